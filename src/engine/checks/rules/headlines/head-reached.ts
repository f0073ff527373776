import { isCompatible, isDerived } from '../../figures/compatible-figures'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { RuleFinding } from '../../rule'
import { tell } from './head-numbers'

/** 额度提至80万元, 票价降到1元, 每日增至12班: what a change ends with. */
const REACHED = /(?:[缩减降增升提扩涨调跌压加延][短小少低加高大价至缩减长宽]?|上[调涨升]|下[调降]|改|调整)[到至为成]$/u
const REACH = 5
const FAR = 3

/** The end of the one change the body tells of that measure, against the end the headline tells. */
export function* checkReached(
  reader: FigureReader,
  head: FigureText,
  bodies: readonly FigureText[],
): Generator<RuleFinding> {
  for (const figure of head.figures) {
    if (
      !isPlain(figure) ||
      figure.rough ||
      !REACHED.test(head.folded.slice(Math.max(0, figure.start - REACH), figure.start))
    )
      continue
    if (isNearAny(figure, bodies)) continue
    const ends = bodies.flatMap((text) =>
      reader
        .frames(text)
        .flatMap(({ from, to }) => (from && isEnd(text, to) && isSameMeasure(figure, to) ? [{ text, to }] : [])),
    )
    const [only] = ends.length > 0 || isDerived(figure, bodies, true) ? ends : toldEnds(figure, bodies)
    if (!only || ends.some(({ to }) => to.value !== only.to.value)) continue
    if (figure.value > only.to.value * FAR || only.to.value > figure.value * FAR) continue
    yield tell(head, figure.start, figure.end, only.text, only.to.start, only.to.end)
  }
}

/** 车队规模达到23辆: the one value the body says something came to. */
function toldEnds(figure: PrintedFigure, bodies: readonly FigureText[]) {
  return bodies.flatMap((text) =>
    text.figures.flatMap((to) => {
      const lead = text.folded.slice(Math.max(0, to.start - LEAD), to.start)
      return to.unit === figure.unit && isPlain(to) && !to.rough && CAME_TO.test(lead) && !/其中|每|均/u.test(lead)
        ? [{ text, to }]
        : []
    }),
  )
}

const LEAD = 12
const CAME_TO =
  /(?:规模|总数|总量|总[\u4e00-\u9fff]{1,2}|数量|[\u4e00-\u9fff]数)(?:也|已|随之|因此|目前)?(?:达到?|增至|增加到|扩大到|升至|扩至|有|为)(?:了)?$/u

/** Whether the body prints it somewhere, or what the headline rounds. */
function isNearAny(figure: PrintedFigure, bodies: readonly FigureText[]): boolean {
  return bodies.some(({ figures }) =>
    figures.some((other) => isSameMeasure(figure, other) && (isCompatible(figure, other) || other.range)),
  )
}

function isEnd({ folded }: FigureText, to: PrintedFigure): boolean {
  return isPlain(to) && !to.rough && /[到至为成达]$/u.test(folded.slice(Math.max(0, to.start - 2), to.start))
}
