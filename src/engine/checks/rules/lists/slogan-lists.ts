import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** “四不”：不推诿、不扯皮…: the word counted stands in every item, so that items can be counted whatever they say. */
const SLOGAN =
  /(?:做到|提出|坚持|严守|落实|实行|强调|要求|[规约]有|立下|规定|约定)([二两三四五六七八九十])([不要讲严禁必有防])[准许得能要]?(?:：|，即)|“([二两三四五六七八九十])(?:个|大|项|种|条|点)?([\u4e00-\u9fff]{1,4})”[\u4e00-\u9fff]{0,6}(?:：|(?=\4[^，。、“”]{1,9}、\4)|，?包括|，即|，就是|（即|即|是指|指的是)/gu
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

/** “三下乡”即文化、科技、卫生下乡: the word counted stands once, behind the last. */
const TAILED =
  /“([二三四五六七八九])([\u4e00-\u9fff]{2})”(?:是指|指的是|就是|：|，?即)((?:[\u4e00-\u9fff]{2,4}、){1,8}[\u4e00-\u9fff]{2,4})\2(?=[，。；）])/gu

function* tailedSlogans(folded: string): Generator<CountedList> {
  for (const match of matchesOf(folded, TAILED)) {
    const [printed, numeral = '', key = '', list = ''] = match
    const row = list.split('、')
    if (row.length === smallCount(numeral)) continue
    yield {
      start: match.index,
      end: match.index + 5,
      list: match.index + printed.length - list.length - key.length,
      says: says('says.count-list.behind', {
        announced: numeral + key,
        listed: row.length,
        row: { row, as: 'list' },
      }),
      expected: String(row.length),
    }
  }
}

/** “三清四建”，就是清资产、清债务、清合同，建制度、建台账…: two words with a count each, and every item has one of them. */
const DOUBLE =
  /“([一二两三四五六七八九])([\u4e00-\u9fff])([二两三四五六七八九])([\u4e00-\u9fff])”[\u4e00-\u9fff]{0,6}(?:：|，?(?:即|就是|包括|是指)：?|（即)/gu

function* doubleSlogans(folded: string): Generator<CountedList> {
  for (const match of matchesOf(folded, DOUBLE)) {
    const [printed, first = '', firstKey = '', second = '', secondKey = ''] = match
    const list = match.index + printed.length
    const tail = folded.slice(list, list + LONGEST)
    const stop = tail.search(/[。！？）\n]/u)
    const items = (stop < 0 ? tail : tail.slice(0, stop)).split(/[，、；]/u)
    const row = items.filter((item) => item.startsWith(firstKey) || item.startsWith(secondKey))
    if (row.length < items.length || firstKey === secondKey) continue
    const of = (key: string) => row.filter((item) => item.startsWith(key)).length
    const counts = [of(firstKey), of(secondKey)]
    const told = [first === '一' ? 1 : smallCount(first), smallCount(second)]
    if (counts.includes(0) || counts.every((count, k) => count === told[k])) continue
    yield {
      start: match.index,
      end: match.index + 6,
      list,
      says: says('says.count-list.behind', {
        announced: first + firstKey + second + secondKey,
        listed: row.length,
        row: { row, as: 'list' },
      }),
      expected: String(row.length),
    }
  }
}

/** Scans folded text once. */
export function* sloganLists(folded: string): Generator<CountedList> {
  if (/“[二两三四五六七八九十][\u4e00-\u9fff]”/u.test(folded)) yield* itemsAhead(folded)
  if (folded.includes('“')) {
    yield* doubleSlogans(folded)
    yield* tailedSlogans(folded)
  }
  for (const match of matchesOf(folded, SLOGAN)) {
    // 做到三不： needs no quotation marks.
    const [printed, bare, bareKey, quoted = '', quotedKey = ''] = match
    const [numeral, key] = [bare ?? quoted, bareKey ?? quotedKey]
    const start = match.index + printed.length
    const tail = folded.slice(start, start + LONGEST)
    const stop = tail.search(isParted(tail, key) ? /[。！？）\n]/u : /[。！？；）\n]/u)
    if (stop < 0 && tail.length === LONGEST) continue
    const divider = new RegExp(`[，、；]|和(?=${key})|(?<=${key})和`, 'u')
    const items = (stop < 0 ? tail : tail.slice(0, stop)).split(divider).map((item) => item.replace(/[“”]/gu, ''))
    // 不推诿、不拖延、不敷衍，居民满意率达98%: what is told behind the comma is no item.
    const other = items.findIndex((item) => !isItem(item, key))
    if (other >= 0 && (other < 2 || !isTold(tail, items, other) || isOpenBehind(tail, items, other, key))) continue
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

/** 不剩饭；不插队；不喧哗: semicolons part the items. */
function isParted(tail: string, key: string): boolean {
  const [first = '', second = ''] = tail.split(/[；。]/u)
  return !/[，、]/u.test(first + second) && isItem(first, key) && isItem(second, key)
}

/** So many items of a row make it sure, whatever follows. */
const MOST_SURE = 3
/** Made like the items of a list themselves: what follows may be one of them in other words. */
const ADDS = /还|也|再|另|并|最后|要/u

/** Whether what stands behind the row may go on with it. */
function isOpenBehind(tail: string, items: readonly string[], other: number, key: string): boolean {
  const behind = items.slice(other)
  if (other >= MOST_SURE) return behind.some((item) => isItem(item, key))
  // 看得见收支、看得懂用途，…: two are a row only where the clause behind tells something else.
  const clause = tail.slice(tail.indexOf(items[other] ?? ''))
  return (
    behind.some((item) => item.includes(key)) ||
    ADDS.test(clause.slice(0, 2)) ||
    tail.slice(0, tail.indexOf(clause)).split('，').length > 2
  )
}

/** Whether the item that is none stands behind a comma, and the one before it leaves nothing open. */
function isTold(tail: string, items: readonly string[], other: number): boolean {
  const at = tail.indexOf(items[other] ?? '')
  return tail.charAt(at - 1) === '，' && !/等/u.test(items[other - 1] ?? '等')
}

function isItem(item: string, key: string): boolean {
  // “三怕”：一怕…，二怕…
  if (key === '一') return item.length > 2 && item.length <= LONGEST_ITEM && item.includes('一')
  const bare = item.replace(/^[一二三四五六七八九十](?!起)/u, '')
  return bare.length > key.length && bare.length <= LONGEST_ITEM && (bare.startsWith(key) || bare.endsWith(key))
}
