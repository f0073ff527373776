import { behindLast } from '../../behind-last'
import { smallCount } from '../../figures/announced-count'
import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { matchesOf } from '../../matches-of'
import { collectParts } from './collected-parts'
import { belongs } from './part-figures'
import { CLOSED, DIVISION, NEW_SUM, NO_PART, type PartList, type PlainList } from './part-words'
import { partsBehind } from './parts-behind'
import { unmarkedParts } from './unmarked-parts'
import { isComplete, isCountedOut, isCrossing } from './whole-groups'

const EXACT_MARK = /分别(?:为|是|有|达|达到|占|获得|拥有|位于|来自)?|依次(?:为|是)/u
const PARTIAL_MARK = /[其当]中|包括|里面|含(?!量|有率)|内有|：|[中里](?=，)/u
/** 总资产3326亿元，存贷款余额分别为…: other sums, named apart. */
const OTHER_SUMS = /余额|存款|贷款|利润|负债|存贷/u
const MADE_OF = /(?:由|分为|包括|涵盖)/u
const COMPOSED = /^(?![^，。；]{0,8}等(?![\d两二三四五六七八九]))[^，。；]{0,10}(?:组成|构成)/u
const AVERAGE = /人均|户均|亩均|[户人]平均|平均(?:每|寿命|年龄|气温)/u
const OTHERS = /^(?:另外?|其他|其余)[一二两三四五六七八九十0-9]/u
const NEARLY = 0.1
const LONGEST_LEAD = 60
const OPENING = new Set(['个', '项', '大', '种', '类', '条', '点', '方面', '件', '步', '句'])
/** ，按可比价格计算，同比增长6.2%: how the whole moved, said before it is divided. */
const MOVED = /，(?:按[^，。]{1,8}计算，)?[^，。0-9]{0,10}[0-9.]{1,6}(?:%|个百分点)(?=[，。；])/gu
/** What is no sum: 均价, 用电单耗. */
const NO_SUM = /均|价|率|耗|比重|指数/u
const FAR_BEYOND = 1.25
/** 净利润5.6亿元，其中主业盈利6.1亿元，投资亏损0.5亿元: one part takes away what another gives. */
const MAY_LOSE = /利润|净利|盈利|盈余|收益|净增/u
const LOSS = /亏|损失|净减/u
/** Whoever pays agrees on sums; they are not rounded until they no longer make up the whole. */
const FUNDED = /补助|补贴|配套|自筹|拨款|专项债|专项资金|财政|贷款|捐[赠款资]|出资|募集|众筹|集资/u
/** ，没有其他来源; 没有以其他方式结案的 */
const NOTHING_ELSE =
  /^，(?:此外|另外)?(?:没有|并无|无|别无|再无|不含)[^，。；]{0,3}(?:其他|其它|别的|他项)(?![大主重较明显])/u
const CLOSING = 18
/** 三节过后分别拿到20分、19分: a score of the game and what was got so far. */
const IN_GAME = /[节局盘场轮回]/u
/** 由三部分组成：, 分三块： */
const IN_PARTS = /(?:由|分为?|分成|来自)([两二三四五六2-6])个?大?(?:部分|块|类|种|渠道|方面)[^，。；0-9]{0,6}$/u
/** 全部来自四地：: nothing is left out. */
const ALL_OF_IT = /全部|全都|[都均]来自|[都均]用于|[都均]是|全为|无一/u

/** All totals of a sentence that name their parts. */
export function readPartLists(sentence: FigureSentence): PartList[] {
  const lists: PartList[] = []
  const { folded } = sentence.text
  const words = folded.slice(sentence.start, sentence.end)
  // 一队32人，二队31人: the first and the second, not one and two.
  const isRank = ({ printed }: PrintedFigure): boolean =>
    /^[一二三四五六七八九十][队组班号区连营院厂所站层楼段档片级类]$/u.test(printed) &&
    words.includes(`一${printed.charAt(1)}`) &&
    words.includes(`二${printed.charAt(1)}`)
  // 男单前6名、男团前10名: places aimed at.
  // 前两座已封闭: some of a row told before.
  const isPlace = ({ start, unit }: PrintedFigure): boolean =>
    (/^[名位强]$/u.test(unit) && folded.charAt(start - 1) === '前') ||
    (/^[座所家批辆条幅间栋艘项部件台]$/u.test(unit) &&
      /(?<![之以此年天日月])[前后]$/u.test(folded.slice(start - 2, start)))
  const figures = sentence.figures.filter((figure) => !figure.ordinal && !isRank(figure) && !isPlace(figure))
  for (let k = 0; k < figures.length; k++) {
    const list = partsAhead(sentence, figures, k) ?? partsBehind(sentence, figures, k)
    if (list && !isOfOther(sentence, figures, k, list)) lists.push({ ...list, ones: countOnes(sentence, list) })
  }
  return lists
}

