import { Char, classOf } from '../page/char-class'
import type { Bonds } from './bonds'
import type { Line } from './line'
import type { Score } from './score'

/** What the page as a whole tells about its seams. */
export interface SeamHabits {
  /** Log-odds for a new paragraph that one blank line is worth on this page. */
  readonly blank: number
  /** And what its absence is worth. */
  readonly noBlank: number
  /** The file kept the indent of first lines. */
  readonly indents: boolean
  /** First lines are two em narrower than their column: the indent was there and is lost. */
  readonly narrowStarts: boolean
}

const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、](?![0-9])|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、：]|[●■◆▲★◇○□▶►] ?)/
const OPENER =
  /^(?:据了解|据悉|据介绍|此外|另外|与此同时|同时，|近年来|目前，|记者|会议|会上|活动|今年|去年|当日|当天|日前|近日|随后|接下来|下一步|在[^，。]{2,14}[，上下中]|为了?|“|《|“)/
const UNIT = /^(?:[年月日时分秒号版期届人名个家件项万亿元吨米里亩户口次场座辆台套平公千百%％岁度倍条只头])/

/**
 * How strongly `lower` goes on with the paragraph that `upper` stands in: adds log-odds to `score`, positive for a
 * join. `depth` is the number of quotes and brackets the paragraph has open after `upper`.
 */
export function scoreJoint(
  upper: Line,
  lower: Line,
  depth: number,
  habits: SeamHabits,
  bonds: Bonds,
  score: Score,
): void {
  if (lower.again) {
    score.add('printed-twice', 9)
    return
  }
  const first = lower.text.charCodeAt(0)
  const last = upper.text.charCodeAt(upper.text.length - 1)
  const adjacent = lower.index === upper.index + 1
  const measure = upper.measure
  const wrapped = measure > 0 && upper.width <= measure + 6
  const short = wrapped && upper.width < measure - 4
  scoreUpperEnd(upper, lower, wrapped, short, habits, score)

  if (depth > 0 && upper.ends === 'final') score.add('quote-open', depth <= 2 ? 1.5 : 0.5)
  else if (depth > 0 && lower.closes > 0) score.add('quote-open', 1.5)
  const kind = classOf(first)
  if (kind === Char.close || kind === Char.inner || (kind === Char.final && first !== 0x2026)) {
    score.add('starts-with-closing-mark', 6)
  }
  const starts = bonds.unlikelyStart(first)
  if (starts === 2) score.add('starts-mid-phrase', 3)
  else if (starts === 1) score.add('starts-mid-phrase', upper.ends === 'final' ? 0.4 : 1)
  if (upper.ends === 'word') {
    const tie = bonds.tie(last, first)
    if (tie) score.add('word-runs-on', tie === 2 ? 2.5 : 1.2, upper.text.slice(-1) + lower.text.charAt(0))
    const lastKind = classOf(last)
    if (lastKind === Char.digit && (kind === Char.digit || UNIT.test(lower.text))) score.add('figure-cut', 3)
    else if (lastKind === Char.latin && kind === Char.latin) score.add('latin-runs-on', 1)
  }
  const item = ITEM.test(lower.text)
  if (item && upper.ends !== 'inner' && upper.ends !== 'word') score.add('list-item', -3)
  if (upper.ends === 'final') {
    if (!item && OPENER.test(lower.text)) score.add('paragraph-opener', -0.8)
    if (habits.indents) score.add('indent', lower.indent >= 3 ? -5 : 2.5)
  } else if (habits.indents && lower.indent >= 3 && !wrapped) score.add('indent', -2)
  if (isRow(upper) && isRow(lower)) score.add('table-row', -5)
  if (!adjacent) score.add('interrupted', -0.7)
  else if (lower.inner) return
  else if (lower.blanks > 0) score.add('blank-line', -habits.blank)
  else score.add('no-blank-line', -habits.noBlank)
}

