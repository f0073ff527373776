import type { PrintedFigure } from '../printed-figure'

const ENDS = /^(\d+(?:\.\d+)?)([万亿]?)([^\d]*)([到至])(\d+(?:\.\d+)?)([万亿]?)([^\d]*)$/u
const FROM = /(?:(?<![自理缘经])由|(?<![自服盲听])从)[^，。；0-9]{0,12}$/u
const MOVED = /^(?:左右|多)?，[^。；]{0,10}[增升提涨降减下翻扩缩]/u
const SCALE: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 }

/** 由120吨到150吨，增长25%: where a change is told behind it, what looks like a range is a value and what became of it. */
export function endsOf(folded: string, figure: PrintedFigure): readonly PrintedFigure[] {
  if (!figure.range || figure.ordinal || figure.rough || figure.factor <= 0) return [figure]
  const [, a = '', aScale = '', aUnit = '', , b = '', bScale = '', bUnit = ''] = ENDS.exec(figure.printed) ?? []
  if (b === '' || (aUnit !== '' && aUnit !== bUnit)) return [figure]
  if (!FROM.test(folded.slice(Math.max(0, figure.start - 14), figure.start))) return [figure]
  if (!MOVED.test(folded.slice(figure.end, figure.end + 16))) return [figure]
  const first = a.length + aScale.length + aUnit.length
  return [
    endOf(figure, figure.start, figure.start + first, a, aUnit === '' ? bScale : aScale),
    endOf(figure, figure.start + first + 1, figure.end, b, bScale),
  ]
}

function endOf(figure: PrintedFigure, start: number, end: number, digits: string, scale: string): PrintedFigure {
  const worth = SCALE[scale] ?? 1
  const number = Number(digits) * worth
  const value = number * figure.factor
  const step = worth * 10 ** -(digits.split('.')[1]?.length ?? 0)
  const slack = step === 1 && figure.measure !== '%' ? 0 : step * figure.factor * ROUNDED
  return {
    ...figure,
    place: { ...figure.place, start, end },
    start,
    end,
    printed: figure.printed.slice(start - figure.start, end - figure.start),
    value,
    low: value - slack,
    high: value + slack,
    number,
    step,
    range: false,
    digits: digits.replace('.', '').replace(/^0+|0+$/gu, ''),
  }
}

/** As of any other figure: nearly half of the last printed digit. */
const ROUNDED = 0.42
