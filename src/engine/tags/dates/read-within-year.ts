import { charSet } from '../scan/char-set'
import { codeAt, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { DateForm } from './date-form'
import type { DateWords } from './date-words'
import { readSmallNumber } from './small-number'

const HALVES: readonly (readonly [word: string, months: readonly [number, number]])[] = [
  ['上半年', [1, 6]],
  ['前半年', [1, 6]],
  ['下半年', [7, 12]],
  ['后半年', [7, 12]],
]
const SEASONS: readonly (readonly [word: string, season: number])[] = [
  ['春季', 0],
  ['春天', 0],
  ['夏季', 1],
  ['夏天', 1],
  ['秋季', 2],
  ['秋天', 2],
  ['冬季', 3],
  ['冬天', 3],
  ['春', 0],
  ['夏', 1],
  ['秋', 2],
  ['冬', 3],
]
/** 春播, 夏粮, 秋收, 冬小麦: the season's character begins another word. */
const AFTER_SHORT_SEASON = charSet('节晚运游招分奥训装款令泳播耕种管收粮茶汛征防考蚕灌菜麦小')
const HALF = '半'.charCodeAt(0)
const QUARTER = '季'.charCodeAt(0)
/** 第二季本地生产总值, 第三季楼价: what goes by quarters. */
const BUSINESS = [
  '本地生产',
  'GDP',
  '经济',
  '营收',
  '营业',
  '盈利',
  '业绩',
  '纯利',
  '净利',
  '毛利',
  '财报',
  '楼价',
  '租金',
  '出口',
  '进口',
  '失业率',
  '通胀',
  '零售',
  '票房',
  '出货',
]
const SHORT_QUARTER_HEADS = charSet('第前')
const AFTER_SHORT_QUARTER = charSet('节刊报稻')
const LIST = charSet('、至到-~和')
const QUOTE = charSet('“')
const FESTIVAL_TAILS = ['期间', '假期', '长假', '小长假', '黄金周', '当天', '当日', '前夕']

/** Half years, quarters, year's beginning and end, seasons behind a year, festivals; returns where they end. */
export function readWithinYear(scan: Scan, words: DateWords, i: number, form: DateForm): number | undefined {
  return (
    readHalf(scan, i, form) ??
    readQuarter(scan, i, form) ??
    readYearEdge(scan, i, form) ??
    readFestival(scan, words, i, form) ??
    (form.year ? readSeason(scan, i, form) : undefined)
  )
}

/** 上半年, 后半年; 上半月 of this month where no year stands before it. */
function readHalf(scan: Scan, i: number, form: DateForm): number | undefined {
  if (codeAt(scan, i + 1) !== HALF) return undefined
  for (const [word, months] of HALVES) {
    if (!startsWith(scan, i, word)) continue
    form.months = months
    return i + word.length
  }
  return !form.year && startsWith(scan, i + 1, '半月') ? readHalfMonth(scan, i, form) : undefined
}

/** 上半月 and 下半月 of this month. */
function readHalfMonth(scan: Scan, i: number, form: DateForm): number | undefined {
  const word = scan.text.charAt(i)
  if (word !== '上' && word !== '下') return undefined
  form.month = { anchor: 'reference', value: 0 }
  form.halfMonth = word === '上' ? 1 : 2
  return i + 3
}

/** 一季度, 第三季度, 前三季度, 首季度, 一、二季度, 二至四季度; behind a year 第二季 and 首季 too, which elsewhere are of a serial. */
function readQuarter(scan: Scan, i: number, form: DateForm): number | undefined {
  if (startsWith(scan, i, '首季度')) return setQuarters(form, 1, 1, i + 3)
  if (form.year && startsWith(scan, i, '首季')) return setQuarters(form, 1, 1, i + 2)
  const upTo = startsWith(scan, i, '前')
  const at = upTo || startsWith(scan, i, '第') ? skipSpaces(scan, i + 1, 1) : i
  const first = readSmallNumber(scan, at)
  if (first?.digits !== 1 || first.value < 1 || first.value > 4) {
    return upTo && startsWith(scan, at, '两季度') ? setQuarters(form, 1, 2, at + 3) : undefined
  }
  const end = quarterEnd(scan, first.end, upTo) ?? shortQuarterEnd(scan, i, first.end, form)
  if (end !== undefined && !upTo) return readQuarterEdge(scan, end, first.value, form)
  if (end !== undefined) return setQuarters(form, 1, first.value, end)
  if (upTo || !LIST.has(codeAt(scan, first.end))) return undefined
  const last = readSmallNumber(scan, first.end + 1)
  const lastEnd = last && last.value <= 4 && last.value > first.value ? quarterEnd(scan, last.end, false) : undefined
  return last && lastEnd !== undefined ? setQuarters(form, first.value, last.value, lastEnd) : undefined
}

/** 三季度末 is the last ten days of September, 二季度初 the first of April. */
function readQuarterEdge(scan: Scan, end: number, quarter: number, form: DateForm): number {
  const word = scan.text.charAt(end)
  if (word !== '初' && word !== '末' && word !== '底') return setQuarters(form, quarter, quarter, end)
  form.month = { anchor: 'number', value: word === '初' ? quarter * 3 - 2 : quarter * 3 }
  form.ten = word === '初' ? 1 : 3
  return end + 1
}

function quarterEnd(scan: Scan, i: number, counted: boolean): number | undefined {
  const at = skipSpaces(scan, i, 1)
  if (startsWith(scan, at, '季度')) return at + 2
  return counted && startsWith(scan, at, '个季度') ? at + 3 : undefined
}

/** 2026年第二季, 去年前三季. */
function shortQuarterEnd(scan: Scan, start: number, i: number, form: DateForm): number | undefined {
  if (i === start) return undefined
  const at = skipSpaces(scan, i, 1)
  if (!form.year && !BUSINESS.some((word) => startsWith(scan, at + 1, word))) return undefined
  const isShort = codeAt(scan, at) === QUARTER && !AFTER_SHORT_QUARTER.has(codeAt(scan, at + 1))
  return isShort && SHORT_QUARTER_HEADS.has(codeAt(scan, start)) ? at + 1 : undefined
}

function setQuarters(form: DateForm, first: number, last: number, end: number): number {
  form.months = [first * 3 - 2, last * 3]
  return end
}

/** 年初, 年底; behind a year the 年 is said once (2023年底) or twice (今年年底). */
function readYearEdge(scan: Scan, i: number, form: DateForm): number | undefined {
  const doubled = startsWith(scan, i, '年')
  if (!doubled && !form.year) return undefined
  const at = doubled ? i + 1 : i
  const word = scan.text.charAt(at)
  if (word === '初' || word === '底' || word === '末') {
    form.yearEdge = word === '初' ? 'begin' : 'end'
    return at + 1
  }
  if (doubled && form.year && word === '中') {
    form.months = [6, 6]
    return at + 1
  }
  return undefined
}

function readFestival(scan: Scan, words: DateWords, i: number, form: DateForm): number | undefined {
  // 去年“十一”黄金周.
  const quoted = form.year !== undefined && QUOTE.has(codeAt(scan, i))
  const match = words.festivals.longest(scan, quoted ? i + 1 : i)
  if (quoted && !match?.value.festival.name.includes('”')) return undefined
  if (!match || match.value.not.has(codeAt(scan, match.end))) return undefined
  form.festival = match.value.festival
  // “五一”假期: the opening mark belongs to it as well.
  const closes = form.festival.name.includes('”') && QUOTE.has(codeAt(scan, i - 1)) && form.start === i
  if (closes) form.start = i - 1
  const tail = FESTIVAL_TAILS.find((word) => startsWith(scan, match.end, word))
  return tail ? match.end + tail.length : match.end
}

function readSeason(scan: Scan, i: number, form: DateForm): number | undefined {
  const season = SEASONS.find(([word]) => startsWith(scan, i, word))
  if (!season) return undefined
  const [word, index] = season
  if (word.length === 1 && AFTER_SHORT_SEASON.has(codeAt(scan, i + 1))) return undefined
  form.season = index
  return i + word.length
}
