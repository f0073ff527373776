import { behindLast } from '../../behind-last'
import type { FigureText } from '../figure-text'
import { namesOtherKind, nounOf } from '../kind-nouns'
import { readPeriod, withoutPeriods } from '../period-words'
import { isSameMeasure, isShare } from '../printed-figure'
import { leadsToValue, readLooseTo, readStated, type StatedReading } from './change-gaps'
import { isFoldUnit, isFraction } from './change-kinds'
import { type ChangeFrame, canCompare, type StatedChange } from './compared-figures'
import type { FigureRole } from './figure-roles'
import { openFrame } from './open-frames'
import { isOfOneSize, isValue, orderedPair, type Pair } from './role-pairs'

/**
 * Comparisons told at large: a rate whose two values stand anywhere before it, in whatever words. 路程62公里 … 里程缩短29%,
 * 雨前受旱75万亩 … 旱区缩小25%. What joins them is that no other two values of the text come to the rate, that what is
 * stated moves the way the two did, and that its noun has a character of theirs, or that it has none.
 */
const REACH = 150
const ASIDE = 90
const LEADS_ON = /^，已?[由从](?:·|原来|原先|的|末|底|初)*$/u

/** The comparisons of rates that no other reading has taken. */
export function readWideFrames(
  text: FigureText,
  roles: readonly FigureRole[],
  taken: ReadonlySet<number>,
  told: readonly ChangeFrame[],
): ChangeFrame[] {
  const frames: ChangeFrame[] = []
  for (const [k, role] of roles.entries()) {
    const turned = reachedBefore(text, roles, k)
    if (turned) frames.push(turned)
    if (!isRate(role) || taken.has(role.figure.start) || role.shared || role.joined) continue
    if (OWN_BASE.test(role.words) || leadsToValue(role.own) || isInRow(roles, k)) continue
    const reading = role.change ?? readLoosely(role.own, text.folded.slice(role.figure.end, role.figure.end + 8))
    if (!reading) continue
    const pair = pairNamedByTime(text, roles, k) ?? pairBehind(text, roles, k, reading) ?? pairAhead(text, roles, k)
    if (pair && movesAlike(pair, reading) && !hasItsRate(told, pair) && !isOfAnotherBase(role.own, pair)) {
      const stated: StatedChange = { ...reading, figure: role.figure }
      frames.push(...openFrame(text, roles, pair, stated))
    }
  }
  return frames
}

/** 已提高到13.1平方米，2022年末该数据为14.2平方米: the verb that leads to the later value, which stands first. */
function reachedBefore(text: FigureText, roles: readonly FigureRole[], k: number): ChangeFrame | undefined {
  const [to, from] = [roles[k] as FigureRole, roles[k + 1]]
  if (!from || !REACHED.test(to.own) || to.base || !isValue(from) || !canCompare(text.folded, to.figure, from.figure))
    return undefined
  const reading = readLooseTo(to.own)
  const between = text.folded.slice(to.figure.end, from.figure.start)
  if (
    !reading ||
    between.length > BETWEEN ||
    !between.includes('，') ||
    /[。；]|其中|目标|计划|另|分别/u.test(to.own + between)
  )
    return undefined
  if (!isOfOneSize(to.figure, from.figure) || ordered(text, to, from)?.from !== from) return undefined
  const noun = withoutPeriods(between)
    .replace(NO_NOUN, '')
    .replace(AGAIN, '')
    .replace(/[^\u4e00-\u9fff]/gu, '')
  if (noun !== '' && !sharesSign(noun, to.words)) return undefined
  const sentence = text.sentences.find(({ end }) => end > to.figure.start)
  return sentence && { sentence, from: from.figure, to: to.figure, ...reading, stated: [], open: true }
}

const REACHED = /[到至为](?:每[\u4e00-\u9fff]{1,2}|[日月周年]均|平均|了|约)*$/u
const BETWEEN = 40
const AGAIN = /[末底初]|该|才|这个|此|数据|指标|而|还|只|仅|有|则|是|为|却|[，、（]|平方米|人均|第一周/gu

function isRate({ figure }: FigureRole): boolean {
  return isShare(figure) || figure.family === 'point' || isFoldUnit(figure) || isFraction(figure)
}

const THAN = /(?:比|较|与|同|和)[^，。；0-9]{1,10}?(?:相比，?)?(?=[增减升降上下涨跌提缩翻多少高低扩延压])/u
/** 以5.4个百分点的优势获胜 */
const LEADS = /^的(?:微弱|明显|巨大|绝对|较大)?(?:优势|差距|领先)/u
const DONE_AWAY = /(?:[折失损]去|折损|损失|流失|去掉|失掉)(?:了|近|约)?$/u

