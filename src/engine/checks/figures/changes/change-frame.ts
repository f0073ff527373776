import { behindLast } from '../../behind-last'
import { agrees, differenceOf } from '../arithmetic'
import type { FigureSentence } from '../figure-text'
import { namesOtherKind, nounOf } from '../kind-nouns'
import { readPeriod, withoutPeriods } from '../period-words'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../printed-figure'
import {
  FROM_WORD,
  isThan,
  isTimesOf,
  OTHER_SHARE,
  readAbove,
  readDifference,
  readStated,
  readTo,
  type ToReading,
} from './change-gaps'
import { CHANGE_VERB, directionOf } from './change-words'
import { type ChangeFrame, canCompare, hasOwnBase, isCountedAlike, type StatedChange } from './compared-figures'
import { isGraded } from './graded'
import { COMPARABLE, isOtherBase, isSameTime } from './other-base'
import { isSumOfChanges } from './price-moves'
import { readRaisedTo } from './raised-to'
import { withRateAhead } from './rate-ahead'
import { between, prefix } from './sentence-words'

import { subjectlessRange, withSubjectBehind } from './subject-behind'

const FROM = new RegExp(`${FROM_WORD}[^，。；由从]{0,24}$`, 'u')
const FROM_LONG = new RegExp(`${FROM_WORD}[^。；由从]{0,30}$`, 'u')

/** Comparisons joined by a verb, in reading order; `figures` are those of the sentence that may be compared. */
export function readChangeFrames(sentence: FigureSentence, figures: readonly PrintedFigure[]): ChangeFrame[] {
  const frames: ChangeFrame[] = []
  for (let k = 0; k < figures.length; k++) {
    const frame =
      pairFrame(sentence, figures, k) ??
      thanFrame(sentence, figures, k) ??
      differenceFrame(sentence, figures, k) ??
      subjectlessRange(sentence, figures, k)
    if (frame && !isGraded(sentence, frame)) frames.push(withSubjectBehind(withRateAhead(frame, figures), figures))
  }
  return frames
}

/** 由A增至B［，增长x］ and, without 由, A增至B. */
function pairFrame(sentence: FigureSentence, figures: readonly PrintedFigure[], k: number): ChangeFrame | undefined {
  const a = figures[k]
  if (!a || !isPlain(a)) return undefined
  for (let j = k + 1; j <= k + 2 && j < figures.length; j++) {
    const b = figures[j]
    if (!b || !isPlain(b)) continue
    const gap = between(sentence, a, b)
    if (gap === undefined) return undefined
    const from = scaledLike(sentence, a, b)
    const before = prefix(sentence, a)
    // 总额同比增长超过30%，比重上升至27.4%: a rate of growth is no value.
    if (!from || (isShare(a) && readDifference(before))) continue
    const inner = j === k + 1 ? gap : (between(sentence, figures[j - 1] as PrintedFigure, b) ?? '')
    const to = readTo(inner)
    if (to && isNextStep(sentence, figures, k, gap)) return { sentence, from, to: b, ...to, stated: [] }
    if (to && isAnchored(afterOthers(before, a, figures[k - 1]), gap, to, a.unit === '' && b.unit !== ''))
      return withStated(sentence, figures, j, from, b, to)
  }
  return undefined
}

/** 从1200元降价300元，降至900元: the 从 belongs to the figure that stands right behind it. */
function afterOthers(before: string, a: PrintedFigure, previous: PrintedFigure | undefined): string {
  return previous ? before.slice(-Math.max(0, a.start - previous.end) || before.length) : before
}

function isAnchored(before: string, gap: string, to: ToReading, isBare: boolean): boolean {
  if (FROM.test(before) || FROM_LONG.test(before)) return true
  // 福深1井钻探至3200米: a bare figure may be part of a name.
  if (to.direction === 0 || isBare) return false
  // 3.6万吨增至7.2万吨: the verb follows at once.
  return gap.length <= 8 && !/[，、]/u.test(gap)
}

/** 由A降至B，再降至［2024年的］C: the value just reached is what the next step begins at. What is stated behind may be of all steps. */
function isNextStep(sentence: FigureSentence, figures: readonly PrintedFigure[], k: number, gap: string): boolean {
  const [first, a] = [figures[k - 1], figures[k]]
  if (!first || !a || !/^[^，。；]{0,2}[，、]/u.test(gap) || !AGAIN.test(withoutPeriods(gap))) return false
  const led = between(sentence, first, a)
  return led !== undefined && isSameMeasure(first, a) && readTo(led) !== undefined
}

const AGAIN =
  /^[^，。；]{0,2}[，、](?:·|到了?|至|末|底|初|随后|其后|后来|此后|接着|紧接着|而后|之后|最后|最终|然后|的|则)*(?:再次?|又|进一步|继续|接着|持续)(?:·|到|至|被|一路|大幅|小幅|略)*[^，。；·]{1,4}[至到为][^，。；]*$/u

