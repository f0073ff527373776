import { behindLast } from '../../behind-last'
import type { FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { sharesRun } from '../../figures/shared-phrase'

/** 一中线683分 … 比去年的690分高出7分: the difference is right and the way is not. */
export interface TurnedDifference {
  readonly from: PrintedFigure
  readonly to: PrintedFigure
  readonly difference: PrintedFigure
  readonly verb: string
}

const UP_WORDS = '(高出?|多出?|增加|增长|增产|增收|上升|提高|上涨|升高|偏高|偏多|涨|贵|长|大|重)'
const DOWN_WORDS = '(低|少|减少|减产|下降|降低|下跌|偏低|偏少|跌|降|便宜|短|小|轻|矮)'
const THAN = /(?:比|较)[^，。；]{0,12}$/u
const UP = new RegExp(`^[^，。；0-9]{0,8}?${UP_WORDS}(?:了|出)?$`, 'u')
const DOWN = new RegExp(`^[^，。；0-9]{0,8}?${DOWN_WORDS}(?:了|出)?$`, 'u')
const REACH = 120

/** Differences that come right the other way round, and of no two figures as they are told. */
export function* turnedDifferences(text: FigureText): Generator<TurnedDifference> {
  yield* withBaseBehind(text)
  const { folded, figures } = text
  for (let k = 2; k < figures.length; k++) {
    const [from, difference] = [figures[k - 1], figures[k]]
    if (!from || !difference || !isPlain(from) || !isPlain(difference) || !isSameMeasure(from, difference)) continue
    const head = behindLast(folded.slice(Math.max(0, from.start - 20), from.start), '，。；')
    // 22.4万吨多了0.8万吨: 多 is no part of the figure.
    const link = (from.printed.endsWith('多') ? '多' : '') + folded.slice(from.end, difference.start)
    const up = UP.exec(link)
    const verb = (up ?? DOWN.exec(link))?.[1]
    if (!verb || !THAN.test(head) || from.measure === '%') continue
    const values = figures.filter(
      (figure) =>
        figure !== from &&
        figure !== difference &&
        isPlain(figure) &&
        isSameMeasure(figure, from) &&
        Math.abs(figure.start - from.start) < REACH,
    )
    const off = difference.value * (up ? 1 : -1)
    const isAt = (figure: PrintedFigure, value: number): boolean =>
      Math.abs(figure.value - value) <= (difference.step * difference.factor) / 2 && !figure.rough
    if (difference.value <= 0 || values.some((figure) => isAt(figure, from.value + off))) continue
    const to = values.filter((figure) => figure.start < from.start && isAt(figure, from.value - off)).at(-1)
    if (to) yield { from, to, difference, verb }
  }
}

/** ，高出去年［12公斤］; ，比昨天上涨［0.6米］ */
const OVER =
  /^[，（]?(?:同比)?((高出|高于|多于|多出|超出|超过|贵于|快于)|(?:低于|少于|短于|不及|慢于))([^，。；0-9]{2,10})$/u
const MOVED = new RegExp(`^[，（]?[比较]([^，。；0-9]{2,10}?)(?:${UP_WORDS}|${DOWN_WORDS})(?:了|出)?$`, 'u')
const PAST = /去年|上年|前年|同期|年前/u
/** （去年为［410公斤］）; ，昨天是［19米］ */
const BASE_BEHIND = /^[，（；]([^，。；0-9]{2,8}?)(?:同期)?(?:则|才|也|就|仅|只)?(?:为|是|有|达)?(?:仅|只有|约)?$/u

/** 今年亩产398公斤，高出去年12公斤（去年为410公斤）: value, difference and base, in that order. */
function* withBaseBehind({ folded, figures }: FigureText): Generator<TurnedDifference> {
  for (let k = 2; k < figures.length; k++) {
    const [to, difference, from] = [figures[k - 2], figures[k - 1], figures[k]]
    if (!to || !difference || !from || ![to, difference, from].every((one) => isPlain(one) && !one.rough)) continue
    if (!isSameMeasure(to, from) || !areOfOneKind(difference, from)) continue
    const base = BASE_BEHIND.exec(folded.slice(difference.end, from.start))?.[1]
    const gap = base && folded.slice(to.end, difference.start)
    const [, over, above, named = ''] = (gap && OVER.exec(gap)) || []
    const [, than = '', up, down] = (gap && !over && MOVED.exec(gap)) || []
    const verb = over ?? up ?? down
    const period = over ? named : than
    if (!base || !verb || !sharesRun(period, base, 2) || PAST.test(period) !== PAST.test(base)) continue
    const sign = above || up ? 1 : -1
    const off = sign * difference.value
    const half = (difference.step * difference.factor) / 2
    if (Math.abs(from.value - off - to.value) <= half && Math.abs(from.value + off - to.value) > half)
      yield { from, to, difference, verb }
  }
}

/** Percentages lie points apart. */
function areOfOneKind(difference: PrintedFigure, from: PrintedFigure): boolean {
  return isSameMeasure(difference, from) || (from.measure === '%' && difference.family === 'point')
}
