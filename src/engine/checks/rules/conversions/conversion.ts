import { says } from '../../../../words/sentence'
import { agrees, showLike } from '../../figures/arithmetic'
import { CONVERTED } from '../../figures/figure-reader'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { compoundLengths } from './compound-lengths'
import { compoundMeasures } from './compound-measures'
import { checkTenths, isTenths } from './conversion-tenths'
import { crossWorth, otherWorths } from './cross-measures'
import { checkCurrencies, isWorthOf, toldRate } from './currency-worth'
import { isEachPrice } from './each-price'
import { withoutNoun } from './named-bracket'
import { isOld, isToldAgain, OLD_SLACK, oldSlack } from './old-measures'
import { ownRates } from './own-rates'
import { unequalRates } from './rate-conversion'
import { wrongByRate } from './rate-worth'
import { unequalReigns } from './reign-years'
import { checkSpeed } from './speed-conversion'

const ABOUT = '(?:约|大约|近|将近|约为|大概|超|超过|大致)?'
/** 按当日汇率 */
const AT_RATE = '(?:[按以][^，。；（）]{1,24}，?)?'
const MEANS =
  '(?:约?[折算]?合(?:为|成|计)?|折合?(?:为|成)?|即|也就是|就是|也即|亦即|相当于|等于|约等于|等同于|[换折]算(?:后|下来|过来)?(?:[为成](?!本)(?:[\\u4e00-\\u9fff]{1,6}?|[A-Za-z]{1,3})?(?:就?是|就?为|即|有)|[为成是有])?|[换折]成(?:[\\u4e00-\\u9fff]{1,6}?|[A-Za-z]{1,3})?(?:就?是|就?为|即|有)?)'
/** 按1美元兑7.1元折合，为: behind a rate a bare 为 brings in what it comes to. */
const FOR_RATE = '[按以][^，。；（）]{1,24}(?:[换折]算|折合|计算?)，?(?:合计|共计|共)?为'
const CURRENCY = '(?:人民币|美元|港币)?'
/** 500盎司（金衡盎司，约15.5千克）: which of its kind the unit is. */
const WHICH = '(?:(?:金衡|美制|英制|国际|公制|市制|按)[\\u4e00-\\u9fff]{1,5}，(?=[约合折]))?'
const BRACKET = new RegExp(
  `^（${WHICH}(?:${AT_RATE}${ABOUT}${MEANS}?|${FOR_RATE})${CURRENCY}${ABOUT}(?:华氏|摄氏)?$`,
  'u',
)
const SAID = new RegExp(
  `^(?:[，、]?${AT_RATE}${ABOUT}${MEANS}|[，、]${FOR_RATE}|[\\u4e00-\\u9fff]{1,5}，${AT_RATE}(?:折合|约合|[换折]算[成为]))${CURRENCY}${ABOUT}(?:华氏|摄氏)?$`,
  'u',
)
/** 按每亩667平方米换算: the figure is no side of it. */
const BY_RATE = /^[，（]?[按以依照]/u
const BY_RATE_OF = /[按依照][^，。；0-9]{0,4}$/u
/** 按结汇当日银行牌价 */
const AT_RATE_OF = /[按以依照][^，。；0-9]{0,12}$/u
/** 依1里约500米 */
const WORTH = /^(?:[市华]?[里尺丈亩寸两斤石斗升])?(?:约?[合折等为是][于为成]?)?约?$/u
const LONGEST_GAP = 32
/** A share is the same in every unit. */
const FAMILIES = new Set([...CONVERTED].filter((family) => family !== 'share'))
const SLACK = 0.02
/** Units of ours fit exactly: 15 亩 are a 公顷. */
const OWN_UNITS = /^(?:亩|公顷|平方米|平方公里|公里|里|华里|米|斤|公斤|千克|吨|克|万平方米|厘米|毫米)$/u
const OWN_SLACK = 0.01
const INCH = 0.0254
/** 1 GB is 1,000 or 1,024 MB. */
const DATA_SLACK = 0.08
const SECONDS_A_DAY = 86400

