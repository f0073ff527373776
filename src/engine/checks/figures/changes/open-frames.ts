import type { FigureText } from '../figure-text'
import { namesOtherKind, nounOf } from '../kind-nouns'
import { readPeriod } from '../period-words'
import { isSameMeasure, isShare, type PrintedFigure } from '../printed-figure'
import { turnsToNothingElse } from '../same-subject'
import {
  baseNamed,
  readFoldedOnce,
  readLooseTo,
  readNextTo,
  readNounVerbBehind,
  readThanPeriod,
  readVerbBehind,
  withFirst,
} from './change-gaps'
import { type ChangeFrame, canCompare, type StatedChange } from './compared-figures'
import type { FigureRole } from './figure-roles'
import { foldedFrame } from './folded-once'
import { isNear, isNearMiss, isRightElsewhere, isToldBefore } from './near-change'
import { COMPARABLE, isOtherBase } from './other-base'
import { fitsPeriods } from './period-frame'
import { BACK, FARTHEST, isFar, isOfOneSize, isValue, orderedPair, type Pair, SUBJECT } from './role-pairs'

/**
 * Comparisons read by the roles of the figures, not by the words that join them: whatever stands between, a value with its
 * base beside it and a change stated behind are held against each other, if the change is as near to what the two come
 * to as slips are and no other two figures near by come to it.
 */

/**
 * The open frames of a text.
 * @param taken the figures of changes that were read in sure wording
 */
export function readOpenFrames(
  text: FigureText,
  roles: readonly FigureRole[],
  taken: ReadonlySet<number>,
): ChangeFrame[] {
  // Every comparison is of two figures.
  if (roles.length < 2) return []
  const frames: ChangeFrame[] = []
  for (let k = 0; k < roles.length; k++) {
    const role = roles[k]
    if (!role) continue
    if (role.shared) frames.push(...sharedFrames(text, roles, k, taken))
    else if (!role.change) frames.push(...turnedFrames(text, roles, k))
    else if (!taken.has(role.figure.start)) frames.push(...statedFrames(text, roles, k))
  }
  return frames
}

/** A value, its base, and what is stated of them behind, between or before: B，去年A，增长x%. */
function statedFrames(text: FigureText, roles: readonly FigureRole[], k: number): ChangeFrame[] {
  const role = roles[k]
  if (!role?.change) return []
  const name = role.change.kind === 'multiple' ? OF_NAMED.exec(role.own)?.[1] : baseNamed(role.own)
  const pair =
    name && !readPeriod(name)
      ? pairNamed(text, roles, k, name)
      : (pairBefore(text, roles, k) ?? pairAround(text, roles, k))
  const stated = { ...role.change, figure: role.figure }
  if (!pair) return differenceFrames(text, roles, k, stated)
  return openFrame(text, roles, pair, stated)
}

/** B，比上汛增产C，增幅x%: the base is B less C, whatever it is called. */
function differenceFrames(
  text: FigureText,
  roles: readonly FigureRole[],
  k: number,
  stated: StatedChange,
): ChangeFrame[] {
  const [value, difference, rate] = [roles[k - 2], roles[k - 1], roles[k]]
  const { verb, direction } = (difference?.change ?? difference?.difference) || {}
  if (!value || !difference || !rate || !verb || !direction || !isShare(stated.figure) || !isValue(value)) return []
  if (!isSameMeasure(value.figure, difference.figure) || isFar(text, value.figure, difference.figure)) return []
  if (stated.kind !== 'change' || /[比较与]/u.test(rate.words.replace(/同比|环比/gu, '')) || rate.words.length > 14)
    return []
  const base = value.figure.value - direction * difference.figure.value
  if (base <= 0 || !isNear(stated.figure.number, (difference.figure.value / base) * 100)) return []
  const sentence = text.sentences.find(({ end }) => end > rate.figure.start)
  if (!sentence || COMPARABLE.test(text.folded.slice(sentence.start, sentence.end))) return []
  const amount = { kind: 'change', direction, verb, figure: difference.figure } as const
  // 首月11.52万，次月12.25万，两个月共23.77万，次月多了7300，增长6.3%: both are of the two before the sum.
  const ofValue = { from: value, to: value }
  if ([amount, stated].every((one) => isRightElsewhere(roles, ofValue, one, 3 * FARTHEST))) return []
  const rated = { ...stated, direction }
  return [{ sentence, from: undefined, to: value.figure, direction, verb, stated: [amount, rated], open: true }]
}

