import type { FigureSentence } from './figure-reader'
import { isPlain, isSameMeasure, type PrintedFigure } from './printed-figure'
import { isComplete, isCountedOut, isCrossing } from './whole-groups'

/** A total with its parts, as a sentence sets them side by side. */
export interface PartList {
  readonly total: PrintedFigure
  readonly parts: readonly PrintedFigure[]
  /** `exact`: the parts make up the whole; `over`: only some are named, they may fall short but not exceed it. */
  readonly mode: 'exact' | 'over'
  /** The total stands behind its parts; then it may sum up the last of them only. */
  readonly behind: boolean
  /** Parts of one (一枚金牌), which the tagger takes for an article. */
  readonly ones: number
}

const EXACT_MARK = /分别(?:为|是|有|达|达到|占|获得|拥有|位于|来自)?|依次(?:为|是)/u
const PARTIAL_MARK = /其中|包括|里面|含(?!量|有率)|内有|：|[中里](?=，)/u
/** 总资产3326亿元，存贷款余额分别为…: other sums, named apart. */
const OTHER_SUMS = /余额|存款|贷款|利润|负债|存贷/u
const MADE_OF = /(?:由|分为|包括|涵盖)/u
const COMPOSED = /^[^，。；]{0,10}(?:组成|构成)/u
/** What makes a figure no part: a change, a rate, another year, another sum. */
const NO_PART =
  /增(?!值|加值)|减(?!税|排|灾|免)|比(?!赛)|较|同比|提高|下降|每|平均|人均|户均|日均|月均|年均|去年|上年|前年|[0-9]{4}年|上月|同期|超额|高出|少于|多于|最高|最低|最多|最少|最大|目标|计划|预计|力争|原|相当|新增|至少|累计|达到|升|降(?!雨|水)|涨|跌|距|剩|余下|单价|单笔|人次|一次|为期|历时|现有|本届|本次|此次|本期|当月|当天|当年|排名|排在|位列|位居/u
/** A sum of its own: whatever came before is done with. */
const NEW_SUM = /共|合计|总计|总/u
const SUM_BEHIND =
  /^[^，。；、0-9]{0,12}?(?:组成|构成)?[，：—]{0,2}(?:[一二两三四五六七八九十0-9]{1,3}[天项个次地者类批场季方笔处轮户家人局节支条所种组县乡镇村市区校队班](?:[\u4e00-\u9fff]{1,2})?(?:加起来|加在一起|相加|合起来)?|全团|全队|全班|全校|全村|全县|加在一起|相加|合起来|累计|三者|两者|二者|三项|两项|四项|几项|各项|三地|两地|加起来|前后|男女|师生|两次|三次|总人数|总数)?(?:累计|合计|共计|总计|一共|总共|合共|共|共有|总数|总额|总人数|总[\u4e00-\u9fff]{1,5}|全团|全队|全班|全组)[^，。；0-9一二三四五六七八九十百千万]{0,8}$/u
const SUM_NAMED = /^[^，。；、0-9]{0,4}，[^，。；、0-9]{1,8}(?:一共|总共|合计|总计|共)[^，。；0-9]{0,4}$/u
const NEARLY = 0.1
const NOT_SUMMED = /另|年|月|以来|前|后|公共|共同|共享|共建|每|人均/u
const UNMARKED_LINK = /^[\u4e00-\u9fff]{0,4}[，、和及：][^，。；、0-9一二三四五六七八九十]{1,9}$/u
const LONGEST_LEAD = 60
/** No newspaper names more parts in one sentence; the bound keeps a page without full stops from costing its square. */
const MOST_PARTS = 40
const OPENING = new Set(['个', '项', '大', '种', '类', '条', '点', '方面', '件', '步', '句'])
const LONGEST_LINK = 26

/** All totals of a sentence that name their parts. */
export function readPartLists(sentence: FigureSentence): PartList[] {
  const lists: PartList[] = []
  const { folded } = sentence.text
  const words = folded.slice(sentence.start, sentence.end)
  // 一队32人，二队31人: the first and the second, not one and two.
  const isRank = ({ printed }: PrintedFigure): boolean =>
    /^[一二三四五六七八九十][队组班号区连营院厂所站]$/u.test(printed) &&
    words.includes(`一${printed.charAt(1)}`) &&
    words.includes(`二${printed.charAt(1)}`)
  const figures = sentence.figures.filter((figure) => !figure.ordinal && !isRank(figure))
  for (let k = 0; k < figures.length; k++) {
    const list = partsAhead(sentence, figures, k) ?? partsBehind(sentence, figures, k)
    if (list) lists.push({ ...list, ones: countOnes(sentence, list) })
  }
  return lists
}

