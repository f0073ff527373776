import { says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

/** 3.8亿万元: 万亿 is a scale, 亿万 behind a numeral and 万万 are none. */
const DOUBLED = /[0-9](亿万|万万)(?=[\u4e00-\u9fff])/gu

/** Figures with two words for their scale, one of which is too many. Scans folded text once. */
export function* doubledScales({ source, folded }: FigureText): Generator<RuleFinding> {
  if (!/[亿万]万/u.test(folded)) return
  for (const match of matchesOf(folded, DOUBLED)) {
    let start = match.index
    while (/[0-9.]/u.test(folded.charAt(start - 1))) start--
    const end = match.index + match[0].length
    const place = { text: source.index, start, end: end + 1 }
    const told = says('says.unit-slip.scales', { printed: folded.slice(start, end + 1), scales: match[1] ?? '' })
    yield { says: told, places: [place], confidence: 0.85 }
  }
}
