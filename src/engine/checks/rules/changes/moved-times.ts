import { readClockTimes } from '../../calendar/clock-times'
import { matchesOf } from '../../matches-of'

/** A time moved against the word for it: 由21时提前至22时30分, 原定6月3日的比赛推迟到5月28日. Offsets into the text. */
export interface MovedTime {
  readonly from: TimePlace
  readonly to: TimePlace
  readonly verb: string
  /** Where it was moved, which is not where the verb says. */
  readonly way: 'earlier' | 'later'
}

interface TimePlace {
  readonly start: number
  readonly end: number
  readonly printed: string
}

const SIGN = /(?:提前|提早|推迟|延迟|延后|推后|顺延|延长)(?:了)?[至到为]/u
const LEAD = /(?:由|从|原[定来先本计]?)[^，。；0-9]{0,12}$/u
const MOVED =
  /^(?:举行|开始|召开|进行|发车|开赛|开演|开幕)?(?:的[^，。；0-9]{0,8}|，?现|统一|临时|再|又|一律)?(?<verb>提前|提早|推迟|延迟|延后|推后|顺延|延长)(?:了)?(?:[至到为])(?:当[天日]|同[日年]|[早晚]上|夜间)?$/u
const REACH = 20
const LONGEST_GAP = 18
const DAY = 1440
const HALF_DAY = 720
/** Nobody moves an hour by more than so much, nor a day. */
const MOST_MINUTES = 300
const HALF_YEAR = 186
const A_YEAR = 372
const MONTH = 31

/** Scans folded text once. */
export function* movedTimes(folded: string): Generator<MovedTime> {
  if (!SIGN.test(folded)) return
  yield* movedHours(folded)
  yield* movedDays(folded)
}

function* movedHours(folded: string): Generator<MovedTime> {
  const times = readClockTimes(folded)
  for (const [k, to] of times.entries()) {
    const from = times[k - 1]
    const verb = from && verbBetween(folded, from, to)
    if (!from || !verb) continue
    // 由晚9时提前至8时30分: where only one of the two tells its half of the day, either may be meant.
    const [whole, half] = [DAY, HALF_DAY].map((round) => turned(to.minutes - from.minutes, round)) as [number, number]
    if (Math.sign(whole) !== Math.sign(half) || Math.abs(half) > MOST_MINUTES) continue
    yield* told(folded, from, to, verb, half)
  }
}

const DATE = /(?<![0-9])(?:([0-9]{1,2})月)?([0-9]{1,2})[日号]/gu

function* movedDays(folded: string): Generator<MovedTime> {
  const dates = matchesOf(folded, DATE).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    month: match[1] === undefined ? undefined : Number(match[1]),
    day: Number(match[2]),
  }))
  for (const [k, to] of dates.entries()) {
    const from = dates[k - 1]
    const verb = from && verbBetween(folded, from, to)
    if (!from || !verb || (to.month !== undefined && from.month === undefined)) continue
    const months = to.month === undefined || from.month === undefined ? 0 : to.month - from.month
    const days = turned(months * MONTH + to.day - from.day, A_YEAR)
    if (Math.abs(days) < HALF_YEAR) yield* told(folded, from, to, verb, days)
  }
}

function verbBetween(folded: string, from: Span, to: Span): string | undefined {
  if (to.start - from.end > LONGEST_GAP || !LEAD.test(folded.slice(Math.max(0, from.start - REACH), from.start)))
    return undefined
  return MOVED.exec(folded.slice(from.end, to.start))?.groups?.verb
}

type Span = Pick<TimePlace, 'start' | 'end'>

/** The shorter way round. */
function turned(difference: number, round: number): number {
  const left = (((difference % round) + round) % round) + 0
  return left > round / 2 ? left - round : left
}

function* told(folded: string, from: Span, to: Span, verb: string, moved: number): Generator<MovedTime> {
  const isEarlier = verb.startsWith('提')
  if (moved === 0 || isEarlier === moved < 0) return
  const shown = ({ start, end }: Span): TimePlace => ({ start, end, printed: folded.slice(start, end) })
  yield { from: shown(from), to: shown(to), verb, way: moved < 0 ? 'earlier' : 'later' }
}
