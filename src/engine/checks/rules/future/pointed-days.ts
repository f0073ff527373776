import { civilDate } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseStart, sentenceStart } from '../../calendar/sentences'

/** A date that does not name its year is taken for one to come only this near; beyond, it was last year's. */
export const NEAR = 45
/** Seasons begin as the writer pleases. */
const SEASON = 60

/** Whether the date surely lies ahead: it names its year or month, or is too near to be last year's. */
export function isPointed(text: DatedText, k: number, date: PrintedDate, ahead: number): boolean {
  // 次年1月 is of the year told before; 今年春天 begins when it begins.
  if (
    /^(?:每|逢|[次翌]年|(?:大年)?初[一二三四五六七八九十]|大年三十)/u.test(date.text) ||
    (/[春夏秋冬]/u.test(date.text) && ahead < SEASON)
  )
    return false
  if (isToldDay(date)) return clauseStart(text.plain, date.start) === date.start
  if (date.year !== undefined || /^(?:今年|本月|明)/u.test(date.text)) return date.text.length > 2
  const isDays = date.from !== date.to && /[日号].*[日号]/u.test(date.text)
  // 截至6月底, 已于6月底: counted up to a month's end, which is no year's but this one's where it is near.
  const isCountedTo =
    /月[底末初]$/u.test(date.text) &&
    /截[至止]$|[已曾][\u4e00-\u9fff]{0,2}[于在]$/u.test(text.plain.slice(Math.max(0, date.start - 4), date.start))
  if (!date.isDay && !isDays && !isCountedTo && !/月[上中下]旬$/u.test(date.text)) return false
  // A year or an earlier date said before carries the story to another time.
  for (let n = 0; n < k; n++) {
    const other = text.dates[n]
    if (other?.year !== undefined && other.to < date.from - ahead - 31) return false
  }
  return ahead <= (followsOn(text, k, date, ahead) ? FOLLOWING : NEAR)
}

/** Behind another day of this year in one sentence no year turns within so many. */
const FOLLOWING = 120

/** 4月2日开工，10月20日竣工: of the year of the day told right before it, which has been. */
function followsOn({ plain, dates }: DatedText, k: number, date: PrintedDate, ahead: number): boolean {
  const last = dates[k - 1]
  if (!last?.isDay || !/月/u.test(last.text) || last.end <= sentenceStart(plain, date.start)) return false
  return last.from < date.from - ahead && civilDate(last.from).year === civilDate(date.from).year
}

/** 下周三, 明天: one day, told from the issue. */
export function isToldDay({ from, to, text }: PrintedDate): boolean {
  return from === to && /^(?:下个?(?:周|星期|礼拜)[一二三四五六日天]|明[天日晚晨早]|大?后天)$/u.test(text)
}
