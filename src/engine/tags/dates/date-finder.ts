import type { DateTag, DateValue, Evidence } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import { KeptReadings } from '../kept-readings'
import { HAN_DIGIT, numeralKind } from '../numerals/numeral-characters'
import { charSet, isLatin } from '../scan/char-set'
import { codeAt, foldCode, type Scan, skipSpaces, startsWith } from '../scan/fold'
import { alignWeekdays } from './align-weekdays'
import { isoDate, parseIsoDate, two } from './calendar'
import type { DateSite } from './choose-year'
import { DateContext, type Mention, type Stretch } from './date-context'
import type { DateForm } from './date-form'
import { createDateWords, type DateWords } from './date-words'
import { isEventYear } from './event-year'
import { LunarCalendar } from './lunar'
import { type DateExpression, readExpression } from './read-range'
import { resolveDate } from './resolve-date'
import { resolveRange } from './resolve-range'

export interface DateFinder {
  /**
   * The dates of one story, a list a text. `reference` is the issue date (ISO), null where the page has none: then a
   * year the story states itself serves its dates, and the others stay unresolved.
   * @param keepers of the texts, see `KeptReadings`.
   */
  find(scans: readonly Scan[], reference: string | null, keepers?: readonly object[]): readonly DateTag[][]
}

const OTHER_STARTS = '晚早前首第农阴旧夏正冬腊首上下年公春夏秋冬本两廿卅最'
const FUTURE = ['将', '拟', '计划', '预计', '定于', '即将', '届时', '延长', '延期', '延至', '顺延', '推迟']
const LONGEST_TITLE = 40
const LONGEST_QUOTE = 200
const DATELINE_ENDS = charSet('电讯')
const QUOTE_OPEN = charSet('“')
const QUOTE_CLOSE = charSet('”')

/** Compiles the words about time; between stories the finder keeps nothing but what it read of texts by themselves. */
export function createDateFinder(lexicon: Lexicon): DateFinder {
  const words = createDateWords(lexicon)
  const starts = buildStarts(words)
  const lunar = new LunarCalendar()
  const kept = new KeptReadings<readonly DateExpression[]>()
  return {
    find(scans, reference, keepers) {
      const read = scans.map((scan, k) => kept.read(keepers?.[k], scan.text, '', () => readAll(scan, words, starts)))
      const today = reference === null ? undefined : parseIsoDate(reference)
      const context = new DateContext(today, statedYear(read), lunar)
      const tags = scans.map((scan, text) => (read[text] ?? []).map((found) => resolve(found, scan, text, context)))
      return alignWeekdays(read, tags)
    },
  }
}

function buildStarts(words: DateWords): Uint8Array {
  const starts = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const kind = numeralKind(code)
    const named = words.words.begins(code) || words.festivals.begins(code) || words.eras.begins(code)
    if (kind === 1 || kind === 2 || code === foldCode('十'.charCodeAt(0)) || named) starts[code] = 1
    if (words.passages.begins(code)) starts[code] = 1
  }
  for (const start of OTHER_STARTS) starts[foldCode(start.charCodeAt(0))] = 1
  starts[foldCode('《'.charCodeAt(0))] = 1
  return starts
}

/** Reading needs no context, so a story is read in whole before its first date is resolved. */
function readAll(scan: Scan, words: DateWords, starts: Uint8Array): DateExpression[] {
  const found: DateExpression[] = []
  const { codes, length } = scan
  let titleEnd = 0
  for (let i = 0; i < length; ) {
    const code = codes[i] ?? 0
    if (starts[code] !== 1) {
      i++
      continue
    }
    if (TITLE_OPEN.has(code)) titleEnd = closeOf(scan, i)
    const passage = words.passages.longest(scan, i)
    if (passage) {
      i = passage.end
      continue
    }
    const kind = numeralKind(code)
    if (kind !== 0 && isInsideNumeral(scan, i, kind)) {
      i++
      continue
    }
    if (kind === 1) {
      // Most figures are no dates, and one look behind them tells.
      const end = skipDigits(scan, i)
      const behind = skipSpaces(scan, end, 1)
      if (!AFTER_DIGITS.has(codeAt(scan, behind)) && !(end - i === 4 && isEventYear(scan, behind))) {
        i = end
        continue
      }
    }
    if (code > 0xff && !mayBegin(scan, words, i, kind)) {
      i++
      continue
    }
    const expression = readExpression(scan, words, i)
    if (expression && isDateThere(scan, expression, i, titleEnd)) {
      found.push(expression)
      i = expression.end
    } else i = kind === 1 ? skipDigits(scan, i) : i + 1
  }
  return found
}

