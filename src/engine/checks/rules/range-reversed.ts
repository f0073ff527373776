import { type Sentence, says } from '../../../words/sentence'
import { smallCount } from '../figures/announced-count'
import type { FigureReader, FigureText } from '../figures/figure-reader'
import { matchesOf } from '../matches-of'
import type { Rule, RuleFinding } from '../rule'

const MARK = '(?:—{1,2}|~|～|-|至|到)'
/** What no range is without: a mark before its second figure, or behind the bracket or hour of its first. */
const RANGE = /[—~～至到-]\d|）[—~～至到-]|[时点][—~～至到-][一二三四五六七八九十]/u
/** 从8月1日持续到10月1日. */
const LASTING = '(?:—{1,2}|~|～|-|(?:持续|延续|一直|起)?[至到])'
const YEARS = new RegExp(`(\\d{4})(年?)(?:\\d{1,2}月(?:\\d{1,2}日)?)?${MARK}(\\d{4})(年?)`, 'gu')
const DAYS = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日?(?:上午|下午|晚|凌晨)?(?:\\d{1,2}(?:时|点|：\\d{2}))?${LASTING}(?:(\\d{1,2})月)?(\\d{1,2})日`,
  'gu',
)
const HOUR = '\\d{1,2}|十[一二]?|[一二三四五六七八九]'
const HOURS = new RegExp(
  `(上午|下午|早上|晚上|晚)(${HOUR})(?:时|点|：)(\\d{2})?(?:分|许)?${MARK}(${HOUR})(?:时|点|：)`,
  'gu',
)
const NUMBERS =
  /(\d+(?:\.\d+)?)([万亿]?)([%‰℃\u4e00-\u9fff]{0,3}?)(—{1,2}|~|～|-|至|到)(\d+(?:\.\d+)?)([万亿]?)(%|‰|℃|[\u4e00-\u9fff]{0,2})/gu
/** 3-1, 第5-3号楼: scores, numbers of doors and rounds may run either way. */
const NO_QUANTITY =
  /^(?!小时)(?:分|胜|平|负|球|取|获|战胜|击败|力克|险|落败|不敌|告|领先|落后|逆转|横扫|先|晋|淘汰|完胜|大胜|拿下|再|扳|结束|赢|输|轻|小|惜|局|盘|比|票|号|室|栋|幢|楼|路|版|页|班|级|日|月|时|点|世|中|届|路|线|城|战|年代|大|型|和|与|及|等|的|、|$)/u
const MOVES = /(?:由|从|自|原价|降|减|缩|跌|提前|倒|后退|改)[^，。；]{0,16}$/u
/** 2块5到3块, 距今2300—2100年, 牌号6061—5083. */
const NO_RANGE_BEFORE =
  /[\d一二三四五六七八九][块毛元角斤尺]$|距今(?:约|大约)?$|(?:[牌型编货车票证代账帐]号|代[码号]|批次|部件|零件)[为：]?$/u
const NEXT_YEAR = /次年|翌年|来年|明年|第二年|转年|跨年|后年|次月|下月|翌月|跨月/u

/** 2019—2016年, 6月18日至3日, 5~3万元; and 3~5万元, where the 万 of the first was dropped. */
export function createRangeReversedRule(reader: FigureReader): Rule {
  return {
    id: 'range-reversed',
    severity: 'error',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        if (!RANGE.test(text.folded)) continue
        yield* reversedYears(text)
        yield* reversedDays(text)
        yield* reversedHours(text)
        yield* reversedClocks(text)
        yield* reversedMonths(text)
        yield* reversedDates(text)
        yield* reversedOrdinals(text)
        yield* reversedNumbers(text, (word) => reader.unit(word) !== undefined)
      }
    },
  }
}

function* reversedYears(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, YEARS)) {
    const [printed, first = '', mark = '', last = '', lastMark = ''] = match
    const from = Number(first)
    const to = Number(last)
    if (to >= from || from > 2100 || to < 1000 || /[\d.]$/u.test(before(text, match.index, 1))) continue
    if (!lastMark && isInsideNumber(text, match.index, printed.length)) continue
    if (/(?:前|元前)$/u.test(before(text, match.index, 3))) continue
    const bracketed =
      /（$/u.test(before(text, match.index, 1)) && text.folded.charAt(match.index + printed.length) === '）'
    if (!mark && !lastMark && !bracketed) continue
    yield found(
      text,
      match.index,
      printed,
      says('says.range-reversed.years', { printed, first, last }),
      swap(printed, first, last),
    )
  }
}

function* reversedDays(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, DAYS)) {
    const [printed, month = '', day = '', nextMonth, lastDay = ''] = match
    const [m, d, n, l] = [Number(month), Number(day), Number(nextMonth ?? month), Number(lastDay)]
    if (m > 12 || d > 31 || l > 31 || /[\d.]$/u.test(before(text, match.index, 1))) continue
    if (NEXT_YEAR.test(printed) || NEXT_YEAR.test(text.folded.slice(match.index, match.index + printed.length + 4)))
      continue
    // 11月15日至3月15日 runs into the next year: only a few months back is surely a slip.
    const reversed = n === m ? l < d : n < m && m - n <= 3
    if (!reversed) continue
    const days = { first: { monthDay: `0000-${m}-${d}` }, last: { monthDay: `0000-${n}-${l}` } }
    yield found(text, match.index, printed, says('says.range-reversed.days', { printed, ...days }), undefined)
  }
}

function* reversedHours(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, HOURS)) {
    const [printed, part = '', first = '', , last = ''] = match
    const from = smallCount(first)
    const to = smallCount(last)
    // 晚10时至6时 and 上午9时至5时 run over the half day; 上午10时至9时 cannot.
    const sameHalf =
      part === '上午' || part === '早上' ? from <= 12 && to >= 6 : from <= 12 && part === '下午' && to < from && to >= 1
    if (to >= from || !sameHalf || /晚/u.test(part)) continue
    if (part === '下午' && from === 12) continue
    yield found(text, match.index, printed, says('says.range-reversed.hours', { printed, first, last }), undefined)
  }
}

const CLOCKS = new RegExp(
  `(?<![\\d：.])(\\d{1,2})(?:：(\\d{2})|时|点)${MARK}(\\d{1,2})(?:：(\\d{2})|时|点)(?!间)`,
  'gu',
)
const MONTHS = new RegExp(`(?:今年|去年|\\d{4}年)(\\d{1,2})月份?${MARK}(\\d{1,2})月(?!\\d)`, 'gu')

/** 9：00—7：00: a day's run into the next begins in the evening; one that begins in the morning cannot end before it. */
function* reversedClocks(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded.replace(/:/gu, '：'), CLOCKS)) {
    const [printed, first = '', minutes = '0', last = '', lastMinutes = '0'] = match
    const from = Number(first) * 60 + Number(minutes)
    const to = Number(last) * 60 + Number(lastMinutes)
    const isMorning = from <= 12 * 60 && to >= 4 * 60
    const isAfternoon = from >= 13 * 60 && from <= 18 * 60 && to >= 12 * 60
    // 23：00—22：00: nothing is open for all but an hour of the day.
    const isEvening = from > 18 * 60 && from - to <= 120
    if (to >= from || from >= 24 * 60 || !(isMorning || isAfternoon || isEvening)) continue
    // 上午9时至5时, 下午1时…: the half day of the first need not be that of the last.
    if (isMorning && from - to > 180) continue
    if (/(?:下午|晚上?|中午|凌晨|早上|上午|次日|比分|第)$/u.test(before(text, match.index, 2))) continue
    yield found(text, match.index, printed, says('says.range-reversed.hours', { printed, first, last }), undefined)
  }
}

/** 今年4月至2月. */
function* reversedMonths(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, MONTHS)) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || Number(first) > 12 || Number(last) < 1) continue
    if (NEXT_YEAR.test(text.folded.slice(match.index, match.index + printed.length + 4))) continue
    const months = { first: { month: Number(first) }, last: { month: Number(last) } }
    yield found(text, match.index, printed, says('says.range-reversed.days', { printed, ...months }), undefined)
  }
}

const DATES = new RegExp(
  `(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(?:起)?${MARK}(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?`,
  'gu',
)
/** 光绪五年（1879）至光绪十二年（1886）. */
const ERAS = new RegExp(`（(\\d{3,4})年?）${MARK}[\u4e00-\u9fff]{1,10}（(\\d{3,4})年?）`, 'gu')

/** 2025年6月至2025年3月: of one year, told with it on both sides. */
function* reversedDates(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, DATES)) {
    const [printed, year, month = '', day = '1', lastYear, lastMonth = '', lastDay = day] = match
    if (year !== lastYear || Number(lastMonth) * 31 + Number(lastDay) >= Number(month) * 31 + Number(day)) continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
  for (const match of matchesOf(text.folded, ERAS)) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || /前[^（]{0,8}$/u.test(before(text, match.index, 8))) continue
    yield found(text, match.index, printed, says('says.range-reversed.years', { printed, first, last }), undefined)
  }
}

/** 第86至52号摊位: a row of numbers runs upwards. */
const ORDINALS = /第(\d{1,4})(?:至|到|~|～|—)(\d{1,4})(?=[号页条章期版层位名集回])/gu

function* reversedOrdinals(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, ORDINALS)) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || MOVES.test(before(text, match.index, 18))) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, swap(printed, first, last))
  }
}

function* reversedNumbers(text: FigureText, isUnit: (word: string) => boolean): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, NUMBERS)) {
    const [printed, first = '', scale = '', unit = '', mark = '', last = '', lastScale = '', lastUnit = ''] = match
    if (isInsideNumber(text, match.index, printed.length - lastUnit.length)) continue
    const from = Number(first)
    const to = Number(last)
    if (unit !== '' && (unit !== lastUnit.slice(0, unit.length) || /[年月日时点号]/u.test(unit))) continue
    const behind = lastScale + lastUnit
    const isWind =
      /^级/u.test(behind) &&
      /风/u.test(
        text.folded.slice(match.index + printed.length - lastUnit.length, match.index + printed.length + 6) +
          before(text, match.index, 4),
      )
    if (
      (NO_QUANTITY.test(behind) && !isWind && !(/^班(?!级)/u.test(behind) && from > 20)) ||
      (from > 1000 && from < 2101 && (to < 100 || /^年/u.test(lastUnit)))
    )
      continue
    const head = before(text, match.index, 18).replace(/每[年月]$/u, '每')
    if (
      NO_RANGE_BEFORE.test(head) ||
      /^可调/u.test(text.folded.slice(match.index + printed.length - lastUnit.length + 1))
    )
      continue
    if (/(?:第|零下|-|—|负|月|年|\/|：|[A-Za-z])$/u.test(head) || isCode(first, last)) continue
    if (
      scale === '' &&
      unit === '' &&
      lastScale !== '' &&
      from < to &&
      from > 0 &&
      from < 1000 &&
      !/[千百十]$/u.test(head)
    ) {
      const base = lastUnit.charAt(0)
      const told = says('says.range-reversed.scale', {
        printed,
        scale: lastScale,
        one: `${first}${base}`,
        other: `${first}${lastScale}${base}`,
      })
      yield found(text, match.index, printed, told, `${first}${lastScale}${mark}${last}${lastScale}${lastUnit}`)
      continue
    }
    if (scale !== '' && scale !== lastScale) continue
    // 交锋3—2占优: a score, unless a unit stands behind it.
    if (
      /[—-]/u.test(mark) &&
      scale === '' &&
      lastScale === '' &&
      from < 200 &&
      !/^[%‰℃]/u.test(lastUnit) &&
      !isUnit(lastUnit) &&
      lastUnit !== '之间' &&
      !isUnit(lastUnit.charAt(0))
    )
      continue
    if (to >= from || (scale === '' && lastScale !== '' && from >= 100 && to < 100)) continue
    if ((mark === '至' || mark === '到') && MOVES.test(head)) continue
    if (/^[^。]{0,10}(?:递减|逐[日月年步渐])/u.test(text.folded.slice(match.index + printed.length))) continue
    if (mark === '-' && unit === '' && from < 100 && to < 100 && !/^[%‰℃万亿]/u.test(behind)) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, swap(printed, first, last))
  }
}

/** 0471-2345, 2023-05: with leading noughts they are no quantities. */
function isCode(first: string, last: string): boolean {
  return /^0\d/u.test(first) || /^0\d/u.test(last) || first.length > 9 || last.length > 9
}

function isInsideNumber({ folded }: FigureText, start: number, length: number): boolean {
  return (
    /[\d.]$/u.test(folded.slice(Math.max(0, start - 1), start)) ||
    /^[\d.]/u.test(folded.slice(start + length, start + length + 1))
  )
}

function before({ folded }: FigureText, start: number, count: number): string {
  return folded.slice(Math.max(0, start - count), start)
}

function swap(printed: string, first: string, last: string): string {
  return printed.replace(first, '\u0000').replace(last, first).replace('\u0000', last)
}

function found(
  text: FigureText,
  start: number,
  printed: string,
  told: Sentence,
  expected: string | undefined,
): RuleFinding {
  const place = { text: text.source.index, start, end: start + printed.length }
  return { says: told, places: [place], confidence: 0.85, ...(expected ? { expected } : {}) }
}
