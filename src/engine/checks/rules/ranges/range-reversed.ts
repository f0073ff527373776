import { says } from '../../../../words/sentence'
import { numberOf } from '../../calendar/wording'
import type { FigureText } from '../../figures/figure-text'
import type { FigureReader } from '../../figures/reading'
import { matchesOf } from '../../matches-of'
import type { Rule, RuleFinding } from '../../rule'
import { reversedBetween, reversedCounts } from './between-ranges'
import { isInDownwardRow, isToldDownward } from './downward-rows'
import { reversedEras } from './era-ranges'
import { reversedEnds } from './least-most'
import { areDays, isAgenda, isCode, isInsideNumber } from './no-ranges'
import { before, found, MARK, MOVES, NEXT_YEAR, swap } from './printed-range'
import { reversedTimes } from './reversed-times'
import { turnedPairs } from './turned-pairs'
import { reversedWritten } from './written-ranges'

/** What no range is without: a mark before its second figure, or behind the bracket or hour of its first. */
const RANGE =
  /[—~～至到－–-](?:[上下]午|早上|晚上?)?\d|）[—~～至到-]|[时点分半月十百千万亿][—~～至到-][一二三四五六七八九十]/u
/** 从8月1日持续到10月1日. */
const LASTING = '(?:—{1,2}|~|～|-|(?:持续|延续|一直|起)?[至到])'
const YEARS = new RegExp(`(\\d{4})([年级届]?)(?:\\d{1,2}月(?:\\d{1,2}日)?起?)?${MARK}(\\d{4})([年级届]?)`, 'gu')
const DAYS = new RegExp(
  `(\\d{1,2})月(\\d{1,2})日?(?:上午|下午|晚|凌晨)?(?:\\d{1,2}(?:时|点|：\\d{2}))?${LASTING}(?:(\\d{1,2})月)?(\\d{1,2})日`,
  'gu',
)
const NUMBERS =
  /(\d+(?:\.\d+)?)([万亿]?)([%‰℃\u4e00-\u9fff]{0,3}?)(—{1,2}|~|～|-|至|到)(\d+(?:\.\d+)?)([万亿]?)(%|‰|℃|[\u4e00-\u9fff]{0,2})/gu
/** 3-1, 第5-3号楼: scores, numbers of doors and rounds may run either way. */
const NO_QUANTITY =
  /^(?!小时|分[钟米贝])(?:分|胜|平(?!方)|负|球|取|获|战胜|击败|力克|险|落败|不敌|告|领先|落后|逆转|横扫|先|晋|淘汰|完胜|大胜|拿下|再|扳|结束|赢|输|轻|小|惜|局|盘|比|票|号|室|栋|幢|楼|路|版|页|班|级|日|月|时|点|世|中|届|路|线|城|战|年代|大|型|和|与|及|等|的|、|$)/u
/** A lower figure so many times less than the higher was given without its scale: 1000～3亿元; 3000～5万元 may be meant. */
const FAR = 1e4
/** 2块5到3块, 1米83到1米93, 距今2300—2100年, 牌号6061—5083. */
const NO_RANGE_BEFORE =
  /[\d一二三四五六七八九][块毛元角斤尺米]$|距今(?:约|大约)?$|(?:[牌型编货车票证代账帐]号|代[码号]|批次|部件|零件)[为：]?$/u
/** 2019—2016年, 6月18日至3日, 5~3万元; and 3~5万元, where the 万 of the first was dropped. */
export function createRangeReversedRule(reader: FigureReader): Rule {
  return {
    id: 'range-reversed',
    severity: 'error',
    *checkText(source) {
      const text = reader.readText(source)
      yield* reversedWritten(text)
      yield* reversedEras(text)
      yield* reversedCounts(text)
      yield* endsTurned(text)
      if (text.folded.includes('之间') || text.folded.includes('介于'))
        yield* reversedBetween(text, (word) => reader.unit(word) !== undefined)
      if (!RANGE.test(text.folded)) return
      yield* reversedYears(text)
      yield* reversedDays(text)
      yield* reversedTimes(text)
      yield* reversedDates(text)
      yield* reversedOrdinals(text)
      yield* reversedNumbers(text, (word) => reader.unit(word) !== undefined)
    },
  }
}

