import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet, isArabicDigit, isLatin } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import { readCompound } from './compound'
import { type Figure, type FigureSource, figureOf } from './figure'
import { readOrdinal } from './ordinal'
import { completeQuantity, type Quantity, readQuantity } from './read-quantity'
import type { Unit } from './unit-lexicon'

const MINUS = charSet('-')
const NEGATIVE = charSet('负')
/** Real minus signs; a dash — before a figure opens an aside. */
const PRINTED_MINUS = '-－−﹣'
/** 胜负3场, 担负三项: not a sign. */
const NO_SIGN_AFTER = charSet('胜担抱自肩背欺辜正')
const CURRENCY: Readonly<Record<string, string>> = { '¥': '元', $: '美元', '€': '欧元', '£': '英镑' }
const RENMINBI = '人民币'
const RENMINBI_HEAD = RENMINBI.charCodeAt(0)
const CURRENCY_SIGNS = charSet('¥$€£')
const ORDINAL_MARK = charSet('第')
const UP_TO = charSet('上')
const HALF = charSet('半')
const BEFORE_HALF = charSet('上下前后大一多过对小')
const HALF_UNITS = new Set([
  '年',
  '个月',
  '小时',
  '个小时',
  '个世纪',
  '成',
  '折',
  '公里',
  '斤',
  '公斤',
  '吨',
  '米',
  '个百分点',
])
const ZERO = charSet('零')
const BELOW_ABOVE = charSet('下上')
const COLON_OR_BI = charSet(':比')
const RANGE_MARKS = charSet('至到-~')
const AND = charSet('与和')
const DIGITLESS = charSet('十')
const FINAL = charSet('决')

/** Reads the figure that begins at `i`, whatever its shape; whether it counts as one is judged by the caller. */
export function readFigure(source: FigureSource, i: number): Figure | undefined {
  const { scan } = source
  const code = codeAt(scan, i)
  if (ORDINAL_MARK.has(code)) return readOrdinal(source, i)
  if (CURRENCY_SIGNS.has(code)) return readPrefixed(source, i)
  if (code === RENMINBI_HEAD && startsWith(scan, i, RENMINBI)) return readRenminbi(source, i)
  if (UP_TO.has(code)) return readUpTo(source, i)
  if (HALF.has(code)) return readHalf(source, i)
  if (isSign(scan, i)) return readSigned(source, i, 1)
  if (ZERO.has(code) && BELOW_ABOVE.has(codeAt(scan, i + 1))) return readSigned(source, i, 2)
  const numeral = readNumeral(scan, i)
  if (!numeral) return undefined
  return (
    readFraction(source, numeral) ??
    readSlashFraction(source, numeral) ??
    readRatio(source, numeral) ??
    readFrom(source, completeQuantity(scan, numeral, source.units))
  )
}

function isSign(scan: Scan, i: number): boolean {
  const code = codeAt(scan, i)
  const before = codeAt(scan, i - 1)
  if (NEGATIVE.has(code)) return !NO_SIGN_AFTER.has(before)
  if (!MINUS.has(code) || !PRINTED_MINUS.includes(scan.text.charAt(i))) return false
  return (
    isArabicDigit(codeAt(scan, i + 1)) &&
    !isArabicDigit(before) &&
    !isLatin(before) &&
    !MINUS.has(before) &&
    before !== 41
  )
}

function readSigned(source: FigureSource, i: number, width: number): Figure | undefined {
  const { scan, units } = source
  const quantity = readQuantity(scan, skipSpaces(scan, i + width, 1), units)
  if (!quantity) return undefined
  const degrees = quantity.family === 'temperature' || quantity.family === 'degree'
  if (width === 2 && !degrees) return undefined
  const below = !(width === 2 && codeAt(scan, i + 1) === '上'.charCodeAt(0))
  const figure = readFrom(source, quantity)
  const turn = (value: number): number => (below ? -value : value)
  const min = turn(figure.min)
  // 零下3至5度 counts down on both sides, -3至5℃ crosses the zero.
  const max = figure.max === null ? null : figure.max === figure.min ? min : width === 2 ? turn(figure.max) : figure.max
  const low = max === null ? min : Math.min(min, max)
  return { ...figure, start: i, min: low, max: max === null ? null : Math.max(min, max) }
}

