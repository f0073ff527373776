import { behindLast } from '../behind-last'
import { isFraction } from './changes/change-kinds'
import type { FigureSentence } from './figure-text'
import { isCount } from './metric-label'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'
import { sharesRun } from './shared-phrase'

/** Tenths, a fraction or a share of a whole told with the whole and the part: 260个村中已有182个，占全县村庄的三成; 已收45万吨，完成计划的六成. */
export interface WholeTenths {
  readonly whole: PrintedFigure
  readonly part: PrintedFigure
  readonly tenths: PrintedFigure
}

interface Bounds {
  readonly low: number
  readonly high: number
}

const TAKES =
  /(?:占|完成|为|相当于|卖掉|售出|用掉|用去|花掉|走了|去了|剩下?|卖)(?:到|了|据|比)?(?:约|近|将近|超过|逾)?([^，。；0-9]{0,14})$/u
/** 签约率近六成, 收割进度过八成: how far what was counted before has come. */
const PROGRESS = /([\u4e00-\u9fff]{2})(?:率|进度)(?:已|也|仅|只|约|近|过|达到?|超过?|为|有|将近|逾)*$/u
/** ，接近八成，: nothing but the tenths. */
const ALONE = /^(?:接近|将近|超过|约|近|逾|超|不到|大约)$/u
/** 收回问卷500份，其中310人选: one for each who answers. */
const ANSWERS = /邀请|请柬|请帖|问卷|答卷|回复|回执|选票|答复|意见表|回信|投票/u
/** 询问了50名家长，有20人表示 */
const ASKED =
  /调查|问了|选票|询问|询访|走访|采访|受访|访问|抽查|抽检|检查|摸底|投票|表决|问卷|参加|报名|全班|全[校村厂队组]/u
/** ，占63.6%；居民用电 */
const OWN_SHARE = /^[^，。；0-9]{0,6}[，、（]?(?:占|比重)[^。]{0,12}(?:[%％成]|分之)/u
const OWN = 26
const PLANNED = /计划|任务|目标|指标|预期|预计|拟/u
/** 全国, 全省: the whole is another. */
const WIDER = /全[国省球]|世界|行业|同期|上年|去年|原来|以往/u
const AMONG = /其中|[中里](?:，|有)|总|共|全|各|库存|人家|[届批期次]/u
/** Of the last digit: 七成 is said of 65 to 75. */
const NEAR = 0.6
/** In points: beyond what 近 and 超过 leave open; how far a fraction may be off (三分之一 is said of 30 and of 36), and a percentage. */
const ROUGH = 2
const FRACTION = 6
const SHARE = 0.6
/** 用能, 存粮, 产值: what is measured and not counted one by one. */
const MEASURED =
  /^[\u4e00-\u9fff]{0,6}(?:用[能电水气煤工地]|[能电水]耗|存[粮货]|产[值能]|[量额积]|营收|收入|人口|投资|税收)$/u
/** 占总户数的七成, where households are counted. */
const AMOUNT = /^(?:总?[数量额]|总人口|总面积)$/u

