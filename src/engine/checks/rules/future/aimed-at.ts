import { civilDate, type DayNumber, daysInMonth } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseStart } from '../../calendar/sentences'

/** 同意从4日开始停火, 呼吁双方于8月15日恢复谈判: what is agreed or called for lies ahead. */
const AGREED =
  /(?:同意|呼吁|敦促|商定|约定|宣称|希望|建议|承诺|提出|决定(?=[从自于在])|邀请|要求|提议|主张|[达谈]成[^，。；]{0,6}(?:协议|一致))[^，。；]{0,24}$/u
/** 锚定2035年建成强国的目标, 落实2030年减排计划: a year by itself behind a verb is what is aimed at. */
const YEAR_ALONE = /^[12]\d{3}年$/u
const OF_TIME = /[在于至到从自是为迎跨近初底末，。；：、！？“”《》（）\s他她我们]$/u
/** 养老院2026年开业以来 */
const SINCE = /^[^，。；]{1,9}以来/u
const WINTER = /^今年?冬$/u
/** 17日上午隆重举行，市长将出席; 4月5日当天免收通行费: told beforehand. */
const ANNOUNCED = /^[^。！？]{0,36}(?:将(?:出席|发表|致辞)|免收)/u
/** 2026年2月黄金期价, 5月豆粕合约: dealt in today. */
const DEALT_IN = /^(?:交割)?(?:的)?[^，。；]{0,10}(?:期货|期价|合约|交割)/u

/** So long before a year's end it is counted up to. */
const LAST_DAYS = 20

/** Whether the words around a day to come only aim at it: no plan, no goal and no contract tells of what has been. */
export function isAimedAt({ plain }: DatedText, { start, end, text, to }: PrintedDate, today: DayNumber): boolean {
  const before = plain.slice(clauseStart(plain, start), start)
  return (
    text.endsWith('前夕') ||
    // 截至2023年底, told in the last days of the year; 今年冬捕, told in January.
    (to - today < LAST_DAYS &&
      /^截[至止]$/u.test(plain.slice(Math.max(0, start - 2), start)) &&
      /年[底末]$/u.test(text)) ||
    WINTER.test(text) ||
    AGREED.test(before) ||
    (YEAR_ALONE.test(text) && before !== '' && !OF_TIME.test(before) && !SINCE.test(plain.slice(end, end + 12))) ||
    ANNOUNCED.test(plain.slice(end, end + 50)) ||
    DEALT_IN.test(plain.slice(end, end + 18))
  )
}

/**
 * 将从8月1日起征税。卢拉9日表示: a day without its month, read as one of the month told before, may be the issue's own where
 * that has been.
 */
export function mayBeOfThisMonth({ text, from, isDay }: PrintedDate, today: DayNumber): boolean {
  if (!isDay || !/^\d{1,2}[日号]/u.test(text)) return false
  const { day } = civilDate(from)
  const own = civilDate(today)
  if (civilDate(from).month === own.month) return false
  return day <= own.day && day <= daysInMonth(own.year, own.month)
}