/** 150亩（约100公顷）: a measure given a second time in another unit. */
export function createConversionRule(reader: FigureReader): Rule {
  return {
    id: 'conversion',
    severity: 'error',
    *checkText(source) {
      const text = reader.readText(source)
      const own = ownRates(text.folded)
      const measures = [...compoundMeasures(text.folded), ...compoundLengths(text.folded)]
      for (const sentence of text.sentences) {
        if (own.size > 0 || text.folded.includes('算')) yield* checkByRate(sentence)
        for (let k = 0; k + 1 < sentence.figures.length; k++) {
          const [first, next, third, fourth] = sentence.figures.slice(k, k + 4)
          if (!first || !next) continue
          const second = behindRate(text.folded, [first, next, third, fourth]) ?? next
          // 5英尺9英寸（约1.75米）
          if (sentence.figures[k - 1]?.end === first.start || isOfRate(text.folded, sentence.figures[k - 1], first))
            continue
          // 再过一个月就是60周年: the day to come, and no stretch.
          if (own.has(first.unit) || own.has(second.unit) || second.unit === '周年') continue
          if (!(isPlain(first) || first.unit === '节') || !isPlain(second)) continue
          // 390分钟（6小时10分） is told by its two units.
          if (measures.some(({ spans }) => spans.some(({ start }) => start === first.start))) continue
          const finding = checkRates(reader, sentence, first, second) ?? checkPair(sentence, first, second)
          if (finding) yield finding
        }
      }
      for (const { reign, printed, year } of unequalReigns(text)) {
        const place = ({ start, end }: { readonly start: number; readonly end: number }) => ({
          text: text.source.index,
          start,
          end,
        })
        const [first, second] = [reign, printed].map(({ start, end }) => text.folded.slice(start, end)) as [
          string,
          string,
        ]
        const expected = `${year}年`
        yield {
          says: says('says.conversion', { first, expected, printed: second }),
          places: [place(printed), place(reign)],
          expected,
          confidence: 0.9,
        }
      }
      for (const { expected, spans, says: told } of measures) {
        const places = spans.map(({ start, end }) => ({ text: text.source.index, start, end }))
        yield { says: told, places, expected, confidence: 0.85 }
      }
    },
  }
}

/** 30亩（按每亩667平方米换算，约2公顷）, 2亿欧元（按1欧元合7.6元计算，约15.2亿元）: what stands behind the rate. */
function behindRate(
  folded: string,
  [first, next, third, fourth]: readonly (PrintedFigure | undefined)[],
): PrintedFigure | undefined {
  if (!first || !next || !third || !BY_RATE.test(folded.slice(first.end, next.start))) return undefined
  return isWorthOf(folded, next, third) ? fourth : third
}

/** 按每亩667平方米, 以1美元兑7.1元: a figure of a rate is no side of what is converted at it. */
function isOfRate(folded: string, before: PrintedFigure | undefined, figure: PrintedFigure): boolean {
  const lead = ({ start }: PrintedFigure): string => folded.slice(Math.max(0, start - 13), start)
  return (
    BY_RATE_OF.test(lead(figure)) ||
    (before !== undefined &&
      (isWorthOf(folded, before, figure) || WORTH.test(folded.slice(before.end, figure.start))) &&
      AT_RATE_OF.test(lead(before)))
  )
}

/** 三百里，按1里为500米折算，即三十公里 */
function* checkByRate(sentence: FigureSentence): Generator<RuleFinding> {
  for (const { first, second, value } of wrongByRate(sentence)) {
    const expected = showLike(second, value)
    yield {
      says: says('says.conversion', { first: first.printed, expected, printed: second.printed }),
      places: [second.place, first.place],
      expected,
      confidence: 0.8,
      severity: 'query',
    }
  }
}

