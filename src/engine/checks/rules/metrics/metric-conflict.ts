import { isCompatible } from '../../figures/compatible-figures'
import { type DigitSlip, digitSlip } from '../../figures/digit-slips'
import { isSameCase } from '../../figures/metric-label'
import type { PrintedFigure } from '../../figures/printed-figure'
import { sharesPhrase, sharesRun } from '../../figures/shared-phrase'
import { matchesOf } from '../../matches-of'
import type { MetricMention } from './metric-mention'
import { ENOUGH_DIGITS, isByDigits } from './metric-mentions'
import { isOfOneName } from './named-rows'
import { isRetold } from './retold-figures'
import { hasName, namesOthers, shareName } from './story-subject'
import { areOneSwapped } from './swapped-figures'
import { isToldOtherwise } from './told-otherwise'
import { isTwiceTold } from './twice-told'

/** How two figures of one metric differ; `slip` where it looks like a slip of the hand. */
export interface MetricConflict {
  readonly slip: DigitSlip | undefined
}

/**
 * How far apart the two stand: on one page; on two pages of one edition, where words in common (固定资产投资) name no
 * subject; or in two editions, where a figure without a year of its own is another day's.
 */
export type MetricDistance = 'page' | 'edition' | 'desk'

/** So many characters alike name one thing, although no list of names holds it: 湖城马拉松. */
const LONG_PHRASE = 5
const DATED = /[0-9]{4}年/u
/** 截至目前 of two issues is two days. */
const RELATIVE = /今|明年|去年|上年|前年|往年|当|目前|如今|现|同期|昨|上月|本|上周|历年/u

/** Whether the words give the period of a figure by its year, so that it is the same in every issue. */
export function isDated({ label }: MetricMention): boolean {
  return DATED.test(label.period) && !RELATIVE.test(label.period)
}

/**
 * Whether two figures give one metric of one subject two values.
 * @param key of the group both stand in, see `StoryMetrics`.
 */
export function metricConflict(
  a: MetricMention,
  b: MetricMention,
  key: string,
  distance: MetricDistance,
): MetricConflict | undefined {
  const conflict = figureConflict(a.figure, b.figure)
  return conflict && confirmedConflict(a, b, key, distance, conflict)
}

/** What two figures have against each other, whatever they are of: two that may be one have nothing. */
export function figureConflict(a: PrintedFigure, b: PrintedFigure): MetricConflict | undefined {
  return isCompatible(a, b) ? undefined : { slip: digitSlip(a, b) }
}

/** What two figures have against each other, if they are one metric of one subject. */
export function confirmedConflict(
  a: MetricMention,
  b: MetricMention,
  key: string,
  distance: MetricDistance,
  conflict: MetricConflict,
): MetricConflict | undefined {
  const { slip } = conflict
  const isSwap = slip === 'swapped'
  // Swapped digits are looked for among all figures of those digits, whatever they are called.
  if (isByDigits(key) !== isSwap) return undefined
  // Most figures of a metric are of another period, and cheaply told apart.
  if (distance === 'desk' && !(isSamePeriod(a, b) && a.label.known && isDated(a) && isDated(b))) return undefined
  if (!isSwap && !isSameCase(a.label, b.label)) return undefined
  // What tells them apart by their words is asked last: few pairs come so far.
  const isOne = isSwap
    ? a.section === b.section
      ? isRetold(a, b) || isTwiceTold(a, b, slip) || isOfOneName(a, b)
      : areOneSwapped(a, b)
    : (isConflict(a, b, slip, key, distance) && !namesOthers(a.sentence, b.sentence)) ||
      (isPair(a, key) && isToldOtherwise(a, b))
  return isOne && !areTwoMetrics(a, b) ? conflict : undefined
}

/** Whether the words around two figures say that they are of two days or two things. */
export function areTwoMetrics(a: MetricMention, b: MetricMention): boolean {
  return (
    (a.section.text !== b.section.text && isOtherDay(a, b)) ||
    isOtherHour(a, b) ||
    modifiersDiffer(a, b) ||
    ownersDiffer(a, b) ||
    titlesDiffer(a, b) ||
    isOfGroup(a, b) ||
    isOfGroup(b, a) ||
    isOfPart(a, b) ||
    isOfPart(b, a) ||
    isRevised(a, b) ||
    isRevised(b, a)
  )
}

const PART_PLACE =
  /省会|首府|州府|[东西南北中]部|沿海|沿江|城市群|都市圈|经济带|三角洲?|市区|(?:主|中心)?城区|县城|镇区|(?:开发|高新|经开|经济|自贸|保税|示范)区|新区|[省市]本级|[省市]直/u

