import type { NumberTag } from '../../../model/analysis'
import type { Lexicon } from '../../lexicon'
import { createFold, type Fold } from '../../page/fold'
import { isHan } from '../../tags/scan/char-set'
import { matchesOf } from '../matches-of'
import type { CheckedText } from '../rule'
import type { ChangeFrame } from './changes/compared-figures'
import { readTextFrames } from './changes/text-frames'
import { digitsOfTime, isClocked } from './clock-times'
import { coinPrices } from './coin-words'
import type { FigureSentence, FigureText } from './figure-text'
import { halfWords } from './half-words'
import { printedDigits } from './printed-digits'
import type { PrintedFigure } from './printed-figure'
import type { FigureReader } from './reading'
import { bounds, roughness } from './tolerance'

interface UnitFacts {
  readonly base: string
  readonly factor: number
  readonly family: string
}

const SENTENCE_END = '。！？；'
/** Families of which any two count the same kind of thing, whatever the measure word: 名, 人, 位. */
const PEOPLE = new Set(['人', '名', '位', '个人', '余人', '人次', '个'])
/** 元/月 and 元/天 are not one measure, nor are 件 and 家. */
export const CONVERTED: ReadonlySet<string> = new Set([
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'power',
  'energy',
  'time',
  'share',
  'point',
  'speed',
  'data',
  'pressure',
])
/** 二等奖, 三期, 四年级: places in a row although 第 is left out. */
const RANKS = new Set(['等奖', '期', '类', '级', '代', '节', '年级', '线', '轮', '号'])
const BARE = /\d+(?:\.\d+)?[万亿]?/gu
const AROUND = 6

/** Compiles units and script forms; what was read of a text is kept as long as the text is. */
export function createFigureReader(lexicon: Lexicon): FigureReader {
  const fold = createFold(lexicon)
  const units = new Map<string, UnitFacts>()
  for (const { unit = '', family = 'count', factor, base, as: shown } of lexicon.rows('units')) {
    const facts = { base: base || unit, factor: Number(factor || 1), family }
    if (!units.has(unit)) units.set(unit, facts)
    if (shown && shown !== '-' && !units.has(shown)) units.set(shown, facts)
  }
  const known = new WeakMap<CheckedText, FigureText>()
  const compared = new WeakMap<FigureText, readonly ChangeFrame[]>()
  const unitOf = (unit: string): UnitFacts | undefined =>
    units.get(unit) ?? (unit.startsWith('个') ? units.get(unit.slice(1)) : undefined)

  const readText = (text: CheckedText): FigureText => {
    const before = known.get(text)
    if (before) return before
    const read = readFigureText(text, fold(text.text), fold, unitOf)
    known.set(text, read)
    return read
  }

  return {
    readText,
    read: (story) => story.texts.map(readText),
    frames(text) {
      const before = compared.get(text)
      if (before) return before
      const frames = readTextFrames(text)
      compared.set(text, frames)
      return frames
    },
    unit(word) {
      const facts = unitOf(word)
      if (!facts) return undefined
      const factor = CONVERTED.has(facts.family) ? facts.factor : 1
      return { measure: measureOf(word, facts.family, facts), factor }
    },
  }
}

type UnitOf = (unit: string) => UnitFacts | undefined

function readFigureText(source: CheckedText, folded: string, fold: Fold, unitOf: UnitOf): FigureText {
  const figures = readFigures(source, folded, fold, unitOf)
  const sentences: FigureSentence[] = []
  const text: FigureText = { source, folded, figures, sentences }
  let start = 0
  let next = 0
  const push = (end: number): void => {
    const from = next
    while (next < figures.length && (figures[next]?.start ?? end) < end) next++
    if (end > start) sentences.push({ text, start, end, figures: figures.slice(from, next) })
    start = end
  }
  for (let at = 0; at < folded.length; at++) {
    if (!isHan(folded.charCodeAt(at)) && SENTENCE_END.includes(folded.charAt(at))) push(at + 1)
  }
  push(folded.length)
  return text
}

