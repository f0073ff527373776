import type { FigureText } from './figure-text'
import type { Labelled } from './head-neighbours'
import type { MetricLabel, MetricReader } from './metric-label'
import type { PrintedFigure } from './printed-figure'

/** Words beside a rate that make it one of change. */
export const CHANGE = /增|升|提|涨|加|幅|降|减|跌|回落|下滑|[多少]赚|[多少]收|飙|挫|扩大|萎缩/u

/** A figure whose label is read when it is asked for: most figures of a body are held against none of the head. */
export class LabelledFigure implements Labelled {
  readonly figure: PrintedFigure
  readonly text: FigureText
  readonly #metrics: MetricReader
  #label: MetricLabel | undefined

  constructor(text: FigureText, figure: PrintedFigure, metrics: MetricReader) {
    this.figure = figure
    this.text = text
    this.#metrics = metrics
  }

  get label(): MetricLabel {
    this.#label ??= labelOf(this.text, this.figure, this.#metrics)
    return this.#label
  }
}

/** 生产总值826.4亿元，同比增长6.3%: a rate of change without a name is that of the figure before it. */
function labelOf(text: FigureText, figure: PrintedFigure, metrics: MetricReader): MetricLabel {
  const own = metrics.read(text, figure)
  if (own.known || figure.measure !== '%') return own
  const before = text.figures.findLast(({ end }) => end <= figure.start)
  const gap = before ? text.folded.slice(before.end, figure.start) : ''
  if (!before || before.measure === '%' || gap.length > 12 || !CHANGE.test(gap) || /其中|。/u.test(gap)) return own
  const { name, known, counted } = metrics.read(text, before)
  return { name, known, counted, qualifiers: own.qualifiers, period: own.period }
}