/** The change of a clause, whatever its subject is called. */
function readLoosely(own: string, behind: string): StatedReading | undefined {
  const bare = own.replace(THAN, '')
  const reading = readStated(bare, bare)
  if (reading) return reading
  // 速率是原来的五倍: what it is of may be named again.
  const multiple = MULTIPLE.exec(own)?.[0]
  if (multiple) return readStated(multiple, '')
  if (/以$/u.test(own)) return LEADS.test(behind) ? { kind: 'change', direction: 0, verb: '领先' } : undefined
  const away = DONE_AWAY.exec(own)?.[0]
  return away ? { kind: 'change', direction: -1, verb: away } : undefined
}

const MULTIPLE = /(?:是|为|相当于|达到?)[^，。；0-9]{0,10}的(?:约|近)?$/u

/** The pair has a rate already: what is told behind is another's. */
function hasItsRate(told: readonly ChangeFrame[], { from, to }: Pair): boolean {
  return told.some(
    (frame) =>
      frame.stated.length > 0 &&
      (frame.from === from.figure || frame.to === to.figure) &&
      !(frame.stated.length === 1 && isSameMeasure(frame.stated[0]?.figure ?? to.figure, to.figure)),
  )
}

/** 比网上便宜六成: what is compared is no earlier time, nor a value that was told. */
function isOfAnotherBase(own: string, { from, to }: Pair): boolean {
  const name =
    /(?:比|较|与|同|和)([^，。；0-9]{1,10}?)(?:的|相比，?)?(?=[增减升降上下涨跌提缩翻多少高低扩延压便大长宽厚重贵])/u.exec(
      own,
    )?.[1]
  if (name === undefined || /同$|环$/u.test(name)) return false
  return !(readPeriod(name) || timeOf(name) !== 0 || /[时前初]$/u.test(name) || sharesSign(name, from.words + to.words))
}

/** 较多年均值偏多34%: a base that is none of the values. */
const OWN_BASE = /均值|平均|常年|多年|历年|计划|拟|力争|预[计测]|目标|其中/u

/** 分别为34个、19个、21个，是去年的1.8倍、2.7倍: each of its own value. */
function isInRow(roles: readonly FigureRole[], k: number): boolean {
  const next = roles[k + 1]
  return next !== undefined && isRate(next) && /^[、和]/u.test(next.words) && next.words.length < 4
}

function movesAlike({ from, to }: Pair, { direction, kind }: StatedReading): boolean {
  const way = Math.sign(to.figure.value - from.figure.value)
  return kind === 'multiple' || direction === 0 ? way !== 0 : way === direction
}

const YEAR = /[0-9]{4}(?=年)/u

/** 2002年1600元 … 2011年3200元，比2002年翻了两番: the base is the value of the year that is named. */
function pairNamedByTime(text: FigureText, roles: readonly FigureRole[], k: number): Pair | undefined {
  const role = roles[k] as FigureRole
  const named = /(?:比|较|是|为|相当于|与|同)[^，。；0-9]{0,6}([0-9]{4})年/u.exec(role.words)?.[1]
  const to = named === undefined ? undefined : roles.slice(0, k).findLast((one) => isValue(one) && !isRate(one))
  if (!to || YEAR.exec(role.own.slice(0, -1))?.[0] !== named) return undefined
  const from = roles.slice(0, k).findLast((one) => {
    if (one === to || !isValue(one) || !canCompare(text.folded, one.figure, to.figure)) return false
    return one.words.includes(`${named}年`)
  })
  return from && { from, to, reach: 'any' }
}

/** The two nearest values before the rate that are of one kind, and of what it is stated of. */
function pairBehind(
  text: FigureText,
  roles: readonly FigureRole[],
  k: number,
  reading: StatedReading,
): Pair | undefined {
  const role = roles[k] as FigureRole
  const noun = subjectOf(role.own)
  for (let j = k - 1; j >= 0; j--) {
    const later = roles[j] as FigureRole
    if (role.figure.start - later.figure.end > REACH) return undefined
    if (!isCandidate(later, role)) continue
    const i = roles
      .slice(0, j)
      .findLastIndex((one) => isCandidate(one, role) && canCompare(text.folded, one.figure, later.figure))
    const earlier = roles[i]
    if (!earlier || later.figure.start - earlier.figure.end > REACH) {
      // What was told last is what a change without a subject is of.
      if (noun === '') return undefined
      continue
    }
    // 可靠率99.8%，提升0.1个百分点，合格率99.6%，提升0.7个百分点: each has its own.
    if (roles.slice(i + 1, j).some(isRate)) return undefined
    const words = earlier.words + tailOf(text, earlier) + later.words + tailOf(text, later)
    if (noun !== '' && !sharesSign(noun, words)) continue
    if (namesOtherKind(nounOf(role.own), later.figure)) continue
    if (noun === '' && j < k - 1) return undefined
    if (!isOfOneSize(earlier.figure, later.figure) && reading.kind === 'change' && !isFoldUnit(role.figure))
      return undefined
    const pair = ordered(text, earlier, later)
    // 以5个百分点的优势: the two lie side by side.
    if (pair || reading.verb !== '领先') return pair
    const [from, to] = earlier.figure.value < later.figure.value ? [earlier, later] : [later, earlier]
    return { from, to, reach: 'any' }
  }
  return undefined
}

