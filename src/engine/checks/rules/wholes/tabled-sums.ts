import { matchesOf } from '../../matches-of'

/** 古城：41.6；云台山：28.3；…。以上合计：85.0: a row of names and bare numbers with its sum. Offsets into the text. */
export interface TabledSum {
  readonly parts: readonly TabledNumber[]
  readonly total: TabledNumber
  readonly sum: number
}

interface TabledNumber {
  readonly number: number
  readonly start: number
  readonly end: number
}

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'
const ITEM = `[^：；，。、0-9\\n]{1,12}：${NUMBER}[\\u4e00-\\u9fff%]{0,3}`
const ROW = new RegExp(
  `(?<row>${ITEM}(?:[；，、。]\\s?${ITEM}){2,})[；，。]\\s?(?<lead>[^：；。0-9\\n]{0,12}?(?:合计|总计|共计|总和|总共))(?:为|是)?：?(?<total>${NUMBER})(?<unit>[\\u4e00-\\u9fff%]{0,3})`,
  'gu',
)
const VALUE = new RegExp(`：(${NUMBER})([\\u4e00-\\u9fff%]{0,3})`, 'gu')
/** Parts of parts, what is taken off, and rates, which are not added up. */
const NO_SUM = /其中|减|扣|退|结余|上年|去年|同期|均|率|比|%/u
const EXACT = 1e-6

/** Scans folded text once, and only where rows stand. */
export function tabledSums(folded: string): TabledSum[] {
  if (!folded.includes('：') || !/[合总共]计|总[和共]/u.test(folded)) return []
  return matchesOf(folded, ROW).flatMap((match) => {
    const { row = '', lead = '', total = '', unit = '' } = match.groups ?? {}
    if (NO_SUM.test(row + lead)) return []
    const parts = matchesOf(row, VALUE).map((one) => {
      const start = match.index + one.index + 1
      const printed = one[1] ?? ''
      return { number: amountOf(printed), start, end: start + printed.length, unit: one[2] ?? '' }
    })
    if (parts.some((part) => part.unit !== unit && part.unit !== parts[0]?.unit)) return []
    const end = match.index + match[0].length - unit.length
    const sum = sumOf(parts)
    const printed = amountOf(total)
    if (Math.abs(sum - printed) <= Math.max(EXACT, slackOf(parts.length, total))) return []
    // 男：12；女：9；党员：3。合计：21: the first of them make it up, the rest divide it anew.
    if (parts.some((_, k) => k > 0 && Math.abs(sumOf(parts.slice(0, k + 1)) - printed) <= EXACT)) return []
    return [{ parts, total: { number: printed, start: end - total.length, end }, sum: Number(sum.toFixed(4)) }]
  })
}

const amountOf = (printed: string): number => Number(printed.replaceAll(',', ''))

const sumOf = (parts: readonly TabledNumber[]): number => parts.reduce((all, { number }) => all + number, 0)

/** Rounded numbers may miss their sum by half a last digit each; whole ones are counted. */
function slackOf(parts: number, total: string): number {
  const decimals = /\.(\d+)$/u.exec(total)?.[1]?.length ?? 0
  return decimals === 0 ? 0 : (parts / 2) * 10 ** -decimals
}
