import type { DateTag } from '../../../model/analysis'
import { sentenceAt } from '../../../model/figures/sentence'
import { isoDate, parseIsoDate } from '../../tags/dates/calendar'
import type { Mention } from '../roles-of'
import type { CheckInput } from '../rule'
import type { Days } from './office-terms'

/** When what a sentence says of a person is so. */
export interface DaysOfMention {
  /** Any of these days will do. Empty where neither sentence nor issue gives one. */
  readonly days: readonly Days[]
  /** The sentence itself names them: 2019年5月，县长…. */
  readonly isNamed: boolean
}

/** The paper tells of yesterday, and of the day before on a Monday. */
const DAYS_BACK = 2
/** 2019年建成的大桥, 2019年以来, 比2019年: a day that is about something else than the person's doing. */
const ASIDE_BEHIND = /^(?:[^，；]*的|[^，；]{0,14}(?:以来|之后|以后|后|起|以前|之前|前)(?=[，；]|$)|相比)/u
const ASIDE_BEFORE = /(?:比|较|自|从|自从|与|和|于|将|到|至|截至|截止)$/u
/** Between a day and the person: the sentence has come to something else, or to this day. */
const NOW = /如今|现在|目前|眼下|而今|现任|今天|；/u
const SPEECH =
  /^[^，。；]{0,6}(?:介绍|表示|说|告诉|透露|指出|强调|认为|回忆|坦言|解释|称|讲|回顾|总结|感慨|补充|提到|谈)/u

/**
 * The days a title has to be right on. A date before the person in the sentence is when it happened, unless it belongs
 * to something else; a year or a month is what somebody speaks of who speaks today (县长…介绍，2023年…). Where the
 * sentence leaves it open, the issue's day and every day named nearby will do.
 */
export function daysOfMention(
  { text: { text, tags }, tag }: Mention,
  roleStart: number,
  input: CheckInput,
): DaysOfMention {
  const issue = issueDays(input)
  const sentence = sentenceAt(text, tag.start, tag.end)
  const named: { readonly tag: DateTag; readonly days: Days }[] = []
  for (const one of tags) {
    if (one.type !== 'date' || one.end > sentence.end) continue
    const days = closedDays(one)
    if (days) named.push({ tag: one, days })
  }
  const own = named.filter(({ tag: { start } }) => start >= sentence.start)
  const before = own.filter(({ tag: { end } }) => end <= roleStart).at(-1)
  if (before && isWhenItHappened(text, before.tag, before.days, roleStart, tag.end, input)) {
    return { days: [before.days], isNamed: true }
  }
  const around = own.length > 0 ? own : named.filter(({ days }) => isPast(days, input))
  return { days: [...issue, ...around.map(({ days }) => days)], isNamed: false }
}

function isWhenItHappened(
  text: string,
  date: DateTag,
  days: Days,
  roleStart: number,
  nameEnd: number,
  input: CheckInput,
): boolean {
  if (days.from === null || days.to === null || !isPast(days, input)) return false
  const between = text.slice(date.end, roleStart)
  const isAside =
    NOW.test(between) ||
    ASIDE_BEHIND.test(between) ||
    ASIDE_BEFORE.test(text.slice(0, date.start)) ||
    /[”’：:]/u.test(between)
  if (isAside) return false
  const isDay = days.from === days.to
  return isDay || !SPEECH.test(text.slice(nameEnd, nameEnd + 12))
}

/** What lies behind the issue is a plan. */
function isPast({ from }: Days, { reference }: CheckInput): boolean {
  return from !== null && (reference === null || from <= reference)
}

function issueDays({ reference, inferred }: CheckInput): readonly Days[] {
  const day = reference === null ? undefined : parseIsoDate(reference)
  if (day === undefined) return []
  return [{ from: isoDate(day - DAYS_BACK), to: isoDate(day + (inferred ? 1 : 0)) }]
}

/** A date's days; an open side (以来) reaches to this day, so that whoever held the office since is right. */
function closedDays({ value }: DateTag): Days | undefined {
  if ('unresolved' in value) return undefined
  return { from: value.from, to: value.to }
}