function readPrefixed(source: FigureSource, i: number): Figure | undefined {
  const { scan, units } = source
  const numeral = readNumeral(scan, skipSpaces(scan, i + 1, 1))
  if (!numeral?.arabic) return undefined
  const quantity = completeQuantity(scan, numeral, units)
  const sign = CURRENCY[String.fromCharCode(codeAt(scan, i))] ?? null
  const figure = figureOf(quantity)
  return { ...figure, start: i, shown: quantity.unit ? quantity.shown : sign, family: 'money', form: 'quantity' }
}

/** 人民币50元. */
function readRenminbi({ scan, units }: FigureSource, i: number): Figure | undefined {
  const quantity = readQuantity(scan, skipSpaces(scan, i + RENMINBI.length), units)
  return quantity?.unit?.base === '元' ? { ...figureOf(quantity), start: i } : undefined
}

/** 上百, 上千名, 上万元. */
function readUpTo(source: FigureSource, i: number): Figure | undefined {
  const quantity = readQuantity(source.scan, i + 1, source.units)
  if (!quantity?.numeral.bare || !(quantity.unit || quantity.numeral.big)) return undefined
  return { ...figureOf(quantity), start: i, approx: true }
}

function readHalf(source: FigureSource, i: number): Figure | undefined {
  const { scan, units } = source
  if (BEFORE_HALF.has(codeAt(scan, i - 1))) return undefined
  const match = units.read(scan, i + 1)
  if (!match || !HALF_UNITS.has(match.unit.word)) return undefined
  const { unit } = match
  // 半折 is half the price, 半成 half a tenth.
  const scale = unit.family === 'discount' ? 100 : unit.family === 'tenth' ? 10 : 1
  return {
    start: i,
    end: match.end,
    min: 0.5 * scale,
    max: 0.5 * scale,
    unit,
    shown: unit.base === '%' ? '%' : unit.shown,
    family: unit.base === '%' ? 'share' : unit.family,
    approx: false,
    ordinal: false,
    form: 'quantity',
    confidence: 0.9,
  }
}

const HUNDREDTHS: ReadonlyMap<number, number> = new Map([
  [100, 1],
  [1000, 0.1],
  [10000, 0.01],
  [1000000, 0.0001],
  [10000000, 0.00001],
  [100000000, 0.000001],
])

/** 百分之五 is a percentage, 五分之一 a fraction of one. */
function readFraction(source: FigureSource, below: Numeral): Figure | undefined {
  const { scan } = source
  let at = skipSpaces(scan, below.end, 1)
  if (codeAt(scan, at) !== 0x5206) return undefined
  at = skipSpaces(scan, at + 1, 1)
  if (codeAt(scan, at) !== 0x4e4b) return undefined
  at = skipSpaces(scan, at + 1, 1)
  const above = readNumeral(scan, at)
  if (!above || below.min === 0) return undefined
  const share = below.bare ? HUNDREDTHS.get(below.min) : undefined
  const figure: Figure = {
    start: below.start,
    end: above.end,
    min: share ? above.min * share : above.min / below.min,
    max: share ? above.max * share : above.max / below.min,
    unit: undefined,
    shown: share ? '%' : null,
    family: share ? 'share' : 'ratio',
    approx: above.approx,
    ordinal: false,
    form: share ? 'percentage' : 'fraction',
    confidence: 0.97,
  }
  return withUpperEnd(source, withBound(source, figure))
}

/** 百分之五多, 百分之五以上, 三分之一以上. */
function withBound({ scan }: FigureSource, figure: Figure): Figure {
  for (const word of ['以上', '以下', '左右', '多']) {
    if (startsWith(scan, figure.end, word)) return { ...figure, end: figure.end + word.length, approx: true }
  }
  return figure
}

