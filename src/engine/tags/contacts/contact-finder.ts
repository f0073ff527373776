import type { ContactTag } from '../../../model/analysis'
import { charSet, isArabicDigit, isLatin } from '../scan/char-set'
import { codeAt, type Scan, startsWith } from '../scan/fold'

const AT = 64
const DASH = 45
const SPACE = 32
const OPEN = 40
const CLOSE = 41
const DOT = 46
/** 12345热线, 拨打110: a short number is a telephone number only in such company. */
const SHORT_BEFORE = ['拨打', '电话', '热线', '致电', '拨通', '报警']
const SHORT_AFTER = ['热线', '电话', '报警', '平台', '服务热线', '政务服务', '市民热线', '便民热线', '急救', '客服']
const LONG_BEFORE = ['电话', '热线', '传真', '手机', '致电', '拨打', '联系方式', '咨询', 'Tel', 'TEL', 'tel']
/** 固定电话120部: so many of them. */
const COUNTED = charSet('部户台门个条起宗件只万')
const BETWEEN = charSet('：: 为是、号码()（）')

/** Telephone numbers and e-mail addresses of one text, sorted by start. */
export function findContacts(scan: Scan): ContactTag[] {
  const found: ContactTag[] = []
  const { codes, length } = scan
  for (let i = 0; i < length; ) {
    const code = codes[i] ?? 0
    if (code === AT) {
      const email = readEmail(scan, i, found.at(-1)?.end ?? 0)
      if (email) {
        // The local part may have been taken for a telephone number.
        while ((found.at(-1)?.end ?? 0) > email.start) found.pop()
        found.push(email)
        i = email.end
        continue
      }
      i++
    } else if (code >= 48 && code <= 57) {
      const end = digitsEnd(scan, i)
      const phone = isBound(scan, i - 1) ? undefined : readPhone(scan, i, end)
      if (phone) found.push(phone)
      i = phone?.end ?? end
    } else i++
  }
  return found
}

function digitsEnd(scan: Scan, i: number): number {
  let at = i
  while (isArabicDigit(codeAt(scan, at))) at++
  return at
}

/** A letter, a point or a dash before the digits ties them to something else. */
function isBound(scan: Scan, i: number): boolean {
  const code = codeAt(scan, i)
  return isLatin(code) || code === DOT || code === 95 || (code === DASH && isWordCode(codeAt(scan, i - 1)))
}

function isWordCode(code: number): boolean {
  return isLatin(code) || isArabicDigit(code)
}

function readEmail(scan: Scan, at: number, floor: number): ContactTag | undefined {
  let start = at
  while (start > 0 && at - start < 64 && isMailCode(codeAt(scan, start - 1))) start--
  while (start < at && !isWordCode(codeAt(scan, start))) start++
  let end = at + 1
  let dots = 0
  while (isMailCode(codeAt(scan, end)) && end - at < 64) {
    if (codeAt(scan, end) === DOT) dots++
    end++
  }
  while (end > at && !isWordCode(codeAt(scan, end - 1))) {
    if (codeAt(scan, end - 1) === DOT) dots--
    end--
  }
  if (start === at || dots < 1 || (start < floor && floor > at)) return undefined
  return { ...tag(scan, start, end, 'address'), value: { email: plain(scan, start, end).toLowerCase() } }
}

function isMailCode(code: number): boolean {
  return isWordCode(code) || code === DOT || code === DASH || code === 95
}

function readPhone(scan: Scan, i: number, end: number): ContactTag | undefined {
  const first = end - i
  if (isLatin(codeAt(scan, end)) || codeAt(scan, end) === AT) return undefined
  if (codeAt(scan, i) === 48 && (first === 3 || first === 4)) return readAreaCode(scan, i, end)
  if (isMobile(scan, i, end)) return phone(scan, i, end)
  if (codeAt(scan, i) === 48 && first >= 10 && first <= 12) return phone(scan, i, withExtension(scan, end))
  if (first === 3 && (startsWith(scan, i, '400') || startsWith(scan, i, '800'))) return readService(scan, i, end)
  if (first === 10 && startsWith(scan, i, '400')) return phone(scan, i, end)
  if ((first === 7 || first === 8) && isAnnounced(scan, i, LONG_BEFORE)) return phone(scan, i, withExtension(scan, end))
  if ((first === 3 || first === 5 || first === 6) && isShortNumber(scan, i, end)) return phone(scan, i, end)
  return undefined
}

function isMobile(scan: Scan, i: number, end: number): boolean {
  const second = codeAt(scan, i + 1)
  return end - i === 11 && codeAt(scan, i) === 49 && second >= 51 && second <= 57
}

/** 0471-4933380, (0471)4933380, and with a blank that crept in: 0471- 4933380. */
function readAreaCode(scan: Scan, i: number, end: number): ContactTag | undefined {
  let at = end
  let start = i
  if (codeAt(scan, at) === CLOSE && codeAt(scan, i - 1) === OPEN) {
    start = i - 1
    at++
  }
  let marks = at > end ? 1 : 0
  while (at - end < 4 && (codeAt(scan, at) === SPACE || codeAt(scan, at) === DASH)) {
    if (codeAt(scan, at) === DASH) marks++
    at++
  }
  const close = digitsEnd(scan, at)
  if (marks !== 1 || close - at < 7 || close - at > 8 || isLatin(codeAt(scan, close))) return undefined
  return phone(scan, start, withExtension(scan, close))
}

/** 400-123-4567, 400 1234 567. */
function readService(scan: Scan, i: number, end: number): ContactTag | undefined {
  let digits = 3
  let at = end
  while (digits < 10) {
    const mark = codeAt(scan, at)
    const next = mark === DASH || mark === SPACE ? at + 1 : at
    const close = digitsEnd(scan, next)
    if (close === next || (next === at && digits > 3)) return undefined
    digits += close - next
    at = close
  }
  return digits === 10 ? phone(scan, i, at) : undefined
}

function withExtension(scan: Scan, end: number): number {
  const mark = codeAt(scan, end)
  if (mark === DASH) {
    const close = digitsEnd(scan, end + 1)
    return close - end > 1 && close - end <= 6 ? close : end
  }
  if (!startsWith(scan, end, '转')) return end
  const close = digitsEnd(scan, end + 1)
  return close - end > 1 && close - end <= 6 ? close : end
}

function isShortNumber(scan: Scan, i: number, end: number): boolean {
  const first = codeAt(scan, i)
  if ((first !== 49 && first !== 57) || COUNTED.has(codeAt(scan, end))) return false
  const closed = startsWith(scan, end, '”') ? end + 1 : end
  return SHORT_AFTER.some((word) => startsWith(scan, closed, word)) || isAnnounced(scan, i, SHORT_BEFORE)
}

function isAnnounced(scan: Scan, i: number, words: readonly string[]): boolean {
  let at = i
  while (at > 0 && i - at < 6 && BETWEEN.has(codeAt(scan, at - 1))) at--
  return words.some((word) => at >= word.length && startsWith(scan, at - word.length, word))
}

function phone(scan: Scan, start: number, end: number): ContactTag {
  return { ...tag(scan, start, end, 'telephone'), value: { phone: plain(scan, start, end) } }
}

function tag(scan: Scan, start: number, end: number, code: string): Omit<ContactTag, 'value'> {
  return { type: 'contact', start, end, text: scan.text.slice(start, end), confidence: 0.95, evidence: [{ code }] }
}

function plain(scan: Scan, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++) {
    const code = codeAt(scan, at)
    if (code !== SPACE) out += String.fromCharCode(code)
  }
  return out
}
