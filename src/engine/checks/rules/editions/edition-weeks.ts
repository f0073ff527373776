import { says } from '../../../../words/sentence'
import { civilDate, type DayNumber, isoDate, parseIsoDate, weekdayOf } from '../../../tags/dates/calendar'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { hasSkipped, isUnbroken } from '../../calendar/edition-rows'
import { clauseEnd, clauseStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

const COUNTER = '[期讲场次回集堂课]'
/** 推出第1期, 开栏, 首讲, 第一次开市: what the day of the beginning is told with. */
const FIRST = new RegExp(`第[一1]${COUNTER}|首[期讲场集课播发]|开[栏播讲班]|创刊|与[读观听][者众]见面`, 'u')
/** 每周日一期, 每逢星期日与读者见面, 一周一讲. */
const WEEKLY = new RegExp(
  `每(?:逢|个)?(?:周|星期|礼拜)(?<sign>[一二三四五六日天末])?[^，。；、两二2三3]{0,10}(?:[一1]${COUNTER}|见面|出[版刊]|推出|开[讲课]|播出|刊[出登发])|[一1]周[一1]${COUNTER}|周刊`,
  'u',
)
const DAILY = new RegExp(`每[天日](?:推出|播出|刊[出登发])?[一1]${COUNTER}|日更|[一1]天[一1]${COUNTER}`, 'u')
/** 本期为第10期, 今天是第10期, 已出12期; 今天办了3场 counts the day's. */
const NOW = new RegExp(
  `(?:本期(?:是|为)?|今[天日晚][^，。；第]{0,10}(?=第)|已?(?:经)?[是出到办讲播刊推]+了?)(?<printed>第?(?<count>${NUMBER})${COUNTER})(?![^，。；]{0,4}(?:以来|起))`,
  'gu',
)
const WEEK = 7

/** A row that began on a day of this year: 今年1月5日推出第1期，每周日一期, on March 9th is at its tenth. */
export function* checkEditionWeeks(texts: readonly DatedText[], { reference }: CheckInput): Generator<RuleFinding> {
  const today = parseIsoDate(reference ?? '')
  const whole = texts.map(({ plain }) => plain).join('\n')
  if (today === undefined || !/每|周|日更|[一1]天/u.test(whole)) return
  const weekly = WEEKLY.exec(whole)
  const step = weekly ? WEEK : DAILY.test(whole) ? 1 : 0
  if (step === 0 || (weekly && DAILY.test(whole))) return
  const begun = beginningOf(texts, today)
  if (!begun) return
  const isExact = isUnbroken(whole) && !hasSkipped(whole)
  for (const text of texts) {
    for (const match of matchesOf(text.plain, NOW)) {
      const count = numberOf(match.groups?.count ?? '')
      const until = dayOf(text, match.index, today)
      const most = Math.floor((until - begun.date.from) / step) + 1
      if (count === undefined || count < 2 || most < 2) continue
      // A week told without its day may come a day sooner or later.
      const slack = weekly && !weekly.groups?.sign && weekdayOf(until) !== weekdayOf(begun.date.from) ? 1 : 0
      if (count <= most + slack && (!isExact || count >= most - 1 - slack)) continue
      const end = match.index + match[0].length
      yield {
        says: says('says.edition-count.rhythm', {
          printed: match.groups?.printed ?? '',
          rhythm: weekly ? '周' : '天',
          expected: most,
          day: { monthDay: isoDate(begun.date.from) },
        }),
        places: [text.place(match.index, end), begun.text.place(begun.date.start, begun.date.end)],
        confidence: isExact ? 0.8 : 0.7,
      }
      return
    }
  }
}

/** The only day of this year or the last months that is told as the row's first. */
function beginningOf(
  texts: readonly DatedText[],
  today: DayNumber,
): { readonly text: DatedText; readonly date: PrintedDate } | undefined {
  const found = texts.flatMap((text) =>
    text.dates
      .filter(({ start, end, isDay, from }) => {
        const behind = text.plain.slice(end, clauseEnd(text.plain, end))
        return isDay && from < today && today - from < YEAR && FIRST.test(behind) && !isOther(text.plain, start)
      })
      .map((date) => ({ text, date })),
  )
  const [first] = found
  return found.length === 1 ? first : undefined
}

const YEAR = 366

/** 改版后首期: counted anew. */
function isOther(plain: string, start: number): boolean {
  return /改版|复刊|重启|恢复/u.test(plain.slice(clauseStart(plain, start), start + 24))
}

/** 到今天（3月9日）已是第10期: the day told with the number, else that of the issue. */
function dayOf({ plain, dates }: DatedText, at: number, today: DayNumber): DayNumber {
  const from = clauseStart(plain, at)
  const own = dates.findLast(({ start, end, isDay }) => isDay && start >= from && end <= at + 1)
  return own && own.from <= today && civilDate(own.from).year === civilDate(today).year ? own.from : today
}
