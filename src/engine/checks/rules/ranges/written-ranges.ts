import { says } from '../../../../words/sentence'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { before, found, MARK, MOVES } from './printed-range'

/** Ranges whose ends are no two figures side by side: between bounds, of decades and centuries, written out. */
export function* reversedWritten(text: FigureText): Generator<RuleFinding> {
  const { folded } = text
  if (folded.includes('以下') || folded.includes('以内')) yield* reversedBounds(text)
  if (folded.includes('年代') || folded.includes('世纪')) yield* reversedAges(text)
  if (folded.includes('百分之') || folded.includes('成')) yield* reversedShares(text)
  if (WRITTEN_YEAR.test(folded)) yield* reversedYears(text)
  if (folded.includes('第') || folded.includes('年级')) yield* reversedOrdinals(text)
}

const BOUND = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]{1,7})([万亿]?)'
const BOUNDS = new RegExp(
  `${BOUND}(个月|[\\u4e00-\\u9fff℃%]{1,3}?)以上([、，至到]?)(?:不满|不足|未满)?${BOUND}(个月|[\\u4e00-\\u9fff℃%]{1,3}?)(?:以[下内])`,
  'gu',
)
/** 处2000元以上500元以下罚款: a penalty lies between its bounds. */
const BETWEEN_BEFORE =
  /(?:处以?|科以?|罚款?|判处|并处|处罚|年龄(?:须|应|需|要求)?[在为]?|之间|限[于在为]|[在为]|满|[须应]在|区间|档|幅度)(?:人民币)?$/u
const BETWEEN_BEHIND =
  /^的?(?:罚款|罚金|拘留|拘役|有期徒刑|徒刑|管制|赔偿|处罚|之间|禁|暂扣|停[职业产]|资格|不等|范围|区间|幅度)/u
/** 60岁以上、18岁以下免票, 10层以上5层以下: whoever lies outside. */
const OUTSIDE = /[岁层楼米级号℃]$|(?<!\d{3})度$/u
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

function* reversedBounds(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, BOUNDS)) {
    const [printed, first = '', scale = '', unit = '', joint = '', last = '', lastScale = '', lastUnit = ''] = match
    if (unit !== lastUnit) continue
    const [from, to] = [amountOf(first, scale), amountOf(last, lastScale)]
    if (from === undefined || to === undefined || to >= from) continue
    const isBetween =
      BETWEEN_BEFORE.test(before(text, match.index, 10)) ||
      BETWEEN_BEHIND.test(text.folded.slice(match.index + printed.length, match.index + printed.length + 8))
    if (joint === '，' || (!isBetween && (joint !== '' || OUTSIDE.test(last + unit)))) continue
    const told = says('says.range-reversed.numbers', { printed, first: first + scale, last: last + lastScale })
    yield {
      ...found(text, match.index, printed, told, undefined),
      ...(isBetween ? {} : { severity: 'query' as const }),
    }
  }
}

function amountOf(digits: string, scale: string): number | undefined {
  const value = /^\d/u.test(digits) ? Number(digits) : numberOf(digits)
  return value === undefined ? undefined : value * (SCALES[scale] ?? 1)
}

const PART = '(?:初期?|早期|中[叶期]?|末[叶期]?|后期|晚期|前期|中后期|上半叶|下半叶)?'
const CENTURY = '(\\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const CENTURIES = new RegExp(`(?<!前|前\\d|第)${CENTURY}(?:世纪)?${PART}${MARK}(?:公元)?${CENTURY}世纪`, 'gu')
const DECADE = '(\\d0|[一二三四五六七八九]十)年代'
const DECADES = new RegExp(
  `(?:(?:${CENTURY}|上|本)世纪(${DECADE})|([12]\\d{2}0)年代)${PART}${MARK}(?:(?:同|上)世纪)?(?:${DECADE}|([12]\\d{2}0)年代)`,
  'gu',
)
/** 上世纪90年代至20年代: the last may be of our own century. */
const OWN_CENTURY = 20

function* reversedAges(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded, CENTURIES)) {
    const [printed, first = '', last = ''] = match
    const [from, to] = [numberOf(first), numberOf(last)]
    if (from === undefined || to === undefined || to >= from || from > 21) continue
    if (/(?:元前|[\d第])$/u.test(before(text, match.index, 2))) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, undefined)
  }
  for (const match of matchesOf(text.folded, DECADES)) {
    const [printed, , , decade, year, lastDecade, lastYear] = match
    const [first, last] = decade === undefined ? [year, lastYear] : [decade, lastDecade]
    const [from, to] = [numberOf(first ?? ''), numberOf(last ?? '')]
    if (first === undefined || last === undefined || from === undefined || to === undefined || to >= from) continue
    if (decade !== undefined && to <= OWN_CENTURY) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, undefined)
  }
}

