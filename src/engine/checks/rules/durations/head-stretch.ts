import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { HEADS } from '../../figures/head-sense'
import { DAY, readMoments } from './moments'
import { dayOf, type TextMoment } from './open-stretch'
import { fits, isMeasured, isOfNamedDay, rangeOf } from './stretch-fit'
import { FAR_OFF } from './stretch-weight'
import { readTimeAmounts, type TimeAmount } from './time-amounts'
import { frameWeight, turnedFrame } from './time-frames'
import { type WholeClaim, wholeClaim } from './whole-claims'

/** An amount of time over a story whose two ends the body tells. */
export interface HeadStretch {
  readonly head: DatedText
  readonly amount: TimeAmount
  readonly first: TextMoment
  readonly last: TextMoment
}

/** 重症室里的三十三天: the headline is named by the time itself. */
const NAMED_BY = /的$/u
/** A story of more moments tells of more than one stretch. */
const MOST_MOMENTS = 12
/** Told as a stretch from its beginning to its end, and no less. */
const SURE_FRAME = 2

/**
 * 骑行六十天 over 8月16日出发，10月4日抵达: the body tells one stretch from its beginning to its end, the headline how long it was.
 * Silent where any two moments of the story, or the day, lie so far apart, and where the body tells the amount itself.
 */
export function headStretch(texts: readonly DatedText[], today: DayNumber | undefined): HeadStretch | undefined {
  const claims = texts.filter(({ source }) => HEADS.has(source.role)).flatMap(claimsOf)
  if (claims.length === 0) return undefined
  const body = texts.filter(({ source }) => !HEADS.has(source.role))
  const told = body.flatMap((text) =>
    readMoments(text)
      .filter(isOfNamedDay)
      .map((moment) => ({ text, moment })),
  )
  if (told.length < 2 || told.length > MOST_MOMENTS) return undefined
  const stretches = told.flatMap((one, k) => stretchFrom(one, told[k + 1]))
  const [stretch] = stretches
  if (!stretch || stretches.length > 1) return undefined
  const { first, last } = stretch
  const ends = told.map(({ moment }) => moment)
  if (today !== undefined) ends.push(dayOf(first.moment, today))
  const printed = body.flatMap(({ plain }) => readTimeAmounts(plain))
  const wrong = claims.find(({ head, amount, claim }) => {
    if (!isMeasured(amount, first.moment, last.moment)) return false
    if (printed.some(({ unit, amount: count }) => unit === amount.unit && count === amount.amount)) return false
    if (ends.some((a) => ends.some((b) => b.from > a.from && fits(head.plain, amount, a, b, claim)))) return false
    const [least, most] = rangeOf(amount, first.moment, last.moment)
    return amount.amount * FAR_OFF > least && amount.amount < most * FAR_OFF
  })
  return wrong && { head: wrong.head, amount: wrong.amount, first, last }
}

interface Claim {
  readonly head: DatedText
  readonly amount: TimeAmount
  readonly claim: WholeClaim
}

function claimsOf(head: DatedText): Claim[] {
  return readTimeAmounts(head.plain).flatMap((amount) => {
    if (/[时分]/u.test(amount.unit)) return []
    const isName = NAMED_BY.test(head.plain.slice(0, amount.start)) && amount.end === head.plain.length
    const claim = isName ? { weight: 2, mayBePart: false } : wholeClaim(head.plain, amount, 0)
    return claim && claim.weight > 1 ? [{ head, amount, claim }] : []
  })
}

function stretchFrom(one: TextMoment, next: TextMoment | undefined): { first: TextMoment; last: TextMoment }[] {
  if (!next || next.text !== one.text) return []
  const { plain } = one.text
  const [a, b] = [one.moment, next.moment]
  if (Math.abs(b.from - a.from) < DAY) return []
  const isTurned = b.from < a.from
  const frame = isTurned ? turnedFrame(plain, a, b) : frameWeight(plain, a, b)
  if (frame === undefined || frame < SURE_FRAME) return []
  return [isTurned ? { first: next, last: one } : { first: one, last: next }]
}
