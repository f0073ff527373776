import type { FigureSentence } from '../figure-text'
import { type Price, readPrice } from '../prices'
import { isPlain, isSameMeasure, type PrintedFigure } from '../printed-figure'
import type { FigureReader } from '../reading'

/** 每个摊位每月由500元降为400元: what one pays less, whose sum is told behind. */
export interface PriceMove {
  /** What each pays more or less. */
  readonly change: Price
  /** What each pays now. */
  readonly now: Price
  /** Both prices: they are no sums, and no prices of their own. */
  readonly from: PrintedFigure
  readonly to: PrintedFigure
}

const FROM = /(?:由|从)(?:原来|原先|此前|去年|上年|现行|以前|过去)?的?([^，。；0-9]{0,6})$/u
const TO =
  /^(?:钱)?(?:一|每)?[\u4e00-\u9fff]{0,3}?(?:统一|普遍)?(?:提高|增加|上调|上涨|涨|升|提|下调|降低|下降|减少|降|减|调整?|优惠)(?:了)?(?:到|至|为|成)$/u
const BEFORE = 26

/** The moves of prices a sentence tells, as prices of their difference. */
export function priceMoves(reader: FigureReader, sentence: FigureSentence): PriceMove[] {
  const { text, start, figures } = sentence
  const moves: PriceMove[] = []
  for (let k = 1; k < figures.length; k++) {
    const [from, to] = [figures[k - 1], figures[k]]
    if (!from || !to || from.family !== 'money' || !isPlain(from) || !isPlain(to) || !isSameMeasure(from, to)) continue
    if (!TO.test(text.folded.slice(from.end, to.start)) || from.rough || to.rough || from.value === to.value) continue
    const lead = text.folded.slice(Math.max(start, from.start - BEFORE), from.start)
    const opening = FROM.exec(lead)
    if (!opening) continue
    // 由每天12元降到10元, 每户每月由80元降到60元
    const own = opening[1] ?? ''
    const at = own.includes('每') ? from.start : from.start - opening[0].length
    const read = readPrice(reader, sentence, { ...to, start: at })
    if (!read) continue
    const now = { ...read, figure: to }
    const number = Number((Math.abs(to.number * to.factor - from.number * from.factor) / to.factor).toFixed(4))
    const value = number * to.factor
    const place = { ...to.place, start: from.start }
    const by = {
      ...to,
      place,
      start: from.start,
      number,
      value,
      low: value,
      high: value,
      printed: `${number}${to.unit}`,
    }
    const perBase = (read.perBase / to.number) * number
    moves.push({ change: { ...now, figure: by, perBase, change: true }, now, from, to })
  }
  return moves
}

/** 每人每月由280元提高到330元，每月共增发1.6万元: what all of them come to is no difference of one's. */
export function isSumOfChanges(
  sentence: FigureSentence,
  from: PrintedFigure,
  to: PrintedFigure,
  { measure, value }: PrintedFigure,
  words: string,
): boolean {
  if (measure !== to.measure || to.family !== 'money' || value < Math.abs(to.value - from.value) * MANY_TIMES)
    return false
  const { folded } = sentence.text
  const [a, b] = from.start < to.start ? [from, to] : [to, from]
  return (
    SUMS_UP.test(words) ||
    /[每均]|单价|价格|标准|月租/u.test(folded.slice(Math.max(sentence.start, a.start - REACH), b.start))
  )
}

const MANY_TIMES = 5
const REACH = 44
const SUMS_UP = /共|合计|总|累计|全[年体场校村县市]|一年|[一两三]个?月/u
