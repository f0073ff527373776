import { matchesOf } from '../matches-of'
import { remembered } from '../remembered'

/** When a figure is of, as far as the words before it say. */
export interface Period {
  /** `then`: 同期, 上月, 改造前, before whatever the other figure is of; `prior`: 前一周, before even that; `now`: 目前, 本期. */
  readonly kind: 'calendar' | 'then' | 'prior' | 'now'
  /** 2023, or -1 for 去年; undefined where only a month or quarter is named. */
  readonly year: number | undefined
  /** Month, quarter or half year; undefined where only a year is named. */
  readonly part: number | undefined
  readonly partKind: 'month' | 'quarter' | 'half' | 'turn' | undefined
  /** How far back the words reach: a year (同期, 去年), less (上月, 上季度), or any time (三年前, 改造前). */
  readonly reach: 'year' | 'short' | 'any'
  /** How many years ago: 5 for 五年前, 1 for 去年底; undefined where `then` is any other time. */
  readonly ago?: number
}

const HAN_DIGITS = '零一二三四五六七八九十'
const NUMBER = '[0-9一二三四五六七八九十两]{1,3}'
const THEN_YEAR =
  '上年同期|上年同月|上一?年(?!度末|末|底)|去年同期|上年同月|去年同月|同期|同月|往年|历年平均|多年平均|常年平均'
const THEN_SHORT =
  '(?:上个?月|上一?周|上一?个?季度?|(?<![年至到—~\\-0-9])(?:1[0-2]|[1-9])月份?)同期|上个?月|上周|上一?周|上一?季度?|上一?期|上一?轮|上一[场局节站次批回盘]|上场比赛|上次|上一?个?赛季|上旬|月初|上月末|上月底|上一(?:个)?交易日'
const PRIOR =
  '前一个?(?:周|星期|日|天|月|季度?|期|交易日|年度?|届|学期|旬)|前[日天期周月](?!间)|上上[周月]|大上月|发行价'
/** 监测期, 榨季: what is counted from one to the next, besides months and years. */
const SPAN =
  '(?:监测|报告|统计|考核|评估|普查|观测|调查|结算|核算|养殖|生产|种植|捕捞|评价|服务)(?:周期|期|年度|季)|(?:榨|雪|汛|渔|采暖|供暖|旅游|候鸟|鱼|茶|果|桑|烤烟)(?:季|期)'
const THEN_ANY = `${NUMBER}多?年前|${NUMBER}个?多?(?:月|星期|礼拜|学期|季度)前(?!半|${NUMBER}[周天日个])|(?:${NUMBER}多?(?:周|天|日)|半个?[月年]|一个半月|一年半|几年|多年|几天|几个月)前|(?:调整|改造|改革|实施|整改|整治|治理|创建|创城|推行|推广|搬迁|拆迁|疫情|开通|通车|升级|使用|投产|技改|合并|退休|结婚|入社|入伍|启用|投用|建设|开工|培训|限行|提速|扩建|扩容|合作|上市|应用|引进|革新|集采|降价|涨价|换装|换届|换岗|搬家|转产|易地|改良|改制|改种|手术|治疗|训练|上线|实行|执行|加盟|流转|嫁接|修缮|修复|清淤|撤并|并校|托管|干预|参保|通航|转型|接手)前|那时候|那时|开盘|去年这时候|去年这个时候|往常|平日|平时|此前|之前|以前|早先|前些年|早年|头年|旧时|昔日|原来|原先|原本|原有|原价|原售价|过去|(?:对照|普通|常规|非示范)(?:大?田|田块|地块|组|区|棚|园|班|户)|从前|当初|最初|起初|刚|当时|彼时|期初|年初|上一?届|上一?个?学[期年]|上一?个?(?:${SPAN})|去年底|去年末|上年末|上年底|疫情前|["“][一二三四五六七八九十]{1,3}五["”](?:末|初|期末|时期)|(?:建[\\u4e00-\\u9fff]{1,2}|成立|创办|创建|开业|起步|启动|组建|投产|开通|运营|建队|入驻|开园|进村|接手)(?:时|之初|初期|伊始)`
const NOW = `现价|(?:补贴|以旧换新|打折|优惠|抵扣|换新|减免|促销)后|目前|现在|如今|眼下|当前|(?<![实出体展表发呈涌兑变再重显浮])现|本期|报告期|本学年|本(?:${SPAN})|本月|本周|本季度?|本届|昨天|昨日|今天|今日|到期末|期末|年末|后来|(?:调整|改造|改革|实施|整改|整治|治理|创建|推行|推广|搬迁|升级|使用|投产|技改|合并|换届|转产|改良|改制|改种|手术|治疗|训练|上线|实行|执行|加盟|流转|嫁接|修缮|修复|清淤|撤并|并校|托管|入社|启用|投用|开通|通车|应用|引进|集采|降价|涨价|扩建|扩容)后|之后|今后|眼前|${NUMBER}(?:天|周|个?月|年)后|这时|前天|今晨|今春|今秋|今夏|今冬|今次|最新|这次|此次|本次`
const YEAR = '(?:19|20)[0-9]{2}(?=年)|大前年|前年|去年|上年|上一年|今年|本年|当年'
const TURN = '首[日周月天届批轮次个](?!至|以来|起)|第[一二三四五六七八九十][日周月天届批轮次期茬场]|首期'
const PART = `${TURN}|首季|前(?:[0-9]{1,2}|[二三四五六七八九十]{1,2})个月|第?[一二三四1-4]季度?|上半年|下半年|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?:[上中下]旬|前(?:[0-9]{1,2}|[一二两三四十]{1,2})[周天日])?`
const TOKEN = new RegExp(
  `(${THEN_YEAR})|(${PRIOR})|(${THEN_SHORT})|(${THEN_ANY})|(${YEAR})年?|(${PART})|(${NOW})`,
  'gu',
)
const IS_TURN = new RegExp(`^(?:${TURN})`, 'u')
const RELATIVE: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
}

