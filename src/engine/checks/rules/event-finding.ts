import type { SaidValue } from '../../../model/said'
import { says } from '../../../words/sentence'
import type { DatedText } from '../calendar/dated-text'
import type { RuleFinding } from '../rule'

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
