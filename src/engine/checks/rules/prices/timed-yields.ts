import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { readStretches } from '../../figures/price-words'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** What is done in each stretch of time, how many stretches, and what it comes to: 每天接诊80人、5天，共接诊400人. */
export interface TimedYield {
  readonly rate: PrintedFigure
  readonly count: number
  readonly total: PrintedFigure
  readonly value: number
}

const RATE =
  /(?:每(?:个?)(天|日|周|星期|月|年|小时|晚)|(?<![生出节今昨明当末])(日|月|年)产)(?!均|增|减)([\u4e00-\u9fff]{0,8})$/u
const TOTAL = /(?:一共|总共|合计|累计|共|能|可)[^，。；：0-9每]{0,6}$/u
/** Not all of the time, not all of it, or nobody knows how much. */
const OTHERS =
  /最|至少|左右|约|近|多|余|超|不到|休|停|歇|周末|周日|除|另|其中|增|提高|减|先|原|后来|剩|还|平均|均|首日|人均|每[人户亩台辆只个张头名家]|以上|以下|分别|去年|上年|计划|[早中晚]班|除了|只有|不|半/u
const LONGEST = 60
const SLACK = 0.03
const FARTHEST = 10
const UNITS: Readonly<Record<string, string>> = { 日: '天', 晚: '天', 星期: '周' }

/** The one such product of a sentence, where it does not come right. */
export function wrongTimedYield({ text, start, end, figures }: FigureSentence): TimedYield | undefined {
  const { folded } = text
  const words = folded.slice(start, end)
  if (!/每个?[天日周星月年小晚]|[日月年]产/u.test(words)) return undefined
  const rates = figures.flatMap((figure) => {
    const head = behindLast(folded.slice(Math.max(start, figure.start - 16), figure.start), '，。；：')
    const match = isOf(figure) ? RATE.exec(head) : null
    const word = match?.[1] ?? match?.[2] ?? ''
    return match ? [{ rate: figure, unit: UNITS[word] ?? word }] : []
  })
  const [only] = rates
  if (!only || rates.length !== 1) return undefined
  const { rate, unit } = only
  const totals = figures.filter((figure) => figure.start > rate.end && isOf(figure) && isSameMeasure(figure, rate))
  const [total] = totals
  if (!total || totals.length !== 1 || total.start - rate.end > LONGEST) return undefined
  const clause = behindLast(folded.slice(rate.end, total.start), '，。；：')
  if (!TOTAL.test(clause) || OTHERS.test(folded.slice(Math.max(start, rate.start - LONGEST), total.end)))
    return undefined
  const stretches = readStretches(folded.slice(start, total.start)).filter((one) => one.unit === unit)
  const [stretch] = stretches
  if (!stretch || stretches.length !== 1 || stretch.count < 2) return undefined
  const value = rate.value * stretch.count
  const off = total.value / value
  if (Math.abs(off - 1) <= SLACK || off > FARTHEST || off < 1 / FARTHEST) return undefined
  // 两名医生每天接诊80人: each of them may be meant.
  const isEach = figures.some(({ number }) => number > 1 && Math.abs(total.value / (value * number) - 1) <= SLACK)
  return isEach || (nearness(total, value) === 'far' && off > 2)
    ? undefined
    : { rate, count: stretch.count, total, value }
}

function isOf(figure: PrintedFigure): boolean {
  return (
    isPlain(figure) &&
    !figure.rough &&
    figure.measure !== '' &&
    !/money|rate|time|age|share|point|ratio|score|temperature|speed/u.test(figure.family)
  )
}
