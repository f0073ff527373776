import { behindLast } from '../../behind-last'
import { isOneOff } from '../../figures/digit-slips'
import type { FigureSentence } from '../../figures/figure-text'
import { isDigitSlip } from '../../figures/near-figure'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from '../../figures/printed-figure'

/** What rates, by what they are rates of, make of a sum told beside them: 甲票1200张，每张80元；乙票600张，每张50元，合计…. */
export interface RateProduct {
  readonly rows: readonly (readonly PrintedFigure[])[]
  readonly total: PrintedFigure
  readonly value: number
}

interface Rate {
  readonly figure: PrintedFigure
  /** What it is by one of: 张, 吨公里; '' for a price of whatever is sold. */
  readonly by: string
}

const PER =
  /(?:每|(?<![这那第同某有另整唯统之进前后上下首末头每])一(?![共家律并起次]))(?:个)?(吨公里|[\u4e00-\u9fff]{1,2})[\u4e00-\u9fff]{0,6}$/u
const PRICED = /(?:票价|单价|售价|均价|价格|价)(?:为|是|都是|均为|统一)*$/u
const BEHIND = /^(?:一|每|\/)(?:个)?([\u4e00-\u9fff])/u
const SUM = /合计|共|总|一[年月天季]|收入|[票酒]款|票房|酒席钱|运费|营业额|货款|花了|花去|要花|支付|付出|需要?$|计$/u
/** Something else goes into the sum, or not all of it. */
const OTHERS =
  /另|连同|包括|含(?!量)|其中|补贴|除[了去]?|扣|减|免|优惠|打折|[0-9一二三四五六七八九]折|半价|加上|外加|再加|连带|运费|邮费|手续费|服务费|工本费|小费|杂费|[0-9一二三四五六七八九]成|%|以上|以下|起|约|近|左右|平均|不等|最|剩|余下|部分|一半|先|首付|定金|押金|税|亏|利润|净|毛|增|涨|降|省|节|多收|少收|比/u
/** 一共付了: all the rows, whatever the digits. */
const ALL = /(?:一共|总共|合计|共计|总计|共)(?:[付花收用需要][了去到款得掉费]?|支付|付款|收入|是|为|计)?(?:了|约)?$/u
/** Beyond that factor it is the sum of something else. */
const CLOSE = 1.4
const MOST = 12
const REACH = 14
const NEXT_TO = 16
const LONGEST = 90
const SLACK = 0.006
/** Of rows that are not told so. */
const EXACT = 0.001
const DIGITS = 3

/**
 * The sums of a sentence that its rates miss by a slip. Asked where no price is read: rates of two things with one sum, rates by
 * two things at once, rates that are no money.
 */
export function rateProducts(sentence: FigureSentence): RateProduct[] {
  const { figures, text } = sentence
  if (figures.length < DIGITS || figures.length > MOST) return []
  const plain = figures.filter((figure) => isPlain(figure) && !isShare(figure) && figure.value > 0)
  const rates = plain.flatMap((figure) => rateOf(sentence, figure) ?? [])
  const [first] = rates
  if (!first) return []
  const rated = new Set(rates.map(({ figure }) => figure))
  const totals = plain.filter(
    (figure) => !rated.has(figure) && isOfSum(figure, first.figure) && figure.value > first.figure.value,
  )
  const total = totals.find((figure) => figure.start > first.figure.start && SUM.test(leadOf(sentence, figure)))
  if (!total || total.rough) return []
  const used = rates.filter(({ figure }) => figure.start < total.start && isOfSum(total, figure))
  const counts = plain.filter(
    (figure) => !rated.has(figure) && figure !== total && figure.start < total.start && !totals.includes(figure),
  )
  const rows = rowsOf(used, used.length > 1 ? counts.filter((one) => used.some(({ by }) => isBy(one, by))) : counts)
  if (rows.length === 0) return []
  const spread = rows.flat()
  const from = Math.min(...spread.map(({ start }) => start))
  if (spread.some(({ rough }) => rough) || total.end - from > LONGEST) return []
  // ，运费5410元: what the sum is called.
  const lead = text.folded
    .slice(from, total.start)
    .replace(/平均(?=每)/u, '')
    .replace(/运费(?:合计|共计|总计|共)?$/u, '')
  if (OTHERS.test(lead + text.folded.slice(total.start, total.end + 1))) return []
  const value = rows.reduce((sum, row) => sum + productOf(row), 0)
  if (isMade(total, used, counts, totals)) return []
  const isAll =
    rows.length > 1 && ALL.test(leadOf(sentence, total)) && total.value < value * CLOSE && total.value > value / CLOSE
  return isAll || isSlip(total, value, rows.length > 1 || figures.length === DIGITS) ? [{ rows, total, value }] : []
}

function rateOf(sentence: FigureSentence, figure: PrintedFigure): Rate | undefined {
  const lead = leadOf(sentence, figure)
  const by = PER.exec(lead)?.[1] ?? BEHIND.exec(sentence.text.folded.slice(figure.end, figure.end + 3))?.[1]
  if (by !== undefined) return { figure, by }
  return figure.family === 'money' && PRICED.test(lead) ? { figure, by: '' } : undefined
}

