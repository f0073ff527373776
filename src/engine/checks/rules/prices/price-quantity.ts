import { says } from '../../../../words/sentence'
import { showLike } from '../../figures/arithmetic'
import { priceMoves } from '../../figures/changes/price-moves'
import { areSwapped } from '../../figures/digit-slips'
import { fullSentences, isPutTogether, pairsOfSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { isAboutAsMuch, nearness } from '../../figures/near-figure'
import { OTHER_TERMS } from '../../figures/other-terms'
import { isOtherSide, isTotal } from '../../figures/price-words'
import { clauseBefore, type Price, readPrice } from '../../figures/prices'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { isEnoughFor } from './enough-for'
import { discountIn, isExplained } from './explained-sum'
import { isForSome, isOfAnother, isOfMore } from './other-sums'
import { withoutAsides } from './price-asides'
import { checkRates } from './price-rates'
import { type PriceReading, readingsOf } from './price-readings'
import { pricesPaid, rowsOf, sumsOfRows } from './price-rows'
import { checkTimed } from './price-timed'
import { withSpokenMoney } from './spoken-money'
import { readYields } from './yield-products'

/** 每套加工费18元: what the price itself is of goes into no sum beside it. */
const OWN_TERM = /加工费|运费|加班费?/u
/** Behind the sum: 余款待付, 尚欠2万元. */
const NOT_ALL = /^[^。；]{0,3}[，、][^，。；]{0,4}(?:余[款下额]|剩|尚[欠有]|欠条|溢价(?!率)|还[有要得])/u
/** Words that may stand with a part of the figures only; digits that are nearly right outweigh them. */
const OTHER_WORDS = /首批|首期|先期|第一批|其中|累计|部分|部门/u
const PAID_AHEAD = /^的?预付[款费金]/u
const SLACK = 0.006
const LONGEST = 120
const EXACT = 1e-6
const FEWEST_DIGITS = 3
/** Beyond that factor even a sum called one is of something else. */
const FARTHEST = 10

/** 每吨8元、12.5万吨，共1000万元: price by quantity against the sum. */
export function createPriceQuantityRule(reader: FigureReader): Rule {
  return {
    id: 'price-quantity',
    severity: 'query',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      const told = new Set<number>(sumsOfRows(text))
      for (const finding of [...checkText(reader, text), ...checkRates(text)]) {
        const start = finding.places[0]?.start ?? 0
        if (!told.has(start)) yield finding
        told.add(start)
      }
    },
  }
}

function* checkText(reader: FigureReader, text: FigureText): Generator<RuleFinding> {
  yield* checkYields(reader, text)
  yield* checkTimed(text)
  if (text.figures.filter((figure) => isMoney(figure) || figure.unit === '块').length < 2) return
  const sentences = fullSentences(text)
  for (const sentence of sentences) yield* checkSentence(reader, sentence)
  // 每斤卖2.5元。卖了4万斤，收入10万元: price and sum may stand in two sentences.
  for (const { pair, border } of pairsOfSentences(sentences)) yield* checkSentence(reader, pair, border)
}

function* checkYields(reader: FigureReader, text: FigureText): Generator<RuleFinding> {
  if (text.figures.length < 3 || !/每|一[袋箱盒桶包捆筐瓶车船辆]|亩产|亩均产|单产/u.test(text.folded)) return
  const sentences = fullSentences(text)
  for (const sentence of sentences)
    for (const { rate, reading, total } of readYields(reader, sentence)) yield findingOf(rate, reading, total)
  for (const { pair, border } of pairsOfSentences(sentences))
    for (const { rate, reading, total } of readYields(reader, pair, border)) yield findingOf(rate, reading, total)
}

function* checkSentence(reader: FigureReader, spoken: FigureSentence, border?: number): Generator<RuleFinding> {
  const sentence = withoutAsides(withSpokenMoney(spoken))
  const { figures } = sentence
  const money = figures.filter(isMoney)
  if (figures.length < 2 || money.length < 2) return
  const [move, ...moves] = money.length > 2 ? priceMoves(reader, sentence) : []
  if (move) {
    if (moves.length > 0) return
    const others = (one: PrintedFigure): boolean => one !== move.from && one !== move.to
    const left = { ...sentence, figures: figures.filter(others) }
    const rest = money.filter(others)
    const finding =
      checkPrice(left, [move.change.figure, ...rest], move.change, border) ??
      (rest.some((one) => CHANGES.test(clauseBefore(sentence, one))) ||
      left.figures.filter(({ measure }) => measure === move.now.measure).length > 1
        ? undefined
        : checkPrice(left, [move.now.figure, ...rest], move.now, border))
    if (finding) yield finding
    return
  }
  const read = money.flatMap((figure) => (isPlain(figure) && readPrice(reader, sentence, figure)) || [])
  // 年租金每平方米980元，每年租金127.4万元: the second is for a year and for all of it.
  const own = read.filter(({ timed }) => !timed)
  const told = own.length > 0 ? own : read
  const { prices, asked } = pricesPaid(sentence, told)
  const [price] = prices
  if (!price) return
  if (prices.length === 1) {
    const left = asked.length === 0 ? sentence : { ...sentence, figures: figures.filter((one) => !asked.includes(one)) }
    const rest = money.filter((one) => !asked.includes(one))
    const context = { sentence: left, isRow: false, wasAsked: asked.length > 0 }
    const finding = checkPrice(left, rest, price, border, context)
    if (finding) yield finding
    return
  }
  const priced = new Set(prices.map(({ figure }) => figure))
  const rows = rowsOf(
    sentence,
    prices,
    money.filter((figure) => !priced.has(figure)),
  )
  for (const row of rows) {
    const inRow = prices.filter(({ figure }) => row.figures.includes(figure))
    const [only] = inRow
    if (!only || inRow.length !== 1) continue
    const finding = checkPrice(row, row.figures.filter(isMoney), only, border, {
      sentence,
      isRow: rows.length > 1,
      wasAsked: false,
    })
    if (finding) yield finding
  }
}

