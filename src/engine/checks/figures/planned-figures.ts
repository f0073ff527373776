import { behindLast } from '../behind-last'
import type { FigureSentence } from './figure-text'
import type { PrintedFigure } from './printed-figure'

/** ，明年扩种到［五千亩］; ，今年计划发展到［两万箱］: what is to come goes into nothing that was. */
const PLANNED = /计划|准备|打算|力争|争取|有望|明年|下[个]?月|下一步|年底前|要[扩添再增达]|拟[扩增建]|将[扩增达]/u
const CLAUSE = 20

export function isPlanned(folded: string, { start }: Pick<PrintedFigure, 'start'>): boolean {
  return PLANNED.test(behindLast(folded.slice(Math.max(0, start - CLAUSE), start), '，。；：'))
}

/** A sentence without what it says of times to come behind its other figures; the sentence itself where it says nothing. */
export function withoutPlans(sentence: FigureSentence): FigureSentence {
  const { figures, text } = sentence
  let last = figures.length
  while (last > 0 && isPlanned(text.folded, figures[last - 1] as PrintedFigure)) last--
  return last === figures.length || last < FEWEST ? sentence : { ...sentence, figures: figures.slice(0, last) }
}

/** Less than a rate, a count and a sum is nothing to work out. */
const FEWEST = 3
