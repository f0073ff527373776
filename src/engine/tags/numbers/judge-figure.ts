import type { Numeral } from '../numerals/numeral'
import { numeralKind, SMALL_MULTIPLIER } from '../numerals/numeral-characters'
import { readNumeral } from '../numerals/read-numeral'
import { charSet, isArabicDigit, isHan, isLatin } from '../scan/char-set'
import { codeAt, codeBefore, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { Figure, FigureSource } from './figure'
import {
  isAddress,
  isAnnex,
  isAnnounced,
  isBounded,
  isCompared,
  isCongress,
  isFollowedByEnd,
  isListMark,
  isMeasured,
  isPoints,
  isTiedBehind,
} from './figure-surroundings'

/** Families in which 一 is a measure (一公里, 一小时), not an article (一个, 一名). */
const MEASURED = new Set([
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'power',
  'energy',
  'ratio',
  'age',
  'temperature',
  'tenth',
  'point',
  'data',
  'frequency',
])
const ONE_TIMES = new Set([
  '钟头',
  '个钟头',
  '个世纪',
  '个昼夜',
  '小时',
  '个小时',
  '个月',
  '分钟',
  '周年',
  '个季度',
  '个工作日',
  '个星期',
  '刻钟',
  '个半小时',
])
/** What 百, 千, 万 alone may count (千名学生, 万亩); 百年, 万里 are figures of speech. */
const BARE_FAMILIES = new Set(['money', 'mass', 'area', 'people', 'visit', 'volume', 'power', 'share'])
const BARE_COUNTS = new Set([
  '家',
  '项',
  '个',
  '场',
  '辆',
  '台',
  '件',
  '头',
  '只',
  '册',
  '张',
  '份',
  '棵',
  '株',
  '人次',
  '米',
  '公里',
  '场次',
  '套',
  '支',
  '幅',
  '亩',
  '吨',
  '名',
  '人',
  '户',
  '余',
  '篇',
  '架',
  '艘',
  '座',
  '对',
  '例',
])
/** Units after which a number is a place in a row (3号楼, 5路车): no count without 第. */
const LABELS = new Set(['号', '路', '线', '版', '章', '编'])
const COUNTED_UP_TO = charSet('近约超逾过达')
const UP_TO = charSet('上')
const WEEKDAY_HEADS = charSet('周拜')
const HALF = '半'.charCodeAt(0)
const OLDEST = 150
/** 兵分四路. */
const ROUTES = '路'
const DIVIDED = charSet('分')
const ONE = charSet('一')
const TWO = '两'.charCodeAt(0)

/** Whether what was read is a quantity someone could check, rather than a word, a code or an article. */
export function isFigure({ scan }: FigureSource, figure: Figure): boolean {
  if (isYears(figure)) return false
  if (isWholeText(scan, figure)) return true
  if (figure.ordinal || figure.form === 'between') return true
  if (figure.form === 'range' && startsWith(scan, skipSpaces(scan, figure.end, 1), '之间')) return true
  if (figure.form === 'fraction' || figure.form === 'percentage') return true
  if (codeAt(scan, figure.start) === HALF) return true
  const at = startOfNumeral(scan, figure.start)
  if (figure.scores) return isScore(scan, figure)
  const numeral = readNumeral(scan, at)
  if (!numeral) return figure.unit !== undefined
  if (isTiedBehind(scan, figure)) return false
  if (numeral.arabic) return isArabicFigure(scan, figure, numeral)
  return isHanFigure(scan, figure, numeral)
}

/** 1921—2021: a life or an anniversary in years, though no 年 says so. */
function isYears({ form, unit, min, max }: Figure): boolean {
  return form === 'range' && !unit && min >= 1000 && min < 2200 && max !== null && max >= 1000 && max < 2200
}

function startOfNumeral(scan: Scan, start: number): number {
  let at = start
  while (at < start + 6 && numeralKind(codeAt(scan, at)) === 0) at++
  if (startsWith(scan, start, '零下') || startsWith(scan, start, '零上')) return start + 2
  return at
}

/** A table's cell, or a text that is nothing but one expression. */
function isWholeText(scan: Scan, figure: Figure): boolean {
  return figure.start === 0 && figure.end === scan.length && figure.end - figure.start < 30
}

/** Ratios of Arabic figures need no more; 一比一 and 三比二 neither. */
function isScore(scan: Scan, figure: Figure): boolean {
  const next = codeAt(scan, figure.end)
  return !isArabicDigit(next) && !isLatin(next) && (figure.scores ?? []).every((score) => score < 100_000)
}

function isArabicFigure(scan: Scan, figure: Figure, numeral: Numeral): boolean {
  const { unit } = figure
  if (unit) {
    // …?q=30%25 is an address, no share.
    if (unit.word === '%' && isArabicDigit(codeAt(scan, figure.end))) return false
    if (LABELS.has(unit.word) || unit.word === '月') return false
    if (isCongress(scan, figure)) return false
    if (unit.family === 'noun') return isCountBeforeNoun(numeral)
    if (unit.word === '点') return isPoints(scan, figure, numeral)
    if (isAddress(scan, figure)) return false
    // 2021级, 2023届: the year students came in or left.
    if ((unit.word === '级' || unit.word === '届') && numeral.digits === 4) return false
    if (unit.latin && isLatin(codeAt(scan, figure.end))) return false
    // 0471 and 001 begin no quantity.
    return !(numeral.digits > 1 && codeAt(scan, numeral.start) === 48 && !numeral.decimal)
  }
  if (figure.family === 'money') return true
  if (figure.form === 'range') return isAnnounced(scan, figure) || numeral.big
  if (numeral.big || numeral.grouped) return true
  if (figure.approx) return !isHan(codeAt(scan, figure.end)) || numeral.min >= 10
  if (numeral.decimal) return isAnnounced(scan, figure) || isFollowedByEnd(scan, figure)
  if (numeral.digits > 9 || isListMark(scan, figure)) return false
  if (isCompared(scan, figure) || isMeasured(scan, figure) || isBounded(scan, figure)) return true
  return isAnnounced(scan, figure) && isFollowedByEnd(scan, figure)
}

/** 12企业, 30学子: a figure set straight before a noun, as headlines do; 985高校 and 2022企业 are not meant. */
function isCountBeforeNoun(numeral: Numeral): boolean {
  if (numeral.big) return true
  return numeral.digits > 0 && numeral.digits <= 3 && ![985, 211, 110, 120, 119, 122, 315].includes(numeral.min)
}

function isHanFigure(scan: Scan, figure: Figure, numeral: Numeral): boolean {
  const { unit } = figure
  const before = codeAt(scan, numeral.start - 1)
  const weekday = WEEKDAY_HEADS.has(before) || startsWith(scan, numeral.start - 2, '星期')
  if (weekday && numeral.end - numeral.start === 1) return false
  if (!unit) return isHanNumeralAlone(scan, figure, numeral)
  if (unit.word === ROUTES && DIVIDED.has(before)) return true
  if (LABELS.has(unit.word) || isCongress(scan, figure) || isAnnex(scan, numeral.start)) return false
  if (isAddress(scan, figure)) return false
  if (unit.word === '点') return isPoints(scan, figure, { ...numeral, min: 0 })
  if (numeral.bare) return isBareCount(scan, figure, numeral)
  // 三丈二尺, 两斤三两: the parts bear each other out.
  if (figure.form === 'compound') return true
  const single = numeral.end - numeral.start === 1
  if (unit.word === '等奖') return true
  if (single && ONE.has(codeAt(scan, numeral.start)) && figure.max === figure.min && figure.form === 'quantity') {
    return (
      MEASURED.has(unit.family) || ONE_TIMES.has(unit.word) || figure.family === 'rate' || figure.min !== numeral.min
    )
  }
  if (single && numeral.min === 0) return unit.family === 'temperature' || unit.family === 'degree'
  // 两日 is never the day of a month.
  if (single && codeAt(scan, numeral.start) === TWO && unit.word === '日') return true
  if (single) return unit.afterHanDigit
  if (unit.family === 'noun') return numeral.scaled
  // 二〇二三 before a measure word is a year or a code; 一〇二岁 is an age.
  return numeral.digits <= 2 || (unit.family === 'age' && numeral.min <= OLDEST)
}

/** 千名学生, 近百所高校; 百年, 万里 and their kind are figures of speech. */
function isBareCount(scan: Scan, figure: Figure, numeral: Numeral): boolean {
  const { unit } = figure
  if (!unit) return false
  if (numeral.min >= 1e8 || BARE_FAMILIES.has(unit.family) || BARE_COUNTS.has(unit.word)) return true
  return COUNTED_UP_TO.has(codeBefore(scan, figure.start)) || UP_TO.has(codeAt(scan, figure.start))
}

/** 一百四十四, 三十万: without a unit a numeral has to be long, or announced. */
function isHanNumeralAlone(scan: Scan, figure: Figure, numeral: Numeral): boolean {
  if (numeral.vague && numeral.big) return true
  if (numeral.vague || numeral.bare || !(numeral.scaled || numeral.decimal)) return false
  if (numeral.big) return true
  const length = numeral.end - numeral.start
  if (isBounded(scan, figure) || isMeasured(scan, figure)) return true
  if (figure.approx) return length >= 2 && !isHan(codeAt(scan, figure.end))
  const next = codeAt(scan, figure.end)
  if (numeralKind(codeAt(scan, numeral.start - 1)) === SMALL_MULTIPLIER) return false
  if (length < 2) return false
  if (isHan(next)) return length >= 4
  return isAnnounced(scan, figure) || length >= 3
}
