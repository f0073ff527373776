import { says } from '../../../../words/sentence'
import { behindLast } from '../../behind-last'
import { showLike, showPercent } from '../../figures/arithmetic'
import { type AverageFrame, readAverages } from '../../figures/averages/average-frame'
import { type AverageWindow, averageWindows } from '../../figures/averages/average-windows'
import { fullSentences } from '../../figures/figure-periods'
import type { FigureText } from '../../figures/figure-text'
import { HEADS } from '../../figures/head-sense'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { wideProducts } from '../../figures/wide-products'
import { matchesOf } from '../../matches-of'
import type { Rule, RuleFinding } from '../../rule'
import { type HeadGrowth, readHeadGrowth } from './head-growth'
import { readPlainShares } from './plain-shares'
import { readSharedOut } from './shared-out'
import { readThreeGrowths } from './three-growths'

/** Growth of a total against growth per head; and total, heads and average against each other. */
export function createTotalPerHeadRule(reader: FigureReader): Rule {
  return {
    id: 'total-per-head',
    severity: 'query',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      const sentences = fullSentences(text)
      const told = new Set<number>()
      for (const [k, own] of sentences.entries()) {
        if (
          own.figures.length === 0 ||
          !/[均每]|亩产|单产|客单价|，一[天日]/u.test(text.folded.slice(own.start, own.end))
        )
          continue
        const windows = [{ sentence: own, own }, ...averageWindows(sentences, k)]
        // 产量少了4% 人均反多了7%: a headline leaves the heads to the body.
        const found = (HEADS.has(source.role) ? undefined : checkGrowth(windows)) ?? checkLevels(reader, windows)
        for (const { places } of found) for (const { start } of places) told.add(start)
        yield* found
      }
      if (!HEADS.has(source.role)) yield* checkWide(text, told)
    },
  }
}

/** The heads themselves are told to have grown or fallen by so much. */
const HEADS_MOVED =
  /(?:人口|人数|职工|员工|户数|从业人员)(?:总数)?(?:由|从)[^，。；]{2,10}(?:降|减|增|升)[^，。；]{0,4}\d|(?:人口|人数|职工|员工|户数)[^，。；]{0,4}(?:减|降|增|升)[^，。；\d]{0,3}\d/u

/** 面积扩大20%，亩产增长10%，总产增长32%; 游客增长12%，收入增长9.4%，人均下降2.3%: what was shared out to, by a rate of its own. */
const RATES = /(增[长加]?|扩大|提高|上升|[多升]|减少?|缩小|下降|降低?|[少])了?([\d.]+)%/gu
const NEAR = 1.5

/** 总量增14.5%，人均由3000增至4737美元: the heads would have to be fewer. The nearest words that tell both count. */
function checkGrowth(windows: readonly AverageWindow[]): RuleFinding[] | undefined {
  for (const { sentence, own } of windows) {
    const growth = (sentence === own ? readThreeGrowths(own) : undefined) ?? readHeadGrowth(sentence, own)
    if (!growth) continue
    if (Math.abs((1 + growth.heads) / (1 + growth.told) - 1) <= growth.slack) return undefined
    // 常住人口由50万降到45万: that the heads moved is told beside it, and by how much.
    if (growth.told === 0 && HEADS_MOVED.test(sentence.text.folded)) return undefined
    if (isToldByRate(sentence.text.folded.slice(sentence.start, sentence.end), growth)) return undefined
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

function isToldByRate(words: string, { heads, total, average }: HeadGrowth): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < NEAR
  return matchesOf(words, RATES).some(([, way = '', printed]) => {
    const rate = Number(printed) * (/[减缩降少]/u.test(way) ? -1 : 1)
    return isNear(rate, heads * 100) && rate !== total && !isNear(rate, average)
  })
}

/** 全村1200人，总收入600万元，人均5000元. */
function checkLevels(reader: FigureReader, windows: readonly AverageWindow[]): RuleFinding[] {
  const [window] = windows
  for (const read of [readAverages, readSharedOut]) {
    for (const { sentence, own } of windows) {
      const { folded } = sentence.text
      const found = read(reader, sentence, own).filter((frame) => !isOfThen(folded, frame))
      if (found.length > 0) return found.map(contradiction)
    }
  }
  return window ? readPlainShares(window.own).map(contradiction) : []
}

/** The three anywhere in the text; `told` are the places of averages found before. */
function* checkWide(text: FigureText, told: ReadonlySet<number>): Generator<RuleFinding> {
  for (const { rate, count, total, average } of wideProducts(text)) {
    if (average === undefined || told.has(rate.start)) continue
    const value = total.value / count.number
    yield contradiction({ average: rate, total, heads: count, word: average, value })
  }
}

/** 总额96万元，每人3000元。去年每人分了2600元: an average of another year than the total. */
function isOfThen(folded: string, { average, total }: AverageFrame): boolean {
  const clause = ({ start }: PrintedFigure): string =>
    behindLast(folded.slice(Math.max(0, start - CLAUSE), start), '，。；')
  return (THEN.test(clause(average)) || THAN_THEN.test(clause(average))) && !THEN.test(clause(total))
}

const THEN = /(?<![比较])(?:去年|上年|前年|往年|上一?[届次期])(?!同期)/u
/** 比去年2月的日均162万立方米［高出11%］: what is compared with. */
const THAN_THEN = /[比较](?:去年|上年|前年|往年|上一?[届次期])[^，。；]*均[^，。；增减多少高低升降]{0,6}$/u
const CLAUSE = 24

type Told = Pick<AverageFrame, 'average' | 'total' | 'heads' | 'word' | 'value'>

function contradiction({ average, total, heads, word, value }: Told): RuleFinding {
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
