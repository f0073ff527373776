import { isHan } from '../../tags/scan/char-set'
import type { DatedText, PrintedDate } from './dated-text'

const SENTENCE_END = '。！？；'
const PERIOD = '。！？'
const CLAUSE_END = '。！？；，'
/** Further than this nobody carries a year or a subject along. */
const FARTHEST = 240

/** Offset behind the last full stop before `at`. */
export function sentenceStart(plain: string, at: number): number {
  return startBehind(plain, at, SENTENCE_END)
}

/** Offset of the full stop at or behind `at`, or the text's end. */
export function sentenceEnd(plain: string, at: number): number {
  return endBefore(plain, at, SENTENCE_END)
}

/** As `sentenceStart`, semicolons leaving a sentence whole. */
export function periodStart(plain: string, at: number): number {
  return startBehind(plain, at, PERIOD)
}

/** As `sentenceEnd`, semicolons leaving a sentence whole. */
export function periodEnd(plain: string, at: number): number {
  return endBefore(plain, at, PERIOD)
}

/** As `sentenceStart`, commas ending a clause as well. */
export function clauseStart(plain: string, at: number): number {
  return startBehind(plain, at, CLAUSE_END)
}

/** As `sentenceEnd`, commas ending a clause as well. */
export function clauseEnd(plain: string, at: number): number {
  return endBefore(plain, at, CLAUSE_END)
}

function startBehind(plain: string, at: number, ends: string): number {
  let from = at
  while (from > 0 && at - from < FARTHEST && !endsAt(plain, from - 1, ends)) from--
  return from
}

function endBefore(plain: string, at: number, ends: string): number {
  let to = at
  while (to < plain.length && to - at < FARTHEST && !endsAt(plain, to, ends)) to++
  return to
}

/** Nearly every character is no mark at all, which its code tells soonest. */
function endsAt(plain: string, at: number, ends: string): boolean {
  return !isHan(plain.charCodeAt(at)) && ends.includes(plain.charAt(at))
}

/** Whether the last quotation mark before `at` opens. */
export function isQuoted(plain: string, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < FARTHEST; k--) {
    if (plain.charAt(k) === '“') return true
    if (plain.charAt(k) === '”') return false
  }
  return false
}

/** The last date begun before `at`, not farther back than `floor`, that names its year: of 2024年2月1日至2月29日 both ends have it. */
export function yearBefore(text: DatedText, at: number, floor: number): PrintedDate | undefined {
  let found: PrintedDate | undefined
  for (const date of text.dates) {
    if (date.start >= at) break
    if (date.start >= floor && date.year !== undefined) found = date
  }
  return found
}
