import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'

/** 11.5 and 11.12, in the order of the calendar. */
export function areDays(first: string, last: string): boolean {
  const [a, b] = [first, last].map((one) => /^(\d{1,2})\.(\d{1,2})$/u.exec(one)?.slice(1).map(Number))
  if (!a || !b) return false
  const [month = 0, day = 0, lastMonth = 0, lastDay = 0] = [...a, ...b]
  return month <= 12 && lastMonth <= 12 && day <= 31 && lastDay <= 31 && month * 31 + day < lastMonth * 31 + lastDay
}

/** 11.3—11.8 城南馆 11.13—12.1 博览馆 */
export function isAgenda({ folded }: FigureText): boolean {
  return matchesOf(folded, SPANS).length > 2
}

const SPANS = /\d{1,2}\.\d{1,2} ?[—-]{1,2} ?\d{1,2}\.\d{1,2}/gu

/** 0471-2345, 2023-05: with leading noughts they are no quantities. */
export function isCode(first: string, last: string): boolean {
  return /^0\d/u.test(first) || /^0\d/u.test(last) || first.length > 9 || last.length > 9
}

/** Whether digits stand right beside the stretch. */
export function isInsideNumber({ folded }: FigureText, start: number, length: number): boolean {
  return (
    /[\d.]$/u.test(folded.slice(Math.max(0, start - 1), start)) ||
    /^[\d.]/u.test(folded.slice(start + length, start + length + 1))
  )
}