/** The tenths of a sentence that do not come to what its whole and its part do. */
export function wrongTenths({ text: { folded }, start, end, figures }: FigureSentence): WholeTenths[] {
  if (!/成|分之|一半|[%％]/u.test(folded.slice(start, end))) return []
  return figures.flatMap((tenths, k) => {
    const printed = shareOf(tenths)
    if (!printed) return []
    const told = wholeBeside(folded, start, figures.slice(0, k), tenths)
    if (told) {
      return isShareOf(told.part, told.whole, printed) ? [] : [{ ...told, tenths }]
    }
    const own = behindLast(folded.slice(Math.max(start, tenths.start - OWN), tenths.start), '，。；')
    const takes = TAKES.exec(own)
    const done = takes ? undefined : PROGRESS.exec(own)?.[1]
    const of = takes?.[1] ?? (done === undefined && !ALONE.test(own) ? undefined : '')
    // 46家，其中…19家，用能占六成: a share of what is measured, not of those counted.
    if (takes && MEASURED.test(own.slice(0, takes.index)) && hasOnlyCounts(figures.slice(0, k))) return []
    if (of === undefined || WIDER.test(of) || WIDER.test(own.slice(0, takes?.index ?? 0))) return []
    const last = figures.slice(0, k).findLast((one) => isPlain(one) && isCounted(one) && one.number > 1)
    const alike = last ? figures.slice(0, k).filter((one) => isPlain(one) && isOfOneKind(folded, one, last)) : []
    const [part, whole] = rolesOf(folded, alike)
    if (!whole || !part || alike.length > 3 || part.value >= whole.value || whole.rough || part.rough) return []
    // 发出选票500张，收回480张，赞成的315张: two wholes, of neither of which it is so much.
    const [other] = alike.length > 2 ? alike : []
    if (other && (other.value < whole.value || other.rough || isShareOf(part, other, printed))) return []
    const [between, behind] = [folded.slice(whole.end, part.start), folded.slice(part.end, tenths.start)]
    const isTold =
      done === undefined
        ? isOf(folded.slice(start, whole.end), between, behind, of, whole.unit)
        : [...done].some((sign) => (between + behind.slice(0, -own.length)).includes(sign))
    if (!isTold || (isPercentage(tenths) && !isRightBehind(behind, own, takes?.index ?? 0))) return []
    // 工业14.7亿，占63.6%；居民4.6亿，占19.9%: each has a share of its own.
    if (OWN_SHARE.test(between)) return []
    // 收益率超过20%的有9只，收益率超过30%的有4只: what is counted, by its rate.
    if (done !== undefined && /率|进度/u.test(between)) return []
    // 1240起，日均40起，其中纠纷类占四成: of somebody who was not counted.
    if (/均|每|最|平/u.test(between) || (part.end <= tenths.start - own.length && isNewPart(own, takes?.index ?? 0)))
      return []
    return isShareOf(part, whole, printed) ? [] : [{ whole, part, tenths }]
  })
}

/** The part and its whole; none where the two are parts themselves (96票赞成、2票弃权), or the whole is planned (36个，而任务是30个). */
function rolesOf(folded: string, alike: readonly PrintedFigure[]): readonly (PrintedFigure | undefined)[] {
  const [part, whole] = [alike.at(-1), alike.at(-2)]
  if (!part || !whole) return []
  const between = folded.slice(whole.end, part.start)
  return SIBLINGS.test(between) || AGAINST_PLAN.test(between) ? [] : [part, whole]
}

/** 赞成、: one of a row, and the next. */
const SIBLINGS = /^[^，。；、0-9]{1,6}、[^，。；、0-9]{0,4}$/u
/** ，而全年任务是: what was to be done, told behind what was. */
const AGAINST_PLAN = /，[^，。；]{0,6}(?:计划|任务|目标|指标|名额)(?:数|量)?(?:只|仅|才)?(?:是|为|有)?$/u

/** Whether nothing before was weighed, measured or paid. */
function hasOnlyCounts(figures: readonly PrintedFigure[]): boolean {
  return figures.filter(isCounted).every(({ family }) => isCount(family))
}

function isShareOf(part: PrintedFigure, whole: PrintedFigure, { low, high }: Bounds): boolean {
  const share = (part.value / whole.value) * 100
  return share >= low && share <= high
}

const OF_WHOLE = /占(?:了|到|据)?[^，。；0-9]{0,12}$/u
const IS_OF = /^[\u4e00-\u9fff]{0,6}的(?:约|近|将近|超过|逾)?$/u

