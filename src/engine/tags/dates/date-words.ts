import type { Lexicon } from '../../lexicon'
import { type CharSet, smallCharSet } from '../scan/char-set'
import { PhraseTrie } from '../scan/phrase-trie'
import type { Festival } from './date-form'

export type DateWordKind =
  | 'day'
  | 'day-on'
  | 'same-day'
  | 'month'
  | 'same-month'
  | 'month-before'
  | 'year'
  | 'same-year'
  | 'year-before'
  | 'week'
  | 'weekday'
  | 'season'
  | 'every'
  | 'part'

export interface DateWord {
  readonly word: string
  readonly kind: DateWordKind
  readonly shift: number
  /** Part of the day (晚 in 今晚), or the season. */
  readonly part: string
}

export interface FestivalEntry {
  readonly festival: Festival
  /** Characters that, following, make it the name of something else (春节晚会). */
  readonly not: CharSet
}

/** The lexicon's words about time, ready for reading. */
export interface DateWords {
  readonly words: PhraseTrie<DateWord>
  readonly festivals: PhraseTrie<FestivalEntry>
  /** Era name → its first year. */
  readonly eras: PhraseTrie<number>
  /** Words that only look like dates. */
  readonly passages: PhraseTrie<true>
}

const KINDS: ReadonlySet<string> = new Set<DateWordKind>([
  'day',
  'day-on',
  'same-day',
  'month',
  'same-month',
  'month-before',
  'year',
  'same-year',
  'year-before',
  'week',
  'weekday',
  'season',
  'every',
  'part',
])

function isKind(kind: string | undefined): kind is DateWordKind {
  return kind !== undefined && KINDS.has(kind)
}

export function createDateWords(lexicon: Lexicon): DateWords {
  const words = new PhraseTrie<DateWord>()
  for (const { word, kind, shift, part } of lexicon.rows('date-words')) {
    if (word && isKind(kind)) words.add(word, { word, kind, shift: Number(shift || 0), part: part ?? '' })
  }
  const festivals = new PhraseTrie<FestivalEntry>()
  for (const row of lexicon.rows('festivals')) {
    const calendar = row.calendar
    if (calendar !== 'solar' && calendar !== 'lunar' && calendar !== 'term' && calendar !== 'nth') continue
    const festival: Festival = {
      name: row.name ?? '',
      calendar,
      month: Number(row.month) || 0,
      day: Number(row.day) || 0,
      term: calendar === 'term' ? (row.month ?? '') : '',
    }
    festivals.add(festival.name, { festival, not: smallCharSet(row.not ?? '') })
  }
  const eras = new PhraseTrie<number>()
  for (const { era, first } of lexicon.rows('eras')) if (era) eras.add(era, Number(first))
  const passages = new PhraseTrie<true>()
  for (const { word } of lexicon.rows('not-dates')) if (word) passages.add(word, true)
  return { words, festivals, eras, passages }
}
