import { says } from '../../../../words/sentence'
import { type DayNumber, isoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import type { RuleFinding } from '../../rule'

/** 距6月28日开园, 离春节: what is counted down to. */
const TO = /(?:距离?|离)(?:今年|明年)?(?:的)?$/u
/** 开园还有15天, 仅剩12天. */
const LEFT = new RegExp(
  `^[^，。；：！？\\d]{0,14}?，?(?:还有|仅剩下?|只剩下?|还剩下?|剩下?|尚有|只有|仅有|还|已不?足?)(?:整整|最后)?(?<count>${NUMBER})天(?![后前])`,
  'u',
)
/** 6月28日开幕，离今天还有27天. */
const FROM_NOW = new RegExp(
  `^[^，。；：！？\\d]{0,14}，(?:距离?|离)(?:今天?|现在|眼下|昨[天日]|[开启揭闭][\\u4e00-\\u9fff]|今)?(?:还有|仅剩下?|只剩下?|还剩下?|剩下?|尚有|只有|仅有)(?:整整|最后)?(?<count>${NUMBER})天(?![后前])`,
  'u',
)
/** Whether the day itself, or the paper's, is counted is told either way. */
const SPARE = 1
const FARTHEST = 400

/** The days left to a day that is printed: counted from the issue, the dateline, or a day told in the sentence. */
export function* checkCountdown(text: DatedText, bases: readonly DayNumber[]): Generator<RuleFinding> {
  const { plain, dates } = text
  const [base] = bases
  if (base === undefined || !/[距离]/u.test(plain)) return
  for (const date of dates) {
    if (date.from !== date.to) continue
    const isTo = TO.test(plain.slice(Math.max(0, date.start - 5), date.start))
    const behind = plain.slice(date.end, date.end + 32)
    const match = isTo ? LEFT.exec(behind) : date.isDay ? FROM_NOW.exec(behind) : null
    const count = numberOf(match?.groups?.count ?? '')
    if (!match || count === undefined || count > FARTHEST || isQuoted(plain, date.start)) continue
    const [from, to] = [sentenceStart(plain, date.start), sentenceEnd(plain, date.end)]
    const told = dates.filter((one) => one !== date && one.from === one.to && one.start >= from && one.end <= to)
    // Of a story told of another day nobody knows from which it counts.
    const before = dates.filter((one) => one.end <= from && one.isDay)
    const all = [...bases, ...bases.map((day) => day - 1), ...[...told, ...before].map((one) => one.from)]
    if (all.some((day) => Math.abs(date.from - day - count) <= SPARE)) continue
    if (date.from <= base) continue
    const end = date.end + match[0].length
    yield {
      says: says('says.relative-date.countdown', {
        base: { monthDay: isoDate(base) },
        day: { monthDay: isoDate(date.from) },
        days: date.from - base,
        printed: plain.slice(date.end, end).replace(/^.*?(?=[还仅只剩尚])/u, ''),
      }),
      places: [text.place(date.start, end)],
      confidence: 0.8,
      severity: 'query',
    }
  }
}
