import { says } from '../../../../words/sentence'
import { areMonthsReversed } from '../../calendar/month-ranges'
import { numberOf } from '../../calendar/wording'
import { smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { before, found, MARK, NEXT_YEAR } from './printed-range'

const HOUR = '\\d{1,2}|十[一二]?|[一二三四五六七八九]'
const HOURS = new RegExp(
  `(上午|下午|早上|晚上|晚)(${HOUR})(?:时|点|：)(\\d{2})?(?:分|许)?${MARK}(?:\\1)?(${HOUR})(?:时|点|：)`,
  'gu',
)

/** Ranges of hours and months that run backward. */
export function* reversedTimes(text: FigureText): Generator<RuleFinding> {
  yield* reversedHours(text)
  yield* reversedClocks(text)
  yield* reversedMonths(text)
  yield* reversedOnOneDay(text)
}

/** 8月28日18时至8月28日8时: of one day, told with it on both sides. */
const ON_ONE_DAY = new RegExp(
  `(?<date>\\d{1,2}月\\d{1,2}日)(\\d{1,2})(?:时|点|：)(\\d{2})?(?:分)?${MARK}(?:\\k<date>|当[日天]|同日)(\\d{1,2})(?:时|点|：)(\\d{2})?`,
  'gu',
)

function* reversedOnOneDay(text: FigureText): Generator<RuleFinding> {
  if (!/日\d{1,2}[时点：]/u.test(text.folded)) return
  for (const match of matchesOf(text.folded.replaceAll(':', '：'), ON_ONE_DAY)) {
    const [printed, , first = '', minutes = '0', last = '', lastMinutes = '0'] = match
    if (Number(last) * 60 + Number(lastMinutes) >= Number(first) * 60 + Number(minutes)) continue
    yield found(text, match.index, printed, says('says.range-reversed.hours', { printed, first, last }), undefined)
  }
}

function* reversedHours(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, HOURS)) {
    const [printed, part = '', first = '', , last = ''] = match
    const from = smallCount(first)
    const to = smallCount(last)
    // 晚10时至6时 and 上午9时至5时 run over the half day; 上午10时至9时 cannot.
    const sameHalf =
      part === '上午' || part === '早上' ? from <= 12 && to >= 6 : from <= 12 && part === '下午' && to < from && to >= 1
    if (to >= from || !sameHalf || /晚/u.test(part)) continue
    if (part === '下午' && from === 12) continue
    yield found(text, match.index, printed, says('says.range-reversed.hours', { printed, first, last }), undefined)
  }
}

/** 17：30, 17时, 17时30分, 17点半, 十七时三十分: those above twelve alone are surely of the clock of 24 hours in characters. */
const clockOf = (hour: string): string =>
  `(${hour})(?:：(\\d{2})|[时点](?!钟?[名多])(半|\\d{1,2}(?=分)|[二三四五]?十[一二三四五六七八九]?(?=分))?分?)`
const CLOCKS = new RegExp(
  `(?<![\\d.]|\\d：)${clockOf('\\d{1,2}|(?<![一二三四五])十[三四五六七八九]|二十[一二三]?')}(?:许|整)?${MARK}${clockOf(HOUR)}(?!间)`,
  'gu',
)
/** Rooms are let from one afternoon to the noon behind it. */
const LODGING = /入住|退房|客房|酒店|民宿|旅[馆店]|宾馆|房费|次日|翌日|第二天/u
const around = ({ folded }: FigureText, at: number, length: number): string =>
  folded.slice(Math.max(0, at - 20), at + length + 20)

const MONTHS = new RegExp(`(?:今年|去年|\\d{4}年)(\\d{1,2})月份?${MARK}(\\d{1,2})月(?!\\d)`, 'gu')

/** 9：00—7：00: a day's run into the next begins in the evening; one that begins in the morning cannot end before it. */
function* reversedClocks(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded.replace(/:|(?<=\d)∶(?=\d[05])/gu, '：'), CLOCKS)) {
    const [printed, first = '', sharp, minutes, last = '', lastSharp, lastMinutes] = match
    const from = timeOf(first, sharp ?? minutes)
    const to = timeOf(last, lastSharp ?? lastMinutes)
    // 午餐12时30分至10时30分: of the hour behind noon as of the morning, where it is no hotel's.
    const isNoon = from < 13 * 60 && to >= 9 * 60 && !LODGING.test(around(text, match.index, printed.length))
    const isMorning = (from <= 12 * 60 || isNoon) && to >= 4 * 60
    // 14：30—11：30: on a clock of 24 hours, nothing but a hotel's day lasts so long.
    const isRoundClock = to >= 9 * 60 && from - to <= 240 && !LODGING.test(around(text, match.index, printed.length))
    const isAfternoon = from >= 13 * 60 && from <= 18 * 60 && (to > 12 * 60 || isRoundClock)
    // 23：00—22：00: nothing is open for all but an hour of the day.
    const isEvening = from > 18 * 60 && from - to <= 180
    if (to < from && isDayHours(text, match.index, printed.length, from, to)) {
      const told = says('says.range-reversed.hours', { printed, first, last })
      yield { ...found(text, match.index, printed, told, undefined), severity: 'query' }
      continue
    }
    if (to >= from || from >= 24 * 60 || !(isMorning || isAfternoon || isEvening)) continue
    // 上午9时至5时, 下午1时…: the half day of the first need not be that of the last.
    if (isMorning && from - to > 180) continue
    // 下午17:30至14:00, 每晚19:30至18:50: both by the clock of 24 hours, whatever stands before.
    const isByTwentyFour = from > 12 * 60 && to >= 12 * 60
    const lead = before(text, match.index, 2)
    if (/(?:次日|比分|第)$/u.test(lead) || (!isByTwentyFour && /(?:下午|晚上?|中午|凌晨|早上|上午)$/u.test(lead)))
      continue
    yield found(text, match.index, printed, says('says.range-reversed.hours', { printed, first, last }), undefined)
  }
}

