import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseEnd, clauseStart, sentenceEnd } from '../../calendar/sentences'
import { yearOfDay } from '../../calendar/wording'
import type { PrintedAge } from './printed-age'
import type { StoryEvents } from './story-events'

/** 作案时30岁, 入伍那年18岁: what happened when somebody was so old. */
const WHEN = /(?<words>[\u4e00-\u9fff]{2,8}?)(?:的?时候?|的?那年|之时|之际|当年|当时)，?(?:[他她]|才|刚|还)*$/u
/** What a life has but once: any word for it names the same. */
const ONCE: ReadonlySet<string> = new Set(['入伍', '入党', '退休', '退伍', '去世', '参加革命', '参加高考', '下乡'])
const CRIME = '案发'

/** The date, within a year, of the event an age is told at, where the story dates it: 2003年2月发生命案…作案时30岁. */
export function momentOf(text: DatedText, age: PrintedAge, events: StoryEvents): PrintedDate | undefined {
  const { plain } = text
  const { lexicon } = events
  const words = WHEN.exec(plain.slice(clauseStart(plain, age.start), age.start))?.groups?.words
  const before = words === undefined ? undefined : lexicon.find(words).at(-1)
  if (words !== undefined && /[作犯发]案|案发|行凶/u.test(words)) return crimeOf(text, age, events)
  const clause = plain.slice(age.end, clauseEnd(plain, age.end))
  const behind = before ? undefined : lexicon.find(clause).find(({ start }) => start <= 3)
  const found = before ?? behind
  if (!found) return undefined
  const said = (before ? (words ?? '') : clause).slice(found.start, found.end)
  const dates = events.all().flatMap(({ text: other, event: { date, verb, end, kinds } }) => {
    if (other === text && date.start < age.end && end > age.start) return []
    // 14岁登台…2006年重新登台.
    if (/[重再又]新?[^，。；]?$/u.test(other.plain.slice(Math.max(0, verb - 4), verb))) return []
    const same = other.plain.slice(verb, end)
    const isSame =
      (same.length > 1 && same === said) || kinds.some((kind) => ONCE.has(kind) && found.kinds.includes(kind))
    return isSame ? [date] : []
  })
  return onlyYear(dates)
}

/** The first of the dates, if all are of one year. */
function onlyYear(dates: readonly PrintedDate[]): PrintedDate | undefined {
  const years = new Set(dates.flatMap(({ from, to }) => [yearOfDay(from), yearOfDay(to)]))
  return years.size === 1 ? dates[0] : undefined
}

/** Of the deed itself: told with its date before the age in the sentence, or anywhere in the story as a crime. */
function crimeOf(text: DatedText, age: PrintedAge, events: StoryEvents): PrintedDate | undefined {
  const told = events.all().flatMap(({ event: { kinds, date } }) => (kinds.includes(CRIME) ? [date] : []))
  if (told.length > 0) return onlyYear(told)
  const near = text.dates.filter(
    ({ end, start, from, to }) =>
      end <= age.start &&
      start > age.start - 80 &&
      yearOfDay(from) === yearOfDay(to) &&
      !/^出?生/u.test(text.plain.slice(end, end + 2)),
  )
  const clause = ({ end }: PrintedDate): string => text.plain.slice(end, sentenceEnd(text.plain, end))
  const deed = near.findLast((date) => DEED.test(clause(date)))
  if (deed) return deed
  const last = near.at(-1)
  return last && /年/u.test(last.text) && !SOLVED.test(clause(last)) ? last : undefined
}

const DEED = /被[盗抢杀害骗劫捅砍偷]|失窃|遇害|遭(?:抢|劫|盗)|抢劫|盗窃|行窃|杀人|[命血劫]案|入室|纵火|绑架/u
/** 今年8月，民警比对出嫌疑人: how it was solved, years later. */
const SOLVED = /民警|警方|专案组|比对|抓[获捕]|落网|归案|[侦告]破|锁定|自首/u
