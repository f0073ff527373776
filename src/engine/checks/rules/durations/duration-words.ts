import type { SaidValue } from '../../../../model/said'
import { type Sentence, says } from '../../../../words/sentence'
import { civilDate, isoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import type { RuleFinding } from '../../rule'
import type { EachOfParts } from './each-of-parts'
import type { LateBy } from './late-by'
import { DAY, type Moment } from './moments'
import { inHours, type RaceTime } from './race-times'
import type { TimeUnit } from './time-amounts'
import type { WrongWorkdays } from './workdays'

const ABOUT = {
  分: 'says.about.minute',
  时: 'says.about.hour',
  周: 'says.about.week',
  月: 'says.about.month',
  年: 'says.about.year',
} as const

/** The two ends of a stretch as findings say them: hours of one day, days of one year, or whole dates. */
export function endsOf(first: Moment, last: Moment): { readonly first: SaidValue; readonly last: SaidValue } {
  if (last.grain === 'clock' && first.day === last.day) return { first: clockOf(first), last: clockOf(last) }
  const [from, to] = [isoDate(first.day), isoDate(last.day)]
  const sameYear = civilDate(first.day).year === civilDate(last.day).year
  return sameYear
    ? { first: { monthDay: from }, last: { monthDay: to } }
    : { first: { date: from }, last: { date: to } }
}

function clockOf({ from, day }: Moment): SaidValue {
  return { clock: from - day * DAY }
}

/** How long the stretch comes to, in the unit it is printed in: days are counted without and with both ends. */
export function computed(unit: TimeUnit, least: number, most: number): Sentence {
  if (unit === '天') return says('says.days.either', { low: least, high: most })
  if (unit === '周') return says('says.days.either', { low: Math.round(least * 7), high: Math.round(most * 7) })
  if (unit === '年' && most < 1) return computed('月', least * 12, most * 12)
  return says(ABOUT[unit], { count: Math.round(most * 10) / 10 })
}

/** A result against the clock at start and finish. */
export function reportRace(text: DatedText, { start, end, printed, seconds, clocks }: RaceTime): RuleFinding {
  const [first, last] = clocks.map(([from, to]) => text.plain.slice(from, to))
  return {
    says: says('says.duration-endpoints', {
      first: first ?? '',
      last: last ?? '',
      computed: inHours(seconds),
      printed,
    }),
    places: [text.place(start, end), ...clocks.map(([from, to]) => text.place(from, to))],
    expected: inHours(seconds),
    confidence: 0.85,
  }
}

/** Working days against the weekdays of a stretch. */
export function reportWorkdays(
  text: DatedText,
  { first, last, days, workdays, start, end }: WrongWorkdays,
): RuleFinding {
  const printed = text.plain.slice(start, end)
  return {
    says: says('says.duration-endpoints.workdays', { ...endsOf(first, last), days, workdays, printed }),
    places: [text.place(start, end), text.place(first.start, last.end)],
    confidence: 0.8,
  }
}

/** A delay against the time that was due and the time it was. */
export function reportLate(text: DatedText, { amount, due, actual, minutes }: LateBy): RuleFinding {
  return {
    says: says('says.duration-endpoints', {
      first: { clock: due.minutes },
      last: { clock: actual.minutes },
      computed: computed('分', minutes, minutes),
      printed: text.plain.slice(amount.start, amount.end),
    }),
    places: [text.place(amount.start, amount.end), text.place(due.start, actual.end)],
    expected: inHours(minutes * MINUTE),
    confidence: 0.75,
  }
}

const MINUTE = 60

/** So many days for each of several parts, against the longest of them. */
export function reportEach(text: DatedText, { start, end, printed, part, days }: EachOfParts): RuleFinding {
  return {
    says: says('says.duration-endpoints', {
      first: { monthDay: isoDate(part.from) },
      last: { monthDay: isoDate(part.to) },
      computed: computed('天', days - 1, days),
      printed,
    }),
    places: [text.place(start, end), text.place(part.start, part.end)],
    confidence: 0.7,
  }
}
