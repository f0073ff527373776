import { CROP } from '../../figures/averages/average-clauses'
import type { FigureSentence } from '../../figures/figure-text'
import { isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'
import { longestRun } from '../../figures/shared-phrase'
import { growthOf } from './growth-subjects'
import type { HeadGrowth } from './head-growth'

/** 人均, 客单价: shared out among those whose own growth is told beside it. */
const EACH = /[人户亩单次笔头场班校店生台]均|亩产|单产|客单价|单价|平均每|每[人户亩]/u
const HEADS =
  /人口|人数|人次|游客|旅客|乘客|观众|读者|订单|客流|户数|职工|员工|学生|在校生|师生|用户|面积|台数|辆数|车辆|存栏|会员|户籍|居民|农户|笔数|件数|场次|教师|病人|患者|骑手/u
const SUM = /总|收入|金额|产量|产值|销售额|营业额|消费|支出|票房|经费|存款|用[水电气]量|投入|费用|工资/u
/** Of money whatever it is called: 旅游总收入 and 人均花费, 总金额 and 客单价. */
const OF_MONEY = /收入|金额|销售额|营业额|消费|花费|支出|客单价|票房|费|开支|[惠助贴]额/u
/** 总产 over 面积 is 亩产, whatever the crop. */
const YIELD = /亩产|单产/u
const HARVEST = /总产|产量/u
const FIELDS = /面积/u
/** Two sums of the books that are none of each other's. */
const OTHERS = /可支配|纯收入|生产总值|GDP|工资性|财政|税收|其中|年均|可比|扣除/u
const MANY_YEARS = /[0-9一二两三四五六七八九十]年[间来]/u
const OPENING = /^(?:最近|近|过去|这|短短)?[0-9一二两三四五六七八九十]{1,2}年[间来]，/u
/** 由去年的600元增加到960元 */
const MOVED = /[由从](?:[去上]年)?(?:同期)?的?$/u
const RATES = 3
const SLACK = 0.02

/**
 * A total, its heads and its average, each with how it grew, told in one sentence in whatever order and by whatever names: 总产量减少2%，人口减少
 * 1%，人均占有量增加9%. Only where no more rates are told, and the average has a word of the total's, or both are of money.
 */
export function readThreeGrowths(sentence: FigureSentence): HeadGrowth | undefined {
  const { figures, start, end, text } = sentence
  const words = text.folded.slice(start, end)
  if (!EACH.test(words) || !HEADS.test(words) || OTHERS.test(words)) return undefined
  // 三年间，…: of all three, where nothing is told before.
  if (MANY_YEARS.test(words.replace(OPENING, ''))) return undefined
  const told: { readonly words: string; readonly percent: number; readonly figure: PrintedFigure }[] = []
  let from = start
  let moves = 0
  for (const [k, figure] of figures.entries()) {
    const stretch = text.folded.slice(from, figure.start)
    const moved = isShare(figure) ? growthOf(sentence, figure) : growthBetween(text.folded, figures[k - 1], figure)
    if (moved === undefined) {
      if (isShare(figure) && !/占|[^增]率/u.test(stretch)) return undefined
      continue
    }
    if (!isShare(figure)) moves++
    told.push({ words: stretch, percent: moved, figure })
    from = figure.end
  }
  // Values of heads and average are held against each other as they stand.
  if (told.length !== RATES || moves > 1) return undefined
  const averages = told.filter((one) => EACH.test(one.words))
  const rest = told.filter((one) => !EACH.test(one.words))
  const heads = rest.filter((one) => HEADS.test(one.words) && !SUM.test(one.words))
  const totals = rest.filter((one) => !heads.includes(one))
  // 公园绿地总面积, 常住人口: an area may be the sum.
  const [average, total, head] = [averages[0], totals[0], heads[0]]
  if (!average || !total || !head || averages.length !== 1 || totals.length !== 1) return undefined
  // 人均藏书保持1.2册，人均借阅由1.2册: of which of them the values are nobody says.
  if (average.words.split('均').length > 2) return undefined
  const isOne =
    longestRun(average.words.replace(/[，。；]|去年|上年|比|同比|增[长加]|下降|减少/gu, '·'), total.words) > 1 ||
    (OF_MONEY.test(average.words) && OF_MONEY.test(total.words)) ||
    (YIELD.test(average.words) &&
      HARVEST.test(total.words) &&
      FIELDS.test(head.words) &&
      new Set([total, head, average].flatMap((one) => CROP.exec(one.words)?.[0] ?? [])).size < 2)
  if (!isOne) return undefined
  const [t, a, h] = [total, average, head].map(({ percent }) => 1 + percent / 100) as [number, number, number]
  return {
    total: total.percent,
    average: average.percent,
    heads: t / a - 1,
    told: h - 1,
    slack: SLACK,
    figures: [average.figure, total.figure, head.figure],
  }
}

function growthBetween(folded: string, from: PrintedFigure | undefined, to: PrintedFigure): number | undefined {
  if (!from || !isSameMeasure(from, to) || from.value <= 0) return undefined
  if (!MOVED.test(folded.slice(Math.max(0, from.start - 8), from.start))) return undefined
  if (!/^[^，。；0-9]{0,6}[到至为]$/u.test(folded.slice(from.end, to.start))) return undefined
  return (to.value / from.value - 1) * 100
}
