import { behindLast } from '../../behind-last'
import { isSameMeasure, isShare, type PrintedFigure } from '../printed-figure'
import { readStated } from './change-gaps'
import type { ChangeFrame, StatedChange } from './compared-figures'
import { isNearMiss } from './near-change'

const CLAUSE = 30
/** 减少20%［，由去年的］150人降至135人: nothing but the time of the base may stand between. */
const LEADS_ON =
  /^，(?:已)?(?:由|从)(?:原来|原先|此前|年初|[去上前]年|上年|[0-9]{4}年|同期|同月|上月|上周|上季度?|末|底|的)*$/u
const YEARLY = /同比|按年/u
const SHORT = /环比|按月|按季/u

/** A pair by 由A降至B with nothing stated behind it: the change may stand right before. */
export function withRateAhead(frame: ChangeFrame, figures: readonly PrintedFigure[]): ChangeFrame {
  const { from, to, stated, direction } = frame
  if (!from || stated.length > 0 || direction === 0) return frame
  const rate = figures[figures.findIndex(({ start }) => start === from.start) - 1]
  const ahead = rate && readAhead(frame, rate, from)
  if (!ahead || ahead.direction !== direction || !isNearMiss(from, to, ahead)) return frame
  return { ...frame, stated: [ahead], open: true }
}

function readAhead({ sentence, to }: ChangeFrame, rate: PrintedFigure, from: PrintedFigure): StatedChange | undefined {
  if (rate.range || !(isShare(rate) || rate.family === 'point' || isSameMeasure(rate, to))) return undefined
  const { folded } = sentence.text
  const gap = folded.slice(rate.end, from.start)
  if (!LEADS_ON.test(gap)) return undefined
  const own = behindLast(folded.slice(Math.max(sentence.start, rate.start - CLAUSE), rate.start), '，。；：')
  if (YEARLY.test(own) ? /[月周季]|年初|[0-9]{4}年/u.test(gap) : SHORT.test(own) && /年/u.test(gap)) return undefined
  if (/累计|年均|平均每|其中|占/u.test(own)) return undefined
  for (let k = 0; k < own.length; k++) {
    const reading = readStated(own.slice(k), '')
    if (reading?.kind === 'change') return { ...reading, figure: rate }
  }
  return undefined
}