/** 高出去年12公斤: a second value would be as large as the first, or nearly. */
const OF_ONE_SIZE = 2.5

/** B，比去年的A增长x; and 较去年的A增长x，达到B. */
function thanFrame(sentence: FigureSentence, figures: readonly PrintedFigure[], k: number): ChangeFrame | undefined {
  const first = figures[k]
  const second = figures[k + 1]
  const third = figures[k + 2]
  if (!first || !second || !isPlain(first) || !isPlain(second)) return undefined
  const gap = between(sentence, first, second)
  if (gap === undefined) return undefined
  // 398公斤，低于去年12公斤（去年为410公斤）: a difference, and no value.
  const isDifference = !gap.endsWith('的') && first.value > second.value * OF_ONE_SIZE
  const above = canCompare(sentence.text.folded, first, second) && !isDifference ? readAbove(gap) : undefined
  if (above) return withStated(sentence, figures, k + 1, second, first, above)
  if (third && canCompare(sentence.text.folded, first, second) && isThan(gap, between(sentence, second, third) ?? '')) {
    const stated = statedAt(sentence, second, third)
    // 多出300个，比原来的1200个增加25%: the first is what was added.
    const isAdded = isShare(third) && Math.abs((first.value / second.value) * 100 - third.number) <= third.step
    if (stated && !isAdded)
      return collect(sentence, figures, k + 2, second, first, { direction: 0, verb: '' }, [stated])
  }
  if (
    third?.unit === '倍' &&
    canCompare(sentence.text.folded, first, second) &&
    isTimesOf(gap, between(sentence, second, third) ?? '')
  ) {
    const stated: StatedChange = { kind: 'multiple', direction: 0, verb: '', figure: third }
    return { sentence, from: second, to: first, direction: 0, verb: '', stated: [stated] }
  }
  const before = prefix(sentence, first)
  if (!third || !isPlain(third) || !isSameMeasure(first, third)) return undefined
  if (!(/(?:比|较|在|从|由)[^，。；]{0,16}$/u.test(before) && readStated(baseGap(gap), before))) return undefined
  const reading = readStated(baseGap(gap), before)
  const end = between(sentence, second, third)
  if (
    !reading ||
    end === undefined ||
    !/^[，、]?(?:后)?(?:达到|达|为|至|到|增至|升至|降至|减至|增加到|提高到|下降到)(?:了)?(?:约|近|今年的)?$/u.test(end)
  )
    return undefined
  return { sentence, from: first, to: third, direction: 0, verb: '', stated: [{ ...reading, figure: second }] }
}

/** 在A的基础上增长 reads like A增长. */
function baseGap(gap: string): string {
  return gap.replace(/^的?(?:基础上|水平上)(?:再)?，?/u, '')
}

/** B，同比增加C，增长x: the base is B less C. */
function differenceFrame(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  k: number,
): ChangeFrame | undefined {
  const to = figures[k]
  const [second, third] = [figures[k + 1], figures[k + 2]]
  if (!to || !second || !third || !isPlain(to)) return undefined
  // 比2023年的2亿元增加4000万元: that is the base itself.
  if (/(?:比|较|由|从|与)[^，。；]{0,16}$/u.test(prefix(sentence, to))) return undefined
  // 98起，去年同期135起，少了37起: the figure just before is the earlier one.
  const kind = k > 0 ? readPeriod(behindLast(prefix(sentence, to), '，。；'))?.kind : undefined
  if (kind === 'then' || kind === 'prior') return undefined
  const one = statedAt(sentence, to, second)
  const two = one && statedAt(sentence, second, third)
  if (!one || !two || one.kind !== 'change' || two.kind !== 'change' || one.direction !== two.direction)
    return undefined
  const amounts = [one, two].filter(({ figure }) => isSameMeasure(figure, to) && to.measure !== '%')
  const shares = [one, two].filter(({ figure }) => figure.measure === '%')
  const [amount] = amounts
  if (!amount || amounts.length !== 1 || shares.length !== 1) return undefined
  if (isBetweenTwo(amount.figure, figures.slice(0, k))) return undefined
  return { sentence, from: undefined, to, direction: one.direction, verb: one.verb, stated: [one, two] }
}

/** 首月13.46万，次月14.36万，两个月共27.82万，次月多了9000: the difference is that of the two before the sum. */
function isBetweenTwo(difference: PrintedFigure, before: readonly PrintedFigure[]): boolean {
  const [a, b] = before.filter((figure) => isSameMeasure(figure, difference)).slice(-2)
  return a !== undefined && b !== undefined && agrees(difference, differenceOf(a, b), difference.factor)
}

