import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { clauseEnd, clauseStart, sentenceStart } from '../../calendar/sentences'
import { numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'

const ORDINAL =
  /(?:第(?<count>[一二三四五六七八九十]|[1-9](?!\d))|(?<first>首))(?<measure>[次家批部期座所个条枚台本间剂针轮集卷代任])(?<noun>[\u4e00-\u9fff]{0,6})/gu
/** Told of another time than the date's: the third is planned, 第二次世界大战. */
const NOT_THEN = /曾|此前|计划|预计|拟|将|筹备|准备|世界大战|国内|革命|全国|普查|会议|全会|季度|产业|党|世界/u
const FARTHEST = 160

interface Nth {
  readonly n: number
  readonly measure: string
  readonly noun: string
  readonly date: PrintedDate
}

/** 2014年开了第一家店，2011年开了第二家店: two of a row by number whose dates run backward. */
export function* ordinalsOutOfRow(text: DatedText): Generator<readonly [PrintedDate, PrintedDate]> {
  const { plain, dates } = text
  if (dates.length < 2 || !/第[二三四五六七八九2-9]/u.test(plain)) return
  let told: Nth | undefined
  for (const match of matchesOf(plain, ORDINAL)) {
    const { count = '一', measure = '', noun = '' } = match.groups ?? {}
    const date = dateOf(text, match.index) ?? (/[代任]/u.test(measure) ? dateBehind(text, match) : undefined)
    const n = numberOf(count)
    if (!date || n === undefined || NOT_THEN.test(plain.slice(clauseStart(plain, match.index), match.index) + noun))
      continue
    const next = { n, measure, noun, date }
    // 3月2日接种第二剂，3月30日接种第一剂: told the other way about.
    const [first, second] = told && told.n > n ? [next, told] : [told, next]
    if (told && first && isRow(first, second) && second.date.to < first.date.from && isNear(told.date, date))
      yield [first.date, second.date]
    told = next
  }
}

const isNear = (told: PrintedDate, next: PrintedDate): boolean => next.start - told.end < FARTHEST

/** 第一家奶茶店, 第二家分店; not 第一次坐高铁, 第二次高考. */
function isRow(told: Nth, next: Nth): boolean {
  if (next.n !== told.n + 1 || told.measure !== next.measure) return false
  const [a, b] = [told.noun.slice(0, 3), next.noun.slice(0, 3)]
  // 第二剂疫苗, 第一剂: the measure says what it is.
  if (a === '' || b === '') return /[剂针轮任]/u.test(told.measure)
  return told.measure === '次' ? a.slice(0, 2) === b.slice(0, 2) : Array.from(a).some((han) => b.includes(han))
}

/** The only date before it in its sentence, or that of its clause: with its year, or a day. */
function dateOf({ plain, dates }: DatedText, at: number): PrintedDate | undefined {
  const from = sentenceStart(plain, at)
  const before = dates.filter(({ start, end, text }) => start >= from && end <= at && /\d年|\d日/u.test(text))
  const last = before.at(-1)
  return before.length === 1 || (last && last.start >= clauseStart(plain, at)) ? last : undefined
}

/** 第一代传人1950年接手: the date of its own clause. */
function dateBehind({ plain, dates }: DatedText, { index, 0: printed }: RegExpExecArray): PrintedDate | undefined {
  const to = clauseEnd(plain, index)
  const date = dates.find(({ start, end }) => start >= index + 3 && end <= to)
  return date && date.start - index - printed.length <= FEW && /\d年$/u.test(date.text) ? date : undefined
}

const FEW = 6
