import { changeInPercent, showLike, showPercent } from '../figures/arithmetic'
import { readChangeFrames } from '../figures/change-frame'
import { readStated } from '../figures/change-gaps'
import { fullSentences } from '../figures/figure-periods'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

/** What an average is taken over, with the unit its heads are counted in. */
const AVERAGES: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(?:人均|平均每人|每人平均|人平均)/u, '人'],
  [/生均|平均每生/u, '人'],
  [/(?:户均|平均每户|每户平均)/u, '户'],
  [/(?:亩均|平均每亩|平均亩产|亩产|每亩平均|每亩产量)/u, '亩'],
  [/(?:班均|平均每班|每班平均|平均每个班)/u, '个班'],
  [/(?:村均|平均每村|每村平均|平均每个村)/u, '个村'],
  [/(?:校均|平均每校)/u, '所'],
  [/(?:店均|平均每家|家均)/u, '家'],
  [/(?:套均|平均每套|每套平均)/u, '套'],
  [/(?:台均|平均每台)/u, '台'],
  [/(?:头均|平均每头)/u, '头'],
  [/(?:平均每株|株均)/u, '株'],
  [/(?:件均|平均每件)/u, '件'],
  [/(?:车均|平均每辆)/u, '辆'],
]
const ANY_AVERAGE = /人均|平均每人|户均|亩均|平均每户|平均每亩|亩产/u
const WHOLE = /总|共|全年|全村|全县|全市|全乡|全镇|合计|收获|产量|生产总值|GDP/u
/** 人均可支配收入 is another thing than 总收入. */
const OWN_METRIC = /可支配|纯收入|消费|工资|寿命|住房|储蓄|存款|预期/u
const GENERIC = /^(?:占有量|拥有量|量|水平|产量|为|达|达到|约|产|增收|同比|也|则|却|由|从|比|较|增长|收入)?$/u
const GROWS = /^(?:[^。；]{0,30})$/u
const HEADS_CHANGE = /人口[^，。；]{0,8}(?:增|减|下降|流)|户数[^，。；]{0,6}(?:增|减)/u
const MANY_YEARS = /年来|[三四五六七八九十]年|年均|以来|期间|[0-9]{4}年[^。]*[0-9]{4}年/u
/** A year changes the number of heads by a few per cent at most; several years by more. */
const YEAR_SLACK = 0.06
const YEARS_SLACK = 0.2
const AVERAGE_SLACK = 0.03

/** Growth of a total against growth per head; and total, heads and average against each other. */
export function createTotalPerHeadRule(reader: FigureReader): Rule {
  return {
    id: 'total-per-head',
    severity: 'query',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        for (const sentence of fullSentences(text)) {
          if (!hasAverage(sentence)) continue
          const finding = checkGrowth(sentence) ?? checkAverage(reader, sentence)
          if (finding) yield finding
        }
      }
    },
  }
}

function hasAverage({ text, start, end, figures }: FigureSentence): boolean {
  return figures.length >= 2 && /均|亩产/u.test(text.folded.slice(start, end))
}

function checkGrowth(sentence: FigureSentence): RuleFinding | undefined {
  const { folded } = sentence.text
  const all = folded.slice(sentence.start, sentence.end)
  const at = all.search(ANY_AVERAGE)
  if (at < 0 || HEADS_CHANGE.test(all)) return undefined
  const position = sentence.start + at
  const total = sentence.figures
    .filter((figure) => figure.end <= position && growth(sentence, figure) !== undefined)
    .at(-1)
  if (!total) return undefined
  const name = perHeadName(folded, position)
  const lead = folded.slice(sentence.start, total.start)
  if (!isSameMetric(name, lead) || !GROWS.test(folded.slice(total.end, position))) return undefined
  const head = perHeadGrowth(sentence, position)
  const totalGrowth = growth(sentence, total)
  if (!head || totalGrowth === undefined) return undefined
  const heads = (1 + totalGrowth / 100) / (1 + head.percent / 100) - 1
  const slack = MANY_YEARS.test(all) ? YEARS_SLACK : YEAR_SLACK
  if (Math.abs(heads) <= slack) return undefined
  const way = heads < 0 ? '减少' : '增加'
  return {
    message: `总量变动${showPercent(totalGrowth)}，人均变动${showPercent(head.percent)}，等于人数${way}${showPercent(Math.abs(heads) * 100)}`,
    places: [...head.figures.map((figure) => figure.place), total.place],
    confidence: 0.65,
  }
}

/** What the average is of: 收入 in 人均收入. */
function perHeadName(folded: string, position: number): string {
  const tail = folded.slice(position, position + 16).replace(/^(?:平均亩产|平均每.|人平均|.均|亩产量?)/u, '')
  return /^[^0-9，。；由从达为增提下降比较约同]*/u.exec(tail)?.[0] ?? ''
}

function isSameMetric(name: string, lead: string): boolean {
  if (OWN_METRIC.test(name) && !OWN_METRIC.test(lead)) return false
  if (GENERIC.test(name)) return WHOLE.test(lead)
  for (let k = 0; k + 2 <= name.length; k++) if (lead.includes(name.slice(k, k + 2))) return true
  return false
}

