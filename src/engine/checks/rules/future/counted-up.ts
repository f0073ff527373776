import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseEnd, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { ALREADY_TAKEN, FUTURE, OFFERED } from './future-words'
import { FORESEEN, isNoResult, resultAt, SET } from './period-results'
import { NEAR } from './pointed-days'

/** 截至3月18日，全县已完成八成: nobody can count up to a day to come. */
const COUNTED_UP = /^，?[^。；]{0,24}?(?:已|共计|总计|累计|共有|共[\u4e00-\u9fff]{2})/u
const UP_TO = /(?:截至|截止到|截止)(?:今年|本月|目前)?$|^[至到]$/u
/** The count opens its clause: 活动截至6月30日 is a last day. */
const OPENS = /(?:^|[，：“])(?:截至|截止到|截止)(?:今年|本月|目前)?$|^[至到]$/u
/** What is told of a count that has been made. */
const COUNT =
  /同比|环比|[较比](?:去年|上年|年初|上月|前年)|(?:实现|完成|库存|存[量栏煤粮油水]|结存|余额|达到?|累计|建成|接待|发放|受理|办[理结]|查处|处[理置]|投入|蓄水|收割?|机收|登记|拥有|突破|超过?|增[长加]|下降|减少|销售|运[送输]|新增|培[训育]|救[助治]|种植?|播种|有|为|无|兑现|拨付|归集|征收|入库|签约|注册|开工|投产|改造|整改|建设|修复|清运|检[查测]|化解|立案|破获|参保|参合|在册|建档|存栏|就业|脱贫|持有|上线|收集|回收|清理|排查|走访)[^，。；\d]{0,12}\d|未(?:发生|出现|接到)|无一/u
const PLANNED = /规划|计划|方案|目标|意见|提出|力争|要求|确保|合同|协议|约定|承诺|预/u
const LAST_DAY = /报名|征集|优惠|申[请领报]|领取|有效|兑[换奖]|展[出期]|免费|[购订抢售]票|投稿|缴[费纳]|补贴标准/u
const NUMBER_OF_ENTRANTS = /报名/gu
/** 报名截至5月20日: a last day. */
const LAST_DAY_OF =
  /(?:报名|申报|申请|申领|征集|征文|征稿|征订|投稿|投票|评选|招[聘标募生]|促销|缴费|展期|优惠|时间|期限|活动|领取|预约)[^，。；]{0,4}(?:截至|截止到|截止|至|到)$/u

/** 到2027年底，全县累计建成了学校食堂56所: done, with its count; a goal is told without 了. */
const COUNT_DONE = /^，?[^。；]{0,24}?[\u4e00-\u9fff]{2}了(?![解结])[^，。；]{0,10}\d/u

/** Whether the words count up to the date: 截至6月30日，机收小麦38万亩. `behind` ends where another time is told of. */
export function isCountedUp({ plain }: DatedText, date: PrintedDate, behind: string): boolean {
  const before = plain.slice(sentenceStart(plain, date.start), date.start)
  if (!UP_TO.test(before)) return false
  const counted = COUNTED_UP.exec(behind.replace(/^\d{1,2}[时点](?:\d{1,2}分)?/u, ''))
  const isAhead = (words: string): boolean => FUTURE.test(words.replace(ALREADY_TAKEN, '$1把'))
  const count = counted && behind.slice(0, counted[0].length + 8).replace(NUMBER_OF_ENTRANTS, '')
  if (LAST_DAY_OF.test(before)) return false
  const done = COUNT_DONE.exec(behind)
  if (done && !isAhead(before + done[0]) && !OFFERED.test(done[0]) && !PLANNED.test(before)) return true
  if (count && before.length > 1 && !isAhead(count) && !OFFERED.test(count)) return true
  const told = plain.slice(date.end, sentenceEnd(plain, date.end)).replace(/门票(?=收入)/gu, '')
  const made = COUNT.exec(told)
  return (
    OPENS.test(before) &&
    // 到2035年…全面形成: a goal.
    (date.isDay || before.length > 1) &&
    made !== null &&
    // 库存6.4万吨，可满足20天: what it will do stands behind the count.
    ![OFFERED, SET, FORESEEN].some((words) =>
      words.test(told.slice(0, clauseEnd(told, made.index + made[0].length))),
    ) &&
    ![FUTURE, LAST_DAY].some((words) => words.test(told)) &&
    !PLANNED.test(before)
  )
}

