import { says } from '../../../../words/sentence'
import { sentenceFrom } from '../../behind-last'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** 演出共三场：9月28日京剧《…》，9月30日交响乐，…: each item opens with its own time, whatever is told behind the row. */
const ANNOUNCED =
  /([二两三四五六七八九]|十[一二]?|[2-9]|1[0-2])(场|次|期|站|讲|课|轮|趟|班|台|批|档|部|个|项|幕|堂|集|回|天|处|地|支|门|节|种)([\u4e00-\u9fff“”]{0,12})(?:：|，(?:分别|依次|即|(?:时间|日期|安排)?(?:分别|依次)?(?:是|为)：?)?)/gu
const TIMES: readonly RegExp[] = [
  /^(?:将?[于在])?(?:(?:今|明|去)年|\d{4}年)?\d{1,2}月\d{1,2}日/u,
  /^(?:将?[于在])?\d{1,2}日/u,
  /^(?:将?[于在])?(?:本|下)?(?:周|星期)[一二三四五六日天]/u,
  /^(?:将?[于在])?\d{1,2}月(?!\d)/u,
  /^(?:将?[于在])?(?:上午|下午|晚上?|早上?|中午)?\d{1,2}(?:时|点|∶|:)/u,
  /^(?:将?[于在])?(?:19|20)\d{2}年(?!\d)/u,
]
const MOST = 240
const NEAR = 1
/** More than one in an item, or more of them elsewhere. */
const OPEN = /另|还有|等|其余|其他|其中|各|每[天日周]|加演|两场|下午.*上午|[至—~～]|、/u

/** Scans folded text once. */
export function* datedRows(folded: string): Generator<CountedList> {
  if (!/[：，](?:[^，。]{0,4})(?:\d|周|星期|上午|下午|晚)/u.test(folded)) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, numeral = '', measure = '', noun = ''] = match
    if (isPartOfNumber(folded, match.index)) continue
    const from = match.index + printed.length
    const time = TIMES.find((one) => one.test(folded.slice(from, from + 14)))
    if (!time) continue
    const clauses = (sentenceFrom(folded, from, MOST) ?? '').split(/[，；]/u)
    const stop = clauses.findIndex((clause) => !time.test(clause))
    const items = stop < 0 ? clauses : clauses.slice(0, stop)
    const told = items.map((item) => item.replace(time, ''))
    const count = smallCount(numeral)
    if (items.length < 2 || items.length === count || Math.abs(items.length - count) > NEAR) continue
    // What was done on a day, not what there is: each item is a thing, and none is named twice.
    if (
      told.some((item) => item.length < 2 || item.length > 24 || /[了着过]$/u.test(item)) ||
      OPEN.test(items.join('，'))
    )
      continue
    if (stop >= 0 && TIMES.some((one) => one.test(clauses.slice(stop).join('，')))) continue
    if (
      items.length < count &&
      (/[，；]/u.test(folded.charAt(from - 1)) || behindMayGoOn(clauses.slice(items.length), folded, from))
    )
      continue
    yield {
      start: match.index,
      end: match.index + numeral.length + measure.length + noun.length,
      list: from,
      says: says('says.count-list.behind', {
        announced: numeral + measure + noun,
        listed: items.length,
        row: { row: items, as: 'list' },
      }),
      expected: String(items.length),
    }
  }
}

/** The rest of the row may be told in other words. */
function behindMayGoOn(clauses: readonly string[], folded: string, from: number): boolean {
  const tail = folded.slice(from + clauses.join('，').length, from + MOST)
  return (
    clauses.some((clause) => TIMES.some((one) => one.test(clause))) || /^[^。]*。(?:\d|另|还|最后|此外)/u.test(tail)
  )
}
