import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import type { FigureText } from '../../figures/figure-text'
import { longestRun } from '../../figures/shared-phrase'
import { matchesOf } from '../../matches-of'
import type { KinRow } from './kin-rows'

/** 四条新公交线月底开通: what the headline counts. */
const COUNT =
  /(?<![第每各其另他前后数几多余约近\d零一二三四五六七八九十百千万.])([二两三四五六七八九]|十[一二]?|[2-9])(?:条|趟|列|所|家|座|个|种|处|款|项|门|支|地|县|镇|乡|村|部门|名|位|部|样|路|辆|艘|台|大|站|口)(?![月天年小时分钟])/gu
/** A row that opens its clause: 21路、58路、103路将于月底开通. */
const ITEM = '[\\u4e00-\\u9fffA-Za-z0-9“”·]{1,9}'
const ROW = new RegExp(`(?<=^|[，。：；])(${ITEM}(?:、${ITEM}){0,8}、[^，。；：、]{2,28})(?=[，。；])`, 'gu')
const OPEN = /等|其中|另|还有|部分|[多数]家|以及|包括|之一|首批|先后|陆续|分别/u
/** What the row is of is less, or more, than the headline counts. */
const OTHERS = /其中|包括|分别|联合|会同|以及|及其/u
const CLOSED_STORY = 320
/** How much of the row's clause the headline has to say again. */
const SHARED = 2
const COMMON = /[将已也在于了的是个都均今昨日月年市县区我本报]/gu

/** Rows at the beginning of the body that are one longer or shorter than the headline says. */
export function* headRows(texts: readonly FigureText[]): Generator<KinRow> {
  const body = texts.findIndex(({ source }) => source.role === 'body')
  const first = texts[body]
  if (!first?.folded.includes('、')) return
  const counts = texts
    .slice(0, body)
    .flatMap(({ source, folded }) => matchesOf(folded, COUNT).map((match) => ({ text: source.index, folded, match })))
  const [told, other] = counts
  if (!told || other) return
  const { folded: head, match } = told
  const count = smallCount(match[1] ?? '')
  const rest = head.slice(match.index + match[0].length)
  if (/[、和与及]/u.test(rest.slice(0, 6)) || /首批|又添|新增|部分|等/u.test(head)) return
  const [row, more] = matchesOf(first.folded, ROW)
  if (!row || more) return
  const [, list = ''] = row
  const items = list.split('、')
  if ((items.length < count ? OPEN : OTHERS).test(first.folded.slice(0, row.index + list.length + 1))) return
  const last = items.at(-1) ?? ''
  const others = items.slice(0, -1)
  // The last goes on with what is told of them all.
  const length = Math.max(...others.map((item) => item.length))
  if (Math.abs(items.length - count) !== 1 || others.some((item) => VERB.test(item))) return
  if (JOINED.test(last.slice(0, length * 2 + 1)) && items.length < count) return
  if (longestRun(last.slice(1).replace(COMMON, '，'), rest.replace(COMMON, '；')) < SHARED) return
  const whole = texts.slice(body).map(({ folded }) => folded)
  // Fewer may be some of them, where the story goes on to tell of others.
  if (items.length < count && (whole.join('').length > CLOSED_STORY || OPEN.test(whole.join('')))) return
  const start = match.index
  yield {
    text: first.source.index,
    start: row.index,
    end: row.index + list.length,
    called: { text: told.text, start, end: start + match[0].length },
    says: says('says.count-list.behind', {
      announced: match[0],
      listed: items.length,
      row: { row: [...others, last.slice(0, Math.max(length, 2))], as: 'list' },
    }),
    expected: String(items.length),
  }
}

const JOINED = /[和与及]/u
const VERB = /[了着将把被让向对的在是有]/u
