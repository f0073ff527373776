import { type Sentence, says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'

/** Points told by adverbs behind a count: 把握三点：首先…；其次…. Offsets into the text. */
export interface AdverbPoints {
  readonly start: number
  readonly end: number
  readonly list: number
  readonly says: Sentence
  readonly expected: string
}

const ANNOUNCED =
  /([二两三四五六七八九]|[2-9])(?:个|大|项|条|点|种|招|步|件)(?:方面)?[\u4e00-\u9fff]{0,10}([：，。](?:”[\u4e00-\u9fff]{0,24}(?:说|表示|介绍|指出|认为|提醒)[，：。]“)?首先)/gu
/** Whatever may open a further point: of these any will do to make the count right. */
const FURTHER =
  /(?<=[：；。，！？“])(?:首先|其次|再次|再者|再其次|再有|然后|接着|接下来|随后|第[二三四五六七八九]|[二三四五六七八九]是|另外|此外|还有|还要|还应|同时|与此同时|最后|末了|最终|最重要)/gu
/** So far points are looked for; a text that goes on tells more of them. */
const REACH = 360
const OPENS = /^\s*(?:其次|再次|再者|再有|然后|第[二三四五]|[二三四五]是|另外|此外|还有|同时|最后)/u

/** @param next the text behind, whose beginning may go on with the points. */
export function* adverbPoints(folded: string, next: string): Generator<AdverbPoints> {
  if (!folded.includes('首先')) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, numeral = '', lead = ''] = match
    const list = match.index + printed.length - '首先'.length
    const tail = folded.slice(list - 1, list + REACH)
    if (list + REACH < folded.length || OPENS.test(next)) continue
    const count = smallCount(numeral)
    const points: string[] = tail.match(FURTHER) ?? []
    const isPlain = points.includes('其次')
    if (!isPlain || points.length >= count || /第$/u.test(folded.slice(0, match.index).slice(-1))) continue
    const row = { row: points, as: 'list' } as const
    const announced = printed.slice(0, -lead.length)
    const told = says('says.count-list.points', { announced, listed: points.length, row })
    yield { start: match.index, end: match.index + announced.length, list, says: told, expected: String(points.length) }
  }
}
