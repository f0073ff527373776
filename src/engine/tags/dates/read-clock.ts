import { charSet, isArabicDigit } from '../scan/char-set'
import { codeAt, codeBefore, type Scan, skipSpaces, startsWith } from '../scan/fold'
import type { Clock } from './date-form'
import { readSmallNumber, type SmallNumber } from './small-number'

export interface ClockMatch {
  readonly clock: Clock
  readonly end: number
}

const HOUR = charSet('时')
const POINT = charSet('点')
const MINUTE = charSet('分')
const SECOND = charSet('秒')
const TO = charSet('至到-~')
const COLON = 58
const RATIO_SIGN = '∶'
/** 时候, 时代: no hours. */
const NOT_AFTER_HOUR = charSet('候间代刻机期光尚任隔段常差空令髦速效政评差区装')
/** 9点建议, 3点要求, 8点钟: what may follow a bare hour. */
const AFTER_BARE_POINT = charSet('，。、；,;.！？)）至到-~前后开起就的左许多在上出从他我她记于和与”')
const NOT_BEFORE_BARE_POINT = charSet('涨跌报收升降点达至于为第这几')
const ROUGHLY = charSet('许多')
const LATE_PARTS = new Set(['下午', '晚', '夜'])

/**
 * Reads a time of day: 8时30分, 八点半, 8:30. `placed` says that a date or a part of the day stands before it, so that
 * even a bare 九点 can only be a time.
 */
export function readClock(scan: Scan, i: number, part: string | undefined, placed: boolean): ClockMatch | undefined {
  const number = readSmallNumber(scan, i) ?? readTwo(scan, i)
  if (!number || number.value > 24 || number.digits > 2) return undefined
  const at = skipSpaces(scan, number.end, 1)
  const code = codeAt(scan, at)
  if (code === COLON) return readDigital(scan, i, number, at, part, placed)
  const isHour = HOUR.has(code)
  if (!isHour && !POINT.has(code)) return placed ? readHours(scan, number, at, part) : undefined
  if (isHour && NOT_AFTER_HOUR.has(codeAt(scan, at + 1))) return undefined
  const rest = readMinutes(scan, at + 1)
  if (!placed && !rest.sure && !isBareHour(scan, i, at, number, isHour)) return undefined
  return { clock: clockOf(number.value, rest.minute, part), end: rest.end }
}

/** 早上五到六点, 上午9—11时: the first hour leaves its 点 to the second. */
function readHours(scan: Scan, first: SmallNumber, mark: number, part: string | undefined): ClockMatch | undefined {
  if (!TO.has(codeAt(scan, mark))) return undefined
  const last = readSmallNumber(scan, skipSpaces(scan, mark + 1, 1))
  if (!last || last.value > 24 || last.value <= first.value || last.arabic !== first.arabic) return undefined
  const at = skipSpaces(scan, last.end, 1)
  if (!HOUR.has(codeAt(scan, at)) && !POINT.has(codeAt(scan, at))) return undefined
  if (NOT_AFTER_HOUR.has(codeAt(scan, at + 1))) return undefined
  return { clock: clockOf(first.value, 0, part), end: readMinutes(scan, at + 1).end }
}

/** 8:30, 21:05:33. One digit behind the colon is a score or a ratio. */
function readDigital(
  scan: Scan,
  i: number,
  hour: SmallNumber,
  colon: number,
  part: string | undefined,
  placed: boolean,
): ClockMatch | undefined {
  // ∶ is the sign of ratios and scores.
  if (!placed && scan.text.charAt(colon) === RATIO_SIGN) return undefined
  const from = skipSpaces(scan, colon + 1, 1)
  const minute = readSmallNumber(scan, from)
  if (!hour.arabic || !minute?.arabic || minute.digits !== 2 || minute.value > 59) return undefined
  if (isArabicDigit(codeAt(scan, i - 1)) || codeAt(scan, i - 1) === COLON) return undefined
  let end = minute.end
  if (codeAt(scan, end) === COLON) {
    const second = readSmallNumber(scan, end + 1)
    if (second?.arabic && second.digits === 2 && second.value < 60) end = second.end
    else return undefined
  }
  if (!placed && isScore(scan, i, end)) return undefined
  return { clock: clockOf(hour.value, minute.value, part), end }
}

const SCORE_BEFORE = charSet('以分比胜负')
const RATIO_WORDS = ['比例', '比分', '赔率', '之比', '配比']
const SCORE_AFTER = [
  '战胜',
  '击败',
  '胜',
  '负',
  '力克',
  '险胜',
  '大胜',
  '完胜',
  '逆转',
  '领先',
  '获胜',
  '告负',
  '拿下',
  '扳平',
  '不敌',
  '的比分',
]