/** A pair and a change stated of it, unless what stands around says that the change is of something else. */
export function openFrame(
  text: FigureText,
  roles: readonly FigureRole[],
  pair: Pair,
  stated: StatedChange,
  row: readonly FigureRole[] = [],
): ChangeFrame[] {
  const { from, to, reach } = pair
  const sentence = text.sentences.find(({ end }) => end > stated.figure.start)
  const { own = '', words: since = '' } = roles.find(({ figure }) => figure === stated.figure) ?? {}
  if (!sentence || !fitsPeriods(own, { order: 1, reach }) || isOfAnotherBase(since, from)) return []
  const first = Math.min(from.figure.start, to.figure.start)
  const start = text.sentences.find(({ end }) => end > first)?.start ?? first
  if (
    COMPARABLE.test(text.folded.slice(start, stated.figure.start)) ||
    isOtherBase({ ...sentence, start: 0 }, from.figure, to.figure, [stated])
  )
    return []
  // 票价由30元降到20元，降幅三分之一，客流却增加了一半
  const isTold = roles.some((role) => {
    const { change, figure } = role
    return (
      change?.direction === -stated.direction &&
      figure.start > Math.max(from.figure.start, to.figure.start) &&
      figure.end < stated.figure.start
    )
  })
  if (isTold && stated.direction * (to.figure.value - from.figure.value) < 0) return []
  if (hasGrownItself(roles, pair) && !/环比|[比较]/u.test(own)) return []
  if (isToldBefore(text.folded, roles, from.figure.start > to.figure.start ? from : to, stated.figure)) return []
  // 20%和15%, told the wrong way round: what stands in one row with the pair excuses nothing.
  const others = row.length > 0 ? roles.filter((one) => !row.includes(one)) : roles
  if (!isNearMiss(from.figure, to.figure, stated) || isRightElsewhere(others, pair, stated, 3 * FARTHEST)) return []
  return [{ sentence, from: from.figure, to: to.figure, direction: 0, verb: '', stated: [stated], open: true }]
}

/** 一季度A，同比增长12%；二季度B，增长20%: the first has a rate of its own, and so has the second. */
function hasGrownItself(roles: readonly FigureRole[], { from, to }: Pair): boolean {
  return roles.some(
    ({ change, figure }) =>
      change !== undefined &&
      (isShare(figure) || figure.family === 'point') &&
      figure.start > Math.min(from.figure.end, to.figure.end) &&
      figure.end < Math.max(from.figure.start, to.figure.start),
  )
}

const OF_NAMED = /(?:是|为|相当于|达到?|即)([\u4e00-\u9fff]{2,8})的/u

