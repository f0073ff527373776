import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { readAnchors } from './year-anchors'
import { isWithin, type YearCount } from './year-counts'

/** Characters an anchor is carried along. */
export const FARTHEST = 150

/** Two years a stretch reaches from and to, and where the first is printed. */
interface Elapsed {
  readonly from: { readonly year: number; readonly start: number }
  readonly to: number
}

/** 26年前的1998年, 1998年，也就是26年前. */
const STRETCH = `(?<rough>约|近|将近|大约|逾|超过|至少|不到|不足|超)?(?<count>${NUMBER})(?<many>多|余|来)?(?:个)?(?<unit>年头|春秋|寒暑|载|年)`
const AGO = new RegExp(`(?<![\\d第])${STRETCH}(?:以|之)?前(?:的|，也就是|，即|（|，)(?<first>${YEAR})年`, 'gu')
const LATER_AGO = new RegExp(
  `(?<first>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:，|（|，那是|，也就是|，即|，就是|也就是|即)${STRETCH}(?:以|之)?前`,
  'gu',
)
/** What no match of `AGO`, `AFTER` and `SINCE_THEN` is without. */
const AGO_SIGN = /前(?:的|，也就是|，即|（|，)[12一二]/u
const AFTER_STRETCH = /(?:年头?|春秋|寒暑|载)[以之]?后/u
const AFTER_SIGN = /后的?[12一二]/u
const SINCE_SIGN = /后的/u
/** 30年后的2021年, told from a year before. */
const AFTER = new RegExp(`(?<![\\d第])${STRETCH}(?:以|之)?后的?(?<first>${YEAR})年`, 'gu')
/** 66年后，他的遗骸终于在今年12月归国: the end in the same clause, though no year is printed for it. */
const AFTERWARDS = new RegExp(`(?<=[，。；在]|^)${STRETCH}(?:以|之)?后(?=(?<lead>，?[^，。；\\d]{0,12}))`, 'gu')
/** 2003年父亲去世后的21年里. */
const SINCE_THEN = new RegExp(`(?<first>${YEAR})年[^，。；\\d]{0,12}后的${STRETCH}(?=[里间中来])`, 'gu')

/** A stretch that is not as long as its years lie apart. */
export function reportElapsed(text: DatedText, count: YearCount, { from, to }: Elapsed): RuleFinding {
  const years = to - from.year
  const unit = count.unit === '年' || count.unit === '载' ? count.unit : `个${count.unit}`
  return {
    says: says('says.elapsed-years', { from: from.year, to, years, printed: `${count.years}${unit}` }),
    places: [text.place(count.start, count.end), text.place(from.start, from.start + 4)],
    expected: `${count.unit === '年头' ? years + 1 : years}${unit}`,
    confidence: 0.85,
  }
}

/** 1994年，21岁的他当上邮递员。30年后的2021年: the year reached must follow from one told before. */
export function* checkAfter(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (AFTER_STRETCH.test(text.plain)) yield* checkAfterwards(text, input)
  if (!AFTER_SIGN.test(text.plain)) return
  for (const match of matchesOf(text.plain, AFTER)) {
    const stretch = stretchOf(match, match.index + (match.groups?.rough?.length ?? 0))
    const reached = yearOf(match.groups?.first ?? '')
    const before = readAnchors(text, null).filter(({ end, year }) => end <= match.index && year < reached)
    const last = before.at(-1)
    if (!stretch || !last || match.index - last.end > FARTHEST) continue
    if (before.some(({ year }) => isWithin(stretch, reached - year))) continue
    yield reportElapsed(text, stretch, { from: last, to: reached })
  }
}

