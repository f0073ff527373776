import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

/**
 * 分成三组，甲组排水，乙组搜救，丙组警戒，丁组运送; 三个儿子，老大…，老二…; 共三册，上册…，下册…: each of what is counted stands under
 * the label of its place, so that the last label tells how many there are.
 */
const ANNOUNCED =
  /([二两三四五六七八九]|[2-9])(?:个|大|支|条|座|栋)?(组|队|班|册|卷|集|部|篇|期|路|线|楼|栋|幢|区|厅|馆|门|岗|标段|地块|方案|小组|分队|儿子|女儿|孩子|子女|兄弟|姐妹|姐弟|兄妹|弟兄|层)(?=[，。：；])|(?<=兄弟|姐妹|姐弟|兄妹|弟兄)([二两三四五六七八九]|[2-9])(人|个)(?=[，。：；])/gu
const LABELS: readonly string[] = ['甲乙丙丁戊己庚辛', 'ABCDEFGH', '一二三四五六七八九', '123456789', '东南西北']
/** 一班, A区: others of them may have nothing told of them. */
const PLAIN = /^[一1A东]/u
const CHILDREN = /[儿女孩兄姐妹弟]/u
/** So far the row is looked for. */
const REACH = 240
/** The rest may be told without a label. */
const OPEN = /其余|其他|另[一外]?|还有|剩下|余下|最[小末后]|末/u
const NEAR = 2

/** Scans folded text once. */
export function* labelledRows(folded: string): Generator<CountedList> {
  if (!/[甲A一1上东]|老大/u.test(folded) || !/[，。：；]/u.test(folded)) return
  for (const match of matchesOf(folded, ANNOUNCED)) {
    const [printed, ahead, named, behind = ''] = match
    const numeral = ahead ?? behind
    const noun = named ?? '兄弟'
    if (isPartOfNumber(folded, match.index)) continue
    const count = smallCount(numeral)
    const from = match.index + printed.length
    const tail = folded.slice(from, from + REACH)
    const row = CHILDREN.test(noun)
      ? childrenIn(tail)
      : (volumesIn(tail, noun) ?? labelsIn(tail, noun === '层' && tail.includes('一楼') ? '楼' : noun))
    if (!row || row.marks.length === count || Math.abs(row.marks.length - count) > NEAR) continue
    if (
      row.marks.length < count &&
      (count - row.marks.length > 1 || PLAIN.test(row.marks[0] ?? '') || tail.includes(row.next) || !isWhole(tail, row))
    )
      continue
    yield {
      start: match.index,
      end: from,
      list: from + row.start,
      says: says('says.count-list.behind', {
        announced: printed,
        listed: row.marks.length,
        row: { row: row.marks, as: 'list' },
      }),
      expected: String(row.marks.length),
    }
  }
}

interface Row {
  readonly marks: readonly string[]
  readonly start: number
  /** The label that would follow. */
  readonly next: string
  /** Where the last label stands. */
  readonly last: number
}

/** 甲组, 乙组 … one behind the other, each at the head of its clause. */
function labelsIn(tail: string, noun: string): Row | undefined {
  for (const labels of LABELS) {
    if (!tail.includes(`${labels.charAt(0)}${noun}`) || !tail.includes(`${labels.charAt(1)}${noun}`)) continue
    return rowOf(
      tail,
      [...labels].map((label) => label + noun),
    )
  }
  return undefined
}

/** The middle one is told where there are three. */
function volumesIn(tail: string, noun: string): Row | undefined {
  if (!/[册卷集部篇]/u.test(noun)) return undefined
  return rowOf(tail, tail.includes(`中${noun}`) ? [`上${noun}`, `中${noun}`, `下${noun}`] : [`上${noun}`, `下${noun}`])
}

function childrenIn(tail: string): Row | undefined {
  return rowOf(
    tail,
    [...'大二三四五六七八九'].map((label) => `老${label}`),
  )
}

function rowOf(tail: string, labels: readonly string[]): Row | undefined {
  const places: number[] = []
  for (const label of labels) {
    const at = headOfClause(tail, label, places.at(-1) ?? 0)
    if (at < 0) break
    places.push(at)
  }
  const [start, last] = [places[0], places.at(-1)]
  if (start === undefined || last === undefined || places.length < 2) return undefined
  return { marks: labels.slice(0, places.length), next: labels[places.length] ?? '\n', start, last }
}

function headOfClause(tail: string, label: string, from: number): number {
  for (let at = tail.indexOf(label, from); at >= 0; at = tail.indexOf(label, at + 1))
    if (/[，。：；、“]/u.test(tail.charAt(at - 1)) || at === 0) return at
  return -1
}

/** All in one sentence, each clause with its label, and nothing more behind the last. */
function isWhole(tail: string, { marks, start, last }: Row): boolean {
  const stop = tail.search(/[。！？\n]/u)
  if (stop < last || (stop < 0 && tail.length === REACH)) return false
  const body = tail.slice(start, stop < 0 ? undefined : stop)
  const clauses = body.split(/[，；]/u)
  return (
    !OPEN.test(body) && clauses.length === marks.length && clauses.every((clause, k) => clause.includes(marks[k] ?? ''))
  )
}