type PlainList = Omit<PartList, 'ones'>

const ONE = /(?<![十百千万第之统唯])一([名位人个枚项家件台辆所座条头只艘架起例部篇])/gu

function countOnes({ text: { folded }, start, end }: FigureSentence, { total, parts, behind }: PlainList): number {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return 0
  const from = behind ? Math.max(start, first.start - 14) : total.end
  const to = behind ? total.start : Math.min(end, last.end + 14)
  let ones = 0
  for (const match of folded.slice(from, to).matchAll(ONE)) {
    const word = match[1] ?? ''
    if (word === total.unit || (total.measure === '人' && /[名位人个]/u.test(word))) ones++
  }
  return ones
}

/** 共300人，分别为128、96、75; 总投资5亿元，其中一期3亿元，二期2.5亿元. */
function partsAhead(sentence: FigureSentence, figures: readonly PrintedFigure[], k: number): PlainList | undefined {
  const total = figures[k]
  if (!total || !isPlain(total) || total.measure === '' || total.measure === '%') return undefined
  const { folded } = sentence.text
  const first = nextOf(figures, k, total)
  const opening = figures[first]
  if (!opening || opening.start - total.end > LONGEST_LEAD) return undefined
  const lead = folded.slice(total.end, opening.start)
  const exact = EXACT_MARK.exec(lead)
  const partial = PARTIAL_MARK.exec(lead)
  const made = MADE_OF.test(lead)
  if (!exact && !partial && !made) return unmarkedParts(sentence, figures, first, total, lead)
  // 51席中，甲党25席，乙党16席，无党派10席
  const plain =
    /^[中里]$/u.test(partial?.[0] ?? '') && unmarkedParts(sentence, figures, first, total, lead.replace(/[中里]/u, ''))
  if (plain) return plain
  const mark = exact ?? partial
  // 比上年增加5亿元，其中…: the figure before the mark is what the parts belong to.
  const head = folded.slice(Math.max(sentence.start, total.start - 8), total.start)
  if (isHeading(mark, total, head) || /以[上下内]$/u.test(total.printed) || /^[级型]/u.test(lead)) return undefined
  // 672万元（包括律师费等）后的净额: what 包括 opened is closed.
  if (/）/u.test(lead.slice(mark?.index ?? 0)) || (exact && OTHER_SUMS.test(lead) && !OTHER_SUMS.test(head)))
    return undefined
  if (/每|平均|人均|户均/u.test(folded.slice(Math.max(sentence.start, total.start - 4), total.start))) return undefined
  if (isChange(lead, mark) || NO_PART.test(lead.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0)))) return undefined
  const parts = collectParts(sentence, figures, first, total, exact !== null)
  const last = parts?.at(-1)
  if (!parts || !last || parts.length < 2) return undefined
  const composed = made && COMPOSED.test(folded.slice(last.end, last.end + 16))
  if (!exact && !partial && !composed) return undefined
  const sum = parts.reduce((all, part) => all + part.value, 0)
  // 总人口50万人，出生、死亡人口分别为5000人和3000人: named apart, but not what makes up the whole.
  // 支付300元 … 分别存了300元、150元: the first is the sum itself, said again.
  if (exact && parts[0]?.value === total.value) return undefined
  const near = sum > total.value * 0.5 && (sum < total.value * 2 || /^，?(?:分别|依次)/u.test(lead))
  if (composed || (exact && near)) return { total, parts, mode: 'exact', behind: false }
  if (exact) return undefined
  if (isComplete(sentence, parts, head)) return { total, parts, mode: 'exact', behind: false }
  // 新建9所，其中小学4所、初中3所、幼儿园2所；改扩建5所: the first of them make it up.
  if (parts.some((_, k) => k > 0 && parts.slice(0, k + 1).reduce((all, part) => all + part.value, 0) === total.value))
    return undefined
  return isCrossing(sentence, total, parts) ? undefined : { total, parts, mode: 'over', behind: false }
}

/** 分成4个小队, between a total and its parts. */
const GROUPS = /，?(?:分成|分为|编为|编成|分|下设|设)[0-9一二两三四五六七八九十]{1,3}个?[\u4e00-\u9fff]{1,4}(?=[，：])/u

