import { says } from '../../../../words/sentence'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { ImpossiblePart } from './impossible-part'

/** What was given out, entered or set, by the words around its count, and what came back of it, which cannot be more. */
const STEPS: readonly (readonly [given: RegExp, back: RegExp])[] = [
  [
    /(?:发出|发放|寄出|派发|印发|投放|送出)(?:了|的)?[\u4e00-\u9fff]{0,6}$/u,
    /(?:收回|回收|交回|回寄|退回)(?:了)?(?:有效)?[\u4e00-\u9fff]{0,4}$/u,
  ],
  [/(?:收回|回收|实收)(?:了|的)?[\u4e00-\u9fff]{0,6}$/u, /(?:有效|合格)[\u4e00-\u9fff]{0,3}$/u],
  [
    /(?:报名|报考|申报|投稿|参评|应征)(?:参[加赛])?(?:的|者|人数)?(?:共|有|为|达)*$/u,
    /(?:实际)?(?:到考|参考|到场|到会|入围|入选|录取|晋级|获奖|通过|实到|参赛)(?:的|者|人数|了)?(?:共|有|为|达)*$/u,
  ],
  [
    /(?:参赛|参跑|起跑|出发)(?:的|者|选手)?(?:共|有|为|达)*$/u,
    /(?:完赛|跑完全程|完走|到达终点|获奖)(?:的|者|选手)?(?:共|有|为|达)*$/u,
  ],
  [
    /(?:栽[种下植]|种下|补栽|移栽|放养|投放)(?:了)?[\u4e00-\u9fff]{0,6}$/u,
    /(?:成活|存活|活下来)(?:的|了)?(?:共|有|为|达)*$/u,
  ],
  [/(?:申请|提出申请|申报)(?:的)?(?:共|有|为|达)*$/u, /(?:获批|批准|核准|通过)(?:的|了)?(?:共|有|为|达)*$/u],
  [
    /(?:被困|落水|失踪|失联|遇险)(?:的|者|人员)?(?:共|有|为|达)*$/u,
    /(?:获救|救出|脱险|生还|找到)(?:的|了)?(?:共|有|为|达)*$/u,
  ],
]
const SIGN = /[收交退][回]|回收|有效|到考|入围|录取|晋级|完赛|成活|存活|获批|获救|救出|脱险|获奖|实到|入选/u
/** Words of the whole may stand behind its count, and of the part behind its own. */
const BEHIND_GIVEN = /^(?:[\u4e00-\u9fff]{0,4})(?:报名|报考|申报|参赛|投稿|被困|落水|应征|起跑|申请)/u
const OTHER =
  /另|还|又|累计|去年|上年|此前|往届|补|追加|新增|加上|连同|含|后来|随后又|比|[上下][届场轮次]|其他|多人次|件次/u
const BEFORE = 10
const FARTHEST = 18
const MOST_TIMES = 2

/** 发出选票96张，收回98张: more came back than went out. */
export function* overGiven({ sentences, folded }: FigureText): Generator<ImpossiblePart> {
  if (!SIGN.test(folded)) return
  for (const { start, figures } of sentences)
    for (const [k, whole] of figures.entries()) {
      const part = figures[k + 1]
      if (part && isMore(folded, start, whole, part))
        yield {
          spans: [part, whole],
          says: says('says.impossible-value.part', { whole: whole.printed, part: part.printed }),
        }
    }
}

function isMore(folded: string, start: number, whole: PrintedFigure, part: PrintedFigure): boolean {
  if (![whole, part].every((one) => isPlain(one) && !one.rough) || !isSameMeasure(whole, part)) return false
  if (part.value <= whole.value || part.value > whole.value * MOST_TIMES) return false
  const between = folded.slice(whole.end, part.start)
  if (between.length > FARTHEST || /[。；！]/u.test(between) || OTHER.test(between)) return false
  const lead = folded.slice(Math.max(start, whole.start - BEFORE), whole.start)
  return STEPS.some(
    ([given, back]) =>
      (given.test(lead) || (BEHIND_GIVEN.test(between) && given.test(between.split('，')[0] ?? ''))) &&
      back.test(between),
  )
}
