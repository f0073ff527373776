import { behindLast } from '../behind-last'
import { changeInPercent } from './arithmetic'
import { turnsElsewhere } from './average-windows'
import {
  type AverageWord,
  averageWords,
  hasOwnHeads,
  isAverageOf,
  isNamedLike,
  isOwnMetric,
  SOME,
  sharesWord,
} from './average-words'
import { readStated } from './change-gaps'
import type { ChangeFrame } from './compared-figures'
import type { FigureSentence } from './figure-reader'
import { clauseOf, growthOf, LONGEST_CLAUSE, lastClause, subjectOf } from './growth-subjects'
import { isShare, type PrintedFigure } from './printed-figure'
import { turnsToNothingElse } from './same-subject'
import { changeFramesOf } from './sentence-frames'

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
  readonly figures: readonly PrintedFigure[]
}

/** What heads are called, whoever counts them. */
const HEADS =
  /(?:人口|人数|户数|家数|家庭户|居民|职工|员工|雇员|从业人员|全时当量|用工|就业|学生|师生|学员|医生|医师|参保|会员|社员|用户|旅客|游客|观众|读者|乘客|患者|播种面积|种植面积|耕地|[人场班车架]次|[\u4e00-\u9fff]数(?:量|目)?)(?:总|接待|发送|到访|入园|人员)*(?:人次|人数|总数|数量|数|量)?/u
const STEADY =
  /未变|不变|没变|未有|没有(?:明显|显著|大的?|太大|多大|多少|什么)?(?:变化|增加|增减|变动)|(?:变动|增减)不大|持平|稳定|相当|相同|变动不大|变化不大|变化很小|基本一致|略[增减升降有微]|微[增减升降]|小幅|不到|不足/u
const MOVES = /增|减|降|跌|流|扩|缩|精简|裁|涨|升|长/u
const VERBS = /[未不没有基本略微小幅变动化大体致成增加减少长升降跌涨挫下上扩缩精简裁员稳定在由从约保持平相当同]+/gu
const COMES = /新[流增招开承扩并]|流转|扩种|扩招|并入|划入|迁入|退出|多了|少了/u
const MANY_YEARS = /(?<![一1])年来|[三四五六七八九十]年|期间|[0-9]{4}年[^。]*[0-9]{4}年|至今|时期/u
/** A year changes the number of heads by a few per cent at most; several years by more. */
const YEAR_SLACK = 0.06
const YEARS_SLACK = 0.2
/** Where the sentence says by how much they changed. */
const TOLD_SLACK = 0.04
/** All three told as rates round far less than pairs of values. */
const RATE_SLACK = 0.02
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
      slack: told.slack,
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

/** 一季度发送旅客增长66%，3月份日均增长171%: the later one names a time of its own. */
function isOfAnotherTime({ text: { folded } }: FigureSentence, total: PrintedFigure, average?: PrintedFigure): boolean {
  if (!average) return false
  const [a, b] = total.start < average.start ? [total, average] : [average, total]
  return /[0-9一二三四五六七八九十]月份?|[一二三四]季度|[上下]半年|[当单]月|[当单]日/u.test(
    folded.slice(a.end, b.start),
  )
}

interface Growth {
  readonly percent: number
  readonly figures: readonly PrintedFigure[]
}

function opensSentence({ text: { folded }, start }: FigureSentence, { position }: AverageWord): boolean {
  return !/[，。；：、0-9]/u.test(folded.slice(start, position).replace(/[0-9]{4}年/gu, ''))
}

/** 学前教育生均经费…，全市经费总额增长12%: the total is of more. */
function isOfWhole({ text: { folded } }: FigureSentence, { position }: AverageWord, total: PrintedFigure): boolean {
  return total.start > position && /全[国省市县区州镇乡村校]/u.test(folded.slice(position, total.start))
}

