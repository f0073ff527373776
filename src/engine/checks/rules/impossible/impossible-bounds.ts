import { type Sentence, says } from '../../../../words/sentence'
import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'

/** A quantity that nature or the calendar keeps within bounds. */
interface Bound {
  readonly units: RegExp
  /** What stands before the figure, back to the clause's beginning. */
  readonly before: RegExp
  /** Or what stands behind it. */
  readonly behind?: RegExp
  readonly least?: number
  readonly most?: number
  /** Words of the sentence with which it may be so. */
  readonly unless?: RegExp
  readonly bound: Sentence
}

const DEGREES = /^(?:℃|°C|摄氏度|度)$/u
const NEVER = /(?!)/u

const BOUNDS: readonly Bound[] = [
  { units: /^(?:℃|°C|摄氏度)$/u, before: /^/u, least: -273.15, bound: says('says.bound.celsius', {}) },
  {
    units: DEGREES,
    before: /(?:气温|体感温度|室温|室外温度)(?![^，。；]*华氏)[^，。；]{0,10}$/u,
    least: -95,
    most: 60,
    bound: says('says.bound.air', {}),
  },
  { units: DEGREES, before: /体温[^，。；]{0,8}$/u, least: 13, most: 46.5, bound: says('says.bound.body', {}) },
  {
    units: /^$/u,
    before: /(?:pH|PH|ph|酸碱度)值?[^，。；]{0,6}$/u,
    least: 0,
    most: 14,
    bound: says('says.bound.ph', {}),
  },
  {
    units: /^岁$/u,
    before: /(?:享年|终年|现年|年仅|虚岁|年龄最大的?)[^，。；]{0,2}$/u,
    behind:
      /^的?[\u4e00-\u9fff]{0,3}(?:老人|老太|老汉|奶奶|爷爷|阿婆|婆婆|阿公|寿星|高龄|男子|女子|妇女|大爷|大妈|大娘|老伯|选手|村民|学生)/u,
    most: 125,
    unless: /长寿|人瑞|纪录|自称|据称|传说|神|仙|龟|树/u,
    bound: says('says.bound.age', {}),
  },
  {
    units: /^岁$/u,
    before:
      /(?:老人|寿星|奶奶|爷爷|老汉|大爷|大娘|老师|先生|女士|村民|男子|女子|选手|演员|患者|学生|孩子)[^，。；]{0,6}(?:今年|已|现|刚满|年满|满|是|都)+$/u,
    most: 125,
    unless: /长寿|人瑞|纪录|自称|据称|传说|神|仙|龟|树|加起来|合计|一共|总/u,
    bound: says('says.bound.age', {}),
  },
  {
    units: /^环$/u,
    before: /(?:[最第][^，。；]{0,3}|这|那|单|一)[枪发箭](?:只|就|便|更)?(?:打出|射出|命中|打了|射中|打|是)?了?$/u,
    most: 10.9,
    bound: says('says.bound.rings', {}),
  },
  {
    units: /^(?:公斤|千克|kg)$/u,
    before: /(?:出生时?|新生儿|刚出生|初生)[^，。；]{0,8}重(?:达|为|约)?$/u,
    most: 9,
    unless: /象|鲸|牛|马|驹|犊|河马|犀|长颈鹿|骆驼/u,
    bound: says('says.bound.birth-weight', {}),
  },
  {
    units: /^级$/u,
    before: /(?:里氏|震级|地震)[^，。；]{0,4}$/u,
    behind: /^(?:大|强|余|浅源)?(?:地)?震/u,
    most: 9.9,
    bound: says('says.bound.quake', {}),
  },
  {
    units: /^级$/u,
    before: /(?:风力|阵风|最大风力|风速)[^，。；]{0,8}$/u,
    behind: /^(?:大风|阵风|强风|狂风|台风)/u,
    most: 18,
    bound: says('says.bound.wind', {}),
  },
  {
    units: /^米$/u,
    before: /(?:身高|个头|个子)(?:分别|已经|已|达到|达|为|是|只有|仅|约|近|超过|逾|有|足足|：)*$/u,
    least: 0.2,
    most: 2.8,
    bound: says('says.bound.metres', {}),
  },
  {
    units: /^(?:厘米|公分)$/u,
    before: /(?:身高|个头|个子)(?:分别|已经|已|达到|达|为|是|只有|仅|约|近|超过|逾|有|足足|：)*$/u,
    least: 20,
    most: 280,
    bound: says('says.bound.centimetres', {}),
  },
  {
    units: /^(?:度|°)$/u,
    before: /(?:坡度|仰角|倾角|坡角|俯角)[^，。；]{0,6}$/u,
    most: 90,
    bound: says('says.bound.angle', {}),
  },
  {
    units: /^[天日]$/u,
    before:
      /(?:(?:优良|达标|晴|雨|蓝)天数?|(?:雨雪|阴雨|降[雨雪]|高温|雾霾|大风|晴好|霜冻)(?:天气|天数|日数?)|空气(?:质量)?优良)(?:达到|已达|达|为|有|是|共)*$/u,
    most: 366,
    unless: /累计|[两三四五六七八九十0-9]年(?:来|间|里|内|以来)/u,
    bound: says('says.bound.year-days', {}),
  },
  { units: /^(?:度|°)$/u, before: /(?:北纬|南纬)$/u, most: 90, bound: says('says.bound.latitude', {}) },
  { units: /^(?:度|°)$/u, before: /(?:东经|西经)$/u, most: 180, bound: says('says.bound.longitude', {}) },
  {
    units: /^米$/u,
    before: /^(?![^，。]*(?:飞|空|机|云|星|箭|气球)).*海拔(?:高度|高达|高|为|达到|达|约|近|超过|逾)*$/u,
    most: 8849,
    bound: says('says.bound.altitude', {}),
  },
]

