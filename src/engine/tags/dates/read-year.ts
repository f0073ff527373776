import { charSet, isArabicDigit, isLatin } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { DateForm } from './date-form'
import type { DateWords } from './date-words'
import { isEventYear } from './event-year'
import { readSmallNumber, type SmallNumber } from './small-number'

const YEAR = charSet('年')
const NOT_AFTER_YEAR = charSet('级轻龄轮货画')
const TO = charSet('至到-~/')
const SEPARATOR = charSet('-/.')
const LONGEST_ERA = 150
const FIRST_PLAN = 1953
/** Read as of the 21st century; resolving moves them to that of the issue. */
const CENTURY_WORDS: readonly (readonly [word: string, century: number])[] = [
  ['上世纪', 20],
  ['上个世纪', 20],
  ['本世纪', 21],
]
const PLAN_AFTER = ['期间', '时期', '末', '以来', '规划', '开局', '收官', '纲要', '目标']
const QUOTES_CLOSE = charSet('”')

/**
 * Reads the year at the beginning of a date into `form`; returns where it ends, or undefined if there is none.
 * Reads 2023年, 二〇二三年, 08年 (with its zero or before a month), 2021至2025年, 民国三年, 今年, 20世纪80年代, “十四五”.
 */
export function readYear(scan: Scan, words: DateWords, i: number, form: DateForm): number | undefined {
  const number = readSmallNumber(scan, i)
  if (number) {
    return (
      readNumberedYear(scan, number, form) ??
      readTaiwanYear(scan, number, form) ??
      readEventYear(scan, number, form) ??
      readYearRange(scan, number, form) ??
      readCentury(scan, number.end, number.value, form) ??
      readDecade(scan, number, undefined, form) ??
      readPlan(scan, i, number, form)
    )
  }
  for (const [word, century] of CENTURY_WORDS) {
    if (codeAt(scan, i) === word.charCodeAt(0) && startsWith(scan, i, word)) {
      form.relativeCentury = true
      return readCentury(scan, i + word.length - 2, century, form)
    }
  }
  const era = words.eras.longest(scan, i)
  if (era) return readEraYear(scan, era.end, era.value, form)
  if (startsWith(scan, i, '公元')) return readCommonEra(scan, i + 2, form)
  return readYearWord(scan, words, i, form)
}

function readYearWord(scan: Scan, words: DateWords, i: number, form: DateForm): number | undefined {
  const match = words.words.longest(scan, i)
  if (!match) return undefined
  const { kind, shift } = match.value
  if (kind === 'year') form.year = { anchor: 'reference', value: shift }
  else if (kind === 'same-year') form.year = { anchor: 'last', value: shift }
  else if (kind === 'year-before') form.year = { anchor: 'period', value: shift }
  else return undefined
  return match.end
}

function readNumberedYear(scan: Scan, number: SmallNumber, form: DateForm): number | undefined {
  const at = skipSpaces(scan, number.end, 1)
  if (!YEAR.has(codeAt(scan, at)) || NOT_AFTER_YEAR.has(codeAt(scan, at + 1))) return undefined
  const year = yearOf(scan, number, at + 1)
  if (year === undefined) return undefined
  form.year = { anchor: 'number', value: year }
  form.explicitYear = true
  return at + 1
}

/** The year a number before 年 stands for; undefined where it counts years (30年). */
function yearOf(scan: Scan, number: SmallNumber, end: number): number | undefined {
  if (number.digits === 4) return number.value >= 1000 && number.value <= 2199 ? number.value : undefined
  if (number.digits !== 2) return undefined
  const leadingZero = number.value < 10
  const month = readSmallNumber(scan, skipSpaces(scan, end, 1))
  const beforeMonth = month !== undefined && month.value <= 12 && startsWith(scan, skipSpaces(scan, month.end, 1), '月')
  // 九八年 is 1998, 七八年 may be seven or eight years; 98年 may be ninety-eight.
  const spoken = !number.arabic && !number.spread && number.value >= 10
  if (!leadingZero && !beforeMonth && !spoken) return undefined
  return number.value < 50 ? 2000 + number.value : 1900 + number.value
}

