import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { Stock } from './balances'

/**
 * 关了6家、新开9家，总数由48家变为55家: what left and what came, in either order, and right behind them the number before and the
 * number after.
 */
const CAME =
  /新|[开来进增添补]|吸收|引|搬[来入]|迁入|招|购|买|加入|出生|产下|扩|调入|转入|入[职社队会伍]|接收|建成|划[出定]|落户|投放/u
const LEFT =
  /关|撤|拆|减|裁|退|走|死|亡|注销|离|淘汰|报废|调出|转出|搬[离出]|迁出|停[业办产]|倒闭|流失|丢|卖|售|砍|取消|合并|出栏|除名/u
/** 由48家［变为］55家 */
const BECAME = /^(?:[变增减升降扩缩调发]?[化加多少大小整展]?(?:到|至|为|成)(?:了|现在的|如今的|目前的)?|变成了?|来到)$/u
const FROM = /(?:由|从)(?:原来的?|年初的?|去年的?|上年的?|此前的?)?$/u
/** Something else moved as well, or the numbers are of some. */
const MORE = /另|其[中他余]|还|此外|同时|部分|之[一中]|净|约|近|余|多|以上|累计|先后|每|均/u
const REACH = 12
const LONGEST = 60

/** The counts of a sentence that do not come to what was there, what left and what came. */
export function movedCount({ figures, text: { folded }, start, end }: FigureSentence): Stock | undefined {
  if (figures.length < 4 || !/[由从]/u.test(folded.slice(start, end))) return undefined
  const plain = figures.filter((figure) => isPlain(figure) && figure.measure !== '' && figure.measure !== '%')
  for (let k = 3; k < plain.length; k++) {
    const [one, other, opening, closing] = plain.slice(k - 3, k + 1)
    if (!one || !other || !opening || !closing || closing.end - one.start > LONGEST) continue
    if (![other, opening, closing].every((figure) => isSameMeasure(figure, one) && !figure.rough)) continue
    if (!FROM.test(folded.slice(Math.max(start, opening.start - REACH), opening.start))) continue
    if (!BECAME.test(folded.slice(opening.end, closing.start))) continue
    // 新闻纸由26.4万吨减到22.1万吨；箱板纸由…: how another moved, not what came and left.
    if (FROM.test(folded.slice(Math.max(start, one.start - REACH), one.start))) continue
    const [a, b] = [one, other].map((figure) => wayOf(labelOf(folded, start, figure)))
    if (!a || !b || a === b || MORE.test(folded.slice(one.end, closing.start)) || one.rough) continue
    const [gain, loss] = a === 'came' ? [one, other] : [other, one]
    const sum = opening.value + gain.value - loss.value
    if (sum === closing.value || sum <= 0 || nearness(closing, sum) === 'far') continue
    return { opening, gains: [gain], losses: [loss], closing, sum }
  }
  return undefined
}

function wayOf(label: string): 'came' | 'left' | undefined {
  const [came, left] = [CAME.test(label), LEFT.test(label)]
  return came === left ? undefined : came ? 'came' : 'left'
}

function labelOf(folded: string, from: number, figure: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(from, figure.start - REACH), figure.start), '，。；、0123456789').slice(-6)
}
