import { says } from '../../../../words/sentence'
import { type DayNumber, isoDate, parseIsoDate, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { hasSkipped, isUnbroken } from '../../calendar/edition-rows'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

/** 每周六一场, 每逢周日下水一次, 每周六、周日各一讲; 每天一题. */
const WEEKLY =
  /每(?:逢|个)?(?:周|星期|礼拜)(?<days>[一二三四五六日天](?:[、和及与](?:周|星期|礼拜)?[一二三四五六日天])*)(?![至到末])(?<words>[^，。；]{0,10}?)(?<each>一|1)(?<measure>[场次期讲回集堂课站])/u
const DAILY = /每[天日](?<words>[^，。；]{0,6}?)(?<each>一|1)(?<measure>[道题场次期讲回集堂课站篇首])/u
const DAYS = '一二三四五六日'
/** 已经讲了12场, 共放映15场, 一共下水8次, 已出到第21题. */
const COUNTED = new RegExp(
  `(?:(?:已经?|共|一共|总共|累计|连续)[^，。；\\d第]{0,5}(?<count>${NUMBER})|(?:已经?|讲到|出到|办到|到了?)[^，。；\\d第]{0,4}第(?<nth>${NUMBER}))(?<measure>[道题场次期讲回集堂课站篇首])(?!票|地)`,
  'gu',
)
/** 端午加映两场: more than the rhythm has. */
const EXTRA = /加[映演场讲开]|增[开加办]|补[办讲映]|临时/u
/** 从3月1日开讲算起, 9月7日开讲, 首次开市. */
const BEGINS_BEFORE = /[从自](?:今年)?$/u
const BEGINS_BEHIND = /^(?:起|开始|开讲|开[课市场播赛张放]|首[场讲期次映演])/u
/** 到4月26日, 4月26日讲完了最后一场. */
const ENDS_BEFORE = /(?:到|至|截至|截止)$/u
const ENDS_BEHIND = /^[^，。；]{0,8}(?:讲完|收官|落幕|结束|最后一)/u
const LONGEST_DAYS = 400

/** How often something was held from one day to another, once a week or a day: from 1 March to 26 April there are nine Saturdays. */
export function* checkEditionSpan(texts: readonly DatedText[], input: CheckInput): Generator<RuleFinding> {
  const today = parseIsoDate(input.reference ?? '')
  if (today === undefined || input.inferred) return
  for (const text of texts) {
    const { plain } = text
    if (!plain.includes('每') || EXTRA.test(plain)) continue
    const weekly = WEEKLY.exec(plain)
    const rhythm = weekly ?? DAILY.exec(plain)
    if (!rhythm?.groups) continue
    const span = spanOf(text, today)
    if (!span) continue
    const weekdays = weekly ? [...(weekly.groups?.days ?? '')].flatMap(weekdayNumber) : undefined
    const most = countDays(span, weekdays)
    const isExact = isUnbroken(plain) && !hasSkipped(plain)
    for (const match of matchesOf(plain, COUNTED)) {
      const { count: told, nth = told, measure } = match.groups ?? {}
      const count = numberOf(nth ?? '')
      if (count === undefined || count < 2 || !isSame(measure, rhythm.groups.measure) || match.index < span.first.start)
        continue
      if (count <= most && (!isExact || count === most)) continue
      const end = match.index + match[0].length
      yield {
        says: says('says.edition-count.span', {
          from: { date: isoDate(span.from) },
          to: { date: isoDate(span.to) },
          rhythm: rhythm[0],
          most,
          printed: plain.slice(match.index, end),
        }),
        places: [
          text.place(match.index, end),
          text.place(span.first.start, span.first.end),
          ...(span.last ? [text.place(span.last.start, span.last.end)] : []),
        ],
        confidence: isExact ? 0.8 : 0.7,
      }
    }
  }
}

/** 出一道题 … 第21题. */
const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a?.replace('道', '题') === b?.replace('道', '题')

interface Span {
  readonly first: PrintedDate
  readonly last: PrintedDate | undefined
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The one first day a text tells, and its last, or today. */
function spanOf({ plain, dates }: DatedText, today: DayNumber): Span | undefined {
  const days = dates.filter(({ isDay }) => isDay)
  const firsts = days.filter(
    ({ start, end }) => BEGINS_BEFORE.test(plain.slice(0, start)) || BEGINS_BEHIND.test(plain.slice(end, end + 4)),
  )
  const lasts = days.filter(
    ({ start, end }) => ENDS_BEFORE.test(plain.slice(0, start)) || ENDS_BEHIND.test(plain.slice(end, end + 14)),
  )
  const [first] = firsts
  const [last] = lasts
  // 从7月5日到8月30日: tagged whole.
  const range = dates.find(({ text, from, to }) => from !== to && /日.*[到至—~-].*日/u.test(text))
  if (firsts.length === 0 && range && lasts.length === 0)
    return isSpan(range.from, range.to, today)
      ? { first: range, last: range, from: range.from, to: range.to }
      : undefined
  if (!first || firsts.length > 1 || lasts.length > 1) return undefined
  const to = last?.from ?? today
  return isSpan(first.from, to, today) ? { first, last, from: first.from, to } : undefined
}

const isSpan = (from: DayNumber, to: DayNumber, today: DayNumber): boolean =>
  to > from && to - from <= LONGEST_DAYS && to <= today

function weekdayNumber(sign: string): number[] {
  const at = DAYS.indexOf(sign === '天' ? '日' : sign)
  return at < 0 ? [] : [at + 1]
}

function countDays({ from, to }: Span, weekdays: readonly number[] | undefined): number {
  if (!weekdays) return to - from + 1
  let count = 0
  for (let day = from; day <= to; day++) if (weekdays.includes(weekdayOf(day))) count++
  return count
}