/** One look spares most characters the readers: a Chinese numeral by what follows it, a word by the lexicon. */
function mayBegin(scan: Scan, words: DateWords, i: number, kind: number): boolean {
  const code = codeAt(scan, i)
  if (kind === HAN_DIGIT || code === TEN) {
    let at = i + 1
    while (HAN_NUMERALS.has(codeAt(scan, at))) at++
    return AFTER_HAN.has(codeAt(scan, skipSpaces(scan, at, 1))) || words.festivals.longest(scan, i) !== undefined
  }
  if (PATTERN_STARTS.has(code) || startsWith(scan, i, '元月') || startsWith(scan, i, '大年')) return true
  return !!(words.words.longest(scan, i) ?? words.festivals.longest(scan, i) ?? words.eras.longest(scan, i))
}

/** In a title (《明日之后》) only a year is a date; behind a point (3.5月17日, a list's third item) only month and day are. */
function isDateThere(scan: Scan, { low }: DateExpression, i: number, titleEnd: number): boolean {
  if (i < titleEnd && !low.explicitYear) return false
  const digits = numeralKind(codeAt(scan, i)) === 1
  const afterPoint = digits && codeAt(scan, i - 1) === 46 && numeralKind(codeAt(scan, i - 2)) === 1
  return !afterPoint || (low.month !== undefined && low.day !== undefined)
}

/** What can follow the first digits of a date: 5月, 2023-05-17, 8至10日, 5天前, 8:30. */
const AFTER_DIGITS = charSet('学年月日号时点:/-~至到、和与及.世季度代个天周')
/** What can follow the Chinese numeral of a date: 五月, 三日, 八点, 二十世纪, “十四五”, 三年前, 正月初一至初七. */
const AFTER_HAN = charSet('年月日号时点分刻半至到-~、和及世季度代个天周星旬礼小多余几来”期规纲开收目末的初')
const HAN_NUMERALS = charSet('零一二两三四五六七八九十廿卅')
const TEN = '十'.charCodeAt(0)
const YEAR = foldCode('年'.charCodeAt(0))
const MONTH = foldCode('月'.charCodeAt(0))
const DAYS = charSet('日号')
/** What the patterns outside the lexicon begin with: 晚8时, 前三季度, 第三季度, 农历五月, 上半年, 公元618年. */
const PATTERN_STARTS = charSet(OTHER_STARTS)
const TITLE_OPEN = charSet('《')
const TITLE_CLOSE = charSet('》')

function closeOf(scan: Scan, i: number): number {
  for (let at = i + 1; at < scan.length && at - i <= LONGEST_TITLE; at++) {
    if (TITLE_CLOSE.has(codeAt(scan, at))) return at
  }
  return 0
}

/** Digits that go on from a letter, a digit or a larger numeral begin no date (A2023年版 aside, 三百二十五日). */
function isInsideNumeral(scan: Scan, i: number, kind: number): boolean {
  const before = codeAt(scan, i - 1)
  if (kind === 1 && (isLatin(before) || (before === 47 && numeralKind(codeAt(scan, i - 2)) === 1))) return true
  const beforeKind = numeralKind(before)
  if (beforeKind === 0 || beforeKind === 5) return false
  return !(kind === 1 && beforeKind !== 1 && isWholeDate(scan, i))
}

/** 老万4月6日, 五百万4月6日: no numeral goes on as month and day, or as a year and its month. */
function isWholeDate(scan: Scan, i: number): boolean {
  const end = skipDigits(scan, i)
  const sign = codeAt(scan, skipSpaces(scan, end, 1))
  const next = signBehind(scan, skipSpaces(scan, end, 1) + 1)
  return end - i === 4 ? sign === YEAR && next === MONTH : end - i <= 2 && sign === MONTH && DAYS.has(next)
}

/** The sign behind a figure of one or two digits; 0 where there is none. */
function signBehind(scan: Scan, i: number): number {
  const start = skipSpaces(scan, i, 1)
  if (numeralKind(codeAt(scan, start)) !== 1) return 0
  const end = skipDigits(scan, start)
  return end - start <= 2 ? codeAt(scan, skipSpaces(scan, end, 1)) : 0
}

function skipDigits(scan: Scan, i: number): number {
  let at = i + 1
  while (at < scan.length && numeralKind(codeAt(scan, at)) === 1) at++
  return at
}

