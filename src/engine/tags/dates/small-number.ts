import { isSpread } from '../numerals/han-digits'
import { HAN_DIGIT, numeralKind, numeralValue } from '../numerals/numeral-characters'
import { isArabicDigit } from '../scan/char-set'
import { codeAt, type Scan } from '../scan/fold'

/** A number as dates use them: up to four digits, or Chinese up to ninety-nine, or a row of Chinese digits. */
export interface SmallNumber {
  readonly end: number
  readonly value: number
  readonly arabic: boolean
  /** Number of digit characters; 0 for 十五, 二十三. */
  readonly digits: number
  /** 三四, 七八, 三五: two digits which in 三四天 mean three or four, and in 三五年 a few. */
  readonly spread: boolean
}

const TEN = '十'.charCodeAt(0)
const TWENTY = '廿'.charCodeAt(0)
const THIRTY = '卅'.charCodeAt(0)
const LIANG = '两'.charCodeAt(0)

export function readSmallNumber(scan: Scan, i: number): SmallNumber | undefined {
  const code = codeAt(scan, i)
  if (isArabicDigit(code)) return readArabicDigits(scan, i)
  if (code === TWENTY || code === THIRTY) return readAbbreviatedTens(scan, i, code === TWENTY ? 20 : 30)
  if (code !== TEN && (numeralKind(code) !== HAN_DIGIT || code === LIANG)) return undefined
  return readHan(scan, i)
}

function readArabicDigits(scan: Scan, i: number): SmallNumber | undefined {
  let at = i
  let value = 0
  while (at - i < 5 && isArabicDigit(codeAt(scan, at))) {
    value = value * 10 + codeAt(scan, at) - 48
    at++
  }
  if (at - i > 4) return undefined
  return { end: at, value, arabic: true, digits: at - i, spread: false }
}

function readAbbreviatedTens(scan: Scan, i: number, tens: number): SmallNumber {
  const next = codeAt(scan, i + 1)
  const unit = numeralKind(next) === HAN_DIGIT && next !== LIANG ? numeralValue(next) : 0
  return { end: unit ? i + 2 : i + 1, value: tens + unit, arabic: false, digits: 0, spread: false }
}

function readHan(scan: Scan, i: number): SmallNumber | undefined {
  let at = i
  let row = 0
  while (at - i < 5 && numeralKind(codeAt(scan, at)) === HAN_DIGIT) {
    row = row * 10 + numeralValue(codeAt(scan, at))
    at++
  }
  const digits = at - i
  if (codeAt(scan, at) === TEN && digits <= 1) {
    const tens = digits === 0 ? 10 : row * 10
    const next = codeAt(scan, at + 1)
    const unit = numeralKind(next) === HAN_DIGIT && next !== LIANG ? numeralValue(next) : 0
    return { end: at + (unit ? 2 : 1), value: tens + unit, arabic: false, digits: 0, spread: false }
  }
  if (digits === 0 || digits > 4) return undefined
  const spread = digits === 2 && isSpread(Math.floor(row / 10), row % 10)
  return { end: at, value: row, arabic: false, digits, spread }
}
