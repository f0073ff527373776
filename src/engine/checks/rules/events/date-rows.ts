import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { doer } from '../../calendar/doers'
import { isOther } from '../../calendar/event-subjects'
import { clauseEnd, sentenceEnd } from '../../calendar/sentences'
import { isInTitle } from '../../calendar/titles'

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
  yield* daysGoneBack(text)
  if (text.dates.length < ROW) return
  for (const row of rowsOf(text)) {
    const drops = row.flatMap((date, k) => (isBehind(row[k - 1], date) ? [k] : []))
    const [at] = drops
    if (row.length < ROW || at === undefined || drops.length > 1) continue
    const rest = [at - 1, at].some((left) => isForward(row.filter((_, k) => k !== left)))
    const [told, next] = [row[at - 1], row[at]]
    // 据《2019年度报告》，2018年…: a title tells no day.
    if (rest && told && next && ![told, next].some(({ start }) => isInTitle(text.plain, start))) yield [told, next]
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

const DAY = /^\d{1,2}月\d{1,2}日/u
/** Days a story of these days may go back by a slip. */
const BACK = 31
/** What looks back, or tells what was known before. */
const LOOKS_BACK =
  /曾|当时|此前|先前|原|早|以来|回到|追溯|回顾|倒回|往前|起因|经查|查明|事发前|案发前|据|获悉|发布|公布|公告|通报|显示|收到|表示|称|说/u
/** A day that describes, or is still to come. */
const NOT_THEN = /^的|[后时]$|计划|预计|拟|将(?!.{1,12}[抓救送找抬转])|同期|每/u
/** Who only in a story told forward does so much. */
const KNOWN = 2

/** 8月20日走失…。8月18日，柴大爷被找到: a day that opens its sentence and goes back on what was told of the same people. */
function* daysGoneBack({ plain, dates }: DatedText): Generator<readonly [PrintedDate, PrintedDate]> {
  for (const [k, next] of dates.entries()) {
    const told = dates.slice(0, k).findLast(({ text }) => DAY.test(text))
    if (!told || !DAY.test(next.text) || !isBehind(told, next) || told.from - next.to > BACK) continue
    if (!opens(plain, told.start, '。！？；，）】') || !opens(plain, next.start, '。！？')) continue
    const clause = plain.slice(next.end, clauseEnd(plain, next.end + 1))
    if (NOT_THEN.test(clause) || LOOKS_BACK.test(clause) || isOther(clause)) continue
    if (/^[—~至到、）的]|^(?:前|以|起|后)/u.test(plain.slice(told.end, told.end + 1)) || BEHIND.test(clause)) continue
    const between = plain.slice(told.end, next.start)
    const who = doer(clause.replace(/^[上下中]午|^凌晨|^晚上?|^傍晚/u, '')).replace(/^，/u, '')
    if (LOOKS_BACK.test(between.slice(0, 2)) || who.length < KNOWN || who.length > 4) continue
    if (between.includes(who)) yield [told, next]
  }
}

const opens = (plain: string, at: number, marks: string): boolean => at === 0 || marks.includes(plain.charAt(at - 1))

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