/** 百分之五至百分之八, 百分之五至八. */
function withUpperEnd(source: FigureSource, figure: Figure): Figure {
  const { scan } = source
  if (figure.form !== 'percentage' || !RANGE_MARKS.has(codeAt(scan, figure.end))) return figure
  const numeral = readNumeral(scan, figure.end + 1)
  if (!numeral) return figure
  const upper = readFraction(source, numeral)
  if (upper?.form === 'percentage' && upper.min >= figure.min)
    return { ...figure, end: upper.end, max: upper.max, form: 'range' }
  if (numeral.min > figure.min && numeral.min <= 100 && !source.units.read(scan, numeral.end))
    return { ...figure, end: numeral.end, max: numeral.max, form: 'range' }
  return figure
}

/** 1/2 of something; 1/4决赛 is a round, 1/5/2020 a date in figures. */
function readSlashFraction(source: FigureSource, above: Numeral): Figure | undefined {
  const { scan, units } = source
  if (!above.arabic || above.digits === 0 || above.digits > 3 || codeAt(scan, above.end) !== 47) return undefined
  const below = readNumeral(scan, above.end + 1)
  if (!below?.arabic || below.digits === 0 || below.digits > 4 || below.min === 0) return undefined
  const next = codeAt(scan, below.end)
  if (next === 47 || FINAL.has(next) || isLatin(next) || units.read(scan, below.end)) return undefined
  if (above.min >= below.min) return undefined
  return withBound(source, {
    start: above.start,
    end: below.end,
    min: above.min / below.min,
    max: above.min / below.min,
    unit: undefined,
    shown: null,
    family: 'ratio',
    approx: false,
    ordinal: false,
    form: 'fraction',
    confidence: 0.9,
  })
}

/** 87比86, 3∶2, 1:1.5:2. 与去年同期比 has no numeral before 比. */
function readRatio({ scan, units }: FigureSource, first: Numeral): Figure | undefined {
  const scores = [first.min]
  let end = first.end
  while (scores.length < 5) {
    const mark = skipSpaces(scan, end, 1)
    if (!COLON_OR_BI.has(codeAt(scan, mark))) break
    const next = readNumeral(scan, skipSpaces(scan, mark + 1, 1))
    if (!next || next.arabic !== first.arabic || next.approx) break
    scores.push(next.min)
    end = next.end
  }
  if (scores.length < 2 || first.approx) return undefined
  const unit = units.read(scan, end)
  // 战成2∶2平: the outcome is no unit.
  if (unit && unit.unit.family !== 'big' && unit.unit.family !== 'score') return undefined
  return {
    start: first.start,
    end,
    min: first.min,
    max: first.min,
    scores,
    unit: undefined,
    shown: null,
    family: undefined,
    approx: false,
    ordinal: false,
    form: 'ratio',
    confidence: 0.95,
  }
}

/** A quantity, or the range or compound that begins with it. */
function readFrom(source: FigureSource, quantity: Quantity): Figure {
  return (
    readTenths(source, quantity) ?? readRange(source, quantity) ?? readCompound(source, quantity) ?? figureOf(quantity)
  )
}

/** 三成 30 %, 四成二 42 %; 八折 80 %, 七五折 75 %. */
function readTenths({ scan }: FigureSource, quantity: Quantity): Figure | undefined {
  const { unit, numeral } = quantity
  if (unit?.base !== '%' || unit.factor !== 10) return undefined
  // 七五折 and 75折 leave the point out.
  const whole = numeral.digits === 2 && !DIGITLESS.has(codeAt(scan, numeral.start)) ? 1 : 10
  const rowMin = numeral.digits === 2 && !numeral.arabic ? rowValue(numeral) : numeral.min
  const spread = whole === 1 && !numeral.arabic && unit.family === 'tenth' ? 10 : whole
  let min = (spread === 10 ? numeral.min : rowMin) * spread
  let max = spread === 10 ? numeral.max * spread : min
  let end = quantity.end
  const at = skipSpaces(scan, end, 1)
  const next = readNumeral(scan, at)
  if (unit.family === 'tenth' && next && !next.arabic && next.end - next.start === 1 && next.min < 10 && !next.bare) {
    min += next.min
    max += next.min
    end = next.end
  }
  if (min > 100 && unit.family === 'discount') return undefined
  return { ...figureOf(quantity), end, min, max, unit: undefined, shown: '%', family: 'share', form: 'percentage' }
}

