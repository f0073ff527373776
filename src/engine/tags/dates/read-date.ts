import { numeralKind } from '../numerals/numeral-characters'
import { readNumeral } from '../numerals/read-numeral'
import { charSet } from '../scan/char-set'
import { codeAt, codeBefore, type Scan, SPACE, skipSpaces, startsWith } from '../scan/fold'
import { type Anchor, type DateForm, emptyForm } from './date-form'
import type { DateWordKind, DateWords } from './date-words'
import { readClock } from './read-clock'
import { isAverage, readDays, readInMonth, readLunar, readLunarEnd, readMonth, weekdayAt } from './read-month'
import { readOpenSide } from './read-open-side'
import { readAgo, readFirstMonths, readPortion, readWeekOfMonth } from './read-portion'
import { readWithinYear } from './read-within-year'
import { readFigures, readYear } from './read-year'

const OF = charSet('的')
const DAY_AFTER = charSet('内后游间来')
const DURATION_BEFORE = charSet('期时共近约第每满达需逾')
const VAGUE = charSet('数几')
/** 经过30日, 超过15日, 不足20日. */
const DURATION_WORDS = [
  '经过',
  '超过',
  '不足',
  '不到',
  '最长',
  '最短',
  '至少',
  '最多',
  '连续',
  '提前',
  '推迟',
  '延期',
  '延长',
  '拘留',
  '停业',
]

/** Reads the date that begins at `i`. `second` is set for the upper end of a range, which may leave out what the lower end said. */
export function readDate(scan: Scan, words: DateWords, i: number, second?: DateForm): DateForm | undefined {
  const form = emptyForm(i)
  const end = readDay(scan, words, i, form, second)
  if (end === undefined && !second) {
    const time = readTime(scan, words, i, form, false)
    return time === undefined ? undefined : close(scan, form, time)
  }
  if (end === undefined) {
    const time = readTime(scan, words, i, form, second?.clock !== undefined)
    return time === undefined ? undefined : close(scan, form, time)
  }
  const time = canTakeTime(form) ? readTime(scan, words, skipTimeGap(scan, end), form, true) : undefined
  return close(scan, form, time ?? end)
}

function close(scan: Scan, form: DateForm, end: number): DateForm {
  form.end = readOpenSide(scan, end, form)
  return form
}

/** Times of day go with days: 5月9日晚, 昨天上午, 每天早上8点; a month or a year takes none. */
function canTakeTime(form: DateForm): boolean {
  return (
    (form.day !== undefined ||
      form.weekday !== undefined ||
      form.lunar?.day !== undefined ||
      !!form.festival ||
      !!form.unresolvable) &&
    form.dayTo === undefined
  )
}

function skipTimeGap(scan: Scan, end: number): number {
  return OF.has(codeAt(scan, end)) ? end + 1 : skipSpaces(scan, end, 1)
}

function readDay(scan: Scan, words: DateWords, i: number, form: DateForm, second?: DateForm): number | undefined {
  const figures = readFigures(scan, i, form)
  if (figures !== undefined) return figures
  const year = readYear(scan, words, i, form)
  if (year !== undefined)
    return form.years || form.yearTo || form.unresolvable ? year : readInYear(scan, words, year, form)
  return (
    readWord(scan, words, i, form) ??
    readMonthAndDay(scan, words, i, form) ??
    readWithinYear(scan, words, i, form) ??
    readLunar(scan, i, form) ??
    readFirstMonths(scan, i, form) ??
    readAgo(scan, i, form) ??
    readLunarEnd(scan, i, form, second) ??
    readBareDay(scan, i, form, second)
  )
}

/** What may follow a year: 全年, 上半年, 5月17日, 春节, 的前10天, 同期. */
function readInYear(scan: Scan, words: DateWords, end: number, form: DateForm): number {
  const at = skipSpaces(scan, end, 1)
  const inner = OF.has(codeAt(scan, at)) ? skipSpaces(scan, at + 1, 1) : at
  const portion = readPortion(scan, inner, form) ?? readFirstMonths(scan, inner, form)
  if (portion !== undefined) return portion
  return (
    readMonthAndDay(scan, words, inner, form) ??
    readWithinYear(scan, words, inner, form) ??
    readLunar(scan, inner, form) ??
    readYearEnd(scan, end, form) ??
    end
  )
}

function readYearEnd(scan: Scan, end: number, form: DateForm): number | undefined {
  if (startsWith(scan, end, '全年')) return end + 2
  if (startsWith(scan, end, '同期')) {
    form.samePeriod = true
    return end + 2
  }
  if (startsWith(scan, end, '度') && !startsWith(scan, end, '度过') && !startsWith(scan, end, '度假')) return end + 1
  return undefined
}

const MONTH_ANCHORS: Readonly<Partial<Record<DateWordKind, Anchor>>> = {
  month: 'reference',
  'same-month': 'last',
  'month-before': 'period',
}

function readMonthAndDay(scan: Scan, words: DateWords, i: number, form: DateForm): number | undefined {
  const month = readMonth(scan, i, form)
  if (month !== undefined) return readWeekOfMonth(scan, month, form) ?? readInMonth(scan, month, form)
  const word = words.words.longest(scan, i)
  if (!word) return undefined
  const { kind, shift } = word.value
  const anchor = MONTH_ANCHORS[kind]
  if (!anchor) return undefined
  form.month = { anchor, value: shift }
  return readWeekOfMonth(scan, word.end, form) ?? readInMonth(scan, word.end, form)
}

