import { behindLast } from '../behind-last'
import type { FigureSentence } from './figure-reader'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'
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

function inOrder(
  folded: string,
  from: number,
  [a, b, c]: readonly PrintedFigure[],
): { readonly gain: PrintedFigure; readonly loss: PrintedFigure; readonly left: PrintedFigure } | undefined {
  if (!a || !b || !c) return undefined
  const label = (figure: PrintedFigure): string =>
    behindLast(folded.slice(Math.max(from, figure.start - 14), figure.start), '，。；、')
  for (const { gain, loss, left } of ACCOUNTS) {
    if (!left.test(label(c))) continue
    if (gain.test(label(a)) && loss.test(label(b))) return { gain: a, loss: b, left: c }
    if (gain.test(label(b)) && loss.test(label(a)) && !gain.test(label(a))) return { gain: b, loss: a, left: c }
  }
  return undefined
}
