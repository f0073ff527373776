import type { DayNumber } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { sentenceStart } from '../../calendar/sentences'

/** Words that move a story on to another day, which no date between tells: 两天后, 随后, 几天过去. */
const MOVED_ON =
  /[天日周月年夜晨]之?后|星期之?后|次日|翌日|第[二三四五六七八九十\d]+[天日]|转天|隔[天日]|后来|随后|此后|之后|不久|[几数]天|过了|[一二三四五六七八九十\d]天[，一]|昨|今[天日晚晨]|明[天日]|凌晨|天亮|一早|年底|年初|月[底初末]|直到|终于/u
/** Farther back than this a day is another thing's. */
const FARTHEST = 200

/** Whether a story has gone on to a day it does not print. */
export const isMovedOn = (words: string): boolean => MOVED_ON.test(words)

/** The days of the last dates before `at` that 次日 may follow: either end, or the one before. */
export function daysBefore(text: DatedText, at: number, most = 2): DayNumber[] {
  const from = sentenceStart(text.plain, Math.max(0, sentenceStart(text.plain, at) - 1))
  return daysOf(datesBefore(text, at, from).slice(-most))
}

/** Every day a text tells, wherever: one of them an event is named for. */
export const allDays = (text: DatedText): DayNumber[] => daysOf(datesBefore(text, text.plain.length, 0))

/** Every day told before `at`, the last first. */
export const allDaysBefore = (text: DatedText, at: number): DayNumber[] => daysOf(datesBefore(text, at, 0))

/**
 * The one day a sentence or more back that a word at the beginning of its sentence counts from, where nothing between has moved the
 * story on: “7月3日夜…。干部连夜敲门。次日（7月5日）”. At the beginning of a paragraph it may stand in the one before.
 */
export function dayFarBefore(text: DatedText, previous: DatedText | undefined, at: number): DayNumber[] {
  const own = datesBefore(text, at, 0).at(-1)
  const [of, date] =
    own || !previous || sentenceStart(text.plain, at) > 0
      ? [text, own]
      : [previous, datesBefore(previous, previous.plain.length, 0).at(-1)]
  if (!date || date.from !== date.to || !date.isDay) return []
  const between = of === text ? text.plain.slice(date.end, at) : of.plain.slice(date.end) + text.plain.slice(0, at)
  return between.length <= FARTHEST && !isMovedOn(between) ? [date.from] : []
}

function datesBefore({ dates }: DatedText, at: number, from: number): readonly PrintedDate[] {
  return dates.filter((date) => date.end <= at && date.start >= from && /[日号]/u.test(date.text))
}

const daysOf = (dates: readonly PrintedDate[]): DayNumber[] =>
  [...dates].reverse().flatMap((date) => (date.from === date.to ? [date.from] : [date.to, date.from]))
