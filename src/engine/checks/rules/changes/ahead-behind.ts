import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** Two figures and the word that tells which is ahead, where the figures tell the other way. */
export interface TurnedLead {
  readonly from: PrintedFigure
  readonly to: PrintedFigure
  readonly verb: string
}

/** 41万人次，以3万人次之差落后于会展商圈的［38万人次］ */
const AHEAD_OR_BEHIND =
  /^(?:[^，。；0-9]{0,6}，)?(?:[^，。；]{1,12}之差)?[^，。；0-9]{0,4}?(落后|领先)(?:于)?[^，。；0-9]{1,14}的$/u
/** Less is better there. */
const LESS_IS_AHEAD = /耗|用时|倒数|能耗|成本|亏|失误|事故|排放|杆/u
const NEXT = 3

/** A lead over somebody who has more, a lag behind somebody who has less. */
export function turnedLeads({ figures, text: { folded }, start, end }: FigureSentence): TurnedLead[] {
  const words = folded.slice(start, end)
  if (!/落后|领先/u.test(words) || LESS_IS_AHEAD.test(words)) return []
  return figures.flatMap((one, k) => {
    if (!isPlain(one) || one.family === 'time' || one.family === '') return []
    const other = figures
      .slice(k + 1, k + NEXT)
      .find(
        (next) => isPlain(next) && isSameMeasure(one, next) && AHEAD_OR_BEHIND.test(folded.slice(one.end, next.start)),
      )
    const verb = other && AHEAD_OR_BEHIND.exec(folded.slice(one.end, other.start))?.[1]
    if (!other || !verb || one.value === other.value) return []
    return (verb === '落后') === one.value > other.value ? [{ from: other, to: one, verb }] : []
  })
}
