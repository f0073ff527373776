import { areContrasted } from '../../figures/contrast-words'
import type { MetricLabel } from '../../figures/metric-label'
import type { PrintedFigure } from '../../figures/printed-figure'

/** A figure with the words of its sentence before it. */
export interface ToldFigure {
  readonly figure: PrintedFigure
  readonly before: string
}

/** 其中，云峰县新建2万亩、改造8000亩: the whole clause row is of parts. */
const PARTS = /其中|当中/u
/** 此前只有800千瓦: small, and told to be. */
const SMALL_THEN = /去年|上年|前年|此前|之前|以前|原来|过去|从前|当初|早先|[0-9十几两三五]年前|当年|那时|起初|刚/u
const ONLY = /只有|仅有|仅|才|不过/u
const ONE_DAY = /[首单当][日天月]|开[馆园业]当天|周末两天/u
const ALL_TIME =
  /[0-9一二三四五六七八九十][至到—~-][0-9一二三四五六七八九十]+月|前[0-9一二三四五六七八九十]+个?月|以来|整个|全年|全季|一年|雪季|夏天|冬天|暑期|累计|[闭落]幕|收官|结束/u
/** 今年以来已清理70吨 */
const SINCE = /以来|至今|累计/u
const SIZES = /大型|中型|小型|微型/u

/** Whether the words before two figures of the same digits tell of a whole and a part, of then and now, or of two kinds. */
export function areToldApart(a: ToldFigure, b: ToldFigure): boolean {
  const isLess = b.figure.value < a.figure.value
  if (isLess && PARTS.test(b.before) && !PARTS.test(a.before)) return true
  const less = isLess ? b : a
  if (SMALL_THEN.test(less.before) && ONLY.test(less.before)) return true
  if (!isLess && ONE_DAY.test(a.before) && ALL_TIME.test(b.before)) return true
  if (!isLess && SINCE.test(b.before) && !SINCE.test(a.before)) return true
  if (isLess && ALL_TIME.test(a.before) && ONE_DAY.test(b.before)) return true
  const [x, y] = [SIZES.exec(a.before)?.[0], SIZES.exec(b.before)?.[0]]
  return (x !== undefined && y !== undefined && x !== y) || areContrasted(a.before.slice(-SAID), b.before.slice(-SAID))
}

const SAID = 8

/** 2024年 and 去年, in a paper of 2025. Both as the words have them where nobody knows the paper's year. */
function yearOf(period: string, reference: string | null): string {
  const year = Number(reference?.slice(0, 4))
  if (!(year > 0)) return period
  return period
    .replace(/去年|上年/u, `${year - 1}年`)
    .replace(/今年/u, `${year}年`)
    .replace(/前年/u, `${year - 2}年`)
}

/** The label with its period told by the year. */
export function withYear(
  { name, known, counted, qualifiers, period }: MetricLabel,
  reference: string | null,
): MetricLabel {
  return { name, known, counted, qualifiers, period: yearOf(period, reference) }
}

/** 全省 and 全市 count two things. `words`: those before a figure and, behind ·, those behind it. */
export function scopeIn(words: string): string {
  // …的园区是我市的重点: what is told of the thing behind does not tell whose it is.
  // …的规模在全省不算最大: how it ranks there neither.
  const own = words.replace(/·([^是]*)是.*$/u, '·$1').replace(/·([^在居列]*)[在居列]全[国省市县区].*$/u, '·$1')
  return /全[国省市县区州镇乡村系行集校厂]|各地|我[国省市县区]/u.exec(own)?.[0].slice(-1) ?? ''
}
