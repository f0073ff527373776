import { numberOf } from '../../calendar/wording'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { MOST_PARTS, NEW_SUM, NO_PART, type PlainList } from './part-words'
import { withoutWholePeriod } from './period-parts'

const SUM_BEHIND =
  /^[^，。；、0-9]{0,12}?(?:组成|构成)?[，：—]{0,2}(?:[一二两三四五六七八九十0-9]{1,3}[天项个次地者类批场季方笔处轮户家人局节支条所种组县乡镇村市区校队班大座店](?:[\u4e00-\u9fff]{1,4}?)??(?:加起来|加在一起|相加|合起来)?|来回|往返|一来一回|全天|当天|一整天|全程|全场|全周|全月|整月|全团|全队|全班|全校|全村|全县|加在一起|相加|合起来|累计|三者|两者|二者|三项|两项|四项|几项|各项|三地|两地|加起来|前后|男女|师生|两次|三次|总人数|总数)?(?:累计|合计|共计|总计|一共|总共|合共|共|共有|加起来|相加|总数|总额|总人数|总[\u4e00-\u9fff]{1,5}|全团|全队|全班|全组)[^，。；0-9一二三四五六七八九十百千万]{0,8}$/u
/** 煤电占58%，水电占19%，两者合计占77% */
const SHARES_SUMMED = /(?:合计|共计|总计|加起来|一共|总共|共)占?(?:了|到|全部|总[数量]的?)?$/u
const MOVES = /增|降|率|涨|跌|提高|同比|完成|达标|分别|各/u
const SUM_NAMED =
  /^[^，。；、0-9]{0,4}，[^，。；、0-9]{1,8}(?:一共|总共|合计|总计|共计?|总(?:收入|投资|额|产量|面积|长度|支出))[^，。；0-9]{0,4}$/u
const WHOLE_PERIOD = /^[，；]?[^，。；、0-9]{0,8}$/u
const FULL_MARKS = /^，(?:试卷|全卷|卷面|总)?满分(?:为|共)?$/u
/** Quarters of a year; and how far before a figure the words for its period begin. */
const MOST_PERIODS = 4
const LABEL = 16
/** 三大景区合计接待游客 */
const COUNT_REACH = 12
const NEARLY = 0.1
const FAR = 1.5
const HOLDERS =
  /^(?:[县市区乡镇村州旗省班组队]|街道|社区|学校|部门|单位|片区|城市|国家|小区|园区|乡镇|县区)[^，。；]{0,3}(?:一?共|合计|总共|总计)/u
const NOT_SUMMED = /另|年|月|以来|前|后|公共|共同|共享|共建|每|人均/u

