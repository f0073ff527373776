import type { FigureReader, FigureSentence } from './figure-reader'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from './printed-figure'

/** An average with what it is worked out from: 全村1200人，总收入600万元，人均5000元. */
export interface AverageFrame {
  readonly average: PrintedFigure
  readonly total: PrintedFigure
  readonly heads: PrintedFigure
  /** 人均, 平均每个考场. */
  readonly word: string
  /** How many base units the average's one head is: 1 亩 is 666.7 square metres. */
  readonly factor: number
}

const AVERAGE =
  /([人户亩村校店班生家套台头株件辆床社场])均(?!衡|匀|等|由|可|已|为|在|有)|(?:平均|均)?每(?:个|一)?([\u4e00-\u9fff]{1,4})平均|平均每(?:个|一)?([\u4e00-\u9fff]{1,4})|(平均亩产|亩产|人平均|每亩产量)/gu
const HEADS: Readonly<Record<string, string>> = {
  生: '人',
  村: '个村',
  班: '个班',
  校: '所',
  店: '家',
  床: '张',
  社: '个',
}
const OTHER_BASE = /比去年|较去年|去年同期|上年同期|由|从[^事]|提高|其中|分别|各|以上的/u
/** What is a metric of its own and not the total shared out: 人均可支配收入 beside 总收入. */
const OWN_METRIC = /可支配|纯收入|净|消费|工资|寿命|住房|储蓄|存款|预期|年龄|利润|耕地|绿地|面积/u
const GENERIC =
  /^(?:占有量|拥有量|量|水平|产量|为|达|达到|约|产|增收|也|则|却|已|就|收|得|分得|获得|领到|分到|可分|拿到|缴纳|享受|有|可|能|超|达到了)?$/u
const WHOLE = /总|共|全年|全村|全县|全市|全乡|全镇|合计|收获|产量|生产总值|GDP/u
const NO_TOTAL = /每|均|增|减(?!免)|比(?!赛)|新增|其中|亩产|奖励|最/u
const SCOPE = /全[班校村县市乡镇区厂队系省国]/u
const NO_HEAD = /每|均|增|减|比(?!赛)|新增|党员|约有|其中|另/u

/** The averages of a sentence whose total and heads are printed before them. */
export function readAverages(reader: FigureReader, sentence: FigureSentence): AverageFrame[] {
  const { folded } = sentence.text
  const frames: AverageFrame[] = []
  for (const match of folded.slice(sentence.start, sentence.end).matchAll(AVERAGE)) {
    const [word, short, middle, long] = match
    const position = sentence.start + match.index
    const end = position + word.length
    const counted = short ? (HEADS[short] ?? short) : (middle ?? long ?? (word.includes('亩') ? '亩' : '人'))
    const average = sentence.figures.find(
      (figure) => figure.start >= position + 2 && figure.end > end - (long?.length ?? 0),
    )
    if (!average || !isPlain(average) || average.start - position > 18 || isShare(average)) continue
    const name = folded.slice(end, Math.max(end, average.start))
    if (/增|减|降|比|，/u.test(name)) continue
    // 最高亩产650公斤 is one of those the average is of.
    if (/最[高低大小多少]$/u.test(folded.slice(Math.max(0, position - 2), position))) continue
    const told = folded.slice(sentence.start, position)
    if (OTHER_BASE.test(told)) continue
    const frame = complete(reader, sentence, { average, position, word, counted, name: nameOf(name) })
    if (frame) frames.push(frame)
  }
  return frames
}

interface Read {
  readonly average: PrintedFigure
  readonly position: number
  readonly word: string
  readonly counted: string
  readonly name: string
}

function nameOf(words: string): string {
  return /^[^0-9，。；由从达为约超仅只]*/u.exec(words)?.[0] ?? ''
}

