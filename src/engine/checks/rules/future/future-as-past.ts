import { says } from '../../../../words/sentence'
import { type DayNumber, isoDate, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText, DateReader, PrintedDate } from '../../calendar/dated-text'
import type { EventLexicon } from '../../calendar/event-lexicon'
import { clauseStart, isQuoted, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { isSpokenOfAfterwards } from './afterwards'
import { isAimedAt, mayBeOfThisMonth } from './aimed-at'
import { isComplained } from './complaints'
import { isCountedSince, isCountedUp, isGoneBy } from './counted-up'
import { DAYTIME_COMMA, isFiled, isPhotographed } from './filed-days'
import {
  ANNOUNCED,
  APPROACHING,
  AT_LAST,
  DESCRIBED,
  DONE_BY,
  DONE_FIRST,
  FUTURE,
  OFFERED,
  PREPARED,
  PREPARES,
  SAID_BY,
  SAID_WHEN,
  SEEN_THERE,
  STRETCH_ON,
  TAKEN,
} from './future-words'
import { isNarrative } from './narrative-days'
import { isNoDayAhead } from './no-day-ahead'
import { otherTime } from './other-time'
import { resultIn } from './outcome-told'
import { isJustOver, isPerfected } from './perfected-days'
import { isPointed, isToldDay } from './pointed-days'
import { isSummedUp } from './summed-up'
import { isItThen, isToldAtEvent } from './told-at-event'
import { isToldOn } from './told-on'
import { unfinishedBy } from './unfinished-periods'
import { DISASTER, EARLIER, isWitnessed } from './witnessed'

/** 已于3月18日, 曾在3月18日; 已定于 is a plan and does not match. */
const MARKED =
  /(?:已经?|业已|曾经?|早已|刚刚?)(?:(?:正式|顺利|成功|圆满|如期|陆续|全部|全面|全线)(?:地)?)?(?:于|在)(?:北京时间|当地时间|今年|本月)?$/u
/** What happened: 已 or 曾 with its verb, or a verb with 了. */
const DONE =
  /(?:已经?|业已|曾经?|早已)(?![定拟安计确]|是(?:农历|阴历|大年|[正一二三四五六七八九十冬腊]{1,2}月|[初暮深盛仲早晚][春夏秋冬]|星期|周[一二三四五六日末]|第?\d|假期|长假))|圆满(?:落幕|闭幕|结束|收官|举行|完成|成功)|落下帷幕|顺利(?:闭幕|结束|收官|完成)|(?<![为除罢不])(?<!(?:别|莫|勿|不要|避免|以免|免得|谨防|小心)[^，。；]{0,8})了(?![解结如不望得断却])/u
/** What a 的 makes part of a name: 3月18日举行的大会报名. */
const ATTRIBUTE = /的/u
const ENDED =
  /(?:闭幕|闭会|落幕|落下帷幕|结束|举行|召开|开幕|竣工|通车|逝世|去世|签约|揭晓|颁奖|抵达|完成|投产|投用|启用|开通|上市|上映|开馆|发布|公布|开学|开工|落成|揭牌|挂牌|签署|出台)/u
/** 在7月3日召开的会上. */
const AT_MEETING = /^(?:上午|下午|晚)?(?:召开|举行|举办)的[^，。]{2,24}上(?:，|获悉|了解到|发布|通报)/u
/** 3月9日的春拍上, 6月19日进行的决赛中. */
const AT_EVENT =
  /^(?:上午|下午|晚)?(?:进行|举行|举办|召开|结束|闭幕|落幕|收官)?的[^，。]{1,24}(?:[上中里]，|第\d{1,3}分钟，|(?:吸引|赢得|上演|收获|迎来|决出|产生)了)/u
/** Where the page prints no date: the story may be so many days younger than the one its date was read off. */
const NEAR_INFERRED = 7
const REACH = 76
const MONTH_END = 5

/**
 * A date behind the issue told as past: 3月15日见报, “3月18日大会已经闭幕”. A sentence that also looks ahead, and a date
 * that only names the event (3月18日举行的大会已有五百人报名), stay silent.
 */
export function createFutureAsPastRule(dates: DateReader, events: EventLexicon): Rule {
  return {
    id: 'future-as-past',
    severity: 'query',
    *checkText(source, input) {
      const today = input.reference === null ? undefined : parseIsoDate(input.reference)
      if (today === undefined) return
      const text = dates.readText(source)
      for (const [k, date] of text.dates.entries()) yield* check(text, k, date, today, input, events)
    },
  }
}

function* check(
  text: DatedText,
  k: number,
  date: PrintedDate,
  today: number,
  input: CheckInput,
  events: EventLexicon,
): Generator<RuleFinding> {
  if (isNoDayAhead(text, k, date, today)) return
  const ahead = firstDay(date) - today
  const unfinished = input.inferred ? undefined : unfinishedBy(text, k, date, today, ahead)
  if (unfinished !== undefined) {
    yield found(text, date, input, 0.7, unfinished)
    return
  }
  const slack = input.inferred ? NEAR_INFERRED + 1 : 0
  if (
    ahead <= slack ||
    !isPointed(text, k, date, ahead) ||
    mayBeOfThisMonth(date, today) ||
    isAimedAt(text, date, today)
  )
    return
  const { plain } = text
  const from = sentenceStart(plain, date.start)
  const before = plain.slice(from, date.start)
  const end = sentenceEnd(plain, date.end)
  const until = Math.min(end, otherTime(text, k, date, today))
  const behind = plain.slice(date.end, Math.min(until, date.end + 60))
  if (isCountedUp(text, date, behind) || isCountedSince(text, date) || isSummedUp(text, date, before, end)) {
    yield found(text, date, input, 0.85)
    return
  }
  if (
    isGoneBy(text, date) ||
    isFiled(text, date) ||
    (date.isDay && DISASTER.test(behind)) ||
    isPhotographed(text, date) ||
    isComplained(text, date, before)
  ) {
    yield found(text, date, input, 0.7)
    return
  }
  if (APPROACHING.test(behind) || (/[为给][^，。；]{0,14}$/u.test(before) && PREPARES.test(behind))) return
  if (
    date.isDay &&
    !FUTURE.test(before) &&
    !/[为给][了到]?$/u.test(before) &&
    isToldAtEvent(plain.slice(date.end, until))
  ) {
    yield found(text, date, input, 0.65)
    return
  }
  // 记者9月2日在网点看到
  if ((/记者$/u.test(before) && SEEN_THERE.test(behind)) || (date.isDay && isItThen(before, behind))) {
    yield found(text, date, input, 0.7)
    return
  }
  // 至12月3日清晨5时终将火救熄: how it ended.
  if (
    /[至到]$/u.test(before) &&
    date.isDay &&
    (AT_LAST.test(behind) || (DONE_BY.test(behind) && !FUTURE.test(before)))
  ) {
    yield found(text, date, input, 0.75)
    return
  }
  const isAt = AT_EVENT.test(behind)
  if (
    (/[前起止]|截|之前|以前|以后|之后|的/u.test(behind.slice(0, 1)) && !isAt) ||
    /(?:截至|截止|直到|等到|到了?|至|比|距|离|距离|迎接|为|等|待)$/u.test(before.slice(-2))
  )
    return
  if (
    !isQuoted(plain, date.start) &&
    ((date.isDay && isPerfected(before, behind)) || (!FUTURE.test(before) && isJustOver(behind)))
  ) {
    yield found(text, date, input, 0.65)
    return
  }
  if (isQuoted(plain, date.start) || (behind.startsWith('，') && SAID_WHEN.test(before))) return
  const marked = MARKED.test(before) || (/[在从]$/u.test(before) && AT_MEETING.test(behind))
  const told = plain
    .slice(date.end, Math.min(until, date.end + REACH))
    .replace(SAID_BY, '')
    .replace(DESCRIBED, '人')
    .replace(TAKEN, '把')
  // 申办2006年世界杯: a year alone dates nothing that is told.
  const result = /[日号月]|\d[-/.]\d/u.test(date.text) || isToldDay(date) ? resultIn(told, plain, end, isAt) : undefined
  if (
    result !== undefined &&
    !FUTURE.test(before) &&
    !FUTURE.test(told.slice(0, result)) &&
    !OFFERED.test(told.slice(0, result))
  ) {
    yield found(text, date, input, 0.75)
    return
  }
  if (!FUTURE.test(before) && (isToldOn(plain, told, end) || isSpokenOfAfterwards(plain, told, end))) {
    yield found(text, date, input, 0.65)
    return
  }
  if (!marked && !isTold(before, isAt ? atEvent(behind) : behind)) {
    const isSeen =
      (date.isDay || /旬$|^\d{4}年(?:[春夏秋冬]|\d{1,2}月)/u.test(date.text)) &&
      !FUTURE.test(before + told) &&
      !OFFERED.test(told) &&
      !(/[从自由]$/u.test(before) && STRETCH_ON.test(told)) &&
      isWitnessed(told, events)
    if (isSeen || isNarrative(text, date, from, end)) yield found(text, date, input, 0.6)
    return
  }
  const isSaid = /(?:已|曾)[^，。；]{0,6}[于在][^，。；]{0,4}$/u.test(before)
  const statement = marked ? (AT_MEETING.exec(behind)?.[0] ?? markedClause(behind)) : (doneFirst(behind) ?? behind)
  const lead = isSaid ? plain.slice(clauseStart(plain, date.start), date.start) : before
  if (FUTURE.test(marked ? lead.replace(BEFORE_THAT, '') : lead) || FUTURE.test(statement)) return
  yield found(text, date, input, marked ? 0.9 : 0.75)
}

/** 6月底 begins five days before July. */
function firstDay({ text, from, to }: PrintedDate): DayNumber {
  return /月[底末]$/u.test(text) ? Math.max(from, to - MONTH_END) : from
}

/** 8月17日进行的比赛中，客队曾一度领先: told of the event like of its day. 曾两次夺冠的客队 is a description. */
function atEvent(behind: string): string {
  const told = behind.replace(AT_EVENT, (lead) => (lead.endsWith('，') ? '，' : lead))
  return /(?:已|曾)[^，。；]{0,20}的/u.test(told) ? behind : told
}

/** 此前，市政府曾于…: what has been before, and no day to come. */
const BEFORE_THAT = /(?:在此|此|在这|这)(?:之前|以前|前)，?/u

/** The clause 已于 stands in, 提前 aside: what was done ahead of its time was done. */
function markedClause(behind: string): string {
  return (behind.replace(/^，/u, '').slice(0, 16).split('，')[0] ?? '').replace(/提前/gu, '')
}

function found(
  text: DatedText,
  date: PrintedDate,
  input: CheckInput,
  confidence: number,
  day: DayNumber = firstDay(date) === date.from ? date.from : date.to,
): RuleFinding {
  return {
    says: says('says.future-as-past', {
      issue: { monthDay: input.reference ?? '' },
      day: { date: isoDate(day) },
    }),
    places: [text.place(date.start, date.end)],
    confidence,
  }
}

/** The clause of the day itself, where it tells what is done; undefined where it speaks of what was made ready for the day. */
function doneFirst(behind: string): string | undefined {
  const clause = DONE_FIRST.exec(behind)?.[0]
  return clause === undefined || PREPARED.test(clause.slice(clause.search(/已/u))) ? undefined : clause
}

/** Whether the clauses behind the date tell what happened on it. */
function isTold(before: string, behind: string): boolean {
  // The date must open its statement: behind 说, 介绍 and the like, or a subject without a verb of its own.
  const done = DONE.exec(behind.replace(/^，?又?到了/u, '，，，'))
  if (!done) return false
  const between = behind.slice(0, done.index)
  // 后天就是中考，老师们写下了祝福: the day is only named.
  if (/^[就便也又才]是[^，。；]{1,12}(?:，|$)/u.test(behind)) return false
  if (!DAYTIME_COMMA.test(behind) && /已/u.test(done[0]) && between.includes('，')) return false
  // 科考队5月21日冲顶，队员们已休整两天: what is told stands in a clause of its own, and so does what has happened.
  if (
    !/^(?:上午|下午|晚上?|凌晨|清晨|早上|中午|当天)?，/u.test(behind) &&
    /，[^，]{1,10}(?:已|了)/u.test(between + done[0]) &&
    before.length > 1
  )
    return false
  // 录取工作7月8日开始，招生办已公布…: what begins on that day is announced, and something else has happened.
  const statement = behind.split('，').find((part) => part !== '') ?? ''
  if (done[0] !== '了' && !DONE.test(statement) && ANNOUNCED.test(statement)) return false
  if (OFFERED.test(between) || (done[0] === '了' && (EARLIER.test(between) || /[赶练忙盼等]$/u.test(between))))
    return false
  // 采样点增设了夜间专场: what another clause tells was made ready for the day.
  if (done[0] === '了' && between.replace(/^，/u, '').includes('，') && PREPARED.test(between.slice(-4))) return false
  const clause = behind.startsWith('，') ? between.slice(between.lastIndexOf('，') + 1) : between
  // 3月12日上午，满载木薯的货轮已驶出: set off by a comma, the day names nothing.
  const isSetOff = /^(?:上午|下午|晚上?|凌晨|清晨|早上|中午|当天)?，/u.test(behind) && /^[已业早]/u.test(done[0])
  if (!isSetOff && ATTRIBUTE.test(clause) && !ENDED.test(behind.slice(done.index, done.index + 8))) return false
  if (/(?:举行|举办|召开|开幕|开始|启动|上映|上线|实施|施行|上市|发售|首发|开售)的/u.test(between)) return false
  return !/定|选在|推迟|延期|改期|改在|改为|提到/u.test(before.slice(-8))
}
