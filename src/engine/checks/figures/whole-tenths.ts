import { behindLast } from '../behind-last'
import type { FigureSentence } from './figure-reader'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'
import { sharesRun } from './shared-phrase'

/** Tenths of a whole told with the whole and the part: 260个村中已有182个，占全县村庄的三成; 已收45万吨，完成计划的六成. */
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

/** The tenths of a sentence that do not come to what its whole and its part do. */
export function wrongTenths({ text: { folded }, start, end, figures }: FigureSentence): WholeTenths[] {
  if (!folded.slice(start, end).includes('成')) return []
  return figures.flatMap((tenths, k) => {
    if (!/成/u.test(tenths.printed) || tenths.measure !== '%' || tenths.range) return []
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
      )
    )
      return []
    // 1240起，日均40起，其中纠纷类占四成: of somebody who was not counted.
    const between = folded.slice(whole.end, part.start)
    if (/均|每|最|平/u.test(between) || (part.end <= tenths.start - own.length && isNewPart(own, takes.index)))
      return []
    const share = (part.value / whole.value) * 100
    const slack = tenths.step * (tenths.rough ? ROUGH : NEAR)
    return Math.abs(share - tenths.number) > slack ? [{ whole, part, tenths }] : []
  })
}

/** 其中纠纷类占: the clause names a part of its own. */
function isNewPart(clause: string, takesAt: number): boolean {
  return /^(?:其中|当中)./u.test(clause.slice(0, takesAt))
}

function isCounted({ measure, family }: PrintedFigure): boolean {
  return measure !== '' && measure !== '%' && family !== 'time' && family !== 'age'
}

/** Whether the words say that the tenths are of this whole. */
function isOf(head: string, between: string, behind: string, of: string): boolean {
  if (/[增减降升]|比(?!赛)|较|去年|上年|此前/u.test(between + behind)) return false
  const named = of.replace(/的$|全[市县区村校厂镇乡]/gu, '')
  if (/计划|任务|目标|指标/u.test(named)) return PLANNED.test(head)
  // 240个村 … 占全县村庄
  if (named.length > 1)
    return sharesRun(named, head + between.slice(0, 8), 2) || (between !== '' && named.startsWith(between.charAt(0)))
  return AMONG.test(head.slice(-14) + between)
}
