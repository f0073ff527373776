import { says } from '../../../words/sentence'
import { agrees, showLike } from '../figures/arithmetic'
import type { FigureReader, FigureSentence } from '../figures/figure-reader'
import { isPlain, isSameMeasure, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

const ABOUT = '(?:约|大约|近|将近|约为|大概|超|超过)?'
const BRACKET = new RegExp(
  `^（${ABOUT}(?:合|折合|约合|折|即|相当于|等于|换算为|换算成|折算为|合计)?(?:人民币|美元|港币)?${ABOUT}$`,
  'u',
)
const SAID = new RegExp(
  `^[，、]?${ABOUT}(?:合|折合|约合|折合为|即|也就是|等于|约等于|相当于|换算成|换算为|换算后为|折算成|折算为|折算|折成|折)(?:人民币|美元|港币)?${ABOUT}$`,
  'u',
)
const FAMILIES = new Set([
  'length',
  'area',
  'volume',
  'mass',
  'power',
  'energy',
  'time',
  'money',
  'data',
  'pressure',
  'speed',
])
/** Measures whose worth changed with time and place. */
const OLD_UNITS = /^(?:石|斗|担|丈|顷|钱|两|尺|寸|里|华里|垧|盎司|加仑)$/u
const SLACK = 0.02
const OLD_SLACK = 0.2
const INCH = 0.0254
/** 1 GB is 1,000 or 1,024 MB. */
const DATA_SLACK = 0.08
const SECONDS_A_DAY = 86400
const KILOMETRE_AN_HOUR = 1 / 3.6
const MILE_AN_HOUR = 0.44704

/** 150亩（约100公顷）: a measure given a second time in another unit. */
export function createConversionRule(reader: FigureReader): Rule {
  return {
    id: 'conversion',
    severity: 'error',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        for (const sentence of text.sentences) {
          for (let k = 0; k + 1 < sentence.figures.length; k++) {
            const finding = checkPair(sentence, sentence.figures[k], sentence.figures[k + 1])
            if (finding) yield finding
          }
        }
      }
    },
  }
}

