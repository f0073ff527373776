import { says } from '../../../words/sentence'
import type { DatedText, DateReader } from '../calendar/dated-text'
import { periodEnd, periodStart, sentenceStart } from '../calendar/sentences'
import { claimOf, type StretchClaim } from '../calendar/stretch-claims'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../calendar/wording'
import { readAnchors, type YearAnchor } from '../calendar/year-anchors'
import { readYearCounts, type YearCount } from '../calendar/year-counts'
import { readYears } from '../calendar/year-mentions'
import { areSwapped } from '../figures/digit-slips'
import { matchesOf } from '../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../rule'

const SINCE =
  /起|至今|到今|迄今|以来|算起|如今|现在|目前|一直|已|年来|仍|至此|距今|时隔|一晃|转眼|过去|一[\u4e00-\u9fff]{1,4}就是|如一日/u
const NOW = /至今|到今|迄今|以来|算起|起，|年来|如今|现在/u
/** 至今已在岛上生活了24年. */
const UP_TO_NOW = /(?:至今|迄今|到今[天年]|到现在)，?(?:已经?|整整)[^，。；]{0,8}$/u
const RANGE = /(?:至|到|[—~-]{1,2}|直到|截至)[^。；，]{0,4}$/u
/** 1982年站上讲台，2022年退休，…: two years told side by side, each with what happened in it. */
const PAIRED = /^[^，。；]{0,14}[，；。][^，。；]{0,10}$/u
const LAST_SAID = /^[^，。；]{1,15}[，。；]?/u
const LAST_CALL =
  /^[^。；，]{0,12}(?:退休|离休|去世|逝世|病逝|牺牲|离|卸任|结束|停|关|破产|重组|退役|退伍|转业|完|竣工|建成|交付|通|出版|告破|回|倒闭|落|收|捐|脱|重|再|获|归|团|终|撤|返|(?<![调来转分派升])到|抵|宣告|复|改判|判|获?释|平反|昭雪|无罪|出狱|刑满|撤|降级?|卖|售|毁|拆|倒|免|辞|移交|让)/u
/** 26年前的1998年, 1998年，也就是26年前. */
const STRETCH = `(?<rough>约|近|将近|大约|逾|超过|至少|不到|不足|超)?(?<count>${NUMBER})(?<many>多|余|来)?(?:个)?(?<unit>年头|春秋|寒暑|载|年)`
const AGO = new RegExp(`(?<![\\d第])${STRETCH}(?:以|之)?前(?:的|，也就是|，即|（|，)(?<first>${YEAR})年`, 'gu')
const LATER_AGO = new RegExp(
  `(?<first>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:，|（|，那是|，也就是|，即|，就是|也就是|即)${STRETCH}(?:以|之)?前`,
  'gu',
)
/** What no match of `AGO`, `AFTER` and `SINCE_THEN` is without. */
const AGO_SIGN = /前(?:的|，也就是|，即|（|，)[12一二]/u
const AFTER_SIGN = /后的?[12一二]/u
const SINCE_SIGN = /后的/u
/** 30年后的2021年, told from a year before. */
const AFTER = new RegExp(`(?<![\\d第])${STRETCH}(?:以|之)?后的?(?<first>${YEAR})年`, 'gu')
/** 2003年父亲去世后的21年里. */
const SINCE_THEN = new RegExp(`(?<first>${YEAR})年[^，。；\\d]{0,12}后的${STRETCH}(?=[里间中来])`, 'gu')
/** Sentences and characters an anchor is carried along. */
const SENTENCES_BACK = 2
const FARTHEST = 150
/** How much has to speak for a claim, see `weigh`. */
const ENOUGH = 2

/**
 * Years elapsed between two years a story names, or since one. From 1998 to 2024 are 26 years, or 27 if both count; 年头
 * always counts both. A stretch is right if any two years around it lie that far apart; if none do, its words are weighed:
 * whether it is told as the whole time, between which years, and whether it may be a part of it, or somebody else's.
 */
export function createElapsedYearsRule(dates: DateReader): Rule {
  return {
    id: 'elapsed-years',
    severity: 'error',
    *checkStory(story, input) {
      let before = ''
      for (const text of dates.read(story)) {
        if (/\d{4}|[一二][〇零九八]/u.test(text.plain)) {
          yield* checkStretches(text, input, before)
          yield* checkAgo(text, input)
          yield* checkAfter(text)
          yield* checkSince(text, input)
        }
        before += text.plain
      }
    },
  }
}

