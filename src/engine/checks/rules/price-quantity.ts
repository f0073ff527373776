import { showLike } from '../figures/arithmetic'
import { fullSentences } from '../figures/figure-periods'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

const SAYS_PRICE = /^[^，。；：0-9月年天增减多少产降涨]{0,8}$/u
const PER_BEFORE = /(?:每|一)([^，。；：0-9每]{1,14})$/u
const LONGEST_UNIT = 4
const PER_BEHIND = /^(?:一|每|\/)([\u4e00-\u9fff]{1,3})/u
const TWICE_PER = /每[^，。；]{0,6}(?:每|\/)|每[人户亩]?(?:月|年|季|周|学期)|一年|一个月/u
const NAMED_PRICE = /(?:单价|票价|均价|售价|价格)(?:仅|约|每[^，。；0-9]{1,3})?(?:为|是|达|达到)?$/u
const TOTAL =
  /(?:共计|合计|总计|总共|一共|共|总价|总价款|总额|总值|总金额|总收入|总费用|总款|总支出|货款|价款|销售额|销售收入|销售总额|金额|支付|花费|花去|花了|用去|卖了|卖得|售得|得款|毛收入|进账|创收|实现收入|收入|产值|总产值|发放|兑付|资金|补助款|补贴款|补偿款|补偿金|慰问金|价值|奖金|租金|可获补偿|获赔|可得|计)[^，。；：0-9每]{0,8}$/u
const NO_QUANTITY = /(?:每|亩产|单产|平均|人均|户均|亩均|达产|日产|年产|第|增|减|比|较|剩|另|还)[^，。；]{0,3}$/u
/** Something else goes into the sum. */
const OTHER_TERMS =
  /运费|税|押金|定金|首付|优惠|折|扣除|除去|加上|另加|再加|其他|等项|利润|纯|净|增收|多收|增加|涨|降|提高|下降|由|从|分别|不等|至少|起步|其中|以及各|两种|补差|尾款|去年|上年|分期|配套|自筹/u
const SLACK = 0.01

/** 每吨8元、12.5万吨，共1000万元: price by quantity against the sum. */
export function createPriceQuantityRule(reader: FigureReader): Rule {
  return {
    id: 'price-quantity',
    severity: 'query',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        for (const sentence of fullSentences(text)) {
          const finding = checkSentence(reader, sentence)
          if (finding) yield finding
        }
      }
    },
  }
}

interface Price {
  readonly figure: PrintedFigure
  /** Money for one base unit of `measure`. */
  readonly perBase: number
  readonly measure: string | undefined
}

function checkSentence(reader: FigureReader, sentence: FigureSentence): RuleFinding | undefined {
  const { figures } = sentence
  if (figures.length < 3) return undefined
  const money = figures.filter(
    (figure) => figure.family === 'money' || (figure.family === 'rate' && /元/u.test(figure.unit)),
  )
  if (money.length !== 2 || !money.every(isPlain)) return undefined
  const folded = sentence.text.folded.slice(sentence.start, sentence.end)
  if (OTHER_TERMS.test(folded)) return undefined
  const prices = money.flatMap((figure) => priceOf(reader, sentence, figure) ?? [])
  const [price] = prices
  const total = money.find((figure) => figure !== price?.figure)
  if (!price || prices.length !== 1 || !total || total.family !== 'money') return undefined
  if (!TOTAL.test(before(sentence, total, 16))) return undefined
  const quantities = figures.filter((figure) => isQuantity(sentence, figure, price))
  const [quantity] = quantities
  if (!quantity || quantities.length !== 1) return undefined
  return compare(price, quantity, total)
}

function compare(price: Price, quantity: PrintedFigure, total: PrintedFigure): RuleFinding | undefined {
  const factor = price.perBase / price.figure.number
  const value = price.perBase * quantity.value
  const low = Math.min(price.figure.low, price.figure.number) * factor * quantity.low * (1 - SLACK)
  const high = Math.max(price.figure.high, price.figure.number) * factor * quantity.high * (1 + SLACK)
  if (total.high >= low && total.low <= high) return undefined
  if (total.digits.length > 1 && Math.abs(total.value - value) <= total.step * total.factor * 0.5) return undefined
  const expected = showLike(total, value)
  return {
    message: `${price.figure.printed}×${quantity.printed}＝${expected}，印作${total.printed}`,
    places: [total.place, price.figure.place, quantity.place],
    expected,
    confidence: 0.75,
  }
}

function priceOf(reader: FigureReader, sentence: FigureSentence, figure: PrintedFigure): Price | undefined {
  const head = before(sentence, figure, 18)
  if (TWICE_PER.test(head)) return undefined
  const slash = figure.unit.indexOf('/')
  const each = figure.unit.indexOf('每')
  const cut = slash >= 0 ? slash : each
  if (figure.family === 'rate') return cut > 0 ? perUnit(reader, figure, figure.unit.slice(cut + 1)) : undefined
  const ahead = PER_BEFORE.exec(head)?.[1] ?? ''
  for (let length = Math.min(LONGEST_UNIT, ahead.length); length > 0; length--) {
    const price = SAYS_PRICE.test(ahead.slice(length)) && perUnit(reader, figure, ahead.slice(0, length))
    if (price) return price
  }
  const tail = sentence.text.folded.slice(figure.end, figure.end + 5)
  const behind = PER_BEHIND.exec(tail)?.[1]
  for (let length = behind?.length ?? 0; behind && length > 0; length--) {
    const price = perUnit(reader, figure, behind.slice(0, length))
    if (price) return price
  }
  return NAMED_PRICE.test(head) ? { figure, perBase: figure.value, measure: undefined } : undefined
}

function perUnit(reader: FigureReader, figure: PrintedFigure, word: string): Price | undefined {
  const unit = reader.unit(word)
  return unit && { figure, perBase: (figure.number * figure.factor) / unit.factor, measure: unit.measure }
}

function isQuantity(sentence: FigureSentence, figure: PrintedFigure, { measure }: Price): boolean {
  if (!isPlain(figure) || figure.family === 'money' || figure.family === 'rate' || figure.measure === '') return false
  if (/share|point|ratio|age|time/u.test(figure.family) && figure.measure !== measure) return false
  if (NO_QUANTITY.test(before(sentence, figure, 5))) return false
  return measure === undefined ? true : figure.measure === measure
}

function before(sentence: FigureSentence, figure: PrintedFigure, count: number): string {
  return sentence.text.folded.slice(Math.max(sentence.start, figure.start - count), figure.start)
}
