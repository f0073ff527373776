import { says } from '../../../../words/sentence'
import { canCompare } from '../../figures/changes/compared-figures'
import { type FigureRole, rolesIn } from '../../figures/changes/figure-roles'
import { isValue } from '../../figures/changes/role-pairs'
import { timeOf, wordsBefore } from '../../figures/changes/wide-frames'
import type { FigureText } from '../../figures/figure-text'
import { orderOf } from '../../figures/period-words'
import { isShare, type PrintedFigure } from '../../figures/printed-figure'
import { longestRun } from '../../figures/shared-phrase'
import type { RuleFinding } from '../../rule'

/**
 * A headline's change against the two values the body has for it, wherever they stand: 事故下降三成 over 今年340起 … 去年这类事故
 * 420起; 学生增加 over 47人，去年52人. Only where one pair of the body is of what the headline names.
 */
const CHANGE =
  /^(.*?)(扩招|缩减|压缩|锐减|骤减|大减|大增|激增|猛增|骤增|大涨|大降|增加|增多|增长|上升|上涨|提高|提升|回升|攀升|延长|缩招|减少|下降|降低|缩短|下滑|回落|下跌|缩水|[增升涨多降减跌少])(?:了|近|约|逾|超)?(?=[0-9一二三四五六七八九十]|$|[，！])/u
const FALLS = /缩|减|下|降|回落|跌|少/u
const NO_CHANGE =
  /[不没未止防控要将拟盼吗？?何怎逆欲应可能]|计划|目标|加快|放缓|增速|涨幅|降幅|增幅|跌幅|预[计期]|有望|力争|排名|名次|成绩|汇率|目标|年均|人均/u
const WORDS = 22
const TAIL = 6
/** Points a rate in tenths, or in per cent, may be off; and beyond what factor it is of something else. */
const TENTH = 6
const POINT = 1
const FAR = 3
const MOST_VALUES = 30
/** A pair that shares but one character with the headline stands close together. */
const CLOSE = 24

interface Value {
  readonly text: FigureText
  readonly role: FigureRole
  readonly words: string
}

interface ValuePair {
  readonly from: Value
  readonly to: Value
}

/** What a headline says of a change, held against the body's own two values. */
export function* checkHeadPairs(head: FigureText, bodies: readonly FigureText[]): Generator<RuleFinding> {
  // 多了三成，还是四成？: asked, and not told.
  if (!/[增升涨多降减跌少缩扩]|提[高升]/u.test(head.folded) || /[？?]|还是/u.test(head.folded)) return
  let at = 0
  for (const clause of head.folded.split(/[\s，　]/u)) {
    const start = head.folded.indexOf(clause, at)
    at = start + clause.length
    const [, noun = '', verb = ''] = CHANGE.exec(clause) ?? []
    if (verb === '' || NO_CHANGE.test(clause)) continue
    const end = start + noun.length + verb.length
    const rate = head.figures.find((figure) => figure.start >= end && figure.start <= end + 2)
    if (verb.length === 1 && !(rate && isShare(rate))) continue
    const told = `${noun.replace(/[比较][^，。]*$/u, '')}${verb === '扩招' || verb === '缩招' ? '招' : ''}`
    const pair = onlyPair(bodies, told, rate)
    if (!pair) continue
    const { from, to } = pair
    const [a, b] = [from.role.figure, to.role.figure]
    const percent = (b.value / a.value - 1) * 100
    const isTurned = (FALLS.test(verb) ? -1 : 1) !== Math.sign(percent)
    const isOff = rate !== undefined && isShare(rate) && !rate.range && isRateOff(rate, Math.abs(percent))
    if (!isTurned && !isOff) continue
    const place = { text: head.source.index, start: start + noun.length, end: rate && isShare(rate) ? rate.end : end }
    yield {
      says: says('says.headline-body', {
        head: head.folded.slice(place.start, place.end),
        body: `${a.printed}→${b.printed}`,
        slip: '',
      }),
      places: [place, b.place, a.place],
      confidence: 0.6,
    }
  }
}

function isRateOff(rate: PrintedFigure, computed: number): boolean {
  const isTenth = /成(?![一二三四五六七八九])/u.test(rate.printed)
  const points = (isTenth ? TENTH : POINT + rate.step / 2) * (rate.rough ? 2 : 1)
  if (Math.abs(computed - rate.value) <= points) return false
  return rate.value <= computed * FAR && computed <= rate.value * FAR
}

/** The pair of the body that is of what the headline names; undefined where there are several, or another rate that fits. */
function onlyPair(bodies: readonly FigureText[], noun: string, rate: PrintedFigure | undefined): ValuePair | undefined {
  const values = bodies.flatMap((text) =>
    rolesIn(text)
      .filter(
        ({ figure, ...role }) =>
          isValue({ figure, ...role }) && figure.value > 0 && figure.unit !== '倍' && !figure.rough,
      )
      .map((role): Value => ({ text, role, words: wordsBefore(text, role, WORDS) + tailOf(text, role) })),
  )
  if (values.length > MOST_VALUES) return undefined
  if (
    rate &&
    isShare(rate) &&
    bodies.some(({ figures }) => figures.some((one) => isShare(one) && one.value === rate.value))
  )
    return undefined
  const pairs: ValuePair[] = []
  for (const [k, first] of values.entries()) {
    for (const second of values.slice(k + 1)) {
      if (!canCompare(first.text.folded, first.role.figure, second.role.figure)) continue
      const pair = orderedPair(first, second)
      if (pair && isNamed(noun, pair)) pairs.push(pair)
    }
  }
  // 新生118人，分成三个班: what the clause of the figure itself names goes before what stands farther off.
  const close = pairs.filter((pair) =>
    [pair.from, pair.to].some(({ role, text }) => longestRun(noun, role.own + tailOf(text, role)) > 1),
  )
  const named = close.length > 0 ? close : pairs
  const [only] = named
  const isSame = ({ from, to }: ValuePair): boolean =>
    from.role.figure.value === only?.from.role.figure.value && to.role.figure.value === only?.to.role.figure.value
  return only && named.every(isSame) && only.from.role.figure.value !== only.to.role.figure.value ? only : undefined
}

function orderedPair(first: Value, second: Value): ValuePair | undefined {
  const order = orderOf(first.role.period, second.role.period)?.order
  const [a, b] = [timeOf(first.words), timeOf(second.words)]
  const way = order ?? Math.sign(b - a)
  if (way === 0) return undefined
  return way > 0 ? { from: first, to: second } : { from: second, to: first }
}

/** Two characters of the headline's noun with either value, or one with two that stand together. */
function isNamed(noun: string, { from, to }: ValuePair): boolean {
  const [x, y] = [from.role.figure, to.role.figure]
  const ratio = x.value / y.value
  if (ratio > FAR || ratio < 1 / FAR) return false
  if (longestRun(noun, from.words) > 1 || longestRun(noun, to.words) > 1) return true
  const gap = from.text === to.text ? Math.max(x.start, y.start) - Math.min(x.end, y.end) : CLOSE
  return gap < CLOSE && [...noun.slice(-4)].some((sign) => (from.words + to.words).includes(sign))
}

function tailOf({ folded }: FigureText, { figure: { end } }: FigureRole): string {
  return /^[\u4e00-\u9fff]*/u.exec(folded.slice(end, end + TAIL))?.[0] ?? ''
}
