import { smallCount } from '../../figures/announced-count'
import { matchesOf } from '../../matches-of'

/** A sum of games or points, told with what it is made of. Offsets into the folded text. */
export interface GameSum {
  readonly total: { readonly start: number; readonly end: number; readonly number: number }
  readonly parts: readonly { readonly start: number; readonly end: number; readonly number: number }[]
  /** 17胜 is worth three points each; what the points come to. */
  readonly sum: number
}

type Points = GameSum['parts'][number]

const COUNT = '([0-9]{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九十])'
const RECORD = new RegExp(`${COUNT}胜(?:${COUNT}平)?${COUNT}[负败]`, 'gu')
const PLAYED = new RegExp(
  `(?:(?<![第近前后0-9一二三四五六七八九十])|(?<=(?:^|[，。；\\s])(?:[^，。；0-9]{0,6}[联赛季])?前)(?=[0-9一二三四五六七八九十]{1,3}[轮场](?:战罢|过后|结束|[打踢赛]完|之后|比赛)))${COUNT}(?:轮|场|战|局|(?<=(?:交锋|交手|对阵|相遇)[0-9]{1,3})次)`,
  'gu',
)
const REACH = 40
/** Games put off, or told of otherwise. */
const OPEN = /补赛|少赛|延期|推迟|尚未|弃权|取消|待赛|其中|主场|客场|近|前/u
const POINTS = /积([0-9]{1,3})分/u
const FINES = /扣[分除]|罚分|倒扣|加分/u
const MOST_OFF = 3

/** 30轮战罢，17胜8平6负、积59分: games played and points. Scans folded text once. */
export function* gameRecords(folded: string): Generator<GameSum> {
  if (!folded.includes('胜')) return
  for (const match of matchesOf(folded, RECORD)) {
    const counts = [match[1], match[2], match[3]].flatMap((printed) => (printed ? [numberOf(printed)] : []))
    const [won = 0, ...more] = counts
    const drawn = match[2] ? (more[0] ?? 0) : 0
    const lost = more.at(-1) ?? 0
    const end = match.index + match[0].length
    const parts = [won, ...(match[2] ? [drawn] : []), lost].map((number) => ({ start: match.index, end, number }))
    const from = Math.max(0, match.index - REACH, folded.slice(0, match.index).search(/[^。！？\n；]*$/u))
    const lead = folded.slice(from, match.index)
    const played = matchesOf(lead, PLAYED).at(-1)
    const sum = won + drawn + lost
    const number = played ? numberOf(played[1] ?? '') : 0
    if (played && number !== sum && Math.abs(number - sum) <= MOST_OFF && !OPEN.test(lead.slice(played.index))) {
      const start = from + played.index
      yield { total: { start, end: start + played[0].length, number }, parts, sum }
    }
    if (match[2]) yield* wrongPoints(folded, end, parts, [won, drawn])
  }
}

/** Three points for a win, or two, and one for a draw. */
function* wrongPoints(
  folded: string,
  end: number,
  parts: GameSum['parts'],
  [won, drawn]: readonly [number, number],
): Generator<GameSum> {
  const behind = folded.slice(end, end + 12)
  const points = POINTS.exec(behind)
  if (!points || /[。！？\n]/u.test(behind.slice(0, points.index)) || FINES.test(folded)) return
  const number = Number(points[1])
  const sum = 3 * won + drawn
  if ([sum, 2 * won + drawn, won + drawn / 2].includes(number) || Math.abs(number - sum) > 2 * MOST_OFF) return
  const start = end + points.index
  yield { total: { start, end: start + points[0].length, number }, parts, sum }
}

function numberOf(printed: string): number {
  if (/^[0-9]/u.test(printed)) return Number(printed)
  const [tens = '', ones = ''] = printed.includes('十') ? printed.split('十') : ['', printed]
  return (printed.includes('十') ? 10 * (smallCount(tens) || 1) : 0) + smallCount(ones)
}

/** 四节比分为24：19、18：22、27：20和21：23 */
const SCORE = '[0-9]{1,3}[比：:∶∶-][0-9]{1,3}'
const ROW = new RegExp(
  `[节局盘][^，。；0-9]{0,6}(?:比分|得分)[^，。；0-9]{0,6}?(${SCORE}(?:(?:、|，|和|以及|/|；)${SCORE}){2,6})`,
  'gu',
)
const ANY = /(?<![0-9:：∶.-])([0-9]{1,3})[比:：∶-]([0-9]{1,3})(?![0-9:：∶.-])/gu
/** No game of quarters ends below that. */
const LOWEST = 40
const NEAR = 12