function readFigures(source: CheckedText, folded: string, fold: Fold, unitOf: UnitOf): PrintedFigure[] {
  const figures: PrintedFigure[] = []
  const coins = coinPrices(folded)
  const halves = halfWords(folded)
  let at = 0
  for (const tag of source.tags) {
    if (tag.type === 'person') continue
    if (tag.start < at || coins.some(({ start, end }) => tag.start < end && start < tag.end)) continue
    pushBare(figures, source.index, folded, at, tag.start)
    at = tag.end
    if (tag.type !== 'number' || tag.value.scores) continue
    const figure = readTag(source.index, folded, tag, fold, unitOf)
    if (figure) figures.push(figure)
  }
  pushBare(figures, source.index, folded, at, folded.length)
  nameBare(figures, folded)
  nameRows(figures, folded)
  if (coins.length === 0 && halves.length === 0) return figures
  const added = { text: source.index, folded, tag: undefined }
  const facts = unitOf('角')
  for (const { start, end, number } of coins)
    figures.push(build({ ...added, start, end, low: number, high: number, unit: '角', family: 'money', facts }))
  for (const { start, end } of halves)
    figures.push(build({ ...added, start, end, low: 0.5, high: 0.5, unit: '', family: 'ratio', facts: undefined }))
  return figures.toSorted((a, b) => a.start - b.start)
}

/** 由20个工作日压缩至5个: what is counted is said once. */
function nameBare(figures: PrintedFigure[], folded: string): void {
  for (const [k, figure] of figures.entries()) {
    const before = k > 0 && figure.unit === '个' ? figures[k - 1] : undefined
    if (!before?.unit.startsWith('个') || before.unit === '个') continue
    const gap = folded.slice(before.end, figure.start)
    if (!/^[^，。；]{0,6}[至到为成]$/u.test(gap) || !/^[，。；、]/u.test(folded.slice(figure.end))) continue
    figures[k] = countedLike(figure, before)
  }
}

/** A figure printed without its unit, read with that of its neighbour. */
function countedLike(figure: PrintedFigure, { measure, family, factor, unit }: PrintedFigure): PrintedFigure {
  const [value, low, high] = [figure.value * factor, figure.low * factor, figure.high * factor]
  return { ...figure, measure, family, factor, unit, value, low, high }
}

/** 青龙山5.2万、老街4.1万、湿地2.3万人次: the last of a row names what all of them count. */
function nameRows(figures: PrintedFigure[], folded: string): void {
  for (let k = figures.length - 2; k >= 0; k--) {
    const [figure, next] = [figures[k], figures[k + 1]]
    if (!figure || !next || figure.unit !== '' || figure.measure !== '' || !SCALED.test(figure.printed)) continue
    if (next.measure === '' || next.family === 'ratio' || next.range || !SCALED_WITH_UNIT.test(next.printed)) continue
    if (!ROW_LINK.test(folded.slice(figure.end, next.start))) continue
    figures[k] = countedLike(figure, next)
  }
}

const SCALED = /[0-9][万亿]$/u
const SCALED_WITH_UNIT = /[0-9][万亿]/u
const ROW_LINK = /^(?:[、和与及]|以及)[\u4e00-\u9fff]{0,8}$/u

/** Arabic figures no tag covers. They count only inside a frame that asks for them. */
function pushBare(figures: PrintedFigure[], text: number, folded: string, from: number, to: number): void {
  if (to - from < 1) return
  for (const match of matchesOf(folded.slice(from, to), BARE)) {
    const start = from + match.index
    const end = start + match[0].length
    if (/[\d.A-Za-z-]/u.test(folded.charAt(start - 1)) || /[.A-Za-z-]/u.test(folded.charAt(end))) continue
    const number = Number.parseFloat(match[0]) * (match[0].endsWith('万') ? 1e4 : match[0].endsWith('亿') ? 1e8 : 1)
    figures.push(
      build({
        text,
        folded,
        start,
        end,
        low: number,
        high: number,
        unit: '',
        family: '',
        facts: undefined,
        tag: undefined,
      }),
    )
  }
}

