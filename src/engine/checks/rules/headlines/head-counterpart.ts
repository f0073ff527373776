import { behindLast } from '../../behind-last'
import { areSwapped } from '../../figures/digit-slips'
import type { Labelled } from '../../figures/head-neighbours'
import { isDigitSlip, nearness } from '../../figures/near-figure'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import { OF_SEVERAL } from './head-counts'

/**
 * The figure of the body a headline's figure must be, where no figure of the body bears it out: of those that are near
 * enough to be meant, the one whose words have most in common with the headline, or the only one.
 */
export function counterpartOf(head: Labelled, rivals: readonly Labelled[]): Labelled | undefined {
  const { figure } = head
  const line = head.text.folded
  if ((TOLD_LOOSELY.has(figure.family) && !isMark(figure)) || figure.number <= 1 || isRestated(figure, rivals))
    return undefined
  if (isWithSingles(figure, rivals)) return undefined
  if (OF_SEVERAL.test(line) && rivals.some((one) => one.figure.value < figure.value)) return undefined
  const near = rivals.filter(
    (one) => isNearEnough(figure, one.figure) && !isAside(one, line) && isBoundedAlike(head, one),
  )
  if (near.length === 0 || near.length > MOST) return undefined
  const told = near.map((one) => ({ one, score: scoreOf(head, one) })).toSorted((a, b) => b.score - a.score)
  const [best, next] = told
  if (!best || (next && next.score === best.score && next.one.figure.value !== best.one.figure.value)) return undefined
  return best.score >= (next ? LEAST_OF_SEVERAL : LEAST) ? best.one : undefined
}

/**
 * The one figure of the body that can be meant, whatever the words: where nothing in the body bears a headline's figure out, and
 * the body has one value of that unit that is near it. A headline seldom counts what its story does not.
 */
export function onlyCounterpart(head: Labelled, rivals: readonly Labelled[]): Labelled | undefined {
  const { figure, text } = head
  if (figure.number <= FEW_OF || figure.rough || isRestated(figure, rivals) || isWithSingles(figure, rivals))
    return undefined
  if (TOLD_LOOSELY.has(figure.family) && !isMark(figure) && !SHORT_TIMES.has(figure.unit)) return undefined
  if (OF_SEVERAL.test(text.folded)) return undefined
  const alike = rivals.filter((one) => one.figure.unit === figure.unit && isBoundedAlike(head, one))
  // 47名 over 请回其中的74名: swapped digits are no part.
  const swapped =
    figure.digits.length > 1 && alike.length === 1 && alike[0] && areSwapped(figure.digits, alike[0].figure.digits)
  const [only, ...others] = swapped ? alike : alike.filter((one) => !isAside(one, text.folded))
  if (!only || only.figure.rough || others.some((one) => one.figure.value !== only.figure.value)) return undefined
  const ratio = figure.value / only.figure.value
  return (ratio < NEAR_BY && ratio > 1 / NEAR_BY) || isDigitSlip(Number(figure.digits), Number(only.figure.digits))
    ? only
    : undefined
}

const FEW_OF = 2
const NEAR_BY = 1.8
const SHORT_TIMES = new Set(['秒', '分钟', '小时', '个小时'])

/** 支持延时服务的家长占71.3%，无所谓的占18.2%: the headline's 九成家长支持 is the first alone; but 非常支持 and 比较支持 add up. */
export function isNamedAlone(head: Labelled, rivals: readonly Labelled[]): boolean {
  if (!isShare(head.figure) || rivals.length < 2) return false
  const own = wordsBeside(head)
  if (rivals.some((one) => GRADED.test(wordsBeside(one)))) return false
  const [best = 0, next = 0] = rivals.map((one) => commonPairs(own, wordsBeside(one))).toSorted((a, b) => b - a)
  return best > 1 && best > next
}

const GRADED = /非常|比较|较为|基本|完全|十分|有时|偶尔|经常|很/u

/** 三十年 is told of a life as 整整40年 is of a post; of years and days only words that are called the same speak. */
const TOLD_LOOSELY = new Set(['time', 'age', 'score', 'rate'])
/** 哥哥690分: so many points are told to the digit. */
export function isMark({ family, number }: PrintedFigure): boolean {
  return family === 'score' && number >= LEAST_MARK
}

const LEAST_MARK = 100
const MOST = 4
const LEAST = 2
const LEAST_OF_SEVERAL = 3
/** Beyond that factor two figures are not of one thing. */
const FAR = 3
/** A share is off by points, and by a factor. */
const FAR_SHARE = 2

function isNearEnough(a: PrintedFigure, b: PrintedFigure): boolean {
  const ratio = a.value / b.value
  const far = isShare(a) ? FAR_SHARE : FAR
  return (ratio < far && ratio > 1 / far) || nearness(a, b.value) === 'slip'
}

/** 两角 over 两角二分, 二十六亿 over 26.8亿: a headline cuts off. */
function isRestated(head: PrintedFigure, rivals: readonly Labelled[]): boolean {
  return rivals.some(({ figure }) => {
    const off = head.value / figure.value
    const digits = [head.digits, figure.digits]
    return (
      (off <= 1 && off > 1 - CUT && digits[1]?.startsWith(head.digits) && head.digits !== figure.digits) ||
      (head.rough && Math.abs(off - 1) < ROUGH)
    )
  })
}

const CUT = 0.12
const ROUGH = 0.06

