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

/** 一角二分 is money whatever stands before it, and so is the 九分 it rises from or falls to. */
const COMPOUND = /([一二三四五六七八九1-9])[角毛]([一二三四五六七八九1-9])分(?![之法钟店公局司部支子析类数])钱?/gu
const BESIDE = '([一二三四五六七八九1-9])(分|角|毛)(?![一二三四五六七八九1-9之法钟店公局司部支子析类数度])钱?'
const BEHIND = new RegExp(`^[^，。；、0-9一二三四五六七八九]{1,10}${BESIDE}`, 'u')
const BEFORE = new RegExp(`${BESIDE}[^，。；、0-9一二三四五六七八九]{1,10}$`, 'u')
const REACH = 14

function compoundCoins(folded: string): CoinPrice[] {
  if (!/[角毛][一二三四五六七八九1-9]分/u.test(folded)) return []
  return matchesOf(folded, COMPOUND).flatMap((match) => {
    const [printed, tenths = '', hundredths = ''] = match
    const end = match.index + printed.length
    const own = { start: match.index, end, number: digitOf(tenths) + digitOf(hundredths) / 10 }
    const behind = BEHIND.exec(folded.slice(end, end + REACH))
    const before = BEFORE.exec(folded.slice(Math.max(0, match.index - REACH), match.index))
    const bare = [
      behind && bareCoin(behind, end + behind[0].search(COIN)),
      before && bareCoin(before, Math.max(0, match.index - REACH) + before.index),
    ]
    return [own, ...bare.flatMap((coin) => (coin ? [coin] : []))]
  })
}

const COIN = /[一二三四五六七八九1-9][分角毛]钱?$/u

function bareCoin([, digit = '', unit = '']: RegExpExecArray, start: number): CoinPrice {
  return { start, end: start + 2, number: unit === '分' ? digitOf(digit) / 10 : digitOf(digit) }
}

function digitOf(printed: string): number {
  return /\d/u.test(printed) ? Number(printed) : DIGITS.indexOf(printed)
}

/** Scans folded text once. */
export function coinPrices(folded: string): CoinPrice[] {
  const compound = compoundCoins(folded)
  const priced = pricedCoins(folded).filter(
    ({ start, end }) => !compound.some((coin) => coin.start < end && start < coin.end),
  )
  return [...compound, ...priced]
}

/** 三毛五一个, 两块五一斤, 八毛钱一斤 */
const BY_ONE =
  /([一二两三四五六七八九])([角毛块])([一二三四五六七八九])?钱?(?=一[斤个只枚张支根本件盒杯碗头袋箱株棵朵串把公克])/gu

function coinsByOne(folded: string): CoinPrice[] {
  return matchesOf(folded, BY_ONE).map((match) => {
    const [printed, whole = '', coin = '', rest = ''] = match
    const [many, few] = [whole === '两' ? 2 : digitOf(whole), rest === '' ? 0 : digitOf(rest)]
    const number = coin === '块' ? many * 10 + few : many + few / 10
    return { start: match.index, end: match.index + printed.length, number }
  })
}

/** 每方降三角五, 票价降两块, 起步价涨一元五: by how much a price changed, at the end of its clause. */
const BY_HOW_MUCH =
  /(?:[降涨减增贵省惠宜调跌]|[多少便][掏花付交收宜])了?([一二两三四五六七八九])(?:([角毛])|块|元(?=[一二三四五六七八九]))([一二三四五六七八九])?(?:钱|分)?(?=$|[，。；！？、\s])/gu

function changedCoins(folded: string): CoinPrice[] {
  return matchesOf(folded, BY_HOW_MUCH).map((match) => {
    const [printed, whole = '', tenth, rest = ''] = match
    const [many, few] = [whole === '两' ? 2 : digitOf(whole), rest === '' ? 0 : digitOf(rest)]
    const number = tenth ? many + few / 10 : many * 10 + few
    return {
      start: match.index + printed.lastIndexOf(whole, printed.search(/[角毛块元]/u)),
      end: match.index + printed.length,
      number,
    }
  })
}

function pricedCoins(folded: string): CoinPrice[] {
  if (!/[一二两三四五六七八九](?:[角毛块]|元[一二三四五六七八九])/u.test(folded)) return []
  const byOne = [...coinsByOne(folded), ...changedCoins(folded)]
  const priced = pricesNamed(folded).filter(
    ({ start, end }) => !byOne.some((one) => one.start < end && start < one.end),
  )
  return [...byOne, ...priced]
}

function pricesNamed(folded: string): CoinPrice[] {
  return matchesOf(folded, PRICED).map((match) => {
    const [printed, tenths = '', hundredths = ''] = match
    const end = match.index + printed.length
    const start = match.index + printed.lastIndexOf(tenths + (/毛/u.test(printed) ? '毛' : '角'))
    return { start, end, number: DIGITS.indexOf(tenths) + (hundredths ? DIGITS.indexOf(hundredths) / 10 : 0) }
  })
}