/** 已有160户入社，占全镇农户800户的两成: the whole stands between 占 and the tenths. */
function wholeBeside(
  folded: string,
  start: number,
  before: readonly PrintedFigure[],
  tenths: PrintedFigure,
): Pick<WholeTenths, 'whole' | 'part'> | undefined {
  const [part, whole] = before.slice(-2)
  if (!part || !whole || !isPlain(part) || !isPlain(whole) || part.rough || whole.rough) return undefined
  if (!isSameMeasure(part, whole) || !isCounted(part) || part.value >= whole.value) return undefined
  if (!IS_OF.test(folded.slice(whole.end, tenths.start))) return undefined
  const lead = folded.slice(Math.max(start, whole.start - OWN), whole.start)
  if (!OF_WHOLE.test(lead) || WIDER.test(behindLast(lead, '占'))) return undefined
  return /均|每|最|比(?!例)|增|减|去年|其中|另/u.test(folded.slice(part.end, whole.start)) ? undefined : { whole, part }
}

/** 占45% is parts against their total, 占四成 and 占一半 are tenths. */
export function isPercentage(share: PrintedFigure): boolean {
  return share.measure === '%' && !share.printed.includes('成')
}

/** What tenths, a fraction or a percentage may stand for, in per cent. */
function shareOf(figure: PrintedFigure): Bounds | undefined {
  const { number, low, high, step, rough, range, printed, measure } = figure
  const fraction = isFraction(figure)
  if (range || !(fraction || measure === '%')) return undefined
  const by = fraction ? 100 : 1
  const slack = fraction ? FRACTION : printed.includes('成') ? step * NEAR : Math.max(step, SHARE)
  // 近六成 is below it and hardly above.
  if (rough)
    return { low: Math.min(low * by - ROUGH, number * by - slack / 2), high: Math.max(high, number) * by + ROUGH }
  return { low: number * by - slack, high: number * by + slack }
}

/** 43所，占50%，学生占38%: a percentage is of the part told right before it, in a clause that names nothing else. */
function isRightBehind(behind: string, own: string, takesAt: number): boolean {
  return takesAt <= OPENS && /^[^，。；]{0,14}，[^，。；]*$/u.test(behind) && behind.endsWith(own)
}

/** 约, 已 */
const OPENS = 1

/** 其中纠纷类占: the clause names a part of its own. */
function isNewPart(clause: string, takesAt: number): boolean {
  return /^(?:其中|当中)./u.test(clause.slice(0, takesAt))
}

function isOfOneKind(folded: string, one: PrintedFigure, last: PrintedFigure): boolean {
  if (isSameMeasure(one, last)) return true
  if (!/^[份张封条]$/u.test(one.unit) || !/^[人户]$/u.test(last.measure)) return false
  return ANSWERS.test(folded.slice(Math.max(0, one.start - REACH), one.end + 6))
}

const REACH = 16

function isCounted({ measure, family }: PrintedFigure): boolean {
  return measure !== '' && measure !== '%' && family !== 'time' && family !== 'age'
}

/** Whether the words say that the tenths are of this whole. */
function isOf(head: string, between: string, behind: string, of: string, unit: string): boolean {
  if (/[增减降升]|比(?!赛)|较|去年|上年|此前/u.test(between + behind)) return false
  const named = of.replace(/的$|全[市县区村校厂镇乡部体]/gu, '')
  if (AMOUNT.test(named) || (unit !== '' && AMOUNT.test(named.replace(unit, ''))) || named === unit) return true
  if (/计划|任务|目标|指标/u.test(named)) return PLANNED.test(head)
  // 240个村 … 占全县村庄
  if (named.length > 1)
    return sharesRun(named, head + between.slice(0, 8), 2) || (between !== '' && named.startsWith(between.charAt(0)))
  return (
    AMONG.test(head.slice(-14) + between) ||
    (/[人户名位份张]/u.test(unit) && ASKED.test(head + between + unit)) ||
    (/[份张]/u.test(unit) && /[收发交填][回出放到上]/u.test(head))
  )
}
