import { says } from '../../../../words/sentence'
import { type DayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText, DateReader } from '../../calendar/dated-text'
import { periodEnd, periodStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import type { Rule, RuleFinding } from '../../rule'
import { computed, endsOf, reportEach, reportLate, reportRace, reportWorkdays } from './duration-words'
import { eachOfParts } from './each-of-parts'
import { headStretch } from './head-stretch'
import { latenesses } from './late-by'
import { areYearsTorn, isOfAnotherPart } from './moment-pairs'
import { type Moment, readMoments } from './moments'
import { namedStretch } from './named-stretch'
import { openStretch, type TextMoment } from './open-stretch'
import { wrongRaceTime } from './race-times'
import { fits, isMeasured, isSumOfHours, rangeOf } from './stretch-fit'
import { FAR_OFF, weigh } from './stretch-weight'
import { readTimeAmounts, type TimeAmount } from './time-amounts'
import { frameWeight, turnedFrame } from './time-frames'
import { type WholeClaim, wholeClaim } from './whole-claims'
import { wrongWorkdays } from './workdays'

/** What has to come together for a claim: the frame of the two ends, the words of the amount, and a slip easily made. */
const ENOUGH = 4
/** Days, weeks or months told in one sentence with both ends: nothing but another subject excuses them. */
const ENOUGH_BESIDE = 3

/** And so many no slip of a digit either. */
const NO_SLIP = 12

/** Characters without a moment that may stand between an amount and its two moments. */
const LONGEST_BETWEEN = 50
/** 一连十六日, 为期10日: what such words count are days, and no day of the month. */
const COUNTED = /(?:一连|连续|接连|连着|为期|历时|为时|持续|长达|整整|足足)了?$/u

/**
 * An amount of time against the two moments it lies between: 6月3日至18日 is fifteen days or, with both ends, sixteen. An
 * amount is right if any two moments around it lie that far apart; if none do, the frame of the nearest two and the words of the
 * amount are weighed. Years told by years alone are left to the rule of years elapsed.
 */
export function createDurationEndpointsRule(dates: DateReader): Rule {
  return {
    id: 'duration-endpoints',
    severity: 'query',
    acrossParagraphs: 'dates',
    *checkStory(story, input) {
      const texts = dates.read(story)
      const today = input.reference === null || input.inferred ? undefined : parseIsoDate(input.reference)
      for (const text of texts) {
        yield* checkText(text, texts, today)
        const race = wrongRaceTime(text.plain)
        if (race) yield reportRace(text, race)
        for (const one of latenesses(text)) yield reportLate(text, one)
        for (const one of eachOfParts(text)) yield reportEach(text, one)
      }
      const over = headStretch(texts, today)
      if (over) yield reportEnds(over.head, over.amount, over.first, over.last)
    },
  }
}

function* checkText(
  text: DatedText,
  texts: readonly DatedText[],
  today: DayNumber | undefined,
): Generator<RuleFinding> {
  const all = readTimeAmounts(text.plain)
  const hasWorkdays = text.plain.includes('工作日')
  const read = all.length > 0 || hasWorkdays ? readMoments(text) : []
  const named = new Set<TimeAmount>()
  for (const amount of read.length < 3 ? all : [])
    for (const finding of checkNamed(text, texts, amount, today)) {
      named.add(amount)
      yield finding
    }
  if (read.length < 2) return
  if (hasWorkdays) for (const one of wrongWorkdays(text, read)) yield reportWorkdays(text, one)
  const counted = all.filter(({ start }) => COUNTED.test(text.plain.slice(Math.max(0, start - 4), start)))
  const moments = read.filter((one) => !counted.some(({ start, end }) => one.start < end && one.end > start))
  const amounts = all.filter(({ start, end }) => !moments.some((one) => one.start < end && one.end > start))
  const claims = amounts.map((amount) =>
    wholeClaim(text.plain, amount, moments.findLast(({ end }) => end <= amount.start)?.end ?? 0),
  )
  const answered = new Set<Moment>()
  const told = amounts.map((amount, k) => {
    const claim = isOfYears(text.plain, amount) ? undefined : claims[k]
    const window = claim && windowOf(text, amount, moments, amounts)
    const fitting = window && fittingPair(text.plain, amount, window, claim)
    // Told in another sentence it may be of something else.
    if (fitting?.every(({ start, end }) => isBeside(text.plain, amount, start, end)))
      for (const one of fitting) answered.add(one)
    return { amount, claim, window: fitting ? undefined : window }
  })
  for (const { amount, claim, window } of told) {
    if (!claim || !window || named.has(amount)) continue
    const stretch = likeliest(text, amount, claim, window)
    if (!stretch || (answered.has(stretch.first) && answered.has(stretch.last))) continue
    const enough = isPlainlyBeside(text.plain, amount, claim, stretch) ? ENOUGH_BESIDE : ENOUGH
    if (stretch.weight >= enough && !isNamedElsewhere(text.plain, amount, stretch)) yield report(text, amount, stretch)
  }
}

/** 2020年至2022年停办3年: between two years, which are no moments. */
function isOfYears(plain: string, { unit, start }: TimeAmount): boolean {
  return unit === '年' && YEARS.test(plain.slice(Math.max(0, start - YEARS_BACK), start))
}

const YEARS = /(?<!\d)\d{4}年?(?:至|到|[—~-]{1,2})\d{4}年(?:间|期间|的|，)?[^，。；\d]{0,8}$/u
const YEARS_BACK = 24

/** 从申请复产到产出第一批，只用了一周: two events by their names, and the days of another sentence. */
function isNamedElsewhere(plain: string, amount: TimeAmount, { first, last }: Stretch): boolean {
  const from = periodStart(plain, amount.start)
  return (
    NAMED_ENDS.test(plain.slice(from, amount.start)) &&
    !(first.start >= from && last.end <= periodEnd(plain, amount.end))
  )
}

const NAMED_ENDS = /[从自][^，。；\d]{2,16}[到至][^，。；\d]{2,16}，[^。；]*$/u

/** 从爆管到通水，奋战了36个小时: an amount between two events told before, none or one of them in its own paragraph. */
function* checkNamed(
  text: DatedText,
  texts: readonly DatedText[],
  amount: TimeAmount,
  today: DayNumber | undefined,
): Generator<RuleFinding> {
  const claim = wholeClaim(text.plain, amount, 0)
  if (!claim) return
  const open = openStretch(texts, text, amount, claim, today)
  if (open) yield reportEnds(text, amount, open.first, open.last)
  const named = namedStretch(texts, text, amount)
  if (
    open ||
    !named ||
    (named.isRead && (claim.weight < 2 || claim.mayBePart)) ||
    fittingPair(text.plain, amount, named.told, claim)
  )
    return
  const { first, last } = named
  if (!isMeasured(amount, first.moment, last.moment)) return
  yield reportEnds(text, amount, first, last)
}

/** Each end where it is told. */
function reportEnds(text: DatedText, amount: TimeAmount, first: TextMoment, last: TextMoment): RuleFinding {
  const finding = report(text, amount, { first: first.moment, last: last.moment })
  const places = [first, last].map(({ text: own, moment }) => own.place(moment.start, moment.end))
  return { ...finding, places: [text.place(amount.start, amount.end), ...places] }
}

function isBeside(plain: string, amount: TimeAmount, start: number, end: number): boolean {
  return end >= periodStart(plain, amount.start) && start <= periodEnd(plain, amount.end)
}

function isPlainlyBeside(plain: string, amount: TimeAmount, claim: WholeClaim, { first, last }: Stretch): boolean {
  const { unit, start, end } = amount
  if (unit === '时' || unit === '分' || unit === '年') return false
  const [least, most] = rangeOf(amount, first, last)
  // More than there was is no part of it.
  if (amount.amount <= most && (claim.weight < 2 || claim.mayBePart)) return false
  // One more or less may be another way of counting.
  if (unit === '天' && amount.amount >= least - 1 && amount.amount <= most + 1) return false
  const [from, to] = [Math.min(first.start, last.start, start), Math.max(first.end, last.end, end)]
  return !/[。；！？]/u.test(plain.slice(from, to))
}

/** Moments an amount may be held against: those of its own sentence, or of the one before or behind where it has no two. */
function windowOf(
  { plain }: DatedText,
  amount: TimeAmount,
  all: readonly Moment[],
  amounts: readonly TimeAmount[],
): readonly Moment[] {
  const from = periodStart(plain, amount.start)
  const to = periodEnd(plain, amount.end)
  const within = (a: number, b: number): Moment[] => all.filter(({ start, end }) => start >= a && end <= b)
  // 上午9时至11时，考试2小时；下午3时至5时，考试2小时: each part of a row has an amount of its own.
  const part = within(sentenceStart(plain, amount.start), sentenceEnd(plain, amount.end))
  const own = within(from, to)
  if (part.length > 1 && part.length < own.length) {
    const isRow = amounts.some(
      ({ start, end, unit }) =>
        unit === amount.unit &&
        start >= from &&
        end <= to &&
        !(start >= sentenceStart(plain, amount.start) && end <= sentenceEnd(plain, amount.end)) &&
        within(sentenceStart(plain, start), sentenceEnd(plain, end)).length > 1,
    )
    if (isRow) return part
  }
  if (own.length > 1) return own
  // 路边围了不少人。: what tells no time is passed over.
  let back = from > 0 ? periodStart(plain, from - 1) : from
  while (amount.unit !== '年' && back > 0 && from - back <= LONGEST_BETWEEN && within(back, to).length === own.length)
    back = periodStart(plain, back - 1)
  const before = within(back, to)
  if (before.length > 1) return before
  return within(from, periodEnd(plain, to + 1))
}

interface Stretch {
  readonly first: Moment
  readonly last: Moment
  readonly weight: number
}

const SUMS_UP =
  /^(?:期间|之间)?(?:放假|调休|休息|举行|进行|停[水电气]|闭馆|休市){0,3}[，（](?:放假)?(?:共计?|总共|一共|为期|历时|合计|前后|计)$/u

/** The two moments as far apart as the amount says; two ranges may be added up. */
function fittingPair(
  plain: string,
  amount: TimeAmount,
  window: readonly Moment[],
  claim: WholeClaim,
): readonly Moment[] | undefined {
  // 1月1日至3日，共4天，4日上班: right behind a range the amount is the range's.
  const own = window.findIndex(({ endsRange, end }) => endsRange && SUMS_UP.test(plain.slice(end, amount.start)))
  for (const [k, first] of window.entries()) {
    if (own > 0 && k !== own - 1) continue
    for (const last of own > 0 ? window.slice(own, own + 1) : window)
      if (last.from > first.from && fits(plain, amount, first, last, claim)) return [first, last]
  }
  if (amount.unit === '时') return isSumOfHours(plain, amount, window) ? window : undefined
  const ranges = window.filter(({ endsRange }) => endsRange)
  if (ranges.length < 2 || amount.unit !== '天') return undefined
  let least = 0
  for (const last of ranges) {
    const first = window[window.indexOf(last) - 1]
    if (first) least += last.day - first.day
  }
  return amount.amount >= least && amount.amount <= least + ranges.length ? window : undefined
}

function likeliest(
  text: DatedText,
  amount: TimeAmount,
  claim: WholeClaim,
  window: readonly Moment[],
): Stretch | undefined {
  let best: Stretch | undefined
  for (const [k, first] of window.entries()) {
    const next = window[k + 1]
    if (!next || next.from === first.from) continue
    // 8月10日结业。7月10日开班，三周时间里…: the end may be told before the beginning.
    const isTurned = next.from < first.from
    const [from, to] = isTurned ? [next, first] : [first, next]
    if (!isMeasured(amount, from, to)) continue
    // 首班6时30分，末班22时10分，全程41分钟: minutes of one of many.
    const [least] = rangeOf(amount, from, to)
    if (least > amount.amount * (amount.unit === '分' ? FAR_OFF : NO_SLIP)) continue
    // 有期徒刑一年六个月，缓刑二年，考验期自…: the days are those of the other term.
    if (claim.isTerm && /缓刑|考验期|政治权利/u.test(text.plain.slice(amount.end, from.start))) continue
    if (isOfAnotherPart(text.plain, amount, from, to, window) || areYearsTorn(text.plain, from, to)) continue
    const frame = isTurned ? turnedFrame(text.plain, to, from) : frameWeight(text.plain, from, to)
    if (frame === undefined) continue
    const stretch = { first: from, last: to, weight: weigh(text.plain, amount, claim, from, to, frame) }
    if (!best || stretch.weight >= best.weight) best = stretch
  }
  return best
}

function report(text: DatedText, amount: TimeAmount, { first, last }: Pick<Stretch, 'first' | 'last'>): RuleFinding {
  const { unit } = amount
  const printed = text.plain.slice(amount.start, amount.end)
  const [least, most] = rangeOf(amount, first, last)
  return {
    says: says('says.duration-endpoints', { ...endsOf(first, last), computed: computed(unit, least, most), printed }),
    places: [
      text.place(amount.start, amount.end),
      text.place(Math.min(first.start, last.start), Math.max(first.end, last.end)),
    ],
    confidence: 0.8,
  }
}
