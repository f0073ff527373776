import { says } from '../../../../words/sentence'
import { type DayNumber, isoDate, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { WEEKS } from '../../calendar/relative-words'
import { isQuoted } from '../../calendar/sentences'
import { monthDay, NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

/** 上周（4月14日）, 本周（9月3日至9日）. */
const WEEK = new RegExp(
  `(?<week>上上|[上本这下])个?(?:周|星期|礼拜)(?:里|内|末(?:这?两天)?)?（(?:即)?(?<month>${NUMBER})月(?<day>${NUMBER})[日号](?:(?:至|到|[—~-]{1,2}|、|和)(?:(?<lastMonth>${NUMBER})月)?(?<last>${NUMBER})[日号])?）`,
  'gu',
)
const DAYS = 7

/** A week told relatively, and days in brackets that do not lie in it. Some weeks begin on Sunday, and what is printed on Monday may be written the day before. */
export function* checkWeeks(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  const { plain } = text
  const [base] = bases
  if (base === undefined || !/[上本这下]个?(?:周|星期|礼拜)(?:[里内]|末(?:这?两天)?)?（/u.test(plain)) return
  for (const match of matchesOf(plain, WEEK)) {
    const { week = '', month = '', day = '', lastMonth = month, last } = match.groups ?? {}
    const shift = WEEKS[week]
    if (shift === undefined || isQuoted(plain, match.index)) continue
    const printed = [`${numberOf(month)}月${numberOf(day)}日`]
    if (last !== undefined) printed.push(`${numberOf(lastMonth)}月${numberOf(last)}日`)
    const fits = (from: DayNumber): boolean =>
      printed.every((one) => weekOf(from, shift, 1).some((at) => monthDay(at) === one))
    if (bases.some((from) => fits(from) || (weekdayOf(from) === 1 && fits(from - 1)))) continue
    const meant = weekOf(base, shift)
    const [first, end] = [meant[0] ?? base, meant.at(-1) ?? base]
    yield {
      says: says('says.relative-date.run', {
        base: { monthDay: isoDate(base) },
        first: { monthDay: isoDate(first) },
        last: { monthDay: isoDate(end) },
        printed: match[0],
      }),
      places: [text.place(match.index, match.index + match[0].length)],
      confidence: 0.85,
    }
  }
}

/** The days of the week so many weeks from the one a day lies in, with those so many days before it. */
function weekOf(day: DayNumber, weeks: number, before = 0): DayNumber[] {
  const monday = day - weekdayOf(day) + 1 + weeks * DAYS
  return Array.from({ length: DAYS + before }, (_, n) => monday - before + n)
}
