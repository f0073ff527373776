import type { FigureSentence } from '../../figures/figure-text'
import { readSpan, readStretches, timesInTotal } from '../../figures/price-words'
import { clauseBefore, type Price } from '../../figures/prices'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'

/** One way to work a sum of money out of a price. */
export interface PriceReading {
  readonly factors: readonly PrintedFigure[]
  readonly times: number
  readonly value: number
  readonly low: number
  readonly high: number
  /** No other reading lies as near to the words. */
  readonly sure: boolean
  /** The quantity is counted in the price's unit, not 65个活动室 for 每台2880元. */
  readonly fitting: boolean
}

const NO_QUANTITY =
  /(?:每|亩产|单产|平均|人均|户均|亩均|达产|日产|年产|第|增(?!持|发|购)|减(?!持)|比|较|剩|另|还)[^，。；0-9]{0,3}$/u
const PER_HEAD =
  /(?:(?<!最[高低])亩(?:均)?产量?|每(?:个)?([亩户人家棵株头只台辆桌班套间盒箱车栋层组])(?:学生|职工|居民|农户|村民)?(?:每[年月天日周])?(?:平均)?(?:产|收|用|发|领|配|耗|订购|购买|订|购|买|种|养|栽|挖|捐|送|领取|发放|获赠|分到|分得)?[量了放到]?)(?:约|达|为|达到)?$/u
/** 每月, 月租: no 每 of a quantity. */
const PER_TIME = /每(?:年|个?月|天|日|周|星期|晚|夜|期|学期)/gu
/** 第二档170千瓦时: the 第 is of the step. */
const GRADE = /第[一二三四五六七八九十0-9]{1,2}[档级类批期组]/gu
/** 40个民工 */
const PEOPLE = /^[\u4e00-\u9fff]{0,3}[工人员生师者民]/u
/** 每人一套, 每户一台, 人手一册: as many things as people. */
const EACH_ONE =
  /(?:每个?(?:[人名位户家]|学生|孩子|职工|员工|村民|农户)|[人户]手|人均)[\u4e00-\u9fff]{0,3}[一1][套份张件册本台部双盒箱袋辆只个块把桶]/u

function hasOneEach(each: string, unit: string): boolean {
  return each !== '' && (/[户家]/u.test(each) ? /^[户家]$/u.test(unit) : /^[人名位]$/u.test(unit))
}

/** What does not count the thing sold: 两场共售出3.5万张. */
const NO_THING = /^(?:场|天|年|月|日|期|次|人|家|户|名|届|轮|批|位|岁|周|小时|个月|年级|点|分|度|级)$/u
/** 240个单位, 36个家庭 */
const HOUSEHOLDS = /^(?:住宅)?(?:单位|家庭|住户|商户|农户|业户|租户|摊位|业主)/u
/** What is counted by 个 and bears its own name. */
const GROUPS = /^[班组村店队站校厂点镇乡]$/u
/** What happens time after time. */
const EVENTS = /^[条起笔宗例件回趟]$/u
const MOST = 4
const MONTHS = 12
const DAILY = /日销售?|日收入|日营业|日入|每[天日][^，。]{0,6}[收销营]/u

