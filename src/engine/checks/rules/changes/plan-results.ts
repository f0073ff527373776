import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** What was planned, what came of it, and a word that says the other: 目标1900万株 … 1860万株，超额完成目标. */
export interface PlanResult {
  readonly plan: PrintedFigure
  readonly done: PrintedFigure
  readonly verb: string
}

const PLAN_BEFORE = /(?:计划|目标|任务|指标|预算|拟|力争|定额|下达)[^，。；0-9]{0,12}$/u
const PLAN_BEHIND = /^[^，。；0-9]{0,8}的?(?:计划|目标|任务|指标|预算|定额)/u
const DONE = /(?:完成|实现|达到?|实际|共|实招|实收|全年|累计|盘点|出圃|入库|生产|加工)[^，。；0-9]{0,10}$/u
const ABOVE = /^[^。；]{0,14}?(超额完成|超过了?(?:计划|目标|任务)|超出(?:计划|目标|任务|预期)|超计划)/u
const BELOW =
  /^[^。；]{0,14}?((?:没有?|未能?|仍未|尚未)(?:如期)?(?:完成|达到|实现)|距离?(?:目标|计划|任务)(?:还|尚|仍)?(?:差|有差距))/u
const OTHER = /今年|明年|下半年|其中|分别|比|较|时间|进度/u
const TAIL = 40
const FEW = 1.5

/** @param sentence one, or two read as one. */
export function turnedPlans({ text: { folded }, start, end, figures }: FigureSentence): PlanResult | undefined {
  const words = folded.slice(start, end)
  if (!/超|未|没|距/u.test(words) || !/计划|目标|任务|指标|预算/u.test(words)) return undefined
  for (const [k, done] of figures.entries()) {
    const plan = figures.slice(0, k).findLast((figure) => isSameMeasure(figure, done))
    if (!plan || !isPlain(plan) || !isPlain(done) || plan.rough || plan.measure === '%') continue
    const before = behindLast(folded.slice(Math.max(start, plan.start - 20), plan.start), '，。；')
    if (!PLAN_BEFORE.test(before) && !PLAN_BEHIND.test(folded.slice(plan.end, plan.end + 20))) continue
    const own = behindLast(folded.slice(Math.max(plan.end, done.start - 20), done.start), '，。；')
    if (!DONE.test(own) || PLAN_BEFORE.test(own) || /每|平均|人均/u.test(before + own)) continue
    const tail = folded.slice(done.end, Math.min(end, done.end + TAIL))
    const above = ABOVE.exec(tail)
    const below = BELOW.exec(tail)
    const ratio = done.value / plan.value
    if (ratio > FEW || ratio < 1 / FEW) continue
    const told = above ?? below
    if (!told || OTHER.test(tail.slice(0, told.index + told[0].length - (told[1]?.length ?? 0)))) continue
    if (above ? done.high < plan.low : done.low > plan.high) return { plan, done, verb: told[1] ?? '' }
  }
  return undefined
}