/** 每斤3元（合每公斤5元） */
function checkRates(
  reader: FigureReader,
  { text: { folded } }: FigureSentence,
  first: PrintedFigure,
  second: PrintedFigure,
): RuleFinding | undefined {
  if (second.start - first.end > LONGEST_GAP) return undefined
  const pair = unequalRates(reader, folded, first, second)
  if (!pair) return undefined
  const expected = showLike(second, pair.computed)
  return {
    says: says('says.conversion.rates', { first: first.printed, expected, printed: second.printed }),
    places: [second.place, first.place],
    expected,
    confidence: 0.85,
  }
}

function checkPair(
  { text: { folded }, start, end, figures }: FigureSentence,
  first: PrintedFigure,
  second: PrintedFigure,
): RuleFinding | undefined {
  if (second.start - first.end > LONGEST_GAP) return undefined
  // 半斤多（约650克）: 多 says that the figure is no exact one, and its bounds know.
  const gap = withoutNoun(folded, first, folded.slice(first.end, second.start).replace(/^[多余](?=[，（])/u, ''))
  const speed = checkSpeed(folded, first, second, gap)
  if (speed) return speed
  const behind = folded.slice(second.end, second.end + 1)
  const bracketed = BRACKET.test(gap) && /^[），；]?$/u.test(behind)
  if (!bracketed && !SAID.test(gap) && !isToldAgain(first, second, gap, behind)) return undefined
  // 每亩租金300元，合计25.8万元: a sum, no second measure.
  if (isSameMeasure(first, second) && /[合共总]计/u.test(gap)) return undefined
  // 每棵5元，合24万元: what so many come to.
  if (first.family === 'money' && isSameMeasure(first, second) && isEachPrice(folded, first)) return undefined
  const before = folded.slice(Math.max(0, first.start - 4), first.start)
  const degrees = /^(?:℃|摄氏度|度|℉|华氏度)$/u
  const scales = before.slice(-2) + first.unit + gap + second.unit
  if (degrees.test(first.unit) && degrees.test(second.unit) && /[℃℉]|摄氏|华氏/u.test(scales)) {
    const isFahrenheit = /℉|华氏/u.test(first.unit) || (first.unit === '度' && /华氏$/u.test(before))
    if (isFahrenheit) return /℃|摄氏/u.test(second.unit + gap.slice(-2)) ? checkTemperature(second, first) : undefined
    if (/℉|华氏/u.test(second.unit + folded.slice(second.start - 2, second.start)))
      return checkTemperature(first, second)
    return undefined
  }
  if (bracketed && isTenths(first) && second.measure === '%' && !isTenths(second)) return checkTenths(first, second)
  const worth = crossWorth(first, second, folded.slice(start, end))
  if (worth && (second.high < worth[0] || second.low > worth[1])) return checkWorth(first, second, worth)
  if (!FAMILIES.has(first.family) || first.family !== second.family) return undefined
  // 1.2亿元（含税3000万元） is kept out by the gap; 300元（500元） is two prices.
  const restated = first.digits === second.digits && /[即合折等]/u.test(gap)
  if (first.unit === second.unit && scaleOf(first) === scaleOf(second) && !restated) return undefined
  // 下午3时…: a compound such as 1分23秒 has no single factor.
  if (/\d\D+\d\D+/u.test(first.printed.replace(/[.，]/gu, '')) && first.family === 'time') return undefined
  // 600万元（约120万元人民币）: the first 元 is not the yuan, whichever it is.
  if (
    first.family === 'money' &&
    /人民币/u.test(second.printed + gap) &&
    !/人民币/u.test(before + first.printed) &&
    !restated
  )
    if (/元/u.test(first.unit) && /元/u.test(second.unit) && first.measure === second.measure) return undefined
  const target = common(first, second)
  if (!target && first.family === 'money')
    return checkCurrencies(first, second, toldRate(folded, figures, first, second))
  if (!target) return undefined
  const computed = {
    value: target.value,
    low: Math.min(target.low, target.high),
    high: Math.max(target.low, target.high),
  }
  if (agrees(sharp(second), computed, second.factor)) return undefined
  if (isSameMeasure(first, second) && (first.rough || first.digits.length > 1) && isRounded(first, second))
    return undefined
  // A television's 寸 is an inch.
  if (first.unit === '寸' && second.measure === '米' && Math.abs((first.number * INCH) / second.value - 1) < OLD_SLACK)
    return undefined
  if (hasOtherWorth(first, second) || hasOtherWorth(second, first)) return undefined
  const slack = isOld(first, second)
    ? oldSlack(first, second)
    : first.family === 'data'
      ? DATA_SLACK
      : ownSlack(first, second)
  if (Math.abs(target.value - second.value) <= slack * Math.max(Math.abs(second.value), Math.abs(target.value)))
    return undefined
  const expected = showLike(second, target.value)
  return {
    says: says('says.conversion', { first: first.printed, expected, printed: second.printed }),
    places: [second.place, first.place],
    expected,
    confidence: 0.9,
  }
}