/** 县医院卖18元，药店卖54元，药店价格是医院的3倍: the base is the value the name stands with. */
function pairNamed(text: FigureText, roles: readonly FigureRole[], k: number, name: string): Pair | undefined {
  const change = roles[k]
  if (!change) return undefined
  const values = roles.slice(Math.max(0, k - BACK), k).filter(isValue)
  const [first, second] = values.slice(-2)
  if (name === '后者' || name === '前者') {
    if (!first || !second || !canCompare(text.folded, first.figure, second.figure)) return undefined
    return name === '后者' ? { from: second, to: first, reach: 'any' } : { from: first, to: second, reach: 'any' }
  }
  // The value told last is one of the two.
  const last = values.at(-1)
  const bare = name.replace(/(?<=..)(?:总?[数量额价]|人数|价格|水平)$/u, '')
  // 600个学位，排队2400人，是学位数的5倍: its noun stands behind the figure, before the words of the next.
  const from =
    values.findLast(({ figure }) => text.folded.startsWith(bare, figure.end)) ??
    values.findLast(({ words }) => withFirst(words).includes(bare))
  const to =
    from &&
    values.findLast((role) => {
      if (role === from) return false
      return canCompare(text.folded, role.figure, from.figure) || (isCount(role.figure) && isCount(from.figure))
    })
  return from && to && (to === last || from === last) && !isFar(text, values[0]?.figure ?? from.figure, change.figure)
    ? { from, to, reach: 'any' }
    : undefined
}

/** ；与2022年6月相比，上涨8%: the words name a base, and it is not this one. */
function isOfAnotherBase(words: string, { period }: FigureRole): boolean {
  const named = /(?:与|同|和|跟|比|较)[^，。；]{2,14}/u.exec(words.replace(/同比|环比/gu, ''))?.[0]
  const base = named && readPeriod(named)
  if (!base || !period || base.kind !== 'calendar') return false
  const [x, y] = [base.year, period.year]
  if (base.part !== undefined && period.part !== undefined && base.part !== period.part) return true
  // 2023年 and 去年 may be one.
  return x !== undefined && y !== undefined && x > 1000 === y > 1000 && x !== y
}

/** The value nearest before the change, of the kind its noun names, and the one before that. */
function pairBefore(text: FigureText, roles: readonly FigureRole[], k: number): Pair | undefined {
  const change = roles[k]
  if (!change) return undefined
  const noun = nounOf(change.own)
  for (let j = k - 1; j >= 0 && j >= k - BACK - 2; j--) {
    const later = roles[j]
    if (!later || later.change || later.shared) continue
    if (isFar(text, later.figure, change.figure)) return undefined
    if (namesOtherKind(noun, later.figure)) continue
    if (later.part) return undefined
    for (let i = j - 1; i >= 0 && i >= j - BACK; i--) {
      const earlier = roles[i]
      if (!earlier || !isValue(earlier) || !canCompare(text.folded, earlier.figure, later.figure)) continue
      return isFar(text, earlier.figure, later.figure) ? undefined : orderedPair(earlier, later)
    }
    return undefined
  }
  return undefined
}

/** B，同比增长x%；上年首日为A. */
function pairAround(text: FigureText, roles: readonly FigureRole[], k: number): Pair | undefined {
  const [before, change, behind] = [roles[k - 1], roles[k], roles[k + 1]]
  if (!before || !change || !behind || !isValue(before) || !isValue(behind)) return undefined
  if (!canCompare(text.folded, before.figure, behind.figure) || !isEarlier(behind)) return undefined
  if (isFar(text, before.figure, change.figure) || isFar(text, change.figure, behind.figure)) return undefined
  const pair = orderedPair(before, behind)
  if (pair?.from !== behind) return undefined
  // 中标价520万元，节约60万元；上年预算430万元: the earlier figure is one of something else.
  const { start } = before.figure
  return turnsToNothingElse(behind.words, text.folded.slice(Math.max(0, start - SUBJECT), start)) ? pair : undefined
}

/** 上年首日, 2023年: by itself told of an earlier time, and not of all the time since. */
function isEarlier({ period, words }: FigureRole): boolean {
  if (!period || period.kind === 'now' || /累计|以来|总共|自/u.test(words)) return false
  return period.kind !== 'calendar' || (period.year !== undefined && period.year !== 0)
}