function* checkStretches(text: DatedText, input: CheckInput, known: string): Generator<RuleFinding> {
  const anchors = readAnchors(text, input.reference).filter((anchor) => !isBirth(text.plain, anchor))
  if (!anchors.some(({ isMeant }) => !isMeant)) return
  let whole: YearCount | undefined
  for (const count of readYearCounts(text.plain)) {
    const claim = claimOf(text.plain, count, known + text.plain.slice(0, Math.max(0, count.start - 20)))
    const ends = claim && endsOf(text, count, claim, anchors, input)
    // 一剪就是60年，带徒40年: with the whole told, what else was done took a part of it.
    const isPart =
      whole &&
      sentenceStart(text.plain, count.start) <= whole.start &&
      (whole.years > count.years || isContrasted(text.plain, whole, count, claim?.isNewcomer))
    const isWrong = claim && ends && !isPart && weigh(text.plain, count, claim, ends) >= ENOUGH
    if (isWrong && !(claim.opens && isSinceLongBefore(count, known + text.plain.slice(0, count.start), input)))
      yield report(text, count, ends)
    if (claim && (claim.weight > 1 || !ends)) whole = count
  }
}

/** 从1999年到2019年守岛20年，而妻子已守了三十年: what another did, with no year of its own, is measured by none. */
function isContrasted(plain: string, whole: YearCount, count: YearCount, isNewcomer = false): boolean {
  const between = plain.slice(whole.end, count.start)
  return (isNewcomer || /，(?:而|至于)|[\u4e00-\u9fff]则/u.test(between)) && !new RegExp(`${YEAR}年`, 'u').test(between)
}

/** 二十年里 opening a sentence: counted from a year the story told of at its beginning. */
function isSinceLongBefore(count: YearCount, before: string, { reference }: CheckInput): boolean {
  return reference !== null && readYears(before).some(({ year }) => isWithin(count, yearOfIso(reference) - year))
}

/** Nobody counts from the cradle: 生于1934年，剪纸已有70年. */
function isBirth(plain: string, { start, end }: YearAnchor): boolean {
  return (
    /^[^，。]{0,3}(?:出生|(?<![发产学师新招医民写花派衍滋催])生(?![产活意效源态]))/u.test(plain.slice(end, end + 8)) ||
    /(?:(?<![发产])生于|出生[于在]?)$/u.test(plain.slice(Math.max(0, start - 4), start))
  )
}

/** Two years a stretch ought to reach from and to. */
interface Ends {
  readonly from: { readonly year: number; readonly start: number; readonly end: number }
  readonly to: number
  /** Where the later year is printed, if it is. */
  readonly until?: YearAnchor
  /** Behind the last year printed before the stretch. */
  readonly printedTo: number
  /** The sentence of the stretch names neither. */
  readonly isFar: boolean
}

function endsOf(
  { plain }: DatedText,
  count: YearCount,
  claim: StretchClaim,
  all: readonly YearAnchor[],
  input: CheckInput,
): Ends | undefined {
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const from = periodStart(plain, count.start)
  const to = periodEnd(plain, count.end)
  const here = all.filter(({ start, end }) => start >= from && end <= to)
  let near = here
  let back = from
  for (
    let n = 0;
    n < SENTENCES_BACK && back > 0 && past(near, own, count.start) < (claim.weight > 1 && n < 1 ? 2 : 1);
    n++
  ) {
    back = periodStart(plain, back - 1)
    if (count.start - back > FARTHEST) break
    near = all.filter(({ start, end }) => start >= back && end <= to)
  }
  if (past(near, own) < 1 && !claim.isDone) {
    const further = periodEnd(plain, to + 1)
    near = all.filter(({ start, end }) => start >= from && end <= further)
  }
  const years = [...new Set(near.map(({ year }) => year))]
  // 1958年建、2008年停产: today is no end of what has ended.
  const ended = here.filter(({ isMeant, start }) => !isMeant && start < count.start)
  const end = ended.at(-1)
  const isOpen =
    end === undefined ||
    distinct(ended) < 2 ||
    near.some(({ isMeant }) => isMeant) ||
    // 2014年通车，运营8年来: up to today.
    /^来/u.test(plain.slice(count.end, count.end + 1)) ||
    !(LAST_CALL.test(plain.slice(end.end, end.end + 16)) || RANGE.test(plain.slice(from, end.start)))
  if (own !== undefined && isOpen) years.push(own)
  if (years.some((a) => years.some((b) => b > a && isWithin(count, b - a)))) return undefined
  const before = near.filter(({ start }) => start < count.start)
  const printed = near.filter(({ isMeant }) => !isMeant)
  if (new Set(printed.map(({ year }) => year)).size > 3) return undefined
  const first = near.find(({ isMeant }) => !isMeant)
  if (!first) return undefined
  const told = plain.slice(first.end, Math.max(first.end, count.end + 4))
  const isFar = here.length === 0
  const printedTo = before.findLast(({ isMeant }) => !isMeant)?.end ?? first.end
  const last = (before.length > 1 ? before : near).findLast(
    ({ year, start }) => year > first.year && start > first.start,
  )
  if (last) return { from: first, to: last.year, until: last, isFar, printedTo }
  if (claim.isSpent || own === undefined || own <= first.year || near.some(({ year }) => year < first.year))
    return undefined
  if (first.start > count.start) return { from: first, to: own, isFar, printedTo }
  if (!SINCE.test(told) && !SINCE.test(plain.slice(Math.max(0, first.start - 3), first.start))) return undefined
  return { from: first, to: own, isFar, printedTo }
}

