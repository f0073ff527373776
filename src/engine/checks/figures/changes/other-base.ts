import type { FigureSentence } from '../figure-text'
import type { PrintedFigure } from '../printed-figure'
import type { StatedChange } from './compared-figures'

/** How far before the two figures their years are looked for. */
const NEAR = 30
/** 按可比价格计算: the rate is one of volumes, the figures are at current prices. */
export const COMPARABLE = /可比|不变价|剔除|扣除|同口径|价格因素/u
const YEAR = /(\d{4})年/u
const YEARS_BEFORE = /(?<value>\d{4})年(?!来|[至到—~-])[^。；\d]*[由从](?<base>\d{4})年(?:同期)?的?$/u
const YEAR_BEFORE = /\d{4}年(?![初底末])[^。；]*[由从较比](?:上年|前一年|上一年)(?:同期)?的?$/u

/** 水位由A涨到B，比去年同期高x: a level told a second time, against another day. */
const LEVEL_THEN = /[比较](?:去年|上年|前年|往年|历年|常年)同期(?:水位|水平|气温|价格|均值)?(?:仍|还|已)?[高低]了?$/u

/** 新增安保600人, 加开列车30列 */
const ADDS =
  /(?:新增|增加|增聘|增派|增开|增设|增购|增配|增投|加开|加派|加密|加投|扩种|扩招|扩建|补种|净增|新开|新招|新聘|新建|新添|新购|新辟|新投)[^，。；：0-9]{0,10}$/u
const REACH = 16

/** 新增600人，比平时的2000人增加三成: what was added is told, as a share of what there was. */
function isIncrement(
  { text: { folded }, start }: FigureSentence,
  from: PrintedFigure,
  to: PrintedFigure,
  stated: StatedChange | undefined,
): boolean {
  if (stated?.kind !== 'change' || stated.direction < 0 || to.start > from.start || from.value <= 0) return false
  if (!ADDS.test(folded.slice(Math.max(start, to.start - REACH), to.start))) return false
  const share = to.value / from.value
  const { number, step, printed, measure, family } = stated.figure
  if (family === 'ratio') return Math.abs(share - number) < FRACTION
  if (measure !== '%') return false
  const slack = printed.includes('成') ? TENTH : step
  return Math.abs(share * 100 - number) <= slack
}

/** How far a fraction, and 成, may be off what they are said of: of one, and in points. */
const FRACTION = 0.06
const TENTH = 8

/** 由2019年的A增至2023年的B，同比增长x: the year-on-year rate has another base. */
export function isOtherBase(
  sentence: FigureSentence,
  from: PrintedFigure,
  to: PrintedFigure,
  stated: readonly StatedChange[],
): boolean {
  const last = stated[0]?.figure
  if (!last) return false
  if (isIncrement(sentence, from, to, stated[0])) return true
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
  // 2025年由2024年的A降至B: the year of the value, and of its base.
  const own = YEARS_BEFORE.exec(before)?.groups
  if (own?.value && own.base) return Math.abs(Number(own.value) - Number(own.base)) > 1
  const [x, y] = [YEAR.exec(before)?.[1], YEAR.exec(middle)?.[1]]
  if (x && y) return Math.abs(Number(x) - Number(y)) > 1
  if (x && !/去年|上年/u.test(middle)) return !/今年/u.test(middle)
  return /环比|上月/u.test(tail) && /去年|上年/u.test(before + middle)
}

/** 比去年同期的7200人增加1440人，同比增长25%: 同比 names the base the pair has already. */
export function isSameTime(
  { text: { folded } }: FigureSentence,
  from: PrintedFigure,
  to: PrintedFigure,
  words: string,
): boolean {
  return (
    from.start > to.start &&
    SAME_TIME.test(words) &&
    /[比较](?:去年|上年|上一年度?|前年)?同期的?$|[比较](?:去年|上年|上一年度?)的?$/u.test(
      folded.slice(to.end, from.start),
    )
  )
}

const SAME_TIME = /^(?:[左右多余]{1,2})?，同比(?![^，。；]*比)/u
