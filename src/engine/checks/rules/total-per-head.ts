import { changeInPercent, showLike, showPercent } from '../figures/arithmetic'
import { readAverages } from '../figures/average-frame'
import { readChangeFrames } from '../figures/change-frame'
import { readStated } from '../figures/change-gaps'
import { fullSentences } from '../figures/figure-periods'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { isShare, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

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
          const finding = checkGrowth(sentence)
          if (finding) yield finding
          else yield* checkAverages(reader, sentence)
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
function* checkAverages(reader: FigureReader, sentence: FigureSentence): Generator<RuleFinding> {
  for (const { average, total, heads, word, factor } of readAverages(reader, sentence)) {
    const value = (total.value / heads.value) * factor
    const low = (total.low / heads.high) * factor * (1 - AVERAGE_SLACK)
    const high = (total.high / heads.low) * factor * (1 + AVERAGE_SLACK)
    if (average.high >= low && average.low <= high) continue
    const expected = showLike(average, value)
    yield {
      message: `${total.printed}÷${heads.printed}＝${expected}，印作${word}${average.printed}`,
      places: [average.place, total.place, heads.place],
      expected,
      confidence: 0.7,
    }
  }
}
