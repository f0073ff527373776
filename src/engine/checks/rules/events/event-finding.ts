import type { SaidValue } from '../../../../model/said'
import { says } from '../../../../words/sentence'
import type { DatedEvent } from '../../calendar/dated-event'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { yearOfDay } from '../../calendar/wording'
import type { RuleFinding } from '../../rule'
import { inChinese } from '../../told'

/** What a finding shows of an event: its name, its time, and where both are printed. */
export interface ToldEvent {
  readonly name: string
  readonly time: SaidValue
  readonly start: number
  readonly end: number
}

/** Two events in an order they cannot have had: `before` must have been before `behind`, or is told so. */
export function orderFinding(text: DatedText, before: ToldEvent, behind: ToldEvent, confidence = 0.7): RuleFinding {
  const [told, next] = before.start < behind.start ? [before, behind] : [behind, before]
  return {
    says: says('says.event-order', {
      first: before.name,
      firstTime: before.time,
      second: behind.name,
      secondTime: behind.time,
    }),
    places: [text.place(next.start, next.end), text.place(told.start, told.end)],
    confidence,
  }
}

/** A date where it stands. */
export const spanOf = (date: PrintedDate): Reported => ({ date, start: date.start, end: date.end })

/** What a finding shows of an event. */
export type Reported = Pick<DatedEvent, 'date' | 'start' | 'end'>

/** Two dated events out of order: each with its year, or as printed where both are of one. */
export function report(
  text: DatedText,
  firstKind: string,
  first: Reported,
  secondKind: string,
  second: Reported,
): RuleFinding {
  const show = ({ date }: Reported): SaidValue =>
    date.year === undefined ? date.text : says('says.year', { year: yearOfDay(date.from) })
  const same = inChinese(show(first)) === inChinese(show(second))
  const told = (name: string, event: Reported) => ({ ...event, name, time: same ? event.date.text : show(event) })
  return orderFinding(text, told(firstKind, first), told(secondKind, second), 0.75)
}