/** The rate in 增长14.5%, with its sign. */
function growth(sentence: FigureSentence, figure: PrintedFigure): number | undefined {
  if (!isShare(figure) || figure.range) return undefined
  const { folded } = sentence.text
  const head = folded.slice(Math.max(sentence.start, figure.start - 14), figure.start)
  const clause = head.slice(Math.max(head.lastIndexOf('，'), head.lastIndexOf('（'), head.lastIndexOf('元')) + 1)
  if (/年均|平均|每年|递增/u.test(clause)) return undefined
  for (let k = 0; k < clause.length; k++) {
    const reading = readStated(clause.slice(k), '')
    if (reading?.kind === 'change') return figure.number * (reading.direction < 0 ? -1 : 1)
  }
  return /（[+＋]$/u.test(head) ? figure.number : undefined
}

function perHeadGrowth(
  sentence: FigureSentence,
  position: number,
): { percent: number; figures: PrintedFigure[] } | undefined {
  const frame = readChangeFrames(sentence).find(
    ({ from }) => from && from.start > position && from.start - position < 24,
  )
  if (frame?.from && !isShare(frame.to)) {
    const percent = changeInPercent(frame.from, frame.to)
    if (percent) {
      const sign = frame.to.value < frame.from.value ? -1 : 1
      return { percent: percent.value * sign, figures: [frame.to, frame.from] }
    }
  }
  const stated = sentence.figures.find((figure) => figure.start > position && isShare(figure))
  if (!stated || stated.start - position > 30) return undefined
  if (/[，][^，]*[，]/u.test(sentence.text.folded.slice(position, stated.start))) return undefined
  const percent = growth(sentence, stated)
  return percent === undefined ? undefined : { percent, figures: [stated] }
}

/** 全村1200人，总收入600万元，人均5000元. */
function checkAverage(reader: FigureReader, sentence: FigureSentence): RuleFinding | undefined {
  const { folded } = sentence.text
  const all = folded.slice(sentence.start, sentence.end)
  for (const [pattern, word] of AVERAGES) {
    const match = pattern.exec(all)
    const unit = reader.unit(word) ?? { measure: word, factor: 1 }
    if (!match) continue
    const position = sentence.start + match.index
    const average = sentence.figures.find((figure) => figure.start >= position + match[0].length)
    if (!average || !isPlain(average) || average.start - position > 16 || isShare(average)) continue
    if (/增|减|降|比|，/u.test(folded.slice(position, average.start))) continue
    const told = folded.slice(sentence.start, average.start)
    if (/比去年|较去年|去年同期|上年同期|由|从[^事]|提高|其中|分别/u.test(told)) continue
    const heads = sentence.figures.filter(
      (figure) =>
        isPlain(figure) &&
        isHead(sentence, figure, unit.measure, word) &&
        isCount(sentence, figure) &&
        !/其中/u.test(folded.slice(average.end, figure.start)),
    )
    const totals = sentence.figures.filter(
      (figure) =>
        figure !== average &&
        isPlain(figure) &&
        isSameMeasure(figure, average) &&
        isWhole(sentence, figure, average, position),
    )
    const [head, total] = [heads[0], totals[0]]
    if (!head || !total || heads.length > 1 || totals.length > 1) continue
    const value = (total.value / head.value) * unit.factor
    const low = (total.low / head.high) * unit.factor * (1 - AVERAGE_SLACK)
    const high = (total.high / head.low) * unit.factor * (1 + AVERAGE_SLACK)
    if (average.high >= low && average.low <= high) continue
    const expected = showLike(average, value)
    return {
      message: `${total.printed}÷${head.printed}＝${expected}，印作${match[0]}${average.printed}`,
      places: [average.place, total.place, head.place],
      expected,
      confidence: 0.7,
    }
  }
  return undefined
}

/** 20个班 may be tagged 20个: then the noun stands behind. */
function isHead({ text: { folded } }: FigureSentence, figure: PrintedFigure, measure: string, word: string): boolean {
  if (figure.measure === measure) return true
  if (measure === '人' && (figure.unit === '口' || figure.unit === '口人')) return true
  if (measure === '人' && figure.unit === '')
    return (
      /(?:人口|人数)[^，。；]{0,3}$/u.test(folded.slice(Math.max(0, figure.start - 6), figure.start)) ||
      /^(?:常住|户籍|总|农村|农业)?人口/u.test(folded.slice(figure.end, figure.end + 6))
    )
  return word.length > 1 && figure.unit === '个' && folded.startsWith(word.slice(1), figure.end)
}

function isCount(sentence: FigureSentence, figure: PrintedFigure): boolean {
  const head = sentence.text.folded.slice(Math.max(sentence.start, figure.start - 5), figure.start)
  return !/每|均|增|减|比|新增|多|少|党员|约有/u.test(head)
}

function isWhole(sentence: FigureSentence, figure: PrintedFigure, average: PrintedFigure, position: number): boolean {
  const head = sentence.text.folded.slice(Math.max(sentence.start, figure.start - 14), figure.start)
  const clause = head.slice(head.lastIndexOf('，') + 1)
  if (/每|均|增|减|比|新增|其中|亩产/u.test(clause) || figure.value <= average.value) return false
  const name = perHeadName(sentence.text.folded, position)
  if (name.length >= 2 ? clause.includes(name.slice(0, 2)) : sentence.figures.length === 3) return true
  return WHOLE.test(clause) && isSameMetric(perHeadName(sentence.text.folded, position), clause)
}
