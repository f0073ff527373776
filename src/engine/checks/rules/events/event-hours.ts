import { eventsIn } from '../../calendar/clause-events'
import { type ClockTime, readClockTimes } from '../../calendar/clock-times'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import type { EventLexicon } from '../../calendar/event-lexicon'
import { isOther } from '../../calendar/event-subjects'
import { clauseEnd, periodStart } from '../../calendar/sentences'
import type { RuleFinding } from '../../rule'
import { timesOutOfRow } from './clock-rows'
import { orderFinding, type ToldEvent } from './event-finding'
import { type MatchMinute, minutesOutOfRow } from './match-minutes'

/** How far apart two hours may stand in one sentence, and in two. */
const WITHIN = 40
const ACROSS = 80

interface Moment {
  readonly kinds: readonly string[]
  readonly time: ClockTime
  readonly end: number
}

/** 16时20分起飞，15时50分降落: two hours of one day, one behind the other in a sentence. */
export function* checkHours(text: DatedText, lexicon: EventLexicon): Generator<RuleFinding> {
  const { plain } = text
  let told: Moment | undefined
  let isReported = false
  const times = readClockTimes(plain)
  for (const [k, time] of times.entries()) {
    const found = eventsIn(plain.slice(time.end, Math.min(time.end + 26, times[k + 1]?.start ?? plain.length)), lexicon)
    const last = found.at(-1)
    const next = last && { kinds: found.flatMap(({ kinds }) => kinds), time, end: time.end + last.end }
    if (told && next && told.end <= time.start && isOneDay(plain, told, next))
      for (const finding of compareTimes(text, lexicon, told, next)) {
        isReported = true
        yield finding
      }
    if (next) told = next
  }
  if (!isReported && /报了?[警案]|求[助救]|举报|投诉|反映/u.test(plain)) yield* checkReported(text, times)
  const minutes = plain.includes('分钟') ? minutesOutOfRow(plain) : undefined
  if (minutes) yield reportMinutes(text, ...minutes)
  if (isReported || times.length < 3) return
  for (const [first, next] of timesOutOfRow(plain)) {
    const [told, behind] = [first, next].map(({ end }) => clauseBehind(plain, { end })) as [string, string]
    yield reportTimes(text, { name: told, time: first, end: first.end }, { name: behind, time: next, end: next.end })
  }
}

/** What a finding shows of an hour. */
interface Hour {
  readonly name: string
  readonly time: ClockTime
  readonly end: number
}

/** 第67分钟, 第52分钟 of one match. */
function reportMinutes(text: DatedText, told: MatchMinute, next: MatchMinute): RuleFinding {
  const shown = ({ start, end }: MatchMinute): ToldEvent => ({
    name: clauseBehind(text.plain, { end }),
    time: text.plain.slice(start, end),
    start,
    end,
  })
  return orderFinding(text, shown(told), shown(next), 0.6)
}

function reportTimes(text: DatedText, before: Hour, behind: Hour): RuleFinding {
  const shown = ({ name, time: { start, end: to }, end }: Hour): ToldEvent => ({
    name,
    time: text.plain.slice(start, to),
    start,
    end,
  })
  return orderFinding(text, shown(before), shown(behind))
}

function* compareTimes(text: DatedText, lexicon: EventLexicon, told: Moment, next: Moment): Generator<RuleFinding> {
  for (const a of told.kinds) {
    for (const b of next.kinds) {
      const forward = lexicon.order(a, b)
      const backward = lexicon.order(b, a)
      if (!forward && isSameStop(text.plain, told, next)) {
        if (next.time.minutes < told.time.minutes) yield reportTimes(text, { ...told, name: a }, { ...next, name: b })
        return
      }
      // 15时扑灭，15时30分供电抢修队赶到: others who come when it is over.
      if ([a, b].includes('到场') && COME_AFTER.test(text.plain.slice(told.end, next.end))) continue
      const [first, second] = forward ? [told, next] : [next, told]
      if (!forward && periodStart(text.plain, next.time.start) > told.end) continue
      const isBack = backward && (!backward.told || isOneMeeting(text.plain, told, next))
      if (!(forward || isBack) || second.time.minutes >= first.time.minutes) continue
      const [before, behind] = forward ? [a, b] : [b, a]
      yield reportTimes(text, { ...first, name: before }, { ...second, name: behind })
      return
    }
  }
}