/** How much a stretch of time holds: 小时 of a day, 天 of a year. */
const CAPACITIES: readonly (readonly [period: RegExp, unit: RegExp, most: number, bound: Sentence])[] = [
  [/(?:每天|每日|一天|一日|一昼夜|日均)$/u, /^个?小时$|^钟头$|^个钟头$/u, 24, says('says.bound.day-hours', {})],
  [/(?:每天|每日|一天|一日|一昼夜)$/u, /^分钟$/u, 1440, says('says.bound.day-minutes', {})],
  [/(?:每周|一周|每星期|一个?星期)$/u, /^[天日]$/u, 7, says('says.bound.week-days', {})],
  [/(?:每周|一周|每星期|一个?星期)$/u, /^个?小时$/u, 168, says('says.bound.week-hours', {})],
  [/(?:每月|每个月|一个月)$/u, /^[天日]$/u, 31, says('says.bound.month-days', {})],
  [/(?:每年|一年|全年)$/u, /^[天日]$/u, 366, says('says.bound.year-days', {})],
  [/(?:每年|一年)$/u, /^个?月$/u, 12, says('says.bound.year-months', {})],
  [/(?:每小时|一小时|一个小时)$/u, /^分钟$/u, 60, says('says.bound.hour-minutes', {})],
]

/** What may stand between the period and the figure; several together may take longer than a day holds. */
const FILLER = /(?:之?[中里内]，?|下来，?)?[^，。；、：！？0-9]{0,8}$/u
const TOGETHER = /累计|合计|总|加起来|一共|共|人均|等于|相当|顶|胜|超过|机|台|轮|次|前|后|增|多|减|缩|少|降/u
const REACH = 24
const ONLY_LEADS = /，((?:[高低]?达到?|为|是|竟然?|已经?|只有|仅有?|最[高低]|约|近|一[量测看]|结果|显示|超过?|有)+)$/u
const WITHIN = /(?:一天|一日|一昼夜|一周|一个月)之?[内里中]，[^，。；！？]*$/u