/** How many years of the past are told before `at`. */
const past = (anchors: readonly YearAnchor[], own: number | undefined, at = Number.POSITIVE_INFINITY): number =>
  distinct(anchors.filter(({ year, start }) => year !== own && start < at))

function distinct(anchors: readonly YearAnchor[]): number {
  return new Set(anchors.map(({ year }) => year)).size
}

/**
 * What speaks for the stretch being meant as the whole time from `from` to `to`: its own words, the frame of the
 * years, and a slip that is easily made (ten years, swapped digits, more years than there were).
 */
function weigh(
  plain: string,
  count: YearCount,
  claim: StretchClaim,
  { from, to, until, isFar, printedTo }: Ends,
): number {
  const years = to - from.year
  let weight = claim.weight - (isFar && claim.isDone ? 1 : 0)
  // A part may be shorter than the whole, never longer.
  if (claim.isOffice && count.years < years) weight -= 2
  const between = until ? plain.slice(from.end, until.start) : ''
  const isFramed = until !== undefined && RANGE.test(between) && until.end > periodStart(plain, count.start)
  const isUpToNow =
    (!until || until.isMeant) && UP_TO_NOW.test(plain.slice(Math.max(from.end, count.start - 12), count.start))
  if (isFramed || isUpToNow) weight += 2
  else if (until && PAIRED.test(between) && LAST_SAID.test(plain.slice(until.end, until.end + 16))) weight += 1
  else if (NOW.test(plain.slice(from.end, count.end + 2))) weight += 1
  const behind = plain.slice(printedTo, count.start)
  if (claim.isNewcomer && !isFramed) weight -= 3
  if (behind.includes('；')) weight -= 4
  const off = Math.abs(count.years - years)
  if (off === 10 || off === 20) weight += 1
  if (areSwapped(String(count.years).padStart(2, '0'), String(years))) weight += 1
  if (count.years > years) weight += 1
  return weight
}

/** A stretch printed for years that lie so far apart; one less where a month stands with an end, one more if both count. */
function isWithin(count: YearCount, years: number): boolean {
  const slack = count.isRough ? Math.max(2, years * 0.15) : 0
  const more = 1 + (count.unit === '年头' ? 1 : 0)
  if (count.years >= years - 1 - slack && count.years <= years + more + slack) return true
  // 二十多年 of 29: a round number stands for all up to the next.
  return count.isOpen && count.years % 10 === 0 && years >= count.years && years < count.years + 10
}

function report(text: DatedText, count: YearCount, { from, to }: Ends): RuleFinding {
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
function* checkAfter(text: DatedText): Generator<RuleFinding> {
  if (!AFTER_SIGN.test(text.plain)) return
  for (const match of matchesOf(text.plain, AFTER)) {
    const stretch = stretchOf(match, match.index + (match.groups?.rough?.length ?? 0))
    const reached = yearOf(match.groups?.first ?? '')
    const before = readAnchors(text, null).filter(({ end, year }) => end <= match.index && year < reached)
    const last = before.at(-1)
    if (!stretch || !last || match.index - last.end > FARTHEST) continue
    if (before.some(({ year }) => isWithin(stretch, reached - year))) continue
    yield report(text, stretch, { from: last, to: reached, isFar: false, printedTo: last.end })
  }
}

/** 2003年父亲去世后的21年里: up to today, or to a year told anywhere near. */
function* checkSince(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null || !SINCE_SIGN.test(text.plain)) return
  const now = yearOfIso(input.reference)
  for (const match of matchesOf(text.plain, SINCE_THEN)) {
    const { count = '', rough = '', first = '' } = match.groups ?? {}
    const year = yearOf(first)
    const stretch = stretchOf(match, match.index + match[0].lastIndexOf(rough + count) + rough.length)
    const ends = [now, ...readAnchors(text, input.reference).map((one) => one.year)]
    if (!stretch || year >= now || ends.some((end) => end > year && isWithin(stretch, end - year))) continue
    const from = { year, start: match.index, end: match.index + first.length }
    yield report(text, stretch, { from, to: now, isFar: false, printedTo: from.end })
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

function* checkAgo(text: DatedText, input: CheckInput): Generator<RuleFinding> {
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
    // 2018年，20年前的1998年: told from that year, not from today.
    if (all.some((other) => other.start >= from && other.end <= start)) continue
    if (isWithin(stretch, now - year)) continue
    const firstAt = text.plain.indexOf(first, start)
    const mention = { year, start: firstAt, end: firstAt + first.length }
    yield report(text, stretch, { from: mention, to: now, isFar: false, printedTo: mention.end })
  }
}
