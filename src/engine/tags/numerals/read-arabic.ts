import { charSet, isArabicDigit } from '../scan/char-set'
import { codeAt, type Scan } from '../scan/fold'

export interface ArabicDigits {
  readonly end: number
  readonly value: number
  readonly digits: number
  readonly decimal: boolean
  readonly grouped: boolean
}

const COMMA = 44
const FULL_COMMA = 0xff0c
const POINT = 46
const MIDDLE_DOT = 0xb7
const AFTER_DECIMAL = charSet('%‰万亿倍元米吨公平立亩美欧个')

/** Reads digits, thousands set off by commas (5,236; full-width digits with full-width commas too) and a decimal part. */
export function readArabic(scan: Scan, i: number): ArabicDigits {
  let at = i
  let value = 0
  while (isArabicDigit(codeAt(scan, at))) {
    value = value * 10 + (codeAt(scan, at) - 48)
    at++
  }
  let digits = at - i
  let grouped = false
  if (digits <= 3) {
    while (isGroup(scan, at)) {
      for (let k = 1; k <= 3; k++) value = value * 10 + (codeAt(scan, at + k) - 48)
      at += 4
      digits += 3
      grouped = true
    }
  }
  if (isPoint(scan, at)) {
    const whole = at
    at++
    while (isArabicDigit(codeAt(scan, at))) at++
    // Parsed by the language, because adding tenths up one by one gives 82.19999.
    if (at - i <= 40) value = Number(`${value}.${plainDigits(scan, whole + 1, at)}`)
    return { end: at, value, digits, decimal: true, grouped }
  }
  return { end: at, value, digits, decimal: false, grouped }
}

/** A decimal point; some papers print 20·4％, which only what follows tells from a date like 3·15. */
function isPoint(scan: Scan, at: number): boolean {
  const code = codeAt(scan, at)
  if (!isArabicDigit(codeAt(scan, at + 1))) return false
  if (code !== MIDDLE_DOT) return code === POINT
  let end = at + 1
  while (end - at < 4 && isArabicDigit(codeAt(scan, end))) end++
  return AFTER_DECIMAL.has(codeAt(scan, end))
}

/** A comma and exactly three digits. 3，500 with a full-width comma is two figures unless the digits are full-width too. */
function isGroup(scan: Scan, at: number): boolean {
  const comma = codeAt(scan, at)
  if (comma !== COMMA && comma !== FULL_COMMA) return false
  if (comma === FULL_COMMA && scan.text.charCodeAt(at - 1) < 0xff10) return false
  return (
    isArabicDigit(codeAt(scan, at + 1)) &&
    isArabicDigit(codeAt(scan, at + 2)) &&
    isArabicDigit(codeAt(scan, at + 3)) &&
    !isArabicDigit(codeAt(scan, at + 4))
  )
}

function plainDigits(scan: Scan, from: number, to: number): string {
  let digits = ''
  for (let k = from; k < to; k++) digits += String.fromCharCode(codeAt(scan, k))
  return digits
}