/**
 * The period the words name, undefined if they name none. The last word of a kind counts: 2023年，…去年第四季. The words before a
 * figure and between two are asked about once for every figure they may be compared with.
 */
export const readPeriod = remembered(findPeriod)

function findPeriod(words: string): Period | undefined {
  let period: Period | undefined
  for (const [, thenYear, prior, thenShort, thenAny, year, part, now] of matchesOf(words, TOKEN)) {
    const blank = { year: undefined, part: undefined, partKind: undefined } as const
    if (prior)
      period = {
        kind: 'prior',
        ...blank,
        reach: prior.includes('年') ? 'year' : /[届价]/u.test(prior) ? 'any' : 'short',
      }
    else if (thenYear) period = { kind: 'then', ...blank, reach: 'year' }
    else if (thenShort) period = { kind: 'then', ...blank, reach: 'short' }
    else if (thenAny) period = { kind: 'then', ...blank, reach: 'any', ...agoOf(thenAny) }
    else if (now) period ??= { kind: 'now', ...blank, reach: 'any' }
    else if (year) {
      const value = RELATIVE[year] ?? (year === '当年' ? undefined : Number(year))
      if (value !== undefined) period = { kind: 'calendar', ...blank, year: value, reach: 'year' }
    } else if (part && period?.kind !== 'then' && period?.kind !== 'prior') {
      const partKind = partKindOf(part)
      period = { kind: 'calendar', year: period?.year, part: numberOfPart(part), partKind, reach: 'short' }
    }
  }
  return period
}

/** 五年前, 20多年前, 去年底 */
function agoOf(words: string): { readonly ago?: number } {
  if (/^[去上]年/u.test(words)) return { ago: 1 }
  const [, number = ''] = /^([0-9]+|[一二三四五六七八九十])多?年前$/u.exec(words) ?? []
  return number === '' ? {} : { ago: Number(number) || HAN_DIGITS.indexOf(number) }
}

function partKindOf(part: string): Period['partKind'] {
  if (IS_TURN.test(part)) return 'turn'
  return part.includes('季') ? 'quarter' : part.includes('半年') ? 'half' : 'month'
}

function numberOfPart(part: string): number {
  if (part.startsWith('上半')) return 1
  if (part.startsWith('下半')) return 2
  if (part.startsWith('首')) return 1
  const digits = /[0-9]+/u.exec(part)?.[0]
  if (digits) return Number(digits) + thirdOf(part)
  const [first = '', second = ''] = part.replace(/[上中下]旬|[第月份季度日周天届批轮次期前个]/gu, '')
  return (first === '十' ? 10 + Math.max(0, HAN_DIGITS.indexOf(second)) : HAN_DIGITS.indexOf(first)) + thirdOf(part)
}

/** 8月上旬 lies before 8月中旬, and either before 9月. */
function thirdOf(part: string): number {
  return part.endsWith('中旬') ? 1 / 3 : part.endsWith('下旬') ? 2 / 3 : 0
}

/** How two periods lie: `order` 1 if the second is the later; `reach` as in `Period`. Undefined where nobody can say. */
export interface PeriodOrder {
  readonly order: 1 | -1
  readonly reach: 'year' | 'short' | 'any'
}

