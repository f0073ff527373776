import { behindLast } from '../../behind-last'
import { areSwapped, isOneOff, isPowerOfTen } from '../../figures/digit-slips'
import type { FigureSentence } from '../../figures/figure-text'
import { isDigitSlip } from '../../figures/near-figure'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'

/** A rate by what it is a rate of, and a figure that is what both make but for a slip of the keyboard. */
export interface SlipProduct {
  readonly factors: readonly PrintedFigure[]
  /** Twelve where a rate by the month stands for a year. */
  readonly times: number
  readonly total: PrintedFigure
  readonly value: number
}

/** 每度电0.56元, 一套168元, 一小时行18公里, 时速60公里, 时薪28元; 每X of one thing only. */
const RATED =
  /(?:每|(?<![这那第同某有另整唯统之进前后上下])一(?!年|个?月|天|日|季|学))个?([\u4e00-\u9fff]{1,2}?)(?:[\u4e00-\u9fff]{0,8})$|(时)[速薪](?:为|是|约|达)?$|([日周])薪(?:为|是)?$/u
/** 八毛钱一斤, 8元/吨, 168元一套 */
const RATED_BEHIND = /^(?:一|每|\/)个?([\u4e00-\u9fff])/u
const PRICED = /(?:票价|单价|售价|均价|价格|定价|门票|价)(?:为|是|都是|均为|统一为?|仅|每[张份件个])*$/u
/** Rates that are none of all, and figures that are no whole. */
const NO_RATE = /最|比|增|减|降|涨|多|少|超|不|第|限|首付|起|原|去年|上年|优惠|其中/u
const NO_TOTAL = /去年|上年|同期|原|比|增|减|其中|每|均|另|平均|预算|计划|目标|最|第|剩|还/u
/** Something else goes in, or not all of it. */
const OTHERS =
  /另|连同|加上|又|或|再|以及|扣|除|减去|优惠|折|半价|免|部分|一半|至少|至多|左右|不等|起步|以上|以下|[押定订]金|税|运费|先|首/u
/** 无优惠票, 概不打折 */
const NONE = /(?:无|没有|不|未|概不)(?:优惠|打折|半价|另|免)/gu
const REACH = 16
const LONGEST = 120
const MOST = 9
const SLACK = 0.012
const DIGITS = 3
const EXACT = 4
const YEAR = 12

/**
 * What a rate makes of a count beside it, where a figure of the same stretch is that but for a slip (0.56元 by 150度: 48元 for 84元). Whatever
 * words stand around: digits are seldom so nearly right by chance, and no other way of putting the figures together may give it.
 */
export function slipProducts(sentence: FigureSentence, border?: number): SlipProduct[] {
  const { text, figures, start, end } = sentence
  if (figures.length < 3 || figures.length > MOST || end - start > LONGEST * 2) return []
  const rates = figures.filter(
    (figure) => isPlain(figure) && !isShare(figure) && figure.value > 0 && isRate(sentence, figure),
  )
  const [rate] = rates
  if (!rate || rates.length !== 1) return []
  const totals = figures.filter(
    (one) => one !== rate && isTotal(sentence, one, rate) && Math.abs(one.start - rate.start) < LONGEST,
  )
  if (totals.length === 0) return []
  if (border !== undefined && totals.every((one) => one.start < border === rate.start < border)) return []
  const counts = figures.filter((one) => one !== rate && isCount(one, rate))
  const worth = rate.family === 'rate' ? rate.number * 1 : rate.value
  const isYearly = /月/u.test(leadOf(text.folded, start, rate)) && /年/u.test(text.folded.slice(start, end))
  const products = counts.flatMap((count, k) => [
    { factors: [rate, count], times: 1, value: worth * count.number },
    ...(isYearly ? [{ factors: [rate, count], times: YEAR, value: worth * count.number * YEAR }] : []),
    ...counts
      .slice(k + 1)
      .map((other) => ({ factors: [rate, count, other], times: 1, value: worth * count.number * other.number })),
  ])
  const few = figures.filter(({ number }) => number !== 1).length === 3
  const found: SlipProduct[] = []
  for (const total of totals) {
    if (products.some(({ value }) => fits(total, value)) || isMadeOtherwise(total, products, totals)) return []
    const slip = products.find(({ factors, value }) => {
      const own = isOwn(text.folded, start, rate, factors[1])
      return (own || rate.family !== 'length') && isSlip(total, value, own, few)
    })
    if (!slip) continue
    const starts = [...slip.factors, total].map((one) => one.start)
    if (OTHERS.test(text.folded.slice(Math.min(...starts), Math.max(...starts)).replace(NONE, ''))) return []
    found.push({ ...slip, total })
  }
  return found.length === 1 ? found : []
}

