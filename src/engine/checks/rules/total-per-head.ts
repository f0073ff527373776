import { says } from '../../../words/sentence'
import { showLike, showPercent } from '../figures/arithmetic'
import { readAverages } from '../figures/average-frame'
import { fullSentences } from '../figures/figure-periods'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { readHeadGrowth } from '../figures/head-growth'
import type { Rule, RuleFinding } from '../rule'

/** Growth of a total against growth per head; and total, heads and average against each other. */
export function createTotalPerHeadRule(reader: FigureReader): Rule {
  return {
    id: 'total-per-head',
    severity: 'query',
    *checkText(source) {
      const text = reader.readText(source)
      for (const sentence of fullSentences(text)) {
        if (sentence.figures.length < 2 || !/均|亩产|单产/u.test(text.folded.slice(sentence.start, sentence.end)))
          continue
        const finding = checkGrowth(sentence)
        if (finding) yield finding
        else yield* checkAverages(reader, sentence)
      }
    },
  }
}

/** 总量增14.5%，人均由3000增至4737美元: the heads would have to be fewer. */
function checkGrowth(sentence: FigureSentence): RuleFinding | undefined {
  const growth = readHeadGrowth(sentence)
  if (!growth || Math.abs((1 + growth.heads) / (1 + growth.told) - 1) <= growth.slack) return undefined
  const key = growth.heads < 0 ? 'says.total-per-head.fewer' : 'says.total-per-head.more'
  return {
    says: says(key, {
      total: showPercent(growth.total),
      average: showPercent(growth.average),
      heads: showPercent(Math.abs(growth.heads) * 100),
    }),
    places: growth.figures.map(({ place }) => place),
    confidence: 0.65,
  }
}

/** 全村1200人，总收入600万元，人均5000元. */
function* checkAverages(reader: FigureReader, sentence: FigureSentence): Generator<RuleFinding> {
  for (const { average, total, heads, word, value } of readAverages(reader, sentence)) {
    const expected = showLike(average, value)
    yield {
      says: says('says.total-per-head', {
        total: total.printed,
        heads: heads.printed,
        expected,
        word,
        printed: average.printed,
      }),
      places: [average.place, total.place, heads.place],
      expected,
      confidence: 0.7,
    }
  }
}
