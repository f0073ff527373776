import { says } from '../../../../words/sentence'
import { sentenceFrom } from '../../behind-last'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/** 三起火灾：初一，…；初三，…。 */
const ANNOUNCED =
  /(?<![第每其另数几前后\d零一二三四五六七八九十百])([二两三四五六七八九]|[2-9])(起|宗|件|例|场|次|批次|批|桩|则|项|条|点|个|处|家|所|座|种|款|支|类|大|名|位|趟|路|组|辆|艘|台|架|只|头|匹|本|部|篇|首|幅|张|块|枚|户|栋|幢|间|片|棵|株|列|班|队|笔|份|封|道|门)(?:(?![二两三四五六七八九十][件起项个条点])[\u4e00-\u9fff“”]){1,14}：/gu
const MOST = 240
const NEAR = 2
const LONGEST_ITEM = 60
/** More than one is told in a clause, or the list does not want to be whole. */
const OPEN = /另|还|等|其余|其他|其中|分别|以及/u

/** Events told one clause each, parted by semicolons, behind a count of them. Scans folded text once. */
export function* eventLists(folded: string): Generator<CountedList> {
  if (!folded.includes('；')) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const from = match.index + match[0].length
    const body = sentenceFrom(folded, from, MOST)
    if (body === undefined) continue
    const items = body.split('；').filter((item) => item !== '')
    const count = smallCount(match[1] ?? '')
    // The story may go on telling of the others in a sentence of its own.
    const behind = folded.slice(from + body.length + 1).trim()
    if (items.length < count && behind !== '' && !isClosed(items, behind)) continue
    if (items.length < 2 || items.length === count || Math.abs(items.length - count) > NEAR) continue
    if (items.some((item) => item.length > LONGEST_ITEM)) continue
    if (OPEN.test(body) || /^[一二三（①1]/u.test(body)) continue
    yield {
      start: match.index,
      end: from - 1,
      list: from,
      says: says('says.count-list.behind', {
        announced: match[0].slice(0, -1),
        listed: items.length,
        row: { row: items, as: 'list' },
      }),
      expected: String(items.length),
    }
  }
}

/** A101路由甲至乙；A102路由丙至丁。乘客…: the items are made alike, and what goes on is made otherwise. */
function isClosed(items: readonly string[], behind: string): boolean {
  if (/^(?:上述|以上|这[些几]|目前|据悉|据了解)/u.test(behind)) return true
  const [first = '', ...others] = items
  const frame = [...new Set(first)].filter(
    (char) => /[\u4e00-\u9fff]/u.test(char) && others.every((item) => item.includes(char)),
  )
  const next = behindFirst(behind)
  return frame.length >= ALIKE && frame.filter((char) => next.includes(char)).length * 2 < frame.length
}

const ALIKE = 4

/** The first sentence. */
function behindFirst(text: string): string {
  const stop = text.search(/[。；！？]/u)
  return stop < 0 ? text : text.slice(0, stop)
}

/** 二中的刘畅、一中的高远和附中的韩笑三人: each with where he is from, so that the names need not be known. */
const PLACED =
  /((?:[\u4e00-\u9fff]{2,10}的[\u4e00-\u9fff]{2,3}(?:、|和|以及)){1,9}[\u4e00-\u9fff]{2,10}的[\u4e00-\u9fff]{2,3}?)(等)?([二两三四五六七八九]|[2-9])(?:人|名[\u4e00-\u9fff]{2}|位[\u4e00-\u9fff]{2})/gu

export function* placedNames(folded: string): Generator<CountedList> {
  if (!/的[\u4e00-\u9fff]{2,3}等?[二两三四五六七八九2-9][人名位]/u.test(folded)) return
  for (const match of matchesOf(folded, PLACED)) {
    const [printed, list = '', open, numeral = ''] = match
    const items = list.split(/、|(?<=的[\u4e00-\u9fff]{2,3})(?:和|以及)/u)
    const count = smallCount(numeral)
    if (!items.every((item) => /^[^的]+的[^的]{2,3}$/u.test(item))) continue
    if (open ? items.length <= count : items.length === count) continue
    if (/[、和与及]$/u.test(folded.slice(Math.max(0, match.index - 1), match.index))) continue
    const end = match.index + printed.length
    yield {
      start: match.index + list.length,
      end,
      list: match.index,
      says: says('says.count-list.before', {
        listed: items.length,
        row: { row: items, as: 'list' },
        printed: printed.slice(list.length),
      }),
      expected: String(items.length),
    }
  }
}