/** What a price and its sum stand among. */
interface Context {
  /** The whole sentence, where they are one of a row. */
  readonly sentence: FigureSentence
  readonly isRow: boolean
  /** Another price, asked before it was paid, was left out. */
  readonly wasAsked: boolean
}

function checkPrice(
  sentence: FigureSentence,
  money: readonly PrintedFigure[],
  price: Price,
  border: number | undefined,
  context: Context = { sentence, isRow: false, wasAsked: false },
): RuleFinding | undefined {
  const total = totalOf(sentence, money, price)
  if (!total) return undefined
  if (border !== undefined && price.figure.start < border === total.start < border)
    return price.figure.start < border ? undefined : fromBefore(sentence, price, total, border, context)
  return compare(sentence, price, total, context)
}

/** 首批12.5万公斤起捕。塘头价每公斤44元，全部售出后收入…: price and sum take the one quantity of the sentence before. */
function fromBefore(
  sentence: FigureSentence,
  price: Price,
  total: PrintedFigure,
  border: number,
  context: Context,
): RuleFinding | undefined {
  const own = { ...sentence, start: border, figures: sentence.figures.filter(({ start }) => start >= border) }
  if (price.measure === undefined || readingsOf(own, price, total).length > 0) return undefined
  const [reading, ...others] = readingsOf(sentence, price, total)
  if (!reading?.fitting || others.length > 0) return undefined
  if (!reading.sure && nearness(total, reading.value) === 'far') return undefined
  return isAboutAsMuch(total.value, reading.value) ? compare(sentence, price, total, context) : undefined
}

/** The sum a price may make: the first behind it, or the one before it. */
function totalOf(
  sentence: FigureSentence,
  money: readonly PrintedFigure[],
  { figure }: Price,
): PrintedFigure | undefined {
  const sums = money.filter((other) => other !== figure)
  const next = sums.find(({ start }) => start > figure.start) ?? sums.at(-1)
  if (!next || !isPlain(next) || next.family !== 'money') return undefined
  if (next.start > figure.start) return sums.some(({ start }) => start < figure.start) ? undefined : next
  // 560万元, 平均每座70万元 is an average, and total-per-head works it out.
  return /平均|人均|户均/u.test(before(sentence, figure, 12)) ? undefined : next
}

function compare(
  sentence: FigureSentence,
  price: Price,
  total: PrintedFigure,
  context: Context,
): RuleFinding | undefined {
  const { folded } = sentence.text
  // 200元起
  if (/^[起至到]/u.test(folded.slice(price.figure.end, price.figure.end + 1))) return undefined
  const readings = readingsOf(sentence, price, total)
  if (readings.length === 0 || readings.some((reading) => isMet(reading, total) && !isSwap(reading, total)))
    return undefined
  const behind = /^[^，。；、]*/u.exec(folded.slice(price.figure.end, price.figure.end + 4))?.[0] ?? ''
  const said = clauseBefore(sentence, price.figure) + behind
  const own = clauseBefore(sentence, total)
  const told = folded.slice(
    sentence.start,
    Math.max(...readings.flatMap(({ factors }) => factors.map((one) => one.start))),
  )
  if (isOtherSide(said, own) || isOfAnother(said, own, told) || isForSome(said, told)) return undefined
  // 每户租金增加230元，租金总收入增加1.66亿元: a change adds up to a change.
  if (price.change && !CHANGES.test(own)) return undefined
  if (NOT_ALL.test(folded.slice(total.end, total.end + 12))) return undefined
  const named = isTotal(before(sentence, total, 16))
  const reading = readings.find((one) => isNear(one, total, named))
  if (!reading || isEnoughFor(folded, reading, total)) return undefined
  if (isPutTogether(sentence) && !isAboutAsMuch(total.value, reading.value)) return undefined
  const spread = [price.figure, total, ...reading.factors]
  const from = Math.min(...spread.map(({ start }) => start))
  const to = Math.max(...spread.map(({ end }) => end))
  // 收取68500元预付款: what the sum is called behind it, and no part of it.
  const called = PAID_AHEAD.test(folded.slice(total.end, total.end + 4)) && to === total.end ? 0 : 2
  const { part, rest } = discountIn(folded.slice(Math.max(sentence.start, from - 14), to + called))
  if (
    to - from > LONGEST ||
    OTHER_TERMS.test(withoutTold(rest, own, price, context).replaceAll(OWN_TERM.exec(said)?.[0] ?? '\n', '')) ||
    isOfMore(folded, from, spread, total, price)
  )
    return undefined
  if (OTHER_WORDS.test(said + own) && nearness(total, reading.value) !== 'slip') return undefined
  if (isExplained(context.sentence, [price], total) && !isSwap(reading, total)) return undefined
  const paid = { ...reading, times: reading.times * part, value: reading.value * part }
  return part === 1 || nearness(total, paid.value) !== 'far' ? findingOf(price, paid, total) : undefined
}

