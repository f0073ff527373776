import { says } from '../../../../words/sentence'
import { type DayNumber, isoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { monthDay } from '../../calendar/wording'
import type { RuleFinding } from '../../rule'

/** A word that counts from the day `base` means `expected`, and another day is printed with it. */
export function relativeFinding(
  text: DatedText,
  match: RegExpExecArray,
  base: DayNumber,
  word: string,
  expected: DayNumber,
): RuleFinding {
  return {
    says: says('says.relative-date', {
      base: { monthDay: isoDate(base) },
      word,
      expected: { monthDay: isoDate(expected) },
      printed: match[0],
    }),
    places: [text.place(match.index, match.index + match[0].length)],
    expected: monthDay(expected),
    confidence: 0.85,
  }
}
