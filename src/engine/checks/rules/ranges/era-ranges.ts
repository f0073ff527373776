import { says } from '../../../../words/sentence'
import { NUMBER, numberOf } from '../../calendar/wording'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { before, found, MARK, MOVES, NEXT_YEAR } from './printed-range'

/** Ranges of calendars of their own: before our era, years of a reign, lunar days, days written out, quarters. */
export function* reversedEras(text: FigureText): Generator<RuleFinding> {
  const { folded } = text
  if (folded.includes('前') && BEFORE_SIGN.test(folded)) yield* reversedBeforeEra(text)
  if (REIGN_SIGN.test(folded)) yield* reversedReigns(text)
  if (DAY_SIGN.test(folded)) yield* reversedWrittenDays(text)
  if (folded.includes('季度')) yield* reversedQuarters(text)
  if (WEEK_SIGN.test(folded)) yield* reversedWeekdays(text)
}

const BEFORE_SIGN = /[—~～至到-](?:公元)?前[\d一二三四五六七八九十]/u
const BEFORE_ERA = new RegExp(
  `(?:公元)?前(${NUMBER})(年|世纪)?(?:左右|前后|初|末|中叶)?${MARK}(?:公元)?前(${NUMBER})(年|世纪)`,
  'gu',
)

/** 公元前141年至公元前157年: years before our era run down. */
function* reversedBeforeEra(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, BEFORE_ERA)) {
    const [printed, first = '', unit, last = '', lastUnit] = match
    const [from, to] = [numberOf(first), numberOf(last)]
    if (from === undefined || to === undefined || to <= from || (unit ?? lastUnit) !== lastUnit) continue
    // 前3年至前5年 without an era is no date.
    if (!printed.includes('公元') && from < 100 && lastUnit === '年') continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
}

const REIGN_SIGN = /[元〇一二三四五六七八九十\d]年(?:[至到~～—-])[\u4e00-\u9fff]{2}[元一二三四五六七八九十\d]/u
const REIGN = new RegExp(`([\\u4e00-\\u9fff]{2})(元|${NUMBER})年(?:间)?${MARK}\\1(${NUMBER}|元)年`, 'gu')

/** 康熙五十年至康熙四十二年, 民国三十年至民国二十五年. */
function* reversedReigns(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, REIGN)) {
    const [printed, name = '', first = '', last = ''] = match
    const from = first === '元' ? 1 : numberOf(first)
    const to = last === '元' ? 1 : numberOf(last)
    if (from === undefined || to === undefined || to >= from || /前$|^[第每]/u.test(name)) continue
    const told = says('says.range-reversed.years', { printed, first, last })
    yield found(text, match.index, printed, told, undefined)
  }
}

const LUNAR_DAY =
  '初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十'
const LUNAR_DAYS = new RegExp(
  `([一二三四五六七八九十正冬腊]{1,2})月(${LUNAR_DAY})${MARK}(?:\\1月)?(${LUNAR_DAY})(?![一二三四五六七八九十日号月个])`,
  'gu',
)
const DAYS = new RegExp(
  `(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]${MARK}(?:([一二三四五六七八九十]{1,2})月)?([一二三四五六七八九十]{1,3})[日号]`,
  'gu',
)
const DAY_SIGN = /[日号一二三四五六七八九十][至到~～—-][初廿一二三四五六七八九十正冬腊]/u
/** 十一月十五日至二月十日 runs into the next year. */
const FEW_MONTHS = 3

/** 四月初八至初三, 六月二十日至十日. */
function* reversedWrittenDays(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, LUNAR_DAYS)) {
    const [printed, , first = '', last = ''] = match
    const [from, to] = [lunarDay(first), lunarDay(last)]
    if (from === undefined || to === undefined || to >= from) continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
  for (const match of matchesOf(text.folded, DAYS)) {
    const [printed, month = '', day = '', nextMonth = month, lastDay = ''] = match
    const [m, d, n, l] = [month, day, nextMonth, lastDay].map((one) => numberOf(one) ?? 0)
    if (!m || !d || !n || !l || m > 12 || n > 12 || d > 31 || l > 31) continue
    if (NEXT_YEAR.test(text.folded.slice(match.index, match.index + printed.length + 4))) continue
    if (!(n === m ? l < d : n < m && m - n <= FEW_MONTHS)) continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
}

/** 初八, 廿三, 三十. */
const lunarDay = (printed: string): number | undefined => numberOf(printed.replace(/^初/u, '').replace(/^廿/u, '二十'))

const QUARTERS = new RegExp(`(?:今年|去年|明年|\\d{4}年)第?([一二三四1-4])季度${MARK}第?([一二三四1-4])季度`, 'gu')

function* reversedQuarters(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, QUARTERS)) {
    const [printed, first = '', last = ''] = match
    const [from, to] = [numberOf(first), numberOf(last)]
    if (from === undefined || to === undefined || to >= from || MOVES.test(before(text, match.index, 8))) continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
}

const WEEK_SIGN = /周[一二三四五六日天][—~～至到-][本上下这]周/u
const WEEK = '一二三四五六日天'
const WEEKDAYS = new RegExp(`(本周|上周|下周|这周)([${WEEK}])${MARK}\\1([${WEEK}])`, 'gu')

/** 本周五至本周三: of one week. */
function* reversedWeekdays(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, WEEKDAYS)) {
    const [printed, , first = '', last = ''] = match
    if (Math.min(WEEK.indexOf(last), 6) >= Math.min(WEEK.indexOf(first), 6)) continue
    if (/(?:改|提前|推迟|延|调)[^，。；]{0,10}$/u.test(before(text, match.index, 12))) continue
    yield found(text, match.index, printed, says('says.range-reversed', { printed }), undefined)
  }
}
