import { says } from '../../../../words/sentence'
import { isPartOfNumber, smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

const SIGN = '[镇县乡村市区州旗校学馆院队河湖山库园社厂站店桥路港寺所局]'
/**
 * 湖区四镇东港镇、芦汀镇…; 三座水库（石门水库、…）: the names stand right behind what is counted, and each ends as it does.
 * Groups: the number, what is counted, the sign it ends in, the first name.
 */
const APPOSED = new RegExp(
  `([二两三四五六七八九]|[2-9])(?:个|所|家|座|支|条|处|大)?([\\u4e00-\\u9fff]{0,5}?(${SIGN}))(?:流|庄|们)?（?([\\u4e00-\\u9fff]{1,7}?\\3)(?=、)`,
  'gu',
)
/** A name has none of them. */
const CLAUSE = /[的之在等有是了和与及第各共把被将对从由、]|[一二两三四五六七八九][个所家座支条处大]?.$/u
/** 二院, 三厂: one of its kind, and no number of them. */
const IS_NAME = /^.[学院河湖山库园社厂店桥路港寺]/u
const LONGEST = 140
const NEAR = 2

/** Scans folded text once. */
export function* apposedNames(folded: string): Generator<CountedList> {
  if (!folded.includes('、')) return
  for (const match of matchesOf(folded, APPOSED)) {
    const [printed, numeral = '', noun = '', sign = '', first = ''] = match
    if (isPartOfNumber(folded, match.index) || IS_NAME.test(printed) || CLAUSE.test(first) || CLAUSE.test(noun))
      continue
    const list = match.index + printed.length - first.length
    const row = namesFrom(folded.slice(list, list + LONGEST), sign)
    const count = smallCount(numeral)
    if (!row || row.names.length === count || Math.abs(row.names.length - count) > NEAR) continue
    if (row.isOpen && row.names.length < count) continue
    yield {
      start: match.index,
      end: list,
      list,
      says: says('says.count-list.behind', {
        announced: folded.slice(match.index, list).replace(/（$/u, ''),
        listed: row.names.length,
        row: { row: row.names, as: 'list' },
      }),
      expected: String(row.names.length),
    }
  }
}

/** The names in front that end in the sign; undefined where one of them does not. */
function namesFrom(tail: string, sign: string): { names: readonly string[]; isOpen: boolean } | undefined {
  // 市二院医院: to the end of the item, where it ends so.
  const [whole, within] = ['(?=[、和与及，。；）等])', ''].map(
    (end) => new RegExp(`^[\\u4e00-\\u9fff]{1,8}?${sign}${end}`, 'u'),
  ) as [RegExp, RegExp]
  const nameOf = (words: string): string | undefined => (whole.exec(words) ?? within.exec(words))?.[0]
  const names: string[] = []
  for (let rest = tail; ; ) {
    const word = nameOf(rest)
    if (word === undefined || CLAUSE.test(word)) return undefined
    names.push(word)
    const behind = rest.slice(word.length)
    const joined = /^(?:、|以及|[和与及])/u.exec(behind)?.[0]
    // 甲镇、乙镇和有关部门: what follows is none of them.
    if (joined === undefined || (joined !== '、' && nameOf(behind.slice(joined.length)) === undefined))
      return names.length > 1 ? { names, isOpen: behind.startsWith('等') } : undefined
    rest = behind.slice(joined.length)
  }
}
