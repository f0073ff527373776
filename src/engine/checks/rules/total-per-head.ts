import { says } from '../../../words/sentence'
import { showLike, showPercent } from '../figures/arithmetic'
import { type AverageFrame, readAverages } from '../figures/average-frame'
import { type AverageWindow, averageWindows } from '../figures/average-windows'
import { fullSentences } from '../figures/figure-periods'
import type { FigureReader } from '../figures/figure-reader'
import { readHeadGrowth } from '../figures/head-growth'
import { HEADS } from '../figures/head-sense'
import { readSharedOut } from '../figures/shared-out'
import { readThreeGrowths } from '../figures/three-growths'
import type { Rule, RuleFinding } from '../rule'

/** Growth of a total against growth per head; and total, heads and average against each other. */
export function createTotalPerHeadRule(reader: FigureReader): Rule {
  return {
    id: 'total-per-head',
    severity: 'query',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      const sentences = fullSentences(text)
      for (const [k, own] of sentences.entries()) {
        if (own.figures.length === 0 || !/[均每]|亩产|单产|客单价/u.test(text.folded.slice(own.start, own.end)))
          continue
        const windows = [{ sentence: own, own }, ...averageWindows(sentences, k)]
        // 产量少了4% 人均反多了7%: a headline leaves the heads to the body.
        yield* (HEADS.has(source.role) ? undefined : checkGrowth(windows)) ?? checkLevels(reader, windows)
      }
    },
  }
}

/** The heads themselves are told to have grown or fallen by so much. */
const HEADS_MOVED =
  /(?:人口|人数|职工|员工|户数|从业人员)(?:总数)?(?:由|从)[^，。；]{2,10}(?:降|减|增|升)[^，。；]{0,4}\d|(?:人口|人数|职工|员工|户数)[^，。；]{0,4}(?:减|降|增|升)[^，。；\d]{0,3}\d/u

/** 总量增14.5%，人均由3000增至4737美元: the heads would have to be fewer. The nearest words that tell both count. */
function checkGrowth(windows: readonly AverageWindow[]): RuleFinding[] | undefined {
  for (const { sentence, own } of windows) {
    const growth = (sentence === own ? readThreeGrowths(own) : undefined) ?? readHeadGrowth(sentence, own)
    if (!growth) continue
    if (Math.abs((1 + growth.heads) / (1 + growth.told) - 1) <= growth.slack) return undefined
    // 常住人口由50万降到45万: that the heads moved is told beside it, and by how much.
    if (growth.told === 0 && HEADS_MOVED.test(sentence.text.folded)) return undefined
    const key = growth.heads < 0 ? 'says.total-per-head.fewer' : 'says.total-per-head.more'
    const told = says(key, {
      total: showPercent(growth.total),
      average: showPercent(growth.average),
      heads: showPercent(Math.abs(growth.heads) * 100),
    })
    return [{ says: told, places: growth.figures.map(({ place }) => place), confidence: 0.65 }]
  }
  return undefined
}

/** 全村1200人，总收入600万元，人均5000元. */
function checkLevels(reader: FigureReader, windows: readonly AverageWindow[]): RuleFinding[] {
  for (const read of [readAverages, readSharedOut]) {
    for (const { sentence, own } of windows) {
      const found = read(reader, sentence, own)
      if (found.length > 0) return found.map(contradiction)
    }
  }
  return []
}

function contradiction({ average, total, heads, word, value }: AverageFrame): RuleFinding {
  const expected = showLike(average, value)
  const told = says('says.total-per-head', {
    total: total.printed,
    heads: heads.printed,
    expected,
    word,
    printed: average.printed,
  })
  return { says: told, places: [average.place, total.place, heads.place], expected, confidence: 0.7 }
}
