import { civilDate, type DayNumber, dayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import { isJoined } from '../../across-paragraphs'
import { ZONES } from '../../calendar/clock-times'
import type { DatedEvent } from '../../calendar/dated-event'
import { readDatedEvents } from '../../calendar/dated-events'
import type { DatedText, DateReader, PrintedDate } from '../../calendar/dated-text'
import type { EventLexicon, EventOrder } from '../../calendar/event-lexicon'
import {
  beginningOf,
  isActOfDead,
  isBeforeBirth,
  isOneStory,
  isOwnFounding,
  isSaidLate,
  isSameObject,
  isSameWork,
} from '../../calendar/event-subjects'
import type { Rule, RuleFinding } from '../../rule'
import { actsOfClosed } from './acts-of-closed'
import { actsOfDead } from './acts-of-dead'
import { datesOutOfRow } from './date-rows'
import { lateDeadlines } from './deadlines'
import { report, spanOf } from './event-finding'
import { checkHours, clauseBehind } from './event-hours'
import { checkKin } from './event-kin'
import { checkReigns } from './event-reigns'
import { checkWorded } from './event-worded'
import { ordinalsOutOfRow } from './ordinal-rows'
import { datesSaidApart } from './said-apart'
import { datesBeforeBeginning } from './since-beginnings'
import { worksBeforeSources } from './sources-of-works'
import { isOtherAward } from './works-awarded'
import { areYearsAlike, isBefore, isBeyond, isYearsApart } from './years-alike'

/** So many events back a story may still go on about one thing. */
const NEIGHBOURS = 6

/**
 * Events of one life, case, work or journey in an order they cannot have had: 1936年出生，1934年入伍. Whatever two dated
 * events stand near each other are compared (`event-stages`, `event-orders`); another person, another round or another
 * part of the work excuses them.
 */
export function createEventOrderRule(dates: DateReader, events: EventLexicon): Rule {
  return {
    id: 'event-order',
    severity: 'query',
    acrossParagraphs: 'dates',
    *checkText(source, { reference }) {
      const issue = reference === null ? undefined : parseIsoDate(reference)
      const text = dates.readText(source)
      yield* checkText(text, events, issue)
      yield* checkHours(text, events)
      yield* checkWorded(text)
      yield* worksBeforeSources(text)
      if (isJoined(source)) return
      yield* checkKin(text)
      yield* checkReigns(text)
    },
  }
}

function* checkText(text: DatedText, lexicon: EventLexicon, issue: DayNumber | undefined): Generator<RuleFinding> {
  const events = withOwnYear(readDatedEvents(text, lexicon), issue)
  const reported = new Set<number>()
  for (const [k, later] of events.entries()) {
    if (reported.has(later.date.start)) continue
    for (let n = k - 1; n >= 0 && n >= k - NEIGHBOURS; n--) {
      const earlier = events[n]
      if (!earlier) break
      const pair = { text, lexicon, issue, told: earlier, next: later, between: events.slice(n + 1, k) }
      const finding = compare(pair)
      if (!finding || (isJoined(text.source) && [...earlier.kinds, ...later.kinds].includes('其他'))) continue
      reported.add(later.date.start)
      yield finding
      break
    }
  }
  // Two paragraphs may tell of two beginnings.
  for (const [begun, date] of isJoined(text.source) ? [] : datesBeforeBeginning(text, events)) {
    if (reported.has(date.start)) continue
    reported.add(date.start)
    const kind = begun.kinds.find((one) => one !== '其他') ?? ''
    yield report(text, kind, begun, clauseBehind(text.plain, date) || date.text, spanOf(date))
  }
  for (const [end, date] of [...actsOfDead(text, events, issue), ...actsOfClosed(text, events, issue)]) {
    if (reported.has(date.start)) continue
    reported.add(date.start)
    const kind = end.kinds.find((one) => one !== '其他') ?? ''
    yield report(text, clauseBehind(text.plain, date) || date.text, spanOf(date), kind, end)
  }
  const apart = /[前早后着次翌]/u.test(text.plain) ? [...datesSaidApart(text, issue)] : []
  const untold = apart.filter(([a, b]) => !reported.has(Math.max(a.start, b.start)))
  for (const [first, second] of [...untold, ...lateDeadlines(text)])
    yield report(text, clauseBehind(text.plain, first), spanOf(first), clauseBehind(text.plain, second), spanOf(second))
  for (const [told, next] of [...datesOutOfRow(text), ...ordinalsOutOfRow(text)]) {
    if (reported.has(told.start) || reported.has(next.start) || isKnown(events, told, next, lexicon)) continue
    reported.add(next.start)
    yield report(text, clauseBehind(text.plain, next), spanOf(next), clauseBehind(text.plain, told), spanOf(told))
  }
}

/** 于2017年3月22日逝世。他1924年出生…。3月20日，遗体告别仪式举行: a day without its year is the issue's again, where that was told of. */
function withOwnYear(events: readonly DatedEvent[], issue: DayNumber | undefined): readonly DatedEvent[] {
  if (issue === undefined) return events
  const { year } = civilDate(issue)
  const isNow = (day: DayNumber): boolean => day <= issue && issue - day <= LATELY
  if (!events.some(({ date }) => date.text.startsWith(`${year}年`) && isNow(date.from))) return events
  return events.map((event) => {
    const { date } = event
    if (/年/u.test(date.text) || !/月.*[日号]/u.test(date.text) || issue - date.from < A_YEAR) return event
    const { month, day } = civilDate(date.from)
    const from = dayNumber(year, month, day)
    return isNow(from) ? { ...event, date: { ...date, from, to: from } } : event
  })
}

const LATELY = 45

/** Whether the events of two dates are known to come as the dates do, told backward. */
function isKnown(events: readonly DatedEvent[], told: PrintedDate, next: PrintedDate, lexicon: EventLexicon): boolean {
  const kindsOf = (date: PrintedDate): string[] =>
    events.flatMap(({ date: { start }, kinds }) => (start === date.start ? kinds : []))
  return kindsOf(next).some((first) => kindsOf(told).some((second) => lexicon.order(first, second)))
}

/** Two kinds in the order they must have had, and which of them was told first. */
interface Claim {
  readonly first: string
  readonly second: string
  readonly order: EventOrder
  readonly forward: boolean
}

/** Two events of a text, and those told between them. */
interface Pair {
  readonly text: DatedText
  readonly lexicon: EventLexicon
  readonly issue: DayNumber | undefined
  readonly told: DatedEvent
  readonly next: DatedEvent
  readonly between: readonly DatedEvent[]
}

/** 此前的2020年，他因盗窃罪被判刑: another case, told of as the earlier one. */
const EARLIER_ONE = /(?:此前|在此之前|之前|更早|早些年?)的$/u

/** 2023年获银奖，翌年创办公司: the founder's prize, and what came of it. */
const NEXT_YEAR = /^(?:翌|次|转|第二)年/u

/** 昨日在本地首映: the first time here, and not of all. */
const LOCAL = /在[\u4e00-\u9fff]{2,8}$|本地|国内|境内|内地|[本我][省市县区埠]/u

/** 5月印发，自1月1日起执行，差额补发: in force for a time gone by. */
const PAID_BACK = /补[发缴差齐付]|追溯|溯及|差额|计发|一并发|倒推/u

const NARRATOR = /^，?(?:我(?![国省市县区镇乡村校院厂军])|咱)/u

function compare({ text, lexicon, issue, told, next, between }: Pair): RuleFinding | undefined {
  if (EARLIER_ONE.test(text.plain.slice(Math.max(0, next.start - 6), next.start)) && isBefore(next.date, told.date))
    return undefined
  // 7月1日12时起飞，当地时间7月1日9时10分降落: by two clocks.
  if (
    areNear(told.date, next.date) &&
    ZONES.test(text.plain.slice(Math.max(0, told.date.start - FEW), next.date.end + FEW))
  )
    return undefined
  for (const claim of readClaims(text.plain, lexicon, told, next)) {
    const { first: firstKind, second: secondKind, order, forward } = claim
    const [first, second] = forward ? [told, next] : [next, told]
    if (first.after && secondKind !== '去世') continue
    // 2001年去世。今年，我把它们捐给了县档案馆: who tells of the dead is alive.
    if (secondKind === '去世' && NARRATOR.test(text.plain.slice(first.date.end, first.end))) continue
    if (/首版|问世/u.test(firstKind) && LOCAL.test(text.plain.slice(first.date.end, first.verb))) continue
    if (secondKind === '荣誉' && /首版|问世/u.test(firstKind) && isOtherAward(text.plain, first, second)) continue
    if (secondKind === '荣誉' && NEXT_YEAR.test(next.date.text)) continue
    if (!isBefore(second.date, first.date) && !(secondKind === '去世' && isBeyond(first.date, second.date))) continue
    if (first.date.from - second.date.to > order.span || !areYearsAlike(told, next, issue)) continue
    // 4月播种，10月收获, of any year: the months come as they should.
    if (isAnyYear(first.date, second.date)) continue
    // 21日出发经香港抵达，25日前往医院: the whole journey was told before.
    if (!forward && firstKind === '出发' && SET_OUT.test(text.plain.slice(told.date.end, told.verb))) continue
    // 1月完成建设…2月17日开始使用: what is done with it begins when it is done.
    if (USE_BEGINS.test(text.plain.slice(first.verb, first.verb + 12)) && secondKind === '完成') continue
    // 8月5日寄出…7月20日寄出，7月23日签收: the nearer one is its partner.
    if (between.some(({ kinds }) => kinds.includes(forward ? firstKind : secondKind))) continue
    // 9月8日退货，9月10日又下单，9月12日收货: another round begins in between.
    if (
      !forward &&
      between.some(
        ({ kinds, date }) => told.date.to <= date.from && kinds.some((kind) => lexicon.order(kind, firstKind)),
      )
    )
      continue
    // 今年底结业。1928年创办，1946年复业: behind its end the story begins anew.
    // 10月14日合龙。大桥2022年动工，今年8月通车: within a year, and never so in one round, it is no new one.
    if (
      forward &&
      (order.told || told.date.from - next.date.to > A_YEAR) &&
      between.some(
        ({ kinds, date }) =>
          date.to <= next.date.from &&
          kinds.some((kind) => lexicon.order(kind, firstKind) && lexicon.order(kind, secondKind)),
      )
    )
      continue
    if (secondKind === '施行' && PAID_BACK.test(text.plain)) continue
    // 2021年二审，判决后一直没有执行。7月8日开庭: what is told of now, and what was years before.
    if (!order.own && isYearsApart(told.date, next.date)) continue
    if (!isOneStory(text, told, next, order.own, secondKind === '去世')) continue
    return report(text, firstKind, first, secondKind, second)
  }
  if (!areYearsAlike(told, next, issue)) return undefined
  const begun = beginningOf(text.plain, told, next)
  if (begun && isBefore(next.date, told.date))
    return report(
      text,
      begun,
      told,
      next.kinds.find((kind) => kind !== begun) ?? clauseBehind(text.plain, next.date),
      next,
    )
  if (isBefore(next.date, told.date) && isBeforeBirth(text, told, next))
    return report(text, '出生', told, clauseBehind(text.plain, next.date), next)
  if (isBefore(told.date, next.date) && isActOfDead(text, told, next))
    return report(text, next.kinds[0] ?? '', next, '去世', told)
  return undefined
}

/** Within two days. */
function areNear(a: PrintedDate, b: PrintedDate): boolean {
  return Math.abs(a.from - b.from) < 2
}

/** Characters before a date that may say by which clock it is told. */
const FEW = 6
const A_YEAR = 366
const SET_OUT = /出发|启程|起飞|离开|乘/u
const USE_BEGINS = /^开始[^，。；]{0,4}(?:使用|运行|投入|启用|营业|服务)/u

/** Two months without a year, resolved to different ones, that follow one another in any year. */
function isAnyYear(first: PrintedDate, second: PrintedDate): boolean {
  const [a, b] = [civilDate(first.from), civilDate(second.from)]
  return (
    !/年/u.test(first.text + second.text) &&
    a.year !== b.year &&
    (a.month < b.month || (a.month === b.month && a.day < b.day))
  )
}

function* readClaims(plain: string, lexicon: EventLexicon, told: DatedEvent, next: DatedEvent): Generator<Claim> {
  for (const a of told.kinds) {
    for (const b of next.kinds) {
      // 2021年完成普查，2022年启动改造: another work.
      if ((a === '完成' || a === '开始') && !isSameWork(plain, told, next)) continue
      const forward = lexicon.order(a, b)
      if (forward) yield { first: a, second: b, order: forward, forward: true }
      // 2004年首场演出，2006年成立公司: what they founded later is another.
      if (a === '首场' && b === '创办' && !isOwnFounding(plain, next)) continue
      const backward = lexicon.order(b, a)
      // 1962年毕业于哈工大，1964年考入该校.
      if (
        backward &&
        (!backward.told || a === '完成' || isSaidLate(plain, told, next) || isSameObject(plain, told, next))
      )
        yield { first: b, second: a, order: backward, forward: false }
    }
  }
}
