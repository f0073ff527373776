/**
 * What a number or word counts from: the issue date, the date mentioned last, or nothing (an absolute number). `period`:
 * the year or month the text speaks of, else the issue date's (2024年，出口比上年增长).
 */
export type Anchor = 'number' | 'reference' | 'last' | 'period'

export interface Anchored {
  readonly anchor: Anchor
  readonly value: number
}

export interface Festival {
  readonly name: string
  readonly calendar: 'solar' | 'lunar' | 'term' | 'nth'
  readonly month: number
  readonly day: number
  /** Name of the solar term. */
  readonly term: string
}

/** A stretch counted from an end of the period before it: 前10天, 最后4个月, 第三个月. */
export interface Portion {
  readonly side: 'first' | 'last' | 'nth'
  readonly unit: 'day' | 'week' | 'month'
  readonly count: number
}

export interface Clock {
  readonly hour: number
  readonly minute: number
}

/** Which side of a date is open: 以来 and 起 have no end, 前 no beginning. */
export type Open = 'from' | 'to'

/** A date as the text words it, before it is resolved. Every field is a part the text names. */
export interface DateForm {
  start: number
  end: number
  year?: Anchored
  yearTo?: number
  /** First and last month of a half, a quarter or a row of quarters. */
  months?: readonly [number, number]
  /** As `months`, but the last may be in the year after (冬). */
  season?: number
  month?: Anchored
  monthTo?: number
  /** 1 上旬 or 初, 2 中旬, 3 下旬 or 底. */
  ten?: 1 | 2 | 3
  /** 中下旬 goes on to the third. */
  tenTo?: 2 | 3
  halfMonth?: 1 | 2
  /** 年初 is the first ten days of the year, 年底 its last eleven. */
  yearEdge?: 'begin' | 'end'
  day?: Anchored
  dayTo?: number
  week?: Anchored
  weekday?: number
  festival?: Festival
  /** The month (and day) is one of the lunar calendar; a leap month is negative. */
  lunar?: { readonly month: number; readonly day?: number }
  portion?: Portion
  /** The n-th week of the month (6: the last), or one weekday of it. */
  weekOfMonth?: { readonly nth: number; readonly weekday?: number }
  ago?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly count: number }
  /** First and last year of a decade, a century or a five-year plan. */
  years?: readonly [number, number]
  /** The century of `years` is counted from today's (上世纪). */
  relativeCentury?: true
  /** The same stretch a year earlier (去年同期). */
  samePeriod?: true
  part?: string
  clock?: Clock
  open?: Open
  /** Recurring or too vague to point at a day (每天, 公元前). */
  unresolvable?: true
  /** The expression carries a year of its own. */
  explicitYear?: boolean
}

/**
 * A form with nothing read yet. All fields are there from the beginning: objects that grow field by field, each in an
 * order of its own, come in so many layouts that every look at them is a search.
 */
export function emptyForm(at: number): DateForm {
  return {
    start: at,
    end: at,
    year: undefined,
    yearTo: undefined,
    months: undefined,
    season: undefined,
    month: undefined,
    monthTo: undefined,
    ten: undefined,
    tenTo: undefined,
    halfMonth: undefined,
    yearEdge: undefined,
    day: undefined,
    dayTo: undefined,
    week: undefined,
    weekday: undefined,
    festival: undefined,
    lunar: undefined,
    portion: undefined,
    weekOfMonth: undefined,
    ago: undefined,
    years: undefined,
    relativeCentury: undefined,
    samePeriod: undefined,
    part: undefined,
    clock: undefined,
    open: undefined,
    unresolvable: undefined,
    explicitYear: undefined,
  }
}

export function isTimeOnly(form: DateForm): boolean {
  return (
    !form.year &&
    !form.month &&
    !form.day &&
    !form.week &&
    form.weekday === undefined &&
    !form.months &&
    !form.festival &&
    !form.lunar &&
    !form.ago &&
    !form.years &&
    !form.yearEdge &&
    !form.ten &&
    !form.halfMonth &&
    form.season === undefined &&
    (form.clock !== undefined || form.part !== undefined)
  )
}