function leadOf({ text: { folded }, start }: FigureSentence, figure: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(start, figure.start - REACH), figure.start), '，。；：、0123456789')
}

/** Money for money, or one measure: 240吨 an hour make tons. */
function isOfSum(total: PrintedFigure, rate: PrintedFigure): boolean {
  return (total.family === 'money' && /元/u.test(rate.unit)) || isSameMeasure(total, rate)
}

/** Each rate with what it is by; empty where one of them has none, or two. */
function rowsOf(rates: readonly Rate[], counts: readonly PrintedFigure[]): PrintedFigure[][] {
  if (rates.length > 1 && counts.length !== rates.length) return []
  const left = [...counts]
  const rows: PrintedFigure[][] = []
  for (const { figure, by } of rates) {
    const fitting = left.filter((count) => isBy(count, by))
    // 600吨，380公里，每吨公里0.2元: both of them.
    const own = by === '吨公里' ? fitting : fitting.length > 1 ? nearest(fitting, figure) : fitting
    if (own.length !== (by === '吨公里' ? 2 : 1)) return []
    if (rates.length > 1 && own.some((count) => gapOf(count, figure) > NEXT_TO)) return []
    for (const count of own) left.splice(left.indexOf(count), 1)
    // 12台水泵抽了10个小时: with one rate all that is counted goes in.
    rows.push(rates.length === 1 ? [figure, ...own, ...left.filter(isTimes)] : [figure, ...own])
  }
  return rows
}

function isTimes({ family, number, unit }: PrintedFigure): boolean {
  return number > 1 && number <= 1000 && family !== 'money' && unit !== '' && !/[年月日岁]$/u.test(unit)
}

function isBy(count: PrintedFigure, by: string): boolean {
  if (count.family === 'money' || count.unit === '') return false
  if (by === '') return !/[年月日岁天时]$/u.test(count.unit)
  // 每人80元，买了3张
  if (by === '人' && count.unit === '张') return true
  if (by === '吨公里') return count.unit === '吨' || count.unit === '公里'
  return count.unit.replace(/^个/u, '') === by || (by.startsWith(count.unit) && count.unit !== '')
}

function nearest(counts: readonly PrintedFigure[], figure: PrintedFigure): PrintedFigure[] {
  return counts.toSorted((a, b) => gapOf(a, figure) - gapOf(b, figure)).slice(0, 1)
}

function gapOf(a: PrintedFigure, b: PrintedFigure): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

/** In base units of the rate, by what is printed of the others: 1.2万张 are 12,000. */
function productOf([rate, ...counts]: readonly PrintedFigure[]): number {
  return counts.reduce((product, { number }) => product * number, rate ? worthOf(rate) : 0)
}

function worthOf({ family, number, value }: PrintedFigure): number {
  return family === 'rate' ? number : value
}

/** Whether some other way of putting the figures together gives the sum. */
function isMade(
  total: PrintedFigure,
  rates: readonly Rate[],
  counts: readonly PrintedFigure[],
  totals: readonly PrintedFigure[],
): boolean {
  const fits = (value: number): boolean => total.high >= value * (1 - SLACK) && total.low <= value * (1 + SLACK)
  const isJust = (value: number): boolean => total.high >= value * (1 - EXACT) && total.low <= value * (1 + EXACT)
  const products = rates.flatMap(({ figure }) =>
    productsOf(counts).flatMap((count) => USUAL.map((many) => worthOf(figure) * count * many)),
  )
  const others = [0, ...totals.filter((one) => one !== total).map(({ value }) => value)]
  if (products.some((one) => others.some((other) => fits(one + other) || fits(one - other)))) return true
  const [first, second] = rates
  if (!first || !second) return false
  // The rows told the other way round.
  return counts.some((a) =>
    counts.some((b) => a !== b && isJust(worthOf(first.figure) * a.number + worthOf(second.figure) * b.number)),
  )
}

/** Stretches nobody prints. */
const USUAL = [1, 12, 30, 31, 365]

/** Every choice of up to three of them. */
function productsOf(counts: readonly PrintedFigure[]): number[] {
  const products = [1]
  for (const [i, { number: a }] of counts.entries()) {
    products.push(a)
    for (const [j, { number: b }] of counts.slice(i + 1).entries()) {
      products.push(a * b, ...counts.slice(i + j + 2).map(({ number: c }) => a * b * c))
    }
  }
  return products
}

/** Digits nearly right; two of them only where nothing else is told. */
function isSlip(total: PrintedFigure, value: number, isAlone: boolean): boolean {
  const unit = total.step * total.factor
  const computed = value / unit
  if (Math.abs(computed - Math.round(computed)) > 1e-6) return false
  const [a, b] = [Math.round(total.value / unit), Math.round(computed)]
  if (isDigitSlip(a, b)) return true
  const [x, y] = [a, b].map((one) => String(one).replace(/0+$/u, '')) as [string, string]
  return isAlone && x.length === 2 && String(a).length === String(b).length && isOneOff(x, y)
}
