import type { DateTag, Place } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import { createFold, type Fold } from '../../page/fold'
import { civilDate, type DayNumber, dayNumber, parseIsoDate } from '../../tags/dates/calendar'
import { matchesOf } from '../matches-of'
import type { CheckedStory, CheckedText } from '../rule'

/** A date tag with both ends resolved. Offsets count in the plain text. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** As the plain text has it. */
  readonly text: string
  readonly from: DayNumber
  readonly to: DayNumber
  /** One day, printed with its number: 5月1日, 1日, 2024-05-01. */
  readonly isDay: boolean
  /** The year, where the whole date lies in one and the words name it (2024年, 今年). */
  readonly year: number | undefined
  readonly time: string | undefined
}

/** A name of the text. Offsets count in the plain text. */
export interface PrintedName {
  readonly start: number
  readonly end: number
  /** In full where the story gives it so. */
  readonly name: string
  readonly role: string
}

/**
 * A text of a story in one canonical form: simplified script, one width, no blanks but between Latin letters and
 * figures. The rules look for wordings in it; `place` leads back to the clean text.
 */
export interface DatedText {
  readonly source: CheckedText
  readonly plain: string
  readonly dates: readonly PrintedDate[]
  readonly people: readonly PrintedName[]
  /** The clean text's place of a stretch of the plain text. */
  place(start: number, end: number): Place
}

export interface DateReader {
  /** The texts of a story. A story is read once, however many rules ask. */
  read(story: CheckedStory): readonly DatedText[]
  readText(text: CheckedText): DatedText
}

const SOLID = /[0-9A-Za-z]/u
const SIGNS: Readonly<Record<string, string>> = { '○': '〇', '─': '—', '～': '~', '〜': '~', '－': '-', '–': '—' }
const CHANGED = /[\s○─～〜－–]/gu
const DAY_BEFORE_OPEN =
  /[日号](?:[上下中]午|凌晨|晚上?|清晨|早上)?(?:(?:\d{1,2}|[零一二三四五六七八九十]{1,3})[时点](?:\d{1,2}分|半|整)?)?(?:起|前|后|之前|之后|以前|以后|以来|止)$/u
/** 2018年2月起: of a month that opens a stretch the month itself is read. */
const MONTH_BEFORE_OPEN = /月(?=份?起$)/u
const DAY_PRINTED = /[日号]|\d[-/.]\d{1,2}[-/.]\d/u

/** Compiles the forms of script; what was read of a text is kept as long as the text is. */
export function createDateReader(lexicon: Lexicon): DateReader {
  const fold = createFold(lexicon)
  const known = new WeakMap<CheckedText, DatedText>()
  const readText = (text: CheckedText): DatedText => {
    const before = known.get(text)
    if (before) return before
    const read = readPlain(text, fold)
    known.set(text, read)
    return read
  }
  return { readText, read: (story) => story.texts.map(readText) }
}

function readPlain(source: CheckedText, fold: Fold): DatedText {
  const folded = fold(source.text)
  const { plain, offsets } = withoutBlanks(folded)
  const plainOffset = (at: number): number => {
    let low = 0
    let high = offsets.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((offsets[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const dates: PrintedDate[] = []
  const people: PrintedName[] = []
  for (const tag of source.tags) {
    if (tag.type !== 'date' && tag.type !== 'person') continue
    const [start, end] = [plainOffset(tag.start), plainOffset(tag.end)]
    if (tag.type === 'person') {
      const { name, refers, role = '' } = tag.value
      people.push({ start, end, name: refers ?? name, role })
      continue
    }
    const date = printedDate(tag, plain, start, end)
    if (date) dates.push(date)
  }
  return {
    source,
    plain,
    dates,
    people,
    place: (start, end) => ({
      text: source.index,
      start: offsets[start] ?? source.text.length,
      end: end > start ? (offsets[end - 1] ?? source.text.length - 1) + 1 : (offsets[start] ?? source.text.length),
    }),
  }
}

/** The text without blanks, but for one between Latin letters or figures, and each character's offset before. */
function withoutBlanks(folded: string): { readonly plain: string; readonly offsets: Int32Array } {
  const offsets = new Int32Array(folded.length)
  let plain = ''
  let length = 0
  let from = 0
  const copy = (to: number): void => {
    plain += folded.slice(from, to)
    for (let at = from; at < to; at++) offsets[length++] = at
  }
  for (const { index: at, 0: sign } of matchesOf(folded, CHANGED)) {
    const other = SIGNS[sign]
    if (other === undefined && SOLID.test(folded.charAt(at - 1)) && SOLID.test(folded.charAt(at + 1))) continue
    copy(at)
    if (other !== undefined) {
      plain += other
      offsets[length++] = at
    }
    from = at + 1
  }
  copy(folded.length)
  return { plain, offsets: offsets.subarray(0, length) }
}

function printedDate(tag: DateTag, plain: string, start: number, end: number): PrintedDate | undefined {
  const { value } = tag
  if ('unresolved' in value) return undefined
  const open = value.from === null || value.to === null
  // Of 7月9日起 and 7月9日前 the day itself is read; what stands behind it is looked at by the rules.
  const opening = plain.slice(start, end)
  const last = open ? start + Math.max(opening.search(DAY_BEFORE_OPEN), opening.search(MONTH_BEFORE_OPEN)) : end
  if (last < start) return undefined
  const from = parseIsoDate(value.from ?? value.to ?? '')
  const until = parseIsoDate(value.to ?? value.from ?? '')
  if (from === undefined || until === undefined) return undefined
  const text = plain.slice(start, open ? last + 1 : end)
  const { year, month } = civilDate(from)
  const to = open && text.endsWith('月') ? dayNumber(year, month + 1, 1) - 1 : until
  return {
    start,
    end: start + text.length,
    text,
    from,
    to,
    isDay: from === to && DAY_PRINTED.test(text),
    year: year === civilDate(to).year && /年|^\d{4}[-/.]/u.test(text) ? year : undefined,
    time: value.time,
  }
}
