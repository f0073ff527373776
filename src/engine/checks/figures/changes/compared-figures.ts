import type { FigureSentence } from '../figure-text'
import { withoutPeriods } from '../period-words'
import { isSameMeasure, type PrintedFigure } from '../printed-figure'
import type { StatedReading } from './change-gaps'
import type { Direction } from './change-words'
import { endsOf } from './from-to-ranges'

/** What a sentence says about a change beside its two figures: 增长15%, 增加66件, 翻一番. */
export interface StatedChange extends StatedReading {
  readonly figure: PrintedFigure
}

/** A comparison read off a sentence. Either both figures are printed, or `from` is missing and a difference stands in. */
export interface ChangeFrame {
  readonly sentence: FigureSentence
  readonly from: PrintedFigure | undefined
  readonly to: PrintedFigure
  /** The way the verb between the figures says, 0 if it says none. */
  readonly direction: Direction
  readonly verb: string
  readonly stated: readonly StatedChange[]
  /** Read by the roles of the figures alone: what is found of it is a question. */
  readonly open?: true
}

const OF_ODDS: ReadonlySet<string> = new Set('赔∶:')

/** Ranks are not compared; 三年间, 近五年来 only say in what time. */
export function comparedFigures(folded: string, printed: readonly PrintedFigure[]): PrintedFigure[] {
  const figures = printed.some(({ range }) => range) ? printed.flatMap((figure) => endsOf(folded, figure)) : printed
  return figures.filter(({ ordinal, family, unit, start, end, printed, measure }) => {
    // 四分之一个 is a part, and no count to grow from; 减少三分之一 closes its clause.
    if (
      printed.includes('分之') &&
      measure !== '%' &&
      !/^(?:[，。；、）！]|$|以上|左右|多|强)/u.test(folded.slice(end, end + 2))
    )
      return false
    // 1赔5.5, 4∶3
    if (ordinal || OF_ODDS.has(folded.charAt(start - 1))) return false
    // 每10万18.6人: so many of how many.
    if (unit === '' && folded.charAt(start - 1) === '每') return false
    if (family !== 'time' && family !== 'age') return true
    // 五年提高25%, 五年翻了四番
    const isSpan = /^(?:年|个月|月|天)$/u.test(unit) && /[，；。后近这]/u.test(folded.charAt(start - 1))
    if (isSpan && /^(?:[就便又即已竟共]?净?[增提上下降减翻涨])/u.test(folded.slice(end, end + 3))) return false
    // 8月前三周: a part of the month, and no value.
    if (/月份?的?[前头后]$/u.test(folded.slice(Math.max(0, start - 4), start))) return false
    // 不到两年就翻了三番
    if (/^(?:就|便|即|又|共|已|间|里|内)?.{0,2}翻/u.test(folded.slice(end, end + 5))) return false
    return (
      !/^(?:间|内|来|里|后|前|中|时间里|期间|以来)/u.test(folded.slice(end, end + 4)) &&
      !/(?:过去|这|短短|历时|仅用|仅仅)$/u.test(folded.slice(Math.max(0, start - 2), start))
    )
  })
}

/** 2300元 and 2500元每吨: what 每吨 stood before is said again in the unit of one of them. */
export function canCompare(folded: string, a: PrintedFigure, b: PrintedFigure): boolean {
  if (a.unit === '倍' || a.unit === '番') return false
  if (isSameMeasure(a, b)) return true
  if (a.unit === '' && b.unit === '') return areBareAlike(folded, a, b)
  // 386只 and 412只有所增加: 只有 hides the measure word from the tagger.
  const [counted, bare] = a.unit === '' ? [b, a] : [a, b]
  if (bare.unit === '' && counted.unit !== '' && counted.factor === 1 && folded.startsWith(counted.unit, bare.end))
    return true
  const [long, short] = a.measure.length > b.measure.length ? [a, b] : [b, a]
  if (short.measure === '' || !long.measure.startsWith(short.measure)) return false
  const per = long.measure.slice(short.measure.length)
  if (!/^[/每]/u.test(per)) return false
  const said = /每([\u4e00-\u9fff]{1,3})(?:约|仅|只|为)?$/u.exec(
    folded.slice(Math.max(0, short.start - 6), short.start),
  )?.[1]
  return said === undefined || said === per.slice(1)
}

/** 25万 and 5万, 0.031 and 0.046, 4120穗 and 3980穗: no unit of the lexicon, but the same. */
function areBareAlike(folded: string, a: PrintedFigure, b: PrintedFigure): boolean {
  if (/[万亿]$/u.test(a.printed) && /[万亿]$/u.test(b.printed)) return true
  // 2023财年 and 2022财年
  if ([a, b].some(({ number }) => Number.isInteger(number) && number > 1900 && number < 2100)) return false
  const [x, y] = [folded.charAt(a.end), folded.charAt(b.end)]
  if (/[^年月日时分第届期号由从比较至到\P{Script=Han}]/u.test(x)) return x === y
  // 88.6 and 89.0: an index.
  return a.step === b.step && (a.step < 0.1 || (a.step < 0.2 && a.number > 10 && b.number > 10))
}

/** 比8月份的2亿元增长10%，比去年9月增长31%: the words name a base of their own. */
export function hasOwnBase(gap: string): boolean {
  return /[比较与](?=·)/u.test(withoutPeriods(gap).replace(/同比|环比/gu, '')) || /同比|环比/u.test(gap)
}

/** 1500单 and 2400单: the measure word is no unit of the lexicon, but it is the same. */
export function isCountedAlike(folded: string, a: PrintedFigure, b: PrintedFigure): boolean {
  const word = folded.charAt(a.end)
  return /[\u4e00-\u9fff]/u.test(word) && (word === folded.charAt(b.end) || /[增升扩降减到至提变]/u.test(word))
}
