import { says } from '../../../../words/sentence'
import { behindLast, sentenceFrom } from '../../behind-last'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/**
 * 受贿罪、行贿罪、洗钱罪两罪; 关于甲的报告、关于乙的报告等三项报告: what is counted ends every item, so that they are counted
 * beyond doubt, however long they are.
 */
const COUNTED =
  /([二两三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\d)(?:个|项|大|条|种|门|场|份|篇|座|家|所|支)?([\u4e00-\u9fff]{1,3})/gu
const LONGEST = 160
const LONGEST_ITEM = 40
const NEAR = 2
/** An item that holds several itself. */
const COUNTS = /[二两三四五六七八九十\d](?:个|项|大|条|种|门|场|份|篇|座|家|所|支|名)|等$|各/u

/** 三个阶段：3月至4月为宣传阶段，5月为整治阶段…: clauses that all end in what was counted before. */
const AHEAD =
  /([二两三四五六七八九]|[2-9])(?:个|项|大|条|种|门|场|类|步|轮)([\u4e00-\u9fff]{2,3}?)(?:：|，(?:分别)?(?:是|为|即)：?|，)/gu

function* clausesBehind(folded: string): Generator<CountedList> {
  for (const match of matchesOf(folded, AHEAD)) {
    const [printed, numeral = '', noun = ''] = match
    if (isPartOfNumber(folded, match.index)) continue
    const list = match.index + printed.length
    const clauses = sentenceFrom(folded, list, LONGEST)?.split(/[，；]/u)
    if (!clauses) continue
    const count = smallCount(numeral)
    if (clauses.length < 2 || clauses.length === count || Math.abs(clauses.length - count) > NEAR) continue
    if (
      clauses.some(
        (clause) =>
          !clause.endsWith(noun) || clause.length > LONGEST_ITEM || COUNTS.test(clause) || /[、另第]/u.test(clause),
      )
    )
      continue
    yield {
      start: match.index,
      end: list,
      list,
      says: says('says.count-list.behind', {
        announced: printed.replace(/[：，].*$/u, ''),
        listed: clauses.length,
        row: { row: clauses, as: 'list' },
      }),
      expected: String(clauses.length),
    }
  }
}

export function* sameNounLists(folded: string): Generator<CountedList> {
  if (/[，：]/u.test(folded)) yield* clausesBehind(folded)
  if (!folded.includes('、')) return
  for (const match of matchesOf(folded, COUNTED)) {
    const [whole, numeral = '', nouns = ''] = match
    const open = /[等共这]/u.exec(folded.charAt(match.index - 1))?.[0] ?? ''
    const end = match.index - open.length
    const noun = [nouns, nouns.slice(0, 2), nouns.slice(0, 1)].find((one) => folded.endsWith(one, end))
    if (noun === undefined) continue
    const printed = folded.slice(end, match.index + whole.length - nouns.length + noun.length)
    if (/^[\u4e00-\u9fff]?、/u.test(folded.slice(end + printed.length, end + printed.length + 2))) continue
    const body = behindLast(folded.slice(Math.max(0, end - LONGEST), end), '，。；：！？\n（）')
    const items = body.split('、').flatMap((item) => halvesOf(item, noun))
    if (items.length < 3 && !body.includes('、')) continue
    if (items.length < 2 || body.length === LONGEST) continue
    if (items.some((item) => !item.endsWith(noun) || item.length > LONGEST_ITEM || item.length === noun.length))
      continue
    if (items.slice(1).some((item) => COUNTS.test(item)) || /第[一二三四五六七八九十]/u.test(body)) continue
    const count = smallCount(numeral)
    if (open === '等' ? items.length <= count : items.length === count) continue
    if (Math.abs(items.length - count) > NEAR) continue
    yield {
      start: match.index,
      end: end + printed.length,
      list: end - body.length,
      says: says('says.count-list.before', {
        listed: items.length,
        row: { row: items, as: 'list' },
        printed,
      }),
      expected: String(items.length),
    }
  }
}

/** 甲桥和乙桥 are two, 保护和利用规划 is one. */
function halvesOf(item: string, noun: string): string[] {
  const halves = item.split(/以及|[和与及]/u)
  return halves.length > 1 && halves.every((half) => half.endsWith(noun) && half.length > noun.length) ? halves : [item]
}
