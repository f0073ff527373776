import { matchesOf } from '../matches-of'

/** A price in tenths of a yuan the tagger leaves alone, since 八角 is a spice and 三角 a shape. Offsets into the text. */
export interface CoinPrice {
  readonly start: number
  readonly end: number
  /** In 角. */
  readonly number: number
}

const DIGITS = '零一二三四五六七八九'
const PRICED =
  /(?:每[\u4e00-\u9fff]{1,2}?(?:的?(?:售价|定价|价格|单价|卖|收费?|收购价|租金|补贴|奖励|成本))?(?:为|是|只要|只|仅|约|才)?|[单售票定均标批进卖]价(?:为|是|仅|只|约|才)?|一[碗斤个只枚张支根本件盒杯块][\u4e00-\u9fff]{0,2}?(?:卖|要|收|只要|才|只))([一二三四五六七八九])[角毛](?:钱|([一二三四五六七八九])分?(?:钱)?)?(?=[，。；、！？）的一就])/gu

/** Scans folded text once. */
export function coinPrices(folded: string): CoinPrice[] {
  if (!/[一二三四五六七八九][角毛]/u.test(folded)) return []
  return matchesOf(folded, PRICED).map((match) => {
    const [printed, tenths = '', hundredths = ''] = match
    const end = match.index + printed.length
    const start = match.index + printed.lastIndexOf(tenths + (/毛/u.test(printed) ? '毛' : '角'))
    return { start, end, number: DIGITS.indexOf(tenths) + (hundredths ? DIGITS.indexOf(hundredths) / 10 : 0) }
  })
}
