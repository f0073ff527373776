import { charSet } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import { type DateForm, isTimeOnly } from './date-form'
import type { DateWords } from './date-words'
import { readDate } from './read-date'

/** A date, or a range of two. */
export interface DateExpression {
  readonly start: number
  readonly end: number
  readonly low: DateForm
  readonly high?: DateForm
}

const TO = charSet('至到-~')
const DASH = charSet('-')
const AND = charSet('和与')

/** Reads the date or range of dates that begins at `i`: 5月8日至31日, 9:00—17:00, 三月和九月之间. */
export function readExpression(scan: Scan, words: DateWords, i: number): DateExpression | undefined {
  const low = readDate(scan, words, i)
  if (!low) return undefined
  const high = readHigh(scan, words, low)
  if (!high) return { start: low.start, end: low.end, low }
  return { start: low.start, end: endOfHours(scan, words, high), low, high }
}

/** 周一至周五9:00至17:00: hours may follow the days, and be a range of their own. */
function endOfHours(scan: Scan, words: DateWords, high: DateForm): number {
  if (!high.clock || isTimeOnly(high)) return high.end
  const mark = skipSpaces(scan, high.end, 1)
  if (!TO.has(codeAt(scan, mark))) return high.end
  const hours = readDate(scan, words, skipSpaces(scan, mark + 1, 1), high)
  return hours && isTimeOnly(hours) ? hours.end : high.end
}

function readHigh(scan: Scan, words: DateWords, low: DateForm): DateForm | undefined {
  if (low.years || low.ago || (low.unresolvable && !low.clock && low.weekday === undefined)) return undefined
  const mark = skipSpaces(scan, low.end, 1)
  const code = codeAt(scan, mark)
  const between = AND.has(code)
  if (!between && !TO.has(code)) return undefined
  const doubled = DASH.has(code) && DASH.has(codeAt(scan, mark + 1))
  const from = skipSpaces(scan, mark + (doubled ? 2 : 1), 1)
  const high = readDate(scan, words, from, low)
  if (!high || !fits(low, high, doubled)) return undefined
  if (between) {
    const width = startsWith(scan, high.end, '之间') ? 2 : startsWith(scan, high.end, '间') ? 1 : 0
    if (width === 0) return undefined
    high.end += width
  } else if (startsWith(scan, high.end, '止')) high.end++
  return high
}

/** Whether the two ends name the same kind of thing, so that 2023年5月至某日 is no range with whatever follows. */
function fits(low: DateForm, high: DateForm, strict: boolean): boolean {
  if (high.ago || high.unresolvable || high.years || high.open) return false
  if (isTimeOnly(low) || isTimeOnly(high))
    return low.clock !== undefined ? high.clock !== undefined : !strict && isTimeOnly(low)
  if (low.weekday !== undefined && !low.week) return high.weekday !== undefined
  const lowDay = low.day !== undefined || low.lunar?.day !== undefined || low.festival !== undefined
  const highDay = high.day !== undefined || high.lunar?.day !== undefined || high.festival !== undefined
  if (strict) return lowDay === highDay
  return lowDay || !highDay
}
