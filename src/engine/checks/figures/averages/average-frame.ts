import type { ChangeFrame } from '../changes/compared-figures'
import { changeFramesOf } from '../changes/sentence-frames'
import { areOneValue } from '../compatible-figures'
import type { FigureSentence } from '../figure-text'
import { withoutPlans } from '../planned-figures'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../printed-figure'
import type { FigureReader } from '../reading'
import { clauseBefore, isOfOtherCrop, isOfSome, wordsBefore } from './average-clauses'
import { CHANGES, type Heads, headsOf, REACHED } from './average-heads'
import { turnsElsewhere } from './average-windows'
import {
  type AverageWord,
  averageWords,
  hasOwnHeads,
  isAverageOf,
  isNamedLike,
  isOwnMetric,
  SOME,
} from './average-words'

/** An average that is not what its sentence gives it from: 全村1200人，总收入600万元，人均8000元. */
export interface AverageFrame {
  readonly average: PrintedFigure
  readonly total: PrintedFigure
  readonly heads: PrintedFigure
  /** 人均, 平均每个考场. */
  readonly word: string
  /** What the average should be, in base units. */
  readonly value: number
}

/** Said of a total, these make it another's, or a part. */
const NO_TOTAL = /每|均|新增|其中|亩产|奖励|最|优惠|扣除/u
/** Between what is shared out and the average: another base, a row, a part. */
const OTHER_BASE = /另有|比去年|较去年|去年同期|上年同期|提高|其中|分别|各(?![类级种项界])|以上的|扣除|除去|刨去/u
const SCOPE = /全[班校村县市乡镇区厂队系省国]/u
/** Those who come and go are counted by 人次, and what they spend is what was taken. */
const VISITS = /人次|游客|旅客|观众|顾客|食客/u
const SLACK = 0.03
const NOUN = 2
const FARTHEST = 18
/** An average nobody names is held against a total only if it is as near as slips are. */
const NEAR = 2
/** A total of another sentence may be another's, the more so the further off it is. */
const FAR = 4
/** What a sum may have been divided by besides the heads: months, days of a year. */
const TIMES = [12, 365, 366]

/**
 * The averages of a sentence that its totals and heads contradict.
 * @param own the sentence of the average, where others are read with it.
 */
export function readAverages(reader: FigureReader, sentence: FigureSentence, own = sentence): AverageFrame[] {
  const words = averageWords(sentence).filter(
    ({ position, isPrice }) => position >= own.start && position < own.end && !isPrice,
  )
  if (words.length === 0) return []
  const { figures } = withoutPlans(sentence)
  const frames = valueFrames(sentence)
  const averages = words.map((word) => averageOf(sentence, word, frames))
  const past = new Set(frames.map(({ from }) => from?.start))
  const now = new Set(frames.map(({ to }) => to))
  return words.flatMap((word, k) => {
    const average = averages[k]
    if (!average || hasOwnHeads(own, word)) return []
    // 户均十二万元: the figure is no name.
    const first = sentence.figures.find(({ start }) => start >= word.end)
    const name = word.name.slice(0, Math.max(0, (first?.start ?? word.end) - word.end))
    const others = figures.filter((figure) => isPlain(figure) && !averages.includes(figure) && !past.has(figure.start))
    return contradicted(reader, sentence, { ...word, name, average, others, now, own }) ?? []
  })
}

/** Comparisons of values: of the two it is the later one that heads and total of today make. */
function valueFrames({ text, start, end }: FigureSentence): ChangeFrame[] {
  return text.sentences
    .filter((one) => one.start >= start && one.end <= end)
    .flatMap(changeFramesOf)
    .filter(({ from, to }) => from && !isShare(to))
}

function averageOf(
  { text: { folded }, figures }: FigureSentence,
  word: AverageWord,
  frames: readonly ChangeFrame[],
): PrintedFigure | undefined {
  const long = word.word.includes('每') || word.word.includes('亩产') ? word.counted.length : 0
  const first = figures.find(({ start, end }) => start >= word.position + 2 && end > word.end - long)
  const frame = first && frames.find(({ from }) => from === first)
  const average = frame && frame.to.start > first.start ? frame.to : first
  if (!first || !average || !isPlain(average) || isShare(average) || first.start - word.position > FARTHEST)
    return undefined
  if (!frame && /[比，由从]/u.test(folded.slice(word.end, Math.max(word.end, average.start)))) return undefined
  // 最高亩产650公斤 is one of those the average is of.
  return /最[高低大小多少]$/u.test(folded.slice(Math.max(0, word.position - 2), word.position)) ? undefined : average
}

