import { isArabicDigit, isLatin } from '../scan/char-set'
import { codeAt, type Scan } from '../scan/fold'

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
