import { areSwapped, isOneOff } from './digit-slips'
import type { PrintedFigure } from './printed-figure'

/**
 * How near a printed figure lies to what was computed for it. A slip of the pen or of the keyboard leaves the digits
 * nearly as they were; a slip of the arithmetic stays close; figures that have nothing to do with each other are
 * mostly far off.
 */
export type Nearness = 'slip' | 'close' | 'far'

/** Beyond that factor two figures are not close. */
const CLOSE = 1.4
/** Digits that have to agree before one wrong one is a slip and not chance. */
const FEWEST = 3
const MOST_DECIMALS = 3

/** Undefined for values that cannot be compared: nought or below. */
export function nearness(printed: PrintedFigure, computed: number): Nearness | undefined {
  const value = printed.value
  if (!(value > 0 && computed > 0)) return undefined
  const ratio = value / computed
  const step = printed.step * printed.factor
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const unit = step / 10 ** decimals
    if (isDigitSlip(Math.round(value / unit), Math.round(computed / unit))) return 'slip'
  }
  return ratio <= CLOSE && ratio >= 1 / CLOSE ? 'close' : 'far'
}

const ABOUT = 1.8

/** Of the size to be expected, right or wrong. */
export function isAboutAsMuch(printed: number, computed: number): boolean {
  const off = printed / computed
  return off < ABOUT && off > 1 / ABOUT
}

/** Whether a count may be another one miswritten: whole numbers, each digit of them printed. */
export function isDigitSlip(printed: number, computed: number): boolean {
  const [a, b] = [String(printed), String(computed)]
  const [x, y] = [a.replace(/0+$/u, ''), b.replace(/0+$/u, '')]
  if (x === '' || y === '') return false
  if (x === y) return a !== b
  // 2.83亿 for 0.238亿: swapped, and the point beside its place.
  if (x.length === y.length && x.length >= FEWEST && areSwapped(x, y)) return true
  if (a.length === b.length) {
    return areSwapped(a, b) || (isOneOff(a, b) && Math.max(x.length, y.length) >= FEWEST)
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return long.length === short.length + 1 && short.length >= FEWEST && isOneMore(long, short)
}

/** 6121 for 621: a digit typed twice or left out. */
function isOneMore(long: string, short: string): boolean {
  let k = 0
  while (k < short.length && long.charAt(k) === short.charAt(k)) k++
  return long.slice(k + 1) === short.slice(k)
}