function leadOf(folded: string, start: number, figure: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(start, figure.start - REACH), figure.start), '，。；：、0123456789')
}

function isRate({ text: { folded }, start }: FigureSentence, figure: PrintedFigure): boolean {
  if (/age|score|point|time/u.test(figure.family) || figure.ordinal) return false
  const lead = leadOf(folded, start, figure)
  if (NO_RATE.test(lead)) return false
  if (figure.family === 'rate') return /元/u.test(figure.unit)
  return (
    RATED.test(lead) ||
    RATED_BEHIND.test(folded.slice(figure.end, figure.end + 3)) ||
    (figure.family === 'money' && PRICED.test(lead))
  )
}

/** 每度电 and 150度: the count is of what the rate is by. */
function isOwn(folded: string, start: number, rate: PrintedFigure, count: PrintedFigure | undefined): boolean {
  const by =
    RATED_BEHIND.exec(folded.slice(rate.end, rate.end + 3))?.[1] ??
    RATED.exec(leadOf(folded, start, rate))
      ?.slice(1)
      .join('') ??
    ''
  if (count === undefined || by === '') return false
  const unit = count.unit.replace(/^个/u, '').replace('小时', '时').replace('天', '日')
  return unit.startsWith(by) || by.startsWith(count.unit) || (by === '天' && unit === '日')
}

function isTotal({ text: { folded }, start }: FigureSentence, figure: PrintedFigure, rate: PrintedFigure): boolean {
  if (!isPlain(figure) || figure.rough || figure.value <= rate.value || figure.digits.length < 2) return false
  const isOne =
    rate.family === 'rate' || rate.family === 'money' ? figure.family === 'money' : isSameMeasure(figure, rate)
  return isOne && !NO_TOTAL.test(leadOf(folded, start, figure)) && !/^[起以]/u.test(folded.slice(figure.end))
}

function isCount(figure: PrintedFigure, rate: PrintedFigure): boolean {
  if (!isPlain(figure) || isShare(figure) || figure.rough || figure.number <= 1 || figure.tag === undefined)
    return false
  if (/money|rate|age|score|point|ratio|tenth|discount/u.test(figure.family) || figure.unit === '') return false
  return !isSameMeasure(figure, rate) && !/[月日岁]$/u.test(figure.unit.replace('个月', ''))
}

function fits(total: PrintedFigure, value: number): boolean {
  // 76220元 printed as 76202元 is no rounding.
  const [a, b] = [total.value, value].map((one) => String(Math.round(one))) as [string, string]
  if (!total.rough && total.digits.length >= EXACT && a !== b && areSwapped(a, b)) return false
  return total.high >= value * (1 - SLACK) && total.low <= value * (1 + SLACK)
}

/** With another sum, or by days and months nobody prints. */
function isMadeOtherwise(
  total: PrintedFigure,
  products: readonly { readonly value: number }[],
  totals: readonly PrintedFigure[],
): boolean {
  const others = totals.filter((one) => one !== total).map(({ value }) => value)
  return products.some(
    ({ value }) =>
      USUAL.some((many) => fits(total, value * many)) ||
      others.some((one) => fits(total, value + one) || fits(total, value - one)),
  )
}

const USUAL = [2, 3, 4, 12, 30, 31, 365, 0.5, 0.1]

/** @param isOwn the count is of what the rate is by. @param isAlone nothing else is told. */
function isSlip(total: PrintedFigure, value: number, isOwn: boolean, isAlone: boolean): boolean {
  const unit = total.step * total.factor
  const computed = value / unit
  if (isOwn && isPowerOfTen(total.value / value)) return true
  if (Math.abs(computed - Math.round(computed)) > 1e-6) return false
  const [a, b] = [Math.round(total.value / unit), Math.round(computed)]
  const digits = Math.max(...[a, b].map((one) => String(one).replace(/0+$/u, '').length))
  if (digits >= DIGITS) return isDigitSlip(a, b) && String(a).length === String(b).length
  return isAlone && isOwn && digits === 2 && (areSwapped(String(a), String(b)) || isOneOff(String(a), String(b)))
}