/** 市区零售总额 beside 全市, 省会 beside 全省: of a part of the place the other's sentence never names. */
function isOfPart({ lead }: MetricMention, { whole }: MetricMention): boolean {
  const part = PART_PLACE.exec(lead)?.[0]
  return part !== undefined && /全[国省市县区州镇]/u.test(whole) && !whole.includes(part)
}

/** 核定后… beside 据初步核算…: the figure was corrected. */
function isRevised({ whole: a }: MetricMention, { whole: b }: MetricMention): boolean {
  return /核定|核实|修订|修正|更正|订正/u.test(a) && /初步|快报|初核|原公布|更正前|修订前/u.test(b)
}

/** “丰优8号” and “双优6号”: what is quoted is what the figure is of. */
function titlesDiffer(a: MetricMention, b: MetricMention): boolean {
  const [x, y] = [a, b].map(({ sentence }) => [...sentence].filter((name) => /^[《“]/u.test(name)))
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))
}

const PAST = /(?<![比较])(?:去年|上年|前年|上届|往年|上周|上月|[1-3][0-9]年前)/u
const NOW = /今年|本届|明[天日早晚年]|今[天日早晚]|昨[天日晚]|即将/u

/** 去年的马拉松有13650人 beside one that is run tomorrow. */
function isOtherDay(a: MetricMention, b: MetricMention): boolean {
  const [x, y] = [a, b].map(({ words }) => (PAST.test(words) ? 'past' : NOW.test(words) ? 'now' : ''))
  return x !== y && x !== '' && y !== ''
}

const UNTIL =
  /(?:截[至止]|到|至)(?:当[天日]|昨[天日]|今[天日]|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日)*((?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜[里间]|午夜)*(?:[0-9]{1,2}[时点]|零[时点])?(?:收[摊盘工]|闭[馆园市])?)/gu

/** 截至当天上午报到2356人；截至当天24时5326人: counted at two hours of a day. */
function isOtherHour(a: MetricMention, b: MetricMention): boolean {
  const [x, y] = [a, b].map(({ before }) => lastMoment(before.slice(-CLAUSES)))
  return x !== y && x !== '' && y !== ''
}

const CLAUSES = 28

function lastMoment(words: string): string {
  return matchesOf(words, UNTIL).findLast(([, moment]) => moment)?.[1] ?? ''
}

/** 桃园面积 and 梨园面积: of a word for any amount the word before says which. */
function modifiersDiffer(a: MetricMention, b: MetricMention): boolean {
  const [x, y] = [modifierOf(a), modifierOf(b)]
  return x !== '' && y !== '' && !x.endsWith(y) && !y.endsWith(x)
}

const MODIFIED =
  /([\u4e00-\u9fff]{2})(?:面积|产量|人数|数量|总数|招生|床位|座位|价格|均价|单价|(?:参保|覆盖|合格|入学|就业|达标|普及|满意|治愈|成活)率)[^，。；0-9]{0,4}$/u

function modifierOf({ clause }: MetricMention): string {
  const word = MODIFIED.exec(clause)?.[1] ?? ''
  return /^[全总约共计划已达其]|[全总年月日计划的约共省市县区镇乡村有内其]$/u.test(word) ? '' : word
}

/** What of a place's own makes up a figure: 全市三甲医院门诊量, 全县农户收入. */
const OWNER =
  /[全我本][国省市县区州镇乡](?:目前|现|已|共|总|各[级类]?|累计|有|的)*([\u4e00-\u9fff]{0,10}?(?:[医学法]院|卫生院|养老院|中心|卫生[室所]|诊所|[小中]学|高校|大学(?!生)|幼儿园|[商酒药门饭网]店|图书馆|博物馆|体育馆|文化馆|企业|公司|机构|[商市农林牧猪鸡]场|工厂|合作社|银行|单位|景区|公园|商户|农户|[居农市]民|职工|学生|超市|机场|港口|车站))(?=[\u4e00-\u9fff]{2})/u

/** 全市三甲医院门诊量 and 全市社区卫生服务中心门诊量: two owners without a word in common. */
function ownersDiffer({ lead: a }: MetricMention, { lead: b }: MetricMention): boolean {
  const [x, y] = [OWNER.exec(a)?.[1], OWNER.exec(b)?.[1]]
  return x !== undefined && y !== undefined && !sharesRun(x, y, 2)
}