/**
 * Whether the parts make up another whole said before: 考生23418人，比去年增加612人。其中应届生…; 7座中型水库、143座小型水库，
 * 其中….
 */
function isOfOther(sentence: FigureSentence, figures: readonly PrintedFigure[], k: number, list: PlainList): boolean {
  const { total, parts, behind } = list
  if (behind) return false
  const { folded } = sentence.text
  const [before] = figures.slice(Math.max(0, k - 1), k)
  const isRow = before !== undefined && /^[^，。；、0-9]{0,8}[、和及与]$/u.test(folded.slice(before.end, total.start))
  const wholes = figures.slice(Math.max(0, k - 4), k).filter((figure) => isSameMeasure(figure, total))
  let sum = 0
  return parts.some(({ value }, n) => {
    sum += value
    return (
      n > 0 &&
      wholes.some((whole) => whole.value === sum || (isRow && whole === before && whole.value + total.value === sum))
    )
  })
}

const ONE = /(?<![十百千万第之统唯])一([名位人个枚项家件台辆所座条头只艘架起例部篇])/gu

function countOnes({ text: { folded }, start, end }: FigureSentence, { total, parts, behind }: PlainList): number {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return 0
  const from = behind ? Math.max(start, first.start - 14) : total.end
  const to = behind ? total.start : Math.min(end, last.end + 14)
  let ones = 0
  for (const match of matchesOf(folded.slice(from, to), ONE)) {
    const word = match[1] ?? ''
    if (word === total.unit || (total.measure === '人' && /[名位人个]/u.test(word))) ones++
  }
  return ones
}

const FIRST_OF_ROW = /(?:[一特]等|金|冠军|甲级|[一甲]类|初赛|省级|国家级)[\u4e00-\u9fff]{0,6}$/u
const NEXT_OF_ROW = /^[^，。]{0,4}，(?:而)?(?:[二三]等?[奖、]|银|铜|亚|季|乙|丙|[二三]类|市级|县级|复赛)/u

