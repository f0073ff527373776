import { says } from '../../../../words/sentence'
import { showLike } from '../../figures/arithmetic'
import { fullSentences } from '../../figures/figure-periods'
import type { FigureText } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { RuleFinding } from '../../rule'
import { wrongTimedSums } from './timed-sums'
import { wrongTimedYield } from './timed-yields'

/** What each stretch of time brings, by so many of them: 每天接诊80人、5天，共500人; 每月450元，按12个月计算，全年4500元. */
export function* checkTimed(text: FigureText): Generator<RuleFinding> {
  if (text.figures.length < 2) return
  for (const sentence of fullSentences(text)) {
    const found = wrongTimedYield(sentence)
    const sums = wrongTimedSums(sentence).filter(({ total }) => total !== found?.total)
    for (const one of found ? [found, ...sums] : sums) yield report(one)
  }
}

interface TimedProduct {
  readonly rate: PrintedFigure
  readonly count: number
  readonly total: PrintedFigure
  readonly value: number
}

function report({ rate, count, total, value }: TimedProduct): RuleFinding {
  const expected = showLike(total, value)
  const factors = { row: [rate.printed, String(count)], as: 'product' } as const
  return {
    says: says('says.product', { factors, expected, printed: total.printed }),
    places: [total.place, rate.place],
    expected,
    confidence: 0.65,
  }
}
