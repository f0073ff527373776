import type { Span } from '../../model/span'
import { Char, classOf } from './char-class'

/** Gaps a run needs before it counts as spaced-out type: 王 坤 and 甲 乙 are names, not spacing. */
export const FEWEST_GAPS = 3

/**
 * Gaps inside `text[start, end)` that letter-spacing left (内 蒙 古 自 治 区): the white space to close, in order. A run
 * is made of single characters, a mark may cling to one (平 台 ，乌 海). Where some gaps of a run are wider than the
 * rest, those stand for a real space (筑 梦  前 行) and stay.
 */
export function findLetterSpacing(text: string, start: number, end: number): Span[] {
  const whole = findSpacedLine(text, start, end)
  if (whole) return whole
  const closed: Span[] = []
  let run: Span[] = []
  let tokenStart = start
  let i = start
  while (i < end) {
    if (classOf(text.charCodeAt(i)) !== Char.space) {
      i++
      continue
    }
    const gapStart = i
    while (i < end && classOf(text.charCodeAt(i)) === Char.space) i++
    const before = isSpacedToken(text, tokenStart, gapStart)
    if (!before && run.length > 0) {
      closeRun(text, run, closed)
      run = []
    }
    tokenStart = i
    const tokenEnd = tokenEndOf(text, i, end)
    const single = isSpacedToken(text, i, tokenEnd)
    // A run may begin or end on a longer token (…地 打了): the gap beside it belongs to the run.
    if ((before || single) && i < end && isHanLike(text, gapStart - 1) && isHanLike(text, i)) run.push([gapStart, i])
    else if (run.length > 0) {
      closeRun(text, run, closed)
      run = []
    }
    i = tokenEnd
  }
  closeRun(text, run, closed)
  return closed
}

/**
 * The gaps of a line that is spaced out from end to end, figures and all: 死 亡 升 至 1 5 8 人. Every token is one character,
 * most of them are Han, and two gaps and more stand at a figure; otherwise nothing, and runs are looked for.
 */
function findSpacedLine(text: string, start: number, end: number): Span[] | undefined {
  const gaps: Span[] = []
  let han = 0
  let others = 0
  let i = start
  while (i < end && classOf(text.charCodeAt(i)) === Char.space) i++
  while (i < end) {
    const tokenEnd = tokenEndOf(text, i, end)
    if (isSpacedToken(text, i, tokenEnd)) han++
    else if (tokenEnd - i === 1 && IN_FIGURE.test(text.charAt(i))) others++
    else return undefined
    i = tokenEnd
    while (i < end && classOf(text.charCodeAt(i)) === Char.space) i++
    if (i < end) gaps.push([tokenEnd, i])
  }
  if (others === 0 || han < FEWEST_GAPS || han < others) return undefined
  const closed: Span[] = []
  closeRun(text, gaps, closed)
  return closed
}

const IN_FIGURE = /[0-9０-９A-Za-z.．%％]/

/** Adds the narrowest gaps of a run, if it is long enough, to those that are closed. */
function closeRun(text: string, run: readonly Span[], closed: Span[]): void {
  if (run.length < FEWEST_GAPS || endsCredit(text, (run[0] as Span)[0]) || namesColumns(text, run)) return
  let narrow = 99
  for (const [a, b] of run) narrow = Math.min(narrow, b - a)
  for (const gap of run) if (gap[1] - gap[0] === narrow) closed.push(gap)
}

/** What heads the columns of a table of results, one character each. */
const COLUMN = /^[胜勝平负負净淨分金银銀铜銅总總男女优優良差]$/

/** 名次 球队 胜 平 负 积分: every character that stands alone between the gaps heads a column. */
function namesColumns(text: string, run: readonly Span[]): boolean {
  for (let k = 1; k < run.length; k++)
    if (!COLUMN.test(text.slice((run[k - 1] as Span)[1], (run[k] as Span)[0]))) return false
  return true
}

/** 记者 王 坤 李 娜: what follows a credit word is a list of padded names, and names are left alone. */
function endsCredit(text: string, at: number): boolean {
  return '者員员攝摄文圖图編编'.includes(text.charAt(at - 1)) && classOf(text.charCodeAt(at - 2)) === Char.han
}

function tokenEndOf(text: string, from: number, end: number): number {
  let i = from
  while (i < end && classOf(text.charCodeAt(i)) !== Char.space) i++
  return i
}

function isHanLike(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at))
  return kind === Char.han || kind === Char.inner || kind === Char.final || kind === Char.open || kind === Char.close
}

/** One Han character, with marks clinging to it. */
function isSpacedToken(text: string, start: number, end: number): boolean {
  if (end - start > 3 || end === start) return false
  let han = 0
  for (let i = start; i < end; i++) {
    const kind = classOf(text.charCodeAt(i))
    if (kind === Char.han) han++
    // 微 克/立 方 米
    else if (text.charCodeAt(i) === 0x2f) continue
    else if (kind !== Char.inner && kind !== Char.final && kind !== Char.open && kind !== Char.close) return false
  }
  return han === 1 || (han === 2 && end - start === 3) || (han === 0 && end - start === 1)
}
