import type { DatedText, DateReader } from '../calendar/dated-text'
import { periodEnd, periodStart } from '../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../calendar/wording'
import { readYearCounts, type YearCount } from '../calendar/year-counts'
import { readYears, type YearMention } from '../calendar/year-mentions'
import type { CheckInput, Rule, RuleFinding } from '../rule'

/** Years of something else than the time between two years: terms, sentences, guarantees, runs of successes. */
const OTHER_YEARS =
  /其中[^，]{0,8}$|(?:每|平均|第|前|后|头|最后|未来|今后|另|又|再|规划|计划|合同[^，]{0,4}|刑|服刑|期限|保质[^，]{0,3}|质保|保修|租期|租用|任期|学制|教育|[工教党军团警医]龄|年限|寿命|早|晚|提前|推迟|延长|增长|翻|停产|停|中断|连续|连任|接连|连|还有|还剩|剩|有效期|使用|满|不到|约定|承包期)(?:为|是|了|至少|将近|近|约|共|整整|[达满])?$|用$|(?:又|再|还|继续)[^，。\d]{1,5}$/u
/** What may stand behind a stretch that is one of the kind: 30年一遇, 5年来最高, 16年村支书. */
const OTHER_BEHIND = /^(?:一遇|一[次届度]|[没不未]|来(?:的)?(?:最|首|第|新[高低]|同期)|内|期满|有期|义务)/u
/** Words before a stretch that make it the whole of what the sentence tells of. */
const TOTAL =
  /(?:历时|历经|经历了?|为期|前后(?:历时|[^，。]{1,4})?|跨越了?|跨度(?:达|长达|为)?|长达|持续了?|走过了?|一[\u4e00-\u9fff]{1,3}，?(?:就|便|竟)?(?:就|便)?是|一晃(?:就是|便是|已是|已)?|转眼(?:就是|已是|已|间)?|度过了?|时隔|相隔|间隔|阔别|过去了?|经过了?|耗时|用时|费时|为时|总共|一共|共计?|已有|已经?|已经有|迄今|至今|距今|坚持[^，。]{0,8}|已经?[^，。]{1,8}|达|整整|足足|苦守|摆渡|守护|驻守|巡护|照顾|照料|行医|从教|任教|执教|放映|护林|耕耘|经营|奔走|守望|奋战|奋斗|扎根|潜逃|逃亡|漂泊|寻找|坚守|跑船|打鱼|种树|植树|守[岛塔山林墓桥边护]|[\u4e00-\u9fff]了)(?:已经?|有|近|了|长?达|整整|足足|共|为|逾|走过|过了|过去|超过|就是|是|，)*$/u
/** 干了28年 may be a part of the time; 历时28年 is not. */
const PARTIAL =
  /(?:[\u4e00-\u9fff]了|(?:已经?|坚持)[^，。]{1,8}|摆渡|守护|驻守|巡护|照顾|照料|行医|从教|任教|执教|放映|护林|耕耘|经营|奔走|守望|奋战|奋斗|扎根|潜逃|逃亡|漂泊|寻找|坚守|跑船|打鱼|种树|植树)(?:整整|足足|近|将近|长达|超过)?$/u
const TOLD_WHOLE =
  /历时|历经|前后|跨越|跨度|走过了?|度过了?|时隔|相隔|间隔|耗时|用时|为时|长达|经过了|过去了|一晃|转眼|一[^，。]{1,3}就是|尘封|沉睡|封存|流失|失散|失踪|分离|阔别|等了|等待|期间|其间/u
/** The stretch as the subject of what follows: 26年间, 38年来, 32年的光阴. */
const TOTAL_BEHIND =
  /^(?:[以之]?后|间|来|里|中|之久|如一日|的?(?:时间|光阴|时光|岁月|历程|风[雨浪霜]|征程|坚守|努力|奋斗|历史|探索)|风雨|弹指|一瞬|磨一剑|[，。；！？]|$)/u
const SINCE =
  /^[^。；]{0,20}?(?:至今|到今天|到现在|到如今|如今|迄今|以来|算起|到今年|今年|现在|目前|眼下|一直)|^[^。；，]{0,12}(?:起|开始)，/u
const NOW =
  /至今|如今|今年|现在|迄今|目前|眼下|今天|以来|年来|距今|已|一晃|转眼|一[\u4e00-\u9fff]{1,2}就是|时隔|阔别|如一日/u
