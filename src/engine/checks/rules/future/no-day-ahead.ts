import { civilDate, type DayNumber } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isInTitle } from '../../calendar/titles'

/** 次日, 翌日, 第二天: counted from whatever is told. */
const NEXT_DAY = /^(?:次日|翌日|次[晨晚]|第二天|隔天)/u
/** 2019年度年会, 2022年冬奥会组委会: the year is part of a name. */
const OF_A_NAME =
  /^(?:度|[\u4e00-\u9fff]{0,6}(?:奥会|奥运会|世博会|亚运会|大运会|全运会|世界杯|锦标赛|博览会|运动会)(?!的?(?:[^，。；]{0,6})(?:开幕|闭幕|落幕|举行|举办)))/u
/** 去哪旅游了: asked, or thought of. */
const MEETING = /^[\u4e00-\u9fff]{0,14}(?:年会|大会|会议|报告|评选|颁奖|盛典|论坛)/u
const THOUGHT = /(?:考虑|打算|琢磨|盘算|憧憬|期盼|想着|规划着|商量)[^，。；]{0,8}$/u
/** 2049年的一天，老人打开铁盒——话剧就这样开场: what is made up may be of any time, and so far ahead nothing else is. */
const MADE_UP = /话剧|小说|电影|科幻|剧本|剧中|该剧|影片|片中|漫画|绘本|游戏|舞台剧|音乐剧|虚构/u
const FAR_AHEAD = 3650
/** So many days into a month, and so late in it: the month before. */
const EARLY = 6
const LATE = 20

/**
 * Whether a date that lies behind the issue is none by its own words: a year in a name or title, a day counted from another,
 * the day of a full date told right before it (2019年2月6日，大年初二), one of last month (27日, printed on the first).
 */
export function isNoDayAhead({ plain, dates }: DatedText, k: number, date: PrintedDate, today: DayNumber): boolean {
  if (date.to <= today) return false
  if (NEXT_DAY.test(date.text) || (date.text.endsWith('年度') && MEETING.test(plain.slice(date.end, date.end + 20))))
    return true
  if (THOUGHT.test(plain.slice(Math.max(0, date.start - 12), date.start))) return true
  if (date.from - today > FAR_AHEAD && MADE_UP.test(plain)) return true
  const isYear = /^[\d〇零一二三四五六七八九]{4}年?$/u.test(date.text)
  if (isYear && (OF_A_NAME.test(plain.slice(date.end, date.end + 24)) || isInTitle(plain, date.start))) return true
  const last = dates[k - 1]
  if (
    last?.year !== undefined &&
    last.isDay &&
    last.to < today &&
    /^[，（(]?$/u.test(plain.slice(last.end, date.start))
  )
    return true
  return (
    /^[\d一二三四五六七八九十]{1,3}日$/u.test(date.text) &&
    civilDate(today).day < EARLY &&
    civilDate(date.from).day >= LATE
  )
}