/** 共300人，分别为128、96、75; 总投资5亿元，其中一期3亿元，二期2.5亿元. */
function partsAhead(sentence: FigureSentence, figures: readonly PrintedFigure[], k: number): PlainList | undefined {
  const total = figures[k]
  if (!total || !isPlain(total) || total.measure === '' || total.measure === '%' || total.family === 'point')
    return undefined
  const { folded } = sentence.text
  const first = nextOf(figures, k, total)
  const opening = figures[first]
  // 接诊92人次，拔牙27例、补牙38例: what each came for.
  const next = first < 0 && total.unit === '人次' ? figures[k + 1] : undefined
  if (next) return unmarkedParts(sentence, figures, k + 1, total, folded.slice(total.end, next.start))
  if (!opening || opening.start - total.end > LONGEST_LEAD) return undefined
  const lead = folded.slice(total.end, opening.start)
  const exact = EXACT_MARK.exec(lead)
  const division = DIVISION.exec(lead)
  const partial = division ?? PARTIAL_MARK.exec(lead)
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
  // 人均可支配收入3.86万元，其中城镇4.71万元、农村2.38万元: averages do not add up.
  if (AVERAGE.test(behindLast(folded.slice(Math.max(sentence.start, total.start - 14), total.start), '，。；：')))
    return undefined
  // 塔高49.8米，另两座分别高38米和32.5米: those of others.
  if (exact && OTHERS.test(behindLast(lead.slice(0, exact.index), '，；'))) return undefined
  if (division && NO_SUM.test(head)) return undefined
  // 一等奖共4枚，二、三等奖分别有2枚、3枚: the first of a row beside the others.
  if (exact && FIRST_OF_ROW.test(head) && NEXT_OF_ROW.test(lead)) return undefined
  const told = exact && !division ? lead : lead.slice(0, mark?.index ?? lead.length).replace(MOVED, '')
  if (
    isChange(told, exact && !division ? mark : null) ||
    NO_PART.test(lead.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0)))
  )
    return undefined
  const isRow = exact !== null || division !== null || mark?.[0] === '：'
  const parts = collectParts(sentence, figures, first, total, exact !== null, isRow)
  const last = parts?.at(-1)
  if (!parts || !last || parts.length < 2) return undefined
  if (MAY_LOSE.test(head + lead) && LOSS.test(folded.slice(opening.start, last.start))) return undefined
  const composed =
    (made && COMPOSED.test(folded.slice(last.end, last.end + 16))) || isCountedBehind(folded, last, parts)
  if (!exact && !partial && !composed) return unmarkedParts(sentence, figures, first, total, lead)
  const sum = parts.reduce((all, part) => all + part.value, 0)
  if (exact && total.measure === '分' && IN_GAME.test(lead)) return undefined
  // 总人口50万人，出生、死亡人口分别为5000人和3000人: named apart, but not what makes up the whole.
  // 支付300元 … 分别存了300元、150元: the first is the sum itself, said again.
  if (exact && (parts[0]?.value === total.value || isSaidAgain(total, parts))) return undefined
  const near = sum > total.value * 0.5 && (sum < total.value * 2 || /^，?(?:分别|依次)/u.test(lead))
  const counted =
    mark?.[0] === '：' &&
    (ALL_OF_IT.test(lead) ||
      isCountedOut(lead.slice(0, mark.index), parts.length) ||
      smallCount(IN_PARTS.exec(lead.slice(0, mark.index))?.[1] ?? '') === parts.length)
  if (composed || (near && (exact || counted || isPlainRow(lead, mark, parts, sum / total.value))))
    return { total, parts, mode: 'exact', behind: false, isAgreed: FUNDED.test(folded.slice(total.end, last.start)) }
  if (exact) return undefined
  // 没有其他来源: the sentence says itself that nothing is left out.
  const behind = folded.slice(last.end, Math.min(sentence.end, last.end + CLOSING))
  if (near && NOTHING_ELSE.test(behind)) return { total, parts, mode: 'exact', behind: false }
  // 按血型分，…: a division that falls short by a slip of one figure.
  if (
    division &&
    parts.length > 2 &&
    near &&
    CLOSED.test(behind) &&
    nearness(total, sum) === 'slip' &&
    !isCrossing(sentence, total, parts)
  )
    return { total, parts, mode: 'exact', behind: false }
  // 27人伤亡: what is counted may be named behind.
  if (isComplete(sentence, parts, head + lead.slice(0, 2))) return { total, parts, mode: 'exact', behind: false }
  // 新建9所，其中小学4所、初中3所、幼儿园2所；改扩建5所: the first of them make it up.
  if (parts.some((_, k) => k > 0 && parts.slice(0, k + 1).reduce((all, part) => all + part.value, 0) === total.value))
    return undefined
  // 平战结合71处、地下车库51处 of 96: two that go far beyond the whole overlap.
  if ((parts.length === 2 || division) && sum > total.value * FAR_BEYOND && nearness(total, sum) !== 'slip')
    return undefined
  return isCrossing(sentence, total, parts) ? undefined : { total, parts, mode: 'over', behind: false }
}

/** 包括厂房4.2万平方米、展馆1.6万平方米、公寓0.9万平方米三部分: as many as there are. */
function isCountedBehind(folded: string, { end }: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const count = /^[\u4e00-\u9fff]{0,6}?(?<!等)([两二三四五六七八])个?大?(?:部分|块|类|项)(?=[，。；])/u.exec(
    folded.slice(end, end + 14),
  )?.[1]
  return count !== undefined && smallCount(count) === parts.length
}

/** 4260吨：东区1380吨，西区1240吨，南区…: with a colon and nothing else, three parts and more that nearly make up the whole. */
function isPlainRow(
  lead: string,
  mark: RegExpExecArray | null,
  parts: readonly PrintedFigure[],
  share: number,
): boolean {
  const isColon = mark?.[0] === '：' && !/其中|包括|含|主要|重点|如|(?<![两二三四五六七八2-8]个?大?)部分/u.test(lead)
  return isColon && parts.length > 2 && Math.abs(share - 1) <= NEARLY && !NO_PART.test(lead)
}

/** 三座桥分别为…，东街一座今晚封闭，三座都到年底重开: a few are easily counted and named again. */
function isSaidAgain({ value, number }: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  return number <= FEW && parts.some((part) => part.value === value)
}

const FEW = 10

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
  return /被|去年|上年|前年|[0-9]{4}年|同期|增(?!值|加值)|降(?!雨|水)|减(?!税|排|灾)|比(?!赛)|较|超|高于|低于|高出|预计|计划|上月/u.test(
    before,
  )
}
