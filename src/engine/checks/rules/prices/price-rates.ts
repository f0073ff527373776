import { says } from '../../../../words/sentence'
import { showLike } from '../../figures/arithmetic'
import { fullSentences, pairsOfSentences } from '../../figures/figure-periods'
import type { FigureText } from '../../figures/figure-text'
import { wideProducts } from '../../figures/wide-products'
import type { RuleFinding } from '../../rule'
import { rateProducts } from './rate-products'
import { type SlipProduct, slipProducts } from './slip-products'

/** 甲票1200张，每张80元；乙票600张，每张50元，合计…: what no price above is read of. */
export function* checkRates(text: FigureText): Generator<RuleFinding> {
  if (text.figures.length < 3 || !/每|价|时[速薪]|日薪|[时日]工资|一[\u4e00-\u9fff]/u.test(text.folded)) return
  const sentences = fullSentences(text)
  for (const sentence of sentences) {
    for (const slip of slipProducts(sentence)) yield foundSlip(slip)
    for (const { rows, total, value } of rateProducts(sentence)) {
      const expected = showLike(total, value)
      const [only, ...others] = rows.map((row) => row.map(({ printed }) => printed))
      if (only === undefined) continue
      const told =
        others.length === 0
          ? says('says.product', { factors: { row: only, as: 'product' }, expected, printed: total.printed })
          : says('says.parts-total', {
              parts: { row: [only, ...others].map((row) => row.join('×')), as: 'sum' },
              sum: expected,
              printed: total.printed,
            })
      yield {
        says: told,
        places: [total.place, ...rows.flat().map(({ place }) => place)],
        expected,
        confidence: 0.65,
      }
    }
  }
  for (const { rate, count, total, value, average } of wideProducts(text)) {
    if (average !== undefined) continue
    const expected = showLike(total, value)
    const row = [rate.printed, count.printed]
    yield {
      says: says('says.product', { factors: { row, as: 'product' }, expected, printed: total.printed }),
      places: [total, rate, count].map(({ place }) => place),
      expected,
      confidence: 0.55,
    }
  }
  for (const { pair, border } of pairsOfSentences(sentences))
    for (const slip of slipProducts(pair, border)) yield foundSlip(slip)
}

function foundSlip({ factors, times, total, value }: SlipProduct): RuleFinding {
  const expected = showLike(total, value)
  const row = [...factors.map(({ printed }) => printed), ...(times === 1 ? [] : [String(times)])]
  return {
    says: says('says.product', { factors: { row, as: 'product' }, expected, printed: total.printed }),
    places: [total.place, ...factors.map(({ place }) => place)],
    expected,
    confidence: 0.6,
  }
}
