import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import type { CheckInput } from '../../rule'
import { FARTHEST } from './elapsed-told'
import { isItsOwn } from './own-beginning'
import { isOfValue, isRecalled, shortYears } from './recalled-years'
import type { StretchClaim } from './stretch-claims'
import { isTooLong } from './up-to-now'
import type { YearAnchor } from './year-anchors'
import { isWithin, type YearCount } from './year-counts'

const SINCE =
  /起|至今|到今|迄今|以来|算起|如今|现在|目前|一直|已|年来|仍|至此|距今|时隔|一晃|转眼|过去|走过|相[伴守]|一[\u4e00-\u9fff]{1,4}就是|如一日|尘封|沉睡|封存|，在[^，。；]{1,5}年后/u
/** 始于1988年，27年老店. */
const FOUNDED_IN = /(?:自从?|始[于建创]|[创开][于办建立业]于?|建[于立])$/u
const LAST_CALL =
  /^[^。；，]{0,12}(?:退休|离休|去世|逝世|病逝|牺牲|离|卸任|结束|停|关|破产|重组|退役|退伍|转业|完|竣工|建成|交付|通|出版|告破|回|倒闭|落|收|捐|脱|重|再|获|归|团|终|撤|返|(?<![调来转分派升])到|抵|宣告|复|并[入归]|合并|划归|改[判制为名]|更名|判|获?释|平反|昭雪|无罪|出狱|刑满|撤|降级?|卖|售|毁|拆|倒|免|辞|移交|让)/u
/** 一守46年, behind what another did that year. */
const ON_AND_ON = /，[^，。；]*一[\u4e00-\u9fff]，?(?:就是|便是|已是)?$/u
/** 停刊五年，实际办报25年: what is left of a stretch when a part of it is taken out. */
const NET = /(?:实际|净|真正|扣除|除去)[\u4e00-\u9fff]{0,4}$/u
const NET_REACH = 6
/** Sentences an anchor is carried along. */
const SENTENCES_BACK = 2
/** Two years joined as ends. */
export const RANGE = /(?:至|到|[—~-]{1,2}|直到|截至)[^。；，]{0,4}$/u

/** The year of the issue. */
export const ownYear = ({ reference }: CheckInput): number | undefined =>
  reference === null ? undefined : yearOfIso(reference)

/** Two years a stretch ought to reach from and to. */
export interface Ends {
  readonly from: { readonly year: number; readonly start: number; readonly end: number }
  readonly to: number
  /** Where the later year is printed, if it is. */
  readonly until?: YearAnchor
  /** Behind the last year printed before the stretch. */
  readonly printedTo: number
  /** The sentence of the stretch names neither. */
  readonly isFar: boolean
}

