import { says } from '../../../../words/sentence'
import { civilDate, isoDate } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { isQuoted, periodEnd } from '../../calendar/sentences'
import { monthDay, NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

/** 手术前一天（7月9日）, 开幕次日（5月4日）, 事发当天（7月4日）: counted from the day of an event by its name. */
const OF_EVENT = new RegExp(
  `(?<event>[\\u4e00-\\u9fff]{2})(?:的)?(?<word>前一[天日]|当[天日]|次日|翌日|第二天|前两天|两天后|三天后)（(?:即|也就是)?(?:(?<month>${NUMBER})月)?(?<day>${NUMBER})[日号]`,
  'gu',
)
const SIGN = /(?:[天日]|天后)（/u
const SHIFTS: Readonly<Record<string, number>> = {
  前一天: -1,
  前一日: -1,
  当天: 0,
  当日: 0,
  次日: 1,
  翌日: 1,
  第二天: 1,
  前两天: -2,
  两天后: 2,
  三天后: 3,
}
/** Words before 当天 that name no event: 报到的, 节日, 生日. */
const NO_EVENT = /[的了日天节月年]$|^[在于从到这那每]/u
/** The event told as of its day; how it was told, put off or made ready is another's. */
const OTHER =
  /[前后]|准备|筹备|计划|原定|推迟|延期|改期|决定|同意|宣布|报名|通知|申请|建议|复|二次|第二|再次|去年|上届/u
const REACH = 24

/** The day of an event by its name, against the one day the story tells it on. */
export function* checkDaysOfEvents(text: DatedText): Generator<RuleFinding> {
  const { plain, dates } = text
  if (!SIGN.test(plain)) return
  for (const match of matchesOf(plain, OF_EVENT)) {
    const { event = '', word = '', month, day = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (NO_EVENT.test(event) || isQuoted(plain, start)) continue
    const told = dates.filter(
      (date) => date.isDay && (date.end <= start || date.start >= end) && wordsOf(plain, date).includes(event),
    )
    const [date] = told
    if (!date || told.length > 1 || OTHER.test(wordsOf(plain, date))) continue
    const meant = date.from + (SHIFTS[word] ?? 0)
    const civil = civilDate(meant)
    if (civil.day === numberOf(day) && (month === undefined || civil.month === numberOf(month))) continue
    yield {
      says: says('says.relative-date', {
        base: { monthDay: isoDate(date.from) },
        word: `${event}${word}`,
        expected: { monthDay: isoDate(meant) },
        printed: match[0],
      }),
      places: [text.place(start, end), text.place(date.start, date.end)],
      expected: monthDay(meant),
      confidence: 0.75,
      severity: 'query',
    }
  }
}

const wordsOf = (plain: string, { end }: PrintedDate): string =>
  plain.slice(end, Math.min(periodEnd(plain, end), end + REACH))
