import type { FigureSentence } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { borrow, isBallot, isScaledPart, isSummedBehind } from './part-figures'
import { CLOSED, MOST_PARTS, NEW_SUM, NO_PART, NOTHING_LEFT, type PlainList, ranksOut } from './part-words'
import { areParallel, isComplete, isCountedOut, isCrossing, isSurelyCrossing } from './whole-groups'

/** What stands between one part and the next: a pause, and what the next is a count of. */
const UNMARKED_LINK = /^[\u4e00-\u9fff]{0,10}[，、和及：][^，。；、0-9一二三四五六七八九十]{0,9}$/u

/** 分成4个小队, between a total and its parts. */
const GROUPS = /，?(?:分成|分为|编为|编成|分|下设|设)[0-9一二两三四五六七八九十]{1,3}个?[\u4e00-\u9fff]{1,4}(?=[，：])/u

/** 30岁以下的2500人，31岁至50岁的…: the first step of a scale is no whole of the next. */
const STEP = /[0-9][^，。；0-9]{0,4}以[上下内]的?[^，。；0-9]{0,4}$/u
const NEXT_STEP = /[0-9][^，。；0-9]{0,4}(?:[至到—~-]|以[上下内])/u

/**
 * 共接险情46处，柳河12处，青山18处，白水15处: no word for it, but a plain list that comes to nearly the
 * total. @param first the place of the first part among the figures. @param lead the words between total and first part.
 */
export function unmarkedParts(
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  first: number,
  total: PrintedFigure,
  lead: string,
): PlainList | undefined {
  const { folded } = sentence.text
  const opening = ranksOut(lead.replace(GROUPS, '').replace(/[“”]/gu, ''))
  // 封闭式基金32只、指数基金5只: one of a row.
  if (!UNMARKED_LINK.test(opening) || NO_PART.test(opening) || /^、|另[有外设]|附加/u.test(opening)) return undefined
  if (STEP.test(folded.slice(Math.max(sentence.start, total.start - 12), total.start)) && NEXT_STEP.test(lead))
    return undefined
  const parts: PrintedFigure[] = []
  for (let k = first; k < figures.length; k++) {
    const figure = figures[k]
    const previous = parts.at(-1)
    if (figure && (figure.family === 'age' || figure.measure === '分') && figure.measure !== total.measure) continue
    if (!figure || !isPlain(figure) || !isPartOf(sentence, total, figure)) break
    const gap = previous ? ranksOut(folded.slice(previous.end, figure.start)) : ''
    if (previous && (!UNMARKED_LINK.test(gap) || NO_PART.test(gap) || NEW_SUM.test(gap) || gap.includes('其中'))) break
    parts.push(borrow(figure, total))
    // 300架次，进港148、出港152，取消12: the first of them make it up already.
    if (parts.length > 1 && parts.reduce((all, part) => all + part.value, 0) === total.value) return undefined
    if (parts.length > MOST_PARTS) return undefined
  }
  const last = parts.at(-1)
  if (!last || !CLOSED.test(folded.slice(last.end, last.end + 12))) return undefined
  // 男代表196名，女代表80名，少数民族代表23名: men and women leave nobody out.
  if (parts.length > 2 && isComplete(sentence, parts.slice(0, 2))) parts.length = 2
  if (isSummedBehind(folded, figures, total, last)) return undefined
  const lead8 = folded.slice(Math.max(sentence.start, total.start - 8), total.start)
  const told = folded.slice(Math.max(sentence.start, total.start - AROUND), Math.min(sentence.end, last.end + AROUND))
  const complete =
    isComplete(sentence, parts, lead8 + lead.slice(0, 2)) ||
    isCountedOut(lead8, parts.length) ||
    NOTHING_LEFT.test(told) ||
    (total.unit === '人次' && EACH_ONE.test(told))
  const sum = parts.reduce((all, part) => all + part.value, 0)
  const isSlip = nearness(total, sum) === 'slip'
  const parallel = areParallel(sentence, parts, isSlip)
  if (parts.length < 2 || (parts.length < 3 && !complete && !parallel)) return undefined
  const head = folded.slice(Math.max(sentence.start, total.start - 12), total.start)
  const ratio = sum / total.value
  const close = complete
    ? 0.5
    : parallel
      ? 0.15
      : NEW_SUM.test(head) || /满分/u.test(head)
        ? 0.34
        : parts.length > 3
          ? 0.2
          : 0.1
  if (Math.abs(ratio - 1) > close || isCrossing(sentence, total, parts)) {
    if (Math.abs(ratio - 1) > close) return undefined
    if (!complete && !(isSlip && parts.length > 2 && !isSurelyCrossing(sentence, parts))) return undefined
  }
  return { total, parts, mode: 'exact', behind: false }
}

/** Where a sentence may say that nothing is left out. */
const AROUND = 20

/** Of the total's measure; 38万 of 86万册; and the cases of so many visits, where each is told to be one. */
function isPartOf(
  { text: { folded }, start, end }: FigureSentence,
  total: PrintedFigure,
  figure: PrintedFigure,
): boolean {
  if (isSameMeasure(figure, total) || isBallot(total, figure) || isScaledPart(folded, total, figure)) return true
  if (total.unit !== '人次' || !/^[例件宗起]$/u.test(figure.unit)) return false
  const told = folded.slice(start, end)
  if (SEVERAL.test(told)) return false
  return NOTHING_LEFT.test(told) || EACH_ONE.test(told) || (figure.unit === '例' && /接诊|门诊|就诊/u.test(told))
}

const EACH_ONE = /每人次?(?:均|各|都|只|限)?(?:为|有|咨询|办理)?一[件例项]|均为一人一[件事案]/u
/** 有的病人做了两项 */
const SEVERAL = /[两二多几]项|不止|同时|一人[两多几]/u
