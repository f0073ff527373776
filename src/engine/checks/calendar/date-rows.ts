import type { DatedText, PrintedDate } from './dated-text'
import { isOther } from './event-subjects'
import { clauseEnd, sentenceEnd } from './sentences'

/** A row of years is told forward: so many of them make one. */
const ROW = 3
/** What is told later than it was, or beside the row. */
const BESIDE = /的|曾|时|[之以]?后|此前|前|才|早|计划|预计|拟|将|当年|同期|比/u
const BEHIND = /^(?:[—~至到、）的]|前|以|之|起|后|代|度|版|款|第)/u

/** 1949年入伍，1947年参加战役，1955年复员: the two dates of a row that run backward where all the others run forward. */
export function* datesOutOfRow(text: DatedText): Generator<readonly [PrintedDate, PrintedDate]> {
  if (text.dates.length < ROW) return
  for (const row of rowsOf(text)) {
    const drops = row.flatMap((date, k) => (isBehind(row[k - 1], date) ? [k] : []))
    const [at] = drops
    if (row.length < ROW || at === undefined || drops.length > 1) continue
    const rest = [at - 1, at].some((left) => isForward(row.filter((_, k) => k !== left)))
    const [told, next] = [row[at - 1], row[at]]
    if (rest && told && next) yield [told, next]
  }
}

const isBehind = (told: PrintedDate | undefined, next: PrintedDate): boolean =>
  told !== undefined && next.to < told.from
const isForward = (row: readonly PrintedDate[]): boolean => row.every((date, k) => !isBehind(row[k - 1], date))

/** The dates of each sentence that open their clauses, with nobody named before them but before the first. */
function rowsOf({ plain, dates }: DatedText): PrintedDate[][] {
  const rows: PrintedDate[][] = []
  let end = -1
  for (const date of dates) {
    if (!/^[12]\d{3}年/u.test(date.text)) continue
    const clause = plain.slice(date.end, clauseEnd(plain, date.end))
    const isPart = clause.length >= 2 && !BEHIND.test(clause) && !BESIDE.test(clause) && !isOther(clause)
    const row = rows.at(-1)
    if (date.start >= end) {
      rows.push(isPart ? [date] : [])
      end = sentenceEnd(plain, date.end)
    } else if (row && isPart && '，' === plain.charAt(date.start - 1)) row.push(date)
    // What is told in another way breaks the row off.
    else end = date.end
  }
  return rows
}
