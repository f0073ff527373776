import { type DayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import type { CheckInput } from '../../rule'

/** The days relative words may count from: the dateline's first, the issue's. */
export function basesOf(texts: readonly DatedText[], input: CheckInput): DayNumber[] {
  const bases: DayNumber[] = []
  for (const text of texts) {
    for (const date of text.dates) if (isDateline(text, date) || isSigned(text, date)) bases.push(date.from)
  }
  const today = input.reference === null ? undefined : parseIsoDate(input.reference)
  if (today === undefined) return bases
  // A day inferred from the stories is the or the one before.
  if (input.inferred) return bases.length > 0 ? [...bases, today, today + 1] : [today, today + 1]
  return [today, ...bases]
}

/** 读者 某某 10月8日: a letter is told from the day below it. */
function isSigned({ plain }: DatedText, { start, end, isDay }: PrintedDate): boolean {
  return (
    isDay && start <= LONGEST_SIGNATURE && /^[^，。；！？\d]*$/u.test(plain.slice(0, start)) && end === plain.length
  )
}

const LONGEST_SIGNATURE = 14

function isDateline(text: DatedText, date: PrintedDate): boolean {
  return date.isDay && /^(?:[电讯]|报道|摄)/u.test(text.plain.slice(date.end, date.end + 2))
}
