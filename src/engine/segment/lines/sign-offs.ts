import type { Line } from './line'
import type { Mark } from './marks'
import { startingWith } from './pattern'
import { endsWithCredit } from './picture-words'

/** Lines a signature in brackets runs over at most. */
const MOST_LINES = 6
const OPENS = 0xff08
const CLOSES = 0xff09

/**
 * Who wrote, reported or put together the text above, or where it was taken from: （作者为某大学教授、…）, （参与记者：…）,
 * （综合本报记者…报道）, （新华社某地10月12日电  记者…）.
 */
const SIGNS = startingWith(
  /^（(?:(?:本文)?作者(?:[：:]|单位|简介|均?[为系是])|(?:参与|采访|采写|执笔|本报|综合)?(?:本报)?(?:驻[\u4e00-\u9fff]{2,6})?记者[：: \u4e00-\u9fff]|据?(?:新华社|中新社|中央社|本报)[\u4e00-\u9fff、·]{0,40}(?: ?[0-9]{0,2}月?[0-9]{1,2}日电)?|(?:摘|选|摘编|节选|综合)自|原载|(?:文字?|采访|统筹|编译|译者|策划|执笔)[：:])/,
)

/**
 * Marks signatures in brackets, whole or broken by their column over several lines: they begin below the last sentence, and
 * the bracket is closed at the end of a line.
 */
export function markSignOffs(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  for (let i = 1; i + 1 < lines.length; i++) {
    const line = lines[i] as Line
    if (line.first !== OPENS || !(lines[i - 1] as Line).stop || !SIGNS.fits(line)) continue
    const end = line.opened > 0 ? closingLine(lines, i) : isWhole(line) ? i + 1 : i
    for (let k = i; k < end; k++) marks[k] = 'sign-off'
  }
}

/** However long: （综合本报记者…、…、…报道）, and not （记者某某摄）, who took the picture. */
function isWhole({ text, sentences }: Line): boolean {
  return sentences === 0 && text.indexOf('）') === text.length - 1 && !endsWithCredit(text)
}

/** Behind which line the bracket opened in line `from` is closed, with no sentence before and nothing behind it; `from` where none. */
function closingLine(lines: readonly Line[], from: number): number {
  let open = 0
  for (let k = from; k < lines.length && k < from + MOST_LINES; k++) {
    const line = lines[k] as Line
    if (line.sentences > 0 || line.stop || (k > from && line.blanks > 0)) return from
    open += line.opened - line.closes
    if (open === 0) return line.last === CLOSES ? k + 1 : from
  }
  return from
}