/** 两名工人烧伤；傍晚一名老人烧伤: a single one is counted too, tagged or not. */
function isWithSingles(head: PrintedFigure, rivals: readonly Labelled[]): boolean {
  if (head.measure !== '人' || head.number > FEW) return false
  let singles = 0
  for (const { folded } of new Set(rivals.map(({ text }) => text))) singles += matchesOf(folded, SINGLE).length
  let sum = 0
  for (const { figure } of rivals) sum += figure.number > 1 ? figure.number : 0
  return singles > 0 && head.number > sum && head.number <= sum + singles
}

const FEW = 9
const SINGLE = /[一1][名人位]/gu

/** 其余4名, 另有1人, 每人限选两门, 最多3个, 去年有12家: not what the headline sums up. */
function isAside({ text: { folded }, figure: { start, end } }: Labelled, line: string): boolean {
  const clause = behindLast(folded.slice(Math.max(0, start - ASIDE_REACH), start), '，。；：')
  // 每周四班 over 每周三班: the headline says so itself.
  return (
    matchesOf(clause, ASIDE_WORDS).some(([word]) => !line.includes(word)) || BESIDE.test(folded.slice(end, end + 3))
  )
}

const ASIDE_REACH = 12
const ASIDE =
  /其余|另|还|其中|每|各|限|最[多少高低大小]|不足|至多|去年|上年|往年|原|曾|此前|计划|预计|将|比|较|增|减|平均|剩|分别|前|又|第一|首|由|从|扣|仅/u
const ASIDE_WORDS = new RegExp(ASIDE.source, 'gu')
const BESIDE = /^(?:起|不等|增|[多少]于)/u

/** 限行40吨以上货车 over 禁止30吨以上货车通行: a bound is held against a bound. */
function isBoundedAlike(a: Labelled, b: Labelled): boolean {
  const bound = ({ text: { folded }, figure: { end } }: Labelled): string =>
    /^以[上下内外]/u.exec(folded.slice(end, end + 2))?.[0] ?? ''
  return bound(a) === bound(b)
}

/** How much the words around two figures have in common: those beside them count more than those of the sentence. */
function scoreOf(head: Labelled, body: Labelled): number {
  const line = head.text.folded
  const beside = [wordsBeside(head), wordsBeside(body)] as const
  const sentence = sentenceAround(body)
  const pairs = commonPairs(beside[0], beside[1])
  const chars = commonChars(beside[0], beside[1])
  const wide = commonPairs(line, sentence)
  const lead = NAMED.has(head.figure.family) && body.text.folded.startsWith(head.figure.unit, body.figure.end) ? 2 : 0
  const slip = slipScore(head.figure.digits, body.figure.digits)
  return Math.min(4, pairs * 2 + chars) + Math.min(3, wide) + (chars > 0 ? 1 : 0) + lead + slip
}

/** 312点 over 231点: the same digits in another order say more than one wrong digit. */
function slipScore(a: string, b: string): number {
  if (a !== b && a.length > 2 && [...a].toSorted().join('') === [...b].toSorted().join('')) return 2
  return isDigitSlip(Number(a), Number(b)) ? 1 : 0
}

/** Counted without a measure word: 3乡镇, 12县. */
const NAMED = new Set(['admin', 'noun', 'count'])
const BEFORE = 12
const BEHIND = 14

function wordsBeside({ text: { folded }, figure: { start, end } }: Labelled): string {
  const before = behindLast(folded.slice(Math.max(0, start - BEFORE), start), '，。；：！？、 \n')
  const words = /^[^，。；：！？、\s]*/u.exec(folded.slice(end, end + BEHIND))?.[0] ?? ''
  // 哥哥690分弟弟688分: what stands behind leads up to the next.
  const behind = before !== '' && NEXT.test(words) ? '' : words
  return `${before}·${behind}`
}

const NEXT = /^[\u4e00-\u9fff]{1,4}\d/u
const WIDE = 60

function sentenceAround({ text: { folded }, figure: { start, end } }: Labelled): string {
  const before = behindLast(folded.slice(Math.max(0, start - WIDE), start), '。；！？')
  const behind = /^[^。；！？]*/u.exec(folded.slice(end, end + WIDE))?.[0] ?? ''
  return `${before}·${behind}`
}

/** Characters any two sentences share. */
const EMPTY =
  /[^\u4e00-\u9fff]|[一二三四五六七八九十百千万亿两零的了在和与为是有被将已至到个人名位家元年月日市县省区我本全今昨上下中大小多余约近超逾达共名等起后前]/gu
const EMPTY_PAIR =
  /今年|去年|昨日|昨天|今天|记者|本报|全市|全县|全省|全区|我市|我县|我省|增长|下降|同比|达到|共有|累计|以来|目前|上半年|第[一二三四五六七八九十]/u

function commonChars(a: string, b: string): number {
  const chars = new Set(a.replace(EMPTY, ''))
  let common = 0
  for (const char of chars) if (b.includes(char)) common++
  return common
}

function commonPairs(a: string, b: string): number {
  let common = 0
  for (let k = 0; k + 2 <= a.length; k++) {
    const pair = a.slice(k, k + 2)
    if (!HAN_PAIR.test(pair) || EMPTY_PAIR.test(pair) || !b.includes(pair)) continue
    common++
    k++
  }
  return common
}

const HAN_PAIR = /^[\u4e00-\u9fff]{2}$/u
