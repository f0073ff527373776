import { behindLast } from '../../behind-last'
import { changeInPercent } from '../../figures/arithmetic'
import { turnsElsewhere } from '../../figures/averages/average-windows'
import {
  type AverageWord,
  averageWords,
  hasOwnHeads,
  isAverageOf,
  isNamedLike,
  isOwnMetric,
  SOME,
} from '../../figures/averages/average-words'
import { readStated } from '../../figures/changes/change-gaps'
import type { ChangeFrame } from '../../figures/changes/compared-figures'
import { changeFramesOf } from '../../figures/changes/sentence-frames'
import type { FigureSentence } from '../../figures/figure-text'
import { isCount } from '../../figures/metric-label'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'
import { clauseOf, growthOf, LONGEST_CLAUSE, lastClause, subjectOf } from './growth-subjects'
import { HEADS, headsTold, isOfHeads } from './heads-told'
import { type SteadyAmount, steadyAmounts } from './steady-amounts'

/** Growth of a total, of its average, and what both say of the number of heads; growth in per cent, with its sign. */
export interface HeadGrowth {
  readonly total: number
  readonly average: number
  /** By how much the heads grew then, as a fraction. */
  readonly heads: number
  /** How far the heads may lie from `told`. */
  readonly slack: number
  /** What the sentence says of the heads, as a fraction: 0 where it says nothing. */
  readonly told: number
  readonly figures: readonly Pick<PrintedFigure, 'place'>[]
}

const AFTER = 24

/**
 * Growth of total and of average, as far as they are of one thing: of one sentence, or of several with the one of them
 * that the average stands in.
 */
export function readHeadGrowth(sentence: FigureSentence, own = sentence): HeadGrowth | undefined {
  const all = averageWords(sentence)
  const words = all.filter(({ position }) => position >= own.start && position < own.end)
  if (words.length === 0 || sentence.figures.length < 2) return undefined
  const frames = framesOf(sentence, own)
  for (const word of words) {
    const isOwn = hasOwnHeads(own, word)
    if (isOwn && !opensSentence(own, word)) continue
    const average = averageGrowth(sentence, word, frames)
    if (!average) continue
    // Where the heads are told as well, it is they that total and average have in common, whatever both are called.
    const heads0 = headsTold(sentence, word, average.figures, frames)
    const total = totalGrowth({ sentence, own, word, frames, words: all, isTold: heads0?.isTold === true }, average)
    if (total && isOfAnotherTime(sentence, total.figure, average.figures[0])) continue
    const told = total && headsTold(sentence, word, [...average.figures, total.figure], frames)
    // 学前教育生均经费…，在园幼儿数与去年相当: what opens the sentence is its topic, where the heads are told behind.
    if (!told || (isOwn && (!told.isTold || isOfWhole(sentence, word, total.figure)))) continue
    const heads = (1 + total.percent / 100) / (1 + average.percent / 100) - 1
    return {
      total: total.percent,
      average: average.percent,
      heads,
      told: told.change,
      slack: told.slack + average.rounded,
      figures: [...average.figures, total.figure],
    }
  }
  return undefined
}

/** No comparison runs over a full stop. */
function framesOf(sentence: FigureSentence, own: FigureSentence): ChangeFrame[] {
  const { text, start, end } = sentence
  const single = own === sentence ? [own] : text.sentences.filter((one) => one.start >= start && one.end <= end)
  return single.flatMap(changeFramesOf)
}

/** 由去年上半年的6000吨提高到9000吨: the time of the base. */
const BASE = /[由从比较][^，。；]{0,14}$/u

/** 一季度发送旅客增长66%，3月份日均增长171%: the later one names a time of its own. */
function isOfAnotherTime({ text: { folded } }: FigureSentence, total: Told, average?: Told): boolean {
  if (!average) return false
  const [a, b] = total.start < average.start ? [total, average] : [average, total]
  return /[0-9一二三四五六七八九十]月份?|[一二三四]季度|[上下]半年|[当单]月|[当单]日/u.test(
    folded.slice(a.end, b.start).replace(BASE, ''),
  )
}

interface Growth {
  readonly percent: number
  /** How far rounding may have moved it, as a fraction. */
  readonly rounded: number
  readonly figures: readonly PrintedFigure[]
}

function opensSentence({ text: { folded }, start }: FigureSentence, { position }: AverageWord): boolean {
  return !/[，。；：、0-9]/u.test(folded.slice(start, position).replace(/[0-9]{4}年/gu, ''))
}

