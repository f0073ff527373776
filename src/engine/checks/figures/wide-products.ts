import { behindLast } from '../behind-last'
import type { FigureText } from './figure-text'
import { isDigitSlip } from './near-figure'
import { OTHER_TERMS } from './other-terms'
import { isPlanned } from './planned-figures'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from './printed-figure'
import { sharesRun } from './shared-phrase'

/**
 * A rate, what it is by, and what they come to, wherever in a text they stand: 160个座位 … 一律50元一张 … 票房1.2万元. What
 * ties the three together is that there is one count of the rate's unit and one sum that calls itself a sum, and that
 * no other figure of the text puts it right.
 */
export interface WideProduct {
  readonly rate: PrintedFigure
  readonly count: PrintedFigure
  readonly total: PrintedFigure
  /** What the total comes to. */
  readonly value: number
  /** The word the rate is told by, where it is an average: 人均, 平均每户. */
  readonly average: string | undefined
}

const PER =
  /((?:平均|人均)?每)(?:个|名|位)?([\u4e00-\u9fff]{1,2})[\u4e00-\u9fff]{0,7}$|(?<![第十前后上下这那同某整])(一)(?!共|家|律|起|次|直|般|些|下|定|致|样|度|路|带|线|道)([\u4e00-\u9fff])[\u4e00-\u9fff]{0,4}$/u
const AVERAGE = /([人户生次班校店场单床台车棵头亩])均[\u4e00-\u9fff]{0,8}$/u
const BY_TIME: readonly (readonly [RegExp, string])[] = [
  [/(?:小时工资|时薪)[为是]?$/u, '小时'],
  [/(?:日工资|日薪|工价)[为是]?$/u, '天'],
  [/日[产均][\u4e00-\u9fff]{0,4}$/u, '天'],
]
const BEHIND = /^(?:一|每|\/)(?:个)?([\u4e00-\u9fff]{1,2})/u
const PEOPLE = /^[人位名口生者客员]|^(?:老人|学生|社员|村民|职工|员工|患者|观众|游客)/u
const TOTAL =
  /总[计共额价产量收]|共|合计|全[月年款天部额]|票房|收入|营业额|收费|费用|停车费|现金|货款|工钱|工资|补偿款|付了|花了|付出|收了|交了|缴了|得款|送出|产[煤油粮水电气]|发电|卖得|领到|领取|[结挣赚]得|拿到|挣了|赚了|应发|应[领得付]|该[领得发]|到手|实付|照章付/u
/** Something else goes into the sum, not all of it, or another's. */
const OTHERS =
  /另[有外加收付算买]|加上|扣|封顶(?<!不设[\u4e00-\u9fff]{0,6}封顶)|(?<!不设)免[费收交缴票租]|起售|或(?=[0-9])|其中|其余|邻[村乡居县]|新建|兄弟|纯收/u
const LEAD = 18
const LONGEST = 110
const CLOSE = 1.6
const SLACK = 0.006
const FEWEST = 3
const MOST = 24

