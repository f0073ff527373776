import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseStart } from '../../calendar/sentences'

/** Where the words behind a date come to a time gone by: 11月20日接听来电，上月…. */
export function otherTime({ plain, dates }: DatedText, k: number, date: PrintedDate, today: number): number {
  const other = dates
    .slice(k + 1)
    .find(
      (one) =>
        one.from <= today &&
        (one.isDay ||
          (one.to < today && /^\d{4}年\d{1,2}月/u.test(one.text)) ||
          /^(?:去年|前年|上|昨|前天|今天|今日)/u.test(one.text)),
    )
  return other === undefined ? plain.length : Math.max(date.end, clauseStart(plain, other.start))
}
