import { matchesOf } from '../matches-of'

/** What the words say of the three figures of price × quantity ＝ sum. */

/** Words a sum of money is called by, or that bring it in; the ones of getting and of spending tell two sums apart. */
const GETS =
  '收入|进[账帐]|入[账帐]|创收|创汇|售得|卖得|卖了|卖出|得款|所得|可得|拿到|到手|挣了|赚了|领到|领取|领走|套现|变现|募资|募集|筹得|筹资|获得|获款|回笼|收回|收取|收款|票房|产值|销售|营业|营收|流水|毛收|进项|码洋|刷卡'
const SPENDS =
  '支出|支付|付给|付出|付款|付了|要付|付清|需付|花费|花去|花了|花掉|用去|用掉|用了|掏了|掏出|拿出|减免|免除|让利|开支|投入|投资|耗资|斥资|涉资|出资|成本|破费|垫付|缴纳|交了|发放|发给|发出|兑付|拨付|下发|赔付|补偿|补助|奖励|资助|造价'
const NAMES = '资金|价值|[额款值金费租薪资钱]|市值|创造|计|需要|需'
/** 总价, 总共, 合计 sum up whatever stood before. */
const SUMS = '共计|合计|总计|总共|一共|共|总[价款额值金费收投支成造租]|小计|累加|折合'
/** 应缴486元, 卖得3000元: the verb right before the sum. */
const VERB = '[缴付收捐得赔卖赚花补领交挣拨退返](?:了|到|款|钱|得|出|清|足|回|取|纳|上)?'
const TOTAL = new RegExp(
  `(?:${SUMS}|${GETS}|${SPENDS}|${NAMES}|成交)[^，。；：0-9每]{0,8}$|${VERB}(?:约|近|达|超过)?$`,
  'u',
)
const GETTING = new RegExp(GETS, 'u')
const SPENDING = /成本|入股|股金|投放|投入|花费|耗资|造价|支出|投资|种子|鱼苗|化肥/u

/** Whether the words before a sum of money call it the sum of something. */
export function isTotal(words: string): boolean {
  return TOTAL.test(words)
}

/** 每亩成本400元 … 卖粮收入9.6万元: what a thing costs does not add up to what it brings. */
export function isOtherSide(price: string, total: string): boolean {
  return SPENDING.test(price) && GETTING.test(total) && !SPENDING.test(total)
}

/** A stretch of time a price, a quantity or a sum is for: 每年, 一天, 10年. */
export interface Span {
  readonly unit: '年' | '月' | '周' | '天' | '小时' | '期' | '学期'
  readonly count: number
}

const SPAN =
  /(?:每|一个?|全|当|([2-9]|[1-9][0-9]|[二两三四五六七八九十]{1,3})个?)(年|月|周|星期|天|日(?!元)|晚|夜|学期|期|小时)|(?:^|[，、。]|均)(年|月|日)(?=[\u4e00-\u9fff])(?![份底末初])|(年|月|日|周)(?=[租薪]|费|收入|销|花费|付|均|支出|工资)/u
/** 45天, 3.5个月, 5晚, 两期: how long or how often, by numbers. */
const STRETCH =
  /(?<![0-9.第每])([0-9]{1,3}(?:\.[0-9])?|[二两三四五六七八九十]{1,3})(个月|个?学期|年(?![级代月]|[0-9])|周(?!年)|个?星期|天|晚|夜|期|个?小时)/gu
const DIGITS = '零一二三四五六七八九十'
const SAME: Readonly<Record<string, Span['unit']>> = { 日: '天', 晚: '天', 夜: '天', 星期: '周' }

/** The stretch of time a clause gives, the first it names. */
export function readSpan(words: string): Span | undefined {
  const match = SPAN.exec(words)
  if (!match) return undefined
  const [, many = '', each, leading, noun] = match
  return { unit: unitOf(each ?? leading ?? noun ?? ''), count: many === '' ? 1 : smallNumber(many) }
}

/** Every stretch of time that is counted out. */
export function readStretches(words: string): Span[] {
  return matchesOf(words, STRETCH).map(([, many = '', name = '']) => ({
    unit: unitOf(name.replace('个', '')),
    count: smallNumber(many),
  }))
}

function unitOf(name: string): Span['unit'] {
  return SAME[name] ?? (name as Span['unit'])
}

function smallNumber(printed: string): number {
  if (/^[0-9.]+$/u.test(printed)) return Number(printed)
  if (printed === '两') return 2
  const [first = '', second = ''] = printed.split('十')
  if (!printed.includes('十')) return DIGITS.indexOf(printed)
  return (first === '' ? 1 : DIGITS.indexOf(first)) * 10 + (second === '' ? 0 : DIGITS.indexOf(second))
}

/** How often price × quantity goes into the sum. */
export interface Times {
  readonly count: number
  /** The words say so; otherwise it is only one way to read them. */
  readonly sure: boolean
}

/** How many of one stretch make another. */
const YEARLY: Readonly<Record<string, number>> = { 年: 1, 月: 12, 周: 52, 天: 365 }

/**
 * Ways in which price × quantity may go into the sum, as the stretches of time say: 每亩每年1500元 and 10年租金 make 10.
 * None where they do not go together: 每人每天2份、每份16元 are two rates.
 */
export function timesInTotal(
  price: Span | undefined,
  quantity: Span | undefined,
  total: Span | undefined,
  stretches: readonly Span[],
): Times[] {
  if (price && quantity && price.unit !== quantity.unit) return []
  const rate = price ?? quantity
  if (!rate) return [{ count: 1, sure: total === undefined || total.count === 1 }]
  const told = stretches.filter(({ unit }) => unit === rate.unit).map(({ count }) => count)
  if (total?.unit === rate.unit && !told.includes(total.count)) told.push(total.count)
  if (told.length > 0) return told.map((count) => ({ count: count / rate.count, sure: told.length === 1 }))
  const [whole, part] = [YEARLY[rate.unit], YEARLY[total?.unit ?? '']]
  if (whole && part) return [{ count: ((whole / part) * (total?.count ?? 1)) / rate.count, sure: false }]
  return [{ count: 1, sure: quantity !== undefined && price === undefined && total === undefined }]
}
