import { behindLast } from '../../behind-last'
import { clauseBefore, isOfOtherCrop, isOfSome, wordsBefore } from '../../figures/averages/average-clauses'
import type { AverageFrame } from '../../figures/averages/average-frame'
import { headsOf } from '../../figures/averages/average-heads'
import { turnsElsewhere } from '../../figures/averages/average-windows'
import { averageWords, hasOwnHeads, isOwnMetric } from '../../figures/averages/average-words'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { sharesRun, withoutCommon } from '../../figures/shared-phrase'
import { matchesOf } from '../../matches-of'

/** 每亩打麦540公斤, 每班50套: shared out without a word for it. */
const EACH = /(?<!平均|均)每(?:个|名|位)?([亩户人班村镇校台辆场队组车站店厂]|(?![年月日天周季])[\u4e00-\u9fff]{2})/gu
/** Between what is shared out and the average: another base, a part. */
const OTHER_BASE =
  /另有|其中|分别|以上的|扣除|除去|刨去|除[了去掉]|优惠|奖励|不等|另外|各(?![类级种项界])|第一|单日|净增|节余|结余/u
const NO_TOTAL = /每|均|新增|亩产|最/u
const FARTHEST = 2.6
const REACH = 16
const MOST = 14
/** Per year, month, day: something else was divided by as well. */
const TIMES = [12, 365, 366, 30, 31, 52, 4]

interface Shared {
  readonly total: PrintedFigure
  readonly heads: PrintedFigure
  readonly value: number
}

/**
 * Averages that no total and no heads of their sentences come to, although one pair of them comes out even: 640万元 among 1280
 * people is 5000 each to the last digit, whatever is said of it. Asked where no frame is read.
 */
export function readSharedOut(reader: FigureReader, sentence: FigureSentence, own: FigureSentence): AverageFrame[] {
  if (sentence.figures.length > MOST) return []
  return wordsOf(own).flatMap((word) => {
    const read = averageOf(own, word)
    if (!read || hasOwnHeads(own, word)) return []
    const { average, former, name } = read
    const others = sentence.figures.filter((figure) => isPlain(figure) && figure !== average && !figure.rough)
    const before = others.filter(({ end }) => end <= word.position)
    const candidates = headsOf(reader, sentence, before, { ...word, average })
    const pairs = before
      .filter((figure) => isTotal(sentence, figure) && !candidates.some(({ heads }) => heads === figure))
      .flatMap((total) =>
        candidates.map(({ heads, factor }) => ({
          total,
          heads,
          value: (worthOf(reader, sentence, total, average) / heads.value) * factor,
        })),
      )
      .filter(({ value }) => value > 0 && !(former && comesTo(former, value, [])))
    if (pairs.length === 0 || pairs.some(({ value }) => comesTo(average, value, others))) return []
    if (isExplained(average, sentence, candidates[0]?.factor ?? 1)) return []
    const even = pairs.filter(({ value }) => isEven(average, value))
    const [first] = pairs
    if (even.length === 0 && first && pairs.length === 1 && (former || EVENLY.test(toldOf(sentence, word, first))))
      even.push(first)
    const named = even.filter(({ total }) => sharesRun(withoutCommon(name), wordsBefore(sentence, total, MOST), 2))
    const [one] = (named.length > 0 ? named : even).toSorted((a, b) => spanOf(a) - spanOf(b))
    if (!one || !isNear(average, one.value) || isExcused(sentence, own, word, one, name)) return []
    // 学生1800名，借书4.5万册，人均25册；教师140人，人均18册: others are counted behind what was shared out already.
    const isShared = ({ start }: PrintedFigure): boolean =>
      start > one.total.end && sentence.text.folded.slice(one.total.end, start).includes('均')
    if (candidates.some(({ heads }) => isShared(heads))) return []
    return [{ average, ...one, word: `${word.word}${name.length < LONG ? name : ''}` }]
  })
}

/** 每人均分: nothing else was shared out, and nobody had more. */
const EVENLY = /均分|平均分|平分|[平均]摊|一律|都是/u
const LONG = 5
/** 由6吨减少到5.4吨 */
const FROM = /^[^，；0-9]{0,8}(?:由|从)[^，；0-9]{0,6}$/u
const TO = /[增减升降提缩涨跌][^，]{0,4}[到至]$/u

/** The average a word is of, and what it was before. */
function averageOf(
  own: FigureSentence,
  word: Word,
): { readonly average: PrintedFigure; readonly former: PrintedFigure | undefined; readonly name: string } | undefined {
  const { folded } = own.text
  const [first, next] = own.figures.filter(({ start }) => start >= word.end)
  if (!first || first.start - word.end > REACH) return undefined
  const name = folded.slice(word.end, first.start)
  const isChange = FROM.test(name) && next !== undefined && TO.test(folded.slice(first.end, next.start))
  const average = isChange ? next : first
  if (!isPlain(average) || isShare(average) || average.rough || /[，；比每]/u.test(name)) return undefined
  if (!isChange && /[由从至]|(?<![领分拿得收])到/u.test(name)) return undefined
  return { average, former: isChange ? first : undefined, name: name.replace(/[由从].*$/u, '') }
}