/** 128人、96人、75人，共300人. */
export function partsBehind(
  { text: { folded }, start: from }: FigureSentence,
  figures: readonly PrintedFigure[],
  k: number,
): PlainList | undefined {
  const total = figures[k]
  const near = figures[k - 1]
  // 三天合计12100元: the days are no part.
  const isCount =
    near && total && !isSameMeasure(near, total) && total.start - near.end <= COUNT_REACH && near.number <= 40
  const behind = isCount ? k - 1 : k
  const last = figures[behind - 1]
  if (!total || !last || !isPlain(total) || !isSameMeasure(last, total)) return undefined
  const labels = figures
    .slice(Math.max(0, behind - MOST_PERIODS), behind)
    .map((figure, n, row) => folded.slice(row[n - 1]?.end ?? Math.max(from, figure.start - LABEL), figure.start))
  const gap = withoutWholePeriod(folded.slice(last.end, total.start), labels)
  if (total.measure === '%' && !(SHARES_SUMMED.test(gap) && !MOVES.test(folded.slice(from, total.start))))
    return undefined
  // 早稻210亩、晚稻165亩，老周家一共种了375亩: whose it is may be said again, if it comes to about the sum.
  // 上半年620吨，下半年710吨，全年产量1350吨: the parts leave nothing of the whole out.
  const plain = folded.slice(last.end, total.start)
  const noun = gap.replace(/^[，；]|[约共达为]+$/gu, '')
  const isPeriod = gap !== plain && WHOLE_PERIOD.test(gap) && (labels[0] ?? '').includes(noun)
  // 选择题40分，填空题20分，解答题40分，满分100分
  const isFull = total.measure === '分' && FULL_MARKS.test(plain)
  const named = !SUM_BEHIND.test(gap) && SUM_NAMED.test(gap)
  if (gap.length > 26 || !(named || isPeriod || isFull || SUM_BEHIND.test(gap))) return undefined
  if (NOT_SUMMED.test(named ? gap.replace(/今年|去年/u, '') : gap)) return undefined
  const parts: PrintedFigure[] = []
  for (let j = behind - 1; j >= Math.max(0, k - MOST_PARTS); j--) {
    const figure = figures[j]
    if (!figure || !isSameMeasure(figure, total) || !isPlain(figure)) break
    const link = folded.slice(figures[j - 1]?.end ?? 0, figure.start)
    // 共进行28场，甲组15场、乙组12场: the first is the sum itself, said before.
    if (parts.length > 1 && NEW_SUM.test(link.slice(-8))) break
    // 满分150分的试卷考了148分，总分658分
    if (/满分/u.test(link.slice(-8))) break
    if (isFull && (!/题|卷|部分|项|科/u.test(link) || /[得考拿扣答]/u.test(link))) break
    parts.unshift(figure)
    if (j === 0) {
      if (!/每|各|平均/u.test(link.slice(-8))) break
      if (!isWhole(link, parts)) return undefined
      parts.shift()
      break
    }
    if (/每|各/u.test(link)) {
      if (!isWhole(link, parts)) return undefined
      parts.shift()
      break
    }
    if (!isLink(link)) break
  }
  if (parts.length < 2 || parts.length < countedParts(folded.slice(last.end, total.start))) return undefined
  // 一层是商场，二层1100平方米，三层1000平方米: the first has no figure.
  if (/[二2][层楼队组班号期区段]$/u.test(folded.slice(Math.max(from, (parts[0]?.start ?? 0) - 2), parts[0]?.start)))
    return undefined
  // 22个大项、564个小项，共有44个国家: whatever can be counted by 个 is not added up.
  if (total.unit === '个' && isOtherKind(parts, total)) return undefined
  // 市区设考点11个，五个县共设22个: the counties have these, and are none of them.
  if (last.unit === '个' && HOLDERS.test(plain)) return undefined
  if (named && !isNear(parts, total)) return undefined
  // 倒闭54家，新开61家，总数由1200家变成1207家: what the number was before.
  if (FROM_NUMBER.test(gap)) return undefined
  // 新建公厕45座、改造128座，总数达到1360座: what was added is no part of how many there are now.
  if (REACHED.test(gap) && isOfChanges(folded.slice(Math.max(from, (parts[0]?.start ?? 0) - LABEL), last.start)))
    return undefined
  // 早稻210亩、晚稻165亩，全村一共种了1385亩: somebody's two fields, and all the village's.
  if (/全[村县市省镇乡区国]/u.test(gap) && total.value > FAR * parts.reduce((all, part) => all + part.value, 0))
    return undefined
  return { total, parts, mode: 'exact', behind: true }
}

/** 前天21个，大前天18个，3天合计68个: yesterday's stand in the sentence before. */
function countedParts(gap: string): number {
  return numberOf(COUNTED_PARTS.exec(gap)?.[1] ?? '') ?? 0
}

const COUNTED_PARTS =
  /^[，；]?([两二三四五六七八九十0-9]{1,2})[天项个次地家所场季轮处者类样种镇乡村县区校班组队店厂馆园](?:加起来|相加)?(?:合计|共计|总计|一共|总共|共)/u

/** 各项贷款余额428.6亿元，住户183.2亿元、企业245.4亿元: 各项 stands with the first, which is the whole. */
function isWhole(link: string, parts: readonly PrintedFigure[]): boolean {
  return /各[项类][^，。；0-9]{2,8}$/u.test(link) && parts.length > 2
}

const REACHED = /(?:达到?了?|[增升扩]加?至|[增升扩]加?到|已?有|为)(?:了|约|近)?$/u

const FROM_NUMBER = /[由从自](?:原来的?|原先的?|上年的?|去年的?|年初的?)?[约近]?$/u

/** 新建…、改造…; 出生…、去世… */
function isOfChanges(words: string): boolean {
  return /新[建增添设购开辟装招登入]|改[造建扩]|扩建|增[加设添]|净增|加装|出生|去世|死亡|迁[入出]|报废|淘汰|注销|倒闭|关[闭停]|转[入出]|调[入出]|购[进入]|补充/u.test(
    words,
  )
}

function isOtherKind(parts: readonly PrintedFigure[], total: PrintedFigure): boolean {
  const sum = parts.reduce((all, part) => all + part.value, 0)
  return total.value > sum * MANY_TIMES || parts.some(({ value }) => value > total.value * MANY_TIMES)
}

const MANY_TIMES = 5

function isNear(parts: readonly PrintedFigure[], total: PrintedFigure): boolean {
  return Math.abs(parts.reduce((all, part) => all + part.value, 0) / total.value - 1) <= NEARLY
}

/** 、女生 and ，二等奖 join parts; a new clause with its own verb does not. */
function isLink(gap: string): boolean {
  return gap.length <= 20 && /[、，和及与；]/u.test(gap) && !NO_PART.test(gap) && !NEW_SUM.test(gap)
}
