import type { Lexicon } from '../lexicon'
import { createDateReader } from './calendar/dated-text'
import { readEventLexicon } from './calendar/event-lexicon'
import type { Rule } from './rule'
import { createAgeBirthYearRule } from './rules/ages/age-birth-year'
import { createAnniversaryRule } from './rules/anniversaries/anniversary'
import { createDurationEndpointsRule } from './rules/durations/duration-endpoints'
import { createEditionCountRule } from './rules/editions/edition-count'
import { createElapsedYearsRule } from './rules/elapsed/elapsed-years'
import { createEventOrderRule } from './rules/events/event-order'
import { createFestivalDateRule } from './rules/festivals/festival-date'
import { createFutureAsPastRule } from './rules/future/future-as-past'
import { createImpossibleDateRule } from './rules/impossible/impossible-date'
import { createRelativeDateRule } from './rules/relative/relative-date'
import { createWeekdayMismatchRule } from './rules/weekdays/weekday-mismatch'

/** The checks of dates, in the order of the specification. They share one reading of each text. */
export function createDateRules(lexicon: Lexicon): readonly Rule[] {
  const dates = createDateReader(lexicon)
  const events = readEventLexicon(lexicon)
  return [
    createWeekdayMismatchRule(dates),
    createImpossibleDateRule(dates),
    createFestivalDateRule(dates, lexicon),
    createFutureAsPastRule(dates, events),
    createRelativeDateRule(dates),
    createDurationEndpointsRule(dates),
    createAgeBirthYearRule(dates, events),
    createAnniversaryRule(dates, lexicon),
    createElapsedYearsRule(dates),
    createEventOrderRule(dates, events),
    createEditionCountRule(dates, lexicon),
  ]
}