/** The two years of a stretch, as the sentences around it tell them; undefined where they do not, or where some two of them fit it. */
export function endsOf(
  { plain }: DatedText,
  count: YearCount,
  claim: StretchClaim,
  all: readonly YearAnchor[],
  input: CheckInput,
): Ends | undefined {
  if (NET.test(plain.slice(Math.max(0, count.start - NET_REACH), count.start))) return undefined
  const own = ownYear(input)
  const from = periodStart(plain, count.start)
  const to = periodEnd(plain, count.end)
  const here = all.filter(({ start, end }) => start >= from && end <= to)
  let near = here
  let back = from
  for (
    let n = 0;
    n < SENTENCES_BACK && back > 0 && past(near, own, count.start) < (claim.weight > 1 && n < 1 ? 2 : 1);
    n++
  ) {
    back = periodStart(plain, back - 1)
    if (count.start - back > FARTHEST) break
    near = all.filter((one) => one.start >= back && one.end <= to && (one.start >= from || !isOfValue(plain, one)))
  }
  if (past(near, own) < 1 && (!claim.isDone || claim.weight > 0)) {
    const further = periodEnd(plain, to + 1)
    near = all.filter(({ start, end }) => start >= from && end <= further)
  }
  const years = [...new Set(near.map(({ year }) => year))]
  // 1958年建、2008年停产: today is no end of what has ended.
  const ended = here.filter(({ isMeant, start }) => !isMeant && start < count.start)
  const end = ended.at(-1)
  const isOpen =
    end === undefined ||
    distinct(ended) < 2 ||
    near.some(({ isMeant }) => isMeant) ||
    // 2014年通车，运营8年来: up to today.
    /^来/u.test(plain.slice(count.end, count.end + 1)) ||
    // 1989年上冰，2003年退役，执教已有22年: what goes on still.
    /(?:已经?|至今)(?:有|是|满|足有|整整|将近|近)*$/u.test(plain.slice(Math.max(from, count.start - 6), count.start)) ||
    !(LAST_CALL.test(plain.slice(end.end, end.end + 16)) || RANGE.test(plain.slice(from, end.start)))
  if (own !== undefined && isOpen) years.push(own)
  years.push(...shortYears(plain.slice(back, count.start)))
  // 1963年拜师，师傅1979年去世，一守46年: from the year told last, to a today nobody prints.
  if (
    own !== undefined &&
    end &&
    !isOpen &&
    isWithin(count, own - end.year) &&
    ON_AND_ON.test(plain.slice(end.end, count.start))
  )
    return undefined
  // 5年时间，带动了60个村。2020年，她…: the sentence behind tells of the other end.
  if (claim.opens) years.push(...yearsBehind(all, to, periodEnd(plain, to + 1)))
  if (years.some((a) => years.some((b) => b > a && isWithin(count, b - a)))) return undefined
  const before = near.filter(({ start }) => start < count.start)
  const printed = near.filter(({ isMeant }) => !isMeant)
  if (new Set(printed.map(({ year }) => year)).size > 3) return undefined
  const first = near.find(({ isMeant }) => !isMeant)
  if (!first) return undefined
  // 守坝12年，渗漏由2021年的7处减到2处; 住了37年，“2009年那阵子…”: told of that year, and no beginning.
  if (first.start > count.start && (isOfValue(plain, first) || isRecalled(plain, count, first))) return undefined
  const told = plain.slice(first.end, Math.max(first.end, count.end + 4))
  const isFar = here.length === 0
  const printedTo = before.findLast(({ isMeant }) => !isMeant)?.end ?? first.end
  if (
    first.start > count.start &&
    !RANGE.test(plain.slice(to, first.start)) &&
    !countsFrom(plain, count, claim, first.start < to ? undefined : first)
  )
    return undefined
  const last = (before.length > 1 ? before : near).findLast(
    ({ year, start }) => year > first.year && start > first.start,
  )
  // 1963年投产，2009年停产后，厂区荒了整整十年: counted from the later year, to one nobody prints.
  const since = last && !last.isMeant ? plain.slice(last.end, count.start) : ''
  if (THEREAFTER.test(since) || BEGINS_ANEW.test(since)) return undefined
  if (last) return { from: first, to: last.year, until: last, isFar, printedTo }
  // 自2021年起实行为期十年的禁渔: a term, not over yet.
  const isTerm = plain.slice(0, count.start).endsWith('为期')
  if (isTerm || claim.isSpent || own === undefined || own <= first.year || near.some(({ year }) => year < first.year))
    return undefined
  if (first.start > count.start) return { from: first, to: own, isFar, printedTo }
  if (
    !claim.isRun &&
    !SINCE.test(told) &&
    !SINCE.test(plain.slice(Math.max(0, first.start - 3), first.start)) &&
    !FOUNDED_IN.test(plain.slice(Math.max(0, first.start - 3), first.start)) &&
    !isTooLong(plain, count, first.start, own - first.year)
  )
    return undefined
  return { from: first, to: own, isFar, printedTo }
}

/**
 * Whether a year told behind the stretch may be its beginning: 开了29年的面馆1985年开张, 时隔14年…上一次是2000年. 十年来…2012年
 * and 一干就是40年。1992年… go on to what happened in between.
 */
function countsFrom(plain: string, count: YearCount, claim: StretchClaim, behind: YearAnchor | undefined): boolean {
  if (claim.opens) return false
  if (!behind && claim.isDone) return true
  if (behind && claim.isDone && claim.weight > 0) return isItsOwn(plain, behind)
  return LONG_SINCE.test(plain.slice(Math.max(0, count.start - 8), count.start))
}

/** 1980年进厂，1995年调到技术科，一干就是20年: the later year begins what the stretch tells of. */
const BEGINS_ANEW =
  /^[^，。；]{0,4}(?:调[到任入往去]|转[到入行至岗]|来到|进入|入职|接[任手过]|[担出就]任|当上|改行|开始|创办|承包|嫁|搬|迁|分配)[^，。；]{0,14}，[^，。；]{0,2}一[\u4e00-\u9fff]{1,2}，?就是$/u
const THEREAFTER = /^[^，。；]{1,12}[^，。；最今前先落]后，[^。；]*$/u
/** 时隔14年, 盼了整整20年: told of now, so that the beginning is still to come. */
const LONG_SINCE = /(?:隔|别|[盼等]|离)了?(?:已经?|整整|足足|长达|近|了)*$/u

function yearsBehind(anchors: readonly YearAnchor[], from: number, to: number): number[] {
  return anchors.filter(({ start, end }) => start >= from && end <= to).map(({ year }) => year)
}

/** How many years of the past are told before `at`. */
const past = (anchors: readonly YearAnchor[], own: number | undefined, at = Number.POSITIVE_INFINITY): number =>
  distinct(anchors.filter(({ year, start }) => year !== own && start < at))

function distinct(anchors: readonly YearAnchor[]): number {
  return new Set(anchors.map(({ year }) => year)).size
}
