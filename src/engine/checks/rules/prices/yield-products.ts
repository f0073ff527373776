import { behindLast } from '../../behind-last'
import { readAverages } from '../../figures/averages/average-frame'
import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { withoutPlans } from '../../figures/planned-figures'
import { clauseBefore, type Price } from '../../figures/prices'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { isExplained } from './explained-sum'
import { type PriceReading, readingsOf } from './price-readings'

/** What each of so many yields, takes or holds, and what it comes to: 亩产486公斤、2000亩，总产972吨; 每箱24瓶、50箱，共1200瓶. */
export interface YieldProduct {
  readonly rate: Price
  readonly total: PrintedFigure
  readonly reading: PriceReading
}

const PER_FIELD = /(?:亩均?产量?|单产)[\u4e00-\u9fff]{0,4}?(?:约|达到?|为|有|可达|稳定在|在)?$/u
const PER_EACH = /(?:每|(?<![这那第同某有另整唯统前后上下])一(?=[袋箱盒桶包捆筐瓶车船辆]))([\u4e00-\u9fff]{1,9})$/u
/** Said of a rate that it is none of all: 每人多3公斤, 每户最高2吨. */
const NO_RATE = /[增减多少比最超月天年日季次比]|限(?![载乘坐])|[提降][高低]|分别|不|只/u
const LONGEST_UNIT = 4
/** What total-per-head finds of 亩产 and its like is told there. */
const AVERAGE = /均|亩产|单产/u
const SUMMED =
  /(?:总[产量数计长重]?|共|合计|累计|一共|可(?:容纳|供|运送|接送|接待|停放|[住坐装停载]))[^，。；：0-9每]{0,6}$/u
const NO_SUM = /其中|去年|上年|比|较|增|减|每|均|另|还|剩|已/u
/** Times, grades, bounds and others' fields go in, and nobody says how often. */
const OTHERS =
  /最[高低多少]|示范|试验|两季|双季|一季|早稻|复种|两茬|轮|部分|一半|大半|分别|不等|至少|以上|左右|每[天日月年周季晚]|[日月年]均|[日月年]产|扣[除去了掉下]|损耗|连同|其余|剩余|另|还有|加上|另加|原有|现有|包括|其他|零散|去年|上年|保护地/u
const BEFORE = 4
const SLACK = 0.03
const FARTHEST = 10
const LONGEST = 110

/** The products a sentence, or two of them, contradict. */
export function* readYields(reader: FigureReader, told: FigureSentence, border?: number): Generator<YieldProduct> {
  const sentence = withoutPlans(told)
  const { text, figures } = sentence
  if (figures.length < 3) return
  if (!/每|一[袋箱盒桶包捆筐瓶车船辆]|亩产|亩均产|单产/u.test(text.folded.slice(sentence.start, sentence.end))) return
  const rates = figures.flatMap((figure) => rateOf(reader, sentence, figure) ?? [])
  const [rate] = rates
  if (!rate || rates.length !== 1) return
  const isField = AVERAGE.test(clauseBefore(sentence, rate.figure))
  if (isField && border === undefined && readAverages(reader, sentence).length > 0) return
  const totals = figures.filter((figure) => isTotal(sentence, figure, rate))
  const [total] = totals
  if (!total || totals.length !== 1) return
  const readings = readingsOf(sentence, rate, total)
  const [reading] = readings
  if (!reading || readings.length !== 1 || !reading.fitting || isMet(reading, total)) return
  const spread = [rate.figure, total, ...reading.factors]
  const from = Math.min(...spread.map(({ start }) => start))
  const to = Math.max(...spread.map(({ end }) => end))
  if (border !== undefined && (to <= border || from >= border)) return
  if (to - from > LONGEST || OTHERS.test(text.folded.slice(Math.max(sentence.start, from - BEFORE), to))) return
  const off = total.value / reading.value
  if (nearness(total, reading.value) !== 'slip' && (off > FARTHEST || off < 1 / FARTHEST)) return
  if (isExplained(sentence, [rate], total)) return
  yield { rate, total, reading }
}

function rateOf(reader: FigureReader, sentence: FigureSentence, figure: PrintedFigure): Price | undefined {
  if (!isPlain(figure) || figure.family === 'money' || figure.measure === '' || figure.measure === '%') return undefined
  if (/time|age|score|point|share/u.test(figure.family)) return undefined
  // 每人300或400毫升
  if (/^[或至到~、]/u.test(sentence.text.folded.slice(figure.end, figure.end + 1))) return undefined
  const head = behindLast(
    sentence.text.folded.slice(Math.max(sentence.start, figure.start - 14), figure.start),
    '，。；：',
  )
  const per = PER_FIELD.test(head)
    ? reader.unit('亩')
    : unitEach(reader, sentence, figure, PER_EACH.exec(head)?.[1] ?? '')
  if (!per || per.measure === figure.measure) return undefined
  return { figure, perBase: figure.value / per.factor, measure: per.measure, span: undefined, timed: false }
}

/** 每人献血300毫升; 每个考场30人, where 考场 are counted. */
function unitEach(reader: FigureReader, { text, figures }: FigureSentence, figure: PrintedFigure, words: string) {
  if (words.startsWith('个')) {
    const noun = words.slice(1, 1 + NOUN)
    const isCounted = figures.some(
      ({ unit, start, end }) =>
        unit === '个' &&
        end < figure.start &&
        text.folded.slice(Math.max(0, start - AROUND), end + AROUND).includes(noun),
    )
    return noun.length === NOUN && isCounted ? reader.unit('个') : undefined
  }
  for (let length = Math.min(LONGEST_UNIT, words.length); length > 0; length--) {
    const unit = NO_RATE.test(words.slice(length)) ? undefined : reader.unit(words.slice(0, length))
    if (unit) return unit
  }
  return undefined
}

const NOUN = 2
const AROUND = 6

function isTotal(sentence: FigureSentence, figure: PrintedFigure, rate: Price): boolean {
  if (figure === rate.figure || !isPlain(figure) || !isSameMeasure(figure, rate.figure)) return false
  const clause = clauseBefore(sentence, figure)
  return figure.value > rate.figure.value && SUMMED.test(clause) && !NO_SUM.test(clause)
}

function isMet({ low, high }: PriceReading, total: PrintedFigure): boolean {
  return total.high >= low * (1 - SLACK) && total.low <= high * (1 + SLACK)
}
