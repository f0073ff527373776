import { readNumeral } from '../numerals/read-numeral'
import { charSet, isArabicDigit } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import { type Figure, type FigureSource, figureOf } from './figure'
import { completeQuantity, type Quantity, readQuantity } from './read-quantity'
import { isSign } from './sign'
import type { Unit } from './unit-lexicon'

const MINUS = charSet('-')
const RANGE_MARKS = charSet('至到-~')
const AND = charSet('与和')
const TO = charSet('至到')
const ABOUT = charSet('了约近逾超 ')
/** Verbs of change, behind which the first figure is the difference. */
const CHANGES = [
  '增加',
  '增长',
  '增至',
  '上升',
  '上涨',
  '上调',
  '提高',
  '提升',
  '调高',
  '扩大',
  '攀升',
  '加价',
  '涨价',
  '减少',
  '下降',
  '下跌',
  '下滑',
  '下调',
  '降低',
  '调低',
  '缩减',
  '缩小',
  '收窄',
  '回落',
  '减价',
  '降价',
  '调降',
  '调升',
]

/** What the two ends are multiplied by: 零下3至5度 counts down on both sides, -3至5℃ crosses the zero. */
export interface Signs {
  readonly first: 1 | -1
  readonly second: 1 | -1
}

const PLAIN: Signs = { first: 1, second: 1 }

/** 3至5人, 20—30%, 100万至200万元, 10000与20000之间. */
export function readRange(source: FigureSource, first: Quantity, signs: Signs = PLAIN): Figure | undefined {
  const { scan, units } = source
  const mark = skipSpaces(scan, first.end, 1)
  const code = codeAt(scan, mark)
  const between = AND.has(code)
  if (!between && !RANGE_MARKS.has(code)) return undefined
  let at = skipSpaces(scan, mark + 1, 1)
  // 第3至第5, 8—10: one dash only; two of them open an aside.
  if (MINUS.has(code) && MINUS.has(codeAt(scan, at)) && !isArabicDigit(codeAt(scan, at + 1))) return undefined
  let sign = signs.second
  if (isSign(scan, at) || (MINUS.has(codeAt(scan, at)) && isArabicDigit(codeAt(scan, at + 1)))) {
    sign = -1
    at++
  } else if (startsWith(scan, at, '零下')) {
    sign = -1
    at += 2
  } else if (startsWith(scan, at, '零上')) {
    sign = 1
    at += 2
  }
  at = skipSpaces(scan, at, 1)
  const second = between ? readBetween(source, at) : readQuantity(scan, at, units)
  if (!second || second.numeral.arabic !== first.numeral.arabic) return undefined
  if (first.unit && !second.unit) return undefined
  if (first.unit && second.unit && (!isAlike(first, second) || isChange(scan, first, code))) return undefined
  const scale = sharedScale(first, second)
  const min = first.min * scale * signs.first
  const max = second.max * sign
  // 从8到3 goes down and is no range; 零下3至5度 goes down on the scale.
  if (max < min && sign > 0) return undefined
  if (MINUS.has(code) && !second.unit && !second.numeral.big && !first.numeral.big && isScoreLike(first, second)) {
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

/** 增加1.2亿元至9.3亿元, 加价12元至268元: by how much, and to what; with one unit for both (增加3至5人) it is a range. */
function isChange(scan: Scan, first: Quantity, mark: number): boolean {
  // 提升15%至20% is a range: what a share has risen to is hardly told by how much.
  if (!TO.has(mark) || first.unit?.base === '%' || first.family === 'point') return false
  let at = first.numeral.start
  while (ABOUT.has(codeAt(scan, at - 1))) at--
  return CHANGES.some((word) => startsWith(scan, at - word.length, word))
}

/** The upper end of 10000与20000之间; 间 is no measure word there. */
function readBetween({ scan, units }: FigureSource, i: number): Quantity | undefined {
  const numeral = readNumeral(scan, i)
  if (!numeral) return undefined
  const bare: Quantity = { ...numeral, numeral, unit: undefined, shown: null, family: undefined }
  const quantity = startsWith(scan, numeral.end, '间') ? bare : completeQuantity(scan, numeral, units)
  const at = skipSpaces(scan, quantity.end, 1)
  return startsWith(scan, at, '之间') || startsWith(scan, at, '间') ? quantity : undefined
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

const SCALES = [1e8, 1e4, 1e3, 1e2]

/** 3至5万元, 三至五百: the second's 万 counts for the first as well, unless the first is larger than it (5000至1万元). */
function sharedScale(first: Quantity, second: Quantity): number {
  if (first.unit || first.numeral.scaled || !second.numeral.scaled) return 1
  const scale = SCALES.find((size) => second.min >= size && second.min % size === 0)
  if (!scale || (scale < 1e4 && second.numeral.big)) return second.numeral.big ? decimalScale(first, second) : 1
  return first.min <= Math.max(second.min / scale, 1) ? scale : 1
}

/** 1.5至2.5万元: 25000 is no whole number of 万. */
function decimalScale(first: Quantity, second: Quantity): number {
  const scale = second.min >= 1e8 ? 1e8 : 1e4
  return first.min <= Math.max(second.min / scale, 1) ? scale : 1
}