const RANGE = /^[^。；]{0,24}?(?:至|到|[—~-]{1,2})[^。；，]{0,4}$/u
const FROM = /(?:从|自|由|自从|始于|打)(?:[^，。；\d]{0,4})$/u
const BEGUN =
  /^[^。；]{0,14}?(?:成立|创办|创建|建|参加|毕业|开始|来到|嫁|回|当|任|入|接|创|进|搬|承包|启动|开业|开办|设立|起步|扎根|到|走上|投身|拜师|学艺|开工|动工|发现|失踪|结婚|移居|落户)/u
const LAST_CALL =
  /^[^。；，]{0,10}(?:退休|离休|去世|逝世|病逝|牺牲|离开|离任|卸任|结束|停|关闭|破产|重组|退役|退伍|转业|完成|竣工|建成|交付|通车|出版|告破|回国|关门|倒闭)/u
/** 26年前的1998年, 1998年，也就是26年前. */
const STRETCH = `(?<rough>约|近|将近|大约|逾|超过|至少|不到|不足|超)?(?<count>${NUMBER})(?<many>多|余|来)?(?:个)?(?<unit>年头|春秋|寒暑|载|年)`
const AGO = new RegExp(`(?<![\\d第])${STRETCH}(?:以|之)?前(?:的|，也就是|，即|（|，)(?<first>${YEAR})年`, 'gu')
const LATER_AGO = new RegExp(
  `(?<first>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:，|（|，那是|，也就是|，即|，就是|也就是|即)${STRETCH}(?:以|之)?前`,
  'gu',
)
const FARTHEST = 60
const NEXT = 10

/**
 * Years elapsed between two years the sentence names, or since one. From 1998 to 2024 are 26 years, or 27 if both
 * count; 年头 always counts both. Since a year, one less is right as long as its day has not come round. Any two years of
 * the sentence may be the ends: only a stretch that fits none of them is reported.
 */
export function createElapsedYearsRule(dates: DateReader): Rule {
  return {
    id: 'elapsed-years',
    severity: 'error',
    *checkStory(story, input) {
      for (const text of dates.read(story)) {
        if (!/\d{4}|[一二][〇零九八]/u.test(text.plain)) continue
        yield* checkStretches(text, input)
        yield* checkAgo(text, input)
      }
    },
  }
}

function* checkStretches(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  const years = readYears(text.plain)
  if (years.length === 0) return
  for (const count of readYearCounts(text.plain)) {
    const ends = endsOf(text, count, years, input)
    if (ends && !fits(count, ends)) yield report(text, count, ends)
  }
}

/** Two years a stretch ought to reach from and to. */
interface Ends {
  readonly from: YearMention
  readonly to: number
  /** One year less is right as well: a month stands with an end, or the later end is today. */
  readonly least: number
}

