import { type AnnouncedCount, smallCount } from '../../figures/announced-count'
import { areAlike } from './list-items'
import { areOfKind } from './listed-kinds'

/** 望川区5处, 男生一百二十人. */
const PART = /[0-9一二两三四五六七八九十百千万][\u4e00-\u9fff]{1,2}$/u
/** What is done there: 分别进驻甲局、乙局开展巡察. */
const TO_DO = /(?:开展|进行|实施|驻点|调研|检查|考察|督导|挂职|学习|交流|演出|巡演|比赛).*$/u
/** 智慧图书馆 and the like: longer ones may be clauses. */
const SHORT_ITEM = 6
/** 新增的四处景点是甲、乙、丙: things of one shape; people are introduced by their names alone. */
export function isPlainRow(
  { start, printed, noun, mark }: AnnouncedCount,
  items: readonly string[],
  folded: string,
): boolean {
  // 入选的三处，是甲渡、乙渡: what is counted was said before.
  const isNamed = ITS_OWN_NOUN.test(measureOf(printed)) || folded.charAt(start - 1) === '的'
  if (noun === '' && (!isNamed || items.length < 3)) return false
  if (/[名位人]/u.test(measureOf(printed)) && !areAlike(items)) return false
  const last = (items.at(-1) ?? '').replace(TO_DO, '')
  const row = [...items.slice(0, -1), last]
  const [first = ''] = row
  // 三个村是传统村落、非遗村落: two behind 是 may tell what all of them are.
  const isTold = row.length === 2 && /是$/u.test(mark) && !first.endsWith(noun.slice(-1))
  return (
    (areAlike(row) && !isTold) ||
    row.every((item) => NUMBER.test(item)) ||
    areOfKind(row, noun) === true ||
    isEvenRow(row, first) ||
    (row.length > 2 && isEvenRow([...row.slice(0, -1), ...last.split(/[和与及]/u)], first))
  )
}

/** 六镇为甲、乙、丙: what is counted needs no other name. */
const ITS_OWN_NOUN = /[国省市县区镇乡村校馆院园企社店厂站]/u

function isEvenRow(items: readonly string[], first: string): boolean {
  return (
    items.length > 2 &&
    items.every((item) => item.length <= 8 && !/[了着将把被让请向对的在从来去]/u.test(item)) &&
    (items.every((item) => item.length === first.length) ||
      items.every((item) => item.endsWith(first.slice(-1))) ||
      items.every((item) => item.length > 1 && item.length < SHORT_ITEM))
  )
}

/** 1A, 32, 108路 */
const NUMBER = /^[A-Z]?\d{1,4}[A-Z]?(?:路|号线|号|线)?$/u

/** 3路、45号线 are names. */
function isNumbered(item: string): boolean {
  return /\d(?:路|号|号线|线|频道|频率|班|中|队|团|栋|幢|单元)$/u.test(item)
}

/** 望川区5处、柳津区4处 behind 共12处: parts, each with a count of its own, which parts-total adds up. */
export function areParts(announced: AnnouncedCount, items: readonly string[]): boolean {
  return items.every((item) => PART.test(item) && !isNumbered(item)) && isSum(announced, items)
}

const OWN_NUMBER = /^([一二两三四五六七八九十]|\d{1,2})(?=[\u4e00-\u9fff])/u

/** 七件老物：一只陶罐、两张地契、四把椅子: every item has its number, and together they come to the count. */
export function addUp({ count }: AnnouncedCount, items: readonly string[]): boolean {
  const numbers = items.map((item) => smallCount(OWN_NUMBER.exec(item)?.[1] ?? ''))
  return numbers.every((number) => number > 0) && numbers.reduce((sum, number) => sum + number, 0) === count
}

/** 望川区5处 behind 共12处: what is counted is the same. 新建小学两所 behind 三件 is none of it. */
function isSum({ printed }: AnnouncedCount, items: readonly string[]): boolean {
  const measure = measureOf(printed)
  return items.some((item) => item.endsWith(measure) || (/[名位人户]/u.test(measure) && /[名位人]$/u.test(item)))
}

function measureOf(printed: string): string {
  return /^(?:\d+|[二两三四五六七八九十]+)(.)/u.exec(printed)?.[1] ?? ''
}

/** 队长宋池、前锋方禾和替补的尹默: 和 joins the last two, each introduced at least as long as the others. */
export function endsInTwo(items: readonly string[]): boolean {
  const halves = (items.at(-1) ?? '').split(/[和与及]/u)
  const others = items.slice(0, -1).map(({ length }) => length)
  const least = Math.max(Math.min(...others), FEWEST)
  return halves.length === 2 && others.length > 0 && halves.every(({ length }) => length >= least && length < LONG_ITEM)
}

/** A post and a name; and a clause. */
const FEWEST = 4
const LONG_ITEM = 9