/** 约合30.7海里: whoever prints three digits has worked them out, 约 or not. */
function sharp(figure: PrintedFigure): PrintedFigure {
  if (!figure.rough || figure.digits.length < 3 || /[余多几数近]/u.test(figure.printed)) return figure
  const half = (figure.step * figure.factor) / 2
  return { ...figure, low: figure.value - half, high: figure.value + half }
}

/** 18英寸 for 45.6厘米: the first may be the one that was rounded. */
function isRounded(first: PrintedFigure, { low, high }: PrintedFigure): boolean {
  // 半斤 is less than its own last digit is worth.
  const half = Math.min(first.step * first.factor, first.value) / 2
  return high >= first.low - half && low <= first.high + half
}

function ownSlack(first: PrintedFigure, second: PrintedFigure): number {
  const rough = first.rough || second.rough || Math.min(first.digits.length, second.digits.length) < 2
  return !rough && OWN_UNITS.test(first.unit) && OWN_UNITS.test(second.unit) ? OWN_SLACK : SLACK
}

function hasOtherWorth(figure: PrintedFigure, other: PrintedFigure): boolean {
  return otherWorths(figure.unit).some(
    (worth) => Math.abs((figure.number * worth) / other.value - 1) < SLACK + (other.rough ? SLACK : 0),
  )
}

function checkWorth(first: PrintedFigure, second: PrintedFigure, [low, high]: readonly [number, number]): RuleFinding {
  const [from, to] = [showLike(second, low), showLike(second, high)]
  return {
    says: says('says.conversion.between', { first: first.printed, from, to, printed: second.printed }),
    places: [second.place, first.place],
    confidence: 0.8,
  }
}

/** The first figure in the base of the second; days and seconds meet, months and days do not. */
function common(first: PrintedFigure, second: PrintedFigure): PrintedFigure | undefined {
  if (isSameMeasure(first, second)) return first
  const factor = first.measure === '天' && second.measure === '秒' ? SECONDS_A_DAY : 0
  const inverse = first.measure === '秒' && second.measure === '天' ? 1 / SECONDS_A_DAY : 0
  const by = factor || inverse
  if (!by) return undefined
  return { ...first, value: first.value * by, low: first.low * by, high: first.high * by }
}

function checkTemperature(celsius: PrintedFigure, fahrenheit: PrintedFigure): RuleFinding | undefined {
  const right = celsius.number * 1.8 + 32
  if (Math.abs(right - fahrenheit.number) <= 1.5) return undefined
  const expected = `${Number(right.toFixed(1))}${fahrenheit.unit}`
  return {
    says: says('says.conversion.fahrenheit', { celsius: celsius.printed, expected, printed: fahrenheit.printed }),
    places: [fahrenheit.place, celsius.place],
    expected,
    confidence: 0.9,
  }
}

function scaleOf({ printed }: PrintedFigure): string {
  return /万亿|亿|万/u.exec(printed)?.[0] ?? ''
}
