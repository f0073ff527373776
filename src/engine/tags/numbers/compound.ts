import { readNumeral } from '../numerals/read-numeral'
import { charSet, isArabicDigit } from '../scan/char-set'
import { codeAt, skipSpaces } from '../scan/fold'
import { type Figure, type FigureSource, figureOf } from './figure'
import { completeQuantity, type Quantity } from './read-quantity'

const AGAIN = charSet('又零')
const METRE = '米'
/** Small money and small measures only count as such behind their larger unit: 五元三毛, 2斤3两. */
const SMALL_PARTS: Readonly<Record<string, readonly [unit: string, parts: number]>> = {
  '元>角': ['元', 10],
  '元>毛': ['元', 10],
  '元>分': ['元', 100],
  '块>毛': ['元', 10],
  '角>分': ['角', 10],
  '美元>美分': ['美元', 100],
  '美元>分': ['美元', 100],
  '斤>两': ['斤', 10],
  '吨>公斤': ['吨', 1000],
  '公里>米': ['公里', 1000],
  '米>厘米': ['米', 100],
  '尺>寸': ['尺', 10],
  '丈>尺': ['丈', 10],
}

/** Several units of one kind in falling order: 五元三毛, 2小时30分钟, 1分23秒; and 1米75, the metre without its centimetres. */
export function readCompound(source: FigureSource, first: Quantity): Figure | undefined {
  if (!first.unit || first.approx || first.numeral.max !== first.numeral.min) return undefined
  if (first.unit.word === '秒') return readRaceTime(source, first)
  return (
    readHeight(source, first) ?? readPrice(source, first) ?? readParts(source, first) ?? readDuration(source, first)
  )
}

/** 1米75, 一米八: one or two digits and nothing they could count. */
function readHeight({ scan, units }: FigureSource, first: Quantity): Figure | undefined {
  if (first.shown !== METRE) return undefined
  const digits = readNumeral(scan, skipSpaces(scan, first.end, 1))
  if (!digits || digits.digits === 0 || digits.digits > 2 || digits.arabic !== first.numeral.arabic) return undefined
  // 19米58 is a throw; a width of 30米5 would be a slip.
  if (first.numeral.min > 3 && (!digits.arabic || digits.digits !== 2 || first.numeral.min > 99)) return undefined
  if (isArabicDigit(codeAt(scan, digits.end)) || units.read(scan, digits.end)) return undefined
  const value = first.min + (digits.max > digits.min ? digits.min * 10 + digits.max : digits.min) / 10 ** digits.digits
  return { ...figureOf(first), end: digits.end, min: value, max: value, form: 'compound' }
}

/** 4块2一斤: the tenths of a yuan leave their unit unsaid. */
function readPrice({ scan, units }: FigureSource, first: Quantity): Figure | undefined {
  if (first.unit?.word !== '块') return undefined
  const digit = readNumeral(scan, skipSpaces(scan, first.end, 1))
  if (digit?.digits !== 1 || digit.arabic !== first.numeral.arabic || digit.max > digit.min) return undefined
  if (units.read(scan, skipSpaces(scan, digit.end, 1)) || isArabicDigit(codeAt(scan, digit.end))) return undefined
  const value = first.min + digit.min / 10
  return { ...figureOf(first), end: digit.end, min: value, max: value, shown: '元', family: 'money', form: 'compound' }
}

/** 9秒98. */
function readRaceTime(source: FigureSource, seconds: Quantity): Figure | undefined {
  const hundredths = readHundredths(source, seconds)
  if (!hundredths) return undefined
  const value = seconds.min + hundredths.value
  return { ...figureOf(seconds), end: hundredths.end, min: value, max: value, form: 'compound' }
}

function readParts(source: FigureSource, first: Quantity): Figure | undefined {
  let figure: Figure | undefined
  let left = first
  let value = first.min
  let scale = 1
  for (let k = 0; k < 2; k++) {
    const next = nextPart(source, left)
    const part = next && SMALL_PARTS[`${left.unit?.word}>${next.unit?.word}`]
    if (!next || !part) break
    scale /= part[1]
    value += next.min * scale
    figure = {
      ...figureOf(first),
      end: next.end,
      min: value,
      max: value,
      shown: part[0] === '元' ? '元' : first.shown,
      family: part[0] === '元' ? 'money' : first.family,
      form: 'compound',
    }
    left = next
  }
  return figure
}

/** Durations add up in the smallest unit named: 2小时30分钟 is 150 分钟. Months and days have no common measure. */
function readDuration(source: FigureSource, first: Quantity): Figure | undefined {
  const bareMinutes = first.unit?.word === '分'
  if (first.family !== 'time' && !bareMinutes) return undefined
  const base = bareMinutes ? '秒' : first.unit?.base
  let factor = bareMinutes ? 60 : (first.unit?.factor ?? 1)
  let total = first.min * factor
  let figure: Figure | undefined
  let left = first
  for (let k = 0; k < 3; k++) {
    const next = nextPart(source, left)
    if (!next?.unit) break
    const minutes = next.unit.word === '分' && factor === 3600
    const part = minutes ? 60 : next.unit.factor
    if (!(minutes || (next.family === 'time' && next.unit.base === base)) || part >= factor) break
    total += next.min * part
    factor = part
    const hundredths = next.unit.word === '秒' ? readHundredths(source, next) : undefined
    if (hundredths) total += hundredths.value
    const value = total / factor
    const shown = minutes ? '分' : next.shown
    figure = {
      ...figureOf(first),
      end: hundredths?.end ?? next.end,
      min: value,
      max: value,
      unit: next.unit,
      shown,
      family: 'time',
      form: 'compound',
    }
    left = next
  }
  return figure
}

/** 1分23秒45: a race's hundredths stand behind the seconds. */
function readHundredths({ scan }: FigureSource, seconds: Quantity): { end: number; value: number } | undefined {
  const digits = readNumeral(scan, skipSpaces(scan, seconds.end, 1))
  return digits?.arabic && digits.digits === 2 ? { end: digits.end, value: digits.min / 100 } : undefined
}

function nextPart({ scan, units }: FigureSource, left: Quantity): Quantity | undefined {
  let at = skipSpaces(scan, left.end, 1)
  if (AGAIN.has(codeAt(scan, at))) at++
  const numeral = readNumeral(scan, at)
  if (!numeral || numeral.approx || numeral.max !== numeral.min || numeral.bare) return undefined
  const quantity = completeQuantity(scan, numeral, units)
  return quantity.unit ? quantity : undefined
}
