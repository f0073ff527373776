import { matchesOf } from '../matches-of'
import { numberOf } from './wording'

/** A time of day as printed. Offsets count in the plain text. */
export interface ClockTime {
  readonly minutes: number
  /** The half of the day is printed: 下午, 凌晨. */
  readonly part: boolean
  readonly start: number
  readonly end: number
}

/** Other clocks than one's own: a flight takes longer, or less, than the hands say. */
export const ZONES = /当地时间|北京时间|时差|格林尼治/u

const CLOCK =
  /(?<!\d)(?<part>凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|晚间|当晚|晚)?(?<hour>\d{1,2}|(?<=[日号])[零〇](?=[时点])|(?<=[午晚晨]|[早晚]上)(?:十[一二]?|[一二三四五六七八九]))(?:时|点(?!钟?[名多]|\d(?!\d?分))|：(?=[0-5]\d(?!\d)))(?:(?<minute>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?(?=分))分?|(?<half>半)|(?<quarter>[一三])刻)?(?:整(?![个整天夜]))?(?!\d|间|[上下]旬)/gu

const QUARTERS = 15

/** What no clock time is without. */
const HOUR = /\d[时点：]|[日号][零〇][时点]|[午晚晨上][一二三四五六七八九十]{1,2}[时点]/u

/** Every clock time of the plain text. 下午3时 is 15时; a time behind 下午 keeps to its half day where it is no later. */
export function readClockTimes(plain: string): ClockTime[] {
  const times: ClockTime[] = []
  if (!HOUR.test(plain)) return times
  for (const match of matchesOf(plain, CLOCK)) {
    const { part = '', hour = '', minute, half, quarter } = match.groups ?? {}
    const printed = numberOf(hour)
    if (printed === undefined || printed > 24) continue
    const later = /下午|傍晚|晚/u.test(part) && printed < 12 ? 12 : part === '中午' && printed < 3 ? 12 : 0
    times.push({
      part: part !== '',
      minutes:
        (printed + later) * 60 +
        (half ? 30 : quarter ? QUARTERS * (numberOf(quarter) ?? 0) : (numberOf(minute ?? '0') ?? 0)),
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return times
}