function endsOf(
  { plain }: DatedText,
  count: YearCount,
  all: readonly YearMention[],
  input: CheckInput,
): Ends | undefined {
  const from = periodStart(plain, count.start)
  // 第16个年头 counts the first year as well, as 16个年头 does.
  const before = plain
    .slice(Math.max(from, count.start - 16), count.start)
    .replace(count.unit === '年头' ? /第$/u : /$^/u, '')
  const behind = plain.slice(count.end, count.end + 10)
  // 期间中断了22年: as long as the two years lie apart.
  const isBetween = /(?:期间|其间)[^，。]{0,4}$/u.test(before)
  if (
    (!isBetween && OTHER_YEARS.test(before.replace(/用$/u, /^的?(?:时间|光阴)/u.test(behind) ? '历时' : '用'))) ||
    OTHER_BEHIND.test(behind)
  )
    return undefined
  // 近三年来: the last three years.
  if (plain.charAt(count.start) === '近' && count.years <= 10) return undefined
  const opens = before === '' || /[，：）的这那]$/u.test(before)
  const isPart =
    (PARTIAL.test(before) && !TOLD_WHOLE.test(before) && !/终于/u.test(plain.slice(from, count.start))) ||
    (/一[^，。]{1,3}就是$/u.test(before) && !/终于|才|直到/u.test(plain.slice(from, count.start)))
  const spent = /用$/u.test(before) && /^的?(?:时间|光阴)/u.test(behind)
  if (!(TOTAL.test(before) || opens || spent)) return undefined
  if (opens && !TOTAL_BEHIND.test(behind) && !all.some(({ end }) => end === count.start - 1)) return undefined
  // 当了16年村支书: a part of the time, not the whole of it.
  const isOffice = isPart && /^(?!的?(?:时间|光阴|时光))[\u4e00-\u9fff]/u.test(behind)
  if (isOffice) return undefined

  const to = periodEnd(plain, count.end)
  let years = all.filter((year) => year.start >= from && year.end <= count.start)
  const next = all.find((year) => year.start >= count.end && year.start <= Math.min(count.end + NEXT, to))
  let isBack = false
  if (years.length === 0 && (before.length < 12 || opens)) {
    const back = periodStart(plain, Math.max(0, from - 1))
    years = all.filter((year) => year.start >= back && year.end <= from)
    isBack = true
  }
  const first = years.at(0)
  const last = years.at(-1)
  if (!first || !last || count.start - last.end > FARTHEST * (isBack ? 2 : 1)) return undefined
  const told = plain.slice(last.end, count.start)
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const isNow =
    SINCE.test(told) || NOW.test(told + behind.slice(0, 2)) || /^[^。；]{0,4}(?:至今|如今|今年|现在)/u.test(behind)
  const known = [...years, ...(next ? [next] : [])]
  const candidates = [...known.map(({ year }) => year), ...(isNow && own !== undefined ? [own] : [])]
  if (hasPair(count, candidates)) return undefined
  if (next && /^(?:[以之]?后|间隔)/u.test(plain.slice(count.end, next.start)) && last.year < next.year)
    return ends(last, next)
  if (/^(?:以|之)?后/u.test(behind)) {
    // 1992年丢失；2023年归来。21年后重回故土: the two years are told before.
    const earlier = years.findLast(({ year, end }) => year < last.year && end <= last.start)
    return isBack && before === '' && earlier && new Set(years.map(({ year }) => year)).size === 2
      ? ends(earlier, last)
      : undefined
  }
  // 2009年启动，历经8年，于2021年出版.
  if (
    next &&
    last.year < next.year &&
    TOLD_WHOLE.test(before) &&
    /^的?(?:时间)?，?(?:终于|才|最终|直到|于|到|至|在)/u.test(plain.slice(count.end, next.start))
  )
    return ends(last, next)
  const distinct = new Set(years.map(({ year }) => year))
  if (spent && distinct.size < 2) return undefined
  if (distinct.size >= 2 && !isBack) {
    const earlier = years.findLast(({ year, end }) => year < last.year && end <= last.start)
    if (!earlier || distinct.size > 3) return undefined
    // 从1992年到2022年…；首飞至今19年: another beginning.
    if (told.includes('；')) return undefined
    const between = plain.slice(earlier.end, last.start)
    const isNamed = /(?:如今|今年|到|至)$/u.test(between)
    const isRange =
      (RANGE.test(between) || isNamed) &&
      (isNamed || FROM.test(plain.slice(from, earlier.start)) || between.length <= 3)
    if (/（/u.test(told) && !/）/u.test(told)) return undefined
    if (isRange) {
      if (isPart && /在[^，。]{1,12}(?:工作|学习|任|当|生活|教)/u.test(told) && count.years < last.year - earlier.year)
        return undefined
      return ends(earlier, last)
    }
    if (isNow && isPart) return undefined
    if (/终于/u.test(told)) return ends(earlier, last)
    if (TOLD_WHOLE.test(before) || /整整/u.test(before)) return isPartOf(isPart, count, earlier, last, plain)
    return isPart && LAST_CALL.test(plain.slice(last.end, last.end + 16)) && count.years > last.year - earlier.year
      ? ends(earlier, last)
      : undefined
  }
  if (
    distinct.size === 2 &&
    isBack &&
    before === '' &&
    /^(?:间|来|里|的?(?:风[雨浪霜]|光阴|时光|岁月|坚守|征程))/u.test(behind)
  ) {
    const earlier = years.findLast(({ year }) => year < last.year)
    return earlier && ends(earlier, last)
  }
  if (own === undefined || distinct.size !== 1 || own <= first.year || !isNow) return undefined
  if (/那时|当时|时任|当年/u.test(plain.slice(from, count.start))) return undefined
  const isSince = SINCE.test(told) || FROM.test(plain.slice(from, first.start)) || /至今|已|距今|迄今/u.test(before)
  if (!isSince && !BEGUN.test(told)) return undefined
  if (isPart && !/至今|以来|算起|迄今|已|起，|开始，|如今|到现在|到今天|直到/u.test(told + behind)) return undefined
  // 生于1934年，剪纸已有70年: nobody counts from the cradle.
  if (
    /^[^，。]{0,3}(?:出生|生(?![产活]))|^，?[^，。]{0,2}生于/u.test(told) ||
    /(?:生于|出生于)$/u.test(plain.slice(from, first.start))
  )
    return undefined
  return { from: first, to: own, least: own - first.year - 1 }
}

