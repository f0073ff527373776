import { type ClockTime, readClockTimes } from '../../calendar/clock-times'
import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { lengthOf, readTimeAmounts, type TimeAmount } from './time-amounts'

/** 原定14时20分到站，实际17时05分进站，晚点1小时45分: a time that was due, the time it was, and how far apart they are said to be. */
export interface LateBy {
  readonly amount: TimeAmount
  readonly due: ClockTime
  readonly actual: ClockTime
  /** Minutes between the two. */
  readonly minutes: number
}

const LATE =
  /(?:晚点|误点|延误|迟到|迟误|推迟|延迟|延后|耽搁|耽误|晚|迟|早|提前|提早|早到)(?:到|开|发车|起飞|出发|抵达|播出|开场|送达)?(?:了|近|约|整整|足足|将近|共|达|长达)*$/u
const SIGN = /晚|误|迟|延后|耽搁|提前|提早|早/u
const DUE = /原[定计本]|应[于在该]?(?=$|[^，。；\d])|本应|约定|规定|计划|按[^，。；\d]{0,8}|预定|预计|正点|时刻表/u
const ACTUAL = /实际|推迟|延[至到后]|改[至到在为]|才|却|直到|直至|提前|提早|早|已|于是|等到/u
/** Other times come in: each of several, a day on, what is left of it. */
const OTHER = /次日|翌日|第二天|隔天|每|平均|最|其中|分别|累计|当地时间|时差|途中|又|再/u
const SLACK = 5
const DAY = 24 * 60
const HALF = DAY / 2

/** Scans the plain text once, and only where some delay is told. */
export function latenesses({ plain }: DatedText): LateBy[] {
  if (!SIGN.test(plain) || !/\d[时点：]/u.test(plain)) return []
  const clocks = readClockTimes(plain)
  if (clocks.length < 2) return []
  return readTimeAmounts(plain).flatMap((amount) => {
    if (!/[时分]/u.test(amount.unit)) return []
    const from = periodStart(plain, amount.start)
    const lead = plain.slice(from, amount.start)
    if (!LATE.test(lead) || OTHER.test(plain.slice(from, periodEnd(plain, amount.end)))) return []
    const own = clocks.filter(({ start, end }) => start >= from && end <= amount.start)
    const [first, second] = own
    if (!first || !second || own.length > 2) return []
    // 16时结束，比原定的17时30分提前了半小时: the time due behind.
    const isTurned = THAN_DUE.test(plain.slice(first.end, second.start))
    if (isTurned && !/[比较]/u.test(plain.slice(from, first.start))) {
      const minutes = Math.abs(first.minutes - second.minutes)
      return isTold(amount, minutes) ? [] : [{ amount, due: second, actual: first, minutes }]
    }
    const [due, actual] = [first, second]
    const [before, between] = [plain.slice(from, due.start), plain.slice(due.end, actual.start)]
    if (!DUE.test(before) || !ACTUAL.test(between + plain.slice(actual.end, actual.end + 2))) return []
    const minutes = Math.abs(actual.minutes - due.minutes)
    return isTold(amount, minutes) ? [] : [{ amount, due, actual, minutes }]
  })
}

const THAN_DUE = /^[^。；]{0,14}[比较](?:原[定计本]|预[定计]|计划|规定|约定)[^，。；\d]{0,6}$/u

/** Whether the amount is what lies between; half a day off is another half of the day, a day off another day. */
function isTold({ amount, unit, isRough }: TimeAmount, minutes: number): boolean {
  const told = amount * lengthOf(unit)
  const slack = isRough ? Math.max(SLACK * 2, told * 0.2) : told % 60 === 0 ? SLACK * 2 : SLACK
  return [minutes, DAY - minutes, Math.abs(minutes - HALF)].some((one) => Math.abs(one - told) <= slack)
}
