import { isHeadRole } from '../../../../model/analysis'
import { type DayNumber, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { sentenceEnd } from '../../calendar/sentences'
import { matchesOf } from '../../matches-of'

/** A headline's weekday and the day the body gives for the same event. Offsets into either text's plain form. */
export interface HeadWeekday {
  readonly head: DatedText
  readonly start: number
  readonly end: number
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly body: DatedText
  readonly date: PrintedDate
}

/** 周日鸣枪, 下周一起地铁早班车提前; not 每周日, 上周日 or 周末. */
const WEEKDAY =
  /(?<![每逢至到—~和及、])(?<week>本|这|下)?(?:周|星期)(?<sign>[一二三四五六日天])(?![至到—~、和及二三四五六日])(?:起|晚上?|早上?|上午|下午|夜)?(?<event>[\u4e00-\u9fff]{2,8})/gu
const WEEKDAYS = '一二三四五六日'
/** A bare weekday is one of the next days. */
const AHEAD = 8
const WEEK = 7
/** What any event may have. */
const ANY_WORDS = /^(?:将[于在]|举行|举办|开始|正式|活动|本市|我市|全市|市民|今年|这样|可以|可到|一起|再次)$/u

/**
 * Weekdays of headlines that the day given for the event below is not. Only where each of the days told with the
 * event's own words lies ahead and none of them fits.
 */
export function headWeekdays(texts: readonly DatedText[], today: DayNumber): HeadWeekday[] {
  const bodies = texts.filter(({ source }) => source.role === 'body')
  return texts.flatMap((head) => {
    if (!isHeadRole(head.source.role) || !/周|星期/u.test(head.plain)) return []
    const all = matchesOf(head.plain, WEEKDAY)
    const [match] = all
    // 周六亮灯 周五试灯: which of the days is meant is a matter of reading.
    if (!match || all.length > 1 || head.dates.some(({ isDay, text }) => isDay && !/周|星期/u.test(text))) return []
    const { week, sign = '', event = '' } = match.groups ?? {}
    const weekday = sign === '天' ? WEEK : WEEKDAYS.indexOf(sign) + 1
    const told = bodies.flatMap((body) =>
      body.dates
        .filter((date) => date.isDay && date.from >= today && date.from <= today + 2 * WEEK && tells(body, date, event))
        .map((date) => ({ body, date })),
    )
    // 周五停气 over 将于3月13日（周四）停止供气: the only day to come, with its own weekday.
    const ahead = bodies.flatMap((body) =>
      body.dates.filter((date) => date.isDay && date.from >= today).map((date) => ({ body, date })),
    )
    const only = new Set(ahead.map(({ date }) => date.from)).size === 1 ? ahead.filter(hasWeekday) : []
    if (told.length === 0) told.push(...only)
    const [first] = told
    const fits = ({ date }: { readonly date: PrintedDate }): boolean =>
      week === '下' || week === '本' || week === '这'
        ? isThat(date, weekday, week === '下' ? 1 : 0, today)
        : weekdayOf(date.from) === weekday || date.from > today + AHEAD || date.from !== date.to
    if (!first || told.some(fits) || bodies.some(({ plain }) => new RegExp(`[周期]${sign}`, 'u').test(plain))) return []
    const start = match.index
    const end = start + match[0].length - event.length
    return [{ head, start, end, weekday, ...first }]
  })
}

/** 3月13日（周四） */
function hasWeekday({ body, date }: { readonly body: DatedText; readonly date: PrintedDate }): boolean {
  return /^（?(?:周|星期)[一二三四五六日天]/u.test(body.plain.slice(date.end, date.end + 4))
}

/** Whether the day lies in the week meant and is its weekday. */
function isThat({ from, to }: PrintedDate, weekday: number, weeks: number, today: DayNumber): boolean {
  const meant = today - weekdayOf(today) + weekday + weeks * WEEK
  return (from <= meant && meant <= to) || weekdayOf(from) === weekday
}

/** Whether the sentence behind the date has two characters of the event in one piece. */
function tells({ plain }: DatedText, { end }: PrintedDate, event: string): boolean {
  const words = plain.slice(end, sentenceEnd(plain, end))
  for (let k = 0; k + 2 <= event.length; k++) {
    const pair = event.slice(k, k + 2)
    if (!ANY_WORDS.test(pair) && words.includes(pair)) return true
  }
  return false
}