/** 五六折 is 56 %, although 五六 elsewhere means five or six. */
function rowValue(numeral: Numeral): number {
  return numeral.max > numeral.min ? numeral.min * 10 + numeral.max : numeral.min
}

/** 3至5人, 20—30%, 100万至200万元, 10000与20000之间. */
function readRange(source: FigureSource, first: Quantity): Figure | undefined {
  const { scan, units } = source
  const mark = skipSpaces(scan, first.end, 1)
  const code = codeAt(scan, mark)
  const between = AND.has(code)
  if (!between && !RANGE_MARKS.has(code)) return undefined
  let at = skipSpaces(scan, mark + 1, 1)
  // 第3至第5, 8—10: one dash only; two of them open an aside.
  if (MINUS.has(code) && MINUS.has(codeAt(scan, at)) && !isArabicDigit(codeAt(scan, at + 1))) return undefined
  let sign = 1
  if (isSign(scan, at) || (MINUS.has(codeAt(scan, at)) && code !== 45)) {
    sign = -1
    at++
  } else if (startsWith(scan, at, '零下')) {
    sign = -1
    at += 2
  } else if (startsWith(scan, at, '零上')) at += 2
  const second = between ? readBetween(source, at) : readQuantity(scan, at, units)
  if (!second || second.numeral.arabic !== first.numeral.arabic) return undefined
  if (first.unit && !second.unit) return undefined
  if (first.unit && second.unit && !isAlike(first, second)) return undefined
  const scale = sharedScale(first, second)
  const min = first.min * scale
  const max = second.max * sign
  if (max < min && !(sign < 0)) return undefined
  if (!second.unit && !second.numeral.big && !between && !first.numeral.big && isScoreLike(first, second)) {
    return undefined
  }
  return {
    ...figureOf(second),
    start: first.numeral.start,
    min: Math.min(min, max),
    max: Math.max(min, max),
    approx: first.approx || second.approx,
    form: between ? 'between' : 'range',
  }
}

/** The upper end of 10000与20000之间; 间 is no measure word there. */
function readBetween({ scan, units }: FigureSource, i: number): Quantity | undefined {
  const numeral = readNumeral(scan, i)
  if (!numeral) return undefined
  const bare: Quantity = { ...numeral, numeral, unit: undefined, shown: null, family: undefined }
  const quantity = startsWith(scan, numeral.end, '间') ? bare : completeQuantity(scan, numeral, units)
  return startsWith(scan, quantity.end, '之间') || startsWith(scan, quantity.end, '间') ? quantity : undefined
}

/** 3-1 without a unit may be a score, a seat or a part number as well as a range. */
function isScoreLike(first: Quantity, second: Quantity): boolean {
  return first.numeral.arabic && first.min < 100 && second.max < 100 && first.numeral.digits > 0
}

function isAlike(first: Quantity, second: Quantity): boolean {
  return first.shown === second.shown && sameFactor(first.unit, second.unit)
}

function sameFactor(a: Unit | undefined, b: Unit | undefined): boolean {
  return a?.factor === b?.factor
}

/** 3至5万元: the 万 of the second counts for the first as well, unless the first is larger than it (5000至1万元). */
function sharedScale(first: Quantity, second: Quantity): number {
  if (first.unit || first.numeral.scaled || !second.numeral.big) return 1
  const scale = second.min >= 1e8 && second.min % 1e8 === 0 ? 1e8 : 1e4
  const mantissa = second.min / scale
  return first.min <= Math.max(mantissa, 1) ? scale : 1
}

/** Whether a code before `i` ties the digits there to a code (ESP32, A-3, 3·15). */
export function isTiedToCode(scan: Scan, i: number): boolean {
  const before = codeAt(scan, i - 1)
  if (isLatin(before) || isArabicDigit(before)) return true
  if (before === 46 || before === 95 || before === 43 || before === 35 || before === 0xb7 || before === 64) {
    return before !== 46 || isArabicDigit(codeAt(scan, i - 2)) || isLatin(codeAt(scan, i - 2))
  }
  if (before === 45 || before === 47) {
    const further = codeAt(scan, i - 2)
    return isLatin(further) || isArabicDigit(further)
  }
  return false
}
