import type { PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { otherWorths } from './cross-measures'

/** Two rates of one kind, each for one of its own unit: 每斤3元（合每公斤6元）, 亩产600公斤（折合每公顷9吨）. */
export interface RatePair {
  /** The second, worked out from the first, in the second's own unit. */
  readonly computed: number
  readonly printed: PrintedFigure
}

const BETWEEN =
  /^[，、（]?(?:大?约|近)?(?:[折算]?合(?:成|为)?|即|也就是|相当于|等于)?(?:大?约|近)?(?:平均|均价?)?(?:每[\u4e00-\u9fff]{1,3}?|亩|公顷)?(?:产量?|单产)?(?:大?约|近|超|达|为)*$/u
const PER =
  /每([\u4e00-\u9fff]{1,3}?)(?:的?(?:售价|单?价|卖|平均产量?|单?产量?|收购?价?|收入|租金|造价))?(?:约|只|仅|近|超过?|高?达到?|为|是|在){0,2}$/u
const YIELD = /(亩|公顷)均?产(?:量|值)?(?:约|近|超过?|高?达到?|为|是){0,2}$/u
const SLACK = 0.03

/** Undefined where the two are no rates of one kind, or come to the same. */
export function unequalRates(
  reader: FigureReader,
  folded: string,
  first: PrintedFigure,
  second: PrintedFigure,
): RatePair | undefined {
  const gap = folded.slice(first.end, second.start)
  if (!BETWEEN.test(gap) || !/[合即（]|也就是|相当于|等于/u.test(gap)) return undefined
  const a = perOne(reader, first, folded.slice(Math.max(0, first.start - 10), first.start))
  const b = perOne(reader, second, gap)
  if (!a || !b || a.measure !== b.measure || a.kind !== b.kind || a.word === b.word) return undefined
  const ratio = a.value / b.value
  const slack = SLACK + (first.rough || second.rough ? SLACK : 0)
  // An ounce of gold is no ounce of water.
  const worths = [
    1,
    ...otherWorths(a.word).map((worth) => a.one / worth),
    ...otherWorths(b.word).map((worth) => worth / b.one),
  ]
  if (worths.some((by) => Math.abs(ratio * by - 1) <= slack)) return undefined
  return { computed: second.value * ratio, printed: second }
}

interface PerOne {
  /** What is told, and of what: money of a mass. */
  readonly kind: string
  readonly measure: string
  /** For one base unit. */
  readonly value: number
  readonly one: number
  readonly word: string
}

function perOne(reader: FigureReader, figure: PrintedFigure, before: string): PerOne | undefined {
  const slash = figure.unit.search(/[/每]/u)
  const word = slash > 0 ? figure.unit.slice(slash + 1) : (PER.exec(before)?.[1] ?? YIELD.exec(before)?.[1])
  const unit = word === undefined ? undefined : reader.unit(word === '度电' || word === '度' ? '千瓦时' : word)
  const kind = slash > 0 ? reader.unit(figure.unit.slice(0, slash)) : { measure: figure.measure, factor: figure.factor }
  if (!unit || !kind) return undefined
  return {
    word: word ?? '',
    kind: kind.measure,
    measure: unit.measure,
    value: (figure.number * kind.factor) / unit.factor,
    one: unit.factor,
  }
}
