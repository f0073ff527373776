import type { Lexicon } from '../lexicon'
import { createDateReader } from './calendar/dated-text'
import { readEventLexicon } from './calendar/event-lexicon'
import type { Rule } from './rule'
import { createAgeBirthYearRule } from './rules/age-birth-year'
import { createAnniversaryRule } from './rules/anniversary'
import { createDurationEndpointsRule } from './rules/duration-endpoints'
import { createEditionCountRule } from './rules/edition-count'
import { createElapsedYearsRule } from './rules/elapsed-years'
import { createEventOrderRule } from './rules/event-order'
import { createFestivalDateRule } from './rules/festival-date'
import { createFutureAsPastRule } from './rules/future-as-past'
import { createImpossibleDateRule } from './rules/impossible-date'
import { createRelativeDateRule } from './rules/relative-date'
import { createWeekdayMismatchRule } from './rules/weekday-mismatch'

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
