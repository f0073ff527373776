import type { SaidValue } from '../../../../model/said'
import { says } from '../../../../words/sentence'
import { showLike } from '../../figures/arithmetic'
import { behindEachOther, fullSentences, pairsOfSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { readBalance, readStock, type Stock } from './balances'
import { movedCount } from './come-and-gone'
import { composedWholes } from './composed-wholes'
import { distantWholes } from './distant-wholes'
import { dividedWholes } from './divided-wholes'
import { evenRows } from './even-rows'
import { gameRecords, quarterSums, sideSums } from './match-records'
import { medalTables } from './medal-tables'
import { fieldSums } from './named-fields'
import { readPartLists } from './part-lists'
import { opensDivision, type PartList } from './part-words'
import { checkShares } from './parts-shares'
import { recalledWholes } from './recalled-wholes'
import {
  isOfVotes,
  type RemainderList,
  readAttendance,
  readRemainders,
  readVotes,
  remaindersApart,
  tellsOfVotes,
} from './remainder-lists'
import { slipSums } from './slip-sums'
import { sumAhead } from './sums-ahead'
import { tabledSums } from './tabled-sums'

/** What rounding takes from a figure is counted in full here: the roundings of many parts add up. */
const WIDER = 1.25
/** Digits beyond which the last of a figure in 万 or 亿 is what was rounded. */
const LONG = 4
const LONGEST_OPENING = 18
/** Figures beside a whole in its sentence. */
const MOST_BESIDE = 3
/** What may stand between a whole and the sentence of its parts: a sentence or two. */
const MOST_BETWEEN = 50

/** 共300人，分别为128、96、75: parts against their total, shares against 100 per cent. */
export function createPartsTotalRule(reader: FigureReader): Rule {
  return {
    id: 'parts-total',
    severity: 'query',
    acrossParagraphs: 'figures',
    *checkText(source) {
      // Several readings may find the same whole.
      const told = new Set<number>()
      for (const finding of checkText(reader.readText(source))) {
        const start = finding.places[0]?.start ?? 0
        if (!told.has(start)) yield finding
        told.add(start)
      }
    },
    *checkStory(story) {
      const texts = reader.read(story)
      for (const read of [composedWholes, fieldSums, recalledWholes, distantWholes])
        for (const list of read(texts)) yield wrongSum(list)
    },
  }
}

function* checkText(text: FigureText): Generator<RuleFinding> {
  const sentences = fullSentences(text)
  const votes = tellsOfVotes(text) ? wrongVotes(sentences) : undefined
  if (votes) yield wrongSum(votes)
  const apart = withPartsApart(text, sentences)
  for (const sentence of apart) {
    // A whole, or its shares, takes two figures.
    if (sentence.figures.length < 2) continue
    for (const whole of readPartLists(sentence)) {
      const list = upToRest(text, whole)
      const finding = isOfSteps(text, list) || isPartItself(sentence, list) ? undefined : checkList(list)
      if (finding) yield finding
    }
    for (const list of readRemainders(sentence)) if (!isPartItself(text, list)) yield wrongSum(list)
    const attendance = readAttendance(sentence)
    if (attendance) yield wrongSum(attendance)
    const ahead = sumAhead(sentence)
    if (ahead) yield wrongSum(ahead)
    const account = readBalance(sentence)
    if (account) yield wrongSum(account)
    const stock = readStock(sentence) ?? movedCount(sentence)
    if (stock) yield wrongStock(stock)
  }
  for (const list of remaindersApart(sentences)) yield wrongSum(list)
  yield* checkShares(text, apart)
  for (const list of dividedWholes(text)) yield wrongSum(list)
  for (const list of slipSums(text)) yield wrongSum(list)
  for (const list of evenRows(text)) yield wrongSum(list)
  yield* checkGames(text)
  yield* checkMedals(text)
  yield* checkTables(text)
}

function checkList(list: PartList): RuleFinding | undefined {
  const { total, parts, mode, behind, ones } = list
  // 共 may sum up the last few only: 有耕地300亩，其中水田120亩、旱地80亩，共种水稻…
  const from = behind ? parts.length - 2 : 0
  for (let k = 0; k <= from; k++) if (fits({ ...list, parts: parts.slice(k) })) return undefined
  // 1.2亿元，分别为8000万元和4000万元，首批3000万元已到位: the first of them make it up already.
  if (!behind && mode === 'exact' && ones === 0 && isMadeUpBefore(total, parts)) return undefined
  const sum = parts.reduce((all, part) => all + part.value, ones)
  const terms = [...parts.map((part) => bare(part, total)), ...new Array<string>(ones).fill('1')]
  const right = showLike(total, sum)
  const key = mode === 'over' ? 'says.parts-total.over' : 'says.parts-total'
  return {
    says: says(key, { parts: { row: terms, as: 'sum' }, sum: bareSum(sum, total), printed: total.printed }),
    places: [total.place, ...parts.map((part) => part.place)],
    confidence: mode === 'exact' ? 0.8 : 0.7,
    ...(mode === 'exact' ? { expected: right } : {}),
  }
}

/** 其中城区6.9万人，其余分散在乡镇，租房的9.8万人: behind the rest the whole is divided another way. */
function upToRest({ folded }: FigureText, list: PartList): PartList {
  const { parts, mode } = list
  if (mode !== 'over') return list
  const at = parts.findIndex(({ start }, k) => k > 0 && REST.test(folded.slice(parts[k - 1]?.end ?? start, start)))
  return at < 0 ? list : { ...list, parts: parts.slice(0, at) }
}

/** The rest, told without a figure. */
const REST = /(?:其余|其他|剩余|剩下|余下)[^，；。0-9]{1,16}[，；]/u

function isMadeUpBefore(total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  return parts.some((_, k) => k > 1 && parts.slice(0, k).reduce((all, part) => all + part.value, 0) === total.value)
}

/** 分别跃上5000万户和1亿户的大台阶: what was reached and left behind is no part. */
function isOfSteps({ folded }: FigureText, { parts }: PartList): boolean {
  return parts.some(({ end }) => STEP.test(folded.slice(end, end + 8)))
}

/** 486公里，其中两县合计273公里，白沙县118公里，永宁县95公里: what looks like a whole is a part of the one before. */
function isPartItself(
  { figures }: Pick<FigureSentence, 'figures'>,
  { total, parts }: Pick<PartList, 'total' | 'parts'>,
): boolean {
  let sum = total.value
  for (const part of parts) sum += part.value
  const first = Math.min(total.start, ...parts.map(({ start }) => start))
  return figures.some((one) => one.end <= first && isAlike(one, total) && Math.abs(one.value - sum) <= sum * EXACT)
}

const EXACT = 1e-9
const STEP = /^的?(?:历史性)?[新大]?(?:台阶|大关|关口|门槛|整数关)/u

/** 全社会用电量18.6亿千瓦时。其中，…; 分产业看，…: a sentence of parts belongs to the one before, or to the last that has a figure like them. */
function withPartsApart(text: FigureText, sentences: readonly FigureSentence[]): FigureSentence[] {
  const joined: FigureSentence[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    const isOfParts = last !== undefined && opensParts(text, sentence)
    const whole = isOfParts ? wholeOf(joined, sentence) : undefined
    if (!last || !isOfParts || (whole && whole.figures.length > MOST_BESIDE)) joined.push(sentence)
    else if (whole && whole !== last) joined.push(behindEachOther(whole, sentence))
    else if (last.figures.length === 0 || last.figures.length > MOST_BESIDE) joined.push(sentence)
    else joined[joined.length - 1] = { ...last, end: sentence.end, figures: [...last.figures, ...sentence.figures] }
  }
  return joined
}

/** The last sentence with a figure like the parts, if it is not far off. */
function wholeOf(before: readonly FigureSentence[], { start, figures }: FigureSentence): FigureSentence | undefined {
  const whole = before.findLast((one) => one.figures.some((total) => figures.some((part) => isAlike(total, part))))
  return whole && start - whole.end <= MOST_BETWEEN ? whole : undefined
}

function isAlike(total: PrintedFigure, part: PrintedFigure): boolean {
  return isPlain(total) && isPlain(part) && isSameMeasure(total, part)
}

function opensParts({ folded }: FigureText, { start }: FigureSentence): boolean {
  const opening = folded.slice(start, start + LONGEST_OPENING).trimStart()
  return /^(?:[其当]中|具体(?:为|是|来看)|分别(?:为|是))/u.test(opening) || opensDivision(opening)
}

/** The first votes of a text, told in one sentence or in two, that are more than the voters. */
function wrongVotes(sentences: readonly FigureSentence[]): RemainderList | undefined {
  for (const sentence of sentences) {
    const votes = readVotes(sentence)
    if (votes) return votes
  }
  for (const { pair } of pairsOfSentences(sentences.filter(isOfVotes))) {
    const votes = readVotes(pair)
    if (votes) return votes
  }
  return undefined
}

function wrongSum({ total, parts }: RemainderList): RuleFinding {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  return {
    says: says('says.parts-total', {
      parts: { row: parts.map((part) => bare(part, total)), as: 'sum' },
      sum: bareSum(sum, total),
      printed: total.printed,
    }),
    places: [total.place, ...parts.map((part) => part.place)],
    confidence: 0.7,
  }
}

/** 年初1.8万吨，购进6.4万吨，销售5.9万吨，年末2.5万吨. */
function wrongStock({ opening, gains, losses, closing, sum }: Stock): RuleFinding {
  const [loss] = losses
  const out = losses.reduce((all, { value }) => all + value, 0)
  return {
    says: says('says.parts-total.stock', {
      gains: { row: [opening, ...gains].map((part) => bare(part, closing)), as: 'sum' },
      losses: loss && losses.length === 1 ? bare(loss, closing) : bareSum(out, closing),
      sum: bareSum(sum, closing),
      printed: closing.printed,
    }),
    places: [closing.place, ...[opening, ...gains, ...losses].map((part) => part.place)],
    confidence: 0.7,
  }
}

function fits({ total, parts, mode, ones, isAgreed }: PartList): boolean {
  let sum = ones
  let slack = slackOf(total)
  for (const part of parts) {
    sum += part.value
    slack += slackOf(part)
  }
  const off = sum - total.value
  const tiny = Math.abs(total.value) * 1e-9
  if (isAgreed && parts.every((part) => !part.rough && part.step === total.step)) slack = 0
  if (mode === 'over') return off <= slack + tiny
  return Math.abs(off) <= slack + tiny
}

/** 315505亿元: a long figure is rounded to its last digit, which three of them need not keep. */
function slackOf({ high, low, digits, printed, step, factor }: PrintedFigure): number {
  const isLong = digits.length > LONG && /[万亿]/u.test(printed)
  return isLong ? (step * factor) / 2 : ((high - low) / 2) * WIDER
}

function bare(part: PrintedFigure, total: PrintedFigure): SaidValue {
  return part.factor === total.factor && !/[万亿]/u.test(total.printed) ? { amount: part.number } : part.printed
}

function bareSum(sum: number, total: PrintedFigure): SaidValue {
  return /[万亿]/u.test(total.printed) ? showLike(total, sum) : { amount: sum / total.factor }
}

/** 30轮，17胜8平6负; 四节比分 against the result. */
function* checkGames({ source, folded }: FigureText): Generator<RuleFinding> {
  for (const { total, parts, sum } of [...gameRecords(folded), ...quarterSums(folded), ...sideSums(folded)]) {
    const row = { row: parts.map(({ number }) => ({ amount: number })), as: 'sum' } as const
    yield {
      says: says('says.parts-total', {
        parts: row,
        sum: { amount: sum },
        printed: folded.slice(total.start, total.end),
      }),
      places: [total, ...parts.slice(0, 1)].map(({ start, end }) => ({ text: source.index, start, end })),
      confidence: 0.7,
    }
  }
}

/** 92枚奖牌，包括35金、31银和28铜 */
function* checkMedals({ source, folded }: FigureText): Generator<RuleFinding> {
  for (const { total, parts } of medalTables(folded)) {
    const sum = parts.reduce((all, part) => all + part.number, 0)
    if (sum === total.number) continue
    const row = { row: parts.map(({ number }) => ({ amount: number })), as: 'sum' } as const
    yield {
      says: says('says.parts-total', {
        parts: row,
        sum: { amount: sum },
        printed: folded.slice(total.start, total.end + 3),
      }),
      places: [total, ...parts].map(({ start, end }) => ({ text: source.index, start, end })),
      confidence: 0.8,
    }
  }
}

/** 古城：41.6；云台山：28.3；…。合计：85.0 */
function* checkTables({ source, folded }: FigureText): Generator<RuleFinding> {
  for (const { parts, total, sum } of tabledSums(folded)) {
    const row = { row: parts.map(({ number }) => ({ amount: number })), as: 'sum' } as const
    const printed = folded.slice(total.start, total.end)
    yield {
      says: says('says.parts-total', { parts: row, sum: { amount: sum }, printed }),
      places: [total, ...parts].map(({ start, end }) => ({ text: source.index, start, end })),
      confidence: 0.75,
    }
  }
}