export function orderOf(first: Period | undefined, second: Period | undefined): PeriodOrder | undefined {
  // 前天收摊，共换出1100盆，上一届是500盆: the day before yesterday is no more than a day.
  if (isDaysAgo(first) && isLongAgo(second)) return { order: -1, reach: second?.reach ?? 'any' }
  if (isDaysAgo(second) && isLongAgo(first)) return { order: 1, reach: first?.reach ?? 'any' }
  if (first?.kind === 'prior') return second && second.kind !== 'prior' ? { order: 1, reach: first.reach } : undefined
  if (second?.kind === 'prior') return { order: -1, reach: second.reach }
  if (first?.kind === 'then' && second?.kind === 'then') {
    // 上月2400辆，去年同期600辆
    if (first.reach === second.reach) {
      // 去年底9600万元，五年前3200万元
      if (first.ago === undefined || second.ago === undefined || first.ago === second.ago) return undefined
      return { order: first.ago > second.ago ? 1 : -1, reach: 'any' }
    }
    return { order: first.reach === 'short' ? -1 : 1, reach: first.reach === 'short' ? second.reach : first.reach }
  }
  // 去年底60万千瓦，2021年底15万千瓦: whoever writes the year means an earlier one.
  if (first?.ago === 1 && isOfYear(second)) return { order: -1, reach: 'any' }
  if (second?.ago === 1 && isOfYear(first)) return { order: 1, reach: 'any' }
  if (first?.kind === 'then') return !second ? undefined : { order: 1, reach: first.reach }
  if (second?.kind === 'then') return { order: -1, reach: second.reach }
  if (!second) return undefined
  // 建成时120户，如今180户: what stands without a period before a 'now' is earlier.
  if (!first && second.kind === 'now') return { order: 1, reach: 'any' }
  // 产量2900万吨，去年为2500万吨: what stands without a period is of now.
  if (
    !first ||
    (first.kind === 'calendar' && first.year === undefined && first.partKind !== 'turn' && second.part === undefined)
  ) {
    if (second.kind !== 'calendar' || second.year === undefined || second.year === 0) return undefined
    return { order: -1, reach: second.year === -1 ? 'year' : 'any' }
  }
  if (first.kind === 'now' || second.kind === 'now') {
    if (first.kind === second.kind) return undefined
    const past = first.kind === 'now' ? second : first
    if (past.partKind === 'turn' && past.part === 1) return { order: first.kind === 'now' ? -1 : 1, reach: 'any' }
    if (past.year === undefined || past.year === 0 || past.part !== undefined) return undefined
    return { order: first.kind === 'now' ? -1 : 1, reach: past.year === -1 ? 'year' : 'any' }
  }
  return orderOfDates(first, second)
}

function isOfYear(period: Period | undefined): boolean {
  return period?.kind === 'calendar' && (period.year ?? 0) > 1000
}

function isDaysAgo(period: Period | undefined): boolean {
  return period?.kind === 'prior' && period.reach === 'short'
}

function isLongAgo(period: Period | undefined): boolean {
  if (period?.kind === 'then') return period.reach !== 'short'
  return period?.kind === 'calendar' && period.part === undefined && period.year !== undefined && period.year < 0
}

function orderOfDates(first: Period, second: Period): PeriodOrder | undefined {
  const samePart = first.partKind === second.partKind && (first.part === second.part || first.part === undefined)
  const [a, b] = [first.year, second.year]
  if (a !== undefined && b !== undefined && a !== b) {
    // 2019年 and 今年: how many years lie between nobody says.
    const mixed = a > 1000 !== b > 1000
    // 去年1.38万次，2022年1.2万次: whoever writes both means two years.
    if (mixed && (a > 1000 ? b : a) < -1) return undefined
    const later = mixed ? a > 1000 : b > a
    // 2008年末210亿元，到今年三季度末840亿元: with years between, the part of the year is of no weight.
    if (mixed && first.partKind !== second.partKind && (a > 1000 ? b : a) === 0)
      return { order: later ? 1 : -1, reach: 'any' }
    // 去年全年 and 今年一季度 are not to be compared; 去年四季度 and 今年一季度 are.
    if (first.partKind !== second.partKind) return undefined
    if (!samePart) return { order: later ? 1 : -1, reach: 'short' }
    return { order: later ? 1 : -1, reach: mixed || Math.abs(a - b) === 1 ? 'year' : 'any' }
  }
  // 首季24亿元，去年首季20亿元
  if (a === undefined && b !== undefined && b < 0 && samePart) return { order: -1, reach: b === -1 ? 'year' : 'any' }
  // 1月13.7元，去年12月14.4元
  if (a === undefined && b === -1 && first.partKind === second.partKind) return { order: -1, reach: 'short' }
  // 一季度58万人次，2023年一季度是48万人次
  if (a === undefined && b !== undefined && b > 1000 && samePart && first.part !== undefined)
    return { order: -1, reach: 'any' }
  if (first.partKind === undefined || first.partKind !== second.partKind || first.part === second.part) return undefined
  if (first.part === undefined || second.part === undefined) return undefined
  // 去年第四季 and 一季度: without its year the second may be of the next.
  if ((a === undefined) !== (b === undefined) && b === undefined && second.part < first.part && a === 0)
    return undefined
  return { order: second.part > first.part ? 1 : -1, reach: 'short' }
}

const PERIODS = new RegExp(
  `${TOKEN.source}|[末底初](?=[，）的]|$)|年度|(?:普查|统计|调查|监测|测算|盘点|评估|申报|摸底)时`,
  'gu',
)

/** The words without those that name a period; a · stands for each. */
export const withoutPeriods = remembered((words) => words.replace(PERIODS, '·'))
