import { digitSlip } from '../figures/digit-slips'
import type { FigureReader, FigureText } from '../figures/figure-reader'
import { isAlike, isSameCase, type MetricLabel, type MetricReader } from '../figures/metric-label'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import { sharesPhrase } from '../figures/shared-phrase'
import { shareName, subjectsOf } from '../figures/story-subject'
import type { Rule, RuleFinding } from '../rule'

interface Labelled {
  readonly figure: PrintedFigure
  readonly label: MetricLabel
  /** What stands before the figure, and a little behind it. */
  readonly words: string
  /** Where its sentence begins. */
  readonly sentence: number
}

const BODY = new Set(['body', 'subhead'])
/** With so many digits alike, the figure is the same one even if the words do not say so. */
const MANY_DIGITS = 4
const SOME_DIGITS = 3
const LONGEST_GROUP = 60
const SHARED = 4
const APART = /每|均|其中|单|占/u
const RATE = new Set(['share', 'point', 'ratio', 'age', 'rate', 'score', 'tenth', 'discount'])

/** 收入1.2亿元 … 该收入12000亿元: one label, the same digits, a power of ten between them. */
export function createUnitSlipRule(reader: FigureReader, metrics: MetricReader): Rule {
  return {
    id: 'unit-slip',
    severity: 'query',
    *checkStory(story) {
      const groups = new Map<string, Labelled[]>()
      for (const text of reader.read(story)) {
        if (BODY.has(text.source.role)) collect(text, metrics, groups)
      }
      for (const group of groups.values()) yield* checkGroup(group)
    },
  }
}

