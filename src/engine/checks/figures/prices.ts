import { behindLast } from '../behind-last'
import type { FigureSentence } from './figure-text'
import { readSpan, type Span } from './price-words'
import type { PrintedFigure } from './printed-figure'
import type { FigureReader } from './reading'

/** What one of something costs: 每吨8元, 单价30元, 每人每天260元. */
export interface Price {
  readonly figure: PrintedFigure
  /** Money for one base unit of `measure`. */
  readonly perBase: number
  /** Undefined where no unit stands with the price: 票价30元. */
  readonly measure: string | undefined
  /** 每亩每年: what else the price is for. */
  readonly span: Span | undefined
  /** 每晚480元, 月工资3000元: it is for a stretch of time and for nothing else that is counted. */
  readonly timed: boolean
  /** 每户增加230元: by how much it moved. */
  readonly change?: boolean
  /** 每10股派3.5元: for how many at once. */
  readonly many?: number
}

const SAYS_PRICE = /^[^，。；：0-9月天增减多少产降涨]{0,10}$/u
const PER_BEFORE =
  /每([^，。；：0-9每]{1,16})$|(?<![这那第同某手中有另头首末后前])一(?![次共起律般定切直举旦]|项[^，。；]{0,2}(?:就|便|即|支出|花|要|投|需|费|开支|付)|个?[\u4e00-\u9fff]{0,3}(?:季|[学暑寒假周工]期))([^，。；：0-9每年天月]{1,6})$/u
const SAYS_CHANGE =
  /^[^，。；：0-9]{0,8}(?:增加|上涨|上调|提高|增|涨|加|多[收付缴]?|减少|下调|降低|减|降|少[收付缴]?|节省|节约|省)(?:了|约|近|将)?$/u
/** 户平均 is 每户. */
const AVERAGE_BEFORE = /([户人亩家])(?:平均|均)([^，。；：0-9]{0,12})$/u
/** 每10股派3.5元 */
const PER_MANY =
  /每([1-9][0-9]{0,3}|[十百千])([\u4e00-\u9fff]{1,3}?)(?:派|送|分|奖|补|收|付|卖|可|的|发|需|要|报|售|约)[^，。；：0-9]{0,10}$/u
const MANY: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}
/** 每万粒, 15元/千株 */
const MANY_OF = /^([十百千万亿]{1,2})([\u4e00-\u9fff]{1,3})$/u
const LONGEST_UNIT = 4
const PER_BEHIND = /^(?:一|每|\/)([\u4e00-\u9fff]{1,3})/u
/** 每人每月, 每月租金, 年租金: how long the price is for, `readSpan` says. */
const PER_SPAN = /每(?:年|个?月|天|日|周|星期|晚|夜|期|学期|小时)|[年月日周](?=[租薪]|费|收入|均?工资)/gu
const TWICE_PER = /每[^，。；]{0,6}(?:每|\/)|(?<![一二三四1-4上本当])季度|学年/u
/** 最贵的一件拍出11万元 is none they all have. */
const ONE_OF_THEM = /最[高低贵大小多少][的者一][^，。；]*$/u
const NAMED_PRICE =
  /(?:单价|票价|门票|均价|售价|价格|成交价|收购价|批发价|零售价|出厂价|中标价|报价|定价|进价|售价格|标价|批价|菜价|粮价|米价|房价|现价|出价|要价|(?<!总)造价|工价|价位|价钱|开价|面值|面额|[呎尺坪楼地]价)(?:全?都|均|一律|一概|仅|只|约|统一|稳定|涨|跌|升|降|每[^，。；0-9]{1,3})?(?:为|是|达|达到|在|到|至)?$/u
/** 以98元的单价 */
const PRICE_BEHIND = /^(?:的|这一)?(?:单价|票价|门票|均价|售价|价格|价钱|收购价|保护价|批发价|零售价|成交价)/u
/** 64名学生各获500元: each of those counted before. */
const EACH = /人手一[个份只]$|(?:各|分别|人人|户户|每人都)[获得领拿收奖补捐发分资交缴罚][\u4e00-\u9fff]{0,6}$/u
/** 每晚480元, 月工资3000元, 日租金200元 */
const FOR_A_TIME =
  /(?:每(?:晚|夜|天|日|周|星期|个?月|年|小时)|[年月日周](?:租金?|薪|工资|费|均工资|均租金?))[\u4e00-\u9fff]{0,5}$/u

/** Measures of time: 每月 is read as a span. */
const TIME = new Set(['天', '个月', '秒'])

