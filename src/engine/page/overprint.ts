import type { Unit } from '../../model/analysis'
import type { Piece } from '../../model/piece'
import type { Span } from '../../model/span'
import { Char, classOf } from './char-class'

const NONE: readonly Span[] = []

/** Longest stretch (code units) looked for a second print of; a bold line is rarely longer. */
const LONGEST = 60

/**
 * Second prints inside `text[start, end)`, in order, as the spans to drop. Bold type is often drawn twice, and the text
 * layer then holds 近日近日，，全市全市 (a stretch at a time) or 近近日日 (a character at a time). Speech also repeats
 * (高高兴兴, 研究研究), so a run counts only when several neighbouring stretches are doubled, a mark is doubled with
 * them, or one stretch is too long to be chance.
 */
export function findOverprint(text: string, start: number, end: number): readonly Span[] {
  return isSuspect(text, start, end) ? searchOverprint(text, start, end) : NONE
}

/** `findOverprint` of a line known to have no character twice in a row; `spaced`: it has white space inside. */
export function findRepeatedWords(text: string, start: number, end: number, spaced: boolean): readonly Span[] {
  return isRepeated(text, start, end, spaced) ? searchOverprint(text, start, end) : NONE
}

function searchOverprint(text: string, start: number, end: number): Span[] {
  const dropped: Span[] = []
  let run: Span[] = []
  let runStart = -1
  let i = start
  while (i < end) {
    if (classOf(text.charCodeAt(i)) === Char.space) {
      i++
      continue
    }
    const length = doubledAt(text, i, end)
    if (length === 0) {
      if (run.length > 0) {
        if (isOverprint(text, run, runStart, i, start, end)) dropped.push(...run)
        run = []
      }
      i++
      continue
    }
    if (run.length === 0) runStart = i
    run.push([i + length, i + 2 * length])
    i += 2 * length
  }
  if (run.length > 0 && isOverprint(text, run, runStart, end, start, end)) dropped.push(...run)
  return isBold(text, dropped, start, end) ? withRest(text, dropped, start, end) : dropped
}

/** Share of a line in its second prints from which all of it is taken to be set in that type. */
const WHOLE_LINE = 0.35

function isBold(text: string, dropped: readonly Span[], start: number, end: number): boolean {
  let twice = 0
  for (const [a, b] of dropped) twice += b - a
  let blanks = 0
  for (let i = start; i < end; i++) if (classOf(text.charCodeAt(i)) === Char.space) blanks++
  return twice >= 3 && twice >= (end - start - blanks) * WHOLE_LINE
}

/**
 * In a line that is printed twice throughout nothing is an exception: 66 车道车道 is 6 车道, and where each character
 * stands twice, so do 1100日日 and a lone 月月.
 */
function withRest(text: string, dropped: readonly Span[], start: number, end: number): Span[] {
  const all = [...dropped]
  const single = dropped.filter(([a, b]) => b - a === 1).length > dropped.length * 0.8
  for (let i = start; i < end; i++) {
    const kind = classOf(text.charCodeAt(i))
    if (single) {
      const twice = text.charCodeAt(i + 1) === text.charCodeAt(i) && i + 1 < end && kind !== Char.space
      if (!twice || isKnown(dropped, i, i + 2)) continue
      all.push([i + 1, i + 2])
      i++
      continue
    }
    if (kind !== Char.digit) continue
    let to = i
    while (to < end && classOf(text.charCodeAt(to)) === Char.digit) to++
    const half = (to - i) >> 1
    if (!isKnown(dropped, i, to) && (to - i) % 2 === 0 && isSame(text, i, i + half, half)) all.push([i + half, to])
    i = to
  }
  return all.sort((a, b) => a[0] - b[0])
}

/** Whether a stretch holds one of the second prints, or its first. */
function isKnown(dropped: readonly Span[], from: number, to: number): boolean {
  return dropped.some(([a, b]) => 2 * a - b < to && b > from)
}

/** Cheap test that spares ordinary lines the search: a doubled comma or stop, doubled characters, equal halves. */
function isSuspect(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 6) return false
  let pairs = 0
  let previous = -1
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === previous) {
      const kind = classOf(code)
      if (kind === Char.inner || code === 0x3002) return true
      if (kind === Char.han && ++pairs >= 4) return true
    }
    previous = code
  }
  return isRepeated(text, start, end, true)
}

