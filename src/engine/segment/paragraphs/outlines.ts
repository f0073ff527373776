import { ITEM_SIGNS } from '../lines/item-signs'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'
import { startingWith } from '../lines/pattern'

/** What a summary is called that says so itself. */
export const SUMMARY_NAMES = '核心提示|内容提要|内容摘要|提要|导语|阅读提示|新闻提示'
const OUTLINE = startingWith(new RegExp(`^[【■●]?(?:${SUMMARY_NAMES}|本文提要|要点提示|要点)】?[：:]?$`))
/** Items of an outline, at least, and lines, at most. */
const FEWEST = 2
const MOST_LINES = 16
/** Half ems by which a full line may be short of the widest. */
const FULL = 3

/** 内容提要 over items behind one sign, none of which ends with a stop: they sum up the story. */
export function markOutlines(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  for (let i = 0; i + FEWEST < lines.length; i++) {
    if (!OUTLINE.fits(lines[i] as Line)) continue
    const sign = (lines[i + 1] as Line).first
    if (!ITEM_SIGNS.has(sign)) continue
    let widest = 0
    let items = 0
    let to = i + 1
    for (; to < lines.length && to - i <= MOST_LINES; to++) {
      const line = lines[to] as Line
      const upper = lines[to - 1] as Line
      if (line.first === sign) items++
      else if (marks[to] || upper.stop || upper.width < widest - FULL || line.blanks > 0) break
      widest = Math.max(widest, line.width)
    }
    if (items >= FEWEST) for (let k = i; k < to; k++) marks[k] = 'summary'
  }
}