const GROUP =
  /(青年|青少年|少年|儿童|老年人?|中年|女性|男性|妇女|城镇|城市|农村|乡村|农民|民间|民营|国有|外资|工业|制造业|服务业|建筑业|房地产|零售业?|大学生|毕业生|残疾人|本科|研究生|初中|高中|小学|应届|外籍|核心|名义|基层|县级|市级|省级|头胎|二孩|三孩|网上|线上|实体|大型|中小|小微)(?:人|群体|居民|人口|企业)?的?[\u4e00-\u9fff]{0,4}(?:率|比例|比重|占比|收入|支出|人数|人口|价格?|指数|产值|增加值|投资|[额量]|面积)[^，。；0-9]{0,4}$/u

/** 青年失业率 beside 失业率: one is of a group the other's sentence says nothing of. */
function isOfGroup({ lead }: MetricMention, { whole }: MetricMention): boolean {
  const group = GROUP.exec(lead)?.[1]
  return group !== undefined && !whole.includes(group)
}

function isConflict(
  a: MetricMention,
  b: MetricMention,
  slip: DigitSlip | undefined,
  key: string,
  distance: MetricDistance,
): boolean {
  if (slip === 'one-digit' && isPlacesOwn(a, b)) return true
  if (slip !== 'one-digit' && a.section !== b.section && !(isSamePeriod(a, b) && isSoleFigure(a, key))) return false
  // Two sentences that each name somebody else speak of two figures.
  const [own, other] = [a.sentence, b.sentence]
  if (own.size > 0 && other.size > 0 && !shareName(own, other)) return false
  // 4号线 and 6号线, 全省 and 全市
  if (a.number !== b.number && a.number !== '' && b.number !== '') return false
  const digits = Math.min(a.figure.digits.length, b.figure.digits.length)
  // Within a story head and body are compared by headline-body.
  if (a.story === b.story && a.role !== b.role) return false
  if (a.section === b.section) {
    if (slip === 'one-digit' && isTwiceTold(a, b, slip)) return true
    const one = hasName(b.sentence, lastOf(a.sentence)) && hasName(a.sentence, lastOf(b.sentence))
    return one && a.figure.place.text !== b.figure.place.text && isSamePeriod(a, b) && a.label.known && isPair(a, key)
  }
  const [x, y] = [withStory(a), withStory(b)]
  const apart = x.size > 0 && y.size > 0 && !shareName(x, y)
  const isAlike = () => !apart && sharesPhrase(a.words, b.words, LONG_PHRASE)
  const named = shareName(x, y)
  if (!named && (distance !== 'page' || !isAlike())) return false
  if (slip === 'one-digit') return digits >= ENOUGH_DIGITS && isSamePeriod(a, b)
  // 柳河县青山村 and 柳河县白水村 share the county only.
  if (a.sentence.size > 0 && b.sentence.size > 0 && !(hasName(y, lastOf(x)) && hasName(x, lastOf(y)))) return false
  return isOnly(b, key)
}

/** 2023年末全市常住人口 in two stories: whoever tells it, the place and the year have one. */
function isPlacesOwn(a: MetricMention, b: MetricMention): boolean {
  const { scope } = a.traits
  return (
    a.section !== b.section &&
    Math.min(a.figure.digits.length, b.figure.digits.length) >= ENOUGH_DIGITS &&
    a.label.known &&
    isDated(a) &&
    isSamePeriod(a, b) &&
    scope !== '' &&
    scope === b.traits.scope &&
    /[全我][国省市县区州][^，。]*$/u.test(a.lead) &&
    /[全我][国省市县区州][^，。]*$/u.test(b.lead)
  )
}

function withStory({ sentence, story, words }: MetricMention): ReadonlySet<string> {
  // 全市, 我县: the paper's own place, whatever body the story is about.
  if (sentence.size === 0 && /[全我][省市县区州]/u.test(words)) return new Set()
  return sentence.size > 0 ? sentence : story.subjects
}

function lastOf(names: ReadonlySet<string>): string {
  return [...names].at(-1) ?? ''
}

function isSamePeriod(a: MetricMention, b: MetricMention): boolean {
  return a.label.period === b.label.period
}

/** Two values in a story, no more: with three each may be another year's. */
function isPair({ story }: MetricMention, key: string): boolean {
  return new Set(story.groups.get(key)?.map(({ figure }) => figure.value)).size === 2
}

/**
 * Whether a figure is known for one that its subject has one of: without a slip of the hand a difference only counts
 * where each of two sections has one such figure.
 */
export function isSoleFigure(mention: MetricMention, key: string): boolean {
  return mention.label.known && isOnly(mention, key)
}

function isOnly({ story, section, figure }: MetricMention, key: string): boolean {
  const { value } = figure
  return story.groups.get(key)?.every((other) => other.section !== section || other.figure.value === value) ?? true
}