/** 学前教育生均经费…，全市经费总额增长12%: the total is of more. */
function isOfWhole({ text: { folded } }: FigureSentence, { position }: AverageWord, total: Told): boolean {
  return total.start > position && /全[国省市县区州镇乡村校]/u.test(folded.slice(position, total.start))
}

/** 人均收入由A增至B, 人均收入增长x. */
function averageGrowth(
  sentence: FigureSentence,
  { end }: AverageWord,
  frames: readonly ChangeFrame[],
): Growth | undefined {
  const first = sentence.figures.find(({ start }) => start >= end)
  const frame = frames.find(
    ({ from, to }) => from && [from, to].some(({ start }) => start === first?.start && start - end < AFTER),
  )
  if (frame?.from && !isShare(frame.to)) {
    const percent = changeInPercent(frame.from, frame.to)
    if (!percent) return undefined
    const sign = frame.to.value < frame.from.value ? -1 : 1
    // Averages are rounded, whatever they count: 12人次 and 11人次.
    const rounded = roundingOf(frame.from) + roundingOf(frame.to)
    return { percent: percent.value * sign, figures: [frame.to, frame.from], rounded }
  }
  const { folded } = sentence.text
  const stated = first && (isShare(first) || first.unit === '倍') ? first : first && rateBehind(sentence, first, end)
  if (!stated || stated.start - end > LONGEST_CLAUSE || /，[^，]*，/u.test(folded.slice(end, stated.start)))
    return undefined
  const percent = growthOf(sentence, stated)
  return percent === undefined ? undefined : { percent, figures: [stated], rounded: 0 }
}

/** By how much an average told as a whole count may be off, as a fraction. */
function roundingOf({ number, family }: PrintedFigure): number {
  return isCount(family) && Number.isInteger(number) ? 0.5 / number : 0
}

/** 人均薪酬6万元，同比增长21.3% */
function rateBehind({ text: { folded }, figures }: FigureSentence, value: PrintedFigure, end: number) {
  const rate = figures[figures.indexOf(value) + 1]
  if (!rate || !isShare(rate) || value.start - end > AFTER) return undefined
  return readStated(folded.slice(value.end, rate.start), '') ? rate : undefined
}

interface Sought {
  readonly sentence: FigureSentence
  readonly own: FigureSentence
  readonly word: AverageWord
  readonly frames: readonly ChangeFrame[]
  readonly words: readonly AverageWord[]
  readonly isTold: boolean
}

/** A figure, or the words that say that nothing changed. */
type Told = SteadyAmount['at']

interface TotalGrowth {
  readonly percent: number
  readonly figure: Told
}

/** The growth of what the average is of: the last one told before it, or the first behind. */
function totalGrowth(sought: Sought, average: Growth): TotalGrowth | undefined {
  const { sentence, own, word, frames, words, isTold } = sought
  const { position, name } = word
  const { folded } = sentence.text
  const isTotal = (figure: PrintedFigure, isValue = false): boolean => {
    if (words.some(({ position: at }) => at < figure.start && !/，.*，/u.test(folded.slice(at, figure.start))))
      return false
    const clause = clauseOf(sentence, figure)
    // 面积由50万亩扩到61万亩，增22%，亩产却下降: the fields are the heads.
    if (OF_FIELDS.test(word.word + name) && FIELDS.test(folded.slice(sentence.start, figure.start))) return false
    const subject = subjectOf(sentence, figure)
    // 生产效率提高50%: no total at all.
    if (/其中|[^增]率(?!先)/u.test(clause) || isOfHeads(clause, name) || isOfHeads(lastClause(subject), name))
      return false
    if (isApart(sentence, own, position, figure)) {
      const clause = lastClause(subject)
      // 游客增长10%，旅游总收入增长32%。…人均消费: where the heads are told as well, the sum may have another name.
      const isTotalOf =
        isNamedLike(name, clause) ||
        (isTold &&
          (WHOLE.test(clause) || (figure.start >= own.start && figure.start < own.end)) &&
          (isAverageOf(name, clause) || (YIELD.test(word.word) && HARVEST.test(clause))))
      return isTotalOf && !turnsElsewhere(sentence, own, word, figure.start)
    }
    if (isValue) return isNamedLike(name, lastClause(subject))
    return isAverageOf(name, subject) || (isTold && !HEADS.test(subject) && !isOwnMetric(name, subject))
  }
  const stated = sentence.figures.flatMap((figure) => {
    const percent = average.figures.includes(figure) ? undefined : growthOf(sentence, figure)
    return percent === undefined || !isTotal(figure) ? [] : [{ percent, figure }]
  })
  const framed = frames.flatMap(({ from, to }) => {
    // 清运工由1180人减至950人 are the heads.
    if (
      !from ||
      isShare(to) ||
      average.figures.includes(to) ||
      to.unit.endsWith(word.counted) ||
      !isTotal(from.start < to.start ? from : to, true)
    )
      return []
    const percent = changeInPercent(from, to)
    return percent ? [{ percent: percent.value * (to.value < from.value ? -1 : 1), figure: to }] : []
  })
  const rates = [...stated, ...framed, ...steadyTotals(sought)].toSorted((a, b) => a.figure.start - b.figure.start)
  const before = rates.filter(({ figure }) => figure.end <= position).at(-1)
  const since = before ? behindLast(folded.slice(before.figure.end, position), '。；') : ''
  if (/其中|另/u.test(since) || SOME.test(since)) return undefined
  const found = before ?? rates.find(({ figure }) => figure.start > position)
  return found && isOfOneSpan(sought, found, average) ? found : undefined
}

