import type { DatedText, PrintedDate } from './dated-text'
import { isOther } from './event-subjects'
import { clauseEnd, sentenceEnd } from './sentences'

/** A row of years is told forward: so many of them make one. */
const ROW = 3
/** What is told later than it was, or beside the row. */
const BESIDE = /的|曾|时|[之以]?后|此前|前|才|早|计划|预计|拟|将|当年|同期|比/u
/** A year in figures, or 一九五六年. */
const YEAR_FIRST = /^(?:[12]\d{3}|[一二][〇零一二三四五六七八九]{3})年/u
const BEHIND = /^(?:[—~至到、）的]|前|以|之|起|后|代|度|版|款|第)/u

/** 1949年入伍，1947年参加战役，1955年复员: the two dates of a row that run backward where all the others run forward. */
export function* datesOutOfRow(text: DatedText): Generator<readonly [PrintedDate, PrintedDate]> {
  yield* datesBehindAfter(text)
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

/** 2016年毕业后，…，2015年返乡: what the sentence goes on with is later than what it begins behind. */
const AFTER = /^[\u4e00-\u9fff]{2,12}(?<![前此])后，(?<between>[^。；（）“”]{0,40}，)?$/u

function* datesBehindAfter({ plain, dates }: DatedText): Generator<readonly [PrintedDate, PrintedDate]> {
  for (const [k, next] of dates.entries()) {
    const told = dates[k - 1]
    if (!told || !isBehind(told, next) || !(YEAR_FIRST.test(told.text) && YEAR_FIRST.test(next.text))) continue
    const gap = AFTER.exec(plain.slice(told.end, next.start))
    const clause = plain.slice(next.end, clauseEnd(plain, next.end))
    if (!gap || isOther(gap[0]) || /曾|此前|早在|的/u.test(gap[0])) continue
    if (clause.length >= 2 && !BEHIND.test(clause) && !BESIDE.test(clause) && !isOther(clause)) yield [told, next]
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
    if (!YEAR_FIRST.test(date.text)) continue
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
