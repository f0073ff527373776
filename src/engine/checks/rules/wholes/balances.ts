import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { RemainderList } from './remainder-lists'

/** What comes in, what goes out, and what is left: 新登记3.17万户，注销1.91万户，净增1.26万户. */
interface Account {
  readonly gain: RegExp
  readonly loss: RegExp
  readonly left: RegExp
}

const ACCOUNTS: readonly Account[] = [
  {
    gain: /收入|进账|营收|卖了|卖得/u,
    loss: /支出|开支|花费|花了|成本/u,
    left: /结余|盈余|净收入|净赚|净利|盈利|纯收入|纯利/u,
  },
  { gain: /出口/u, loss: /进口/u, left: /顺差|逆差/u },
  {
    gain: /新登记|新设|新增|新开|新办|新注册|设立|登记|注册|出生|迁入|流入|入职|增加/u,
    loss: /注销|吊销|减少|死亡|迁出|流出|离职|关闭|歇业/u,
    left: /净增|净流入|净迁入|自然增长|自然增加/u,
  },
]
/** Something else goes into the account. */
const MORE = /另|其他|还有|补贴|扣除|结转|调[入出]|其中|转[入出]|税|以及|年均|每|平均|人均|同比|比上|较|占/u
const ANY_LEFT = /余|盈|净|顺差|逆差|纯|自然增/u
const ROUNDING = 1.25

/** The account of a sentence that does not come right. */
export function readBalance({ figures, text: { folded }, start, end }: FigureSentence): RemainderList | undefined {
  if (figures.length < 3 || !ANY_LEFT.test(folded.slice(start, end))) return undefined
  const plain = figures.filter((figure) => isPlain(figure) && figure.measure !== '' && figure.measure !== '%')
  for (let k = 2; k < plain.length; k++) {
    const three = plain.slice(k - 2, k + 1)
    const account = three.every((figure) => isSameMeasure(figure, three[0] ?? figure)) && inOrder(folded, start, three)
    if (!account) continue
    const { gain, loss, left } = account
    // 上年结转6.8万元，收入52.3万元、支出47.6万元，年末结余11.5万元: what was there before goes in as well.
    if (OPENING.test(folded.slice(start, gain.start))) continue
    if (MORE.test(folded.slice(gain.end, left.start).replace(/[，、；]/gu, ''))) continue
    const [more, less] = gain.value >= loss.value ? [gain, loss] : [loss, gain]
    const slack = ([more, less, left].reduce((all, { low, high }) => all + high - low, 0) / 2) * ROUNDING
    const off = Math.abs(more.value - less.value - left.value)
    if (off <= slack + more.value * 1e-9 || left.rough || more.rough || less.rough) continue
    if (left.value > more.value) continue
    return { total: more, parts: [less, left] }
  }
  return undefined
}

/** What was there, what came in, what went out, and what there is now. */
export interface Stock {
  readonly opening: PrintedFigure
  readonly gains: readonly PrintedFigure[]
  readonly losses: readonly PrintedFigure[]
  readonly closing: PrintedFigure
  /** What there should be now. */
  readonly sum: number
}

const OPENING =
  /上[年月季期](?:度|末|底)?(?:结转|结余|结存|余)|[年期月季]初|原有|原存|原来有|去年[底末]|去年(?:结转|结余|结存)|结转|滚存/u
const CLOSING = /[年期月季]末|年底|现有|目前|现存|结存|尚存|尚有|余额|结余|剩余/u
const GAIN =
  /收入|购进|购入|买进|新招|招聘|招收|新增|调入|入库|进货|新进|补充|流入|存入|收购|进账|出生|迁入|新收|受理|入职|增加|生产|调进|引进|运进|运来|拉来|搬进|上车|登机|归还|还回|入住/u
const LOSS =
  /支出|开支|销售|卖出|售出|退休|离职|辞职|辞退|调出|出库|发出|死亡|迁出|流出|取出|偿还|结案|审结|减少|淘汰|出栏|消耗|用去|用掉|支付|使用|报废|运走|运出|拉走|搬走|领走|取走|借出|卖掉|下车|退房|转走|发走|退出|脱贫|脱困|销号|注销/u
/** Of another whole, or told of some. */
const NO_STOCK = /另|其他|还有|其中|同比|较|占|每|平均|人均|计划|预计|累计/u

/** 年初库存1.8万吨，购进6.4万吨，销售5.9万吨，目前库存2.5万吨: the stock of a sentence that does not come right. */
export function readStock({ figures, text: { folded }, start, end }: FigureSentence): Stock | undefined {
  if (figures.length < 4 || !OPENING.test(folded.slice(start, end))) return undefined
  const plain = figures.filter((figure) => isPlain(figure) && figure.measure !== '' && figure.measure !== '%')
  const from = plain.findIndex((figure) => OPENING.test(labelOf(folded, start, figure)))
  const opening = plain[from]
  if (!opening) return undefined
  const gains: PrintedFigure[] = []
  const losses: PrintedFigure[] = []
  for (const figure of plain.slice(from + 1)) {
    const label = labelOf(folded, start, figure)
    if (!isSameMeasure(figure, opening) || figure.rough || NO_STOCK.test(label)) return undefined
    if (LOSS.test(label)) losses.push(figure)
    else if (GAIN.test(label)) gains.push(figure)
    else if (!CLOSING.test(label) || gains.length === 0 || losses.length === 0) return undefined
    else return stockOf(opening, gains, losses, figure)
  }
  return undefined
}

function stockOf(
  opening: PrintedFigure,
  gains: readonly PrintedFigure[],
  losses: readonly PrintedFigure[],
  closing: PrintedFigure,
): Stock | undefined {
  const worth = (list: readonly PrintedFigure[]): number => list.reduce((all, { value }) => all + value, 0)
  const sum = opening.value + worth(gains) - worth(losses)
  const all = [opening, ...gains, ...losses, closing]
  const slack = (all.reduce((wide, { low, high }) => wide + high - low, 0) / 2) * ROUNDING
  if (opening.rough || Math.abs(sum - closing.value) <= slack + closing.value * 1e-9) return undefined
  const near = nearness(closing, sum)
  return near === 'slip' || near === 'close' ? { opening, gains, losses, closing, sum } : undefined
}

function labelOf(folded: string, from: number, figure: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(from, figure.start - 14), figure.start), '，。；、')
}

function inOrder(
  folded: string,
  from: number,
  [a, b, c]: readonly PrintedFigure[],
): { readonly gain: PrintedFigure; readonly loss: PrintedFigure; readonly left: PrintedFigure } | undefined {
  if (!a || !b || !c) return undefined
  const label = (figure: PrintedFigure): string => labelOf(folded, from, figure)
  for (const { gain, loss, left } of ACCOUNTS) {
    if (!left.test(label(c))) continue
    if (gain.test(label(a)) && loss.test(label(b))) return { gain: a, loss: b, left: c }
    if (gain.test(label(b)) && loss.test(label(a)) && !gain.test(label(a))) return { gain: b, loss: a, left: c }
  }
  return undefined
}
