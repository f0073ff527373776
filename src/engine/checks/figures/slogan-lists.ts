import { says } from '../../../words/sentence'
import { matchesOf } from '../matches-of'
import { smallCount } from './announced-count'
import type { CountedList } from './counted-list'

/** “四不”：不推诿、不扯皮…: the word counted stands in every item, so that items can be counted whatever they say. */
const SLOGAN =
  /(?:做到|提出|坚持|严守|落实|实行|强调|要求)([二两三四五六七八九十])([不要讲严禁必有防])(?:：|，即)|“([二两三四五六七八九十])(?:个|大|项|种|条|点)?([\u4e00-\u9fff]{1,4})”[\u4e00-\u9fff]{0,6}(?:：|，即|，就是|（即|即)/gu
const LONGEST = 160
const LONGEST_ITEM = 20

/** 有理想信念、有道德情操、有扎实学识的“四有”: the items stand before. */
const BEFORE =
  /(?<=[^\u4e00-\u9fff]|[要到做是当])((?:[\u4e00-\u9fff]{3,12}[、和]){1,9}[\u4e00-\u9fff]{3,12})(?:的|，做|这)?“([二两三四五六七八九十])([\u4e00-\u9fff])”/gu

function* itemsAhead(folded: string): Generator<CountedList> {
  for (const match of matchesOf(folded, BEFORE)) {
    const [printed, list = '', numeral = '', key = ''] = match
    const items = list.replace(/的$/u, '').split(new RegExp(`、|和(?=${key})`, 'u'))
    const first = (items[0] ?? '').replace(new RegExp(`^.*?(?=${key})`, 'u'), '')
    const row = [first, ...items.slice(1)]
    if (row.length < 2 || !row.every((item) => item.startsWith(key) && item.length > 2)) continue
    if (row.length === smallCount(numeral)) continue
    const end = match.index + printed.length
    yield {
      start: end - 4,
      end,
      list: match.index,
      says: says('says.count-list.before', {
        listed: row.length,
        row: { row, as: 'list' },
        printed: `${numeral}${key}`,
      }),
      expected: String(row.length),
    }
  }
}

/** Scans folded text once. */
export function* sloganLists(folded: string): Generator<CountedList> {
  if (/“[二两三四五六七八九十][\u4e00-\u9fff]”/u.test(folded)) yield* itemsAhead(folded)
  for (const match of matchesOf(folded, SLOGAN)) {
    // 做到三不： needs no quotation marks.
    const [printed, bare, bareKey, quoted = '', quotedKey = ''] = match
    const [numeral, key] = [bare ?? quoted, bareKey ?? quotedKey]
    const start = match.index + printed.length
    const tail = folded.slice(start, start + LONGEST)
    const stop = tail.search(/[。！？；）\n]/u)
    if (stop < 0 && tail.length === LONGEST) continue
    const divider = new RegExp(`[，、]|和(?=${key})|(?<=${key})和`, 'u')
    const items = (stop < 0 ? tail : tail.slice(0, stop)).split(divider).map((item) => item.replace(/[“”]/gu, ''))
    // 不推诿、不拖延、不敷衍，居民满意率达98%: what is told behind the comma is no item.
    const other = items.findIndex((item) => !isItem(item, key))
    if (
      other >= 0 &&
      (other < MOST_SURE || !isTold(tail, items, other) || items.slice(other).some((item) => isItem(item, key)))
    )
      continue
    if (other >= 0) items.length = other
    const count = smallCount(numeral)
    if (items.length < 2 || items.length === count) continue
    yield {
      start: match.index,
      end: match.index + printed.length - 1,
      list: start,
      says: says('says.count-list.behind', {
        announced: `${numeral}${key}`,
        listed: items.length,
        row: { row: items, as: 'list' },
      }),
      expected: String(items.length),
    }
  }
}

/** So many items of a row, before what follows may be no item. */
const MOST_SURE = 3

/** Whether the item that is none stands behind a comma, and the one before it leaves nothing open. */
function isTold(tail: string, items: readonly string[], other: number): boolean {
  const at = tail.indexOf(items[other] ?? '')
  return tail.charAt(at - 1) === '，' && !/等/u.test(items[other - 1] ?? '等')
}

function isItem(item: string, key: string): boolean {
  // “三怕”：一怕…，二怕…
  const bare = item.replace(/^[一二三四五六七八九十](?!起)/u, '')
  return bare.length > key.length && bare.length <= LONGEST_ITEM && (bare.startsWith(key) || bare.endsWith(key))
}
