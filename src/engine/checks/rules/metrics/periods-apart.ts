import { type Period, readPeriod } from '../../figures/period-words'
import { matchesOf } from '../../matches-of'

/** When a figure is of: the words of its sentence before it, the period they name, and all its story says. */
export interface Dated {
  readonly before: string
  readonly period: Period | undefined
  readonly story: string
}

/** The period a figure's words name. 从2012年立项到昨天获批: the time is that of the end. */
export function periodBefore(words: string): Period | undefined {
  return readPeriod(words.replace(SINCE, ''))
}

const CLOCK = /(?:截至|截止)[^，。；]{0,12}?(?:晚上?|夜|[上下]午|早上?|凌晨|中午)?([0-9]{1,2})(?:时|点)/u
const DAY_NAMED = /昨[日天晚夜晨]|今[日天晚晨早]|明[日天晚晨早]|前天|后天/gu
const DAY_OF_MONTH = /([0-9]{1,2})[日号](?!线|楼)/gu
/** Words for a time before that of the issue's own figures, whatever it is counted in. */
const FORMER =
  /上一?届|往届|去年|上年|前年|同期|往年|上周|上月|[1-9一二三四五六七八九十][0-9]*年前|原先|原来|此前|[撤并改整合建治疫]+[制造并]?前/u
const SINCE = /[从自][^，。；]{0,14}?(?:到|至|以来|起)/gu
const YEARLY = /(?:19|20)[0-9]{2}年|[去前上]年/gu

/** Whether the words say that two figures are of two times: 去年 and 今年, 截至8时 and 截至12时, 1月 and 2月. */
export function arePeriodsApart(a: Dated, b: Dated): boolean {
  if (clockOf(a) !== clockOf(b) && clockOf(a) && clockOf(b)) return true
  if (isOtherDay(a.before, b.before)) return true
  if (isFormerAlone(a, b) || isFormerAlone(b, a)) return true
  const [p, q] = [a.period, b.period]
  if (p?.year !== undefined && q?.year !== undefined && p.year !== q.year) {
    // 2023年 and 去年: nobody says that they are two.
    if (p.year > 1000 === q.year > 1000) return true
  }
  if (isOfNow(p, q, a) || isOfNow(q, p, b)) return true
  if (isDayBesideMonth(a, b) || isDayBesideMonth(b, a)) return true
  if ((p?.partKind === 'turn') !== (q?.partKind === 'turn')) return false
  return endOfPart(p) !== endOfPart(q) && endOfPart(p) > 0 && endOfPart(q) > 0
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6 }

/** The month a part of a year ends with, so that 上半年 and 前6个月 are one and 一季度 is another; 0 where none is named. */
function endOfPart(period: Period | undefined): number {
  const { part, partKind } = period ?? {}
  if (part === undefined || partKind === undefined) return 0
  return part * (MONTHS[partKind] ?? 1)
}

/** 目前 beside 2021年, a year the story of today's figure never names. */
function isOfNow(now: Period | undefined, dated: Period | undefined, { story }: Dated): boolean {
  const isNow = now?.kind === 'now' || now?.year === 0
  return isNow && dated?.year !== undefined && dated.year !== 0 && !story.includes(String(dated.year))
}

/** 昨天 beside 今年4月, a month the story of yesterday never names. */
function isDayBesideMonth({ before, story }: Dated, { before: other }: Dated): boolean {
  const month = MONTH.exec(other)?.[0]
  return month !== undefined && before.search(DAY_NAMED) >= 0 && !story.includes(month)
}

const MONTH = /(?<![0-9至-])(?:1[0-2]|[1-9])月(?![0-9]{1,2}日)/u

/** The hour of 截至20时, by the half day: 晚8时 is the same. */
function clockOf({ before }: Dated): number {
  const hour = CLOCK.exec(before)?.[1]
  return hour === undefined ? 0 : (Number(hour) % 12) + 1
}

function isOtherDay(a: string, b: string): boolean {
  return areDisjoint(firsts(a, DAY_NAMED), firsts(b, DAY_NAMED)) || areDisjoint(daysOf(a), daysOf(b))
}

function firsts(words: string, pattern: RegExp): string[] {
  return (words.match(pattern) ?? []).map((word) => word.charAt(0))
}

function daysOf(words: string): string[] {
  return matchesOf(words, DAY_OF_MONTH).map(([, day = '']) => day)
}

function areDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one))
}

/** One figure is of last year, and the other story says of no such time. */
function isFormerAlone({ before }: Dated, { before: other, story }: Dated): boolean {
  const former = FORMER.exec(before)?.[0]
  if (!former || FORMER.test(other)) return false
  if (/[去上前]年/u.test(former)) return !(YEARLY_ANY.test(other) || story.includes(former))
  return !story.includes(former)
}

const YEARLY_ANY = new RegExp(YEARLY.source, 'u')