interface Read extends AverageWord {
  readonly average: PrintedFigure
  readonly others: readonly PrintedFigure[]
  /** What values came to. */
  readonly now: ReadonlySet<PrintedFigure>
  readonly own: FigureSentence
}

function contradicted(reader: FigureReader, sentence: FigureSentence, read: Read): AverageFrame | undefined {
  const { average, position, others, word, name } = read
  const before = others.filter((figure) => figure.end <= position)
  const told = headsOf(reader, sentence, before, read)
  const candidates = told.length > 0 ? told : headsOf(reader, sentence, headsBehind(sentence, read), read)
  const [only] = candidates
  if (!only) return undefined
  const totals = totalsOf(sentence, read, candidates)
  if (totals.length === 0 || isRight(read, candidates, totals)) return undefined
  const clause = (figure: PrintedFigure) => wordsBefore(sentence, figure, 24)
  const isWide = read.own !== sentence
  const spent = nameFor(read, candidates)
  const named = totals.filter((figure) =>
    figure.start < read.own.start
      ? (isNamedLike(read.name, clause(figure)) || (spent !== read.name && isAverageOf(spent, clause(figure)))) &&
        !turnsElsewhere(sentence, read.own, read, figure.start)
      : isAverageOf(spent, clause(figure)) || (name === '' && figure.end === position - 1),
  )
  const isNamed = areOneValue(named)
  const total = (isNamed ? named : totals).at(-1)
  if (!total || candidates.length !== 1 || !(isNamed || areOneValue(totals))) return undefined
  const { heads } = only
  const factor = only.factor / monthsOf(sentence, read, total)
  if (isExcused(sentence, read, heads, total)) return undefined
  const value = (total.value / heads.value) * factor
  const off = average.value / value
  const isNear = (off < NEAR && off > 1 / NEAR) || Math.abs(Math.log10(off) - Math.round(Math.log10(off))) < 0.01
  if (!isNamed && (isWide || !isNear)) return undefined
  if (turnsElsewhere(sentence, read.own, read, heads.start)) return undefined
  if (isWide && !isNear && (off > FAR || off < 1 / FAR)) return undefined
  return { average, total, heads, word: `${word}${name.length < 5 ? name : ''}`, value }
}

/** 全村存款3600万元，人均3万元。…在册人口为2400人: who shares may be counted behind, by the words for all of them. */
function headsBehind(sentence: FigureSentence, { own, average, others }: Read): PrintedFigure[] {
  if (own === sentence) return []
  const { folded } = sentence.text
  return others.filter((figure) => {
    if (figure.start < own.end || figure.start < average.end || figure.rough) return false
    const lead = clauseBefore(sentence, figure, ALL_REACH)
    return (
      (ALL_OF.test(lead) || ALL_BEHIND.test(folded.slice(figure.end, figure.end + ALL_REACH))) && !NOT_ALL.test(lead)
    )
  })
}

const ALL_REACH = 20
const ALL_OF =
  /(?:在册|常住|户籍|总人口|人口|人数|户数|社员|村民|居民|住户|农户|职工|员工|师生|学生|教师|会员|[全本我][村社厂校县镇乡班店]共?有?)[^，。；]{0,6}$/u
const ALL_BEHIND =
  /^(?:在[册校岗职]|常住|户籍|社员|村民|居民|农户|职工|员工|师生|学生|教职工|会员|人口)[^，。；]{0,2}[，。；]/u
const NOT_ALL =
  /邻|隔壁|其[他余中]|另|外[来出]|去年|上年|前年|参加|报名|享受|领取|新|困难|贫困|[老青少]年|党员|每|均|超|增|减|到访|前来|退/u

/** 游客26万人次，旅游收入5200万元，人均消费200元 */
function nameFor({ name, others }: Read, candidates: readonly Heads[]): string {
  const spent = /消费|花费/u.test(name) && candidates.some(({ heads }) => VISITS.test(heads.unit))
  return spent && others.length > 1 ? '收入' : name
}

