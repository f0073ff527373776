import { type CalendarTick, DAY_MS, isoOf, monthsAround } from './calendar'

/** Says days as a newsroom would in one language. Made once for a picture: formats are dear to build. */
export interface DayWords {
  /** 6月12日; with its year where asked for. */
  day(day: number, withYear?: boolean): string
  /** Both ends; one where they are the same. */
  span(from: number, to: number, withYear?: boolean): string
  /** A month, a year or a row of years that begins on `day`. */
  months(day: number, months: number): string
  /** What stands at a mark of the axis; the year apart, for the line below. */
  tick(tick: CalendarTick): { readonly words: string; readonly year: string }
}

export function createDayWords(language: string): DayWords {
  const make = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' })
    return (day: number) => format.format(day * DAY_MS)
  }
  const short = make({ month: 'short', day: 'numeric' })
  const full = make({ year: 'numeric', month: 'short', day: 'numeric' })
  const month = make({ month: 'short' })
  const year = make({ year: 'numeric' })
  const monthOfYear = make({ year: 'numeric', month: 'short' })
  return {
    day: (day, withYear) => (withYear ? full(day) : short(day)),
    span: (from, to, withYear) => {
      const say = withYear ? full : short
      return from === to ? say(from) : `${say(from)}–${say(to)}`
    },
    months: (day, months) => {
      if (months < 12) return monthOfYear(day)
      const years = months / 12
      return years === 1 ? year(day) : `${isoOf(day).slice(0, 4)}–${year(monthsAround(day, months).to)}`
    },
    tick: ({ day, unit, saysYear }) => {
      if (unit === 'year') return { words: year(day), year: '' }
      return { words: unit === 'month' ? month(day) : short(day), year: saysYear ? year(day) : '' }
    },
  }
}
