import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, skipSpaces, startsWith } from '../scan/fold'
import { readCompound } from './compound'
import { type Figure, type FigureSource, figureOf } from './figure'
import { readFraction, readMixedNumber, readSlashFraction } from './fraction'
import { readOrdinal } from './ordinal'
import { readRange } from './range'
import { readDashScore, readRatio } from './ratio'
import { completeQuantity, type Quantity, readQuantity } from './read-quantity'
import { isSign } from './sign'
import { readTenths } from './tenths'

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
const ABOVE = '上'.charCodeAt(0)

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
    readMixedNumber(source, numeral) ??
    readFraction(source, numeral) ??
    readSlashFraction(source, numeral) ??
    readRatio(source, numeral) ??
    readDashScore(source, numeral) ??
    readFrom(source, completeQuantity(scan, numeral, source.units))
  )
}

function readSigned(source: FigureSource, i: number, width: number): Figure | undefined {
  const { scan, units } = source
  const quantity = readQuantity(scan, skipSpaces(scan, i + width, 1), units)
  if (!quantity) return undefined
  const fraction = width === 1 ? readFraction(source, quantity.numeral) : undefined
  if (fraction) return { ...fraction, start: i, min: -fraction.min, max: -(fraction.max ?? fraction.min) }
  const below = !(width === 2 && codeAt(scan, i + 1) === ABOVE)
  const range = readRange(source, quantity, { first: below ? -1 : 1, second: below && width === 2 ? -1 : 1 })
  const figure = range ?? figureOf(quantity)
  if (width === 2 && figure.family !== 'temperature' && figure.family !== 'degree') return undefined
  if (range) return { ...range, start: i }
  if (!below) return { ...figure, start: i }
  return { ...figure, start: i, min: -quantity.max, max: figure.max === null ? null : -quantity.min }
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

/**
 * 人民币50万: the currency stands before the figure, and is its unit where none follows. 人民币50元 begins at 50, but where
 * it is all there is, as in the cell of a table.
 */
function readRenminbi({ scan, units }: FigureSource, i: number): Figure | undefined {
  const quantity = readQuantity(scan, skipSpaces(scan, i + RENMINBI.length), units)
  if (quantity?.unit) {
    const isCell = i === 0 && quantity.end === scan.length
    return isCell && quantity.unit.base === '元' ? { ...figureOf(quantity), start: i } : undefined
  }
  return quantity?.numeral.big ? { ...figureOf(quantity), start: i, shown: RENMINBI, family: 'money' } : undefined
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

/** A quantity, or the range or compound that begins with it. */
function readFrom(source: FigureSource, quantity: Quantity): Figure {
  return (
    readTenths(source, quantity) ??
    readRange(source, quantity) ??
    readCompound(source, quantity) ??
    plainFigure(source, quantity)
  )
}

const EACH = charSet('每')
const ONE = charSet('一')

/** A quantity by itself; 每斤8块 and 8块一斤 are prices. */
function plainFigure({ scan }: FigureSource, quantity: Quantity): Figure {
  const figure = figureOf(quantity)
  if (quantity.unit?.word !== '块') return figure
  const { start, end } = figure
  const priced = EACH.has(codeAt(scan, start - 2)) || EACH.has(codeAt(scan, start - 3)) || ONE.has(codeAt(scan, end))
  return priced ? { ...figure, family: 'money' } : figure
}
