import { behindLast } from '../../behind-last'
import { DOWN_VERB, UP_VERB } from '../../figures/changes/change-words'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { BareDirection } from './bare-directions'

/** 流感门诊量在减少：, 零售价下滑明显，, 演出场次缩水，: which way it went, told in a clause of its own before the values. */
const TOLD = new RegExp(
  `(?:^|[，。；：、“])([^，。；：“”]{0,20}?)((${UP_VERB})|${DOWN_VERB})(?:了|明显|不少|许多|很多|显著|趋势)?[，：——]+([^，。；：]{0,14})$`,
  'u',
)
/** ，审理天数延长了。 */
const TOLD_BEHIND = new RegExp(
  `^[\\u4e00-\\u9fff]{0,3}，(?:(?:靠着?|由于|因为?|受|尽管|虽然|在|得益于|随着|多亏|加上)[^，。；0-9]{2,12}，)?(?:[\\u4e00-\\u9fff]{1,14}(?:说|表示|称|认为|介绍)[，：]“?)?([\\u4e00-\\u9fff]{0,8}?)((${UP_VERB})|${DOWN_VERB})(?:(?<=[多少])[\\u4e00-\\u9fff](?=了))?(?:了|明显|不少|许多|很多|一些|好多|一点|些|一大?截){0,2}(?=[，。；”])`,
  'u',
)
const ANY = new RegExp(`${UP_VERB}|${DOWN_VERB}`, 'u')
/** No change that was: one that is wanted, or was stopped; and what moves the other way. */
const NOT_SO =
  /不|没|未|止|停|扭转|控制|防|遏制|为了|如果|若|预计|计划|将|要|应|能|可|拟|建议|目标|力争|旨在|反|排名|名次|位次|汇率|赔率|纪录|记录|成绩|加快|放缓|有增|有升|有降|有减|增速|涨幅|降幅|增幅|跌幅|差距|提前|推迟|之后|以后|后$/u
/** Between the clause and the first value: when it was, by how much of what; anything else is another subject. */
const FILLER =
  /去年|前年|今年|上年|同期|上周|这周|本周|上上周|上个?月|本月|这个月|上季度?|本季度?|昨[天日晚]|今[天日]|前[天日]|[0-9]+年(?:前|底)?|[0-9]{1,2}月(?:份)?|[0-9]{1,2}[时点日]|[三五十两]年前|由|从|为|是|有|达到?|仅|约|只|还|日均|月均|每[人天亩月斤公吨户平方米日个张]{1,3}|平均|原来的?|原先|之前|以前|[的了]/gu
const MAX_GAP = 16

/** Two values in the order of their times, and a word in a clause before or behind them for the other way. */
export function* toldDirections({ text: { folded }, start, end, figures }: FigureSentence): Generator<BareDirection> {
  if (!ANY.test(folded.slice(start, end))) return
  for (let k = 1; k < figures.length; k++) {
    const [a, b] = [figures[k - 1], figures[k]]
    if (!a || !b || !isValue(a) || !isValue(b) || !isSameMeasure(a, b)) continue
    const gap = folded.slice(a.end, b.start)
    if (gap.length > MAX_GAP || /[。；]|其中|另|此外/u.test(gap)) continue
    const lead = folded.slice(Math.max(start, a.start - LEAD), a.start)
    const order = orderOf(lead, gap)
    if (order === 0) continue
    const [from, to] = order > 0 ? [a, b] : [b, a]
    const way = to.low > from.high ? 1 : to.high < from.low ? -1 : 0
    if (way === 0) continue
    const told = toldBefore(lead, gap) ?? toldBehind(folded.slice(b.end, b.end + LEAD), ownLead(lead, gap), b)
    if (told && told.direction !== way) yield { from, to, verb: told.verb }
  }
}

/** 利率由A下降到B，余额由C上升到D，…利息降了: who tells which way each went has the words of each clause for itself. */
const ownLead = (lead: string, gap: string): string => (ANY.test(gap) ? behindLast(lead, '，。；：') : lead)

const LEAD = 40
const FAR_MONTHS = 6

function isValue(figure: PrintedFigure): boolean {
  return isPlain(figure) && figure.tag !== undefined && !figure.ordinal && !/age|score|point/u.test(figure.family)
}

interface Told {
  readonly verb: string
  readonly direction: 1 | -1
}