/** 112學年度, 112年5月, 112年底: in Taiwan the years of the Republic are counted without saying so. */
function readTaiwanYear(scan: Scan, number: SmallNumber, form: DateForm): number | undefined {
  if (!number.arabic || number.digits !== 3 || number.value > LONGEST_ERA) return undefined
  const at = skipSpaces(scan, number.end, 1)
  const isSchool = startsWith(scan, at, '学年')
  if (!isSchool && !(YEAR.has(codeAt(scan, at)) && isWithinYear(scan, at + 1))) return undefined
  form.year = { anchor: 'number', value: number.value + 1911 }
  form.explicitYear = true
  if (!isSchool) return at + 1
  return at + (startsWith(scan, at, '学年度') ? 3 : 2)
}

/** 2024滨江马拉松赛: the event's year, without 年. */
function readEventYear(scan: Scan, number: SmallNumber, form: DateForm): number | undefined {
  if (!number.arabic || number.digits !== 4 || number.value < 1980 || number.value > 2049) return undefined
  if (!isEventYear(scan, skipSpaces(scan, number.end, 1))) return undefined
  form.year = { anchor: 'number', value: number.value }
  form.explicitYear = true
  return number.end
}

const YEAR_EDGE = charSet('初底末度')

/** A month or an edge of the year, which no count of years is followed by. */
function isWithinYear(scan: Scan, i: number): boolean {
  if (YEAR_EDGE.has(codeAt(scan, i))) return true
  const month = readSmallNumber(scan, skipSpaces(scan, i, 1))
  if (!month?.arabic || month.value < 1 || month.value > 12) return false
  const at = skipSpaces(scan, month.end, 1)
  return startsWith(scan, at, '月')
}

/** 2021至2025年, 2021-2022赛季, 2023—2024学年. */
function readYearRange(scan: Scan, first: SmallNumber, form: DateForm): number | undefined {
  if (first.digits !== 4 || first.value < 1000 || first.value > 2199) return undefined
  const mark = skipSpaces(scan, first.end, 1)
  if (!TO.has(codeAt(scan, mark))) return undefined
  const last = readSmallNumber(scan, skipSpaces(scan, mark + 1, 1))
  if (!last || (last.digits !== 4 && last.digits !== 2)) return undefined
  const to = last.digits === 2 ? Math.floor(first.value / 100) * 100 + last.value : last.value
  if (to <= first.value || to - first.value > 300) return undefined
  let end = skipSpaces(scan, last.end, 1)
  if (startsWith(scan, end, '赛季') || startsWith(scan, end, '学年') || startsWith(scan, end, '年度')) end += 2
  else if (YEAR.has(codeAt(scan, end)) && last.digits === 4) end += 1
  else return undefined
  form.year = { anchor: 'number', value: first.value }
  form.yearTo = to
  form.explicitYear = true
  return end
}

/** 世纪 at `i`, with a decade behind it or without. */
function readCentury(scan: Scan, i: number, century: number, form: DateForm): number | undefined {
  const at = skipSpaces(scan, i, 1)
  if (!startsWith(scan, at, '世纪') || century < 1 || century > 22) return undefined
  const number = readSmallNumber(scan, skipSpaces(scan, at + 2, 1))
  const decade = number && readDecade(scan, number, century, form)
  if (decade) return decade
  form.years = [(century - 1) * 100 + 1, century * 100]
  form.explicitYear = true
  return readEdge(scan, at + 2, form)
}

/** 80年代, 九十年代初. Without a century it is one of the last. */
function readDecade(scan: Scan, number: SmallNumber, century: number | undefined, form: DateForm): number | undefined {
  const at = skipSpaces(scan, number.end, 1)
  if (number.spread && startsWith(scan, at, '十年代')) {
    // 七八十年代 is two decades.
    form.years = [1900 + Math.floor(number.value / 10) * 10, 1909 + (number.value % 10) * 10]
    form.explicitYear = true
    return at + 3
  }
  if (!startsWith(scan, at, '年代') || number.value % 10 !== 0) return undefined
  if (number.digits === 4) form.years = [number.value, number.value + 9]
  else {
    if (number.value > 90) return undefined
    const base = century !== undefined ? (century - 1) * 100 : number.value >= 20 ? 1900 : 2000
    form.years = [base + number.value, base + number.value + 9]
  }
  form.explicitYear = true
  return readEdge(scan, at + 2, form)
}

const EDGES: readonly (readonly [word: string, from: number, to: number])[] = [
  ['初期', 0, 3],
  ['初', 0, 3],
  ['中期', 3, 7],
  ['中叶', 3, 7],
  ['中后期', 5, 10],
  ['上半叶', 0, 5],
  ['下半叶', 5, 10],
  ['后期', 7, 10],
  ['末期', 7, 10],
  ['末', 7, 10],
]