/** 提高了8个百分点。…2010年6月为78%，今年是84%: told first, and then what it was worked out from. */
function pairAhead(text: FigureText, roles: readonly FigureRole[], k: number): Pair | undefined {
  const role = roles[k] as FigureRole
  const [a, b] = [roles[k + 1], roles[k + 2]]
  const before = roles[k - 1]
  if (!a || !isCandidate(a, role) || a.figure.start - role.figure.end > ASIDE) return undefined
  const noun = subjectOf(role.own)
  if (before && isCandidate(before, role) && canCompare(text.folded, before.figure, a.figure)) {
    if (timeOf(a.words) !== -1 && (readPeriod(a.words)?.year ?? 0) >= 0) return undefined
    const pair = ordered(text, before, a)
    return pair?.from === a && (noun === '' || sharesSign(noun, before.words)) ? pair : undefined
  }
  if (!b || !isCandidate(b, role) || !canCompare(text.folded, a.figure, b.figure)) return undefined
  if (b.figure.start - a.figure.end > ASIDE || noun === '') return undefined
  const words = a.words + tailOf(text, a) + b.words + tailOf(text, b)
  // 名额减少一半，由目前的120个压缩到80个
  if (a.base === 'from' && LEADS_ON.test(withoutPeriods(a.words))) return { from: a, to: b, reach: 'any' }
  // 总额增长6%，次均费用由5200元涨到5800元: what is explained begins anew, and is no average of it.
  const gap = text.folded.slice(role.figure.end, a.figure.start)
  if (a.base === 'from' || !/[。：]/u.test(gap) || /[均每]/u.test(a.words) !== /[均每]/u.test(role.own))
    return undefined
  const isPlainlyOf = isShare(a.figure) ? /率|比重|占比|比例/u.test(noun) : sharesSign(noun, words)
  return isPlainlyOf ? ordered(text, a, b) : undefined
}

/** Percentages are held against points and rates of theirs, never against times. */
function isCandidate(one: FigureRole, { figure }: FigureRole): boolean {
  if (!isValue(one) || one.figure.family === 'point' || one.figure.family === 'age' || one.figure.unit === '倍')
    return false
  if (figure.family === 'point') return isShare(one.figure)
  return !isShare(one.figure) && !isFraction(one.figure) && one.figure.measure !== ''
}

const EARLY =
  /原[^因来料则]|原来|旧|老[^师人家]|当初|起初|刚|那时|(?<![以目当眼之提空])[\u4e00-\u9fff]前(?![往来去进后三两十五列沿景方])|头[一几两]|起步|首[批日次周]|第一[周天个]|之初/u
const LATE =
  /现[在存有已为]|如今|这(?:次|学期|批|回|一年)|新[的房址版]?|[\u4e00-\u9fff]后|眼下|今[年天日春夏秋冬]|最终|最后|末了/u

function ordered(text: FigureText, first: FigureRole, second: FigureRole): Pair | undefined {
  const known = orderedPair(first, second)
  if (known) return known
  const between = text.folded.slice(first.figure.end, second.figure.start)
  if (readLooseTo(between.slice(-12))) return { from: first, to: second, reach: 'any' }
  const a = timeOf(wordsBefore(text, first, LEAD))
  const b = timeOf(between)
  if (a === b) return undefined
  return a < b ? { from: first, to: second, reach: 'any' } : { from: second, to: first, reach: 'any' }
}

const LEAD = 24

/** The last so many characters of a figure's sentence before it. */
export function wordsBefore({ folded }: FigureText, { figure: { start } }: FigureRole, length: number): string {
  return behindLast(folded.slice(Math.max(0, start - length), start), '。；')
}

/** -1 for words of an earlier time, 1 for words of a later, 0 where they name none. */
export function timeOf(words: string): -1 | 0 | 1 {
  return readPeriod(words)?.kind === 'then' || EARLY.test(words) ? -1 : LATE.test(words) ? 1 : 0
}

const NO_NOUN =
  /同比|环比|据此|计算|一下子?|整整|足足|大幅|明显|直接|已经?|竟|就|又|也|还|共|都|均|可|却|幅度|[增涨降跌减升]幅|数[量目]|总数|人数|数字|这一|相比|[的了是为达近约年]/gu

/** The noun of a clause that states a change, as far as it says anything. */
function subjectOf(own: string): string {
  return withoutPeriods(nounOf(own.replace(THAN, '').replace(DONE_AWAY, '')))
    .replace(NO_NOUN, '')
    .replace(/[^\u4e00-\u9fff]/gu, '')
}

/** 非洲内部出口: what a noun is stands at its end. */
function sharesSign(noun: string, words: string): boolean {
  for (const sign of noun.slice(-HEAD)) if (words.includes(sign)) return true
  return false
}

const HEAD = 3

function tailOf({ folded }: FigureText, { figure }: FigureRole): string {
  return /^[\u4e00-\u9fff]{0,6}/u.exec(folded.slice(figure.end, figure.end + 6))?.[0] ?? ''
}
