import type { Place, Tag } from '../../model/analysis'
import type { Span } from '../../model/span'
import type { CheckedStory, CheckedText, CheckInput } from './rule'

/**
 * What says only how the paper came to know, how glad it is, or that a figure is counted as the others are: clauses and brackets that
 * could be left out, and that stand between the two sides of many a contradiction.
 */
const ASIDE =
  /(?:据(?:悉|(?!初步|不完全)[^，。；：“”（）\d]{0,10}(?:了解|介绍|统计|测算|通报|消息))|(?:记者|笔者)(?:从[^，。；：“”（）\d]{2,16})?(?:了解到|获悉|得知)|(?:统计|有关)?数据显示|(?:令人|让人|更|更为|尤其|特别)?(?:值得(?:注意|一提|关注|肯定|高兴)|可喜|欣慰|欣喜|难得|可贵|高兴|没想到)的是)，|（(?:同口径|可比口径|下同|见图|如图|初步统计数?|快报数|以下简称[《“][^（）《》“”\d]{1,12}[》”]|[A-Za-z]{2,8})）/gu
const SIGNS = /据悉|(?:了解|介绍|统计|测算|通报|消息)，|了解到|获悉|得知|显示，|的是，|（[同可下见如初快以A-Za-z]/u
/** What a clause begins after. */
const BREAKS = '，。；：！？“”、）】\n　 '

/** The input as it is to be read, and where a place in it stands on the page. */
export interface WithoutAsides {
  readonly input: CheckInput
  placeOf(place: Place): Place
}

const readTexts = new WeakMap<CheckedText, { readonly text: CheckedText; readonly left: readonly Span[] }>()
const readStories = new WeakMap<CheckedStory, CheckedStory>()

/** The input with its asides left out: no rule has to read past them. */
export function withoutAsides(input: CheckInput): WithoutAsides {
  const left = new Map<number, readonly Span[]>()
  const stories = input.stories.map((story) => {
    const texts = story.texts.map((text) => {
      const read = readTexts.get(text) ?? readText(text)
      readTexts.set(text, read)
      if (read.left.length > 0) left.set(text.index, read.left)
      return read.text
    })
    if (texts.every((text, k) => text === story.texts[k])) return story
    const before = readStories.get(story)
    const made = before?.texts.every((text, k) => text === texts[k]) ? before : { ...story, texts }
    readStories.set(story, made)
    return made
  })
  if (left.size === 0) return { input, placeOf: (place) => place }
  return {
    input: { ...input, stories },
    placeOf: (place) => {
      const spans = left.get(place.text)
      return spans ? { ...place, start: inPrint(place.start, spans), end: inPrint(place.end - 1, spans) + 1 } : place
    },
  }
}

function readText(text: CheckedText): { readonly text: CheckedText; readonly left: readonly Span[] } {
  const left = SIGNS.test(text.text) ? asidesOf(text) : []
  if (left.length === 0) return { text, left }
  let words = ''
  let from = 0
  /** How much is left out before the end of each aside. */
  const sums: number[] = []
  for (const [start, end] of left) {
    words += text.text.slice(from, start)
    sums.push((sums.at(-1) ?? 0) + end - start)
    from = end
  }
  words += text.text.slice(from)
  const inRead = (at: number): number => at - (sums[asidesBefore(at, left) - 1] ?? 0)
  const tags = text.tags.map((tag) => ({ ...tag, start: inRead(tag.start), end: inRead(tag.end) }))
  const widened = text.widened?.filter((at) => (left[asidesBefore(at, left)]?.[0] ?? at + 1) > at).map(inRead)
  return { text: { ...text, text: words, tags, ...(widened ? { widened } : {}) }, left }
}

/** Asides in which nothing is tagged. */
function asidesOf({ text, tags }: CheckedText): Span[] {
  const spans: Span[] = []
  let k = 0
  for (const { index, 0: words } of text.matchAll(ASIDE)) {
    const end = index + words.length
    while (k < tags.length && (tags[k] as Tag).end <= index) k++
    const isTagged = ((tags[k] as Tag | undefined)?.start ?? end) < end
    const isClause = words.startsWith('（') || index === 0 || BREAKS.includes(text[index - 1] as string)
    if (!isTagged && isClause && words.length < text.length) spans.push([index, end])
  }
  return spans
}

/** How many asides end at or before an offset. */
function asidesBefore(at: number, left: readonly Span[]): number {
  let low = 0
  let high = left.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((left[middle] as Span)[1] <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a character of what is read stands in what was printed. */
function inPrint(at: number, left: readonly Span[]): number {
  let to = at
  for (const [start, end] of left) {
    if (start > to) break
    to += end - start
  }
  return to
}