/** What a figure's own kind rules out: 零下320℃, pH值17, 一天29个小时. Undefined for what may be. */
export function outOfBounds(
  { text: { folded }, start, end, figures }: FigureSentence,
  figure: PrintedFigure,
): Sentence | undefined {
  if (figure.printed.startsWith('第')) return undefined
  const { bounds, capacities } = rowsOf(figure.unit)
  if (bounds.length + capacities.length === 0) return undefined
  const first = startOfRow(folded, figures, figure)
  const lead = folded.slice(Math.max(start, first - REACH), first)
  // 量体温，高达53.8℃: the clause before says what is measured.
  const head = behindLast(lead.replace(ONLY_LEADS, '$1'), '，。；！？')
  const behind = folded.slice(figure.end, figure.end + 6)
  const [low, high] = figure.range
    ? [figure.low / figure.factor, figure.high / figure.factor]
    : [figure.number, figure.number]
  for (const { before, behind: next = NEVER, unless = NEVER, least, most, bound } of bounds) {
    if (!(before.test(head) || next.test(behind))) continue
    const isOut = (least !== undefined && low < least) || (most !== undefined && high > most)
    const isOfMonth = bound.key === 'says.bound.year-days' && high > daysOfMonth(folded.slice(start, figure.start))
    if (isOfMonth && !unless.test(folded.slice(start, end)))
      return says('says.impossible-value', { bound: says('says.bound.month-days', {}), printed: figure.printed })
    if (isOut && !unless.test(folded.slice(start, end)))
      return says('says.impossible-value', { bound, printed: figure.printed })
  }
  // 闰月之年全年有385天: of the lunar calendar.
  if (
    figure.number > 366 &&
    figure.number <= LUNAR_YEAR &&
    /^[天日]$/u.test(figure.unit) &&
    /闰|[农阴夏]历/u.test(folded)
  )
    return undefined
  // 一年发13个月的工资
  if (/^的?(?:工资|月?薪|奖金|[房租]租?金)/u.test(behind)) return undefined
  // 一天之内，他连续驾驶了27个小时
  const told = folded.slice(Math.max(start, figure.start - REACH), figure.start)
  return overfilled(WITHIN.exec(told)?.[0] ?? head, capacities, figure)
}

/** With a month put in. */
const LUNAR_YEAR = 385

/** 今年2月: one month, and no row of them. */
const ONE_MONTH = /(?<![0-9至到—~-])(1[0-2]|[1-9])月(?:份)?(?![0-9至到—~-]|底|末|以来|起)/gu
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The most days of the month the words before a figure name; any number where they name none, or several. */
function daysOfMonth(before: string): number {
  const [month, ...others] = matchesOf(before, ONE_MONTH)
  return month && others.length === 0 ? (DAYS[Number(month[1]) - 1] ?? Infinity) : Infinity
}

/** What joins two values of one quantity. */
const IN_A_ROW =
  /^(?:[，、和与及至到~—-]|，而)?(?:最[高低大小长短多少重轻]|平均|分别|达到?|到|为|是|则|也|只|仅|有|的)*$/u

/** pH值最低7.1，最高17.6: where the first of a row of values of one unit stands. */
function startOfRow(folded: string, figures: readonly PrintedFigure[], figure: PrintedFigure): number {
  let k = figures.indexOf(figure)
  for (; k > 0; k--) {
    const [before, own] = [figures[k - 1], figures[k]]
    if (!before || !own || before.unit !== own.unit || !IN_A_ROW.test(folded.slice(before.end, own.start))) break
  }
  return figures[Math.max(0, k)]?.start ?? figure.start
}

interface Rows {
  readonly bounds: readonly Bound[]
  readonly capacities: typeof CAPACITIES
}

/** By units, of which a lexicon has some hundreds: most of them have no bounds at all. */
const known = new Map<string, Rows>()

function rowsOf(unit: string): Rows {
  const before = known.get(unit)
  if (before) return before
  const bounds = BOUNDS.filter(({ units }) => units.test(unit))
  const rows = { bounds, capacities: CAPACITIES.filter(([, measure]) => measure.test(unit)) }
  known.set(unit, rows)
  return rows
}

function overfilled(
  head: string,
  capacities: Rows['capacities'],
  { number, printed }: PrintedFigure,
): Sentence | undefined {
  const filler = FILLER.exec(head)?.[0] ?? ''
  for (const [period, , most, bound] of capacities) {
    if (number <= most) continue
    for (let cut = head.length - filler.length; cut <= head.length; cut++) {
      if (!period.test(head.slice(0, cut))) continue
      return TOGETHER.test(head.slice(cut)) ? undefined : says('says.impossible-value', { bound, printed })
    }
  }
  return undefined
}
