import type { SaidValue } from '../../../../model/said'
import { type Sentence, says } from '../../../../words/sentence'
import { agrees, changeInPercent, ratioOf, showPercent } from '../../figures/arithmetic'
import { readFoldedOnce } from '../../figures/changes/change-gaps'
import { asSure, isFoldUnit, isWrongDirection } from '../../figures/changes/change-kinds'
import { DOWN_VERB } from '../../figures/changes/change-words'
import type { ChangeFrame, StatedChange } from '../../figures/changes/compared-figures'
import type { FigureSentence } from '../../figures/figure-text'
import type { PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import { isPercentage, wrongTenths } from '../../figures/whole-tenths'
import type { Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import { type Discount, wrongDiscounts } from './discounts'
import { wrongHalves } from './half-claims'

const SHRINKS = new RegExp(
  `(?:(?:[降跌减落缩]幅|下降幅度|降低幅度|减少幅度)(?:达到|高达|达|约?为|是|接近)?|(?:${DOWN_VERB}|便宜|锐减|[轻薄窄短矮])(?:了|达到|高达|达|近|约|超过|超|将近|整整|至少|足足|不止|大约|逾){0,2})$`,
  'u',
)
const NOT_SHRINKING = /(?:不少|至少|多少|不低|或多或少|减少不|最少|最低|很少|不减|有增无减)$/u
/** 缩小5倍的画面: of what a lens shows, a scale may be the other way round. */
const IS_SCALE = /镜|画面|放大|比例尺|图像|模型/u
const ONCE = /^[^。；0-9]{0,14}?翻(?:了)?一?番(?!半)(?:还?多|有余|以上)?/u
const FOLDED_TO = /翻(?:了)?一?番(?=[到至为成])/u
const PERCENT = 100
/** 今年打算再翻一番 */
const STILL_TO_COME = /再|打算|计划|力争|争取|目标|有望|预计|将/u
/** 翻番, 倍 and 成 against the two figures; and 下降1倍, which cannot be. */
export function createTimesFoldRule(reader: FigureReader): Rule {
  return {
    id: 'times-fold',
    severity: 'error',
    acrossParagraphs: 'figures',
    *checkText(source) {
      const text = reader.readText(source)
      for (const frame of reader.frames(text)) yield* asSure(frame, checkFrame(frame))
      for (const share of wrongHalves(text)) yield ofShare(source.index, share)
      for (const sentence of text.sentences) {
        for (const { whole, part, tenths } of wrongTenths(sentence)) {
          if (isPercentage(tenths)) continue
          const percent = showPercent((part.value / whole.value) * PERCENT)
          const sides = { part: part.printed, whole: whole.printed, percent, printed: tenths.printed }
          const places = [tenths.place, part.place, whole.place]
          yield { says: says('says.times-fold.tenths', sides), places, confidence: 0.7, severity: 'query' }
        }
        for (const share of wrongDiscounts(sentence)) yield ofShare(source.index, share)
        for (const figure of sentence.figures) if (figure.unit === '倍') yield* checkShrinking(sentence, figure)
      }
    },
  }
}

function ofShare(text: number, { whole, part, start, end, printed }: Discount): RuleFinding {
  const percent = showPercent((part.value / whole.value) * PERCENT)
  return {
    says: says('says.times-fold.tenths', { part: part.printed, whole: whole.printed, percent, printed }),
    places: [{ text, start, end }, part.place, whole.place],
    confidence: 0.7,
    severity: 'query',
  }
}

function* checkFrame(frame: ChangeFrame): Generator<RuleFinding> {
  const { from, to } = frame
  if (!from || isWrongDirection(frame)) return
  const ratio = ratioOf(from, to)
  if (!ratio) return
  const sides = { to: to.printed, from: from.printed, times: Number(ratio.value.toFixed(2)) }
  const places = (figure: PrintedFigure) => [figure.place, from.place, to.place]
  for (const stated of frame.stated) {
    const { figure } = stated
    // 增加一倍半: what 半 adds the tagger leaves behind.
    if (figure.unit === '倍' && frame.sentence.text.folded.charAt(figure.end) === '半') continue
    if (!isFoldUnit(figure) || (figure.unit === '倍' && stated.direction < 0)) continue
    const right = rightWords(stated, ratio.value)
    if (isRight(frame, stated, ratio)) continue
    yield {
      says: says('says.times-fold', { ...sides, right, printed: `${stated.verb}${figure.printed}` }),
      places: places(figure),
      expected: inChinese(right),
      confidence: 0.9,
    }
  }
  const behind = to.start > from.start ? to : from
  const { folded } = frame.sentence.text
  // 由60万盒翻番到1200万盒
  const within = FOLDED_TO.exec(folded.slice(from.end, Math.max(from.end, to.start)))
  if (within && !near(ratio, 2, within[0])) {
    const start = from.end + within.index
    yield {
      says: says('says.times-fold.doubled', { ...sides, right: doublings(ratio.value), printed: '翻番' }),
      places: [{ ...to.place, start, end: start + within[0].length }, from.place, to.place],
      confidence: 0.85,
    }
    return
  }
  const tail = folded.slice(behind.end, behind.end + 24)
  // An open frame without direction or change was read of the doubling itself.
  const isFold = frame.open && frame.direction === 0 && frame.stated.length === 0
  const once =
    readFoldedOnce(tail, folded.slice(frame.sentence.start, behind.end)) ?? (isFold ? ONCE.exec(tail)?.[0] : undefined)
  if (once && !STILL_TO_COME.test(once) && !near(ratio, 2, once)) {
    const place = { ...to.place, start: behind.end, end: behind.end + once.length }
    yield {
      says: says('says.times-fold.doubled', { ...sides, right: doublings(ratio.value), printed: '翻番' }),
      places: [place, from.place, to.place],
      confidence: 0.85,
    }
  }
}

function isRight(
  { from, to }: ChangeFrame,
  { kind, figure }: StatedChange,
  ratio: { value: number; low: number; high: number },
): boolean {
  const { number } = figure
  // 减少三成，为去年的七成: what is left, not what went.
  if (figure.printed.includes('成') && kind === 'multiple')
    return Math.abs(ratio.value * PERCENT - number) <= figure.step * (figure.rough ? 1 : 0.5)
  if (figure.printed.includes('成')) {
    const percent = from && changeInPercent(from, to)
    return !percent || agrees(figure, percent) || Math.abs(percent.value - number) <= figure.step / 2
  }
  if (figure.unit === '番') return inFold(ratio, number, figure.rough)
  // 近100倍, a round number, is said of 97.
  const round = number >= 10 ? number * 0.05 : 0
  const least =
    figure.rough || /(?:多|余)$/u.test(figure.printed)
      ? 0.6
      : figure.step < 1
        ? figure.step * 0.8
        : number <= 2
          ? 0.25
          : 0.5
  const loose = Math.max(least, round)
  // 3倍多 may be nearly four times.
  const more = figure.high >= figure.number + 0.9 ? Math.max(loose, 1 - 1e-9) : loose
  const hit = (times: number): boolean => times >= ratio.low - more && times <= ratio.high + loose
  if (kind === 'multiple') return hit(number)
  // 翻了3倍 is said of three times and of three times as much again.
  if (kind === 'fold') return hit(number) || hit(number + 1)
  return hit(number + 1)
}

function inFold(ratio: { value: number; low: number; high: number }, folds: number, rough: boolean): boolean {
  const times = 2 ** folds
  const below = rough ? 0.25 : 0.12
  const above = rough ? 0.6 : 0.25
  return ratio.high >= times * (1 - below) && ratio.low <= times * (1 + above)
}

function near(ratio: { low: number; high: number }, times: number, words: string): boolean {
  const isMore = /番(?:还?多|有余|以上)/u.test(words)
  // 翻了一番还多 is no less, 正好翻了一番 no more.
  const isSure = /还多|正好|刚好|恰好|整整|足足/u.test(words)
  const below = isSure ? 0.03 : /接近|近乎|基本/u.test(words) ? 0.3 : 0.12
  return ratio.high >= times * (1 - below) && ratio.low <= times * (isMore ? 1.6 : 1.3)
}

function rightWords({ kind, figure }: StatedChange, ratio: number): SaidValue {
  if (figure.printed.includes('成')) return showPercent((kind === 'multiple' ? ratio : Math.abs(ratio - 1)) * PERCENT)
  if (figure.unit === '番') return doublings(ratio)
  const times = Number(ratio.toFixed(2))
  if (kind === 'multiple') return says('says.multiple', { times })
  return says('says.grown', { more: Number((ratio - 1).toFixed(2)), times })
}

function doublings(ratio: number): Sentence {
  return says('says.doublings', { count: Number(Math.log2(ratio).toFixed(1)) })
}

/** 下降1倍: once the whole is gone nothing is left to fall. */
function* checkShrinking(sentence: FigureSentence, figure: PrintedFigure): Generator<RuleFinding> {
  if (figure.number < 1 || figure.range) return
  // 市盈率由30倍降到20倍，降低10倍
  if (sentence.figures.some((other) => other !== figure && other.unit === '倍' && other.end < figure.start)) return
  const before = sentence.text.folded.slice(Math.max(sentence.start, figure.start - 10), figure.start)
  const match = SHRINKS.exec(before)
  // 市盈率降到20倍: a value, and no change.
  if (!match || NOT_SHRINKING.test(before) || /[降减跌][至到]/u.test(match[0])) return
  if (/缩[小微]/u.test(match[0]) && IS_SCALE.test(sentence.text.folded.slice(sentence.start, sentence.end))) return
  yield {
    says: says('says.times-fold.shrinking', { printed: `${match[0]}${figure.printed}` }),
    places: [{ ...figure.place, start: figure.start - match[0].length }],
    confidence: 0.9,
  }
}
