import type { CheckInput } from '../rule'
import type { DatedText, PrintedDate } from './dated-text'
import type { EditionRow } from './edition-rows'
import { clauseStart, sentenceEnd, sentenceStart } from './sentences'
import { yearOfIso } from './wording'

const ANNOUNCED = /将于|即将|今[年春夏秋冬]|本[月周]/u
/** 昨天，第37个教师节，…献花的是她当年的学生: what is told further on has times of its own. */
const JUST_NOW = /[今昨][天日晚晨]，?(?:是|迎来|正是|正值|的)?$/u
const OTHER_YEAR = /上届|上一届|下届|下一届|曾在|曾获|时任|当年|那届|那一届|往届|(?<![未不何])曾/u

const SET_UP = /(?:设立|创立|创办|诞生|确立|始|起源)于$/u

const ANOTHER = /第[^，。；]{1,3}[届期次回]|[首下上]一?届/u

/** The year of an edition. */
interface EditionYear {
  readonly year: number
  /** The words name it; else it is the issue's. */
  readonly hasYear: boolean
  /** Where they do. */
  readonly date?: PrintedDate
}

/** The year of the edition: the last one its sentence names, the row's beginning aside; else the issue's. */
export function yearOfEdition(
  text: DatedText,
  start: number,
  end: number,
  row: EditionRow | undefined,
  input: CheckInput,
): EditionYear | undefined {
  const from = sentenceStart(text.plain, start)
  const to = sentenceEnd(text.plain, start)
  let found: PrintedDate | undefined
  for (const date of text.dates) {
    if (date.start < from || date.year === undefined) continue
    if (text === row?.text && date.start < row.end && date.end > row.start) continue
    if (date.start >= to) break
    // 记者节设立于2000年，下个月…: where the row begins.
    if (
      row === undefined &&
      date.start < start &&
      SET_UP.test(text.plain.slice(Math.max(0, date.start - 3), date.start))
    )
      continue
    // A year behind the edition is its own only where it follows at once: 第38届（2024年）.
    if (date.start >= start && date.start - end > 14) break
    if (date.start >= start && (found || text.plain.charAt(date.end) === '第')) break
    // 本届是第二届，第三届在2026年
    if (date.start >= end && ANOTHER.test(text.plain.slice(end, date.start))) break
    // 2020年停办，昨日闭幕的是第十一届.
    if (date.start < start && /停|未|没|因故|取消|[昨今]/u.test(text.plain.slice(date.end, start))) continue
    found = date
  }
  if (found?.year !== undefined) return { year: found.year, hasYear: !/今|本/u.test(found.text), date: found }
  // 上一届, 历届: told of another year, unless its own clause announces it.
  const ahead = text.plain.slice(clauseStart(text.plain, start), start)
  if (
    !ANNOUNCED.test(ahead) &&
    !JUST_NOW.test(text.plain.slice(from, start)) &&
    OTHER_YEAR.test(text.plain.slice(from, to))
  )
    return undefined
  if (input.reference === null) return undefined
  // 去年腊月是第13回: a year told by its word alone.
  if (/(?:^|，)[去上]年[^，。；第]{1,8}$/u.test(ahead)) return { year: yearOfIso(input.reference) - 1, hasYear: true }
  // Late in the year New Year's Day and the Spring Festival are those of the next.
  const isNext = input.reference.slice(5, 7) > '10' && /元旦|新年|新春|春节/u.test(text.plain.slice(from, to))
  return { year: yearOfIso(input.reference) + (isNext ? 1 : 0), hasYear: false }
}

/** 今年, 将于, 到来之际: told of the edition of now; 在…开幕式上的演讲中 looks back. */
const SAID_NOW =
  /今[年天日晚]|[昨明][天日晚]|本[届月周]|近日|日前|将于|即将|正在|迎来|喜迎|庆祝|值此|适逢|恰逢|正值|\d日|[节日]前夕|(?:是|为|逢|值|接|度过|共庆|欢度)(?:我国|全国|国际|世界|中国|联合国)*$/u
const NOW_BEHIND =
  /^[^，。；]{0,14}(?:到来|来临|之际|临近|将至|前夕|今[天日年]|昨[天日]|将于|将在|\d{1,2}日)|^[^，。；]{0,8}，?(?:\d{1,2}月)?\d{1,2}日/u

/** Whether the words of its sentence tell an edition of now, and not of one gone by. */
export function isSaidOfNow(plain: string, from: number, start: number, end: number): boolean {
  return SAID_NOW.test(plain.slice(from, start)) || NOW_BEHIND.test(plain.slice(end, end + 30))
}
