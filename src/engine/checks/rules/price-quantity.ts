import { showLike } from '../figures/arithmetic'
import { fullSentences, pairsOfSentences } from '../figures/figure-periods'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { isOtherSide, isTotal, readSpan, type Span, spansInTotal } from '../figures/price-words'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

const SAYS_PRICE = /^[^，。；：0-9月天增减多少产降涨]{0,10}$/u
const PER_BEFORE = /每([^，。；：0-9每]{1,16})$|一(?![次共起律般定切直举旦])([^，。；：0-9每年天月]{1,6})$/u
const LONGEST_UNIT = 4
const PER_BEHIND = /^(?:一|每|\/)([\u4e00-\u9fff]{1,3})/u
/** 每人每月, 每月租金, 年租金: how long the price is for, `readSpan` says. */
const PER_SPAN = /每(?:年|个?月|天|日|周|星期)|[年月日周](?=[租薪]|费|收入)/gu
const TWICE_PER = /每[^，。；]{0,6}(?:每|\/)|季|学期|学年/u
const NAMED_PRICE =
  /(?:单价|票价|均价|售价|价格|成交价|收购价|批发价|零售价|出厂价|中标价|报价|定价|进价|售价格|标价|(?<!总)造价)(?:仅|只|约|统一|每[^，。；0-9]{1,3})?(?:为|是|达|达到|在)?$/u
/** 以98元的单价 */
const PRICE_BEHIND = /^(?:的|这一)?(?:单价|票价|均价|售价|价格|价钱|收购价|保护价|批发价|零售价|成交价)/u
/** 64名学生各获500元: each of those counted before. */
const EACH = /(?:各|分别|人人|户户|每人都)[获得领拿收奖补捐发分资交缴罚][\u4e00-\u9fff]{0,6}$/u
const NO_QUANTITY =
  /(?:每|亩产|单产|平均|人均|户均|亩均|达产|日产|年产|第|增|减(?!持)|比|较|剩|另|还)[^，。；0-9]{0,3}$/u
/** Something else goes into the sum. */
const OTHER_TERMS =
  /欠|亏|首档|二档|[峰谷]时|连同|包括|含|纯|运费|税|押金|定金|首付|首批|首期|先期|先行|预付|预拨|第一批|优惠(?!价)|打折|[0-9一二三四五六七八九]折|扣除|除去|加上|另加|再加|其他|等项|利润|纯收|净|增收|多收|多挣|多赚|涨[^，。；]{0,4}[0-9]|降价|分别|不等|至少|最多|不低于|不高于|不超|以上|以下|起步|其中|以及各|两种|补差|尾款|分期|配套|自筹|挂牌|原价|自缴|自付|自负|自筹|其余|起拍|评估|底价|半价|学生票|儿童票|老人票|免费|免票|最高|最低|阶梯|等级|各类|部分|部门|一期|累计|补助外|特等|一等|优等|次果|剩余|加工费|省下|节省|节约|差价|便宜|贵/u
/** 40个民工 */
const PEOPLE = /^[\u4e00-\u9fff]{0,3}[工人员生师者民]/u
const SLACK = 0.006
const LONGEST = 120

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
        // 每斤卖2.5元。卖了4万斤，收入10万元: price and sum may stand in two sentences.
        for (const { pair, border } of pairsOfSentences(text)) {
          const finding = checkSentence(reader, pair, border)
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
  /** Undefined where no unit stands with the price: 票价30元. */
  readonly measure: string | undefined
  /** 每亩每年: what else the price is for. */
  readonly span: Span | undefined
}