function readWord(scan: Scan, words: DateWords, i: number, form: DateForm): number | undefined {
  const word = words.words.longest(scan, i)
  if (!word) return undefined
  const { kind, shift, part } = word.value
  switch (kind) {
    case 'day':
    case 'same-day':
      form.day = { anchor: kind === 'day' ? 'reference' : 'last', value: shift }
      if (part) form.part = part
      return word.end
    case 'day-on':
      form.day = { anchor: 'reference', value: shift }
      form.open = 'to'
      return word.end
    case 'week':
      return startsWith(scan, word.end, '期') ? undefined : readWeek(scan, word.end, shift, form)
    case 'weekday':
      return readBareWeekday(scan, i, word.end, form)
    case 'season':
      form.year = { anchor: 'reference', value: shift }
      form.season = '春夏秋冬'.indexOf(part)
      return word.end
    case 'every':
      return readEvery(scan, words, word.end, part, form)
    default:
      return undefined
  }
}

/** 上周三, 本周末, 下周. */
function readWeek(scan: Scan, end: number, shift: number, form: DateForm): number {
  const weekday = weekdayAt(scan, end)
  form.week = { anchor: 'reference', value: shift }
  if (weekday === undefined) return end
  form.weekday = weekday
  return end + 1
}

/** 周三, 星期日; in 一周三次 and 每周三天 the 三 counts something else. */
function readBareWeekday(scan: Scan, i: number, end: number, form: DateForm): number | undefined {
  const weekday = weekdayAt(scan, end)
  if (weekday === undefined || weekday === 0 || numeralKind(codeAt(scan, i - 1)) !== 0) return undefined
  form.weekday = weekday
  return end + 1
}

/** 每周一, 每年5月, 每月15日: they come again and again, so they point at no day. */
function readEvery(scan: Scan, words: DateWords, end: number, part: string, form: DateForm): number {
  form.unresolvable = true
  if (part) form.part = part
  const before = scan.text.charAt(end - 1)
  const weekday = before === '周' || before === '期' ? weekdayAt(scan, end) : undefined
  if (weekday !== undefined && !startsWith(scan, end + 1, '次') && !startsWith(scan, end + 1, '天')) {
    form.weekday = weekday
    return end + 1
  }
  const inner = emptyForm(end)
  const at = skipSpaces(scan, end, 1)
  if (before === '年') return readMonthAndDay(scan, words, at, inner) ?? end
  if (before === '月') return readDays(scan, OF.has(codeAt(scan, at)) ? skipSpaces(scan, at + 1, 1) : at, inner) ?? end
  return end
}

/** A bare 16日. 三日, 5日内, 为期3日 count days. */
function readBareDay(scan: Scan, i: number, form: DateForm, second?: DateForm): number | undefined {
  const end = readDays(scan, i, form)
  if (end === undefined) return undefined
  const isNumber = codeAt(scan, end - 1) === '号'.charCodeAt(0)
  const arabic = numeralKind(codeAt(scan, i)) === 1
  const short = !arabic && (form.day?.value ?? 0) < 11
  const counts = isAverage(scan, end) || DAY_AFTER.has(codeAt(scan, end)) || isDurationBehind(scan, i, arabic)
  if (second?.day ? false : isNumber || short || counts) {
    form.day = undefined
    form.dayTo = undefined
    return undefined
  }
  return end
}

function isDurationBehind(scan: Scan, i: number, arabic: boolean): boolean {
  const before = codeBefore(scan, i)
  // 数十日 counts days, 指数11日收涨 does not.
  if (DURATION_BEFORE.has(before) || (!arabic && VAGUE.has(before))) return true
  const end = codeAt(scan, i - 1) === SPACE ? i - 1 : i
  return DURATION_WORDS.some((word) => startsWith(scan, end - word.length, word))
}

/** Part of the day and time: 上午9时, 晚, 8:30; returns where they end. */
function readTime(scan: Scan, words: DateWords, i: number, form: DateForm, placed: boolean): number | undefined {
  const part = words.words.longest(scan, i)
  let at = i
  if (part?.value.kind === 'part') {
    form.part = part.value.part
    at = part.end
  } else if (!form.part) {
    const short = shortPart(scan, i)
    if (short && (placed || readClock(scan, skipSpaces(scan, i + 1, 1), short, true))) {
      form.part = short
      at = i + 1
    }
  }
  const clock = readClock(scan, skipSpaces(scan, at, 1), form.part, placed || at > i)
  if (clock) {
    form.clock = clock.clock
    return clock.end
  }
  if (at > i && !placed && !STANDALONE_PARTS.has(part?.value.word ?? '')) return undefined
  return at > i && (placed || !COUNTED_PART.has(codeAt(scan, i - 1))) ? at : undefined
}

/** Parts of the day that point at a time by themselves; 晚上 and 夜里 oftener tell a habit. */
const STANDALONE_PARTS = new Set(['上午', '下午', '中午', '凌晨', '清晨', '傍晚', '早间', '晚间'])
/** 一个下午, 整上午, 一上午. */
const COUNTED_PART = charSet('个整半多一')
const SHORT_PARTS: Readonly<Record<string, string>> = { 晚: '晚', 早: '早', 晨: '早', 夜: '夜' }
const SHORT_PART = charSet('晚早晨夜')
const AFTER_SHORT = charSet('报会餐点期班饭宴婚于间晚')

/** The 晚 of 5月9日晚. */
function shortPart(scan: Scan, i: number): string | undefined {
  if (!SHORT_PART.has(codeAt(scan, i))) return undefined
  const part = SHORT_PARTS[scan.text.charAt(i)]
  if (!part || (AFTER_SHORT.has(codeAt(scan, i + 1)) && !readNumeral(scan, i + 1))) return undefined
  return part
}
