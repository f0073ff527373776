import { behindLast } from '../../behind-last'
import { type FigureText, sentenceOf } from '../../figures/figure-text'
import { isSameCase, type MetricLabel, type MetricReader, withoutLead } from '../../figures/metric-label'
import type { PrintedFigure } from '../../figures/printed-figure'
import { withYear } from './slip-excuses'

/** A figure with what tells whether another of the same digits is meant to be it. */
export interface SlipFigure {
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  /** What stands before the figure, and a little behind it. */
  readonly words: string
  /** Where its sentence begins. */
  readonly sentence: number
  /** The whole of it. */
  readonly passage: string
  /** So much of it as stands before the figure. */
  readonly before: string
  /** The day, for 去年 to be a year. */
  readonly reference: string | null
}

export type Printed = { readonly text: FigureText; readonly figure: PrintedFigure }

/** Reads what stands around a figure. */
export function slipFigure({ text, figure }: Printed, metrics: MetricReader, reference: string | null): SlipFigure {
  const sentence = sentenceOf(text, figure.start)
  return {
    figure,
    label: withYear(metrics.read(text, figure), reference),
    words: wordsAround(text, figure),
    sentence: sentence?.start ?? 0,
    passage: text.folded.slice(sentence?.start, sentence?.end),
    before: text.folded.slice(sentence?.start ?? 0, figure.start),
    reference,
  }
}

/** The clause a figure ends, without what follows it. */
export function lastClause(words: string): string {
  const head = words.slice(0, words.lastIndexOf('·'))
  return head.slice(head.lastIndexOf('，') + 1)
}

export function isOneSentence(a: SlipFigure, b: SlipFigure): boolean {
  return a.figure.place.text === b.figure.place.text && a.sentence === b.sentence
}

function wordsAround({ folded }: FigureText, { start, end }: PrintedFigure): string {
  const head = behindLast(folded.slice(Math.max(0, start - 20), start), '。；0123456789')
  const name = REACHED.test(head) ? nameOfChange(folded.slice(Math.max(0, start - LONG), start)) : head
  return `${name}·${/^[^，。；]{0,8}/u.exec(folded.slice(end, end + 8))?.[0] ?? ''}`
}

const LONG = 60
/** 库存［由上月的30万支增加到现在的］350万支: what has grown is what it is called. */
const REACHED =
  /(?:增加|增长|提高|扩大|上升|回升|下降|减少|降低|回落|升|降|增|减|涨|番)[到至](?:目前|现在|如今|眼下)?的?$/u

function nameOfChange(words: string): string {
  const name = words.replace(/(?:由|从)(?=[^，。；]*[0-9])[^，。；]*$/u, '').replace(REACHED, '')
  return behindLast(name.slice(-NAME), '。；0123456789')
}

const NAME = 20

/** What a figure is called: the words before it in its sentence. */
export function headOf({ words }: SlipFigure): string {
  return withoutLead(words.slice(0, words.lastIndexOf('·')))
}

/** 均价每平方米18600元 … 1860元的均价: 每 is no more than the price's unit. */
export function isOnePrice(a: SlipFigure, b: SlipFigure): boolean {
  return (
    /价$/u.test(a.label.name) && a.label.name === b.label.name && isSameCase(withoutPer(a.label), withoutPer(b.label))
  )
}

function withoutPer({ qualifiers, period }: MetricLabel) {
  return { qualifiers: qualifiers.replace(/每,?|,每$/gu, ''), period }
}

/** 一位老人捐款1.8万元: somebody's part of it. */
export function isSomebody({ words }: SlipFigure): boolean {
  // 公司经理说，首月运送…: who tells it is not who has it.
  const clause = lastClause(words) + words.slice(words.lastIndexOf('·'))
  return /一(?:[位名家户对]|个(?!月))|某|自己的|自家|企业家|老人|先生|女士|师傅|公司|集团/u.test(clause)
}