/** 最低8万元到最高6万元; 不低于79分、不高于60分. */
function* endsTurned(text: FigureText): Generator<RuleFinding> {
  for (const { least, most, start, end } of reversedEnds(text)) {
    const printed = text.folded.slice(start, end)
    const told = says('says.range-reversed.numbers', { printed, first: least.printed, last: most.printed })
    yield { ...found(text, start, printed, told, undefined), severity: 'query' }
  }
  for (const { start, end, low, high } of turnedPairs(text)) {
    const printed = text.folded.slice(start, end)
    yield found(
      text,
      start,
      printed,
      says('says.range-reversed.numbers', { printed, first: low, last: high }),
      undefined,
    )
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

const DATES = new RegExp(
  `(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(?:起)?${MARK}(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?`,
  'gu',
)
/** 光绪五年（1879）至光绪十二年（1886）. */
const ERAS = new RegExp(`（(\\d{3,4})年?）${MARK}[\u4e00-\u9fff]{1,10}（(\\d{3,4})年?）`, 'gu')

/** 公元960年至907年, 公元1127—960年间, but not 公元1127—30年; two of four digits are read as years anyway. */
const OF_OUR_ERA = new RegExp(`公元(\\d{1,3}(?!\\d)|\\d{4}(?=\\D+\\d{3}年))年?${MARK}(?:公元)?(\\d{1,3})年`, 'gu')

/** 宋代（1279—960年）; what was before our era has 前 with it. */
const OF_DYNASTY = new RegExp(
  `(?<=[朝代国唐宋元明清汉晋隋魏辽金]（)(?:公元)?(\\d{1,4})年?${MARK}(?:公元)?(\\d{1,4})年?(?=）)`,
  'gu',
)

/** 2025年6月至2025年3月: of one year, told with it on both sides. */
function* reversedDates(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, DATES)) {
    const [printed, year, month = '', day = '1', lastYear, lastMonth = '', lastDay = day] = match
    if (year !== lastYear || Number(lastMonth) * 31 + Number(lastDay) >= Number(month) * 31 + Number(day)) continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
  for (const match of [
    ...(text.folded.includes('公元') ? matchesOf(text.folded, OF_OUR_ERA) : []),
    ...matchesOf(text.folded, OF_DYNASTY),
  ]) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || first.length < last.length) continue
    yield found(text, match.index, printed, says('says.range-reversed.years', { printed, first, last }), undefined)
  }
  for (const match of matchesOf(text.folded, ERAS)) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || /前[^（]{0,8}$/u.test(before(text, match.index, 8))) continue
    yield found(text, match.index, printed, says('says.range-reversed.years', { printed, first, last }), undefined)
  }
}

/** 第86至52号摊位: a row of numbers runs upwards. */
const ORDINALS = /第(\d{1,4})(?:至|到|~|～|—)(\d{1,4})(?=[号页条章期版层位名集回排行节届课辑])/gu

/** 12—7号楼停水: a row of houses, counters or stalls. */
const HOUSES =
  /(?<![\d第.—~-])(\d{1,3})(?:至|到|~|～|—{1,2})(\d{1,3})(?=号(?:楼(?!之间)|院|铺|门面|摊位|车位|柜台|窗口|泊位|标段|大棚|教室))/gu

function* reversedOrdinals(text: FigureText): Generator<RuleFinding> {
  for (const match of text.folded.includes('号') ? matchesOf(text.folded, HOUSES) : []) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || MOVES.test(before(text, match.index, 18))) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield { ...found(text, match.index, printed, told, swap(printed, first, last)), severity: 'query' }
  }
  for (const match of matchesOf(text.folded, ORDINALS)) {
    const [printed, first = '', last = ''] = match
    if (Number(last) >= Number(first) || MOVES.test(before(text, match.index, 18))) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, swap(printed, first, last))
  }
}

