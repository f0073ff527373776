import type { PersonTag, StoryRole, Tag } from '../../model/analysis'
import { findDateline } from './dateline'

/** One name of a byline. `text` is the index of the text it stands in, offsets are into that text. */
export interface BylineName {
  readonly name: string
  readonly role: string | null
  readonly text: number
  readonly start: number
  readonly end: number
}

/** Words that say in what capacity somebody signs; the longer ones first, since the first that fits is taken. */
const CAPACITIES = [
  '实习记者',
  '见习记者',
  '特约记者',
  '首席记者',
  '全媒体记者',
  '特约通讯员',
  '實習記者',
  '特約記者',
  '通讯员',
  '通訊員',
  '记者',
  '記者',
  '编译',
  '整理',
  '摄影',
  '攝影',
  '文/图',
  '文／图',
  '作者',
  '文',
  '图',
  '圖',
  '摄',
  '攝',
]

/** A credit in brackets ends soon; what is longer is part of the story. */
const LONGEST_CREDIT = 60

/**
 * The names a story is signed with: those on lines of their own (role `byline`), those in the brackets behind the
 * dateline (本报讯（记者 …）), and those in brackets that close the story.
 */
export function readByline(
  texts: readonly { readonly role: StoryRole; readonly text: string }[],
  tags: readonly (readonly Tag[])[],
): BylineName[] {
  const names: BylineName[] = []
  const body = texts.flatMap((text, index) => (text.role === 'body' ? [index] : []))
  texts.forEach(({ role, text }, index) => {
    const people = (tags[index] ?? []).filter((tag) => tag.type === 'person')
    if (role === 'byline') take(names, people, text, index, 0, text.length)
    if (index === body[0]) {
      const credit = openingCredit(text)
      if (credit) take(names, people, text, index, ...credit)
    }
    if (index === body.at(-1)) {
      const credit = closingCredit(text)
      if (credit) take(names, people, text, index, ...credit)
    }
  })
  return names
}

function take(
  names: BylineName[],
  people: readonly PersonTag[],
  text: string,
  index: number,
  from: number,
  to: number,
): void {
  let behind = from
  let role: string | null = null
  for (const person of people) {
    if (person.start < from || person.end > to) continue
    role = capacityIn(text.slice(behind, person.start)) ?? role
    behind = person.end
    if (names.some((known) => known.name === person.value.name)) continue
    names.push({ name: person.value.name, role, text: index, start: person.start, end: person.end })
  }
}

function capacityIn(words: string): string | undefined {
  const tight = words.replace(/\s/gu, '')
  return CAPACITIES.find((capacity) => tight.includes(capacity))
}

function openingCredit(text: string): [number, number] | undefined {
  const dateline = findDateline(text)
  if (!dateline) return undefined
  const [, behind] = dateline.span
  const open = text.slice(behind).match(/^\s*[（(]/u)
  if (!open) return capacityIn(text.slice(0, behind)) ? [0, behind] : undefined
  const close = text.slice(behind).search(/[）)]/u)
  return close > 0 && close <= LONGEST_CREDIT ? [behind, behind + close] : undefined
}

function closingCredit(text: string): [number, number] | undefined {
  const trimmed = text.trimEnd()
  if (!/[）)]$/u.test(trimmed)) return undefined
  const open = Math.max(trimmed.lastIndexOf('（'), trimmed.lastIndexOf('('))
  if (open < 0 || trimmed.length - open > LONGEST_CREDIT) return undefined
  return capacityIn(trimmed.slice(open, open + 8)) ? [open, trimmed.length] : undefined
}