function scoreUpperEnd(
  upper: Line,
  lower: Line,
  wrapped: boolean,
  short: boolean,
  habits: SeamHabits,
  score: Score,
): void {
  switch (upper.ends) {
    case 'open':
      score.add('ends-with-opening-mark', 6)
      return
    case 'inner':
      score.add('sentence-open', 5)
      return
    case 'colon':
      score.add('ends-with-colon', wrapped ? (short ? -2.5 : 2) : -2)
      return
    case 'word':
      // A first line is two em narrower than its column, and a figure that would not fit leaves a hole: not short yet.
      if (wrapped) {
        const missing = upper.measure - upper.width
        score.add('sentence-open', missing <= 4 ? 5 : missing <= 7 ? 4 : missing <= 12 ? 1.5 : 0)
      } else score.add('sentence-open', upper.width > 56 ? 5 : upper.width > 36 ? 1.5 : 0.5)
      return
    case 'final': {
      if (!wrapped) {
        score.add('sentence-ends', -4)
        return
      }
      if (short) {
        score.add('short-last-line', -5)
        return
      }
      score.add('sentence-ends-full-line', -0.6)
      scoreLowerWidth(lower, habits, score)
    }
  }
}

/** A full line ends in a stop: only the lower line's own width can tell an indented first line from one that goes on. */
function scoreLowerWidth(lower: Line, habits: SeamHabits, score: Score): void {
  const missing = lower.measure - lower.width
  if (lower.measure === 0) return
  if (missing <= 1) score.add('full-width-line', habits.narrowStarts ? 3.5 : 0.8)
  else if (missing <= 2) score.add('full-width-line', habits.narrowStarts ? 1.5 : 0.5)
  else if (missing <= 6 && lower.ends !== 'final') score.add('indented-first-line', habits.narrowStarts ? -3.5 : -1.5)
}

/** A row of a table or list: columns parted by gaps, or mostly figures. */
export function isRow(line: Line): boolean {
  if (line.ends !== 'word' || line.width > 80) return false
  return (
    line.spacing.length === 0 &&
    (line.text.match(/ +/g)?.length ?? 0) >= 2 &&
    line.gaps + line.digits >= 2 &&
    line.commas === 0 &&
    (line.measure === 0 || Math.abs(line.width - line.measure) > 2)
  )
}

/** Reads a page's habits off its sure seams: joins inside full lines, breaks after short last lines. */
export function readHabits(lines: readonly Line[]): SeamHabits {
  let joins = 0
  let joinBlanks = 0
  let breaks = 0
  let breakBlanks = 0
  let narrow = 0
  let wide = 0
  let indented = 0
  let flush = 0
  for (let k = 1; k < lines.length; k++) {
    const upper = lines[k - 1] as Line
    const lower = lines[k] as Line
    if (lower.inner) continue
    const wrapped = upper.measure > 0
    const full = wrapped ? upper.width >= upper.measure - 3 && upper.width <= upper.measure + 4 : upper.width > 70
    if (full && (upper.ends === 'word' || upper.ends === 'inner')) {
      joins++
      if (lower.blanks > 0) joinBlanks++
      if (lower.indent < 3) flush++
    } else if (upper.ends === 'final' && (wrapped ? upper.width < upper.measure - 5 : upper.width > 40)) {
      breaks++
      if (lower.blanks > 0) breakBlanks++
      if (lower.indent >= 3) indented++
      if (lower.measure > 0) {
        const missing = lower.measure - lower.width
        if (missing >= 3 && missing <= 6) narrow++
        else if (missing < 3 && missing > -3) wide++
      }
    }
  }
  const whenBreak = (breakBlanks + 1) / (breaks + 2)
  const whenJoin = (joinBlanks + 0.5) / (joins + 2)
  const clamp = (x: number): number => Math.max(-2, Math.min(2.5, x))
  return {
    blank: clamp(Math.log(whenBreak / whenJoin)),
    noBlank: clamp(Math.log((1 - whenBreak) / (1 - whenJoin))),
    indents: indented >= 2 && indented >= breaks * 0.6 && flush >= joins * 0.8,
    narrowStarts: narrow >= 2 && narrow >= wide * 2,
  }
}