function readTag(text: number, folded: string, tag: NumberTag, fold: Fold, unitOf: UnitOf): PrintedFigure | undefined {
  const { value, start } = tag
  const low = value.number ?? value.min ?? undefined
  if (low === undefined) return undefined
  const high = value.number ?? value.max ?? low
  // 28户每户发放: the count is of 户, and 每户 begins what follows.
  const printed = fold(value.unit ?? '')
  const unit = printed.replace(/^(.+)每\1$/u, '$1')
  const end = tag.end - (printed.length - unit.length)
  const facts = unitOf(unit)
  const isOfPeople =
    unit === '' &&
    (PEOPLE_BEHIND.test(folded.slice(end, end + PEOPLE_REACH)) ||
      PEOPLE_BEFORE.test(folded.slice(Math.max(0, start - PEOPLE_REACH), start)) ||
      (/[0-9]万$/u.test(folded.slice(start, end)) &&
        MANY_PEOPLE_BEFORE.test(folded.slice(Math.max(0, start - PEOPLE_REACH), start))))
  const clock = unit === '分' && isClocked(folded.slice(start, end)) ? unitOf('分钟') : undefined
  if (clock) return build({ text, folded, start, end, low, high, unit, family: clock.family, facts: clock, tag })
  const family = isOfPeople ? 'people' : ((unit === printed ? value.family : undefined) ?? facts?.family ?? '')
  return build({ text, folded, start, end, low, high, unit, family, facts, tag })
}

/** 38.46万常住人口, 六百村民, 48.36万的常住人口: people without a measure word. */
const PEOPLE_BEHIND =
  /^的?(?:常住|户籍|城镇|农村|流动|农业|贫困|外来|在校|大中小|中小)?(?:人口|村民|居民|市民|群众|社员|学生|师生|考生|新生|游客|观众|选手|职工|员工|工人|民工|农民工?|牧民|渔民|移民|官兵|民警|志愿者|党员|旅客|乘客|读者|网友|歌手|演员|跑者|骑手|老人|儿童|代表|[\u4e00-\u9fff]{1,4}者)(?!委|会|证|卡|网|报|率|数)/u
/** 常住人口5.6万 */
const PEOPLE_BEFORE = /(?:人口|人数)[为约达近共有超过到]{0,2}$/u
/** 老人12万 */
const MANY_PEOPLE_BEFORE = /(?:老人|学生|职工|居民|村民|党员|儿童|农民工?|游客|用户)[为约达近共有超过到]{0,2}$/u
const PEOPLE_REACH = 8

interface Printed {
  readonly text: number
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly family: string
  readonly facts: UnitFacts | undefined
  readonly tag: NumberTag | undefined
}

function build({ text, folded, start, end, low, high, unit, family, facts, tag }: Printed): PrintedFigure {
  const printed = folded.slice(start, end)
  const number = (low + high) / 2
  // 千克 begins with a multiplier that is none.
  const at = unit === '' ? -1 : printed.lastIndexOf(unit)
  const amount = at > 0 ? printed.slice(0, at) : printed
  const digits = printedDigits(family === 'time' ? digitsOfTime(amount) : amount, number)
  const tenths = printed.includes('成')
    ? { ...digits, step: printed.includes('半') ? 5 : /成[一二三四五六七八九]/u.test(printed) ? 1 : 10 }
    : digits
  const before = folded.slice(Math.max(0, start - AROUND), start)
  const rough = roughness(printed, before, folded.slice(end, end + 2))
  const factor = facts && CONVERTED.has(facts.family) ? facts.factor : 1
  const [from, to] = low === high ? bounds(number, tenths, family, rough) : [low, high]
  return {
    place: { text, start, end },
    start,
    end,
    printed,
    number,
    value: number * factor,
    low: from * factor,
    high: to * factor,
    step: tenths.step,
    unit,
    measure: measureOf(unit, family, facts),
    family,
    factor,
    rough: rough !== 'exact' || tag?.value.approx === true,
    range: low !== high || tag?.value.max === null,
    digits: tenths.digits,
    ordinal:
      tag?.value.ordinal === true || (RANKS.has(unit) && digits.decimals === 0) || isNextInRow(folded, start, unit),
    tag,
  }
}

/** 第五十七颗、五十八颗: 第 is said once of a row of places. */
function isNextInRow(folded: string, start: number, unit: string): boolean {
  if (unit === '' || !/[、和及至]/u.test(folded.charAt(start - 1))) return false
  const before = folded.slice(Math.max(0, start - ROW_REACH), start - 1)
  return before.endsWith(unit) && /第[\d一二三四五六七八九十百]+$/u.test(before.slice(0, -unit.length))
}

const ROW_REACH = 12

function measureOf(unit: string, family: string, facts: UnitFacts | undefined): string {
  if (family === 'rate') return unit
  if (family === 'people' || (family === 'count' && PEOPLE.has(unit) && unit !== '个' && unit !== '人次')) return '人'
  if (facts && CONVERTED.has(facts.family)) return facts.base
  return unit
}
