import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'

/** What is said to have stayed as it was: 装卸量1530万吨，与去年同期持平. */
export interface SteadyAmount {
  /** What it is called. */
  readonly subject: string
  /** Where that is said. */
  readonly at: Pick<PrintedFigure, 'start' | 'end' | 'place'>
}

const STAYS =
  /(?:[与和同跟比较](?:去年|上年|往年|前年|上月|上季度)(?:同期|同月)?(?:相比)?)?(?:也|均|都|基本|大体|大致|总体|保持)*(?:持平|相当(?!于)|相同|不变|未变|没有(?:什么|明显|大的|多大)?(?:变化|增减))/gu
const STOPS = '，。；：'

/** The amounts a sentence says to have stayed. */
export function steadyAmounts({ text, start, end, figures }: FigureSentence): SteadyAmount[] {
  const words = text.folded.slice(start, end)
  return matchesOf(words, STAYS).flatMap((match) => {
    let to = match.index
    let from = clauseAt(words, to)
    // ，与去年持平: what the clause before tells of.
    if (to - from < LEAST && from > 0) {
      to = from - 1
      from = clauseAt(words, to)
    }
    const figure = figures.find((one) => one.start >= start + from && one.end <= start + to)
    const subject = words.slice(from, figure ? figure.start - start : to)
    if (subject.length < LEAST) return []
    const [first, last] = [start + from, start + match.index + match[0].length]
    return [{ subject, at: { start: first, end: last, place: { text: text.source.index, start: first, end: last } } }]
  })
}

const LEAST = 2

function clauseAt(words: string, at: number): number {
  let from = at
  while (from > 0 && !STOPS.includes(words.charAt(from - 1))) from--
  return from
}