/** 一队32人，二队31人: a place in a row is no count. */
function ranksOut(words: string): string {
  return words.replace(/第?[一二三四五六七八九十](?=[队组班号期区连营院厂所站中小]|车间|标段|等奖|年级|季度)/gu, '某')
}

/** 共接险情46处，柳河12处，青山18处，白水15处: no word for it, but a plain list that comes to nearly the total. */
function unmarkedParts(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  first: number,
  total: PrintedFigure,
  lead: string,
): PlainList | undefined {
  const { folded } = sentence.text
  const opening = ranksOut(lead.replace(GROUPS, ''))
  if (!UNMARKED_LINK.test(opening) || NO_PART.test(opening)) return undefined
  const parts: PrintedFigure[] = []
  for (let k = first; k < figures.length; k++) {
    const figure = figures[k]
    const previous = parts.at(-1)
    if (!figure || !isSameMeasure(figure, total) || !isPlain(figure)) break
    const gap = previous ? ranksOut(folded.slice(previous.end, figure.start)) : ''
    if (previous && (!UNMARKED_LINK.test(gap) || NO_PART.test(gap))) break
    parts.push(figure)
    // 300架次，进港148、出港152，取消12: the first of them make it up already.
    if (parts.length > 1 && parts.reduce((all, part) => all + part.value, 0) === total.value) return undefined
    if (parts.length > MOST_PARTS) return undefined
  }
  const last = parts.at(-1)
  if (!last || !/^[\u4e00-\u9fff]{0,4}(?:[。；，]|$)/u.test(folded.slice(last.end, last.end + 5))) return undefined
  // 男代表196名，女代表80名，少数民族代表23名: men and women leave nobody out.
  if (parts.length > 2 && isComplete(sentence, parts.slice(0, 2))) parts.length = 2
  const lead8 = folded.slice(Math.max(sentence.start, total.start - 8), total.start)
  const complete = isComplete(sentence, parts, lead8) || isCountedOut(lead8, parts.length)
  if (parts.length < 3 && !complete) return undefined
  const head = folded.slice(Math.max(sentence.start, total.start - 12), total.start)
  const ratio = parts.reduce((all, part) => all + part.value, 0) / total.value
  const close = complete ? 0.5 : NEW_SUM.test(head) ? 0.34 : parts.length > 3 ? 0.2 : 0.1
  if (Math.abs(ratio - 1) > close || isCrossing(sentence, total, parts)) {
    if (!complete || Math.abs(ratio - 1) > close) return undefined
  }
  return { total, parts, mode: 'exact', behind: false }
}

function nextOf(figures: readonly PrintedFigure[], k: number, total: PrintedFigure): number {
  for (let j = k + 1; j < figures.length; j++) {
    const figure = figures[j]
    if (!figure || figure.start - total.end > LONGEST_LEAD) return -1
    if (belongs(total, figure)) return j
  }
  return -1
}

/** 三个重点：建设两个园区、三个平台: the colon opens a list of things, which have counts of their own. */
function isHeading(mark: RegExpExecArray | null, total: PrintedFigure, head: string): boolean {
  return mark?.[0] === '：' && OPENING.has(total.unit) && !NEW_SUM.test(head)
}

/** 分别 after 去年, or after a change word, speaks of other years or of rates. */
function isChange(lead: string, mark: RegExpExecArray | null): boolean {
  const before = lead.slice(0, mark?.index ?? lead.length)
  return /去年|上年|前年|[0-9]{4}年|同期|增(?!值|加值)|降(?!雨|水)|减(?!税|排|灾)|比(?!赛)|较|超|高于|低于|高出|预计|计划|上月/u.test(
    before,
  )
}

function collectParts(
  { text: { folded } }: FigureSentence,
  figures: readonly PrintedFigure[],
  first: number,
  total: PrintedFigure,
  bareToo: boolean,
): PrintedFigure[] | undefined {
  const parts: PrintedFigure[] = []
  let left: PrintedFigure | undefined
  let isRow = true
  for (let k = first; k < figures.length; k++) {
    const figure = figures[k]
    if (!figure) break
    const previous = figures[k - 1]
    const gap = left && previous ? folded.slice(previous.end, figure.start) : ''
    if (/其中/u.test(gap)) return undefined
    if (gap.length > LONGEST_LINK || (left && NEW_SUM.test(gap))) break
    // 对东盟46.2亿元、对欧盟38.6亿元，民企出口98亿元: behind the comma another row begins.
    if (!bareToo && parts.length > 1 && isRow && /[，；]/u.test(gap) && !isCountOfOne(parts, total, figure)) break
    if (left && /[，；]/u.test(gap)) isRow = false
    if (!belongs(total, figure) || (figure.measure === '' && !(bareToo && isBarePart(folded, figure)))) continue
    if (figure.range) return undefined
    if (left && NO_PART.test(gap)) continue
    parts.push(borrow(figure, total))
    if (parts.length > MOST_PARTS) return undefined
    left = figure
  }
  return parts
}

