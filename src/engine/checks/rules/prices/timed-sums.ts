import { behindLast } from '../../behind-last'
import type { FigureSentence } from '../../figures/figure-text'
import { readStretches, type Span } from '../../figures/price-words'
import { isPlain, type PrintedFigure } from '../../figures/printed-figure'

/** What one gets or pays in a stretch of time, and what a longer one comes to: 每月补助450元，按12个月计算，每人全年5400元. */
export interface TimedSum {
  readonly rate: PrintedFigure
  readonly total: PrintedFigure
  /** How many of the one make the other. */
  readonly count: number
  readonly value: number
}

const RATE =
  /每(?:个)?(?<each>季度|学期|月|天|日|周|晚)|(?<noun>[月日])(?=租|薪|工资|补贴|津贴|收入|供)|包(?<pack>月)|按(?<by>月|季度|学期|天|日)(?=[发领付交给])/u
const WHOLE =
  /(?:全|一整?|每|当|整)?个?(?<school>学年)|(?:全|一整?|每|整)(?<year>年)|(?<ofyear>年)(?=租|薪|收入|工资)|包(?<pack>年)|(?:全|一个|每个?|整|当)(?<month>月)|(?:一个|每个?)(?<term>学期)/u
const WHOLES = new RegExp(WHOLE.source, 'gu')
/** Each of many gets it: what all come to is another sum. */
const EACH = /每(?:一?[名位人户家亩台辆间套个头]|[\u4e00-\u9fff]{1,2}(?=每))|人均|户均|[人户]每/u
/** Something else goes into the sum, or not all of it. */
const ELSE =
  /加上|外加|另|再|还|奖|提成|绩效|折|优惠|减|免|扣|涨|增|税|浮动|[旺淡]季|假|加班|不等|到手|除|连同|押金|分红|起|至少|最[高低多少]|以[上下内]|不[足到超]|部分|其中|原来|原先|去年|上年|同期|计划|总[额共计]|合计|[全][村镇县市乡厂校区]|名|户(?!均)|阶梯|首|平均|比|较|从(?!事)|由|贷|利息|改|调/u
const NOT_TOLD = /[（(][^（）()]*[）)]/gu
/** 去年12个月, 去年全年: the year of the sum, told whole. */
const WHOLE_YEAR = /(?:去年|上年)(?=全?年?的?(?:12|十二)个月|全年|一整?年|一共|共|总共)/gu
/** ，没有别的补贴 */
/** 一年租金54万元，加上水电: what comes on top is told behind the sum. */
const ON_TOP = /^，(?:再|还要?|如果|若)?加上.*$/u
const NOTHING_ELSE = /(?:没有|并无|再无|别无|无|不含)(?:别的|其他|其它|任何)?[^，。；]{1,6}(?=，)/gu
const YEAR: Readonly<Record<string, number>> = { 月: 12, 季度: 4 }
const LONGEST = 60
/** A thirteenth month's pay, ten months of a school year: nobody need say so. */
const USUAL_MONTHS = [9, 10, 11, 13, 14]
const FAR = 2
const SLACK = 0.006

/** The sums of a sentence that so many of its rates do not come to. */
export function wrongTimedSums({ text: { folded }, start, end, figures }: FigureSentence): TimedSum[] {
  const words = folded.slice(start, end)
  if (!RATE.test(words) || !WHOLE.test(words)) return []
  const money = figures.filter(({ family }) => family === 'money')
  return money.flatMap((rate, k) => {
    const total = money[k + 1]
    if (!total || !isPlain(rate) || !isPlain(total) || total.start - rate.end > LONGEST) return []
    const before = behindLast(folded.slice(Math.max(start, rate.start - 24), rate.start), '，。；：')
    const told = RATE.exec(before)?.groups
    const span = told?.each ?? told?.noun ?? told?.pack ?? told?.by
    const between = folded.slice(rate.end, total.start)
    const whole = WHOLE.exec(between)?.groups
    if (span === undefined || !whole || /每[月天日周季晚]|；/u.test(between.replace(WHOLES, ''))) return []
    if (!isOfOneSubject(between, before)) return []
    if (EACH.test(before) && !EACH.test(between) && figures.some(isOfHeads)) return []
    const near =
      folded.slice(Math.max(start, rate.start - 10), total.end) +
      folded.slice(total.end, total.end + 6).replace(ON_TOP, '')
    if (
      ELSE.test(
        near
          .replace(NOT_TOLD, '')
          .replace(EACH, '')
          .replace(WHOLE_YEAR, '')
          .replace(NOTHING_ELSE, '')
          .replace(/按[^，]*计算?/u, ''),
      )
    )
      return []
    const count = countOf(span, whole, readStretches(between))
    if (count === undefined || rate.rough) return []
    const value = rate.value * count.count
    const isMet = (by: number, slack = 0): boolean =>
      total.high >= rate.low * by * (1 - slack) && total.low <= rate.high * by * (1 + slack)
    if (isMet(count.count, SLACK)) return []
    if (!count.isTold && span === '月' && USUAL_MONTHS.some((months) => isMet(months))) return []
    const off = total.value / value
    return off < FAR && off > 1 / FAR ? [{ rate, total, count: count.count, value }] : []
  })
}

/** What the clause of a sum may hold besides its time, and name nobody else. */
const PLAIN =
  /[下来能可就是共要领拿挣得收入付交缴发放到即为合计总算花约一按个月年天日季度学期内里间的所需应得有全整每人名位户均计算光单仅也，钱款费额金资补贴助租]|[0-9]/gu

/** 老伴每年种菜收入: the sum is somebody else's. */
function isOfOneSubject(between: string, rate: string): boolean {
  return [...behindLast(between, '，。；：').replace(PLAIN, '')].every((char) => rate.includes(char))
}

const isOfHeads = ({ measure, number }: PrintedFigure): boolean => /^[人户]$/u.test(measure) && number > 1

/** How many of the rate's stretch the words name, or all know. */
function countOf(
  span: string,
  { school, year, ofyear, pack, month, term }: Readonly<Record<string, string>>,
  stretches: readonly Span[],
): { readonly count: number; readonly isTold: boolean } | undefined {
  const unit = /[日晚]/u.test(span) ? '天' : span
  const told = stretches.filter((one) => one.unit === unit && one.count > 1)
  const [only] = told
  if (only) return told.length === 1 ? { count: only.count, isTold: true } : undefined
  if (stretches.some((one) => one.count > 1)) return undefined
  if (school !== undefined) return span === '学期' ? { count: 2, isTold: false } : undefined
  if (month !== undefined || term !== undefined) return undefined
  const count = (year ?? ofyear ?? pack) === undefined ? undefined : YEAR[span]
  return count === undefined ? undefined : { count, isTold: false }
}