function* checkAfterwards(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  const { plain } = text
  const matches = [...matchesOf(plain, AFTERWARDS)]
  if (matches.length === 0) return
  const all = readAnchors(text, input.reference)
  for (const match of matches) {
    const stretch = stretchOf(match, match.index + (match.groups?.rough?.length ?? 0))
    const end = match.index + match[0].length
    const reached = all.find(({ start }) => start >= end)
    if (!stretch || !reached?.isMeant || reached.start > end + (match.groups?.lead?.length ?? 0)) continue
    // 10年后，他回乡办厂，今年…: what follows the words between is another thing.
    if (!/(?:^的?|[，在于])$/u.test(plain.slice(end, reached.start))) continue
    const before = all.filter((one) => one.end <= match.index && one.year < reached.year)
    const last = before.at(-1)
    if (!last || match.index - last.end > FARTHEST) continue
    if (before.some(({ year }) => isWithin(stretch, reached.year - year))) continue
    yield reportElapsed(text, stretch, { from: last, to: reached.year })
  }
}

/** 2003年父亲去世后的21年里: up to today, or to a year told anywhere near. */
export function* checkSince(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null || !SINCE_SIGN.test(text.plain)) return
  const now = yearOfIso(input.reference)
  for (const match of matchesOf(text.plain, SINCE_THEN)) {
    const { count = '', rough = '', first = '' } = match.groups ?? {}
    const year = yearOf(first)
    const stretch = stretchOf(match, match.index + match[0].lastIndexOf(rough + count) + rough.length)
    const ends = [now, ...readAnchors(text, input.reference).map((one) => one.year)]
    // 2013年后的十年间: ten years from then on, that may be long over.
    const isOver =
      stretch !== undefined && /^年[以之]?后/u.test(match[0].slice(first.length)) && stretch.years < now - year
    if (!stretch || isOver || year >= now || ends.some((end) => end > year && isWithin(stretch, end - year))) continue
    const from = { year, start: match.index, end: match.index + first.length }
    yield reportElapsed(text, stretch, { from, to: now })
  }
}

/** The stretch of a match of the patterns above; `at` is where its number stands. */
function stretchOf({ groups }: RegExpExecArray, at: number): YearCount | undefined {
  const { rough, many, count = '', unit = '' } = groups ?? {}
  const years = numberOf(count)
  if (years === undefined || years < 1 || years > 300) return undefined
  return {
    years,
    unit,
    isRough: rough !== undefined || many !== undefined,
    isOpen: many !== undefined,
    start: at,
    end: at + count.length + (many?.length ?? 0) + unit.length,
  }
}

const BARE_COMMA = /^年[^，（]*，(?![那也即就])/u
const CLOSED = /^(?:[，。；）]|$)/u

export function* checkAgo(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null) return
  const now = yearOfIso(input.reference)
  const matches = [
    ...(AGO_SIGN.test(text.plain) ? matchesOf(text.plain, AGO) : []),
    ...(text.plain.includes('前') ? matchesOf(text.plain, LATER_AGO) : []),
  ]
  if (matches.length === 0) return
  const all = readAnchors(text, null)
  for (const match of matches) {
    const { count = '', first = '' } = match.groups ?? {}
    const start = match.index
    const from = periodStart(text.plain, start)
    const year = yearOf(first)
    const at = text.plain.indexOf(count, start + (match[0].startsWith(first) ? first.length + 1 : 0))
    const stretch = stretchOf(match, at)
    if (!stretch || year >= now) continue
    // 出生于1954年，7年前中风: another thing, behind a bare comma.
    const isAnother = BARE_COMMA.test(match[0].slice(first.length)) && match[0].startsWith(first)
    if (isAnother && !CLOSED.test(text.plain.slice(start + match[0].length))) continue
    // 2018年，20年前的1998年: told from that year, not from today.
    if (all.some((other) => other.start >= from && other.end <= start)) continue
    if (isWithin(stretch, now - year)) continue
    const firstAt = text.plain.indexOf(first, start)
    const mention = { year, start: firstAt, end: firstAt + first.length }
    yield reportElapsed(text, stretch, { from: mention, to: now })
  }
}
