import { isNearSlip } from '../../calendar/near-slips'
import { periodEnd } from '../../calendar/sentences'
import type { Moment } from './moments'
import { rangeOf } from './stretch-fit'
import type { TimeAmount } from './time-amounts'
import { isOfPart, type WholeClaim } from './whole-claims'

/** So many times more or less is no slip. */
export const FAR_OFF = 4
/** Days of the stretch on which nothing was done. */
const EXCEPT =
  /(?:其中|期间)[^。；]{0,16}(?:休息|除外|停课|休整|闭馆|不[上开])|(?:周[六日末]|节假日|双休日|星期[一二三四五六日天])[^。；，]{0,6}(?:休息|除外|不[上开])/u

/** …被带回。［十二个小时里］: the next sentence opens with the whole. */
const TAKEN_UP = /^[^。；\d]*。(?:在?这|在?那|短短|整整)?$/u

/**
 * What speaks for an amount being meant as the time between two moments: its own words, the frame of the two, a slip that is
 * easily made, and what stands between.
 */
export function weigh(
  plain: string,
  amount: TimeAmount,
  claim: WholeClaim,
  first: Moment,
  last: Moment,
  frame: number,
): number {
  let weight = claim.weight + frame
  const [least, most] = rangeOf(amount, first, last)
  if (claim.isEveryDay && amount.amount > most) return 0
  if (claim.isOfEach && (amount.amount < least || amount.amount > most * FAR_OFF)) return 0
  const isFewer = claim.mayBePart && amount.amount < least
  const isNext = amount.amount >= least - 2 && amount.amount <= most + 2
  const isNear = isNearSlip(amount.amount, least) || isNearSlip(amount.amount, most)
  // One or two days off may be another way of counting, unless the frame is sure.
  if (isNear && !(isNext && (isFewer || frame < 2))) weight += 1
  if (isFewer) weight -= claim.isRun ? 3 : 1
  if (amount.amount > most * 1.1) weight += claim.mayBePart ? 1 : 0
  // A sentence apart, or with many words between.
  const [opens, closes] = [Math.min(first.start, last.start), Math.max(first.end, last.end)]
  const gap = amount.start >= closes ? plain.slice(closes, amount.start) : plain.slice(amount.end, opens)
  const isWeekly = amount.unit === '周' && /每(?:周|星期)[一1][次课场讲]/u.test(gap)
  if (
    !isWeekly &&
    /除去|扣除|除了|除[^，。；]{1,6}外|不含|刨去|其中|每[周星隔逢]|[只仅限]在(?:每个?)?(?:周|星期|双休|节假)|隔[日天]|逢[单双]/u.test(
      gap,
    )
  )
    weight -= 4
  if (
    amount.amount < least &&
    EXCEPT.test(plain.slice(Math.max(last.end, amount.end), periodEnd(plain, Math.max(last.end, amount.end))))
  )
    weight -= 4
  // 火炬传递为期一天，作为…的运动会将于8月7日—17日举行: another subject's days.
  if (amount.end < first.start && gap.length > 16 && /[将定]于/u.test(gap)) weight -= 4
  // 3月5日停运，3月29日修好。整整34天里，…: the sentence behind takes up the whole.
  if (claim.isExact && /^[^。，；\d]{0,8}。(?:这|那|在这|在那)?(?:整整|足足)$/u.test(gap)) weight += 1
  else if (claim.isInside && TAKEN_UP.test(gap)) weight += 0
  else if (/[。！？]/u.test(gap)) weight -= claim.isRun || isOfPart(plain, amount.start) ? 4 : 1
  else if (gap.length > 30) weight -= claim.mayBePart && (gap.match(/，/gu)?.length ?? 0) > 2 ? 4 : 1
  // 58分钟跑完全程。…时间为7时到19时: in another sentence, and of quite another size.
  if (
    amount.end < first.start &&
    /。/u.test(gap) &&
    (amount.amount * FAR_OFF < least || amount.amount > most * FAR_OFF)
  )
    weight -= 2
  return weight
}
