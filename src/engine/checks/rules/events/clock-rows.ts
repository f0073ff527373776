import { type ClockTime, readClockTimes } from '../../calendar/clock-times'
import { isOther } from '../../calendar/event-subjects'
import { clauseEnd, periodEnd } from '../../calendar/sentences'

/** So many hours of a day make a row. */
const ROW = 3
const NOON = 720
/** 9时…，11时…，5时30分: so many minutes back is the afternoon. */
const BACK = 120
/** What is told later than it was, of another day, or of every day. */
const BESIDE =
  /^(?:的|[起开]?始|起|前(?![面车方])|后(?![面车方])|至|到(?=[\d上下])|[—~-])|[的后前]$|[每翌另各]|次日|曾|此前|之前|早[在已就]|计划|预计|拟|将[在于会]|分别|开放|营业|首班|末班|班次|(?:当地|北京)时间|\d[日号]/u
/** Another day, or another's. */
const TURNS = /[日号天晨]，|[次翌]日|第二天|另|分别|每/u
const OPENS = /^[，；]$/u

/** 7时20分追尾，7时05分撞上，7时40分获救: the two hours of a row that run backward where all the others run forward. */
export function* timesOutOfRow(plain: string): Generator<readonly [ClockTime, ClockTime]> {
  for (const row of rowsOf(plain)) {
    const drops = row.flatMap((time, k) => (isBehind(row[k - 1], time) ? [k] : []))
    const [at] = drops
    if (row.length < ROW || at === undefined || drops.length > 1) continue
    const [told, next] = [row[at - 1], row[at]]
    // Behind the last of them nothing tells the half of its day.
    if (at + 1 === row.length || !told || !next || told.minutes - next.minutes > BACK) continue
    // 下午4时…5时, 23时…1时: another half of the day, or another day.
    if (areListed(plain, told, next) || told.minutes >= NOON !== next.minutes >= NOON || row.some(isHalfTold)) continue
    if ([at - 1, at].some((left) => isForward(row.filter((_, k) => k !== left)))) yield [told, next]
  }
}

/** 2路车发车；3路车发车, 《晚钟》播出: of a timetable, not of a story. */
function areListed(plain: string, told: ClockTime, next: ClockTime): boolean {
  const [a, b] = [toldOf(plain, told), toldOf(plain, next)]
  return a.slice(-2) === b.slice(-2) || /《/u.test(a + b)
}

const isHalfTold = ({ part }: ClockTime, k: number): boolean => part && k > 0
const isBehind = (told: ClockTime | undefined, next: ClockTime): boolean =>
  told !== undefined && next.minutes < told.minutes
const isForward = (row: readonly ClockTime[]): boolean => row.every((time, k) => !isBehind(row[k - 1], time))

/** What is told of an hour: the words behind it, up to the comma. */
function toldOf(plain: string, { end }: ClockTime): string {
  const from = plain.charAt(end) === '，' ? end + 1 : end
  return plain.slice(from, clauseEnd(plain, from)).replace(/^(?:许|左右)/u, '')
}

/** The hours of each sentence that open their clauses; whatever is told in another way breaks the row off. */
function rowsOf(plain: string): ClockTime[][] {
  const rows: ClockTime[][] = []
  let end = -1
  for (const time of readClockTimes(plain)) {
    const row = rows.at(-1)
    const clause = toldOf(plain, time)
    const isPart = clause.length >= 2 && !BESIDE.test(clause) && !isOther(clause)
    if (!row || time.start >= end) {
      rows.push(isPart ? [time] : [])
      end = periodEnd(plain, time.end)
    } else if (isPart && OPENS.test(plain.charAt(time.start - 1)) && row.length > 0) {
      const last = row.at(-1)
      if (last && TURNS.test(plain.slice(last.end, time.start))) end = time.end
      else row.push(time)
    } else end = time.end
  }
  return rows
}
