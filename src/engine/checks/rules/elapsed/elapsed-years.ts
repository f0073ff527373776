import type { DatedText, DateReader } from '../../calendar/dated-text'
import { periodStart, sentenceStart } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import { areSwapped } from '../../figures/digit-slips'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { mayBeCountedFrom } from './counted-from'
import { checkActs } from './elapsed-acts'
import { checkAhead, checkUpToNow } from './elapsed-ahead'
import { checkEnded } from './elapsed-ended'
import { type Ends, endsOf, ownYear, RANGE } from './elapsed-ends'
import { checkFar } from './elapsed-far'
import { checkGaps } from './elapsed-gaps'
import { checkAgesApart, checkBetweenAges, checkService } from './elapsed-life'
import { checkNamed, endsUntold } from './elapsed-named'
import { checkRuns, checkTerms } from './elapsed-terms'
import { checkAfter, checkAgo, checkSince, reportElapsed } from './elapsed-told'
import { isSinceLongBefore, LONG_AGO } from './long-before'
import { isFromAnotherYear } from './other-beginnings'
import { isContrasted, isOtherStretch } from './other-stretches'
import { addsUp, isPartOnly } from './parts-of-stretch'
import { claimOf, type StretchClaim } from './stretch-claims'
import { checkThingsAged } from './things-aged'
import { isAlready, isSettling } from './up-to-now'
import { readAnchors, type YearAnchor } from './year-anchors'
import { readYearCounts, type YearCount } from './year-counts'

const NOW = /至今|到今|迄今|以来|算起|起，|年来|如今|现在/u
/** 至今已在岛上生活了24年. */
const UP_TO_NOW = /(?:至今|迄今|到今[天年]|到现在)，?(?:已经?|整整)[^，。；]{0,8}$/u
/** 1982年站上讲台，2022年退休，…: two years told side by side, each with what happened in it. */
const PAIRED = /^，?[^，。；]{0,14}[，；。][^，。；]{0,10}$/u
const LAST_SAID = /^[^，。；]{1,15}[，。；]?/u
const FAR_MORE = 4
/** 自2021年起, 2021年以来. */
const BEGINS = /^[自从由]|年[\d月日号]{0,6}(?:起|以来|开始|至今)/u
const WORK_BEGUN =
  /^，?[^，。；]{0,14}(?:参加工作|上班|入职|上岗|入[行警列伍]|参军|进[厂站矿校团队所入]|上[岛山船任台]|下[矿井海]|走[上进]|拿起|扛起|端起|站上|登上|任教|执教|接过|[当做]上?了?[^，。；]{0,6}[员师工生长])/u
const isRetired = (plain: string, { end }: YearAnchor): boolean => LEAVES.test(plain.slice(end, end + 24))
/** 今年7月终于退下来, 交了班, 脱下警服, 放完最后一场: a working life ends, in whatever words. */
const LEAVES =
  /^[^。；，]{0,14}(?:退[休役伍下居]|离[休岗任开]|下班|最后[一的]|[卸交]任|交[班棒接出]|谢幕|脱[下了]|收[了起]?[摊山官镜工]|歇[了下业手桨]|告别|放下|挂[靴鞋笔印]|[辞封]刀|关[门张了])/u
/** 教了三十年［书］, 值了三十年［班］ */
const LIFE_WORK = /^[书课班信戏车船门路道水林灯][，。；]/u
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
          ...checkGaps(text),
          ...checkTerms(text),
          ...(input.reference === null ? [] : checkRuns(text, yearOfIso(input.reference))),
          ...checkBetweenAges(text),
          ...checkAgesApart(text),
          ...checkUpToNow(text, input),
          ...checkThingsAged(text, input),
          ...checkActs(texts, n, input),
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
    const weight =
      claim && ends && !isPart && !endsUntold(text.plain, count) ? weigh(text.plain, count, claim, ends) : 0
    if (
      claim &&
      ends &&
      (weight >= ENOUGH || (weight === ENOUGH - 1 && isByTens(count, ends, ownYear(input)))) &&
      ![ends.to, ownYear(input) ?? ends.to].some((to) => addsUp(text.plain, count, to - ends.from.year)) &&
      !isPartOnly(text.plain, count, claim, ends.to - ends.from.year) &&
      !isOtherStretch(text.plain, count, ends, known) &&
      !isFromAnotherYear(text.plain, known, count, ends.from, [ends.to, ownYear(input)]) &&
      !(
        (claim.opens || LONG_AGO.test(text.plain.slice(Math.max(0, count.start - 6), count.start))) &&
        isSinceLongBefore(count, known + text.plain.slice(0, count.start), input)
      )
    )
      yield { ...reportElapsed(text, count, ends), ...(weight < ENOUGH ? { severity: 'query' as const } : {}) }
    if (claim && (claim.weight > 1 || !ends)) whole = count
  }
}

/** Ten or twenty years off is a slip of one digit, and hardly ever chance. */
function isByTens({ years, isRough }: YearCount, { from, to }: Ends, own = to): boolean {
  return !isRough && to <= own && [to, own].some((end) => [10, 20].includes(Math.abs(years - (end - from.year))))
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
  // 1985年登上讲台，2025年退休，教了三十年书: what was done, and no post held for a part of it.
  const isLifeWork = isAllOfIt && LIFE_WORK.test(plain.slice(count.end, count.end + 2))
  if (isLifeWork) weight += 1
  if (claim.isOffice && count.years < years && !(isAllOfIt && isFramed) && !isLifeWork) weight -= 2
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
