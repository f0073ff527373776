import { periodStart } from '../../calendar/sentences'
import { areSwapped } from '../../figures/digit-slips'
import type { YearCount } from './year-counts'

/** 持续30年, 创作历经了18年: however it goes on. */
const LASTED = /(?:持续|历经|历时|坚持|停留|延续)了?(?:整整)?$/u
/** 毕业后来到, 搬进: where a part of a life begins. */
const SETTLED = /毕业|来到|搬[进到]|落户|扎根|定居|回[乡村到]|返乡|承包|接手|创办|开始/u
const SINCE_THEN = /自从?\d{4}年/u
const ALREADY = /已经?(?![^，。；]*，)[^，。；\d]{0,12}$/u

/** 1999年…，持续30年, of 2019: by a slip it went on longer than there has been time for. */
export function isTooLong(plain: string, count: YearCount, at: number, years: number): boolean {
  const off = count.years - years
  const isDone = DONE.test(plain.slice(count.start - 3, count.start)) && BEGUN.test(plain.slice(at, at + 24))
  return (
    at >= periodStart(plain, count.start) &&
    (off === 10 || off === 20 || (off > 0 && areSwapped(String(count.years), String(years)))) &&
    (isDone || LASTED.test(plain.slice(Math.max(0, count.start - 5), count.start)))
  )
}

/** 2007年进厂，干了28年: what began then, and was done ever since. */
const BEGUN =
  /^\d{4}年[^，。；]{0,10}?(?:进[厂站校城村山]|入[职行伍党]|参军|参加|来|到[岗任]|[开接租承买]|当上|上[岗任班]|拜师|学|嫁|[种栽]|建|办|搬)/u
const DONE = /[\u4e00-\u9fff]了(?:整整)?$/u

/** 1995年毕业来到车间。检修机车34年: a part of a life begins behind the year. */
export const isSettling = (plain: string, end: number): boolean => SETTLED.test(plain.slice(end, end + 24))

/** 自从2010年开始…，已经停留了12年: all the time up to now. */
export const isAlready = (
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  at: number,
): boolean =>
  SINCE_THEN.test(plain.slice(Math.max(0, start - 2), end + 6)) && ALREADY.test(plain.slice(Math.max(0, at - 16), at))
