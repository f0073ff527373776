import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { DAY, type Moment, readMoments } from './moments'
import { fits } from './stretch-fit'
import { lengthOf, type TimeAmount } from './time-amounts'
import type { WholeClaim } from './whole-claims'

/** 从6月17日进入太空算起, 自3月1日开工以来: the day something is counted from, and no other end. */
const FROM = /[从自]$/u
const COUNTED_FROM = /^[^。；，]{0,14}?(?:算起|起算|起|开始|以来)，/u
/** A paper may count up to its own day, or to the days before. */
const OWN_DAYS = 3

/** A moment with the text that tells it. */
export interface TextMoment {
  readonly text: DatedText
  readonly moment: Moment
}

/**
 * The two ends of an amount whose beginning alone its sentence tells: “…从6月17日进入太空算起，历时123天”. The other is any day the
 * story tells, or the issue's. Undefined where one of them fits.
 */
export function openStretch(
  texts: readonly DatedText[],
  text: DatedText,
  amount: TimeAmount,
  claim: WholeClaim,
  today: DayNumber | undefined,
): { readonly first: TextMoment; readonly last: TextMoment } | undefined {
  const { plain } = text
  if (amount.unit !== '天' && amount.unit !== '周' && amount.unit !== '月') return undefined
  const told = (amount.amount * lengthOf(amount.unit)) / DAY
  const spare = Math.max(OWN_DAYS, amount.unit === '天' ? 0 : lengthOf(amount.unit) / DAY / 2)
  const [from, to] = [periodStart(plain, amount.start), periodEnd(plain, amount.end)]
  const own = readMoments(text).filter(({ start, end }) => start >= from && end <= to)
  const [first] = own
  if (!first || own.length > 1 || first.grain === 'month' || first.end > amount.start) return undefined
  if (!FROM.test(plain.slice(Math.max(0, first.start - 1), first.start))) return undefined
  if (!COUNTED_FROM.test(plain.slice(first.end, first.end + 24))) return undefined
  // 从9月1日开始，为期60天的整治: a term that may still run.
  if (
    /为期|将|计划|预计|拟/u.test(plain.slice(first.end, amount.start)) ||
    /^的(?!时[间光]|光[阴景]|日子|岁月)/u.test(plain.slice(amount.end, amount.end + 3))
  )
    return undefined
  // 自2月28日以来，连续奋战46天: perhaps a part of the time, but no more than there has been.
  const isPart = claim.weight < 2 || claim.mayBePart
  if (isPart && (today === undefined || amount.isRough || told <= today - first.day + spare)) return undefined
  const all = texts.flatMap((one) =>
    readMoments(one).flatMap((moment) => (moment.day > first.day ? [{ text: one, moment }] : [])),
  )
  if (all.some(({ moment }) => fits(plain, amount, first, moment, claim))) return undefined
  const days = today === undefined ? 0 : today - first.day
  if (Math.abs(told - days) <= spare) return undefined
  const before = all.findLast((one) => one.moment.grain !== 'month' && one.text.source.index <= text.source.index)
  const last = before ?? (today === undefined || days <= 0 ? undefined : { text, moment: dayOf(first, today) })
  return last && { first: { text, moment: first }, last }
}

/** The issue's own day, for want of a place of its own told where the beginning is. */
export const dayOf = (first: Moment, day: DayNumber): Moment => ({
  ...first,
  grain: 'day',
  from: day * DAY,
  to: (day + 1) * DAY,
  day,
})
