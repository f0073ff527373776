import { elementAt } from '../neighbour'
import type { Line } from './line'
import type { Mark } from './marks'
import { Telling } from './telling'

/** Half ems: a name of two to four characters. */
const WIDEST_NAME = 8
const NAME = /^[\u4e00-\u9fff]{2,4}$/
/** （记者 阴丽娜 通讯员 于跃） */
const CREDIT = /（([^（）]{2,40})）/
const CREDITED = /记者|通讯员|实习生/
const CREDIT_WORDS = /(?:本报|特约|见习|实习|首席|全媒体)*(?:记者|通讯员|实习生)|摄影报道|文\/图/g

/**
 * A line that is nothing but a name the page credits elsewhere (本报讯（记者 阴丽娜）) signs the text above it: where
 * several briefs share a page, each is closed by its writer's bare name.
 */
export function markRoster(lines: readonly Line[], marks: (Mark | undefined)[]): void {
  const bare: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (line.width > WIDEST_NAME || line.han < 2 || marks[i] || elementAt(lines, i - 1)?.ends !== 'final') continue
    if (NAME.test(line.text.replace(/ /g, ''))) bare.push(line)
  }
  if (bare.length === 0) return
  const names = creditedNames(lines)
  for (const line of bare) if (names.has(line.text.replace(/ /g, ''))) marks[line.index] = 'sign-off'
}

function creditedNames(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const lower = lines[i + 1]
    if (((line.telling | (lower?.telling ?? 0)) & Telling.byline) === 0 || !line.text.includes('（')) continue
    // A narrow column breaks the bracket off.
    const credit = CREDIT.exec(line.text) ?? CREDIT.exec(line.text + (lower?.text ?? ''))
    if (!credit || !CREDITED.test(credit[1] as string)) continue
    for (const name of (credit[1] as string).replace(CREDIT_WORDS, ' ').split(/[ 、，]+/))
      if (NAME.test(name)) names.add(name)
  }
  return names
}