function toldBefore(lead: string, gap: string): Told | undefined {
  const [, subject = '', verb = '', up, rest = ''] = TOLD.exec(lead) ?? []
  if (verb === '' || NOT_SO.test(subject) || ANY.test(subject) || ANY.test(rest)) return undefined
  // 昨天接诊320人，今天接诊280人: what both tell is no other subject.
  const left = rest.replace(FILLER, '').replace(/[上本这]一?[届期轮次批]|第[一二三][天次届期批周轮]/gu, '')
  if (left.length > 1 && !gap.includes(left) && ![...left].every((sign) => subject.includes(sign))) return undefined
  return { verb, direction: up === undefined ? -1 : 1 }
}

function toldBehind(tail: string, lead: string, figure: PrintedFigure): Told | undefined {
  const [, subject = '', verb = '', up] = TOLD_BEHIND.exec(tail) ?? []
  if (verb === '' || NOT_SO.test(subject) || NOT_SO.test(lead.slice(-8))) return undefined
  const own = subject
    .replace(/^(?:淡季|旺季|假期|节日|这一?[次回])/u, '')
    .replace(
      /同比|环比|[比较][去上]年(?:同期)?|[比较]上个?[月周季期年届次]|总算|终于|到底|还是|居然|竟然?|倒|还|也|有所|明显|略有|大幅|进一步|小幅|微幅|稳步|再次|反而|又/gu,
      '',
    )
  const noun = own.replace(/[人数量总额率的平均]/gu, '')
  if (own !== '' && !lead.includes(own) && ![...noun].some((sign) => lead.includes(sign))) return undefined
  if (KINDS.some(([kind, family]) => kind.test(own) && !family.test(figure.family))) return undefined
  return { verb, direction: up === undefined ? -1 : 1 }
}

/** 收粮8.2万吨，收购价提高了: a price is none of tons. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:[价费款]|收入|成本|金额|工资)$/u, /money|rate/u],
  [/(?:率|比例|比重)$/u, /share|point|ratio/u],
  [/(?:人数|人次)$/u, /people|visit/u],
]

const DAYS: readonly (readonly (readonly [RegExp, number])[])[] = [
  [
    [/大?前年/u, -2],
    [/去年|上年/u, -1],
    [/今年/u, 0],
  ],
  [
    [/上上周/u, -2],
    [/上周/u, -1],
    [/[本这]周/u, 0],
  ],
  [
    [/上个?月/u, -1],
    [/[本这]个?月/u, 0],
  ],
  [
    [/前[天日](?!起)/u, -2],
    [/昨[天日]/u, -1],
    [/今[天日]/u, 0],
  ],
  [
    [/上季度?/u, -1],
    [/[本这]个?季度?/u, 0],
  ],
  [
    [/上一?[届期轮次批]|上个?(?:学期|赛季)/u, -1],
    [/[本这]一?[届期轮次批]|[本这]个?(?:学期|赛季)/u, 0],
  ],
  [
    [/第一[天次届期批周轮]/u, 1],
    [/第二[天次届期批周轮]/u, 2],
    [/第三[天次届期批周轮]/u, 3],
  ],
  [
    [/[三五十两几0-9]+年前|原来|此前|以前|过去/u, -1],
    [/现在|如今|目前|今年/u, 0],
  ],
]

/** 1 where the second value is of the later time, -1 where the first is, 0 where the words do not say. */
export function orderOf(lead: string, gap: string): 1 | -1 | 0 {
  const own = /[^，。；：]*$/u.exec(lead)?.[0] ?? ''
  if (/[由从][^，。；：0-9]{0,6}$/u.test(own) && /^[^，。；]{0,3}(?:变[成为]|[到至为成])$/u.test(gap)) return 1
  // 去年为2.36，上年为2.21: the year before that.
  if (own.includes('去年') && gap.includes('上年')) return -1
  for (const row of DAYS) {
    const [x, y] = [own, gap].map((words) => row.find(([pattern]) => pattern.test(words))?.[1])
    if (x !== undefined && y !== undefined && x !== y) return y > x ? 1 : -1
    // 增至1.2万人，而三年前有3.6万人
    if (y !== undefined && y < 0 && x === undefined && /^[\u4e00-\u9fff]{0,2}，/u.test(gap) && /[至到为]$/u.test(own))
      return -1
  }
  const [m, n] = [own, gap].map((words) =>
    Number(/([0-9]{1,4})[年月日]$/u.exec(words.replace(/[为是份]$|[0-9]{1,2}时$/gu, ''))?.[1]),
  )
  if (m && n) return m !== n ? (n > m ? 1 : -1) : 0
  // 11月采血2130人次，10月是2460人次: months near each other, so that no year lies between.
  const [x, y] = [own, gap].map((words) => Number(/^[而“]?([0-9]{1,2})月(?!\d)/u.exec(words.replace(/^，/u, ''))?.[1]))
  return x && y && x !== y && Math.abs(x - y) < FAR_MONTHS ? (y > x ? 1 : -1) : 0
}