/** Whether a line is its first half twice, or begins with a word that is. */
function isRepeated(text: string, start: number, end: number, spaced: boolean): boolean {
  const length = end - start
  if (length < 6) return false
  return (spaced && isWordTwice(text, start, end)) || isHalfTwice(text, start, end)
}

/** 本报记者本报记者 任小舟任小舟: each word twice. */
function isWordTwice(text: string, start: number, end: number): boolean {
  let gap = start
  while (gap < end && classOf(text.charCodeAt(gap)) !== Char.space) gap++
  const word = gap - start
  return gap < end && word >= 4 && word % 2 === 0 && isSame(text, start, start + word / 2, word / 2)
}

function isHalfTwice(text: string, start: number, end: number): boolean {
  const length = end - start
  const half = start + (length >> 1)
  const second = length % 2 ? half + 1 : half
  return length >= 8 && text.charCodeAt(start) === text.charCodeAt(second) && isSame(text, start, second, length >> 1)
}

/** Length of the longest stretch at `i` that is followed by itself, 0 for none. */
function doubledAt(text: string, i: number, end: number): number {
  const first = text.charCodeAt(i)
  const kind = classOf(first)
  // …… and —— are doubled by nature, and so may be a figure's digits; a longer stretch (11月11月) is another matter.
  const paired =
    first === 0x2026 || first === 0x22ef || kind === Char.dash || kind === Char.digit || kind === Char.latin
  const shortest = paired && text.charCodeAt(i + 1) === first ? 2 : 1
  for (let length = Math.min(LONGEST, (end - i) >> 1); length >= shortest; length--) {
    if (text.charCodeAt(i + length) === first && isSame(text, i, i + length, length)) return length
  }
  return 0
}

function isSame(text: string, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (text.charCodeAt(a + k) !== text.charCodeAt(b + k)) return false
  return true
}

function isOverprint(
  text: string,
  run: readonly Span[],
  from: number,
  to: number,
  lineStart: number,
  lineEnd: number,
): boolean {
  let size = 0
  let mark = false
  let longest = 0
  for (const [a, b] of run) {
    size += b - a
    longest = Math.max(longest, b - a)
    const kind = classOf(text.charCodeAt(a))
    if (b - a === 1 && (kind === Char.inner || kind === Char.final)) mark = true
  }
  if (longest === 1) return run.length >= 4
  if (mark && size >= 3) return true
  const whole = from === lineStart && to === lineEnd
  // 管彤管彤 摄摄: each word of the line.
  if (whole && run.length >= 2 && size >= 3) return true
  return longest >= 7 || (run.length >= 2 && size >= 5) || (whole && longest >= 4)
}

/**
 * Hulls (raw offsets) of what a unit prints twice, both copies included, one a run and raw line: what an editor is
 * shown as an overprint.
 */
export function overprintSpans(unit: Pick<Unit, 'pieces'>): Span[] {
  const hulls: Span[] = []
  const pieces = unit.pieces
  pieces.forEach((piece, k) => {
    if (piece.why !== 'overprint') return
    const start = firstCopy(pieces, k)
    const last = hulls.at(-1)
    const between = last ? pieces.filter((other) => other.start >= last[1] && other.end <= start) : []
    if (last && start - last[1] <= 2 && between.every((other) => other.why !== 'join')) {
      hulls[hulls.length - 1] = [last[0], piece.end]
    } else hulls.push([start, piece.end])
  })
  return hulls
}

/** Raw offset at which the copy kept of the dropped piece `k` begins. */
function firstCopy(pieces: readonly Piece[], k: number): number {
  let left = (pieces[k] as Piece).end - (pieces[k] as Piece).start
  for (let at = k - 1; at >= 0; at--) {
    const piece = pieces[at] as Piece
    if (piece.why === 'overprint') break
    if (piece.why === 'join' && piece.text === '') continue
    const size = piece.end - piece.start
    if (size >= left) return piece.end - left
    left -= size
  }
  return (pieces[k] as Piece).start
}