/** The sums a price makes with the quantities of its sentence. */
export function readingsOf(sentence: FigureSentence, price: Price, total: PrintedFigure): PriceReading[] {
  const quantities = quantitiesOf(sentence, price)
  const alone = distinct(quantities)
  if (alone.length > MOST) return []
  const clause = (figure: PrintedFigure): string => clauseBefore(sentence, figure)
  const stretches = readStretches(sentence.text.folded.slice(sentence.start, sentence.end))
  const spanOf = (figure: PrintedFigure | undefined) => (figure ? readSpan(clause(figure)) : undefined)
  const read = (quantity: PrintedFigure | undefined): PriceReading[] =>
    timesInTotal(
      price.span,
      price.timed ? undefined : spanOf(quantity),
      spanOf(total) ?? spanAhead(sentence, total),
      stretches,
    ).map(({ count, sure }) => readingOf(sentence, price, quantity, count, sure && alone.length <= 1))
  const harvest = harvestOf(sentence, price)
  if (harvest) return [harvest]
  // 月工资1200元、3.5个月 needs no more; without the months it says nothing.
  if (!price.timed) return alone.flatMap(read)
  // 月租金3500元，一年要交4.2万元: nobody prints the twelve.
  const bare = read(undefined).filter(({ sure, times }) => sure || times === MONTHS)
  return [...bare, ...alone.flatMap(read)].filter(
    ({ times, factors }) => times !== 1 || (price.change && factors.length > 0),
  )
}

/** 一个月下来，全场共少交: how long a sum is for may stand in a clause of its own. */
const AHEAD = /[，。](一个?(?:月|年|天|周|学期)|全年|一年)(?:算?下来|里|间)?，[^，。；]*$/u

function spanAhead({ text, start }: FigureSentence, total: PrintedFigure): ReturnType<typeof readSpan> {
  const words = AHEAD.exec(text.folded.slice(start, total.start))?.[1]
  return words === undefined ? undefined : readSpan(words)
}

/** 12亩、亩产4500公斤、每公斤1.6元; 450户、每户4桶、每桶12元: three factors. */
function harvestOf({ figures, text }: FigureSentence, price: Price): PriceReading | undefined {
  const before = (figure: PrintedFigure): string => text.folded.slice(Math.max(0, figure.start - 8), figure.start)
  const rates = figures.flatMap((figure) => {
    const match = figure.measure === price.measure && isPlain(figure) ? PER_HEAD.exec(before(figure)) : null
    return match ? [{ amount: figure, head: match[1] ?? '亩' }] : []
  })
  const [rate] = rates
  if (!rate || rates.length !== 1) return undefined
  const heads = figures.filter(
    (figure) =>
      isPlain(figure) &&
      figure.number > 1 &&
      (figure.unit === rate.head || (rate.head === '人' && figure.measure === '人')),
  )
  const [head] = heads
  if (!head || heads.length !== 1 || head === rate.amount) return undefined
  const factor = price.perBase / price.figure.number
  return {
    factors: [head, rate.amount],
    times: 1,
    value: price.perBase * rate.amount.value * head.number,
    low: price.figure.number * factor * rate.amount.low * head.number,
    high: price.figure.number * factor * rate.amount.high * head.number,
    sure: false,
    fitting: true,
  }
}

function readingOf(
  sentence: FigureSentence,
  price: Price,
  quantity: PrintedFigure | undefined,
  times: number,
  sure: boolean,
): PriceReading {
  const { figure } = price
  const factor = (price.perBase / figure.number) * times
  // A price is no measurement: 2.7元 is 2.70元, unless 约 stands with it.
  const [low, high] = figure.rough
    ? [figure.low / figure.factor, figure.high / figure.factor]
    : [figure.number, figure.number]
  const many = quantity && (price.measure === undefined || quantity.measure !== price.measure)
  const by = many ? quantity.factor : 1
  return {
    factors: quantity ? [quantity] : [],
    times,
    value: (price.perBase * times * (quantity?.value ?? 1)) / by,
    low: (low * factor * (quantity?.low ?? 1)) / by,
    high: (high * factor * (quantity?.high ?? 1)) / by,
    sure,
    fitting:
      !quantity ||
      price.timed ||
      price.measure === undefined ||
      isOfMeasure(sentence, quantity, price.measure) ||
      hasEachOne(sentence, quantity, price.measure),
  }
}

/** 为8所卫生院各采购彩超机1台，每台3.6万元: as many machines as there are houses. */
function hasEachOne({ text: { folded } }: FigureSentence, holder: PrintedFigure, measure: string): boolean {
  if (holder.number < 2) return false
  const words = ONE_FOR_EACH.exec(folded.slice(holder.end, holder.end + 30))?.[1]
  return words === measure
}