/** Points of the quarters against the one result the text has. */
export function* quarterSums(folded: string): Generator<GameSum> {
  if (!folded.includes('节')) return
  for (const match of matchesOf(folded, ROW)) {
    if (!match[0].startsWith('节')) continue
    const end = match.index + match[0].length
    const list = match[1] ?? ''
    const from = end - list.length
    const rows = matchesOf(list, ANY).map((row) => ({ at: row.index, pair: [Number(row[1]), Number(row[2])] as const }))
    if (rows.length < 4) continue
    const sums = [0, 1].map((side) => rows.reduce((all, { pair }) => all + (pair[side] ?? 0), 0))
    const results = matchesOf(folded, ANY).filter(
      ({ index, ...row }) =>
        (index < match.index || index >= end) && Number(row[1]) >= LOWEST && Number(row[2]) >= LOWEST,
    )
    const fits = (a: number, b: number): boolean => a === sums[0] && b === sums[1]
    if (results.some((row) => fits(Number(row[1]), Number(row[2])) || fits(Number(row[2]), Number(row[1])))) continue
    const [result, ...others] = results
    if (!result || others.some((row) => row[0] !== result[0])) continue
    const printed = [Number(result[1]), Number(result[2])]
    // The side that comes right says in what order the quarters are told.
    const turned = off(printed, sums) > off(printed.toReversed(), sums)
    const pair = turned ? printed.toReversed() : printed
    const side = pair[0] === sums[0] ? 1 : 0
    if (off(pair, sums) > NEAR) continue
    const number = pair[side] ?? 0
    const total = { start: result.index, end: result.index + result[0].length, number }
    yield {
      total,
      parts: rows.map(({ pair: points, at }) => ({ start: from + at, end, number: points[side] ?? 0 })),
      sum: sums[side] ?? 0,
    }
  }
}

/** 四节分别拿下22分、19分、27分和26分: what one side got in each quarter. */
const ONE_SIDE =
  /[节局][^，。；]{0,6}(?:，[^，。；0-9]{0,10})?(?:分别|依次|依序|顺次|先后|各|得分)[^，。；0-9]{0,6}?([0-9]{1,2}分?(?:(?:、|，|和|以及)[0-9]{1,2}分?){3})(?![0-9.])/gu
const RESULT = /(?<![0-9.])([0-9]{2,3})(?:分|(?=[比:：∶-][0-9]{2,3})|(?<=[0-9]{2,3}[比:：∶-][0-9]{2,3})(?![0-9]))/gu

/** 第一节得27分，第二、三节又得24分和23分，末节再添21分: one after the other, whatever is told between. */
const QUARTERS =
  /(?:第一|首|头一?|开局一?)[节局](?:[^。！？；\n]|；(?=第|[末最])){4,120}?(?:末|第四|最后一)[节局][^，。；0-9]{0,8}[0-9]{1,2}分/gu
/** Not what one side got: 领先5分, 落后6分, 单节净胜8分. */
const MARGIN = /领先|落后|差|超|净|失|丢|扳|追|反|拉开|缩小|仅剩/u

/** The four amounts of such a sentence, where it has four and no others. */
function quartersTold(folded: string): Points[][] {
  if (!/[节局]/u.test(folded) || !/末[节局]|第四[节局]|最后一[节局]/u.test(folded)) return []
  return matchesOf(folded, QUARTERS).flatMap((match) => {
    const told = matchesOf(match[0], /(?<![0-9.:：])([0-9]{1,2})分(?!钟|之|球)/gu)
    const isPlain = told.every(({ index }) => !MARGIN.test(match[0].slice(Math.max(0, index - 5), index)))
    if (told.length !== 4 || !isPlain) return []
    return [
      told.map(({ index, ...row }) => ({
        start: match.index + index,
        end: match.index + index + row[0].length,
        number: Number(row[1]),
      })),
    ]
  })
}

function quartersListed(folded: string): Points[][] {
  if (!/分别|依[次序]|顺次|先后|各|得分/u.test(folded)) return []
  return matchesOf(folded, ONE_SIDE).map((match) => {
    const list = match[1] ?? ''
    const start = match.index + match[0].length - list.length
    return matchesOf(list, /[0-9]+/gu).map((part) => ({
      start: start + part.index,
      end: start + part.index + part[0].length,
      number: Number(part[0]),
    }))
  })
}

/** One side's points of the quarters against every result the text has. */
export function* sideSums(folded: string): Generator<GameSum> {
  if (!/[节局]/u.test(folded)) return
  for (const parts of [...quartersListed(folded), ...quartersTold(folded)]) {
    const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
    const sum = parts.reduce((all, { number }) => all + number, 0)
    const results = matchesOf(folded, RESULT)
      .filter(({ index, ...row }) => (index < start || index >= end) && Number(row[1]) >= LOWEST)
      .map((row) => ({ start: row.index, end: row.index + row[0].length, number: Number(row[1]) }))
    if (results.some(({ number }) => number === sum)) continue
    const [nearest] = results.toSorted((a, b) => Math.abs(a.number - sum) - Math.abs(b.number - sum))
    if (nearest && Math.abs(nearest.number - sum) <= NEAR) yield { total: nearest, parts, sum }
  }
}

function off(a: readonly number[], b: readonly number[]): number {
  return a.reduce((all, value, k) => all + Math.abs(value - (b[k] ?? 0)), 0)
}
