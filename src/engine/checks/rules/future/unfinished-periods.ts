import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseStart, isQuoted, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { holidayUnderWay, isHolidayOver } from './counted-up'
import { FORESEEN, isNoResult, type PeriodKind, resultAt } from './period-results'

/** 2025年全年, 2025年度: a year by itself may be told as far as it has come. */
const YEAR = /^(?:[12]\d{3}|[一二][〇零一二三四五六七八九]{3}|今|本|全)年(?:全年|度)$|^全年$/u
/** 二季度, 上半年, 1至6月, 前三季度, 4月份. */
const QUARTERS =
  /(?<![春夏秋冬])季度?$|半年$|前[\d一二两三四五六七八九十]{1,2}个?月$|\d月?份?(?:至|到|[—~-]{1,2})\d{1,2}月份?$/u
const MONTH = /(?:\d|[一二三四五六七八九十])月份?$|[本这]个?月$/u
const DAYS = /[日号月].*(?:至|到|[—~-]).*[日号]$/u
/** So many days before its end a period may be summed up all the same. */
const LEFT: Readonly<Record<PeriodKind, number>> = { year: 31, quarters: 15, month: 8, days: 0 }
/** A period that has not begun is another year's where it does not name its own. */
const FAR_AHEAD = 31
const OPEN = /^(?:以来|起|末|初|底|前|后|内|结束前|的(?:目标|任务|指标|工作))/u
const FARTHEST = 60
const TASKS = /(?:任务|目标|指标|计划|方案|规划|通知|公告)[^，。；]{0,6}：/u
/** 车站预计，4月30日至5月5日共发送…; 公司昨日公告，供暖期从…: what is foreseen or given out goes on to the stop. */
const GIVEN_OUT = /预计|预测|公告(?!显示)|通告|通知|计划|安排|方案/u
/** 展览从4月20日到5月20日，展出…: a clause that says when something is, and no more. */
const SCHEDULED = /(?:[\u4e00-\u9fff]{2}[从自]|(?:期|时间|日期)(?:间|限)?(?:定?[为是在])?)$/u

/** The last day of a period or holiday that is told as over before it is. `ahead`: days from the issue to its first. */
export function unfinishedBy(
  text: DatedText,
  k: number,
  date: PrintedDate,
  today: DayNumber,
  ahead: number,
): DayNumber | undefined {
  return isUnfinished(text, k, date, today) || isHolidayOver(text, date, ahead)
    ? date.to
    : holidayUnderWay(text, date, today)
}

/** Whether a period that runs on behind the issue is told with what is known only at its end: 二季度实现增加值…，同比增长…. */
function isUnfinished({ plain, dates }: DatedText, k: number, date: PrintedDate, today: DayNumber): boolean {
  const kind = kindOf(date.text)
  if (kind === undefined || date.to - today <= LEFT[kind] || date.from === date.to) return false
  if (date.year === undefined && date.from - today > FAR_AHEAD) return false
  if (isOfYearBefore({ plain, dates }, k, today)) return false
  // 管委会昨日发布：2025年二季度…: what was announced stands behind the colon.
  const before = plain.slice(clauseStart(plain, date.start), date.start).replace(/^.*：/u, '')
  // 比去年同期, 比2024年 are no times of its own.
  const next = dates.slice(k + 1).find(({ text, start }) => {
    return !/^(?:去年|上年|每)|同期/u.test(text) && !/[比较]$/u.test(plain.charAt(start - 1))
  })
  const end = Math.min(sentenceEnd(plain, date.end), next === undefined ? plain.length : next.start)
  const told = plain.slice(date.end, end)
  if (OPEN.test(told) || isQuoted(plain, date.start)) return false
  const at = resultAt(told, kind)
  if (at === undefined || at > FARTHEST) return false
  const sentence = plain.slice(sentenceStart(plain, date.start), end)
  // 县里下达任务：上半年完成造林8000亩
  if (FORESEEN.test(sentence) || TASKS.test(sentence)) return false
  const lead = plain.slice(sentenceStart(plain, date.start), date.start)
  if (GIVEN_OUT.test(lead) || (SCHEDULED.test(before) && /^[，；：）]/u.test(told))) return false
  return !isNoResult(before + told)
}

/** 去年，全县…，其中上半年…; 2021年…。一季度…: a part of the year the words before told of. */
function isOfYearBefore({ plain, dates }: Pick<DatedText, 'plain' | 'dates'>, k: number, today: DayNumber): boolean {
  const date = dates[k] as PrintedDate
  if (NAMES_YEAR.test(date.text)) return false
  const from = sentenceStart(plain, Math.max(0, sentenceStart(plain, date.start) - 1))
  const told = dates.slice(0, k).findLast(({ start, text }) => start >= from && NAMES_YEAR.test(text))
  const between = told && plain.slice(told.end, date.start)
  return told !== undefined && told.to < today && isYearOnly(told.text) && !/[今本]年|同期/u.test(between ?? '')
}

const NAMES_YEAR = /^(?:[12]\d{3}|[一二][〇零一二三四五六七八九]|[今本去前明]年|上年)/u
const isYearOnly = (text: string): boolean => /^(?:[12]\d{3}|去|前|上)年(?:度|全年)?$/u.test(text)

function kindOf(text: string): PeriodKind | undefined {
  if (YEAR.test(text)) return 'year'
  if (DAYS.test(text)) return 'days'
  if (QUARTERS.test(text)) return 'quarters'
  return MONTH.test(text) ? 'month' : undefined
}