const ONE_FOR_EACH =
  /^[^，。；0-9]{0,12}(?:各|每[个家户所校村人名])[^，。；0-9]{0,12}[1一]([\u4e00-\u9fff])[^，。；、0-9和及与另一二两三]{0,8}[，。]/u

/** Quantities in the price's unit, or, where there are none, whatever else is counted. */
function quantitiesOf(sentence: FigureSentence, price: Price): PrintedFigure[] {
  const { measure } = price
  const counted = sentence.figures.filter((figure) => isQuantity(sentence, figure, price))
  if (price.timed) return counted.filter(({ number }) => number > 1)
  const holders = measure === undefined ? [] : counted.filter((figure) => hasEachOne(sentence, figure, measure))
  if (holders.length > 0) return holders
  const each = EACH_ONE.exec(sentence.text.folded.slice(sentence.start, sentence.end))?.[0] ?? ''
  // 票价30元，接待2700人: a ticket each.
  const isTicket = /门票|票价/u.test(clauseBefore(sentence, price.figure))
  const things = counted.filter(
    ({ unit, number }) =>
      (!NO_THING.test(unit) || hasOneEach(each, unit) || (isTicket && /^[人名位]$|^人次$/u.test(unit))) && number > 1,
  )
  if (measure === undefined) return things
  const own = counted.filter((figure) => isOfMeasure(sentence, figure, measure))
  return own.length > 0 || price.figure.family === 'rate' ? own : things
}

/** 4.2公顷，折合63亩 are one quantity. */
function distinct(figures: readonly PrintedFigure[]): PrintedFigure[] {
  return figures.filter(
    (figure, k) =>
      !figures
        .slice(k + 1)
        .some((other) => other.measure === figure.measure && Math.abs(other.value / figure.value - 1) < 0.02),
  )
}

function isQuantity(sentence: FigureSentence, figure: PrintedFigure, price: Price): boolean {
  if (!isPlain(figure) || figure.family === 'money' || figure.family === 'rate' || figure.measure === '') return false
  if (/share|point|ratio|age|time|score/u.test(figure.family)) return false
  // 一斤能卖15元: the price's own unit.
  if (figure.number === 1 && figure.start < price.figure.end + 3 && price.figure.start - figure.end < 8) return false
  const { folded } = sentence.text
  const words = folded.slice(Math.max(sentence.start, figure.start - 7), figure.start)
  // 日产4000个，日销售额…: both are a day's.
  const told = DAILY.test(folded.slice(figure.end, sentence.end)) ? words.replace('日产', '') : words
  if (NO_QUANTITY.test(told.replace(PER_TIME, '，').replace(GRADE, '').slice(-5))) return false
  return true
}

function isOfMeasure(sentence: FigureSentence, figure: PrintedFigure, measure: string): boolean {
  if (figure.measure === measure) return true
  // 每度电0.8元, 3.5万度
  if (figure.unit === '度') return measure === '千瓦时'
  if (figure.unit === '辆' && measure === '车') return true
  // 每次罚款200元, 7条违法
  if (measure === '次' && EVENTS.test(figure.unit)) return true
  // 每户2.5万元, 240个单位
  const words = sentence.text.folded.slice(figure.end, figure.end + 4)
  if (figure.unit === '个' && measure === '户') return HOUSEHOLDS.test(words)
  // 每班60本, 24个班, 24个教学班
  if (figure.unit === '个' && GROUPS.test(measure))
    return /^[\u4e00-\u9fff]+/u.exec(words)?.[0].includes(measure) === true
  // 每次35元, 420人次
  if (figure.unit === '个' && measure === '人') return PEOPLE.test(words)
  return figure.unit === '人次' && /^[次人]$/u.test(measure)
}
