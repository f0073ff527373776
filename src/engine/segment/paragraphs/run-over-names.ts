import { SIGNED_SENTENCE } from '../lines/byline'
import type { Line } from '../lines/line'
import type { Mark } from '../lines/marks'

/** （贾莹）, （记者 于洪涛）: who it is, and the name. */
const NAMED = '（((?:本报)?(?:记者|通讯员)?)[ ：]?[\\u4e00-\\u9fff](?: ?[\\u4e00-\\u9fff]){1,2}）$'
const NAME_ALONE = new RegExp(`^${NAMED}`)
const NAME_BEHIND = new RegExp(`[。”！？]${NAMED}`)

/**
 * （贾莹） on a line of its own below a full line is the end of that paragraph, on a page whose other texts end with …。（贾莹）: there
 * was no room for it. Elsewhere such a line is set on its own.
 */
export function markRunOver(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  const found: { line: Line; form: string }[] = []
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line
    const upper = lines[i - 1] as Line
    if (marks[i] !== 'sign-off' || line.blanks > 0 || marks[i - 1] || !upper.stop || upper.measure === 0) continue
    if (upper.width + line.width <= upper.measure + 1) continue
    const form = NAME_ALONE.exec(line.text)?.[1]
    if (form !== undefined) found.push({ line, form })
  }
  if (found.length === 0) return
  const forms = new Set<string>()
  lines.forEach((line, i) => {
    if (marks[i] || line.measure === 0 || !SIGNED_SENTENCE.fits(line)) return
    const form = NAME_BEHIND.exec(line.text)?.[1]
    if (form !== undefined) forms.add(form)
  })
  for (const { line, form } of found) {
    if (!forms.has(form)) continue
    marks[line.index] = undefined
    line.runsOver = true
  }
}
