import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedEvent } from '../../calendar/dated-event'
import type { PrintedDate } from '../../calendar/dated-text'
import { yearOfDay } from '../../calendar/wording'

/** Days before the issue. */
const RECENT = 45

/**
 * Both years printed, or neither. 2025年12月9日去世，12月7日…: a day without its year keeps to the year told before it;
 * one shortly before the issue has its year.
 */
export function areYearsAlike(
  told: Pick<DatedEvent, 'date'>,
  next: Pick<DatedEvent, 'date'>,
  issue: DayNumber | undefined,
): boolean {
  if (isMisread(told.date, issue) || isMisread(next.date, issue)) return false
  const [inTold, inNext] = [/年/u.test(told.date.text), /年/u.test(next.date.text)]
  if (inTold === inNext) return true
  if (inTold && yearOfDay(told.date.from) === yearOfDay(next.date.from)) return true
  const bare = inTold ? next.date : told.date
  return issue !== undefined && bare.from <= issue && issue - bare.from <= RECENT
}

/** A year printed, and a day of the issue's without one, more than a year from it. */
export function isYearsApart(told: PrintedDate, next: PrintedDate): boolean {
  return (
    /年/u.test(told.text) !== /年/u.test(next.text) &&
    Math.min(Math.abs(told.from - next.from), Math.abs(told.to - next.from)) > 366
  )
}

/** 1990年11月出生，…上个月上任: a month told of today is none of 1990. */
function isMisread({ text, from }: PrintedDate, issue: DayNumber | undefined): boolean {
  return /^(?:上一?个?月|这个月|本月|上周)/u.test(text) && (issue === undefined || Math.abs(issue - from) > 2 * RECENT)
}

/** 1912年至1921年任校长 of who died in 1919. */
export function isBeyond(stretch: PrintedDate, end: PrintedDate): boolean {
  return /[至到—~-]/u.test(stretch.text) && stretch.from <= end.from && yearOfDay(stretch.to) > yearOfDay(end.to)
}

/** Earlier by the day, or by the hour of one day. */
export function isBefore(a: PrintedDate, b: PrintedDate): boolean {
  if (a.to !== b.from || a.from !== b.to) return a.to < b.from
  return a.time !== undefined && b.time !== undefined && /^\d\d:\d\d/u.test(a.time) && a.time < b.time
}
