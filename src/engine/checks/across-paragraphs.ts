import type { Place, Tag } from '../../model/analysis'
import type { CheckedStory, CheckedText } from './rule'

/** Paragraphs of a story read as one text. */
export interface RunOn {
  readonly text: CheckedText
  readonly story: CheckedStory
  /** Three numbers in several of the paragraphs; a date in one and either in another. */
  readonly kinds: ReadonlySet<'dates' | 'figures'>
  /** A stretch of the joined text in the paragraph it begins in. */
  placeOf(place: Place): Place
}

/** Characters of paragraphs that are read together: what a reader still has in mind at the end. */
const LONGEST = 220
const FEWEST_NUMBERS = 3
/** How a paragraph ends that the next one may go on from. */
const ENDS = /[。！？][”’」』）)]*\s*$/u
/** No text of a page has this number. */
const JOINED = -1

/**
 * The paragraphs of a story's body that have figures, as many neighbours together as are short enough: a writer begins a paragraph in the
 * midst of a calculation, and what contradicts the first stands in the second.
 */
export function runOns({ texts }: CheckedStory): RunOn[] {
  const joined: RunOn[] = []
  let from = 0
  while (from < texts.length) {
    let to = from
    let length = 0
    while (to < texts.length && isPart(texts[to], to > from ? texts[to - 1] : undefined)) {
      length += (texts[to] as CheckedText).text.length
      if (length > LONGEST) break
      to++
    }
    const some = texts.slice(from, to)
    const kinds = kindsOf(some)
    if (kinds.size > 0) joined.push(join(some, kinds))
    from = Math.max(to, from + 1)
  }
  return joined
}

function isPart(text: CheckedText | undefined, upper: CheckedText | undefined): boolean {
  return (
    text?.role === 'body' &&
    (upper === undefined || ENDS.test(upper.text)) &&
    text.tags.some(({ type }) => type === 'number' || type === 'date')
  )
}

function join(texts: readonly CheckedText[], kinds: RunOn['kinds']): RunOn {
  const starts: number[] = []
  const tags: Tag[] = []
  const widened: number[] = []
  let whole = ''
  for (const { text, tags: own, widened: wide = [] } of texts) {
    const start = whole.length
    starts.push(start)
    for (const tag of own) tags.push({ ...tag, start: tag.start + start, end: tag.end + start })
    for (const at of wide) widened.push(at + start)
    whole += text
  }
  const text: CheckedText = { index: JOINED, role: 'body', text: whole, tags, widened }
  const placeOf = (place: Place): Place => {
    const k = starts.findLastIndex((start) => start <= place.start)
    const own = texts[k] as CheckedText
    const start = starts[k] as number
    return { ...place, text: own.index, start: place.start - start, end: Math.min(place.end - start, own.text.length) }
  }
  return { text, story: { texts: [text] }, kinds, placeOf }
}

function kindsOf(texts: readonly CheckedText[]): ReadonlySet<'dates' | 'figures'> {
  const kinds = new Set<'dates' | 'figures'>()
  if (texts.length < 2) return kinds
  const having = (type: Tag['type']): number => texts.filter(({ tags }) => tags.some((tag) => tag.type === type)).length
  // What is made of others takes three: two parts and a whole, two values and a rate.
  const numbers = texts.reduce((sum, { tags }) => sum + tags.filter(({ type }) => type === 'number').length, 0)
  if (having('number') > 1 && numbers >= FEWEST_NUMBERS) kinds.add('figures')
  if (having('date') > 0) kinds.add('dates')
  return kinds
}

/** Whether a text is several paragraphs read together. */
export function isJoined({ index }: CheckedText): boolean {
  return index === JOINED
}

/** Whether places lie in more than one text: what lies in one its own reading has found, or let pass. */
export function isAcross(places: readonly Place[]): boolean {
  return places.some(({ text }) => text !== places[0]?.text)
}