/** The latest year among those the story states oftenest. */
function statedYear(read: readonly (readonly DateExpression[])[]): number | undefined {
  const counts = new Map<number, number>()
  for (const expressions of read) {
    for (const { low } of expressions) {
      if (low.year?.anchor !== 'number' || !low.explicitYear) continue
      counts.set(low.year.value, (counts.get(low.year.value) ?? 0) + 1)
    }
  }
  let best: number | undefined
  for (const [year, count] of counts) {
    const top = best === undefined ? 0 : (counts.get(best) ?? 0)
    if (best === undefined || count > top || (count === top && year > best)) best = year
  }
  return best
}

function resolve(expression: DateExpression, scan: Scan, text: number, context: DateContext): DateTag {
  const { start, end, low, high } = expression
  const site = new FoundSite(scan, text, start, end)
  const stretch = high ? resolveRange(low, high, context, site) : resolveDate(low, context, site)
  remember(expression, stretch, scan, text, context)
  const time = low.clock ? `${two(low.clock.hour)}:${two(low.clock.minute)}` : undefined
  return {
    type: 'date',
    start,
    end,
    text: scan.text.slice(start, end),
    value: dateValue(stretch, time),
    confidence: stretch ? (low.explicitYear ? 0.99 : 0.95) : 0.85,
    evidence: [evidenceOf(low, stretch, context)],
  }
}

function dateValue(stretch: Stretch | undefined, time: string | undefined): DateValue {
  const clock = time === undefined ? {} : { time }
  if (!stretch) return { unresolved: true, ...clock }
  const iso = (day: number | null): string | null => (day === null ? null : isoDate(day))
  return { from: iso(stretch.from), to: iso(stretch.to), ...clock }
}

function evidenceOf(form: DateForm, stretch: Stretch | undefined, context: DateContext): Evidence {
  if (!stretch) return { code: 'unresolved' }
  if (form.explicitYear) return { code: 'absolute' }
  const detail = context.today === undefined ? undefined : isoDate(context.today)
  const leans = form.day?.anchor === 'last' || form.month?.anchor === 'last' || form.year?.anchor === 'last'
  if (leans) return { code: 'context' }
  return { code: detail === undefined ? 'stated-year' : 'reference', ...(detail ? { detail } : {}) }
}

/** Later dates lean on this one; a day before 讯 or 电 is the story's dateline, and 今天 is that day. */
function remember(
  { low, high, end }: DateExpression,
  stretch: Stretch | undefined,
  scan: Scan,
  text: number,
  context: DateContext,
): void {
  // 上年 leans on the year spoken of, and does not move it.
  if (!stretch || low.samePeriod || low.year?.anchor === 'period' || low.month?.anchor === 'period') return
  const from = stretch.from ?? stretch.to
  const to = stretch.to ?? stretch.from
  if (from === null || to === null) return
  const open = stretch.from === null || stretch.to === null
  const last = high ?? low
  const hasDay = (from === to && !open) || low.day !== undefined
  const hasMonth = hasDay || low.month !== undefined || low.months !== undefined || low.ten !== undefined
  const mention: Mention = { from, to, hasMonth, hasDay, explicitYear: last.explicitYear ?? false, open, text, end }
  context.mention(mention)
  if (hasDay && from === to && DATELINE_ENDS.has(codeAt(scan, end))) context.setDateline(from)
}

/** Whether the last quotation mark before `start` opens. */
function isQuoted(scan: Scan, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at < LONGEST_QUOTE; at--) {
    const code = codeAt(scan, at)
    if (QUOTE_OPEN.has(code)) return true
    if (QUOTE_CLOSE.has(code)) return false
  }
  return false
}

/** Asked lazily: most dates say themselves what they mean. */
class FoundSite implements DateSite {
  constructor(
    private readonly scan: Scan,
    readonly text: number,
    readonly start: number,
    private readonly end: number,
  ) {}

  get quoted(): boolean {
    return isQuoted(this.scan, this.start)
  }

  get future(): boolean {
    const { text } = this.scan
    const before = text.slice(Math.max(0, this.start - 6), this.start)
    const after = text.slice(this.end, this.end + 8)
    return FUTURE.some((word) => before.includes(word) || after.includes(word))
  }

  inSentence(mention: Mention): boolean {
    if (mention.text !== this.text || this.start - mention.end > 120) return false
    return !this.scan.text.slice(mention.end, this.start).includes('。')
  }
}
