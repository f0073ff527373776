import { charSet, isArabicDigit, isLatin } from '../scan/char-set'
import { codeAt, type Scan } from '../scan/fold'

const MINUS = charSet('-')
const NEGATIVE = charSet('负')
/** Real minus signs; a dash — before a figure opens an aside. */
const PRINTED_MINUS = '-－−﹣'
/** 胜负3场, 担负三项: not a sign. */
const NO_SIGN_AFTER = charSet('胜担抱自肩背欺辜正')
const CLOSE = 41

/** Whether a minus sign or 负 stands at `i` and a figure can follow. */
export function isSign(scan: Scan, i: number): boolean {
  const code = codeAt(scan, i)
  const before = codeAt(scan, i - 1)
  if (NEGATIVE.has(code)) return !NO_SIGN_AFTER.has(before)
  if (!MINUS.has(code) || !PRINTED_MINUS.includes(scan.text.charAt(i))) return false
  return (
    isArabicDigit(codeAt(scan, i + 1)) &&
    !isArabicDigit(before) &&
    !isLatin(before) &&
    !MINUS.has(before) &&
    before !== CLOSE
  )
}
