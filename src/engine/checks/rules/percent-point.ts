import { changeInPercent, differenceOf, showPercent } from '../figures/arithmetic'
import { asSure, isWrongDirection, statesPointsForPercent } from '../figures/change-kinds'
import type { ChangeFrame } from '../figures/compared-figures'
import type { FigureReader } from '../figures/figure-reader'
import { isShare } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

/** 占比由65%升至82%，提高17%: per cent where points are meant, and points where no percentages are compared. */
export function createPercentPointRule(reader: FigureReader): Rule {
  return {
    id: 'percent-point',
    severity: 'error',
    *checkStory(story) {
      for (const text of reader.read(story)) {
        for (const frame of reader.frames(text)) yield* asSure(frame, checkFrame(frame))
      }
    },
  }
}

function* checkFrame(frame: ChangeFrame): Generator<RuleFinding> {
  const { from, to } = frame
  if (!from || isWrongDirection(frame)) return
  for (const stated of frame.stated) {
    const { figure } = stated
    if (!statesPointsForPercent(frame, stated)) continue
    const sides = `${from.printed}→${to.printed}`
    const places = [figure.place, from.place, to.place]
    if (!isShare(to)) {
      const expected = showPercent(changeInPercent(from, to)?.value ?? figure.number)
      yield { message: `${sides}不是百分比，变动${expected}，印作${figure.printed}`, places, expected, confidence: 0.9 }
      continue
    }
    const points = Number(differenceOf(from, to).value.toFixed(2))
    const expected = `${points}个百分点`
    const percent = showPercent(changeInPercent(from, to)?.value ?? points)
    const message = `${sides}：相差${expected}（变动${percent}），印作${figure.printed}`
    yield { message, places, expected, confidence: 0.9 }
  }
}