const COME_AFTER =
  /供电|电力|抢修|保险|理赔|记者|家属|市政|环保|卫健|通信|燃气|自来水|领导|书记|[县市区镇]长|清扫|环卫/u

/** 会议9时30分结束，9时50分开始: nothing new begins. */
function isOneMeeting(plain: string, told: Moment, next: Moment): boolean {
  const words = plain.slice(told.end, clauseEnd(plain, next.end))
  return (
    told.kinds.includes('完成') &&
    next.kinds.includes('开始') &&
    !/下|第|另|新|再|又|下一|[\u4e00-\u9fff]{3}/u.test(words.slice(0, next.time.start - told.end)) &&
    !/下一|第|另|新/u.test(words)
  )
}

/** 14时05分到达清河站，14时12分从清河站开出: on the way, one arrives before one goes on. */
function isSameStop(plain: string, told: Moment, next: Moment): boolean {
  if (!told.kinds.includes('抵达')) return false
  const stop = STOP.exec(plain.slice(told.end - 2, clauseEnd(plain, told.end)))?.groups?.stop
  return stop !== undefined && plain.slice(next.time.end, clauseEnd(plain, next.end)).includes(stop)
}

const STOP = /^[到达抵进靠入]{1,2}了?(?<stop>[\u4e00-\u9fff]{2})/u

/** 10时20分报警，称当天11时05分接到来电: what somebody reports was before. */
function* checkReported(text: DatedText, times: readonly ClockTime[]): Generator<RuleFinding> {
  const { plain } = text
  for (const [k, time] of times.entries()) {
    const told = times[k - 1]
    if (!told || time.start - told.end > WITHIN || time.minutes <= told.minutes) continue
    const between = plain.slice(told.end, time.start)
    if (!REPORTS.test(between) || OTHER_DAY.test(between)) continue
    const shown = (one: ClockTime): Hour => ({ name: clauseBehind(plain, { end: one.end }), time: one, end: one.end })
    yield reportTimes(text, shown(time), shown(told))
  }
}

const REPORTS = /(?:报了?[警案]|求[助救]|举报|投诉|反映)[^，。；]{0,6}[，：]?(?:自?称|说|反映)[^，。；]{0,6}$/u
const OTHER_DAY = /[昨前][天日晚]|前一[天日]|\d日|次日|以来|[至—~]/u

/** Whether nothing between two times turns the day, or the subject. */
function isOneDay(plain: string, told: Moment, next: Moment): boolean {
  const between = plain.slice(told.end, next.time.start)
  const isOver = periodStart(plain, next.time.start) > told.end
  if (between.length > (isOver ? ACROSS : WITHIN)) return false
  // 下午4时10分起飞，5时50分降落: the half day carries on.
  if (next.time.minutes < 720 && told.time.minutes >= 720) return false
  return (
    !/[日号天]|次|翌|另|分别|凌晨|当地时间|北京时间/u.test(
      between + plain.slice(next.time.start, next.time.start + 2),
    ) && !isOther(between + plain.slice(next.time.end, next.end))
  )
}

/** What is told of a date or an hour: the words behind it, up to the comma. */
export function clauseBehind(plain: string, { end }: Pick<PrintedDate, 'end'>): string {
  return /^，?[^，。；、！？]*/u.exec(plain.slice(end, end + 24))?.[0].replace(/^，|[之以]?后$/gu, '') ?? ''
}
