import { clauseEnd, periodEnd, periodStart } from '../../calendar/sentences'
import { YEAR } from '../../calendar/wording'
import type { YearCount } from './year-counts'

/** Two years a stretch of years is held against: where the first is printed, and the second if it is. */
interface Ends {
  readonly from: { readonly year: number; readonly start: number; readonly end: number }
  readonly to: number
  readonly until?: { readonly start: number } | undefined
}

/** 2019年3月，法院宣布，经过3年攻坚: the year somebody spoke in ends the stretch. */
const SPOKEN =
  /^[^，。；]{0,4}，[^，。；]{1,16}(?:宣布|指出|表示|强调|提出|显示|披露|通报|总结|公布)，?[^。；]{0,4}(?:经过|历经|历时|用了?)[^，。；\d]{0,4}$/u
/** 5年之后，试验验证了: counted forward, to a year nobody prints. */
const THEREAFTER = /^[以之]后，/u
/** 直到3年后才更新: counted from what was told, and over. */
const NOT_BEFORE = /直到$/u
/** 一次可以采摘20年, 能用30年: what something is good for. */
const ABLE = /(?:可以?|能够?|足以|足够|够)[^，。；\d]{1,6}$/u
/** 比前任的34年短: what it is measured by. */
const THAN = /比[^，。；]{1,10}$/u
const LONGER = /^(?:还|更|都)?要?(?:短|长|少|多|早|晚)/u
/** 五年立法规划, 三年攻坚行动. */
const PROGRAMME = /^[\u4e00-\u9fff]{1,6}(?:规划|计划|行动方案|行动)/u
/** 截至2019年底, 到2018年底: the end of what is counted. */
const UP_TO = /(?:截至|截止|截止到|直到|，到|。到|算，?到)$/u
/** 从1928年写起，一直到新中国成立: the end has a name. */
const NAMED_END = /(?:一直|直|延续|持续)[到至](?![今现目如此了]|当前|[\d一二])[\u4e00-\u9fff]{3,10}，/u
/** 从新中国成立时的…到1万亿元，我们花了37年: and so has the beginning. */
const NAMED_BEGINNING = /从[\u4e00-\u9fff“”]{3,14}[到至][^。；]{2,16}，[^，。；]{0,4}(?:花|用|走|耗)了?$/u
/** 校稿于1984年完成，…前后耗时32年: what was finished then began before. */
const FINISHED = /^[^，。；]{0,4}(?:如期|全部|基本|正式)?(?:完成|完稿|定稿|完工|杀青|脱稿)/u
const FROM_THE_START = /(?:前后|历时|耗时|历经|先后|费时)[^，。；\d]{0,4}$/u
/** 从1972年到1999年，断流22年: as many of the years in which it was so. */
const IN_SOME_YEARS =
  /(?:断流|干涸|断档|亏损|歉收|受灾|成灾|丰收|增产|减产|发生|出现|夺冠|获奖|入选|上榜|盈利|达标|[大干]旱)[^，。；\d]{0,3}$/u
/** Who is told of did not live to see today. */
const DEAD =
  /烈士|牺牲|殉职|因公|生前|逝世|去世|病逝|辞世|离世|病故|追授|遗[体像孀骨作]|享年|终年|[—~-]{1,2}[12]\d{3}年?）/u
/** 近二十年来: the last of them, as the issue counts back. */
const LATE = /^(?:近|最近)/u

/** Whether a stretch of years is none of the time between the two years around it, as its own words or theirs tell. */
export function isOtherStretch(plain: string, count: YearCount, { from, to, until }: Ends, known: string): boolean {
  const start = periodStart(plain, count.start)
  const lead = plain.slice(start, count.start)
  const behind = plain.slice(count.end, count.end + 12)
  if (THAN.test(lead.slice(-12)) && LONGER.test(behind)) return true
  if (ABLE.test(lead.slice(-8)) || PROGRAMME.test(behind)) return true
  if (LATE.test(plain.slice(count.start, count.end)) && behind.startsWith('来') && from.end <= start) return true
  if (NAMED_BEGINNING.test(lead)) return true
  const isBefore = from.end <= count.start
  const between = isBefore ? plain.slice(from.end, count.start) : ''
  if (count.years < to - from.year && IN_SOME_YEARS.test(lead.slice(-8))) return true
  // 70年来，…。2013年至2018年…: the years behind are of the next sentence.
  if (
    !isBefore &&
    until &&
    /^[来间]/u.test(behind) &&
    from.start > periodEnd(plain, count.end) &&
    until.start > from.start
  )
    return true
  if (
    isBefore &&
    FINISHED.test(plain.slice(from.end, from.end + 14)) &&
    FROM_THE_START.test(lead.slice(-8)) &&
    count.years > to - from.year
  )
    return true
  if (UP_TO.test(plain.slice(Math.max(0, from.start - 4), from.start))) return true
  if (until) return false
  return (
    SPOKEN.test(between) ||
    (isBefore && (THEREAFTER.test(behind) || (NOT_BEFORE.test(lead) && /^[以之]?后/u.test(behind)))) ||
    NAMED_END.test(between.slice(0, Math.max(0, clauseEnd(plain, from.end) - from.end + 16))) ||
    DEAD.test(known + plain)
  )
}

/** 从1999年到2019年守岛20年，而妻子已守了三十年: what another did, with no year of its own, is measured by none. */
export function isContrasted(plain: string, whole: YearCount, count: YearCount, isNewcomer = false): boolean {
  const between = plain.slice(whole.end, count.start)
  return (isNewcomer || /，(?:而|至于)|[\u4e00-\u9fff]则/u.test(between)) && !new RegExp(`${YEAR}年`, 'u').test(between)
}
