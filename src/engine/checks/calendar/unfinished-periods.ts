import type { DayNumber } from '../../tags/dates/calendar'
import type { DatedText, PrintedDate } from './dated-text'
import { FUTURE, OFFERED } from './future-words'
import { clauseStart, isQuoted, sentenceEnd, sentenceStart } from './sentences'

/** 二季度, 上半年, 1至6月, 前三季度, 4月份. */
const QUARTERS = /季度?$|半年$|前[\d一二两三四五六七八九十]{1,2}个?月$|\d月?份?(?:至|到|[—~-]{1,2})\d{1,2}月份?$/u
const MONTH = /(?:\d|[一二三四五六七八九十])月份?$|[本这]个?月$/u
const DAYS = /[日号月].*(?:至|到|[—~-]).*[日号]$/u
/** So many days before its end a period may be summed up all the same. */
const LEFT = { quarters: 15, month: 8, days: 2 } as const
/** What is known only when the period is over. */
const COMPARED =
  /(?:同比|比(?:去年|上年)同期|较(?:去年|上年)同期)[^，。；\d]{0,6}(?:增|减|多|少|升|降|涨|跌|下滑|回落|提高|翻)|完成[^，。；\d]{0,8}(?:计划|任务|目标)的(?:\d|百分之)|双过半|过半|半年红|开门红/u
/** Of a month people speak before it is over: 六月共卖出3200张. */
const SUMMED_UP = new RegExp(
  `${COMPARED.source}|共(?:接待|受理|办[理结]|完成|销售|实现|吸引|发[送放]|破获|查[处获]|成交|售出|卖出|举[办行]|开展|达成|签约|运[送输]|接[诊收待警]|处[理置]|征收|收[到缴治]|调解|救[助治]|评选|征集)了?[^，。；]{0,8}\\d`,
  'u',
)
/** Days told one by one are summed up without 共 too: 1日至31日，全馆接待读者18.6万人次. */
const SUM_OF_DAYS = new RegExp(
  `${SUMMED_UP.source}|(?:接待|受理|办理|查处|运送|发送|外借|征收)[^，。；\\d]{1,8}\\d[\\d.]*[万亿]?(?:人次|册|件|起|辆|元)`,
  'u',
)
/** What is set beforehand may be compared with last year's as well. */
export const SET = /目标|任务|指标|确保|须|安排|推出|提供|投放|开设|增[设开]|加开|招[生聘]|名额|指南|预案|要|设有/u
const OPEN = /^(?:以来|起|末|初|底|前|后|内|结束前|的(?:目标|任务|指标|工作))/u

/** Whether a period that runs on behind the issue is told with what is known only at its end: 二季度实现增加值…，同比增长…. */
export function isUnfinished({ plain, dates }: DatedText, k: number, date: PrintedDate, today: DayNumber): boolean {
  const left = leftOf(date.text)
  if (left === undefined || date.to - today <= left || date.from === date.to) return false
  if (date.year === undefined && date.from - today > 31) return false
  // 管委会昨日发布：2025年二季度…: what was announced stands behind the colon.
  const before = plain.slice(clauseStart(plain, date.start), date.start).replace(/^.*：/u, '')
  // 比去年同期 is no time of its own.
  const next = dates.slice(k + 1).find(({ text }) => !/^(?:去年|上年)|同期/u.test(text))
  const end = Math.min(sentenceEnd(plain, date.end), next === undefined ? plain.length : next.start)
  const told = plain.slice(date.end, end)
  if (OPEN.test(told) || isQuoted(plain, date.start)) return false
  const sums = left === LEFT.month ? COMPARED : left === LEFT.days ? SUM_OF_DAYS : SUMMED_UP
  const summed = sums.exec(told)
  if (summed === null || summed.index > FARTHEST) return false
  const words = before + told.replace(OF_PLAN, '')
  if (FORESEEN.test(plain.slice(sentenceStart(plain, date.start), end))) return false
  return !FUTURE.test(words) && !OFFERED.test(words) && !SET.test(words) && !SO_FAR.test(words)
}

/** Moods and estimates are published of months that have only begun. */
export const FORESEEN = /景气|信心|初值|初步|预测|预估|预期|估计|展望|预警|订单/u
/** 占全年计划的51%: so much of the plan has been done. */
const OF_PLAN = /(?:占|完成|达到?)[^，。；]{0,8}(?:计划|目标|任务|预期)|任务过半/gu
const FARTHEST = 60
/** 截至目前, 已, 日前: up to today. */
const SO_FAR =
  /截[至止]|目前|至今|以来|迄今|已(?!经?连)|昨|今[天日]|近日|日前|上[周月旬]|去年(?!同期|同日)|前年|往年|历年/u

function leftOf(text: string): number | undefined {
  if (DAYS.test(text)) return LEFT.days
  if (QUARTERS.test(text)) return LEFT.quarters
  return MONTH.test(text) ? LEFT.month : undefined
}