/** 以21:15战胜, 25:20拿下: sets of table tennis and volleyball look like times of day. */
function isScore(scan: Scan, start: number, end: number): boolean {
  if (SCORE_BEFORE.has(codeBefore(scan, start)) || isInScoreList(scan, start)) return true
  if (RATIO_WORDS.some((word) => scan.text.slice(Math.max(0, start - 5), start).includes(word))) return true
  return SCORE_AFTER.some((word) => startsWith(scan, end, word))
}

/** 21:18、18:21: the score of one set after the other. */
function isInScoreList(scan: Scan, start: number): boolean {
  if (codeAt(scan, start - 1) !== '、'.charCodeAt(0) || !isArabicDigit(codeAt(scan, start - 2))) return false
  let at = start - 2
  while (start - at < 7 && isArabicDigit(codeAt(scan, at))) at--
  return codeAt(scan, at) === COLON
}

/** A bare 18时 is a time; a bare 9点 only where nothing follows that it could number. */
function isBareHour(scan: Scan, i: number, at: number, number: SmallNumber, isHour: boolean): boolean {
  if (isHour) return number.arabic || number.digits === 0 || number.value === 0
  if (number.spread || NOT_BEFORE_BARE_POINT.has(codeBefore(scan, i))) return false
  const next = codeAt(scan, at + 1)
  if (next === 0) return true
  if (TO.has(next) && isHourAt(scan, skipSpaces(scan, at + 2, 1))) return true
  if (!number.arabic) return number.value === 0 && AFTER_BARE_POINT.has(next)
  return AFTER_BARE_POINT.has(next)
}

/** 五点到六点: a bare hour is one if another follows. */
function isHourAt(scan: Scan, i: number): boolean {
  const number = readSmallNumber(scan, i) ?? readTwo(scan, i)
  if (!number || number.value > 24) return false
  const code = codeAt(scan, number.end)
  return (HOUR.has(code) || POINT.has(code)) && !NOT_AFTER_HOUR.has(codeAt(scan, number.end + 1))
}

/** 两点 is two o'clock, though 两 begins no other date. */
function readTwo(scan: Scan, i: number): SmallNumber | undefined {
  if (!startsWith(scan, i, '两')) return undefined
  return { end: i + 1, value: 2, arabic: false, digits: 1, spread: false }
}

interface Rest {
  readonly end: number
  readonly minute: number
  /** Something follows the hour that only a time of day has. */
  readonly sure: boolean
}

function readMinutes(scan: Scan, from: number): Rest {
  const word = scan.text.slice(from, from + 2)
  if (word.startsWith('半')) return { end: from + 1, minute: 30, sure: true }
  if (word === '一刻') return { end: from + 2, minute: 15, sure: true }
  if (word === '三刻') return { end: from + 2, minute: 45, sure: true }
  if (word.startsWith('整')) return { end: from + 1, minute: 0, sure: true }
  if (word.startsWith('钟')) {
    const roughly = ROUGHLY.has(codeAt(scan, from + 1)) ? 1 : 0
    return { end: from + 1 + roughly, minute: 0, sure: true }
  }
  if (word === '左右') return { end: from + 2, minute: 0, sure: true }
  if (ROUGHLY.has(codeAt(scan, from))) return { end: from + 1, minute: 0, sure: true }
  const at = skipSpaces(scan, from, 1)
  const minute = readSmallNumber(scan, at)
  if (!minute || minute.value > 59 || minute.digits > 2) return { end: from, minute: 0, sure: false }
  const next = skipSpaces(scan, minute.end, 1)
  if (!MINUTE.has(codeAt(scan, next))) {
    // 九点二十, 八点零五: 分 may be left out in speech, not after Arabic hours.
    const spoken = !minute.arabic && (minute.value >= 10 || minute.digits === 2)
    return spoken ? { end: minute.end, minute: minute.value, sure: true } : { end: from, minute: 0, sure: false }
  }
  const second = readSmallNumber(scan, skipSpaces(scan, next + 1, 1))
  if (second && SECOND.has(codeAt(scan, second.end))) return { end: second.end + 1, minute: minute.value, sure: true }
  const roughly = ROUGHLY.has(codeAt(scan, next + 1)) ? 1 : startsWith(scan, next + 1, '左右') ? 2 : 0
  return { end: next + 1 + roughly, minute: minute.value, sure: true }
}

function clockOf(hour: number, minute: number, part: string | undefined): Clock {
  let value = hour
  if (part && LATE_PARTS.has(part) && hour < 12 && !(part === '夜' && hour < 6)) value += 12
  else if (part === '中午' && hour >= 1 && hour <= 3) value += 12
  else if (part === '凌晨' && hour === 12) value = 0
  else if (part && part !== '下午' && LATE_PARTS.has(part) && hour === 12) value = 0
  return { hour: value === 24 ? 0 : value, minute }
}