function* reversedNumbers(text: FigureText, isUnit: (word: string) => boolean): Generator<RuleFinding> {
  const ranges = matchesOf(text.folded, NUMBERS)
  for (const [k, match] of ranges.entries()) {
    const [printed, first = '', scale = '', unit = '', mark = '', last = '', lastScale = '', lastUnit = ''] = match
    if (isInsideNumber(text, match.index, printed.length - lastUnit.length)) continue
    // 11.5—11.12: days of a month, where nothing is counted.
    if (
      areDays(first, last) &&
      (!(isUnit(lastUnit) || isUnit(lastUnit.charAt(0)) || /^[%‰℃]/u.test(lastUnit)) || isAgenda(text))
    )
      continue
    // 并处罚金7万元至1.6万元不等: as the terms before it run, from the longest down.
    if (/^等/u.test(text.folded.slice(match.index + printed.length)) && isDownward(before(text, match.index, 60)))
      continue
    const from = Number(first)
    const to = Number(last)
    if (unit !== '' && (unit !== lastUnit.slice(0, unit.length) || /[年月日时点号]/u.test(unit))) {
      if (!(unit === '年' && lastUnit === '年之' && from < 100)) continue
    }
    // 加点为0.59个百分点（5.39%-4.8%）: one less the other.
    const isBracketed =
      text.folded.charAt(match.index - 1) === '（' && text.folded.charAt(match.index + printed.length) === '）'
    if (mark === '-' && unit === '%' && isBracketed) continue
    const behind = lastScale + lastUnit
    const isWind =
      /^级/u.test(behind) &&
      /风/u.test(
        text.folded.slice(match.index + printed.length - lastUnit.length, match.index + printed.length + 6) +
          before(text, match.index, 4),
      )
    // 620分至580分之间: scores that bound others.
    const isBetween =
      behind.startsWith('分') && text.folded.slice(match.index, match.index + printed.length + 2).includes('分之间')
    if (
      (NO_QUANTITY.test(behind) && !isWind && !isBetween && !(/^班(?!级)/u.test(behind) && from > 20)) ||
      (from > 1000 && from < 2101 && ((to < 100 && lastScale === '') || /^年/u.test(lastUnit)))
    )
      continue
    const head = before(text, match.index, 18).replace(/每[年月]$/u, '每')
    if (
      NO_RANGE_BEFORE.test(head) ||
      /^可调/u.test(text.folded.slice(match.index + printed.length - lastUnit.length + 1))
    )
      continue
    if (/(?:第|零下|元前|-|—|负|月|年|\/|(?<!人群|年龄|对象)：|[A-Za-z])$/u.test(head) || isCode(first, last)) continue
    // 15~20%: per cent is said of both.
    if (
      unit === '' &&
      scale === '' &&
      lastScale === '' &&
      /^[%‰]/u.test(lastUnit) &&
      from < to &&
      from > 0 &&
      /^[—~～-]/u.test(mark)
    ) {
      const sign = lastUnit.charAt(0)
      const told = says('says.range-reversed.scale', { printed, scale: sign, one: first, other: `${first}${sign}` })
      yield {
        ...found(text, match.index, printed, told, `${first}${sign}${mark}${last}${lastUnit}`),
        severity: 'query',
      }
      continue
    }
    if (
      scale === '' &&
      unit === '' &&
      lastScale !== '' &&
      from > 0 &&
      ((from < to && from < 1000) || to * (lastScale === '亿' ? 1e8 : 1e4) >= from * FAR) &&
      !/[千百十]$/u.test(head)
    ) {
      const base = lastUnit.charAt(0)
      const told = says('says.range-reversed.scale', {
        printed,
        scale: lastScale,
        one: `${first}${base}`,
        other: `${first}${lastScale}${base}`,
      })
      const whole = `${first}${lastScale}${mark}${last}${lastScale}${lastUnit}`
      yield { ...found(text, match.index, printed, told, whole), severity: 'query' }
      continue
    }
    // 1亿—5000万元: each with a scale of its own.
    const isScaled =
      (scale === '亿' && lastScale === '万' && from * 1e4 > to) ||
      (scale === '万' && lastScale === '' && to >= 1000 && from * 1e4 > to)
    if (scale !== '' && scale !== lastScale && !isScaled) continue
    // 交锋3—2占优: a score, unless a unit stands behind it.
    if (
      /[—-]/u.test(mark) &&
      scale === '' &&
      lastScale === '' &&
      // 777-200客机: no count of anything, but the name of a type.
      (from < 200 || mark === '-') &&
      !/^[%‰℃]/u.test(lastUnit) &&
      !isUnit(lastUnit) &&
      lastUnit !== '之间' &&
      lastUnit !== '摄氏' &&
      !isUnit(lastUnit.charAt(0))
    )
      continue
    if ((to >= from && !isScaled) || (scale === '' && lastScale !== '' && from >= 100 && to < 100)) continue
    if ((mark === '至' || mark === '到') && MOVES.test(head)) continue
    if (/^[^。]{0,10}(?:递减|逐[日月年步渐])/u.test(text.folded.slice(match.index + printed.length))) continue
    if (mark === '-' && unit === '' && from < 100 && to < 100 && !/^[%‰℃万亿]/u.test(behind)) continue
    if (isInDownwardRow(ranges, k) || isToldDownward(text.folded, match.index)) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, swap(printed, first, last))
  }
}

/** 刑期为七年至两年三个月: several sentences, the heaviest first. */
const TERMS =
  /(?:徒刑|刑期)(?:分别)?([\d一二三四五六七八九十]+)年[^，。；]{0,6}[至到]([\d一二三四五六七八九十]+)(年|个月)/u

function isDownward(lead: string): boolean {
  const terms = TERMS.exec(lead)
  if (!terms) return false
  const [, first = '', last = '', unit] = terms
  return unit !== '年' || (numberOf(first) ?? 0) > (numberOf(last) ?? 0)
}