/** 比去年多的1800吨, 每天…: no total. */
function isTotal(sentence: FigureSentence, figure: PrintedFigure): boolean {
  const words = clauseBefore(sentence, figure, MOST).replace(/每[天日]/u, '')
  return !NO_TOTAL.test(words) && !/[减增降涨少多][^至到]{0,2}$|[比较][^，]*$/u.test(words)
}

/** In the average's own measure; a ton of water is a cubic metre. */
function worthOf(reader: FigureReader, sentence: FigureSentence, total: PrintedFigure, average: PrintedFigure): number {
  if (isSameMeasure(total, average)) return total.value > average.value ? total.value : 0
  const [ton, cube] = [reader.unit('吨'), reader.unit('立方米')]
  if (!ton || !cube || total.measure !== ton.measure || average.measure !== cube.measure) return 0
  return wordsBefore(sentence, total, MOST).includes('水') ? (total.value / ton.factor) * cube.factor : 0
}

function toldOf({ text: { folded } }: FigureSentence, word: Word, { total, heads }: Shared): string {
  return folded.slice(Math.min(heads.start, total.start), word.position + word.word.length)
}

type Word = ReturnType<typeof averageWords>[number]

function wordsOf(own: FigureSentence): Word[] {
  const words = averageWords(own).filter(({ isPrice }) => !isPrice)
  const { folded } = own.text
  for (const match of matchesOf(folded.slice(own.start, own.end), EACH)) {
    const position = own.start + match.index
    if (words.some((word) => word.position <= position && position < word.end)) continue
    const [word, counted = ''] = match
    words.push({ word, position, end: position + word.length, counted, scale: 1, isPrice: false, name: '' })
  }
  return words
}

/** Whether the printed average is what comes out, by the pair alone or with another count of the sentence. */
function comesTo(average: PrintedFigure, value: number, others: readonly PrintedFigure[], most = TIMES): boolean {
  const times = [1, ...most, ...others.flatMap(({ number }) => (number > 1 && number <= 1000 ? [number] : []))]
  return times.some((n) => {
    const slack = Math.max(average.step * average.factor * 0.6, average.value * 0.03)
    return Math.abs(value / n - average.value) <= slack || Math.abs(value - average.value / n) <= slack / n
  })
}

/** Whether any two figures of the sentence come to it, whatever they count: 42名孩子 in 六组 are 7 each. */
function isExplained(average: PrintedFigure, { figures }: FigureSentence, factor: number): boolean {
  const others = figures.filter((figure) => figure !== average && figure.value > 0)
  return others.some((total) =>
    others.some((heads) => heads !== total && comesTo(average, (total.value / heads.value) * factor, [], [1])),
  )
}

/** No more digits than were printed: 5000 for 8000, 4.8 for 5.4. */
function isEven({ factor, step, number }: PrintedFigure, value: number): boolean {
  const own = value / factor
  const unit = Math.min(step, 10 ** (Math.floor(Math.log10(number)) - 1))
  return Math.abs(own / unit - Math.round(own / unit)) < 1e-6 && Math.round(own / unit) > 0
}

function isNear({ value: printed }: PrintedFigure, value: number): boolean {
  const off = printed / value
  const power = Math.log10(off)
  return (off < FARTHEST && off > 1 / FARTHEST) || (Math.abs(power) < 2.1 && Math.abs(power - Math.round(power)) < 1e-6)
}

function spanOf({ total, heads }: Shared): number {
  return Math.abs(total.start - heads.start)
}

function isExcused(
  sentence: FigureSentence,
  own: FigureSentence,
  word: Word,
  { total, heads }: Shared,
  name: string,
): boolean {
  const { folded } = sentence.text
  const told = folded.slice(Math.min(heads.start, total.start), word.position)
  if (
    /最/u.test(behindLast(told, '，；。')) ||
    OTHER_BASE.test(told) ||
    /\d[^，]{0,6}(?<!平)均/u.test(folded.slice(total.end, word.position))
  )
    return true
  const [whole, by] = [total, heads].map((figure) => clauseBefore(sentence, figure, MOST)) as [string, string]
  if (isOfOtherCrop(whole, by) || isOfSome(whole, by)) return true
  // 每座造价: the price of one is no share of what was lost.
  if (isOwnMetric(`${word.word}${name}`, behindLast(wordsBefore(sentence, total, 24), '。'))) return true
  return (
    sentence !== own &&
    (turnsElsewhere(sentence, own, word, total.start) || turnsElsewhere(sentence, own, word, heads.start))
  )
}