/** 由A一路下滑到B; B，较A回落; B，按年由A下跌: a direction without a figure of its own. */
function turnedFrames(text: FigureText, roles: readonly FigureRole[], k: number): ChangeFrame[] {
  const role = roles[k]
  const doubled = foldedFrame(text, roles, k)
  if (doubled) return [doubled]
  const before = roles[k - 1]
  if (!role || !before || before.change || before.shared || !canCompare(text.folded, before.figure, role.figure))
    return []
  const words = text.folded.slice(before.figure.end, role.figure.start)
  if (
    words.length > FARTHEST ||
    /[。；]|其中/u.test(words) ||
    role.part ||
    before.part ||
    (role.figure.family === 'time' && before.base !== 'from')
  )
    return []
  const sentence = text.sentences.find(({ end }) => end > role.figure.start)
  if (!sentence || !isOfOneSize(before.figure, role.figure)) return []
  const frame = { sentence, stated: [], open: true } as const
  const pair = orderedPair(before, role)
  if (pair && readFoldedOnce(text.folded.slice(role.figure.end, role.figure.end + 24), before.words + words)) {
    return [{ ...frame, from: pair.from.figure, to: pair.to.figure, direction: 0, verb: '' }]
  }
  if (before.base === 'from' && !role.base) {
    const to = readLooseTo(words)
    return to ? [{ ...frame, from: before.figure, to: role.figure, ...to }] : []
  }
  const next = before.base || role.base || pair?.from === role ? undefined : readNextTo(words, before.words)
  if (next) return [{ ...frame, from: before.figure, to: role.figure, ...next }]
  // 412只有所增加: the measure word is still to come.
  const end = role.figure.end + (role.figure.unit === '' ? before.figure.unit.length : 0)
  const behind = text.folded.slice(end, end + 16)
  // 42人，同比上升，去年为57人; 42人，去年为57人，同比上升
  const turned =
    pair &&
    (readVerbBehind(words.slice(0, 16)) ??
      (role.base ? undefined : (readVerbBehind(behind) ?? readNounVerbBehind(behind, before.words + words))))
  if (pair && turned && !/[^，]，[^，]*，/u.test(words))
    return [{ ...frame, from: pair.from.figure, to: pair.to.figure, ...turned }]
  if (!role.base || before.base) return []
  const above = readThanPeriod(role.own)
  if (above) return [{ ...frame, from: role.figure, to: before.figure, ...above }]
  const verb = readVerbBehind(behind)
  return verb ? [{ ...frame, from: role.figure, to: before.figure, ...verb }] : []
}

/** A件、B万元，与上年的C件、D万元相比，分别下降x%和y%: the values in the order of their kinds. */
function sharedFrames(
  text: FigureText,
  roles: readonly FigureRole[],
  k: number,
  taken: ReadonlySet<number>,
): ChangeFrame[] {
  const rates = [roles[k]]
  for (let j = k + 1; j < roles.length && roles[j]?.joined; j++) rates.push(roles[j])
  const values = roles.slice(0, k).filter(({ change, shared }) => !change && !shared)
  const last = values.slice(-2 * rates.length)
  const [first] = last
  const second = last[rates.length]
  if (!first || !second || rates.length < 2 || isFar(text, second.figure, (roles[k] as FigureRole).figure)) return []
  const pair = orderedPair(first, second)
  if (!pair) return []
  return rates.flatMap((rate, n) => {
    const [a, b] = [last[n], last[n + rates.length]]
    if (!rate || !a || !b || taken.has(rate.figure.start) || !canCompare(text.folded, a.figure, b.figure)) return []
    const [from, to] = pair.from === first ? [a, b] : [b, a]
    const reading = rate.shared ?? rate.joined ?? roles[k]?.shared
    if (!reading) return []
    return openFrame(text, roles, { from, to, reach: pair.reach }, { ...reading, figure: rate.figure }, last)
  })
}

/** 1500组 and 500套: so many of the one to one of the other. */
function isCount({ unit, factor, family }: PrintedFigure): boolean {
  return unit !== '' && factor === 1 && /^(?:count|people|visit|household|noun|admin)$/u.test(family)
}
