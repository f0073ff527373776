import { behindLast } from '../../behind-last'
import { fullSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { NEW_SUM, NO_PART } from './part-words'
import type { RemainderList } from './remainder-lists'
import { isComplete, isCrossing, isSurelyCrossing } from './whole-groups'

const MOST_PARTS = 12
/** Fewer digits come near a sum by chance. */
const FEWEST_DIGITS = 3
/** Between one part and the next: room for how it moved and what it is. */
const FARTHEST = 60
/** What says, between a whole and two figures, that they are what it is made of. */
const DIVIDES = /[其当]中|[：（]|分别|由|来自|包括|分为|含/u
/** 收到97件，办结62件，还有25件: what two figures leave of the whole. */
const LEFT = /(?:其余|剩|余|还有|尚有|另有?|未|[顺逆]差|结余|净)[^，。；0-9]{0,6}$/u
/** 、 and the like: the figure before is of the same row, and this is no whole. */
const IN_ROW = /^[^，。；、0-9]{0,10}[、，；和及与](?!共|合计|总)[^，。；、0-9]{0,12}$/u
const OF_ROW = /^[^，。；、0-9：（]{0,6}[、和及与][^，。；、0-9：]{0,6}$/u
/** …执行案件346件，已审结2174件: what was done with all of them, behind the row. */
const IS_DONE = /，(?:现?已|目前|截至|此外|今年|去年)[^，。；0-9]{0,10}$/u
/** A part that is more than the whole is none, unless its digits slipped; beyond that factor it is another thing. */
const BEYOND = 12

/**
 * 总额54153亿元，增长2.8%。其中，出口19164亿元，增长8.9%；进口34589亿元: whatever stands between them, figures of one measure behind a
 * whole that make it up but for a slip of the keyboard are its parts; that they come so near by chance is rare. Scans a text once.
 */
export function* slipSums(text: FigureText): Generator<RemainderList> {
  if (text.figures.length < 3) return
  const sentences = fullSentences(text)
  for (const [k, { figures, start, end }] of sentences.entries()) {
    for (const [n, total] of figures.entries()) {
      if (!isWhole(total) || isOfRow(text, total, figures[n - 1])) continue
      const own = figures.slice(n + 1)
      const next = sentences[k + 1]
      const behind = next && own.every((one) => !isSameMeasure(one, total)) && opens(text, end) ? next.figures : []
      const parts = partsOf(text, [...own, ...behind], total)
      if (!parts || isTold(text, total, parts)) continue
      const whole = { text, start, end: Math.max(end, parts.at(-1)?.end ?? end), figures }
      const isCrossed = areMoved(text, parts) ? isSurelyCrossing(whole, parts) : isCrossing(whole, total, parts)
      if (!isCrossed && !leavesOut(whole, total, parts)) yield { total, parts }
    }
  }
}

/** The next sentence says that it divides what this one told. */
function opens({ folded }: FigureText, at: number): boolean {
  return /^\s*(?:[其当]中|这[支批些笔]|该[队批]|分[^，。；0-9]{1,8}看|按[^，。；0-9]{1,8}[看分]|具体)/u.test(
    folded.slice(at, at + 14),
  )
}

function isWhole(figure: PrintedFigure): boolean {
  const { measure, family, number, step, rough } = figure
  if (!isPlain(figure) || rough || measure === '' || measure === '%') return false
  if (family === 'point' || family === 'time' || family === 'age') return false
  return String(Math.round(number / step)).length >= FEWEST_DIGITS
}

function isOfRow({ folded }: FigureText, total: PrintedFigure, before: PrintedFigure | undefined): boolean {
  return before !== undefined && isSameMeasure(before, total) && IN_ROW.test(folded.slice(before.end, total.start))
}

function partsOf(
  { folded }: FigureText,
  figures: readonly PrintedFigure[],
  total: PrintedFigure,
): readonly PrintedFigure[] | undefined {
  const parts: PrintedFigure[] = []
  let sum = 0
  let slack = slackOf(total)
  let last = total
  for (const figure of figures) {
    if (figure.start - last.end > FARTHEST) break
    // 来自5个县的98名队员: counted by 个, but nobody.
    if (!isSameMeasure(figure, total) || (figure.unit === '个' && total.unit !== '个')) continue
    const label = labelOf(folded, last.end, figure)
    // 300亩，…，总规划面积2000亩; 专任教师3.36万人，十年前2.8万人
    const none = NO_PART.exec(label)?.[0] ?? NEW_SUM.exec(label)?.[0]
    if (none !== undefined && !labelOf(folded, 0, total).includes(none)) return undefined
    if (parts.length > 1 && IS_DONE.test(folded.slice(last.end, figure.start))) break
    if (!isPlain(figure) || figure.rough || figure.value === total.value || figure.value > total.value * BEYOND) break
    // A longer row is not read, for some of it would be left out.
    if (parts.length === MOST_PARTS) return undefined
    parts.push(figure)
    last = figure
    sum += figure.value
    slack += slackOf(figure)
    if (parts.length > 1 && Math.abs(sum - total.value) <= slack + total.value * 1e-9) return undefined
  }
  const [first] = parts
  if (!first || parts.length < 2 || nearness(total, sum) !== 'slip') return undefined
  // 700公斤、800公斤、900公斤、1000公斤: the first of a row.
  if (OF_ROW.test(folded.slice(total.end, first.start))) return undefined
  const isDivided = DIVIDES.test(folded.slice(total.end, first.start))
  return isDivided || parts.length > 2 || LEFT.test(folded.slice(parts[0]?.end, last.start)) ? parts : undefined
}

/** What a figure is called: its clause before it. */
function labelOf(folded: string, from: number, { start }: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(from, start - LABEL), start), '，。；、：（')
}

/** 其中租金31.2万元、分红20.4万元: some are named, and little is left for the others. */
function leavesOut(sentence: FigureSentence, total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const { folded } = sentence.text
  if (parts.length > 4 || areMoved(sentence.text, parts)) return false
  if (!SOME.test(folded.slice(total.end, parts[0]?.start))) return false
  const sum = parts.reduce((all, part) => all + part.value, 0)
  const short = 1 - sum / total.value
  return short > 0 && short < FEW && !isComplete(sentence, parts, labelOf(folded, 0, total))
}

/** 外出农民工17425万人，增长0.9%；本地农民工…: told one by one with how each moved, as statisticians divide a whole. */
function areMoved({ folded }: FigureText, parts: readonly PrintedFigure[]): boolean {
  return parts.every(({ end }) => MOVED.test(folded.slice(end, end + LABEL)))
}

const MOVED = /^，[^，。；0-9]{0,8}(?:增长|下降|上升|减少|扩大)[0-9.]+[%％]/u
const LABEL = 16
const SOME = /[其当]中|包括|含/u
/** Less of the whole than that may be what is not named. */
const FEW = 0.08

/** Half a digit where the figure is in 万 or 亿: such rows are rounded one by one, and one off at the end is no slip. */
export function slackOf({ printed, step, factor, high, low }: PrintedFigure): number {
  return /[万亿]/u.test(printed) ? (step * factor) / 2 : (high - low) / 2
}

/** Whether the parts make up another figure of the text, by themselves or with what was taken for their whole. */
function isTold({ figures }: FigureText, total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  return figures.some(
    (figure) =>
      isSameMeasure(figure, total) &&
      [sum, sum + total.value].some((all) => Math.abs(figure.value - all) <= all * 1e-9),
  )
}