/** The price a sum of money is, if it is one. */
export function readPrice(reader: FigureReader, sentence: FigureSentence, figure: PrintedFigure): Price | undefined {
  const { folded } = sentence.text
  const words = folded.slice(Math.max(sentence.start, figure.start - 18), figure.start)
  const bare = words.replace(PER_SPAN, '')
  const tail = folded.slice(figure.end, figure.end + 6)
  const span = bare === words ? undefined : readSpan(clauseBefore(sentence, figure))
  // 每月500元 has no other 每, and is a price by the month.
  const isSpan = span !== undefined && /[每一/]|[价租费薪]|工资|工钱/u.test(clauseOf(bare) + figure.unit)
  const head = isSpan ? bare : words
  // 每户每月4桶、每桶12元: the price's own 每 is behind the mark.
  if (TWICE_PER.test(behindLast(head, '、')) || ONE_OF_THEM.test(head)) return undefined
  const price =
    figure.family === 'rate'
      ? priceByUnit(reader, figure)
      : (priceByMany(reader, figure, head) ??
        priceByNoun(sentence, figure, head) ??
        priceByWords(reader, figure, head, tail))
  if (price && TIME.has(price.measure ?? '') && span)
    return { figure, perBase: figure.value, measure: undefined, span, timed: true, ...changed(head) }
  if (price) return { ...price, span: isSpan ? span : undefined, timed: false }
  if (EACH.test(head)) {
    const counted = sentence.figures
      .filter(({ end, family, number }) => end < figure.start && family !== 'money' && number > 1)
      .at(-1)
    if (counted) return { figure, perBase: figure.value / counted.factor, measure: counted.measure, span, timed: false }
  }
  if (span && FOR_A_TIME.test(clauseOf(words)))
    return { figure, perBase: figure.value, measure: undefined, span, timed: true, ...changed(head) }
  const isNamed = NAMED_PRICE.test(head) || PRICE_BEHIND.test(tail)
  return isNamed ? { figure, perBase: figure.value, measure: undefined, span, timed: false } : undefined
}

/** 每天加50元: what comes to the price by the day. */
function changed(head: string): Pick<Price, 'change'> {
  return /(?:加|涨|多[收付]|减|少[收付]|省)(?:了|收|付)?$/u.test(head) ? { change: true } : {}
}

type UnitPrice = Pick<Price, 'figure' | 'perBase' | 'measure' | 'change' | 'many'>

/** 8元/吨 */
function priceByUnit(reader: FigureReader, figure: PrintedFigure): UnitPrice | undefined {
  const slash = figure.unit.indexOf('/')
  const cut = slash >= 0 ? slash : figure.unit.indexOf('每')
  return cut > 0 ? perUnit(reader, figure, figure.unit.slice(cut + 1)) : undefined
}

/** 每吨8元, 8元一吨 */
function priceByWords(reader: FigureReader, figure: PrintedFigure, head: string, tail: string): UnitPrice | undefined {
  const ahead = (PER_BEFORE.exec(head) ?? AVERAGE_BEFORE.exec(head))?.slice(1).join('') ?? ''
  for (let length = Math.min(LONGEST_UNIT, ahead.length); length > 0; length--) {
    const rest = ahead.slice(length)
    const change = SAYS_CHANGE.test(rest)
    const price =
      (change || SAYS_PRICE.test(rest.replace('减免', ''))) && perUnit(reader, figure, ahead.slice(0, length))
    if (price) return change ? { ...price, change } : price
  }
  const behind = PER_BEHIND.exec(tail)?.[1]
  for (let length = behind?.length ?? 0; behind && length > 0; length--) {
    const price = perUnit(reader, figure, behind.slice(0, length))
    if (price) return price
  }
  return undefined
}

/** 每10股派3.5元: a price for so many at once. */
function priceByMany(reader: FigureReader, figure: PrintedFigure, head: string): UnitPrice | undefined {
  const [, many = '', word = ''] = PER_MANY.exec(head) ?? []
  const price = word === '' ? undefined : perUnit(reader, figure, word)
  const count = MANY[many] ?? Number(many)
  return price && { ...price, perBase: price.perBase / count, many: count }
}

/** 3个厅，每厅1800元: the noun a count was said of. */
function priceByNoun({ text, figures }: FigureSentence, figure: PrintedFigure, head: string): UnitPrice | undefined {
  const noun =
    /每个?([\u4e00-\u9fff]{1,4}?)(?:约|仅|只|各|的?平均(?:造价|投资|成本|价格?|租金?)?|造价|的?(?:价|价格|租金?|票价|收费|费用?)(?:为|是)?)?$/u.exec(
      head,
    )?.[1]
  if (noun === undefined) return undefined
  const counted = figures.filter(
    ({ start, end, unit, number }) =>
      end < figure.start && unit === '个' && number > 1 && isOfNoun(text.folded, noun, start, end),
  )
  const [only] = counted
  return only && counted.length === 1 ? { figure, perBase: figure.value, measure: only.measure } : undefined
}

/** 3个厅, 设车位320个 */
function isOfNoun(folded: string, noun: string, start: number, end: number): boolean {
  return (
    new RegExp(`^[\\u4e00-\\u9fff]{0,4}${noun}`, 'u').test(folded.slice(end, end + noun.length + 4)) ||
    (noun.length > 1 && folded.slice(Math.max(0, start - noun.length - 2), start).includes(noun))
  )
}

function perUnit(reader: FigureReader, figure: PrintedFigure, word: string): UnitPrice | undefined {
  const unit = reader.unit(word)
  const [, many = '', one = ''] = unit ? [] : (MANY_OF.exec(word) ?? [])
  const count = MANY[many]
  // 每万元 is no price of things.
  const price = count && one !== '元' ? perUnit(reader, figure, one) : undefined
  if (price && count) return { ...price, perBase: price.perBase / count, many: count }
  return unit && { figure, perBase: (figure.number * figure.factor) / unit.factor, measure: unit.measure }
}

/** What stands before a figure since the last mark. */
export function clauseBefore(sentence: FigureSentence, figure: PrintedFigure): string {
  return clauseOf(sentence.text.folded.slice(Math.max(sentence.start, figure.start - 24), figure.start))
}

function clauseOf(words: string): string {
  return behindLast(words, '，。；：！？')
}
