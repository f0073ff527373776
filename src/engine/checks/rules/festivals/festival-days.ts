import type { Lexicon } from '../../../lexicon'
import { civilDate, type DayNumber, dayNumber, weekdayOf } from '../../../tags/dates/calendar'
import type { LunarCalendar } from '../../../tags/dates/lunar'

/** A feast or day of observance with a rule for its date. */
export interface FestivalRule {
  readonly name: string
  readonly calendar: string
  readonly month: number
  readonly day: number
  readonly term: string
}

/** Names that stand for the days off around a feast, which begin on other days. */
const DAYS_OFF = /假|黄金周|小长/u

/** The feasts of the lexicons `festivals` and `observances`, longest name first. */
export function readFestivals(lexicon: Lexicon): FestivalRule[] {
  const rules: FestivalRule[] = []
  for (const { name = '', calendar = '', month = '', day = '' } of [
    ...lexicon.rows('festivals'),
    ...lexicon.rows('observances'),
  ]) {
    if (name && !DAYS_OFF.test(name)) {
      const rule = { name, calendar, month: Number(month) || 0, day: Number(day) || 0, term: month }
      rules.push(rule)
      const short = name.replace(/节$/u, '')
      if (calendar === 'lunar' && short !== name && short.length > 1) rules.push({ ...rule, name: short })
    }
  }
  return rules.sort((a, b) => b.name.length - a.name.length)
}

/** Days go round by ten stems; 1 January 1970 was of the eighth, 庚 is the seventh. */
const STEMS = 10
const GENG = 9

/**
 * All days a feast falls on in a calendar year: 2022 has 腊八 on 10 January and on 30 December, 2023 has none, for which
 * the days before and behind it are given.
 */
export function festivalDaysOf(rule: FestivalRule, year: number, lunar: LunarCalendar): DayNumber[] {
  if (rule.calendar !== 'lunar') return [festivalDay(rule, year, lunar) ?? []].flat()
  const days = [year - 1, year].flatMap((of) => lunar.day(of, rule.month, rule.day) ?? [])
  const own = days.filter((day) => civilDate(day).year === year)
  return own.length > 0 ? own : days
}

/** The day a feast falls on in a calendar year. */
export function festivalDay(rule: FestivalRule, year: number, lunar: LunarCalendar): DayNumber | undefined {
  switch (rule.calendar) {
    case 'solar':
      return dayNumber(year, rule.month, rule.day)
    case 'lunar':
      // The last month of the lunar year falls into the next January or February.
      return lunar.day(rule.month === 12 ? year - 1 : year, rule.month, rule.day)
    case 'term':
      return lunar.solarTerm(year, rule.term)
    case 'nth': {
      const first = dayNumber(year, rule.month, 1)
      return first + (((rule.day % 10) - weekdayOf(first) + 7) % 7) + (Math.floor(rule.day / 10) - 1) * 7
    }
    case 'geng': {
      const term = lunar.solarTerm(year, rule.term)
      return term === undefined ? undefined : term + ((GENG - (term % STEMS) + STEMS) % STEMS) + (rule.day - 1) * STEMS
    }
    default:
      return undefined
  }
}