const HOLIDAY = /(?:假期|小长假|黄金周|[暑寒]假)(?:期间)?$/u
const HOLIDAY_COUNT =
  /(?:接待|运送|发送|起降|实现|销售|营业|迎[来客]|出入境|查验|处[理置]|检票|到发)[^，。；\d将]{0,14}\d/u

/** 国庆假期，古镇接待游客21万人次: a holiday to come summed up, or called gone by. */
export function isHolidayOver(text: DatedText, date: PrintedDate, ahead: number): boolean {
  if (ahead <= 0 || ahead > NEAR || !HOLIDAY.test(date.text)) return false
  const { plain, dates } = text
  const from = sentenceStart(plain, date.start)
  const told = plain.slice(date.end, sentenceEnd(plain, date.end))
  // “五一”假期（5月1日至3日）: the days are looked at by themselves.
  if (/^（\d|^(?:首|第.|前.|最后.)[日天]/u.test(told)) return false
  // 去年中秋节与国庆假期相连: of the time told before.
  if (dates.some(({ start, end }) => start >= from && end <= date.start)) return false
  const sentence = plain.slice(from, date.start) + told
  const isSummed = HOLIDAY_COUNT.test(told) && ![FUTURE, OFFERED, SET, FORESEEN].some((words) => words.test(sentence))
  return isSummed || isGoneBy(text, date)
}

/** “五一”假期5天, 国庆8天长假: as long as it is, from the first of the month. */
const NAMED_LENGTH =
  /(?<before>[三五七八3578])天的?(?:小?长假|假期|假日)|(?:小?长假|假期|假日)(?<behind>[三五七八3578])天(?!中的)/u
const FROM_THE_FIRST = /五一|国庆|十一/u
const LENGTHS: Readonly<Record<string, number>> = { 三: 3, 五: 5, 七: 7, 八: 8 }

/**
 * “五一”假期5天，共接待游客86万人次, told on the third of May: the last day of a holiday with days to go that is summed up with
 * all of them.
 */
export function holidayUnderWay({ plain }: DatedText, date: PrintedDate, today: DayNumber): DayNumber | undefined {
  if (date.from > today || !FROM_THE_FIRST.test(date.text)) return undefined
  const told = plain.slice(date.start, sentenceEnd(plain, date.end))
  const length = NAMED_LENGTH.exec(told)
  const days = length?.groups?.before ?? length?.groups?.behind ?? ''
  if (!length || length.index > 10) return undefined
  const last = date.from + (LENGTHS[days] ?? Number(days)) - 1
  const behind = told.slice(length.index + length[0].length)
  return today < last && resultAt(behind, 'days') !== undefined && !isNoResult(behind) ? last : undefined
}

/** 自7月1日开诊以来，已接诊560人次: since a day to come nothing has been. */
const SINCE = /^[^，。；]{0,16}?(?:以来|至今|到现在|到目前)/u
/** 2028年落成以来 */
const SINCE_BEGUN =
  /^[^，。；]{0,10}?(?:[成建]立|[落建]成|开[业馆园通播工张]|创[办刊]|施行|实施|[启投]用|运[行营]|上任|履新|就任)以来/u

export function isCountedSince({ plain }: DatedText, date: PrintedDate): boolean {
  const before = plain.slice(Math.max(0, date.start - 3), date.start)
  const since = (/自从?$|从$/u.test(before) ? SINCE : SINCE_BEGUN).exec(plain.slice(date.end, date.end + 20))
  return !!since && !FUTURE.test(plain.slice(date.end, sentenceEnd(plain, date.end)))
}

/** 刚刚过去的6月, 刚过去的“五一”假期（5月1日至3日）: gone by in so many words. */
const GONE_BY =
  /(?:刚刚?|已经?|不久前)(?:过去|结束|落幕|闭幕|收官)的(?:[12]\d{3}年|[^，。；（）的]{2,16}（)?$|(?:昨[天日]|日前|近日|上周末?|前不久|前天)(?:过去|结束|落幕|闭幕|收官)的[^，。；（）]{2,16}（$/u

export function isGoneBy({ plain }: DatedText, date: PrintedDate): boolean {
  return GONE_BY.test(plain.slice(Math.max(0, date.start - 32), date.start))
}
