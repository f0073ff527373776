import { says } from '../../../../words/sentence'
import { sentenceFrom } from '../../behind-last'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** 三件宝：一枚奖章，一本笔记本，一盏矿灯: each item begins with 一 and its measure word, whatever is told of it. */
const ANNOUNCED =
  /(?<![第每其另数几\d二两三四五六七八九十百])([二两三四五六七八九]|[2-9])(?:件|样|个|种|份|项|幅|大)[\u4e00-\u9fff“”]{0,10}(?:：|，分别是|，有)/gu
const ITEM =
  /^(?:还有|另有|以及|外加|和|再就是|最后是|是)?一(?:件|把|本|盏|枚|张|只|个|台|架|块|条|根|支|副|封|幅|双|对|套|辆|座|间|顶|面|部|首|口|杯|瓶|盒|袋|箱|床|捆|串|头|匹|株|棵|束|沓|叠|段|曲|枝|卷|册|份)(?!是|体|人|劲|月)/u
const LONGEST = 200
const NEAR = 2

export function* thingLists(folded: string): Generator<CountedList> {
  if (!/[：，][^，。]{0,3}一/u.test(folded)) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, numeral = ''] = match
    const list = match.index + printed.length
    const body = sentenceFrom(folded, list, LONGEST)
    if (body === undefined) continue
    const clauses = body.split(/[，、；]|(?=和一)/u)
    if (!ITEM.test(clauses[0] ?? '') || /等|另一|其余|其他/u.test(body)) continue
    const items = clauses.filter((clause) => ITEM.test(clause))
    const count = smallCount(numeral)
    if (items.length < 2 || items.length === count || Math.abs(items.length - count) > NEAR) continue
    // Fewer may be told in words of another form.
    if (items.length < count && items.length !== clauses.length) continue
    yield {
      start: match.index,
      end: list - 1,
      list,
      says: says('says.count-list.behind', {
        announced: printed.replace(/[：，].*$/u, ''),
        listed: items.length,
        row: { row: items, as: 'list' },
      }),
      expected: String(items.length),
    }
  }
}
