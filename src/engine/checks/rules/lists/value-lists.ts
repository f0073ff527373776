import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

const COUNT = '(?<![第\\d每两二三四五六七八九十百几数.])([二两三四五六七八九]|十[一二三四五]?|[2-9]|1[0-5])'
const MEASURE =
  '(?:次|回|班|场|天|期|轮|届|趟|个|名|位|项|座|家|所|条|处|只|台|辆|支|笔|起|套|款|批|站|局|盘|节|季|度|枚|件|档|人)'
/** 三场演出，时间分别为: one value for each. The noun of the values stands between. */
const ANNOUNCED = new RegExp(
  `${COUNT}${MEASURE}([^，。；：、0-9二两三四五六七八九十]{0,14})，?([^，。；：、和与及0-9]{0,8})(?:分别|依次)(?:是在|是|为|在|于|定在|安排在)：?`,
  'gu',
)
const ANY_COUNT = new RegExp(`[二两三四五六七八九十\\d]${MEASURE}`, 'u')
const CLOCK =
  '(?:(?:上午|下午|中午|凌晨|早上|晚上|傍晚|清晨|早|晚)?\\d{1,2}(?:[:∶：]\\d{2}|[时点](?:\\d{1,2}分?|半|整)?))'
const DAY = '(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:至(?:\\d{1,2}月)?\\d{1,2}日)?)'
const KINDS: readonly RegExp[] = [
  new RegExp(`^${CLOCK}`, 'u'),
  new RegExp(`^${DAY}(?:${CLOCK})?`, 'u'),
  /^\d{4}年(?:\d{1,2}月)?/u,
  /^(?:每?周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚上|晚)?/u,
  /^\d+[比:∶]\d+/u,
  /^\d[\d.]*[万亿]?(?:万元|亿元|元|公里|千米|米|亩|平方米|公顷|吨|公斤|人|岁|票|分|%|个百分点|小时|分钟|秒|天)/u,
]
const PARTED = /^(?:、|，?以及|，?[和与及])/u
const NEAR = 2

/** Values one for each of what is counted: dates, hours, years, sums. Scans folded text once. */
export function* valueLists(folded: string): Generator<CountedList> {
  if (!/分别|依次/u.test(folded)) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, numeral = '', told = '', noun = ''] = match
    if (/其中|来自|[每各多一加和与及外还]|^数/u.test(told)) continue
    // 三场演出，票价分别为…: prices by seat, and no one for each.
    if (/价|票|奖/u.test(told + noun) && !/[种款档]/u.test(printed.slice(0, numeral.length + 1))) continue
    // 两条线路每天四班: which of the counts is shared out nobody says.
    const before = folded.slice(folded.lastIndexOf('。', match.index) + 1, match.index)
    if (ANY_COUNT.test(before)) continue
    const list = match.index + printed.length
    const values = valuesAt(folded, list)
    const count = smallCount(numeral)
    if (!values || values.items.length === count || Math.abs(values.items.length - count) > NEAR) continue
    yield {
      start: match.index,
      end: list,
      list,
      says: says('says.count-list.behind', {
        announced: printed.slice(0, numeral.length + 1),
        listed: values.items.length,
        row: { row: values.items, as: 'list' },
      }),
      expected: String(values.items.length),
    }
  }
}

/** All of one kind, up to a mark that ends the list. */
function valuesAt(folded: string, from: number): { items: string[] } | undefined {
  const tail = folded.slice(from, from + 200)
  for (const kind of KINDS) {
    const items: string[] = []
    let at = 0
    for (;;) {
      const value = kind.exec(tail.slice(at))?.[0]
      if (value === undefined) break
      items.push(value)
      at += value.length
      const mark = PARTED.exec(tail.slice(at))?.[0]
      if (mark === undefined) {
        if (items.length > 1 && /^(?:[，。；）！\n]|$)/u.test(tail.slice(at))) return { items }
        break
      }
      at += mark.length
    }
  }
  return undefined
}
