import { behindLast } from '../behind-last'
import { isFraction } from './change-kinds'
import type { FigureSentence } from './figure-reader'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'
import { sharesRun } from './shared-phrase'

/** Tenths, or a fraction, of a whole told with the whole and the part: 260个村中已有182个，占全县村庄的三成; 已收45万吨，完成计划的六成. */
export interface WholeTenths {
  readonly whole: PrintedFigure
  readonly part: PrintedFigure
  readonly tenths: PrintedFigure
}

const TAKES =
  /(?:占|完成|为|相当于|卖掉|售出|用掉|用去|花掉|走了|去了|剩下?|卖)(?:到|了|据)?(?:约|近|将近|超过|逾)?([^，。；0-9]{0,14})$/u
const OWN = 26
const PLANNED = /计划|任务|目标|指标|预期|预计|拟/u
/** 全国, 全省: the whole is another. */
const WIDER = /全[国省球]|世界|行业|同期|上年|去年|原来|以往/u
const AMONG = /其中|[中里](?:，|有)|总|共|全|各|库存|人家|[届批期次]/u
/** Of the last digit: 七成 is said of 65 to 75, and 近七成 of less. */
const NEAR = 0.6
const ROUGH = 1
/** How many points a fraction may be off: 三分之一 is said of 30 and of 36. */
const FRACTION = 6
const ROUGH_FRACTION = 12
/** 占总户数的七成, where households are counted. */
const AMOUNT = /^(?:总?[数量额]|总人口|总面积)$/u

/** The tenths of a sentence that do not come to what its whole and its part do. */
export function wrongTenths({ text: { folded }, start, end, figures }: FigureSentence): WholeTenths[] {
  if (!/成|分之|一半/u.test(folded.slice(start, end))) return []
  return figures.flatMap((tenths, k) => {
    const printed = shareOf(tenths)
    if (!printed) return []
    const own = behindLast(folded.slice(Math.max(start, tenths.start - OWN), tenths.start), '，。；')
    const takes = TAKES.exec(own)
    const of = takes?.[1]
    if (!takes || of === undefined || WIDER.test(of)) return []
    const last = figures.slice(0, k).findLast((figure) => isPlain(figure) && isCounted(figure))
    const alike = last ? figures.slice(0, k).filter((figure) => isPlain(figure) && isSameMeasure(figure, last)) : []
    const [whole, part, ...more] = alike
    if (!whole || !part || more.length > 0 || part.value >= whole.value || whole.rough || part.rough) return []
    if (
      !isOf(
        folded.slice(start, whole.end),
        folded.slice(whole.end, part.start),
        folded.slice(part.end, tenths.start),
        of,
        whole.unit,
      )
    )
      return []
    // 1240起，日均40起，其中纠纷类占四成: of somebody who was not counted.
    const between = folded.slice(whole.end, part.start)
    if (/均|每|最|平/u.test(between) || (part.end <= tenths.start - own.length && isNewPart(own, takes.index)))
      return []
    const share = (part.value / whole.value) * 100
    return Math.abs(share - printed.percent) > printed.slack ? [{ whole, part, tenths }] : []
  })
}

/** What tenths or a fraction are in per cent, and how far off they may be. */
function shareOf(figure: PrintedFigure): { readonly percent: number; readonly slack: number } | undefined {
  const { number, step, rough, range, printed, measure } = figure
  if (range) return undefined
  if (isFraction(figure)) return { percent: number * 100, slack: rough ? ROUGH_FRACTION : FRACTION }
  return printed.includes('成') && measure === '%'
    ? { percent: number, slack: step * (rough ? ROUGH : NEAR) }
    : undefined
}

/** 其中纠纷类占: the clause names a part of its own. */
function isNewPart(clause: string, takesAt: number): boolean {
  return /^(?:其中|当中)./u.test(clause.slice(0, takesAt))
}

function isCounted({ measure, family }: PrintedFigure): boolean {
  return measure !== '' && measure !== '%' && family !== 'time' && family !== 'age'
}

/** Whether the words say that the tenths are of this whole. */
function isOf(head: string, between: string, behind: string, of: string, unit: string): boolean {
  if (/[增减降升]|比(?!赛)|较|去年|上年|此前/u.test(between + behind)) return false
  const named = of.replace(/的$|全[市县区村校厂镇乡部体]/gu, '')
  if (AMOUNT.test(named) || (unit !== '' && AMOUNT.test(named.replace(unit, ''))) || named === unit) return true
  if (/计划|任务|目标|指标/u.test(named)) return PLANNED.test(head)
  // 240个村 … 占全县村庄
  if (named.length > 1)
    return sharesRun(named, head + between.slice(0, 8), 2) || (between !== '' && named.startsWith(between.charAt(0)))
  return AMONG.test(head.slice(-14) + between)
}