/** The sum of it all; of a field, what it bore. */
const WHOLE = /总/u
const YIELD = /亩产|单产/u
const HARVEST = /总产|产量/u
const OF_FIELDS = /亩产|单产|每[亩公]|亩均/u
/** The last thing told of is an area. */
const FIELDS = /面积(?![^。；]*(?:产[量值]|总产|收入|效益|[单亩]产))[^。；]*$/u
/** 门诊总量 is no total of 次均费用. */
const OF_MONEY = /费|收入|支出|消费|工资|薪|补[助贴]|[资奖罚租基]金|款|产值|[金税余]额/u

/** 装卸量1530万吨，与去年同期持平 */
function steadyTotals({ sentence, own, word, isTold }: Sought): TotalGrowth[] {
  const { name } = word
  return steadyAmounts(sentence).flatMap(({ subject, at }) => {
    if (isOfHeads(subject, name) || /[均每率]|其中/u.test(subject)) return []
    if (OF_MONEY.test(name) && !OF_MONEY.test(subject)) return []
    const isTotal = isApart(sentence, own, word.position, at)
      ? isNamedLike(name, subject) && !turnsElsewhere(sentence, own, word, at.start)
      : isAverageOf(name, subject) || (isTold && !HEADS.test(subject) && !isOwnMetric(name, subject))
    return isTotal ? [{ percent: 0, figure: at }] : []
  })
}

/** Whether full stop or semicolon part figure and average; 同期 joins what the semicolon parts. */
function isApart({ text: { folded } }: FigureSentence, own: FigureSentence, at: number, figure: Told): boolean {
  if (figure.start < own.start || figure.start >= own.end) return true
  const between = figure.start < at ? folded.slice(figure.end, at) : ''
  return between.replace(/；(?=同期|同时|期间|而|其)/gu, '，').includes('；')
}

const LONG =
  /(?:(?<![0-9])[2-9]|[1-9][0-9]+|[两二三四五六七八九十几数])年(?:前|来|间)|当年|当初|起步|最初|[0-9]{4}年[至到—~-]+[0-9]{4}年|时期|期间/u
const OF_YEAR = /同比|上年|去年|上月|环比/u

/** 总收入比去年增长9%，人均收入由十年前的8000元增至2.1万元: growth of a year, and of ten. */
function isOfOneSpan({ sentence, word }: Sought, total: TotalGrowth, { figures }: Growth): boolean {
  const { folded } = sentence.text
  const [mineFrom, itsFrom] = [word.position, total.figure.start].map((at) =>
    Math.max(sentence.start, folded.lastIndexOf('。', at) + 1, folded.lastIndexOf('；', at) + 1),
  )
  const isApart = mineFrom !== itsFrom
  const mine = folded.slice(isApart ? mineFrom : word.end, Math.max(...figures.map(({ start }) => start)))
  const its = isApart ? folded.slice(itsFrom, total.figure.start) : clauseOf(sentence, total.figure)
  const isLong = (words: string) => LONG.test(words) || /比[0-9]{4}年/u.test(words)
  if (isLong(its) && OF_YEAR.test(mine) && !isLong(mine)) return false
  return !(isLong(mine) && !isLong(its) && (isApart || OF_YEAR.test(its)))
}