/** Figures with the same digits and measure: the only ones that can be a power of ten apart. */
function collect(text: FigureText, metrics: MetricReader, groups: Map<string, Labelled[]>): void {
  for (const figure of text.figures) {
    if (!isPlain(figure) || !figure.tag || figure.digits === '' || RATE.has(figure.family)) continue
    const key = `${figure.measure} ${figure.digits}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    if (group.length < LONGEST_GROUP)
      group.push({
        figure,
        label: metrics.read(text, figure),
        words: wordsAround(text, figure),
        sentence: sentenceOf(text, figure),
      })
  }
}

function sentenceOf({ sentences }: FigureText, { start }: PrintedFigure): number {
  return sentences.find((sentence) => start >= sentence.start && start < sentence.end)?.start ?? 0
}

/** The clause a figure ends, without what follows it. */
function lastClause(words: string): string {
  const head = words.slice(0, words.lastIndexOf('·'))
  return head.slice(head.lastIndexOf('，') + 1)
}

function isOneSentence(a: Labelled, b: Labelled): boolean {
  return a.figure.place.text === b.figure.place.text && a.sentence === b.sentence
}

function wordsAround({ folded }: FigureText, { start, end }: PrintedFigure): string {
  const head = /[^。；0-9]{0,20}$/u.exec(folded.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  return `${head}·${/^[^，。；]{0,8}/u.exec(folded.slice(end, end + 8))?.[0] ?? ''}`
}

function* checkGroup(group: readonly Labelled[]): Generator<RuleFinding> {
  // 180万元, 18万元, 1.8万元: so many of one kind are gifts, not slips.
  if (new Set(group.map(({ figure }) => figure.value)).size > 2) return
  const reported = new Set<number>()
  for (const [k, later] of group.entries()) {
    if (reported.has(later.figure.value)) continue
    const earlier = group.slice(0, k).find((other) => isSlip(other, later))
    if (!earlier) continue
    reported.add(later.figure.value)
    const [a, b] = [earlier.figure, later.figure]
    const power = Math.round(Math.abs(Math.log10(b.value / a.value)))
    yield {
      message: `“${a.printed}”与“${b.printed}”数字相同，相差10的${power}次方倍：单位或小数点有一处错`,
      places: [b.place, a.place],
      confidence: 0.7,
    }
  }
}

function isSlip(a: Labelled, b: Labelled): boolean {
  // 1.2亿元（即12000亿元） is a conversion.
  if (Math.abs(b.figure.start - a.figure.end) < 7 && isOneSentence(a, b)) return false
  if (digitSlip(a.figure, b.figure) !== 'power-of-ten') return false
  const digits = a.figure.digits.length
  if (
    digits >= SOME_DIGITS &&
    isDroppedScale(a.figure, b.figure) &&
    (digits >= MANY_DIGITS || !APART.test(a.label.qualifiers + b.label.qualifiers))
  ) {
    return a.label.name === '' || b.label.name === '' || !a.label.known || !b.label.known || isAlike(a.label, b.label)
  }
  const power = Math.round(Math.abs(Math.log10(a.figure.value / b.figure.value)))
  if (digits >= SOME_DIGITS && power >= 3 && sharesPhrase(a.words, b.words, 3)) return true
  // 全县养殖面积15.8万亩，龙湾镇养殖面积1.58万亩
  const own = subjectsOf(lastClause(b.words))
  if (own.size > 0 && !shareName(own, subjectsOf(a.words))) return false
  // 仓储面积286万平方米，冷链仓储面积28.6万平方米: in one sentence it is a part.
  if (power < 3 && isOneSentence(a, b)) return false
  if (scopeOf(a) !== scopeOf(b) && scopeOf(a) !== '' && scopeOf(b) !== '') return false
  // 产量62.8万吨；全国产量628万吨
  if (scopeOf(a) === '' && /全[国省][^·]*·/u.test(b.words)) return false
  // 一期装机2.35万千瓦 … 装机235万千瓦: the second time only the thing is named.
  const loose =
    digits >= SOME_DIGITS && power >= 2 && b.label.qualifiers === '' && a.label.known && !APART.test(a.label.qualifiers)
  if (loose && a.label.name === b.label.name && !b.label.period) return true
  // 这475吨生活垃圾: what was spoken of, whatever stands with it.
  if (digits >= SOME_DIGITS && /[这该]·/u.test(b.words) && sharesPhrase(a.words, b.words, SHARED)) return true
  if (!isSameCase(a.label, b.label) && !isOnePrice(a, b)) return false
  if (digits >= SOME_DIGITS && sharesPhrase(a.words, b.words, SHARED)) return true
  if (isAlike(a.label, b.label)) return digits >= SOME_DIGITS || (a.label.known && !isSomebody(b)) || isAnaphor(b)
  return digits >= MANY_DIGITS && (a.label.name === '' || b.label.name === '')
}

/** 均价每平方米18600元 … 1860元的均价: 每 is no more than the price's unit. */
function isOnePrice(a: Labelled, b: Labelled): boolean {
  return (
    /价$/u.test(a.label.name) && a.label.name === b.label.name && isSameCase(withoutPer(a.label), withoutPer(b.label))
  )
}

function withoutPer(label: MetricLabel): MetricLabel {
  return { ...label, qualifiers: label.qualifiers.replace(/每,?|,每$/gu, '') }
}

/** 全省 and 全市 count two things. */
function scopeOf({ words }: Labelled): string {
  return /全[国省市县区州镇乡村]|各地|我[国省市县区]/u.exec(words)?.[0].slice(-1) ?? ''
}

/** 一位老人捐款1.8万元: somebody's part of it. */
function isSomebody({ words }: Labelled): boolean {
  return /一[位名家户个对]|某|企业家|老人|先生|女士|师傅|公司|集团/u.test(words)
}

/** 该收入, 这笔资金: what was spoken of. */
function isAnaphor({ words }: Labelled): boolean {
  return /[该这]/u.test(words)
}

/** 12.5万亩 and 12.5亩: the 万 was left out. */
function isDroppedScale(a: PrintedFigure, b: PrintedFigure): boolean {
  const power = Math.round(Math.abs(Math.log10(a.value / b.value)))
  const decimals = /\d\.\d/u
  return (power === 4 || power === 8) && decimals.test(a.printed) && decimals.test(b.printed)
}