/** 初, 中期, 末 of a decade or century: its first three tenths, its middle, its last three. */
function readEdge(scan: Scan, end: number, form: DateForm): number {
  const [first, last] = form.years ?? [0, 0]
  const tenth = (last - first + 1) / 10
  for (const [word, from, to] of EDGES) {
    if (!startsWith(scan, end, word)) continue
    form.years = [first + from * tenth, first + to * tenth - 1]
    return end + word.length
  }
  return end
}

/** 十四五, alone in quotes or before 期间, 规划 and their kind; 十四五个 counts. */
function readPlan(scan: Scan, i: number, number: SmallNumber, form: DateForm): number | undefined {
  const { end } = number
  const plan = number.value
  const wu = '五'.charCodeAt(0)
  if (number.arabic || number.digits !== 0 || plan < 11 || plan > 19 || codeAt(scan, end) !== wu) return undefined
  const quoted = QUOTES_CLOSE.has(codeAt(scan, end + 1))
  const after = end + (quoted ? 2 : 1)
  const follower = PLAN_AFTER.find((word) => startsWith(scan, after, word))
  if (!quoted && !follower) return undefined
  const from = FIRST_PLAN + (plan - 1) * 5 + 3
  form.years = [from, from + 4]
  form.explicitYear = true
  if (follower !== '期间' && follower !== '时期' && follower !== '末' && follower !== '以来') return end + 1
  // The quotes belong to what is named: “十四五”时期.
  if (quoted && codeAt(scan, i - 1) === '“'.charCodeAt(0)) form.start = i - 1
  if (follower === '末') form.years = [from + 4, from + 4]
  if (follower === '以来') form.open = 'to'
  return after + follower.length
}

function readEraYear(scan: Scan, i: number, first: number, form: DateForm): number | undefined {
  const at = skipSpaces(scan, i, 1)
  if (startsWith(scan, at, '元年')) {
    form.year = { anchor: 'number', value: first }
    form.explicitYear = true
    return at + 2
  }
  const number = readSmallNumber(scan, at)
  // Taiwan counts on: 民国一一一年 is 2022.
  if (!number || number.value > LONGEST_ERA || number.value < 1) return undefined
  const end = skipSpaces(scan, number.end, 1)
  if (!YEAR.has(codeAt(scan, end)) || startsWith(scan, end, '年间')) return undefined
  form.year = { anchor: 'number', value: first + number.value - 1 }
  form.explicitYear = true
  return end + 1
}

/** 公元618年; years before the common era have no ISO date here. */
function readCommonEra(scan: Scan, i: number, form: DateForm): number | undefined {
  const before = startsWith(scan, i, '前')
  const number = readSmallNumber(scan, skipSpaces(scan, before ? i + 1 : i, 1))
  const end = number && skipSpaces(scan, number.end, 1)
  if (before && end !== undefined && startsWith(scan, end, '世纪')) {
    form.unresolvable = true
    return end + 2
  }
  if (!number || end === undefined || !YEAR.has(codeAt(scan, end))) return undefined
  if (before) form.unresolvable = true
  else form.year = { anchor: 'number', value: number.value }
  form.explicitYear = true
  return end + 1
}

/** 2023-05-17, 2023/5/17, 2023.5.17; returns where it ends. */
export function readFigures(scan: Scan, i: number, form: DateForm): number | undefined {
  const year = readSmallNumber(scan, i)
  if (year?.digits !== 4 || !year.arabic || year.value < 1900 || year.value > 2199) return undefined
  const mark = codeAt(scan, year.end)
  if (!SEPARATOR.has(mark)) return undefined
  const month = readSmallNumber(scan, year.end + 1)
  if (!month?.arabic || month.digits > 2 || month.value > 12 || month.value < 1) return undefined
  if (codeAt(scan, month.end) !== mark) return undefined
  const day = readSmallNumber(scan, month.end + 1)
  if (!day?.arabic || day.digits > 2 || day.value > 31 || day.value < 1) return undefined
  const next = codeAt(scan, day.end)
  if (isArabicDigit(next) || isLatin(next) || (next === 46 && isArabicDigit(codeAt(scan, day.end + 1))))
    return undefined
  form.year = { anchor: 'number', value: year.value }
  form.month = { anchor: 'number', value: month.value }
  form.day = { anchor: 'number', value: day.value }
  form.explicitYear = true
  return day.end
}