/** 一等奖5名，每人3000元，一等奖奖金共1.5万元: the sum is of that prize alone. */
function withoutPrize(words: string, own: string): string {
  const prize = /[特一二三]等奖/u.exec(own)?.[0]
  return prize === undefined ? words : words.replaceAll(prize, '·')
}

/** 没有阶梯加价，: what does not go into the sum. */
const DENIED = /(?:没有|没|无|不含|不计|不收|不算|未含|未计|不涉及|并未)(?!另)[^，。；0-9]{1,8}(?=[，。；])/gu

/** Notes in brackets, grades in a row of them, and what was asked before the price was paid excuse nothing. */
function withoutTold(words: string, own: string, price: Price, { isRow, wasAsked }: Context): string {
  const told = withoutPrize(words, own)
    .replace(DENIED, '')
    .replace(/[（(][^（）()]{1,6}[）)]|[0-9]{2}周?岁及?以[上下]|(?<=元(?:的标准)?)先行(?=预?[赔付补])/gu, '')
  const asked = !wasAsked ? told : told.replace(/(?:起[始拍]|挂牌|底价|评估)[^，。；]{0,12}[，。；]/gu, '')
  const graded = isRow ? asked.replace(/第?[首一二三四五]档|[峰谷平]时|阶梯|[特一二三]等|第?[一二三]级/gu, '') : asked
  return price.change ? graded.replace(CHANGED, '') : graded
}

const CHANGES = /增|涨|加|减|降|多|少|省|节/u
const CHANGED =
  /增收|多收|多挣|多赚|涨[^，。；到至为]{0,4}[0-9]|加价|降价|便宜|贵|差价|省下|节省|节约|减免|少[收花付缴]/gu

function isMet({ low, high, value }: PriceReading, total: PrintedFigure): boolean {
  if (total.high >= low * (1 - SLACK) && total.low <= high * (1 + SLACK)) return true
  return total.digits.length > 1 && Math.abs(total.value - value) <= total.step * total.factor * 0.5
}

/** 38元 by 12斤, printed 465元: within what 12斤 may be rounded from, but 456 with two digits swapped is no rounding. */
function isSwap({ value, factors }: PriceReading, total: PrintedFigure): boolean {
  if (total.rough || factors.some(({ rough }) => rough)) return false
  const unit = total.step * total.factor
  const [a, b] = [Math.round(total.value / unit), value / unit]
  if (Math.abs(b - Math.round(b)) > EXACT) return false
  const [x, y] = [String(a), String(Math.round(b))]
  return x.replace(/0+$/u, '').length >= FEWEST_DIGITS && x.length === y.length && areSwapped(x, y)
}

/** A sum called one speaks for itself, others only where the digits are nearly right. */
function isNear({ value, sure, fitting }: PriceReading, total: PrintedFigure, named: boolean): boolean {
  const near = nearness(total, value)
  if (near === 'slip') return true
  if (!named || !fitting) return false
  return near === 'close' || (sure && total.value <= value * FARTHEST && total.value >= value / FARTHEST)
}

function isMoney(figure: PrintedFigure): boolean {
  return figure.family === 'money' || (figure.family === 'rate' && /元/u.test(figure.unit))
}

function findingOf(price: Price, { factors, times, value }: PriceReading, total: PrintedFigure): RuleFinding {
  const expected = showLike(total, value)
  const terms = [price.figure, ...factors].map(({ printed }) => printed)
  // 每10股派2.4元: a tenth of it for one.
  const share = price.many === undefined ? [] : [`1/${price.many}`]
  const row = [...terms, ...share, ...(times === 1 ? [] : [String(times)])]
  return {
    says: says('says.product', { factors: { row, as: 'product' }, expected, printed: total.printed }),
    places: [total.place, price.figure.place, ...factors.map(({ place }) => place)],
    expected,
    confidence: 0.75,
  }
}

function before(sentence: FigureSentence, figure: PrintedFigure, count: number): string {
  return sentence.text.folded.slice(Math.max(sentence.start, figure.start - count), figure.start)
}