function totalsOf(sentence: FigureSentence, read: Read, candidates: readonly Heads[]): PrintedFigure[] {
  const { average, position, name, others, word } = read
  const per = perOf(sentence, read)
  return others.filter((figure) => {
    if (candidates.some(({ heads }) => heads === figure) || figure.value <= average.value) return false
    if (!isSameMeasure(figure, average) && !isCountedBy(sentence, figure, average)) return false
    const words = clauseBefore(sentence, figure, 14)
    // 500亩，亩产6000公斤，总产量3000吨: the harvest may be told last.
    if (figure.start > position && !(word.includes('亩产') && /总产|产量|共[收采打]|收获/u.test(words))) return false
    if (NO_TOTAL.test(per ? words.replace(per, '') : words)) return false
    if (read.now.has(figure)) return true
    const own = read.now.has(average) ? '' : sentence.text.folded.slice(read.end, average.start)
    return CHANGES.test(words.replace(REACHED, '')) === CHANGES.test(name + own)
  })
}

/** 全年发放1.4亿元，平均每人每月200元: the year's sum goes to twelve months. */
function monthsOf(sentence: FigureSentence, read: Read, total: PrintedFigure): number {
  const isYear = /全年|去年|一年|[0-9]{4}年(?![0-9]*月)/u.test(wordsBefore(sentence, total, 24))
  return perOf(sentence, read) === '每月' && isYear ? 12 : 1
}

/** 平均每人［每天］1.1公斤, 人均［每月］ */
function perOf({ text: { folded } }: FigureSentence, { word, position, average }: Read): string | undefined {
  const own = word.includes('每') ? word.indexOf('每') + 1 : word.length
  return /每./u.exec(folded.slice(position + own, Math.max(position + own, average.start)))?.[0]
}

/** Whether any way of sharing out comes to what is printed: by all heads together, by months, by days. */
function isRight({ average, others }: Read, candidates: readonly Heads[], totals: readonly PrintedFigure[]): boolean {
  const sum = (figures: readonly PrintedFigure[], side: 'low' | 'high') =>
    figures.reduce((all, one) => all + one[side], 0)
  // 增产一成: a share is no number of times.
  const times = others.flatMap((one) =>
    !isShare(one) && (one.family === 'time' || one.number <= 31) ? [one.number] : [],
  )
  const heads = candidates.map(({ heads: one }) => one)
  const factor = candidates[0]?.factor ?? 1
  return [...totals.map((one) => [one]), totals].some((shared) =>
    [...heads.map((one) => [one]), heads].some((by) => {
      const low = (sum(shared, 'low') / sum(by, 'high')) * factor * (1 - SLACK)
      const high = (sum(shared, 'high') / sum(by, 'low')) * factor * (1 + SLACK)
      return [1, ...times, ...TIMES].some((n) => average.high * n >= low && average.low * n <= high)
    }),
  )
}

function isExcused(sentence: FigureSentence, read: Read, heads: PrintedFigure, total: PrintedFigure): boolean {
  const { position } = read
  const { folded } = sentence.text
  const per = perOf(sentence, read)
  // 平均每台每天收割250亩: something else was divided by as well.
  if (per && monthsOf(sentence, read, total) === 1 && !clauseBefore(sentence, total, 14).includes(per)) return true
  const told = folded.slice(Math.max(sentence.start, Math.min(heads.start, total.start) - 12), position)
  if (OTHER_BASE.test(told)) return true
  // 慰问金13万元，人均2000元；烈属12户，户均3000元: the total was shared out already.
  if (total.end < position && /均/u.test(folded.slice(total.end, position))) return true
  // 粮食总产量36万吨，水稻面积20万亩
  if (isOfOtherCrop(clauseBefore(sentence, total, 14), clauseBefore(sentence, heads, 14))) return true
  // 全班16人，全校捐款9600元
  const scopes = [heads, total].map((figure) => SCOPE.exec(clauseBefore(sentence, figure, 14))?.[0])
  if (scopes[0] && scopes[1] && scopes[0] !== scopes[1]) return true
  const [whole, own] = [total, heads].map((figure) => clauseBefore(sentence, figure, 14)) as [string, string]
  // 赴省外培训的骨干教师120人 are some of those the money is for.
  const some = SOME.exec(own)?.[0]
  if (isOfSome(whole, own) || (some !== undefined && !whole.includes(some) && whole.includes(own.slice(-NOUN))))
    return true
  const spent = nameFor(read, [{ heads, factor: 1 }])
  return isOwnMetric(spent, wordsBefore(sentence, total, 24))
}

/** 进球630个, 场均7球 */
function isCountedBy(sentence: FigureSentence, total: PrintedFigure, { unit, start }: PrintedFigure): boolean {
  // 攻入24球，场均进球4个
  if (unit === '个' && total.unit.length === 1 && sentence.text.folded.endsWith(total.unit, start)) return true
  return unit.length === 1 && /^[个粒次]$/u.test(total.unit) && clauseBefore(sentence, total, 4).endsWith(unit)
}