function checkSentence(reader: FigureReader, sentence: FigureSentence, border?: number): RuleFinding | undefined {
  const { figures } = sentence
  if (figures.length < 3) return undefined
  const money = figures.filter(isMoney)
  if (money.length !== 2 || !money.every(isPlain)) return undefined
  const prices = money.flatMap((figure) => priceOf(reader, sentence, figure) ?? [])
  const [price] = prices
  const total = money.find((figure) => figure !== price?.figure)
  if (!price || prices.length !== 1 || !total || total.family !== 'money') return undefined
  if (border !== undefined && price.figure.start < border === total.start < border) return undefined
  if (!isTotal(before(sentence, total, 16))) return undefined
  // 560万元, 平均每座70万元 is an average, and total-per-head works it out.
  if (total.start < price.figure.start && /平均|人均|户均/u.test(before(sentence, price.figure, 12))) return undefined
  const { folded } = sentence.text
  // 200元起
  if (/^[起至到]/u.test(folded.slice(price.figure.end, price.figure.end + 1))) return undefined
  const quantities = figures.filter((figure) => isQuantity(sentence, figure, price))
  const nearest = quantities.length > 1 ? priced(quantities, price) : quantities
  const [quantity] = nearest
  if (!quantity || nearest.length !== 1) return undefined
  const from = Math.min(price.figure.start, quantity.start, total.start)
  const to = Math.max(price.figure.end, quantity.end, total.end)
  if (to - from > LONGEST || isOfMore(folded, from, price, quantity, total)) return undefined
  if (OTHER_TERMS.test(folded.slice(Math.max(sentence.start, from - 14), to + 2))) return undefined
  const clause = (figure: PrintedFigure): string => clauseBefore(sentence, figure)
  if (isOtherSide(clause(price.figure), clause(total))) return undefined
  const times = spansInTotal(price.span, readSpan(clause(quantity)), readSpan(clause(total)))
  return times === undefined ? undefined : compare(price, quantity, total, times)
}

/** 180户受益，县里去年收入30亿元: the sum is of another year, or of all. */
function isOfMore(folded: string, from: number, price: Price, quantity: PrintedFigure, total: PrintedFigure): boolean {
  const lead = folded.slice(Math.max(price.figure.end, quantity.end), total.start)
  return (
    /另|还有|此外|以及其/u.test(folded.slice(from, total.start)) ||
    /去年|上年|今年|县里|市里|全[县市省]|已累计/u.test(lead)
  )
}

/** 两场共售出3.5万张: tickets have the price, not shows. */
function priced(quantities: readonly PrintedFigure[], { measure }: Price): readonly PrintedFigure[] {
  return measure === undefined
    ? quantities.filter(({ unit }) => !/^(?:场|天|年|月|日|期|次|人|家|户|名|届|轮|批|位|岁|周|小时)$/u.test(unit))
    : quantities.filter((figure) => figure.measure === measure)
}

function isMoney(figure: PrintedFigure): boolean {
  return figure.family === 'money' || (figure.family === 'rate' && /元/u.test(figure.unit))
}

function compare(price: Price, quantity: PrintedFigure, total: PrintedFigure, times: number): RuleFinding | undefined {
  const factor = (price.perBase / price.figure.number) * times
  const value = price.perBase * quantity.value * times
  // A price is no measurement: 2.7元 is 2.70元, unless 约 stands with it.
  const exact = !price.figure.rough
  const low =
    (exact ? price.figure.number : price.figure.low / price.figure.factor) * factor * quantity.low * (1 - SLACK)
  const high =
    (exact ? price.figure.number : price.figure.high / price.figure.factor) * factor * quantity.high * (1 + SLACK)
  if (total.high >= low && total.low <= high) return undefined
  if (total.digits.length > 1 && Math.abs(total.value - value) <= total.step * total.factor * 0.5) return undefined
  const expected = showLike(total, value)
  return {
    message: `${price.figure.printed}×${quantity.printed}${times === 1 ? '' : `×${times}`}＝${expected}，印作${total.printed}`,
    places: [total.place, price.figure.place, quantity.place],
    expected,
    confidence: 0.75,
  }
}