/** 人均收入由A增至B, 人均收入增长x. */
function averageGrowth(
  sentence: FigureSentence,
  { end }: AverageWord,
  frames: readonly ChangeFrame[],
): Growth | undefined {
  const first = sentence.figures.find(({ start }) => start >= end)
  const frame = frames.find(({ from }) => from && from === first && from.start - end < AFTER)
  if (frame?.from && !isShare(frame.to)) {
    const percent = changeInPercent(frame.from, frame.to)
    if (!percent) return undefined
    const sign = frame.to.value < frame.from.value ? -1 : 1
    return { percent: percent.value * sign, figures: [frame.to, frame.from] }
  }
  const { folded } = sentence.text
  const stated = first && isShare(first) ? first : first && rateBehind(sentence, first, end)
  if (!stated || stated.start - end > LONGEST_CLAUSE || /，[^，]*，/u.test(folded.slice(end, stated.start)))
    return undefined
  const percent = growthOf(sentence, stated)
  return percent === undefined ? undefined : { percent, figures: [stated] }
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

interface TotalGrowth {
  readonly percent: number
  readonly figure: PrintedFigure
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
    const subject = subjectOf(sentence, figure)
    // 生产效率提高50%: no total at all.
    if (/其中|[^增]率(?!先)/u.test(clause) || isOfHeads(clause, name) || isOfHeads(lastClause(subject), name))
      return false
    if (isApart(sentence, own, position, figure))
      return isNamedLike(name, lastClause(subject)) && !turnsElsewhere(sentence, own, word, figure.start)
    if (isValue) return isNamedLike(name, lastClause(subject))
    return isAverageOf(name, subject) || (isTold && !HEADS.test(subject) && !isOwnMetric(name, subject))
  }
  const stated = sentence.figures.flatMap((figure) => {
    const percent = average.figures.includes(figure) ? undefined : growthOf(sentence, figure)
    return percent === undefined || !isTotal(figure) ? [] : [{ percent, figure }]
  })
  const framed = frames.flatMap(({ from, to }) => {
    if (!from || isShare(to) || average.figures.includes(to) || !isTotal(from.start < to.start ? from : to, true))
      return []
    const percent = changeInPercent(from, to)
    return percent ? [{ percent: percent.value * (to.value < from.value ? -1 : 1), figure: to }] : []
  })
  const rates = [...stated, ...framed].toSorted((a, b) => a.figure.start - b.figure.start)
  const before = rates.filter(({ figure }) => figure.end <= position).at(-1)
  const since = before ? folded.slice(before.figure.end, position) : ''
  if (/其中|另/u.test(since) || SOME.test(since)) return undefined
  const found = before ?? rates.find(({ figure }) => figure.start > position)
  return found && isOfOneSpan(sought, found, average) ? found : undefined
}

/** Whether full stop or semicolon part figure and average; 同期 joins what the semicolon parts. */
function isApart(
  { text: { folded } }: FigureSentence,
  own: FigureSentence,
  at: number,
  figure: PrintedFigure,
): boolean {
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

/** What the sentence says of the heads; undefined if it says they moved and not by how much. */
function headsTold(
  sentence: FigureSentence,
  { name, counted }: AverageWord,
  taken: readonly PrintedFigure[],
  frames: readonly ChangeFrame[],
): { change: number; slack: number; isTold: boolean } | undefined {
  const { folded } = sentence.text
  const all = folded.slice(sentence.start, sentence.end)
  const usual = MANY_YEARS.test(all) ? YEARS_SLACK : YEAR_SLACK
  for (const frame of frames) {
    const { from, to } = frame
    if (!from || isShare(to) || taken.includes(to)) continue
    if (!isOfHeads(clauseOf(sentence, from), name) && !to.unit.endsWith(counted)) continue
    const percent = changeInPercent(from, to)
    if (percent) {
      const sign = to.value < from.value ? -1 : 1
      return { change: (percent.value * sign) / 100, slack: TOLD_SLACK, isTold: true }
    }
  }
  for (const figure of sentence.figures) {
    if (taken.includes(figure) || !isShare(figure)) continue
    const clauses = [clauseOf(sentence, figure), behindLast(subjectOf(sentence, figure), '，。；：')]
    const percent = clauses.some((clause) => isOfHeads(clause, name)) ? growthOf(sentence, figure) : undefined
    if (percent !== undefined) return { change: percent / 100, slack: RATE_SLACK, isTold: true }
  }
  let isTold = false
  for (const clause of all.split(/[，；。：]/u)) {
    if (/均|每|%/u.test(clause)) continue
    // 新流转了300亩地: more heads, of how many nobody says.
    if (COMES.test(clause) && new RegExp(`\\d[^，]{0,2}${counted}`, 'u').test(clause)) return undefined
    if (!isOfHeads(clause.replace(/\d.*$/u, ''), name)) continue
    if (STEADY.test(clause)) isTold = true
    else if (MOVES.test(clause)) {
      // 增加5万人: of how many nobody says.
      return /\d/u.test(clause) ? { change: 0, slack: YEARS_SLACK, isTold: false } : undefined
    }
  }
  return { change: 0, slack: usual, isTold }
}

/** 参保人数比上年, 职工由: the heads are what the clause speaks of, not what it begins with (职工医保支出). */
function isOfHeads(clause: string, name: string): boolean {
  const match = HEADS.exec(clause)
  if (!match || sharesWord(name, match[0])) return false
  return turnsToNothingElse(clause.slice(match.index + match[0].length).replace(VERBS, ''), '')
}
