import { says } from '../../../../words/sentence'
import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'
import type { CountedList } from './counted-list'

const ONE = '[一二两三四五六七八九]'
const KIND =
  '(?:中心|广场|公园|基地|平台|街道|社区|集团|学院|[县区市州旗乡镇村街馆院场局所校站园路桥河社厂库湖山塔寺楼城台线港岛湾江峡关门坊苑社厅室队])'
/** “三县两区”, 四馆一中心: kinds with a count each. */
const COMPOUND = new RegExp(`“?((?:${ONE}(?:个|大|座)?${KIND}){2,3})”?`, 'gu')
const PART = new RegExp(`(${ONE})(?:个|大|座)?(${KIND})`, 'gu')
const LONGEST = 90
const LONGEST_ITEM = 14
const NEAR = 2
/** 甲馆、乙馆和丙中心［组成的］“两馆一中心” */
const JOINS = /(?:组成的|构成的|共同组成的|形成的|为主的|在内的|这|共|等)$/u
const AHEAD = /^[\u4e00-\u9fff]{0,4}(?:，?(?:即|分别是|分别为|包括|是指|就是)|：|——|（(?:即|包括)?)/u
const LEAD = /^.*(?:涉及|涵盖|覆盖|途经|串起|连接|包括|流经|辐射|惠及|位于|在|由|从|对|把|将|为|是|和(?=\S{6})|，|：)/u
const CLAUSE = /[了着把将被让请向对的在是]/u
const PARTED = /、|以及|[和与及]/u

export function* compoundCounts(folded: string): Generator<CountedList> {
  if (!folded.includes('、')) return
  for (const match of matchesOf(folded, COMPOUND)) {
    const [printed, inner = ''] = match
    const parts = matchesOf(inner, PART).map(([, count = '', kind = '']) => ({ count: numberOf(count), kind }))
    if (/[第\d一二两三四五六七八九十百]/u.test(folded.charAt(match.index - 1))) continue
    const whole = parts.reduce((all, { count }) => all + count, 0)
    const end = match.index + printed.length
    const list = listBefore(folded, match.index) ?? listBehind(folded, end)
    if (!list || list.items.length === whole || Math.abs(list.items.length - whole) > NEAR) continue
    if (list.isOpen && list.items.length < whole) continue
    // A list of other things: some of these bear the name of their kind.
    const named = list.items.filter((item) => parts.some(({ kind }) => item.endsWith(kind)))
    if (named.length * 2 < list.items.length) continue
    yield {
      start: match.index,
      end,
      list: list.start,
      says: says('says.count-list.before', {
        listed: list.items.length,
        row: { row: list.items, as: 'list' },
        printed: inner,
      }),
      expected: String(list.items.length),
    }
  }
}

function numberOf(numeral: string): number {
  return numeral === '一' ? 1 : smallCount(numeral)
}

interface Items {
  readonly items: readonly string[]
  readonly start: number
  readonly isOpen: boolean
}

function listBefore(folded: string, at: number): Items | undefined {
  const head = folded.slice(Math.max(0, at - LONGEST), at)
  const join = JOINS.exec(head)?.[0] ?? ''
  const bare = head.slice(0, head.length - join.length)
  const from = Math.max(...[...'，。；：！？\n“”（）'].map((mark) => bare.lastIndexOf(mark))) + 1
  const body = bare.slice(from)
  if (!body.includes('、')) return undefined
  const [first = '', ...rest] = body.split('、')
  const items = [first.replace(LEAD, ''), ...rest].flatMap((item) => item.split(PARTED))
  return areItems(items) ? { items, start: at - head.length + from, isOpen: /等|在内/u.test(join) } : undefined
}

function listBehind(folded: string, at: number): Items | undefined {
  const mark = AHEAD.exec(folded.slice(at, at + 8))?.[0]
  if (mark === undefined) return undefined
  const tail = folded.slice(at + mark.length, at + mark.length + LONGEST).replace(/（[^（）]{0,40}）/gu, '')
  const stop = tail.search(/[，。；：！？\n）]/u)
  if (stop < 0) return undefined
  const body = tail.slice(0, stop)
  if (!body.includes('、')) return undefined
  const items = body.split(PARTED)
  const last = items.at(-1) ?? ''
  // 游泳馆主体结构全部完工: the last goes on with a clause.
  const kind = new RegExp(`^[\\u4e00-\\u9fff]{1,8}?${KIND}`, 'u').exec(last)?.[0]
  const row = [...items.slice(0, -1), kind ?? last]
  const isOpen = /等/u.test(last)
  return areItems(row) ? { items: row, start: at + mark.length, isOpen } : undefined
}

function areItems(items: readonly string[]): boolean {
  return items.length > 1 && items.every((item) => item.length > 1 && item.length <= LONGEST_ITEM && !CLAUSE.test(item))
}