/** 整整唱了50年 with an end that is final: too many years are wrong, fewer may be a part of them. */
function isPartOf(
  isPart: boolean,
  count: YearCount,
  from: YearMention,
  to: YearMention,
  plain: string,
): Ends | undefined {
  if (!isPart) return ends(from, to)
  const isFinal = LAST_CALL.test(plain.slice(to.end, to.end + 16))
  return isFinal && count.years > to.year - from.year ? ends(from, to) : undefined
}

function ends(from: YearMention, to: YearMention): Ends {
  const months = from.isPartOfYear || to.isPartOfYear ? 1 : 0
  return { from, to: to.year, least: to.year - from.year - months }
}

function hasPair(count: YearCount, years: readonly number[]): boolean {
  return years.some((a) =>
    years.some(
      (b) => b > a && Math.abs(b - a - count.years) <= (count.unit === '年头' ? 2 : 1) && isWithin(count, a, b),
    ),
  )
}

function isWithin(count: YearCount, from: number, to: number): boolean {
  return count.years >= to - from - 1 && count.years <= to - from + (count.unit === '年头' ? 2 : 1)
}

function fits(count: YearCount, { from, to, least }: Ends): boolean {
  const years = to - from.year
  const slack = count.isRough ? Math.max(2, years * 0.15) : 0
  if (count.years >= least - slack && count.years <= years + 1 + (count.unit === '年头' ? 1 : 0) + slack) return true
  // 二十多年 of 29: a round number stands for all up to the next.
  return count.isOpen && count.years % 10 === 0 && years >= count.years && years < count.years + 10
}

function report(text: DatedText, count: YearCount, { from, to }: Ends): RuleFinding {
  const years = to - from.year
  const unit = count.unit === '年' || count.unit === '载' ? count.unit : `个${count.unit}`
  return {
    message: `${from.year}年到${to}年是${years}年（${to}－${from.year}＝${years}），印作${count.years}${unit}`,
    places: [text.place(count.start, count.end), text.place(from.start, from.start + 4)],
    expected: `${count.unit === '年头' ? years + 1 : years}${unit}`,
    confidence: 0.85,
  }
}

function* checkAgo(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null) return
  const now = yearOfIso(input.reference)
  const all = readYears(text.plain)
  for (const match of [AGO, LATER_AGO].flatMap((pattern) => [...text.plain.matchAll(pattern)])) {
    const { rough, many, count = '', unit = '', first = '' } = match.groups ?? {}
    const start = match.index
    const from = periodStart(text.plain, start)
    const year = yearOf(first)
    const printed = numberOf(count)
    if (printed === undefined || printed < 1 || printed > 300 || year >= now) continue
    // 2018年，20年前的1998年: told from that year, not from today.
    if (all.some((other) => other.start >= from && other.end <= start)) continue
    const at = text.plain.indexOf(count, start + (match[0].startsWith(first) ? first.length + 1 : 0))
    const stretch: YearCount = {
      years: printed,
      unit,
      isRough: rough !== undefined || many !== undefined,
      isOpen: many !== undefined,
      start: at,
      end: at + count.length + (many?.length ?? 0) + unit.length,
    }
    const firstAt = text.plain.indexOf(first, start)
    const mention: YearMention = { year, start: firstAt, end: firstAt + first.length, isPartOfYear: false }
    const limits: Ends = { from: mention, to: now, least: now - year - 1 }
    if (!fits(stretch, limits)) yield report(text, stretch, limits)
  }
}
