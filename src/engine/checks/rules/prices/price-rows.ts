import { behindLast } from '../../behind-last'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import type { Price } from '../../figures/prices'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'

/** 起始价每亩150万元 beside 以每亩186万元竞得: what was asked, or paid before, is not what the sum is made of. */
const ASKED = /起[始拍]价?|挂牌价?|底价|保留价|原[价来]|评估价?|指导价|去年|上年|此前|之前|上[月周]|往年|进价|成本价?/u
/** 以呎价15200元易手，成交价648万元: beside a price for one, a price is for all. */
const FOR_ALL = /成交价|总价|报价|售价|出价|中标价|卖价|楼价|开价|要价|造价$/u

/** The prices sums are made of, where a sentence tells more than one, and those that were only asked. */
export function pricesPaid(
  sentence: FigureSentence,
  prices: readonly Price[],
): { readonly prices: readonly Price[]; readonly asked: readonly PrintedFigure[] } {
  if (prices.length < 2) return { prices, asked: [] }
  const lead = ({ figure: { start } }: Price): string =>
    behindLast(sentence.text.folded.slice(Math.max(sentence.start, start - LEAD), start), '，。；')
  const asked = prices.filter((price) => ASKED.test(lead(price)))
  const paid = prices.filter((price) => !asked.includes(price))
  const [first] = paid
  if (!first) return { prices, asked: [] }
  const isForAll = (price: Price): boolean =>
    price.measure === undefined &&
    !price.timed &&
    FOR_ALL.test(lead(price)) &&
    price.figure.value > first.figure.value * MANY
  return {
    prices: paid.filter((price) => price === first || !isForAll(price)),
    asked: asked.map(({ figure }) => figure),
  }
}

const LEAD = 16
/** How many times a price for one goes into a price for all. */
const MANY = 10

/**
 * A row of priced things, cut behind each sum: 第一档210千瓦时，每千瓦时0.52元，计109.2元；第二档170千瓦时…. A row told
 * price and quantity first and its sums behind (分别为) cannot be cut.
 */
export function rowsOf(
  sentence: FigureSentence,
  prices: readonly Price[],
  sums: readonly PrintedFigure[],
): FigureSentence[] {
  const priced = new Set(prices.map(({ figure }) => figure))
  const rows: FigureSentence[] = []
  let from = 0
  let start = sentence.start
  let isPriced = false
  for (const [k, figure] of sentence.figures.entries()) {
    if (priced.has(figure)) isPriced = true
    if (!isPriced || !sums.includes(figure)) continue
    rows.push({ ...sentence, start, end: figure.end, figures: sentence.figures.slice(from, k + 1) })
    from = k + 1
    start = figure.end
    isPriced = false
  }
  return rows
}

const ROWS_SLACK = 0.001
const EACH_GAP = 8

/** 头批300株每株4元，二批200株每株3元，共1800元: the sums of a text that rows, each of a quantity with its price behind it, come to. */
export function sumsOfRows({ folded, figures }: FigureText): ReadonlySet<number> {
  const sums = new Set<number>()
  if (!/每[^。]*每/u.test(folded)) return sums
  let value = 0
  let rows = 0
  for (const [k, figure] of figures.entries()) {
    const before = figures[k - 1]
    if (figure.family !== 'money' && !(figure.family === 'rate' && /元/u.test(figure.unit))) continue
    const gap = before ? folded.slice(before.end, figure.start) : ''
    if (before && isPlain(before) && gap.length <= EACH_GAP && /^[，、]?[^，。；]{0,2}每/u.test(gap)) {
      value += before.number * figure.number
      rows += 1
    } else if (rows > 1 && Math.abs(figure.value / value - 1) < ROWS_SLACK) sums.add(figure.start)
    if (/。/u.test(folded.slice(figure.end, figures[k + 1]?.start ?? folded.length))) [value, rows] = [0, 0]
  }
  return sums
}