/** The products of a text that its total misses by little or by a slip of the pen. */
export function wideProducts({ folded, figures }: FigureText): WideProduct[] {
  if (figures.length < FEWEST || figures.length > MOST || !/每|[一均]|[时日]薪|日工资|\//u.test(folded)) return []
  if (!folded.includes('均') && !TOTAL.test(folded)) return []
  const plain = figures.filter((figure) => isPlain(figure) && figure.value > 0 && figure.tag !== undefined)
  const found: WideProduct[] = []
  for (const rate of plain) {
    if (isShare(rate) || rate.family === 'point' || rate.family === 'time' || rate.rough) continue
    const told = perOf(folded, rate)
    if (!told) continue
    const counts = plain.filter((figure) => figure !== rate && isBy(folded, figure, told.by, rate))
    const totals = plain.filter(
      (figure) =>
        figure !== rate &&
        !counts.includes(figure) &&
        isSameMeasure(figure, rate) &&
        figure.value > rate.value * 1.5 &&
        !isPlanned(folded, figure) &&
        (perOf(folded, figure) === undefined ||
          WHOLE.test(leadOf(folded, figure)) ||
          isOfEach(folded, figure, told.by)),
    )
    const named = told.average ? totals : totals.filter((figure) => isCalledSum(folded, figure))
    const [total] = named
    if (!total || named.length !== 1 || total.rough) continue
    const near = countOf(folded, counts, rate, total)
    if (!near || near.rough) continue
    const from = Math.min(rate.start, near.start, total.start)
    const to = Math.max(rate.end, near.end, total.end)
    if (to - from > LONGEST || isOfMore(folded.slice(from, to))) continue
    const share = paidShare(folded, plain)
    const value = worthOf(rate) * near.number * share
    if (
      (share === 1 && isRight(total, rate, near)) ||
      Math.abs(total.value / value - 1) < SLACK ||
      !isNear(total, value, rate, near) ||
      isMade(total, rate, near, plain)
    )
      continue
    found.push({ rate, count: near, total, value, average: told.average })
  }
  return found
}

function isOfMore(words: string): boolean {
  return (
    OTHERS.test(words) || OTHER_TERMS.test(words.replace(/不设[\u4e00-\u9fff]{1,8}|没有[\u4e00-\u9fff]{1,3}票/gu, ''))
  )
}

/** 日薪260元，干了22天，每人领到5270元: of what one of them did, each gets the whole. */
function isOfEach(folded: string, figure: PrintedFigure, by: string): boolean {
  const lead = leadOf(folded, figure)
  return (
    OF_WORK.test(by) &&
    /^(?:(?:他们|结果)?每(?:个)?[人名位]|人均)/u.test(lead) &&
    GETS.test(lead) &&
    !/平均|约/u.test(lead)
  )
}

const OF_WORK = /^(?:天|日|小时|时|场|班|次|节|课|晚|趟|周|月|台|单|件)/u
const GETS = /领[到取得]|[拿收挣赚结付]|到手|应[领得]|付/u

function leadOf(folded: string, { start }: PrintedFigure): string {
  return behindLast(folded.slice(Math.max(0, start - LEAD), start), '，。；：、“（0123456789')
}

/** What is fixed, or hoped for, is no average of what was counted. */
const NO_RESULT = /按照?|标准|不[低少]于|至少|计划|目标|力争|争取|有望|预[计期]|[压降提升增]到/u

/** What a figure is by one of. */
function perOf(folded: string, figure: PrintedFigure): { by: string; average: string | undefined } | undefined {
  const lead = leadOf(folded, figure)
  if (NO_RESULT.test(lead)) return undefined
  const average = AVERAGE.exec(lead)
  if (average) return { by: average[1] === '生' ? '学生' : (average[1] ?? ''), average: `${average[1]}均` }
  const per = PER.exec(lead)
  // 一笔20万元的保证金: an article.
  if (per?.[3] !== undefined && !/^(?:[，。；、）”]|$)/u.test(folded.charAt(figure.end))) return undefined
  if (per) {
    const by = per[2] ?? per[4] ?? ''
    return {
      by,
      average:
        per[1]?.startsWith('平均') || /^每[人户](?:分[得到摊]|背负|负担|摊|合|欠|拥有|占有)|均/u.test(per[0])
          ? `平均每${by}`
          : undefined,
    }
  }
  for (const [pattern, by] of BY_TIME) if (pattern.test(lead)) return { by, average: undefined }
  const behind = BEHIND.exec(folded.slice(figure.end, figure.end + 4))?.[1]
  return behind === undefined ? undefined : { by: behind, average: undefined }
}

function isBy(folded: string, figure: PrintedFigure, by: string, rate: PrintedFigure): boolean {
  const { unit, number, family } = figure
  if (isSameMeasure(figure, rate) || isShare(figure) || number <= 1 || family === 'money' || family === 'age')
    return false
  const own = perOf(folded, figure)
  // 一月上班22天: of a month, and they are counted.
  if (own !== undefined && !(unit === '天' && own.by.startsWith('月'))) return false
  const bare = unit.replace(/^个/u, '')
  if (bare !== '' && (bare === by || by.startsWith(bare))) return true
  if (by === '日' && unit === '天') return true
  if (by === '次' && unit === '人次') return true
  const noun = folded.slice(figure.end, figure.end + 3)
  if (unit !== '' && by !== '' && noun.startsWith(by.charAt(0)) && noun.slice(0, by.length).startsWith(by)) return true
  // 160个座位, 50元一张: a seat is a ticket.
  if (by === '张' && /^座位?/u.test(noun)) return true
  if (!PEOPLE.test(by)) return false
  return (
    figure.measure === '人' ||
    (unit === '' && /人口[^，。；0-9]{0,3}$/u.test(folded.slice(Math.max(0, figure.start - 6), figure.start)))
  )
}

/** 一套全款55.8万元: what one of another kind comes to. */
const WHOLE = /全款|总价|总额/u
const TAIL = 4

function isCalledSum(folded: string, figure: PrintedFigure): boolean {
  return (
    TOTAL.test(leadOf(folded, figure)) ||
    /^(?:现金|货款|工钱|工资|票款)/u.test(folded.slice(figure.end, figure.end + TAIL))
  )
}

/** The one count there is; of several those that share a word with the sum. */
function countOf(
  folded: string,
  counts: readonly PrintedFigure[],
  rate: PrintedFigure,
  total: PrintedFigure,
): PrintedFigure | undefined {
  const gap = ({ start }: PrintedFigure): number => Math.abs(start - rate.start)
  const alike = (all: readonly PrintedFigure[]): PrintedFigure | undefined =>
    all.every(({ value }) => value === all[0]?.value) ? all.toSorted((a, b) => gap(a) - gap(b))[0] : undefined
  const only = alike(counts)
  if (only || counts.length === 0) return only
  const words = leadOf(folded, total)
  return alike(counts.filter((count) => sharesRun(words, leadOf(folded, count), 2)))
}

/** 按150%支付: what the rate is paid at. */
function paidShare(folded: string, plain: readonly PrintedFigure[]): number {
  const share = plain.find(
    (figure) =>
      isShare(figure) && /按[^，。；0-9]{0,6}$/u.test(folded.slice(Math.max(0, figure.start - 8), figure.start)),
  )
  return share ? share.number / 100 : 1
}

function worthOf({ family, number, value }: PrintedFigure): number {
  return family === 'rate' ? number : value
}

function halfOf({ step, factor, number, tag, printed }: PrintedFigure): number {
  // Counts as printed are exact; what has a decimal point or 万 was rounded.
  return tag && (/[.万亿千百]/u.test(printed) || !Number.isInteger(number)) ? (step * factor) / 2 : 0
}

function isRight(total: PrintedFigure, rate: PrintedFigure, count: PrintedFigure): boolean {
  const many = halfOf(count) / count.factor
  const low = (worthOf(rate) - halfOf(rate)) * (count.number - many)
  const high = (worthOf(rate) + halfOf(rate)) * (count.number + many)
  const half = halfOf(total)
  return total.value + half >= low * (1 - SLACK) && total.value - half <= high * (1 + SLACK)
}

function isNear(total: PrintedFigure, value: number, rate: PrintedFigure, count: PrintedFigure): boolean {
  const ratio = total.value / value
  if (ratio < CLOSE && ratio > 1 / CLOSE) return true
  const step = total.step * total.factor
  if (isDigitSlip(Math.round(total.value / step), Math.round(value / step))) return true
  const own = rate.step * rate.factor
  const meant = total.value / count.number
  return isDigitSlip(Math.round(rate.value / own), Math.round(meant / own))
}

/** Stretches nobody prints. */
const USUAL = [2, 12, 30, 31, 365]

/** Whether another figure puts the sum right: 2张一套, 打八折, 分三年, another sum beside it. */
function isMade(
  total: PrintedFigure,
  rate: PrintedFigure,
  count: PrintedFigure,
  plain: readonly PrintedFigure[],
): boolean {
  const value = worthOf(rate) * count.number
  const fits = (one: number): boolean => Math.abs(total.value / one - 1) < SLACK * 2
  if (USUAL.some((many) => fits(value * many) || fits(value / many))) return true
  return plain.some((other) => {
    if (other === total || other === rate || other === count) return false
    const number = isShare(other) ? other.number / 100 : other.number
    if (isSameMeasure(other, total))
      return fits(value + other.value) || fits(value - other.value) || fits(other.value * count.number)
    const products = [
      value * number,
      value / number,
      worthOf(rate) * number,
      value * (1 - number),
      value * (1 + number),
    ]
    return products.some((one) => one > 0 && fits(one))
  })
}
