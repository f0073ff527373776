import type { StatedChange } from './compared-figures'
import type { FigureSentence } from './figure-reader'
import type { PrintedFigure } from './printed-figure'

/** How far before the two figures their years are looked for. */
const NEAR = 30
/** 按可比价格计算: the rate is one of volumes, the figures are at current prices. */
export const COMPARABLE = /可比|不变价|剔除|扣除|同口径|价格因素/u
const YEAR = /(\d{4})年/u
const YEAR_BEFORE = /\d{4}年(?![初底末])[^。；]*[由从较比](?:上年|前一年|上一年)(?:同期)?的?$/u

/** 水位由A涨到B，比去年同期高x: a level told a second time, against another day. */
const LEVEL_THEN = /[比较](?:去年|上年|前年|往年|历年|常年)同期(?:水位|水平|气温|价格|均值)?(?:仍|还|已)?[高低]了?$/u

/** 由2019年的A增至2023年的B，同比增长x: the year-on-year rate has another base. */
export function isOtherBase(
  sentence: FigureSentence,
  from: PrintedFigure,
  to: PrintedFigure,
  stated: readonly StatedChange[],
): boolean {
  const last = stated[0]?.figure
  if (!last) return false
  const { folded } = sentence.text
  const tail = folded.slice(Math.max(from.end, to.end), last.start)
  if (!/同比|环比|比上年|比去年|较上年|较去年|比上月|较上月/u.test(tail)) return false
  const [a, b] = from.start < to.start ? [from, to] : [to, from]
  const before = folded.slice(Math.max(sentence.start, a.start - NEAR), a.start)
  const middle = folded.slice(a.end, b.start)
  if (LEVEL_THEN.test(tail) && !/同期/u.test(before + middle)) return true
  if (/(?<!今)年前|年初|此前|起初|最初|当初|建国初|"十|刚/u.test(before)) return true
  // 2024年业务量由上年的A增至B: the base is that year's own.
  if (YEAR_BEFORE.test(before)) return false
  const [x, y] = [YEAR.exec(before)?.[1], YEAR.exec(middle)?.[1]]
  if (x && y) return Math.abs(Number(x) - Number(y)) > 1
  if (x && !/去年|上年/u.test(middle)) return !/今年/u.test(middle)
  return /环比|上月/u.test(tail) && /去年|上年/u.test(before + middle)
}
