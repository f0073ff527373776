import { charSet } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { DateForm } from './date-form'
import { readSmallNumber, type SmallNumber } from './small-number'

const MONTH = charSet('月')
const NOT_AFTER_MONTH = charSet('亮球饼子薪租均光牙季')
const DAY = charSet('日号')
const NOT_AFTER_DAY = charSet('元本游圆报线楼院')
const AVERAGE = '均'.charCodeAt(0)
const OF_EACH = charSet('为是逢有在可将无未已')
const LIST = charSet('、至到-~和及')
const FIRST_DAYS = charSet('初')
/** 5月初审, 6月初赛, 6月初中毕业: the first of something, or the lower school. */
const FIRST_ROUND = charSet('审评赛试选检诊稿见次步战中级')
const WEEKDAYS = '一二三四五六日'

const TENS: readonly (readonly [word: string, ten: 1 | 2 | 3, to?: 2 | 3])[] = [
  ['上中旬', 1, 2],
  ['中上旬', 1, 2],
  ['中下旬', 2, 3],
  ['上旬', 1],
  ['中旬', 2],
  ['下旬', 3],
  ['月底', 3],
  ['月初', 1],
  ['月末', 3],
  ['底', 3],
  ['初', 1],
  ['末', 3],
]

/** 5月, 十二月, 5月份, 1至11月, 7、8月; returns where the month ends. */
export function readMonth(scan: Scan, i: number, form: DateForm): number | undefined {
  if (startsWith(scan, i, '元月')) {
    form.month = { anchor: 'number', value: 1 }
    return startsWith(scan, i + 2, '份') ? i + 3 : i + 2
  }
  const first = readSmallNumber(scan, i)
  if (!first || !isMonth(first)) return undefined
  const end = monthEnd(scan, first.end)
  if (end !== undefined) {
    form.month = { anchor: 'number', value: first.value }
    return end
  }
  const mark = skipSpaces(scan, first.end, 1)
  if (!LIST.has(codeAt(scan, mark))) return undefined
  const last = readSmallNumber(scan, skipSpaces(scan, mark + 1, 1))
  const lastEnd = last && last.arabic === first.arabic && isMonth(last) ? monthEnd(scan, last.end) : undefined
  if (!last || lastEnd === undefined) return undefined
  // 7、8月 is one stretch; 1、7月 two months that have nothing between them in common.
  const list = codeAt(scan, mark) === '、'.charCodeAt(0) || codeAt(scan, mark) === '和'.charCodeAt(0)
  if (last.value <= first.value || (list && last.value !== first.value + 1)) return undefined
  form.month = { anchor: 'number', value: first.value }
  form.monthTo = last.value
  return lastEnd
}

function isMonth(number: SmallNumber): boolean {
  return number.value >= 1 && number.value <= 12 && number.digits <= 2 && !number.spread
}

function monthEnd(scan: Scan, i: number): number | undefined {
  const at = skipSpaces(scan, i, 1)
  if (!MONTH.has(codeAt(scan, at)) || NOT_AFTER_MONTH.has(codeAt(scan, at + 1))) return undefined
  return startsWith(scan, at + 1, '份') ? at + 2 : at + 1
}

/** 八月初三, 5月初审 */
function isFirstRound(scan: Scan, i: number): boolean {
  return FIRST_ROUND.has(codeAt(scan, i)) || readSmallNumber(scan, i) !== undefined
}

/** What follows a month: a part of it, or days; returns where it ends (`i` if nothing follows). */
export function readInMonth(scan: Scan, i: number, form: DateForm): number {
  for (const [word, ten, to] of TENS) {
    if (!startsWith(scan, i, word) || (word === '初' && isFirstRound(scan, i + 1))) continue
    if (word === '末' && startsWith(scan, i, '末日')) continue
    form.ten = ten
    form.tenTo = to
    return i + word.length
  }
  if (startsWith(scan, i, '上半月')) {
    form.halfMonth = 1
    return i + 3
  }
  if (startsWith(scan, i, '下半月')) {
    form.halfMonth = 2
    return i + 3
  }
  return readDays(scan, skipSpaces(scan, i, 1), form) ?? readLunarDay(scan, i, form) ?? i
}

/** 16日, 8、9日, 8至10日, 十五号; returns where the days end. */
export function readDays(scan: Scan, i: number, form: DateForm): number | undefined {
  const first = readSmallNumber(scan, i)
  if (!first || !isDay(first)) return undefined
  const end = dayEnd(scan, first.end, form)
  if (end !== undefined) {
    form.day = { anchor: 'number', value: first.value }
    return end
  }
  const mark = skipSpaces(scan, first.end, 1)
  if (!LIST.has(codeAt(scan, mark))) return undefined
  const last = readSmallNumber(scan, skipSpaces(scan, mark + 1, 1))
  const lastEnd = last && isDay(last) ? dayEnd(scan, last.end, form) : undefined
  if (!last || lastEnd === undefined || last.value <= first.value) return undefined
  form.day = { anchor: 'number', value: first.value }
  form.dayTo = last.value
  return lastEnd
}

function isDay(number: SmallNumber): boolean {
  return number.value >= 1 && number.value <= 31 && number.digits <= 2
}

