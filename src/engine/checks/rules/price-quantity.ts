import { showLike } from '../figures/arithmetic'
import { fullSentences, pairsOfSentences } from '../figures/figure-periods'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

const SAYS_PRICE = /^[^，。；：0-9月天增减多少产降涨]{0,10}$/u
const PER_BEFORE = /每([^，。；：0-9每]{1,16})$|一([^，。；：0-9每年天月]{1,6})$/u
const LONGEST_UNIT = 4
const PER_BEHIND = /^(?:一|每|\/)([\u4e00-\u9fff]{1,3})/u
const TWICE_PER = /每[^，。；]{0,6}(?:每|\/)|每[^，。；0-9]{0,5}(?:月|季|周|学期)|一个月/u
const NAMED_PRICE =
  /(?:单价|票价|均价|售价|价格|成交价|收购价|批发价|零售价|出厂价|中标价|报价|定价|进价|售价格)(?:仅|只|约|统一|每[^，。；0-9]{1,3})?(?:为|是|达|达到|在)?$/u
/** What a sum of money is called. */
const TOTAL =
  /(?:共计|合计|总计|总共|一共|共|总[价款额值金费收投支成]|[额款值金费]|货款|价款|收入|支出|支付|花费|花去|花了|花掉|用去|用掉|卖了|卖得|卖出|售得|得款|进账|入账|创收|创造|产值|发放|兑付|资金|成本|价值|可得|到手|挣了|赚了|计|领到|领取|拿到|付了|掏了|开支|投入|需要|需|耗资)[^，。；：0-9每]{0,8}$/u
const NO_QUANTITY =
  /(?:每|亩产|单产|平均|人均|户均|亩均|达产|日产|年产|第|增|减|比|较|剩|另|还|每天|日均)[^，。；0-9]{0,3}$/u
/** Something else goes into the sum. */
const OTHER_TERMS =
  /运费|税|押金|定金|首付|首批|首期|先期|先行|预付|预拨|第一批|优惠|打折|[0-9一二三四五六七八九]折|扣除|除去|加上|另加|再加|其他|等项|利润|纯收|净|增收|多收|多挣|多赚|涨[^，。；]{0,4}[0-9]|降价|分别|不等|至少|最多|起步|其中|以及各|两种|补差|尾款|分期|配套|自筹|挂牌|原价|自缴|自付|自负|自筹|其余|起拍|评估|底价|半价|学生票|儿童票|老人票|免费|免票|最高|最低|阶梯|等级|各类|部分|部门|一期|累计|补助外|特等|一等|优等|次果|剩余|加工费|两年|三年|四年|五年|[二三四五六七八九十0-9]年共|省下|节省|节约|差价|便宜|贵/u
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
  readonly measure: string | undefined
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
  if (!TOTAL.test(before(sentence, total, 16))) return undefined
  const quantities = figures.filter((figure) => isQuantity(sentence, figure, price))
  // 200元起
  if (/^(?:起|至|到)/u.test(sentence.text.folded.slice(price.figure.end, price.figure.end + 1))) return undefined
  const nearest = quantities.length > 1 ? priced(quantities, price) : quantities
  const [quantity] = nearest
  if (!quantity || nearest.length !== 1) return undefined
  const from = Math.min(price.figure.start, quantity.start, total.start)
  const to = Math.max(price.figure.end, quantity.end, total.end)
  if (to - from > LONGEST) return undefined
  if (/另|还有|此外|以及其/u.test(sentence.text.folded.slice(from, total.start))) return undefined
  const { folded } = sentence.text
  // 180户受益，县里去年收入30亿元: the sum is of another year, or of all.
  if (/去年|上年|今年|县里|市里|全[县市省]/u.test(folded.slice(Math.max(price.figure.end, quantity.end), total.start)))
    return undefined
  if (OTHER_TERMS.test(folded.slice(Math.max(sentence.start, from - 14), to + 2))) return undefined
  return compare(price, quantity, total)
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

function compare(price: Price, quantity: PrintedFigure, total: PrintedFigure): RuleFinding | undefined {
  const factor = price.perBase / price.figure.number
  const value = price.perBase * quantity.value
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
    message: `${price.figure.printed}×${quantity.printed}＝${expected}，印作${total.printed}`,
    places: [total.place, price.figure.place, quantity.place],
    expected,
    confidence: 0.75,
  }
}

function priceOf(reader: FigureReader, sentence: FigureSentence, figure: PrintedFigure): Price | undefined {
  const head = before(sentence, figure, 18)
  // 平均每座投入30万元 is an average, and total-per-head works it out.
  if (TWICE_PER.test(head) || /平均|人均|户均/u.test(head)) return undefined
  const slash = figure.unit.indexOf('/')
  const each = figure.unit.indexOf('每')
  const cut = slash >= 0 ? slash : each
  if (figure.family === 'rate') return cut > 0 ? perUnit(reader, figure, figure.unit.slice(cut + 1)) : undefined
  const ahead = PER_BEFORE.exec(head)?.slice(1).join('') ?? ''
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

function isQuantity(sentence: FigureSentence, figure: PrintedFigure, price: Price): boolean {
  const { measure } = price
  if (!isPlain(figure) || figure.family === 'money' || figure.family === 'rate' || figure.measure === '') return false
  if (/share|point|ratio|age|time/u.test(figure.family) && figure.measure !== measure) return false
  // 一斤能卖15元: the price's own unit.
  if (figure.number === 1 && figure.start < price.figure.end + 3 && price.figure.start - figure.end < 8) return false
  if (NO_QUANTITY.test(before(sentence, figure, 5))) return false
  return measure === undefined ? true : figure.measure === measure
}

function before(sentence: FigureSentence, figure: PrintedFigure, count: number): string {
  return sentence.text.folded.slice(Math.max(sentence.start, figure.start - count), figure.start)
}