const SHARE = '([一二三四五六七八九十百点零]{1,6}|\\d{1,3}(?:\\.\\d+)?)'
const SHARES = new RegExp(`百分之${SHARE}${MARK}百分之${SHARE}`, 'gu')
const TENTHS = /(?<![\u4e00-\u9fff]分)([二三四五六七八九])成(?:[左右多])?(?:至|到|—{1,2}|~)([一两二三四五六七八])成/gu

/** 百分之三十至百分之十五, 三成至两成. */
function* reversedShares(text: FigureText): Generator<RuleFinding> {
  for (const match of [SHARES, TENTHS].flatMap((pattern) => matchesOf(text.folded, pattern))) {
    const [printed, first = '', last = ''] = match
    const [from, to] = [numberOf(first), numberOf(last)]
    if (from === undefined || to === undefined || to >= from) continue
    if (MOVES.test(before(text, match.index, 18))) continue
    const behind = text.folded.slice(match.index + printed.length, match.index + printed.length + 12)
    if (/^[^。]{0,10}(?:递减|逐[日月年步渐]|依次|[降减缩])/u.test(behind)) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, undefined)
  }
}

const WRITTEN_YEAR = /[一二][〇零○一二三四五六七八九]{3}年?/u
const MONTH = `(?:(${NUMBER})月(?:(${NUMBER})日)?)?`
const YEARS = new RegExp(
  `(?<![〇零一二三四五六七八九十])([一二][〇零一二三四五六七八九]{3})年?${MONTH}起?(?:一?直?)${MARK}(${YEAR})年${MONTH}`,
  'gu',
)

/** 二〇一八年至二〇一五年, 二〇一八年九月至二〇一八年三月. */
function* reversedYears(text: FigureText): Generator<RuleFinding> {
  for (const match of matchesOf(text.folded.replace(/○/gu, '〇'), YEARS)) {
    const [, first = '', month = '', day = '', last = '', lastMonth = '', lastDay = ''] = match
    const printed = text.folded.slice(match.index, match.index + match[0].length)
    const start = [yearOf(first), numberOf(month) ?? 0, numberOf(day) ?? 0]
    const end = [yearOf(last), numberOf(lastMonth) ?? 0, numberOf(lastDay) ?? 0]
    const k = start.findIndex((value, n) => value !== end[n])
    const [a, b] = [start[k] ?? 0, end[k] ?? 0]
    if (k < 0 || b >= a || b === 0 || /前$/u.test(before(text, match.index, 3))) continue
    const told =
      k === 0 ? says('says.range-reversed.years', { printed, first, last }) : says('says.range-reversed', { printed })
    yield found(text, match.index, printed, told, undefined)
  }
}

const PLACE = '[页条章期版层集回节款项辑卷讲课号排届批座列站场册幅枚桌]'
const ORDINALS = new RegExp(
  `第([一二三四五六七八九十百]{1,5}|\\d{1,4})(${PLACE})?${MARK}第?([一二三四五六七八九十百]{1,5}|\\d{1,4})(${PLACE})`,
  'gu',
)

/** 六至四年级; 六年级到四年级. */
const GRADES = new RegExp(
  `(?<![\\d一二三四五六七八九十])([一二三四五六七八九]|\\d)(?:年级)?${MARK}([一二三四五六七八九]|\\d)年级`,
  'gu',
)

/** 第八至第三章, 第十二条至第九条. */
function* reversedOrdinals(text: FigureText): Generator<RuleFinding> {
  for (const match of [ORDINALS, GRADES].flatMap((pattern) => matchesOf(text.folded, pattern))) {
    const [printed, first = ''] = match
    const [unit, last = '', lastUnit] = match.length > 3 ? match.slice(2) : [undefined, match[2]]
    // Figures side by side are read as such.
    if (/^\d/u.test(first) && unit === undefined && !/第.*第/u.test(printed)) continue
    const [from, to] = [numberOf(first), numberOf(last)]
    if (from === undefined || to === undefined || to >= from || (unit !== undefined && unit !== lastUnit)) continue
    if (MOVES.test(before(text, match.index, 18))) continue
    const told = says('says.range-reversed.numbers', { printed, first, last })
    yield found(text, match.index, printed, told, undefined)
  }
}
