import type { Price } from '../../figures/prices'
import type { PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'

/** 已付8万元, 罚款5万元, 全店销售额: the sum is of a part, of another thing or of more. */
const OTHER_SUM =
  /已[付缴交支还]|先[付交期]|预[付拨缴交计估]|退[还回赔款]|欠费|返还|追回|罚|房租|店租|租金|(?:公司|集团|企业)(?!.{0,3}(?:退|赔|付|发|补|奖))|获利|盈利|牟利|赚(?!了)|估|贷|另|保证金|赔偿金|违约金|全[店市县省国场园区村乡镇厂公司](?![\u4e00-\u9fff]{0,4}[0-9])|总[部店]|年[营产销]|日[营产]|带动|拉动|撬动|溢价|提成|佣金|总投资|注册资/gu
/** A place by its name, with nothing of its own behind it: 东滩村共有, 下河村将. */
const OF_PLACE = /[\u4e00-\u9fff]{2}([村乡镇县市区场园店厂])(?=[，共现有将把今去上本种养栽收卖的]|$)/gu

/**
 * 每亩保证金2.6万元，保证金总额107万元 are of one thing.
 * @param told the words before the quantity: 东滩村共有渔船86艘 are those of 全村.
 */
export function isOfAnother(price: string, total: string, told: string): boolean {
  return matchesOf(total, OTHER_SUM).some(([word]) => {
    if (word.startsWith('全') && matchesOf(told, OF_PLACE).some(([, place]) => place === word.charAt(1))) return false
    // 每人获退票款860元，共退款12万元
    const bare = /^[退返罚]/u.exec(word)?.[0] ?? word
    return !price.includes(bare)
  })
}

const OF_SOME = /^([\u4e00-\u9fff]{2,4})([\u4e00-\u9fff]{2})每/u
const NO_KIND = /[全各这该其均今去目前现已为按以对给向]|标准/u

/**
 * 现有商户310户，沿街商户每户减免租金2400元: the price is for some of those counted.
 * @param price the words before it in its clause. @param told those before the quantity.
 */
export function isForSome(price: string, told: string): boolean {
  const [, kind = '', noun = ''] = OF_SOME.exec(price) ?? []
  return noun !== '' && !NO_KIND.test(kind) && told.includes(noun) && !told.includes(kind.slice(-2))
}

const ITS_MONTHS = /(?:去年|上年|今年)(?=(?:全年)?(?:[0-9]{1,2}|十二?|十一)个月)/u

/** 180户受益，县里去年收入30亿元: the sum is of another year, or of all. */
export function isOfMore(
  folded: string,
  from: number,
  spread: readonly PrintedFigure[],
  total: PrintedFigure,
  price: Price,
): boolean {
  const others = spread.filter(({ end }) => end <= total.start).map(({ end }) => end)
  // 每月2300元，去年12个月共领…: the months are those of the price.
  const lead = folded.slice(Math.max(from, ...others), total.start).replace(ITS_MONTHS, '')
  // 上午卖出236副，全天筹得…
  if (
    /全天|全场|全年|[一二两三四五六七]天|[一两三]周|上映|个月/u.test(lead) &&
    /上午|下午|首[日晚场周]|半天|晚上/u.test(folded.slice(from, total.start))
  )
    return true
  return (
    /另(?!不)|还有|此外|以及其/u.test(folded.slice(from, total.start)) ||
    // 每人每月60元，当月共发放390万元
    /去年|上年|今年|县里|市里|全[县市省月周]|[本上当]月|已累计/u.test(
      price.span?.unit === '月' ? lead.replace(/[本当]月/u, '') : lead,
    )
  )
}
