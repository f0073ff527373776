import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../figure-text'
import { namesOtherKind, nounOf } from '../kind-nouns'
import { orderOf, type PeriodOrder, readPeriod } from '../period-words'
import { isPlain, isShare, type PrintedFigure } from '../printed-figure'
import { turnsToNothingElse } from '../same-subject'
import { OTHER_SHARE, readDifference, readFoldedOnce, readStated } from './change-gaps'
import { type ChangeFrame, canCompare, hasOwnBase, type StatedChange } from './compared-figures'
import { readRaisedTo } from './raised-to'

/**
 * Comparisons told by periods alone: 去年A，今年B，增长x; 二季度B，一季度A; 前年A。去年B，同比增长x. No verb joins the two
 * figures, so the words between them must name nothing else, and the rate must be of the kind the periods allow: 同比
 * is no rate of two months.
 */
const LONGEST_GAP = 50
const BEFORE = 80
const YEARLY = /同比|按年|[比较](?:上年|去年|前年)|[比较]上一年/u
const SHORT = /环比|按月|按季|按周|[比较](?:上月|上个月|上季|上一季|上周)/u
const BASE_END = /(?:与|和|同|跟|比|较)[^，。；、比较]{0,14}$/u
const OWN_BASE = /[比较](?:年初|计划|预期|目标|预算|峰值|最)/u

/** Comparisons whose first figure stands in `sentence`; `figures` are those of it, and of what follows, that may be compared. */
export function readPeriodFrames(sentence: FigureSentence, figures: readonly PrintedFigure[]): ChangeFrame[] {
  const frames: ChangeFrame[] = []
  for (let k = 0; k < figures.length && (figures[k]?.start ?? 0) < sentence.end; k++) {
    for (let j = k + 1; j <= k + 2 && j < figures.length; j++) {
      const frame = frameOf(sentence, figures, k, j)
      if (frame) frames.push(frame)
    }
  }
  return frames
}

function frameOf(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  k: number,
  j: number,
): ChangeFrame | undefined {
  const [a, b] = [figures[k], figures[j]]
  if (!a || !b || !isPlain(a) || !isPlain(b) || !areAlike(sentence.text.folded, a, b)) return undefined
  const { folded } = sentence.text
  // 同比增长68.9%，规模相当于2019年的80%: a rate of growth is no value.
  if (isGrowth(folded, a)) return undefined
  const between = figures[k + 1]
  const inner = j > k + 1 ? between : undefined
  if (b.start - a.end > LONGEST_GAP + (inner ? 20 : 0)) return undefined
  const head = folded.slice(Math.max(sentence.start, a.start - BEFORE), a.start)
  // A，增长x，去年为B: the rate may stand between the two.
  const early = inner ? statedAt(folded, a, inner, head) : undefined
  if (inner && !early) return undefined
  const unitless = a.unit === '' && !inner ? 1 : 0
  const words = withoutCounted(folded.slice((inner ?? a).end + unitless, b.start), folded.slice(b.end, b.end + 7))
  const second = readPeriod(words)
  // 去年A，增长3倍；与前年的B相比: the rate before is of another pair.
  if (early && /[。；]/u.test(words) && BASE_END.test(words)) return undefined
  // 与去年的A相比，…，与2019年的B相比: two bases of one value.
  if (BASE_END.test(head) && BASE_END.test(words)) return undefined
  const order = second && orderOf(readPeriod(head), second)
  if (!order || /其中|每(?:吨|亩)?多|[比较增减升降]/u.test(words) || !goesOn(words, head)) return undefined
  // 一季度A，增长x；二季度B，增长y: each has grown against a time of its own.
  const isOwnGrowth = early !== undefined && order.order > 0
  const stated: StatedChange[] = early && !isOwnGrowth ? [early] : []
  let left = b
  for (let n = j + 1; n < figures.length && stated.length < 3; n++) {
    const figure = figures[n]
    const change = figure && statedAt(folded, left, figure, head + words)
    if (!figure || !change || (b.measure !== '%' && OTHER_SHARE.test(folded.slice(left.end, figure.start)))) break
    const gap = folded.slice(left.end, figure.start)
    if ((stated.length > 0 && hasOwnBase(gap)) || namesOtherKind(nounOf(gap), b)) break
    stated.push(change)
    left = figure
  }
  const fitting = stated.filter(({ figure }) => {
    const own = wordsBefore(folded, figure, figures)
    return fitsPeriods(own, order) && (!isOwnGrowth || SHORT.test(own))
  })
  if (fitting.length === 0 && !readFoldedOnce(folded.slice(b.end, b.end + 24), head + words)) return undefined
  const [from, to] = order.order > 0 ? [a, b] : [b, a]
  return { sentence, from, to, direction: 0, verb: '', stated: fitting }
}

function isGrowth(folded: string, { start }: PrintedFigure): boolean {
  return readDifference(behindLast(folded.slice(Math.max(0, start - 12), start), '，。；')) !== undefined
}

/** 夺得45枚［奖牌］，上届为36枚: what A counts need not be said again of B. */
function withoutCounted(words: string, behind: string): string {
  const noun = /^[\u4e00-\u9fff]{1,6}(?=[，；。])/u.exec(words)?.[0]
  if (noun === undefined || !(/^(?:[，。；、（]|$)/u.test(behind) || behind.startsWith(noun))) return words
  return words.slice(noun.length)
}

/** 与去年同期的160起相比，今年的火灾120起: what is counted may be named with the second figure only. */
function goesOn(words: string, head: string): boolean {
  if (turnsToNothingElse(words, head)) return true
  return (
    turnsToNothingElse(head.replace(/[与和同比较]/gu, ''), '') &&
    turnsToNothingElse(words.replace(/[\u4e00-\u9fff]{2,6}$/u, ''), '')
  )
}

function areAlike(folded: string, a: PrintedFigure, b: PrintedFigure): boolean {
  if (a.unit === '' && b.unit === '') {
    // 120单, 180单: no unit of the lexicon, but the same word.
    const word = folded.charAt(a.end)
    return (
      a.start > 0 && /[\u4e00-\u9fff]/u.test(word) && !/[年月日时分第届]/u.test(word) && word === folded.charAt(b.end)
    )
  }
  return canCompare(folded, a, b) && !(a.rough && b.rough && isShare(a))
}

function statedAt(
  folded: string,
  left: PrintedFigure,
  figure: PrintedFigure,
  subject: string,
): StatedChange | undefined {
  if (figure.range || figure.start - left.end > LONGEST_GAP) return undefined
  // 二季度增长1.25亿元至3.89亿元: the difference has a result of its own.
  if (/^[至到]\d/u.test(folded.slice(figure.end, figure.end + 2))) return undefined
  const gap = folded.slice(left.end, figure.start)
  if (left.measure !== '%' && OTHER_SHARE.test(gap)) return undefined
  const words = left.unit === '' ? gap.replace(/^[\u4e00-\u9fff](?=，)/u, '') : gap
  const reading = readStated(words, subject) ?? readRaisedTo(words, subject, figure, left)
  return reading && { ...reading, figure }
}

function wordsBefore(folded: string, figure: PrintedFigure, figures: readonly PrintedFigure[]): string {
  const previous = figures[figures.indexOf(figure) - 1]
  return folded.slice(previous?.end ?? figure.start, figure.start)
}

/** Whether the words of a rate allow periods so far apart: 同比 is no rate of two months. */
export function fitsPeriods(words: string, { reach }: PeriodOrder): boolean {
  if (OWN_BASE.test(words)) return false
  if (YEARLY.test(words)) return reach === 'year'
  return SHORT.test(words) ? reach === 'short' : true
}
