import { fullSentences } from '../../figures/figure-periods'
import type { FigureText } from '../../figures/figure-text'
import { isDigitSlip } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { sharesRun } from '../../figures/shared-phrase'
import type { WholeTenths } from '../../figures/whole-tenths'

/** How much of what was told has come so far, or belongs there: of the part right before it, and of nothing else. */
const DONE_RATE =
  /(?:完成|达标|整改|办结|办理|开工|复工|复产|开业|开学|答复|回复|治愈|出院|好转|有效|到位|入住|签约|出勤|出席|到会|上座|录取|结案|审结|执结|调解成功|破案|竣工|投产|达产|回收|售出|出租|满房|投票|到课|返岗|返校|升学|收割|播种|栽插|采收|改造|拆除|交付|摘帽|脱贫|注销|销号|中签|到校|到岗|就业|存活|成活|及格)(?:率|进度)(?:已经?|也|约|达到?|为|是|有|仅|只有)*$/u
const SHARE =
  /(?:占|占比|比重|比例)(?:已|约|达到?|为|是)*$|占[^，。；0-9]{2,14}?(?:比重|比例|份额)?的?(?:（[^（）]{1,12}）)?(?:已|约|达到?|为|是)*$/u
/** Any rate, for which the digits have to speak. */
const ANY_RATE = /[\u4e00-\u9fff]{2}(?:率|比重|比例|占比)(?:已经?|也|约|高?达到?|为|是|有|仅|只有)*$/u
/** The part is of another whole, or is no part: told beside it, by its own. */
const OTHER =
  /[增减降升涨]|(?<!参)加[了座设装开派售摆放卖]|比(?!重|例|赛)|较|去年|上年|同期|全[国球]|世界|每|均|今年|当年|新|累计|计划|目标|任务|指标/u
const LEAST_OFF = 0.6
const FARTHEST = 70

/** 9719家企业，已有6384家开工，开工率是66%; 1155个水功能区有1032个达标，达标率89.4%. Scans a text once. */
export function* wrongRates(text: FigureText): Generator<WholeTenths> {
  if (text.figures.length < 3 || !/[%％]/u.test(text.folded)) return
  const { folded, figures } = text
  for (const { start, end } of fullSentences(text)) {
    if (!/[%％]/u.test(folded.slice(start, end))) continue
    for (const [k, rate] of figures.entries()) {
      if (rate.start < start || rate.end > end || !isPercent(rate)) continue
      const part = figures[k - 1]
      if (!part || part.start < start || !isCount(part)) continue
      const behind = folded.slice(part.end, rate.start)
      if (behind.length > 30 || !/^[^，。；]{0,20}，[^，。；]*$/u.test(behind)) continue
      const whole = wholeOf(figures, k - 1, folded)
      if (!whole || part.value >= whole.value) continue
      const between = folded.slice(whole.end, part.start)
      const own = behind.slice(behind.indexOf('，') + 1)
      // 117家，复工率34.8%。其中国企复工35家，复工率…: the whole has a rate of its own.
      if (
        /[%％]/u.test(between) ||
        OTHER.test(between + withoutNamed(behind, folded, whole)) ||
        isMet(whole, part, rate)
      )
        continue
      if (isWorded(behind, between) || isSlip(whole, part, rate, own)) {
        if (
          !figures.some(
            (one) => one !== whole && one !== part && isNearBy(one, rate) && fitsWith(one, whole, part, rate),
          )
        )
          yield { whole, part, tenths: rate }
      }
    }
  }
}

/** 占全国就业人员比重: the whole is the one told, if it is called so. */
function withoutNamed(behind: string, folded: string, whole: PrintedFigure): string {
  const named = /占(?:全[国省市县区])([\u4e00-\u9fff]{2,8}?)(?:的|比重|比例|总数)/u.exec(behind)
  const near = folded.slice(Math.max(0, whole.start - 10), whole.end + 8)
  return named && sharesRun(named[1] ?? '', near, 2) ? behind.replace(named[0], '') : behind
}

function isPercent(figure: PrintedFigure): boolean {
  return figure.measure === '%' && !figure.range && !figure.rough && !figure.printed.includes('成')
}

function isCount(figure: PrintedFigure): boolean {
  const { measure, family } = figure
  return (
    isPlain(figure) &&
    !figure.rough &&
    measure !== '' &&
    measure !== '%' &&
    family !== 'time' &&
    family !== 'age' &&
    family !== 'point'
  )
}

/** The figure of that measure before the part, with no other between. */
function wholeOf(figures: readonly PrintedFigure[], at: number, folded: string): PrintedFigure | undefined {
  const part = figures[at]
  if (!part) return undefined
  const whole = figures.slice(Math.max(0, at - 6), at).findLast((one) => isSameMeasure(one, part))
  if (!whole || !isCount(whole) || part.start - whole.end > FARTHEST) return undefined
  return folded.slice(whole.end, part.start).includes('\n') ? undefined : whole
}

function isMet(whole: PrintedFigure, part: PrintedFigure, rate: PrintedFigure): boolean {
  const low = ((part.low - half(part)) / (whole.high + half(whole))) * 100
  const high = ((part.high + half(part)) / (whole.low - half(whole))) * 100
  const slack = rate.step * (rate.step >= 1 ? LEAST_OFF : 1.2)
  return rate.number >= low - slack && rate.number <= high + slack
}

/** 1.66万家 may be 16,550. */
function half({ printed, step, factor }: PrintedFigure): number {
  return /[万亿]/u.test(printed) ? (step * factor) / 2 : 0
}

function isWorded(behind: string, between: string): boolean {
  const comma = behind.indexOf('，')
  const own = behind.slice(comma + 1)
  if (between.length > 40 || /；|，[^，。]*，[^，。]*，/u.test(between)) return false
  // 其中166家，复工率57%: of those alone; 其中61245件已答复，答复率…: of all.
  if (DONE_RATE.test(own)) return !/[其当]中/u.test(between) || behind.slice(0, comma).includes(own.slice(0, 2))
  const share = SHARE.exec(own)
  return share !== null && share.index <= 1 && /[其当]中|[中里](?=，|有)/u.test(between)
}

/** One digit of one of the three would make them fit; a rate with a decimal fits few figures by chance. */
function isSlip(whole: PrintedFigure, part: PrintedFigure, rate: PrintedFigure, own: string): boolean {
  if (rate.step >= 1 || !(ANY_RATE.test(own) || SHARE.test(own))) return false
  const unit = 1 / rate.step
  const computed = Math.round((part.value / whole.value) * 100 * unit)
  return isDigitSlip(Math.round(rate.number * unit), computed)
}

function isNearBy(figure: PrintedFigure, rate: PrintedFigure): boolean {
  return Math.abs(figure.start - rate.start) < 160
}

/** Another figure near by makes it right: it was of that. */
function fitsWith(other: PrintedFigure, whole: PrintedFigure, part: PrintedFigure, rate: PrintedFigure): boolean {
  if (!isSameMeasure(other, part)) return false
  return isMet(other, part, rate) || isMet(whole, other, rate) || isMet(part, other, rate)
}
