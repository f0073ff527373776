import { sentenceEnd, sentenceStart } from '../../calendar/sentences'
import type { Moment } from './moments'
import type { TimeAmount } from './time-amounts'

/** 1973年建的球场翻修，3月1日开始，7月28日完工: two days without a year that were taken for days of two years. */
export function areYearsTorn(plain: string, first: Moment, last: Moment): boolean {
  return (
    last.day - first.day > 366 && !/年/u.test(plain.slice(first.start, first.end) + plain.slice(last.start, last.end))
  )
}

/** 迎恩桥3月15日封闭，6月30日通行；登云桥7月5日封闭，工期100天: with a moment of its own, the amount is of its own part. */
export function isOfAnotherPart(
  plain: string,
  amount: TimeAmount,
  first: Moment,
  last: Moment,
  window: readonly Moment[],
): boolean {
  const [from, to] = [sentenceStart(plain, amount.start), sentenceEnd(plain, amount.end)]
  const isOwn = ({ start, end }: Moment): boolean => start >= from && end <= to
  return plain.charAt(from - 1) === '；' && !isOwn(first) && !isOwn(last) && window.some(isOwn)
}