/** 128、96 and 75, but not 1、2代. */
function isBarePart(folded: string, { end }: PrintedFigure): boolean {
  return /^(?:[^\u4e00-\u9fff]|[和与及]|$)/u.test(folded.slice(end, end + 1))
}

/** Whether a figure still fits into what the parts before leave of the total, or overshoots it by a slip only. */
function isCountOfOne(parts: readonly PrintedFigure[], total: PrintedFigure, next: PrintedFigure): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  return sum + next.value <= total.value * 1.25
}

/** 128人、96人、75人，共300人. */
function partsBehind(
  { text: { folded } }: FigureSentence,
  figures: readonly PrintedFigure[],
  k: number,
): PlainList | undefined {
  const total = figures[k]
  const near = figures[k - 1]
  // 三天合计12100元: the days are no part.
  const isCount = near && total && !isSameMeasure(near, total) && total.start - near.end <= 6 && near.number <= 40
  const behind = isCount ? k - 1 : k
  const last = figures[behind - 1]
  if (!total || !last || !isPlain(total) || total.measure === '%' || !isSameMeasure(last, total)) return undefined
  const gap = folded.slice(last.end, total.start)
  // 早稻210亩、晚稻165亩，老周家一共种了375亩: whose it is may be said again, if it comes to about the sum.
  const named = !SUM_BEHIND.test(gap) && SUM_NAMED.test(gap)
  if (gap.length > 26 || !(named || SUM_BEHIND.test(gap))) return undefined
  if (NOT_SUMMED.test(named ? gap.replace(/今年|去年/u, '') : gap)) return undefined
  const parts: PrintedFigure[] = []
  for (let j = behind - 1; j >= Math.max(0, k - MOST_PARTS); j--) {
    const figure = figures[j]
    if (!figure || !isSameMeasure(figure, total) || !isPlain(figure)) break
    const link = folded.slice(figures[j - 1]?.end ?? 0, figure.start)
    // 共进行28场，甲组15场、乙组12场: the first is the sum itself, said before.
    if (parts.length > 1 && NEW_SUM.test(link.slice(-8))) break
    parts.unshift(figure)
    if (j === 0) {
      if (/每|各|平均/u.test(link.slice(-8))) return undefined
      break
    }
    if (/每|各/u.test(link)) return undefined
    if (!isLink(link)) break
  }
  if (parts.length < 2) return undefined
  if (named && !isNear(parts, total)) return undefined
  return { total, parts, mode: 'exact', behind: true }
}

function isNear(parts: readonly PrintedFigure[], total: PrintedFigure): boolean {
  return Math.abs(parts.reduce((all, part) => all + part.value, 0) / total.value - 1) <= NEARLY
}

/** 、女生 and ，二等奖 join parts; a new clause with its own verb does not. */
function isLink(gap: string): boolean {
  return gap.length <= 20 && /[、，和及与；]/u.test(gap) && !NO_PART.test(gap) && !NEW_SUM.test(gap)
}

function belongs(total: PrintedFigure, figure: PrintedFigure): boolean {
  return (
    !figure.ordinal &&
    (isSameMeasure(total, figure) || (figure.unit === '' && figure.measure === '' && !figure.printed.includes('分之')))
  )
}

/** 分别为128、96、75: unit and, where the total is in 万, the 万 are the total's. */
function borrow(figure: PrintedFigure, total: PrintedFigure): PrintedFigure {
  if (figure.measure !== '') return figure
  const scale = /万亿|亿|万/u.exec(total.printed)?.[0]
  const by = figure.number >= 1e4 || !scale ? 1 : scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1e12
  const factor = total.factor * by
  return {
    ...figure,
    value: figure.value * factor,
    low: figure.low * factor,
    high: figure.high * factor,
    measure: total.measure,
  }
}
