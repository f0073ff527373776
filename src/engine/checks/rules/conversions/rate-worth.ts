import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** What a sentence converts by a rate it tells itself: 三百里，按1里为500米折算，即三十公里. */
export interface RateWorth {
  readonly first: PrintedFigure
  readonly second: PrintedFigure
  /** What the first comes to, in base units of the second. */
  readonly value: number
}

const BY = /[按以依照][^，。；0-9一二三四五六七八九十]{0,8}$/u
const LINK = /^(?:约?[合折等][于为成]?|约?[为是]|[按以换]|相当于)?约?$/u
/** 按每斤500克 */
const EACH =
  /[按以依照][^，。；0-9一二三四五六七八九十]{0,6}每(?:一?个)?([\u4e00-\u9fff]{1,3}?)(?:约?[合折等][于为成]?|约?[为是按以])?约?$/u
const TO =
  /^(?:来?[换折计]?算(?:下来|过来)?|计)?，?(?:(?:约|大约)?[折合]{1,2}计?(?:今|现)?|即|也?就是|[换折]算[为成]|[是为]|相当于|共|约|合计)+(?:今|现在的?)?约?$/u
const OLD = /^[市华]?[里尺丈亩寸两斤石斗升]/u
const REACH = 60
const SLACK = 0.02
const ROUGH_SLACK = 0.1

/** Conversions of a sentence that its own rate does not bear out. */
export function wrongByRate({ text: { folded }, figures, start }: FigureSentence): RateWorth[] {
  return figures.flatMap((worth, k) => {
    const second = figures[k + 1]
    if (!second || !isPlain(worth) || !isPlain(second) || worth.value <= 0) return []
    if (!isSameMeasure(worth, second) || !TO.test(folded.slice(worth.end, second.start))) return []
    const by = rateUnit(folded, start, figures[k - 1], worth)
    const before = figures.slice(0, by?.figure ? k - 1 : k)
    const first = by && before.findLast((one) => one.unit === by.unit && isPlain(one))
    if (!first || worth.start - first.end > REACH) return []
    const value = (first.number / by.many) * worth.value
    const slack = first.rough || second.rough || worth.rough ? ROUGH_SLACK : SLACK
    const isMet = second.high >= value * (1 - slack) && second.low <= value * (1 + slack)
    return isMet ? [] : [{ first, second, value }]
  })
}

/** What the rate is by so many of: 按1里为500米, 按每斤500克. */
function rateUnit(folded: string, start: number, unit: PrintedFigure | undefined, worth: PrintedFigure) {
  const each = EACH.exec(folded.slice(Math.max(start, worth.start - 16), worth.start))?.[1]
  if (each !== undefined) return { unit: each, many: 1, figure: undefined }
  if (!unit || !isPlain(unit) || unit.number <= 0) return undefined
  // 1里约500米: the tagger leaves the 里 of one alone.
  const name = unit.unit === '' ? OLD.exec(folded.slice(unit.end, unit.end + 2))?.[0] : unit.unit
  if (name === undefined) return undefined
  if (!BY.test(folded.slice(Math.max(start, unit.start - 12), unit.start))) return undefined
  const end = unit.unit === '' ? unit.end + name.length : unit.end
  return LINK.test(folded.slice(end, worth.start)) ? { unit: name, many: unit.number, figure: unit } : undefined
}