function complete(reader: FigureReader, sentence: FigureSentence, read: Read): AverageFrame | undefined {
  const { average, position, word, name } = read
  const before = sentence.figures.filter((figure) => figure.end <= position && isPlain(figure))
  const found = headsOf(reader, sentence, before, read)
  if (!found) return undefined
  // 500亩，亩产6000公斤，总产量3000吨: the harvest may be told last.
  const behind = sentence.figures.filter(
    (figure) =>
      word.includes('亩产') &&
      figure.start >= average.end &&
      /总产|产量|共收|收获/u.test(clauseBefore(sentence, figure, 10)),
  )
  const totals = [...before, ...behind.slice(0, 1)].filter(
    (figure) =>
      figure !== found.heads &&
      (isSameMeasure(figure, average) || isCountedBy(sentence, figure, average)) &&
      figure.value > average.value &&
      !NO_TOTAL.test(clauseBefore(sentence, figure, 14)),
  )
  const fitting =
    totals.length > 1 ? totals.filter((figure) => isNamed(name, clauseBefore(sentence, figure, 14))) : totals
  const [total] = fitting
  if (!total || fitting.length !== 1) return undefined
  const { folded } = sentence.text
  // 慰问金13万元，人均2000元；烈属12户，户均3000元: the total was shared out already.
  if (total.end < position && /均|平均/u.test(folded.slice(total.end, position))) return undefined
  const clause = folded.slice(Math.max(sentence.start, total.start - 24), total.end)
  // 全班16人，全校捐款9600元
  const scopes = [found.heads, total].map((figure) => SCOPE.exec(clauseBefore(sentence, figure, 14))?.[0])
  if (scopes[0] && scopes[1] && scopes[0] !== scopes[1]) return undefined
  const own = OWN_METRIC.exec(name)?.[0]
  if (own && !clause.includes(own)) return undefined
  if (!isNamed(name, clause) && !(totals.length === 1 && GENERIC.test(name))) return undefined
  return { average, total, heads: found.heads, word: `${word}${name.length < 5 ? name : ''}`, factor: found.factor }
}

/** 进球630个, 场均7球 */
function isCountedBy(sentence: FigureSentence, total: PrintedFigure, { unit }: PrintedFigure): boolean {
  return unit.length === 1 && /^[个粒次]$/u.test(total.unit) && clauseBefore(sentence, total, 4).endsWith(unit)
}

function isNamed(name: string, clause: string): boolean {
  if (GENERIC.test(name)) return WHOLE.test(clause)
  return (
    clause.includes(name.charAt(0)) ||
    [...name].some((_, k) => k + 2 <= name.length && clause.includes(name.slice(k, k + 2)))
  )
}

function headsOf(
  reader: FigureReader,
  sentence: FigureSentence,
  figures: readonly PrintedFigure[],
  { average, counted }: Read,
): { heads: PrintedFigure; factor: number } | undefined {
  for (let length = counted.length; length > 0; length--) {
    const noun = counted.slice(0, length)
    const unit = reader.unit(noun)
    const fitting = figures.filter((figure) => {
      if (NO_HEAD.test(clauseBefore(sentence, figure, 5))) return false
      // 24个乡镇建成基站720个，平均每个乡镇50个: all three are so many 个.
      if (isSameMeasure(figure, average))
        return noun.replace(/^个/u, '').length > 1 && isCountOf(sentence, figure, noun)
      return (unit && figure.measure === unit.measure) || isCountOf(sentence, figure, noun)
    })
    const [heads] = fitting
    if (heads && fitting.length === 1) {
      return { heads, factor: unit && heads.measure === unit.measure ? unit.factor : 1 }
    }
    if (fitting.length > 1) return undefined
  }
  return undefined
}

/** 20个班, 考场96个, 40万常住人口. */
function isCountOf({ text: { folded } }: FigureSentence, figure: PrintedFigure, noun: string): boolean {
  const head = folded.slice(Math.max(0, figure.start - 6), figure.start)
  if (noun === '人') {
    if (figure.unit === '口' || figure.unit === '口人') return true
    if (figure.unit !== '') return false
    return (
      /(?:人口|人数)[^，。；]{0,3}$/u.test(head) ||
      /^(?:常住|户籍|总|农村|农业)?人口/u.test(folded.slice(figure.end, figure.end + 6))
    )
  }
  const bare = noun.replace(/^个/u, '')
  if (bare === '' || figure.unit === '' || figure.family === 'money' || figure.family === 'share') return false
  return folded.startsWith(bare, figure.end) || (bare.length > 1 && head.endsWith(bare))
}

function clauseBefore({ text: { folded }, start }: FigureSentence, figure: PrintedFigure, count: number): string {
  const head = folded.slice(Math.max(start, figure.start - count), figure.start)
  return head.slice(Math.max(head.lastIndexOf('，'), head.lastIndexOf('；')) + 1)
}