function withStated(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  last: number,
  from: PrintedFigure,
  to: PrintedFigure,
  { direction, verb }: ToReading,
): ChangeFrame {
  const ahead = direction === 0 && to.family !== 'time' ? VERB_AHEAD.exec(prefix(sentence, from))?.[1] : undefined
  if (!ahead) return collect(sentence, figures, last + 1, from, to, { direction, verb }, [])
  const turned = { direction: directionOf(ahead), verb: ahead }
  return { ...collect(sentence, figures, last + 1, from, to, turned, []), open: true }
}

/** 湖面扩大，由36平方公里变为28平方公里 */
const VERB_AHEAD = new RegExp(`(${CHANGE_VERB})(?:了|明显|显著|不少)?，${FROM_WORD}[^，。；0-9]{0,8}$`, 'u')

/** Gathers what is stated behind the frame until the sentence turns to something else. */
function collect(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  next: number,
  from: PrintedFigure,
  to: PrintedFigure,
  { direction, verb }: ToReading,
  first: readonly StatedChange[],
): ChangeFrame {
  const stated = [...first]
  let left = figures[next - 1]
  for (let k = first.length > 0 ? next + 1 : next; k < figures.length && stated.length < 3; k++) {
    const previous = k === next ? left : figures[k - 1]
    const figure = figures[k]
    if (!previous || !figure) break
    const change = statedAt(sentence, previous, figure)
    if (!change || (to.measure !== '%' && OTHER_SHARE.test(sentence.text.folded.slice(previous.end, figure.start))))
      break
    // 比8月份的2亿元增长10%，比去年9月增长31%: the second rate has a base of its own.
    const words = sentence.text.folded.slice(previous.end, figure.start)
    if (
      (stated.length > 0 && hasOwnBase(words) && !isSameTime(sentence, from, to, words)) ||
      namesOtherKind(nounOf(words), to)
    )
      break
    // 票价由30元降到20元，降幅三分之一，客流却增加了一半: another's.
    if (stated.length > 0 && change.direction * (to.value - from.value) < 0) break
    if (isSumOfChanges(sentence, from, to, figure, words)) break
    stated.push(change)
    left = figure
  }
  return {
    sentence,
    from,
    to,
    direction,
    verb,
    stated: COMPARABLE.test(wordsOf(sentence)) || isOtherBase(sentence, from, to, stated) ? [] : stated,
  }
}

export function wordsOf({ text: { folded }, start, end }: FigureSentence): string {
  return folded.slice(start, end)
}

function statedAt(sentence: FigureSentence, left: PrintedFigure, figure: PrintedFigure): StatedChange | undefined {
  const words = between(sentence, left, figure)
  if (words === undefined || figure.range) return undefined
  // 二季度增长1.25亿元至3.89亿元: the difference has a result of its own.
  if (/^[至到]\d/u.test(sentence.text.folded.slice(figure.end, figure.end + 2))) return undefined
  const gap = left.unit === '' ? words.replace(/^[\u4e00-\u9fff](?=，)/u, '') : words
  if (left.measure !== '%' && OTHER_SHARE.test(gap)) return undefined
  const ahead = prefix(sentence, left)
  const reading = readStated(gap, ahead) ?? readRaisedTo(gap, ahead, figure, left)
  return reading && { ...reading, figure }
}

/** 从1.2增至1.35亿元: the first figure borrows unit and 亿 of the second. Undefined if the two cannot be compared. */
function scaledLike(
  { text: { folded } }: FigureSentence,
  a: PrintedFigure,
  b: PrintedFigure,
): PrintedFigure | undefined {
  if (a.unit === '倍' || a.unit === '番') return undefined
  if (isSameMeasure(a, b)) return a
  if (canCompare(folded, a, b)) return { ...a, unit: b.unit, measure: b.measure }
  if (a.unit === '' && b.unit === '') return a.tag || b.tag || isCountedAlike(folded, a, b) ? a : undefined
  if (a.unit !== '' || b.measure === '%' || b.family === 'temperature') return undefined
  // 經費18億　橋面加寬至25公尺: hundreds of millions without a word are money, no metres.
  if (/[万亿]$/u.test(a.printed) && !/[万亿]/u.test(b.printed)) return undefined
  // 5毫增至1元: it has a unit of its own, a coin of the second's.
  if (b.family === 'money' && SMALL_COIN.test(folded.charAt(a.end))) return undefined
  const scale = a.number >= 1e4 ? 1 : b.step >= 1 && /[万亿]/u.test(b.printed) ? scaleOf(b.printed) : 1
  const factor = b.factor * scale
  return {
    ...a,
    value: a.number * factor,
    low: a.low * factor,
    high: a.high * factor,
    unit: b.unit,
    measure: b.measure,
  }
}

/** Tenths and hundredths of a currency, the Hong Kong ones too. */
const SMALL_COIN = /[角毛毫分仙厘]/u

function scaleOf(printed: string): number {
  return printed.includes('万亿') ? 1e12 : printed.includes('亿') ? 1e8 : 1e4
}