function checkPair(
  { text: { folded } }: FigureSentence,
  first: PrintedFigure | undefined,
  second: PrintedFigure | undefined,
): RuleFinding | undefined {
  if (!first || !second || !isPlain(first) || !isPlain(second) || second.start - first.end > 12) return undefined
  const gap = folded.slice(first.end, second.start)
  const speed = checkSpeed(folded, first, second, gap)
  if (speed) return speed
  const behind = folded.slice(second.end, second.end + 1)
  const bracketed = BRACKET.test(gap) && /^[），；]?$/u.test(behind)
  if (!bracketed && !SAID.test(gap)) return undefined
  const before = folded.slice(Math.max(0, first.start - 4), first.start)
  const degrees = /^(?:℃|摄氏度|度|℉|华氏度)$/u
  if (degrees.test(first.unit) && degrees.test(second.unit) && /[℃℉]|摄氏|华氏/u.test(first.unit + second.unit)) {
    const isFahrenheit = /℉|华氏/u.test(first.unit) || (first.unit === '度' && /华氏$/u.test(before))
    if (isFahrenheit) return /℃|摄氏/u.test(second.unit) ? checkTemperature(second, first) : undefined
    if (/℉|华氏/u.test(second.unit + folded.slice(second.start - 2, second.start)))
      return checkTemperature(first, second)
    return undefined
  }
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
  if (!target && first.family === 'money') return checkCurrencies(first, second)
  if (!target) return undefined
  const computed = {
    value: target.value,
    low: Math.min(target.low, target.high),
    high: Math.max(target.low, target.high),
  }
  if (agrees(second, computed, second.factor)) return undefined
  if (
    agrees(first, { value: second.value, low: second.low, high: second.high }, first.factor) &&
    isSameMeasure(first, second) &&
    (first.rough || first.digits.length > 1)
  )
    return undefined
  // A television's 寸 is an inch.
  if (first.unit === '寸' && second.measure === '米' && Math.abs((first.number * INCH) / second.value - 1) < OLD_SLACK)
    return undefined
  const slack =
    OLD_UNITS.test(first.unit) || OLD_UNITS.test(second.unit) ? OLD_SLACK : first.family === 'data' ? DATA_SLACK : SLACK
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

/** The first figure in the base of the second; days and seconds meet, months and days do not. */
function common(first: PrintedFigure, second: PrintedFigure): PrintedFigure | undefined {
  if (isSameMeasure(first, second)) return first
  const factor = first.measure === '天' && second.measure === '秒' ? SECONDS_A_DAY : 0
  const inverse = first.measure === '秒' && second.measure === '天' ? 1 / SECONDS_A_DAY : 0
  const by = factor || inverse
  if (!by) return undefined
  return { ...first, value: first.value * by, low: first.low * by, high: first.high * by }
}

/** 每秒42米（即每小时约151公里） */
function checkSpeed(folded: string, a: PrintedFigure, b: PrintedFigure, gap: string): RuleFinding | undefined {
  if (
    !/^(?:，|（)?(?:约合|折合|相当于|也就是|即|约|合)?(?:每小时|时速|每秒|秒速)?(?:约|为|达)?$/u.test(gap) ||
    gap === ''
  )
    return undefined
  const [x, y] = [metresASecond(folded, a), metresASecond(folded, b)]
  if (x === undefined || y === undefined || x.per === y.per || y.value === 0) return undefined
  if (Math.abs(x.value / y.value - 1) < (a.rough || b.rough ? 0.08 : 0.04)) return undefined
  const expected = `${Number((x.value / y.per).toFixed(1))}${b.unit}`
  return {
    says: says('says.conversion', { first: a.printed, expected, printed: b.printed }),
    places: [b.place, a.place],
    expected,
    confidence: 0.85,
  }
}

/** A speed in metres a second; `per` is what one of its own unit is. */
function metresASecond(folded: string, figure: PrintedFigure): { value: number; per: number } | undefined {
  const before = folded.slice(Math.max(0, figure.start - 6), figure.start)
  if (
    /^(?:公里\/小时|千米\/小时|公里每小时|km\/h)$/u.test(figure.unit) ||
    (/^(?:公里|千米)$/u.test(figure.unit) && /(?:每小时|时速)(?:约|为|达|可达)?$/u.test(before))
  )
    return { value: figure.number * KILOMETRE_AN_HOUR, per: KILOMETRE_AN_HOUR }
  if (
    /^(?:英里\/小时|英里每小时|mph)$/u.test(figure.unit) ||
    (figure.unit === '英里' && /(?:每小时|时速)(?:约|为|达|可达)?$/u.test(before))
  )
    return { value: figure.number * MILE_AN_HOUR, per: MILE_AN_HOUR }
  if (
    /^(?:米\/秒|米每秒|m\/s)$/u.test(figure.unit) ||
    (figure.unit === '米' && /(?:每秒|秒速)(?:约|为|达|可达)?$/u.test(before))
  )
    return { value: figure.number, per: 1 }
  return undefined
}

/** What one of a currency has been worth in yuan since 2005, with a third to spare: only slips of the scale are told of. */
const YUAN: readonly (readonly [currency: RegExp, low: number, high: number])[] = [
  [/美元|美金/u, 4.5, 11],
  [/欧元/u, 5, 15],
  [/英镑/u, 6, 21],
  [/港元|港币/u, 0.55, 1.5],
  [/日元|日圆/u, 0.03, 0.13],
  [/卢布/u, 0.04, 0.4],
  [/韩元|韩圆/u, 0.003, 0.012],
  [/新台币|台币/u, 0.13, 0.4],
  [/澳元|加元|新加坡元|新元/u, 3, 9],
]

function checkCurrencies(first: PrintedFigure, second: PrintedFigure): RuleFinding | undefined {
  const isYuan = (unit: string): boolean => /^(?:元|人民币|元人民币)$/u.test(unit)
  const foreign = isYuan(second.unit) ? first : isYuan(first.unit) ? second : undefined
  const yuan = foreign === first ? second : first
  const rate = foreign && YUAN.find(([currency]) => currency.test(foreign.unit))
  if (!foreign || !rate || foreign.value <= 0) return undefined
  const [, low, high] = rate
  const ratio = yuan.value / foreign.value
  if (ratio >= low && ratio <= high) return undefined
  return {
    says: says('says.conversion.rate', {
      first: first.printed,
      second: second.printed,
      unit: foreign.unit,
      rate: Number(ratio.toPrecision(3)),
    }),
    places: [second.place, first.place],
    confidence: 0.8,
  }
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