function priceOf(reader: FigureReader, sentence: FigureSentence, figure: PrintedFigure): Price | undefined {
  const words = before(sentence, figure, 18)
  const bare = words.replace(PER_SPAN, '')
  // 每月500元 has no other 每, and is a price by the month.
  const isSpan = bare !== words && /[每一/]|[价租费薪]|工资|工钱/u.test(bare + figure.unit)
  const [head, span] = isSpan ? [bare, readSpan(clauseBefore(sentence, figure))] : [words, undefined]
  if (TWICE_PER.test(head)) return undefined
  const tail = sentence.text.folded.slice(figure.end, figure.end + 6)
  const price = figure.family === 'rate' ? priceByUnit(reader, figure) : priceByWords(reader, figure, head, tail)
  if (price) return { ...price, span }
  if (EACH.test(head)) {
    const counted = sentence.figures.filter(({ end, family }) => end < figure.start && family !== 'money').at(-1)
    if (counted) return { figure, perBase: figure.value / counted.factor, measure: counted.measure, span }
  }
  const isNamed = NAMED_PRICE.test(head) || PRICE_BEHIND.test(tail)
  return isNamed ? { figure, perBase: figure.value, measure: undefined, span } : undefined
}

type UnitPrice = Omit<Price, 'span'>

/** 8元/吨 */
function priceByUnit(reader: FigureReader, figure: PrintedFigure): UnitPrice | undefined {
  const slash = figure.unit.indexOf('/')
  const cut = slash >= 0 ? slash : figure.unit.indexOf('每')
  return cut > 0 ? perUnit(reader, figure, figure.unit.slice(cut + 1)) : undefined
}

/** 每吨8元, 8元一吨 */
function priceByWords(reader: FigureReader, figure: PrintedFigure, head: string, tail: string): UnitPrice | undefined {
  const ahead = PER_BEFORE.exec(head)?.slice(1).join('') ?? ''
  for (let length = Math.min(LONGEST_UNIT, ahead.length); length > 0; length--) {
    const price = SAYS_PRICE.test(ahead.slice(length)) && perUnit(reader, figure, ahead.slice(0, length))
    if (price) return price
  }
  const behind = PER_BEHIND.exec(tail)?.[1]
  for (let length = behind?.length ?? 0; behind && length > 0; length--) {
    const price = perUnit(reader, figure, behind.slice(0, length))
    if (price) return price
  }
  return undefined
}

function perUnit(reader: FigureReader, figure: PrintedFigure, word: string): UnitPrice | undefined {
  const unit = reader.unit(word)
  return unit && { figure, perBase: (figure.number * figure.factor) / unit.factor, measure: unit.measure }
}

function isQuantity(sentence: FigureSentence, figure: PrintedFigure, price: Price): boolean {
  const { measure } = price
  if (!isPlain(figure) || figure.family === 'money' || figure.family === 'rate' || figure.measure === '') return false
  if (/share|point|ratio|age|time/u.test(figure.family) && figure.measure !== measure) return false
  // 一斤能卖15元: the price's own unit.
  if (figure.number === 1 && figure.start < price.figure.end + 3 && price.figure.start - figure.end < 8) return false
  if (NO_QUANTITY.test(before(sentence, figure, 7).replace(PER_SPAN, '，').slice(-5))) return false
  // 每次35元, 420人次
  if (measure === undefined || figure.measure === measure) return true
  if (figure.unit === '个' && measure === '人')
    return PEOPLE.test(sentence.text.folded.slice(figure.end, figure.end + 4))
  return figure.unit === '人次' && /^[次人]$/u.test(measure)
}

/** What stands before a figure since the last mark or figure. */
function clauseBefore(sentence: FigureSentence, figure: PrintedFigure): string {
  return /[^，。；：！？]*$/u.exec(before(sentence, figure, 24))?.[0] ?? ''
}

function before(sentence: FigureSentence, figure: PrintedFigure, count: number): string {
  return sentence.text.folded.slice(Math.max(sentence.start, figure.start - count), figure.start)
}
