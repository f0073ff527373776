import { charSet, isArabicDigit } from '../scan/char-set'
import { codeAt, type Scan } from '../scan/fold'
import type { Numeral } from './numeral'
import { HAN_DIGIT, isFormal, NOT_NUMERAL, numeralKind, numeralValue } from './numeral-characters'
import { NumeralReader } from './numeral-reader'

/** What may follow a row of digits and still belong to the numeral. */
const CONTINUES = charSet('十百千万亿拾佰仟多余几来数点零一二三四五六七八九两壹贰叁肆伍陆柒捌玖,，.· 0123456789')

/** Reads the numeral that begins at `i`: Arabic, Chinese or mixed, with 点, 万 and 亿; undefined if there is none. */
export function readNumeral(scan: Scan, i: number): Numeral | undefined {
  return readShort(scan, i) ?? new NumeralReader(scan, i).read(true)
}

/** Most numerals are a few Arabic digits or one Chinese digit, and need none of the reader's registers. */
function readShort(scan: Scan, i: number): Numeral | undefined {
  const first = codeAt(scan, i)
  if (!isArabicDigit(first)) {
    if (numeralKind(first) !== HAN_DIGIT || isFormal(first) || CONTINUES.has(codeAt(scan, i + 1))) return undefined
    return plainNumeral(i, i + 1, numeralValue(first), false)
  }
  let at = i
  let value = 0
  while (at - i < 9 && isArabicDigit(codeAt(scan, at))) {
    value = value * 10 + codeAt(scan, at) - 48
    at++
  }
  return CONTINUES.has(codeAt(scan, at)) ? undefined : plainNumeral(i, at, value, true)
}

function plainNumeral(start: number, end: number, value: number, arabic: boolean): Numeral {
  return {
    start,
    end,
    min: value,
    max: value,
    approx: false,
    vague: false,
    arabic,
    digits: end - start,
    decimal: false,
    scaled: false,
    big: false,
    bare: false,
    grouped: false,
  }
}

/** Whether a numeral may begin with this code. */
export function beginsNumeral(code: number): boolean {
  return numeralKind(code) !== NOT_NUMERAL
}
