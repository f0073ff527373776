import { says } from '../../../../words/sentence'
import { changeInPercent, differenceOf, showPercent } from '../../figures/arithmetic'
import { asSure, isWrongDirection, statesPointsForPercent } from '../../figures/changes/change-kinds'
import type { ChangeFrame } from '../../figures/changes/compared-figures'
import { isShare } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'

/** 占比由65%升至82%，提高17%: per cent where points are meant, and points where no percentages are compared. */
export function createPercentPointRule(reader: FigureReader): Rule {
  return {
    id: 'percent-point',
    severity: 'error',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      for (const frame of reader.frames(text)) yield* asSure(frame, checkFrame(frame))
    },
  }
}

function* checkFrame(frame: ChangeFrame): Generator<RuleFinding> {
  const { from, to } = frame
  if (!from || isWrongDirection(frame)) return
  for (const stated of frame.stated) {
    const { figure } = stated
    if (!statesPointsForPercent(frame, stated)) continue
    const sides = { from: from.printed, to: to.printed, printed: figure.printed }
    const places = [figure.place, from.place, to.place]
    if (!isShare(to)) {
      const percent = showPercent(changeInPercent(from, to)?.value ?? figure.number)
      const told = says('says.percent-point.no-share', { ...sides, percent })
      yield { says: told, places, expected: percent, confidence: 0.9 }
      continue
    }
    const count = Number(differenceOf(from, to).value.toFixed(2))
    const points = says('says.points', { count })
    const percent = showPercent(changeInPercent(from, to)?.value ?? count)
    const told = says('says.percent-point', { ...sides, points, percent })
    yield { says: told, places, expected: inChinese(points), confidence: 0.9 }
  }
}
