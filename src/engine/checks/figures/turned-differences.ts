import { behindLast } from '../behind-last'
import type { FigureText } from './figure-reader'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'

/** 一中线683分 … 比去年的690分高出7分: the difference is right and the way is not. */
export interface TurnedDifference {
  readonly from: PrintedFigure
  readonly to: PrintedFigure
  readonly difference: PrintedFigure
  readonly verb: string
}

const THAN = /(?:比|较)[^，。；]{0,12}$/u
const UP = /^[^，。；0-9]{0,8}?(高出?|多出?|增加|增长|上升|提高|上涨|涨|贵|长|大|重)(?:了|出)?$/u
const DOWN = /^[^，。；0-9]{0,8}?(低|少|减少|下降|降低|下跌|跌|降|便宜|短|小|轻|矮)(?:了|出)?$/u
const REACH = 120

/** Differences that come right the other way round, and of no two figures as they are told. */
export function* turnedDifferences({ folded, figures }: FigureText): Generator<TurnedDifference> {
  for (let k = 2; k < figures.length; k++) {
    const [from, difference] = [figures[k - 1], figures[k]]
    if (!from || !difference || !isPlain(from) || !isPlain(difference) || !isSameMeasure(from, difference)) continue
    const head = behindLast(folded.slice(Math.max(0, from.start - 20), from.start), '，。；')
    // 22.4万吨多了0.8万吨: 多 is no part of the figure.
    const link = (from.printed.endsWith('多') ? '多' : '') + folded.slice(from.end, difference.start)
    const up = UP.exec(link)
    const verb = (up ?? DOWN.exec(link))?.[1]
    if (!verb || !THAN.test(head) || from.measure === '%') continue
    const values = figures.filter(
      (figure) =>
        figure !== from &&
        figure !== difference &&
        isPlain(figure) &&
        isSameMeasure(figure, from) &&
        Math.abs(figure.start - from.start) < REACH,
    )
    const off = difference.value * (up ? 1 : -1)
    const isAt = (figure: PrintedFigure, value: number): boolean =>
      Math.abs(figure.value - value) <= (difference.step * difference.factor) / 2 && !figure.rough
    if (difference.value <= 0 || values.some((figure) => isAt(figure, from.value + off))) continue
    const to = values.filter((figure) => figure.start < from.start && isAt(figure, from.value - off)).at(-1)
    if (to) yield { from, to, difference, verb }
  }
}
