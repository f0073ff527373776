import { mayBeCountedFrom } from '../calendar/counted-from'
import type { DatedText, DateReader } from '../calendar/dated-text'
import { isSinceLongBefore, LONG_AGO } from '../calendar/long-before'
import { isFromAnotherYear } from '../calendar/other-beginnings'
import { isContrasted, isOtherStretch } from '../calendar/other-stretches'
import { isItsOwn } from '../calendar/own-beginning'
import { addsUp, isPartOnly } from '../calendar/parts-of-stretch'
import { isOfValue, isRecalled, shortYears } from '../calendar/recalled-years'
import { periodEnd, periodStart, sentenceStart } from '../calendar/sentences'
import { claimOf, type StretchClaim } from '../calendar/stretch-claims'
import { isAlready, isSettling, isTooLong } from '../calendar/up-to-now'
import { yearOfIso } from '../calendar/wording'
import { readAnchors, type YearAnchor } from '../calendar/year-anchors'
import { isWithin, readYearCounts, type YearCount } from '../calendar/year-counts'
import { areSwapped } from '../figures/digit-slips'
import type { CheckInput, Rule, RuleFinding } from '../rule'
import { checkAhead, checkUpToNow } from './elapsed-ahead'
import { checkEnded } from './elapsed-ended'
import { checkFar } from './elapsed-far'
import { checkAgesApart, checkBetweenAges, checkService } from './elapsed-life'
import { checkNamed, endsUntold } from './elapsed-named'
import { checkAfter, checkAgo, checkSince, FARTHEST, reportElapsed } from './elapsed-told'

const SINCE =
  /起|至今|到今|迄今|以来|算起|如今|现在|目前|一直|已|年来|仍|至此|距今|时隔|一晃|转眼|过去|走过|相[伴守]|一[\u4e00-\u9fff]{1,4}就是|如一日|尘封|沉睡|封存|，在[^，。；]{1,5}年后/u
const NOW = /至今|到今|迄今|以来|算起|起，|年来|如今|现在/u
/** 至今已在岛上生活了24年. */
const UP_TO_NOW = /(?:至今|迄今|到今[天年]|到现在)，?(?:已经?|整整)[^，。；]{0,8}$/u
/** 始于1988年，27年老店. */
const FOUNDED_IN = /(?:自从?|始[于建创]|[创开][于办建立业]于?|建[于立])$/u
const RANGE = /(?:至|到|[—~-]{1,2}|直到|截至)[^。；，]{0,4}$/u
/** 1982年站上讲台，2022年退休，…: two years told side by side, each with what happened in it. */
const PAIRED = /^，?[^，。；]{0,14}[，；。][^，。；]{0,10}$/u
const LAST_SAID = /^[^，。；]{1,15}[，。；]?/u
const LAST_CALL =
  /^[^。；，]{0,12}(?:退休|离休|去世|逝世|病逝|牺牲|离|卸任|结束|停|关|破产|重组|退役|退伍|转业|完|竣工|建成|交付|通|出版|告破|回|倒闭|落|收|捐|脱|重|再|获|归|团|终|撤|返|(?<![调来转分派升])到|抵|宣告|复|并[入归]|合并|划归|改[判制为名]|更名|判|获?释|平反|昭雪|无罪|出狱|刑满|撤|降级?|卖|售|毁|拆|倒|免|辞|移交|让)/u
/** 一守46年, behind what another did that year. */
const ON_AND_ON = /，[^，。；]*一[\u4e00-\u9fff]，?(?:就是|便是|已是)?$/u
/** Sentences an anchor is carried along. */
const SENTENCES_BACK = 2
const FAR_MORE = 4
/** 自2021年起, 2021年以来. */
const BEGINS = /^[自从由]|年[\d月日号]{0,6}(?:起|以来|开始|至今)/u
const WORK_BEGUN =
  /^，?[^，。；]{0,14}(?:参加工作|上班|入职|上岗|入行|进厂|进站|进矿|进入|走[上进]|站上|登上|任教|执教|接过|[当做]上?了?[^，。；]{0,6}[员师工生长])/u
const isRetired = (plain: string, { end }: YearAnchor): boolean =>
  /^[^。；]{0,12}(?:退休|离休|退役|退伍|离岗|下班|最后一)/u.test(plain.slice(end, end + 18))
const ENOUGH = 2

/**
 * Years elapsed between two years a story names, or since one. From 1998 to 2024 are 26 years, or 27 if both count; 年头
 * always counts both. A stretch is right if any two years around it lie that far apart; if none do, its words are weighed:
 * whether it is told as the whole time, between which years, and whether it may be a part of it, or somebody else's.
 */
export function createElapsedYearsRule(dates: DateReader): Rule {
  return {
    id: 'elapsed-years',
    severity: 'error',
    acrossParagraphs: 'dates',
    *checkStory(story, input) {
      let before = ''
      const texts = dates.read(story)
      for (const [n, text] of texts.entries()) {
        const found: RuleFinding[] = []
        if (/\d{4}|[一二][〇零九八]|\d{3}年|民国/u.test(text.plain)) {
          found.push(...checkStretches(text, input, before), ...checkAgo(text, input), ...checkAfter(text, input))
          found.push(...checkSince(text, input), ...checkService(text, input), ...checkAhead(text, input))
        }
        yield* found
        const isTold = (one: RuleFinding): boolean =>
          found.some(
            ({ places }) =>
              places[0] && one.places[0] && places[0].start < one.places[0].end && one.places[0].start < places[0].end,
          )
        const rest = [
          ...checkFar(texts, n, input),
          ...checkNamed(texts, n, input),
          ...checkBetweenAges(text),
          ...checkAgesApart(text),
          ...checkUpToNow(text, input),
          ...checkEnded(text, before + text.plain, input),
        ]
        for (const [k, one] of rest.entries())
          if (!isTold(one) && !rest.slice(0, k).some(({ places }) => places[0]?.start === one.places[0]?.start))
            yield one
        before += text.plain
      }
    },
  }
}

