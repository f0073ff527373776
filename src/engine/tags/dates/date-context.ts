import { type CivilDate, civilDate, type DayNumber } from './calendar'
import type { LunarCalendar } from './lunar'

/** A resolved stretch of days, both ends in it; null on an open side. */
export interface Stretch {
  readonly from: DayNumber | null
  readonly to: DayNumber | null
}

/** A date of the story as a later one may lean on it (次日, a bare 16日, 同年). */
export interface Mention {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly hasMonth: boolean
  readonly hasDay: boolean
  /** The text itself says the year. */
  readonly explicitYear: boolean
  /** It has only one end (2021年以来). */
  readonly open: boolean
  /** Index of the story's text and offset behind the mention. */
  readonly text: number
  readonly end: number
}

/**
 * What is known while a story's dates are resolved in reading order. `today` is the day the story speaks from: its
 * dateline (本报5月16日电), else the issue date.
 */
export class DateContext {
  private dateline: DayNumber | undefined
  /** The last mention with a month. */
  last: Mention | undefined
  /** The last mention of any kind; a bare year is one. */
  lastYear: Mention | undefined

  constructor(
    private readonly reference: DayNumber | undefined,
    /** The year the story itself states most, for pages without a date. */
    private readonly statedYear: number | undefined,
    readonly lunar: LunarCalendar,
  ) {}

  get today(): DayNumber | undefined {
    return this.dateline ?? this.reference
  }

  /** The calendar date of today; undefined if the page has none. */
  get civilToday(): CivilDate | undefined {
    return this.today === undefined ? undefined : civilDate(this.today)
  }

  /** The year 今年 is. */
  get thisYear(): number | undefined {
    return this.civilToday?.year ?? this.statedYear
  }

  mention(mention: Mention): void {
    if (mention.hasMonth) this.last = mention
    this.lastYear = mention
  }

  setDateline(day: DayNumber): void {
    this.dateline ??= day
  }
}
