import type { Numeral } from '../numerals/numeral'
import { readNumeral } from '../numerals/read-numeral'
import { charSet, isLatin } from '../scan/char-set'
import { codeAt, skipSpaces, startsWith } from '../scan/fold'
import type { Figure, FigureSource } from './figure'

const RANGE_MARKS = charSet('至到-~')
const AGAIN = '又'.charCodeAt(0)
const FINAL = charSet('决')

const HUNDREDTHS: ReadonlyMap<number, number> = new Map([
  [100, 1],
  [1000, 0.1],
  [10000, 0.01],
  [1000000, 0.0001],
  [10000000, 0.00001],
  [100000000, 0.000001],
])

/** 百分之五 is a percentage, 五分之一 a fraction of one. */
export function readFraction(source: FigureSource, below: Numeral): Figure | undefined {
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

/** 一又二分之一. */
export function readMixedNumber(source: FigureSource, whole: Numeral): Figure | undefined {
  const { scan } = source
  if (codeAt(scan, whole.end) !== AGAIN) return undefined
  const below = readNumeral(scan, whole.end + 1)
  const part = below && readFraction(source, below)
  if (part?.form !== 'fraction' || part.min >= 1 || part.max === null) return undefined
  return { ...part, start: whole.start, min: whole.min + part.min, max: whole.max + part.max }
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
export function readSlashFraction(source: FigureSource, above: Numeral): Figure | undefined {
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