function* checkStretches(text: DatedText, input: CheckInput, known: string): Generator<RuleFinding> {
  const anchors = readAnchors(text, input.reference).filter((anchor) => mayBeCountedFrom(text.plain, anchor))
  if (!anchors.some(({ isMeant }) => !isMeant)) return
  let whole: YearCount | undefined
  for (const count of readYearCounts(text.plain)) {
    const claim = claimOf(text.plain, count, known + text.plain.slice(0, Math.max(0, count.start - 20)))
    const ends = claim && endsOf(text, count, claim, anchors, input)
    // 一剪就是60年，带徒40年: with the whole told, what else was done took a part of it.
    const isPart =
      whole &&
      sentenceStart(text.plain, count.start) <= whole.start &&
      (whole.years > count.years || isContrasted(text.plain, whole, count, claim?.isNewcomer))
    const isWrong =
      claim && ends && !isPart && !endsUntold(text.plain, count) && weigh(text.plain, count, claim, ends) >= ENOUGH
    if (
      isWrong &&
      !addsUp(text.plain, count, ends.to - ends.from.year) &&
      !isPartOnly(text.plain, count, claim, ends.to - ends.from.year) &&
      !isOtherStretch(text.plain, count, ends, known) &&
      !isFromAnotherYear(text.plain, known, count, ends.from, [ends.to, ownYear(input)]) &&
      !(
        (claim.opens || LONG_AGO.test(text.plain.slice(Math.max(0, count.start - 6), count.start))) &&
        isSinceLongBefore(count, known + text.plain.slice(0, count.start), input)
      )
    )
      yield reportElapsed(text, count, ends)
    if (claim && (claim.weight > 1 || !ends)) whole = count
  }
}

const ownYear = ({ reference }: CheckInput): number | undefined =>
  reference === null ? undefined : yearOfIso(reference)

/** Two years a stretch ought to reach from and to. */
interface Ends {
  readonly from: { readonly year: number; readonly start: number; readonly end: number }
  readonly to: number
  /** Where the later year is printed, if it is. */
  readonly until?: YearAnchor
  /** Behind the last year printed before the stretch. */
  readonly printedTo: number
  /** The sentence of the stretch names neither. */
  readonly isFar: boolean
}

function endsOf(
  { plain }: DatedText,
  count: YearCount,
  claim: StretchClaim,
  all: readonly YearAnchor[],
  input: CheckInput,
): Ends | undefined {
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

/**
 * What speaks for the stretch being meant as the whole time from `from` to `to`: its own words, the frame of the
 * years, and a slip that is easily made (ten years, swapped digits, more years than there were).
 */
function weigh(
  plain: string,
  count: YearCount,
  claim: StretchClaim,
  { from, to, until, isFar, printedTo }: Ends,
): number {
  const years = to - from.year
  let weight = claim.weight - (isFar && claim.isDone ? 1 : 0)
  const between = until ? plain.slice(from.end, until.start) : ''
  const isFramed = until !== undefined && RANGE.test(between) && until.end > periodStart(plain, count.start)
  // 1851年举事，1864年失陷，前后坚持了24年.
  const isAllAlong =
    until !== undefined &&
    /前后(?:一共|共)?[^，。；\d]{1,4}了$/u.test(plain.slice(Math.max(from.end, count.start - 8), count.start))
  const isUpToNow =
    (!until || until.isMeant) && UP_TO_NOW.test(plain.slice(Math.max(from.end, count.start - 12), count.start))
  if (isFramed || isUpToNow || isAllAlong) weight += 2
  else if (until && PAIRED.test(between) && LAST_SAID.test(plain.slice(until.end, until.end + 16))) weight += 1
  else if (NOW.test(plain.slice(from.end, count.end + 2))) weight += 1
  // 1990年参加工作，昨天退休，…干了25年: all of a working life.
  const isWork = WORK_BEGUN.test(plain.slice(from.end, from.end + 20))
  const isAllOfIt = until !== undefined && isWork && isRetired(plain, until)
  if (isAllOfIt) weight += 1
  // 教了29年书 from the first day to the last; 当了16年村支书 is a part of most other stretches.
  if (claim.isOffice && count.years < years && !(isAllOfIt && isFramed)) weight -= 2
  if (!until && count.years - years === 10 && (isWork || isSettling(plain, from.end))) weight += 1
  if (!until && isAlready(plain, from, count.start)) weight += 2
  const behind = plain.slice(printedTo, count.start)
  if (claim.isNewcomer && !isFramed) weight -= 3
  // 1961年离开；10月8日回来，这一走就是48年: what went away there came back here.
  if (behind.includes('；') && !/这一[走别去等]/u.test(behind)) weight -= 4
  // 2018年成立工作室。六十多年来…: far more years than there were are somebody's own.
  if (
    !isFramed &&
    count.years >= years * FAR_MORE &&
    !BEGINS.test(plain.slice(Math.max(0, from.start - 1), from.end + 6))
  )
    weight -= 3
  const off = Math.abs(count.years - years)
  if (off === 10 || off === 20) weight += 1
  if (areSwapped(String(count.years).padStart(2, '0'), String(years))) weight += 1
  if (count.years > years) weight += 1
  return weight
}
