import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../figure-text'
import { namesOtherKind, nounOf } from '../kind-nouns'
import { withoutPeriods } from '../period-words'
import type { PrintedFigure } from '../printed-figure'
import { FROM_WORD, readStated } from './change-gaps'
import type { ChangeFrame, StatedChange } from './compared-figures'
import { isNearMiss } from './near-change'

const BEFORE = 30
const LONGEST = 40
/** ［从2020年的］25万人次: nobody has said yet what the pair is of. */
const OPENS = new RegExp(`^${FROM_WORD}[^，。；、0-9增减升降涨跌多少高低]{0,10}$`, 'u')
/** 从30元到80元不等, 从35岁到60岁的各年龄段: the ends of a range. */
const IS_RANGE = /^(?:不等|之间|左右)|[各均都]|不等|区间|其中|另|年均|平均每年|逐年|占|比重/u
const OF_TIME = /时间|用时|时长|工期|周期|耗时|车程|行程|间隔|时限|期限/u
/** 5600元［到］6720元, which the tagger takes for one range. */
const ENDS = /^([^到至]+)([到至])([^到至]+)$/u

/**
 * 从5600元到6720元，几年间一线职工工资提高了12%: a pair that opens its clause, whose subject stands behind it with
 * the change. The change has to be as near to what the two come to as slips are.
 */
export function withSubjectBehind(frame: ChangeFrame, figures: readonly PrintedFigure[]): ChangeFrame {
  const { from, to, stated } = frame
  if (!from || stated.length > 0 || from.start > to.start || !opens(frame.sentence, from)) return frame
  const change = figures.find(({ start }) => start > to.end)
  const behind = change && readBehind(frame.sentence, to, change)
  if (!behind || behind.direction * (to.value - from.value) < 0 || !isNearMiss(from, to, behind)) return frame
  return { ...frame, stated: [behind], open: true }
}

/** The same where the two ends are tagged as one range. */
export function subjectlessRange(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  k: number,
): ChangeFrame | undefined {
  const [figure, next] = [figures[k], figures[k + 1]]
  if (!figure?.range || !next || figure.family === 'age' || !opens(sentence, figure)) return undefined
  const [, first, join, second] = ENDS.exec(figure.printed) ?? []
  const { min, max } = figure.tag?.value ?? {}
  if (!first || !join || !second || min == null || max == null || !first.endsWith(figure.unit)) return undefined
  const end = figure.start + first.length
  const from = endOf(figure, min, figure.start, end)
  const to = endOf(figure, max, end + join.length, figure.end)
  const frame = { sentence, from, to, direction: 0, verb: '', stated: [] } as const
  const found = withSubjectBehind(frame, [next])
  return found.stated.length > 0 ? found : undefined
}

function endOf(figure: PrintedFigure, number: number, start: number, end: number): PrintedFigure {
  const value = number * figure.factor
  const place = { ...figure.place, start, end }
  const printed = figure.printed.slice(start - figure.start, end - figure.start)
  return { ...figure, place, start, end, printed, number, value, low: value, high: value, range: false }
}

function opens({ text: { folded }, start }: FigureSentence, figure: PrintedFigure): boolean {
  const opening = behindLast(folded.slice(Math.max(start, figure.start - BEFORE), figure.start), '，。；：、')
  return OPENS.test(withoutPeriods(opening))
}

function readBehind(sentence: FigureSentence, to: PrintedFigure, figure: PrintedFigure): StatedChange | undefined {
  const words = sentence.text.folded.slice(to.end, figure.start)
  if (
    figure.range ||
    words.length > LONGEST ||
    !words.startsWith('，') ||
    IS_RANGE.test(words.replace(/[月年日人户亩]均/gu, ''))
  )
    return undefined
  const own = behindLast(words, '，；。')
  if (namesOtherKind(nounOf(own), to) || (to.family === 'time' && !OF_TIME.test(own))) return undefined
  for (let k = 0; k < own.length; k++) {
    const reading = readStated(own.slice(k), '')
    if (reading && reading.kind !== 'multiple') return { ...reading, figure }
  }
  return undefined
}
