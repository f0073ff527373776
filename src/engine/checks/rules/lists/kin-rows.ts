import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'

/** A row of brothers and sisters that is not as long as they are called: 三兄妹 over four of them. */
export interface KinRow {
  /** Where the row stands. */
  readonly text: number
  readonly start: number
  readonly end: number
  readonly says: ReturnType<typeof says>
  readonly expected: string
  /** Where they are called by their number. */
  readonly called: { readonly text: number; readonly start: number; readonly end: number }
}

interface Read {
  readonly source: { readonly index: number }
  readonly folded: string
}

const CALLED =
  /(?<![第\d一二三四五六七八九十百每对])([三四五六七八九])(?:兄弟姐妹|兄弟|姐妹|姊妹|兄妹|姐弟|弟兄|姐弟妹|胞胎)(?![俩二])/gu
const KIN =
  '(?:老[大二三四五六七八幺小]|(?:大|二|三|四|五|六|小|幺|长|次|亲|胞)?(?:哥哥?|姐姐?|弟弟?|妹妹?|兄长?)|(?:长|次|三|四|五|幺|小|大|二)(?:子|女|儿子|女儿)|[大二三四五小]姐夫?)'
const ITEM = `${KIN}(?:[\\u4e00-\\u9fff·]{2,3})(?:（[^（）]{1,12}）)?`
const ROW = new RegExp(`${ITEM}(?:(?:、|和|与|及|以及)${ITEM}){1,8}`, 'gu')
const EACH = new RegExp(`${KIN}(?=[\\u4e00-\\u9fff·]{2,3})`, 'gu')
/** Of others, or not of all of them. */
const OPEN = /^等|^[、和与及]/u

/** All that a story's texts call by one number, against the one row of them by name. */
export function* kinRows(texts: readonly Read[]): Generator<KinRow> {
  const called = texts.flatMap(({ source, folded }) =>
    /兄|姐|姊|胞/u.test(folded) ? matchesOf(folded, CALLED).map((match) => ({ text: source.index, match })) : [],
  )
  const [first, ...others] = called
  if (!first || others.some(({ match }) => match[1] !== first.match[1])) return
  const rows = texts.flatMap(({ source, folded }) =>
    /[、和]/u.test(folded) ? matchesOf(folded, ROW).map((match) => ({ folded, text: source.index, match })) : [],
  )
  const [row, more] = rows
  if (!row || more) return
  const end = row.match.index + row.match[0].length
  if (OPEN.test(row.folded.slice(end)) || /[、和与及]$/u.test(row.folded.slice(0, row.match.index))) return
  const items = row.match[0]
    .replace(/[今同先都均在也是已共]$/u, '')
    .split(/、|以及|[和与及](?=[老大二三四五六小幺长次亲胞哥姐弟妹兄])/u)
  const count = smallCount(first.match[1] ?? '')
  if (
    items.length === count ||
    Math.abs(items.length - count) > 1 ||
    items.length !== matchesOf(row.match[0], EACH).length
  )
    return
  const start = first.match.index
  yield {
    text: row.text,
    start: row.match.index,
    end,
    called: { text: first.text, start, end: start + first.match[0].length },
    says: says('says.count-list.behind', {
      announced: first.match[0],
      listed: items.length,
      row: { row: items, as: 'list' },
    }),
    expected: String(items.length),
  }
}
