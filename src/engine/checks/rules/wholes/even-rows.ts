import { fullSentences } from '../../figures/figure-periods'
import type { FigureSentence, FigureText } from '../../figures/figure-text'
import { nearness } from '../../figures/near-figure'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import { NO_PART } from './part-words'
import type { RemainderList } from './remainder-lists'
import { areParallel, isComplete, isCrossing } from './whole-groups'

const FEWEST = 3
const MOST = 10
/** Of fewer a list is no whole divided. */
const LEAST_WHOLE = 10
const LEAD = 26
/** What a part is called, between the mark and its figure; what stands behind a figure before the mark. */
const LINK = /^[\u4e00-\u9fff“”（）]{0,10}[，、；和]((?:[^，。；：、0-9]|[0-9.]+[元岁]的?){1,14})$/u
const FIRST = /(?:^|[，、：；中])([^，。；：、0-9]{1,14}?)$/u
const OPENED = /[，；：]([\u4e00-\u9fff]{2,14})(?=[，；。]|$)/u
/** Groups that overlap, sums of their own and changes. */
const APART =
  /党员|团员|女|民族|学历|退休|青年|老年|残疾|困难|骨干|首次|已|兼|同时|其中|含|另|又|还有|此外|分别|共|合计|总|先|累计|最|每|涉及|用于|达到|新增|以内|超过|不足|一次|外加|多次|重点|省级|国家级|市级/u
/** What tells of some of them only. */
const SOME = /[其当]中|包括|里面|有的?$|[中里](?=，)|含|主要|等/u
/** What says that nothing is left out. */
const ALL = /其余|余下|剩下|剩余|无一|没有一|再无|别无|没有其他|全部|全数/u
const BEYOND = 0.25
/** Parts that have nothing in common may overlap. */
const CLOSE = 0.12
const SHORT_OF = 0.1
const NO_WHOLE = /每|比|增|减|去年|上年|同期|累计|平均|计划|目标|第|超|多$/u

/**
 * A whole, and a row of three parts or more, each with a word of its own, that goes on to the end of its sentence and does not come
 * to it: 全长46公里，平原段19公里，丘陵段15公里，山岭段14公里. Numerals in words may leave the measure out (内科四百六十), seats be counted
 * by two words (120个议席 … 53席), a price tell which they are (180元的200张). Scans a text once.
 */
export function* evenRows(text: FigureText): Generator<RemainderList> {
  if (text.figures.length <= FEWEST) return
  for (const sentence of fullSentences(text)) {
    const { figures } = sentence
    if (figures.length <= FEWEST || figures.length > MOST * 2) continue
    for (const [k, total] of figures.entries()) {
      if (k + FEWEST >= figures.length || !isWhole(sentence, total)) continue
      // 移送749人，处分2009人、…: one of a row itself.
      if (figures.slice(0, k).some((one) => isSameMeasure(one, total))) break
      const parts = rowBehind(sentence, total, k)
      if (parts && isWrong(sentence, total, parts)) {
        yield { total, parts }
        break
      }
    }
  }
}

function isWhole({ text: { folded }, start }: FigureSentence, figure: PrintedFigure): boolean {
  if (!isPlain(figure) || figure.rough || figure.number < LEAST_WHOLE || figure.tag === undefined) return false
  if (/time|age|score|share|rate|point|ratio|big/u.test(figure.family) || figure.measure === '') return false
  return !NO_WHOLE.test(folded.slice(Math.max(start, figure.start - 6), figure.start))
}

/** The row of parts behind a whole, where it is even to the end. */
function rowBehind(sentence: FigureSentence, total: PrintedFigure, k: number): PrintedFigure[] | undefined {
  const { figures, end, text } = sentence
  const { folded } = text
  const parts: PrintedFigure[] = []
  const labels = new Set<string>()
  let from = total.end
  for (const figure of figures.slice(k + 1)) {
    if (!isPart(figure, total, folded)) {
      // 前排180元的200张: a price tells which.
      if (/^[元岁]$/u.test(figure.unit) && folded.startsWith('的', figure.end)) continue
      if (isSameMeasure(figure, total)) return undefined
      break
    }
    const gap = folded.slice(from, figure.start)
    if (gap.length > LEAD || NO_PART.test(gap) || APART.test(gap.replace(ALL, ''))) return undefined
    if (parts.length === 0 && /^[、和及]/u.test(gap)) return undefined
    // 18人被判处有期徒刑，5人被判处缓刑: the word may stand behind.
    const label =
      (parts.length === 0 ? FIRST : LINK).exec(gap)?.[1] ??
      OPENED.exec(gap + folded.slice(figure.end, figure.end + 14))?.[1]
    if (label === undefined || labels.has(label)) return undefined
    labels.add(label)
    parts.push(figure)
    from = figure.end
    if (parts.length > MOST) return undefined
  }
  const last = parts.at(-1)
  if (!last || parts.length < FEWEST) return undefined
  const rest = folded.slice(last.end, end)
  // …，三地共180人: what follows may take other parts of it.
  if (parts.some(({ unit }) => unit === '') && /[一二三四五六七八九十]/u.test(rest)) return undefined
  if (APART.test(/^[^，。；]*/u.exec(rest)?.[0] ?? '')) return undefined
  if (/^[^，。；]{0,8}[等]|^[、和]|其[余他]|剩/u.test(rest)) return undefined
  return figures.some((one) => one.start > last.end && isSameMeasure(one, total)) ? undefined : parts
}

function isPart(figure: PrintedFigure, total: PrintedFigure, folded: string): boolean {
  if (!isPlain(figure) || figure.rough || figure.tag === undefined || figure.value >= total.value) return false
  if (isSameMeasure(figure, total)) return true
  if (figure.unit === '') return figure.value >= LEAST_WHOLE
  return total.unit === '个' && folded.slice(total.end, total.end + 3).includes(figure.unit)
}

function isWrong(sentence: FigureSentence, total: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  const { folded } = sentence.text
  const bare = parts.filter(({ unit }) => unit === '').length
  if (bare > 0 && bare < parts.length) return false
  const values = parts.map(({ value, unit }) => (unit === '' ? value * total.factor : value))
  const slack = [total, ...parts].reduce((all, { high, low }) => all + (high - low) / 2, 0) * 1.25
  let sum = 0
  for (const [n, value] of values.entries()) {
    sum += value
    if (n > 0 && Math.abs(sum - total.value) <= slack + 1e-6) return false
  }
  let behind = 0
  for (const value of values.toReversed()) {
    behind += value
    if (Math.abs(behind - total.value) <= slack + 1e-6) return false
  }
  // Another whole that they make up.
  if (sentence.figures.some((one) => one !== total && Math.abs(one.value - sum) <= slack + 1e-6)) return false
  const off = sum / total.value - 1
  if (off > BEYOND || off < -SHORT_OF) return false
  const isClosed = ALL.test(folded.slice(total.end, sentence.end))
  if (!isClosed && isCrossing(sentence, total, parts)) return false
  if (!isClosed && off > CLOSE && !areParallel(sentence, parts, true)) return false
  const isShort = off < 0 && !isClosed && parts[0]?.unit !== '席' && !areParallel(sentence, parts, true)
  if (isShort && !(bare > 0 && -off < CLOSE)) return false
  if (off > 0) return true
  const lead = folded.slice(total.end, parts[0]?.start)
  const tail = folded.slice(parts.at(-1)?.end ?? 0, sentence.end)
  if (isClosed) return true
  if (SOME.test(lead) || /^[^。；]{0,8}等/u.test(tail))
    return nearness(total, sum) === 'slip' && isComplete(sentence, parts)
  return true
}
