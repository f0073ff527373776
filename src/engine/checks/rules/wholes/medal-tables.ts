import { readNumeral } from '../../../tags/numerals/read-numeral'
import { foldText } from '../../../tags/scan/fold'
import { matchesOf } from '../../matches-of'

/** 92枚奖牌，包括35金、31银和28铜: medals told without a measure word, which no tag covers. Offsets into the text. */
export interface MedalTable {
  readonly total: MedalCount
  readonly parts: readonly MedalCount[]
}

interface MedalCount {
  readonly start: number
  readonly end: number
  readonly number: number
}

const NUMBER = '([0-9]{1,3}|[一二两三四五六七八九十百]{1,4})'
const ROW = new RegExp(`${NUMBER}金[、，和]?${NUMBER}银[、，和]?${NUMBER}铜`, 'gu')
const BEFORE = new RegExp(`${NUMBER}[枚块面]奖牌[^。；0-9一二三四五六七八九十]{0,16}$`, 'u')
const BEHIND = new RegExp(
  `^牌?[，的]?[^。；，0-9一二三四五六七八九十]{0,6}(?:${NUMBER}[枚块面]奖牌|奖牌(?:总数)?(?:共|达|为)*${NUMBER}[枚块面])`,
  'u',
)
const BACK = 24

/** Scans folded text once. */
export function medalTables(folded: string): MedalTable[] {
  if (!folded.includes('铜') || !folded.includes('奖牌')) return []
  const rows = matchesOf(folded, ROW)
  return rows.flatMap((match) => {
    const end = match.index + match[0].length
    const from = Math.max(0, match.index - BACK)
    const before = BEFORE.exec(folded.slice(from, match.index))
    const behind = before ? null : BEHIND.exec(folded.slice(end, end + BACK))
    const printed = before?.[1] ?? behind?.[1] ?? behind?.[2]
    // 其中田径项目10金8银6铜: of one event.
    if (before && /其中./u.test(before[0])) return []
    if (printed === undefined) {
      const parts = partsOf(folded, match)
      const total = rows.length === 1 ? onlyTotal(folded, match.index, parts) : undefined
      return total ? [{ total, parts }] : []
    }
    const at = before ? from + before.index : end + (behind?.[0].lastIndexOf(printed) ?? 0)
    const parts = partsOf(folded, match)
    return [{ total: { start: at, end: at + printed.length, number: numberOf(printed) }, parts }]
  })
}

/** What each of the three counts is. */
function partsOf(folded: string, match: RegExpExecArray): MedalCount[] {
  const parts: MedalCount[] = []
  let next = match.index
  for (const part of match.slice(1)) {
    const start = folded.indexOf(part ?? '', next)
    next = start + (part?.length ?? 0)
    parts.push({ start, end: next, number: numberOf(part ?? '') })
  }
  return parts
}

const TOTAL = new RegExp(`${NUMBER}[枚块面]奖牌`, 'gu')
const OTHER_ROW = /(?:其中|上届|往届|首日|当[天日]|[项目队]|第[^，。；]{1,3}[天日])[^，。；]{0,8}$/u
const MOST_OFF = 4

/** 共获得28枚奖牌。…最终定格在6金、9银、11铜: sentences apart, but the text has no other row and no other total. */
function onlyTotal(folded: string, at: number, parts: readonly MedalCount[]): MedalCount | undefined {
  if (OTHER_ROW.test(folded.slice(Math.max(0, at - BACK), at))) return undefined
  const totals = matchesOf(folded, TOTAL).map(({ index, ...row }) => ({
    start: index,
    end: index + (row[1]?.length ?? 0),
    number: numberOf(row[1] ?? ''),
  }))
  const [total] = totals
  const sum = parts.reduce((all, { number }) => all + number, 0)
  const isOne = total && totals.every(({ number }) => number === total.number)
  return isOne && Math.abs(total.number - sum) <= MOST_OFF ? total : undefined
}

function numberOf(printed: string): number {
  return readNumeral(foldText(printed), 0)?.min ?? 0
}