/** 5日均线, 3日均价; 均为 and 均逢 are told of each day of a row. */
export function isAverage(scan: Scan, i: number): boolean {
  return codeAt(scan, i) === AVERAGE && !OF_EACH.has(codeAt(scan, i + 1))
}

function dayEnd(scan: Scan, i: number, form: DateForm): number | undefined {
  const at = skipSpaces(scan, i, 1)
  if (!DAY.has(codeAt(scan, at))) return undefined
  // Behind its month a 日 is a day whatever follows: 2月25日元宵节, 5月1日报道.
  const sure = form.month !== undefined && scan.text.charAt(at) === '日'
  if (!sure && (NOT_AFTER_DAY.has(codeAt(scan, at + 1)) || isAverage(scan, at + 1))) return undefined
  return at + 1
}

/** 八月十五, 三月初三, 腊月二十三: a Chinese day without 日 is one of the lunar calendar. */
function readLunarDay(scan: Scan, i: number, form: DateForm): number | undefined {
  if (form.month?.anchor !== 'number' || form.monthTo !== undefined) return undefined
  const first = FIRST_DAYS.has(codeAt(scan, i))
  const number = readSmallNumber(scan, first ? i + 1 : i)
  if (!number || number.arabic || number.value > 30 || number.value < 1) return undefined
  // 三月三 and 九月九 are feasts; 三月五 is not said of any day, and 一月一 begins 一月一调度.
  if (!first && number.value < 11 && (number.value !== form.month.value || number.value === 1)) return undefined
  if (codeAt(scan, i - 1) !== '月'.charCodeAt(0) || readSmallNumber(scan, number.end)) return undefined
  form.lunar = { month: form.month.value, day: number.value }
  form.month = undefined
  return number.end
}

const LUNAR_MONTHS: readonly (readonly [word: string, month: number])[] = [
  ['正月', 1],
  ['冬月', 11],
  ['腊月', 12],
  ['大年', 1],
]
const LUNAR_HEADS = charSet('农阴旧夏正冬腊闰大')
const LUNAR_MARKS = ['农历', '阴历', '旧历', '夏历']

const STEMS = charSet('甲乙丙丁戊己庚辛壬癸')
const BRANCHES = charSet('子丑寅卯辰巳午未申酉戌亥')

/** The year of the sixty-year cycle in 农历癸卯年三月廿八, which says nothing the issue date does not. */
function skipSexagenary(scan: Scan, i: number): number {
  const at = skipSpaces(scan, i, 1)
  const named = STEMS.has(codeAt(scan, at)) && BRANCHES.has(codeAt(scan, at + 1)) && startsWith(scan, at + 2, '年')
  return named ? at + 3 : i
}

/** 正月初一, 农历八月十五, 腊月二十三, 农历五月; returns where it ends. */
export function readLunar(scan: Scan, i: number, form: DateForm): number | undefined {
  if (!LUNAR_HEADS.has(codeAt(scan, i))) return undefined
  const mark = LUNAR_MARKS.find((word) => startsWith(scan, i, word))
  const at = mark ? skipSexagenary(scan, i + mark.length) : i
  const leap = startsWith(scan, at, '闰') ? 1 : 0
  const from = at + leap
  const named = LUNAR_MONTHS.find(([word]) => startsWith(scan, from, word))
  let month = named?.[1]
  let end = named ? from + 2 : from
  if (!named) {
    if (!mark) return undefined
    const number = readSmallNumber(scan, from)
    if (!number || !isMonth(number) || !startsWith(scan, number.end, '月')) return undefined
    month = number.value
    end = number.end + 1
  }
  if (month === undefined) return undefined
  // 大年初八; 大年三十 is a festival of its own.
  if (startsWith(scan, from, '大年') && !startsWith(scan, end, '初')) return undefined
  const first = FIRST_DAYS.has(codeAt(scan, end))
  const day = readSmallNumber(scan, first ? end + 1 : end)
  const hasDay = day && day.value >= 1 && day.value <= 30 && !day.arabic
  form.lunar = { month: leap ? -month : month, ...(hasDay ? { day: day.value } : {}) }
  if (!hasDay) return end
  return startsWith(scan, day.end, '日') ? day.end + 1 : day.end
}

/** The upper end of 正月初一至初七 and 腊月二十三至二十九; returns where it ends. */
export function readLunarEnd(scan: Scan, i: number, form: DateForm, low: DateForm | undefined): number | undefined {
  const month = low?.lunar?.day ? low.lunar.month : low?.festival?.calendar === 'lunar' ? 1 : undefined
  const first = FIRST_DAYS.has(codeAt(scan, i))
  if (month === undefined || (!first && !low?.lunar)) return undefined
  const day = readSmallNumber(scan, first ? i + 1 : i)
  if (!day || day.arabic || day.value < 1 || day.value > 30 || DAY.has(codeAt(scan, day.end))) return undefined
  form.lunar = { month, day: day.value }
  return day.end
}

/** 一 to 日 behind 周 or 星期, 1 to 7; 末 is 0 (the weekend). */
export function weekdayAt(scan: Scan, i: number): number | undefined {
  const character = scan.text.charAt(i)
  if (character === '末') return 0
  if (character === '天') return 7
  const index = character ? WEEKDAYS.indexOf(character) : -1
  return index < 0 ? undefined : index + 1
}