function timeOf(hour: string, minutes = '0'): number {
  return (numberOf(hour) ?? 0) * 60 + (minutes === '半' ? 30 : (numberOf(minutes) ?? 0))
}

/** What is open by day. */
const BY_DAY =
  /[入开闭]馆|参观|展厅|办公|办[理事]|窗口|受理|借阅|借书|阅览|门诊|对外开放|售票|入园|游览|咨询|接待(?:群众|读者|市民|游客)|(?:开放|服务|办公|工作|上班|接待)时间|[书物术技史念]馆|(?:中午|午间)[^，。；]{0,2}[不照无]/u
/** What goes on through the night. */
const BY_NIGHT =
  /夜|次日|翌日|第二天|凌晨|停[水电气产工运航播放驶]|封|禁|限|管制|施工|值[班守]|急诊|巡|保洁|灯|酒吧|刷卡|自助|通宵|24小时|二十四小时/u

/** 周二至周日17时至9时，16时30分停止入馆: the hours of a day's work, told from its end. */
function isDayHours(text: FigureText, start: number, length: number, from: number, to: number): boolean {
  if (from < 15 * 60 || from > 19 * 60 || to < 6 * 60 || to > 10 * 60 + 30) return false
  const near = text.folded.slice(Math.max(0, start - 30), start + length + 24)
  return BY_DAY.test(near) && !BY_NIGHT.test(near)
}

const MONTH = '\\d{1,2}|十[一二]?|[一二三四五六七八九]'
const BARE_MONTHS = new RegExp(
  `(?<![\\d.一二三四五六七八九十]|(?<!每)年)(${MONTH})月?份?${MARK}(${MONTH})月(?!\\d)`,
  'gu',
)

/** 鱼汛一般是6—4月最为集中: the best of the year is a few months, and not all but two. */
const SEASON = new RegExp(
  `(?<![\\d.]|(?<!每)年)(?<first>\\d{1,2})月?份?${MARK}(?<last>\\d{1,2})月(?:份|间)?(?:最[为是]?[\\u4e00-\\u9fff]{1,3}|[为是](?:最佳|旺季|淡季|高峰|盛[期花]|主汛|汛期|花期|采摘|丰水|枯水|鱼汛))`,
  'gu',
)
const LONGEST_SEASON = 9

/** 今年4月至2月; 9—6月，共4个月, whose count tells which way it ought to run. */
function* reversedMonths(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, MONTHS)) yield* checkMonths(text, match, false)
  if (text.folded.includes('月最') || text.folded.includes('月为') || text.folded.includes('月是'))
    for (const match of matchesOf(text.folded, SEASON))
      if (monthsOn(match) > LONGEST_SEASON) yield* checkMonths(text, match, false)
  if (!text.folded.includes('个月')) return
  for (const match of matchesOf(text.folded, BARE_MONTHS)) yield* checkMonths(text, match, true)
}

/** How many months a row that runs on into the next year has. */
function monthsOn({ groups }: RegExpExecArray): number {
  return ((Number(groups?.last) - Number(groups?.first) + 12) % 12) + 1
}

function* checkMonths(text: FigureText, match: RegExpExecArray, isCounted: boolean): Generator<RuleFinding> {
  const [printed, first = '', last = ''] = match
  const end = match.index + printed.length
  const [from, to] = [smallCount(first), smallCount(last)]
  if (to >= from || from > 12 || to < 1 || NEXT_YEAR.test(text.folded.slice(match.index, end + 4))) return
  if (isCounted && !areMonthsReversed(from, to, text.folded.slice(end, end + 14))) return
  const months = { first: { month: from }, last: { month: to } }
  yield found(text, match.index, printed, says('says.range-reversed.days', { printed, ...months }), undefined)
}
