import type { Role } from '../../../../model/analysis'
import { says } from '../../../../words/sentence'
import { isCompatible, isDerived } from '../../figures/compatible-figures'
import { type DigitSlip, digitSlip, slipWords } from '../../figures/digit-slips'
import type { FigureText } from '../../figures/figure-text'
import { isPriceOfHalf, type Labelled, meantInstead } from '../../figures/head-neighbours'
import { HEADS, isHead, isSameSense, sharesWord } from '../../figures/head-sense'
import { LabelledFigure } from '../../figures/labelled-figure'
import { isAlike, type MetricReader } from '../../figures/metric-label'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'
import type { FigureReader } from '../../figures/reading'
import type { Rule, RuleFinding } from '../../rule'
import { ageMeant, isBornThen } from './head-ages'
import { checkHeadClaims } from './head-claims'
import { counterpartOf, isMark, isNamedAlone, onlyCounterpart } from './head-counterpart'
import { checkHeadCounts, OF_SEVERAL } from './head-counts'
import { ledAlike } from './head-leads'
import { isNoCount, isOfAnother, isPrintedIn, isWithNamed } from './head-rivals'
import { isSpan, isToldAlike } from './head-spans'
import { checkThreshold } from './head-thresholds'
import { isRounder } from './round-heads'

const RUNNING = new Set<Role>(['body', 'headline', 'kicker', 'deck', 'summary', 'subhead'])
/** Fewer points are those of a game. */
const LEAST_POINTS = 10
/** Units of counts so common that equal digits prove nothing without the noun. */
const SMALL = 2
/** 题“投资3.2亿元”，文“总投资2.3亿元”: figures of headline and caption against the body. */
export function createHeadlineBodyRule(reader: FigureReader, metrics: MetricReader): Rule {
  return {
    id: 'headline-body',
    severity: 'query',
    *checkStory(story, { reference }) {
      const texts = reader.read(story)
      const bodies = texts.filter((text) => !isHead(text) && RUNNING.has(text.source.role))
      const label = (text: FigureText) => (figure: PrintedFigure) => new LabelledFigure(text, figure, metrics)
      const checked = (text: FigureText) => text.figures.filter((figure) => isChecked(figure, text)).map(label(text))
      const body = bodies.flatMap(checked)
      const pictures = texts.filter(({ source }) => source.role === 'caption')
      if (bodies.length + pictures.length === 0) return
      const captions = pictures.flatMap(checked)
      for (const text of texts) {
        if (!isHead(text)) continue
        const under = bodiesUnder(text, texts, bodies)
        yield* checkHeadCounts(text, under)
        yield* checkHeadClaims(text, under, reader)
        for (const head of text.figures.filter(isNamed).map(label(text))) {
          const own = under === bodies ? body : body.filter((one) => under.includes(one.text))
          const missed = checkThreshold(
            head,
            own.filter((one) => isComparable(head, one)),
          )
          if (missed) yield found(head, missed, undefined)
          if (missed || !isChecked(head.figure, text)) continue
          const turned = text.source.role === 'caption' ? undefined : turnedInCaption(head, body, captions)
          const finding =
            (isBornThen(head.figure, under, reference) ? undefined : checkHead(head, own, under)) ??
            (turned && found(turned, head, 'swapped'))
          if (finding) yield finding
        }
      }
    },
  }
}

/** A cross-head speaks of what stands under it, up to the next one; where that is nothing, of the whole story. */
function bodiesUnder(
  head: FigureText,
  texts: readonly FigureText[],
  bodies: readonly FigureText[],
): readonly FigureText[] {
  if (head.source.role !== 'subhead') return bodies
  const behind = texts.slice(texts.indexOf(head) + 1)
  const next = behind.findIndex((text) => text.source.role === 'subhead' && isHead(text))
  const own = (next < 0 ? behind : behind.slice(0, next)).filter((text) => bodies.includes(text))
  return own.length > 0 ? own : bodies
}

function isChecked(figure: PrintedFigure, { folded }: FigureText): boolean {
  return !isNoCount(figure, folded) && isNamed(figure)
}

function isNamed(figure: PrintedFigure): boolean {
  return (
    isPlain(figure) &&
    figure.tag !== undefined &&
    figure.value !== 0 &&
    (figure.family !== 'score' || (figure.unit === '分' && figure.number >= LEAST_POINTS))
  )
}

/** 车程缩至15分钟: a value, and not what lies between two. */
const REACHED = /[缩减降增升提扩][短小少低加高大]?[到至为]$/u

function checkHead(head: Labelled, body: readonly Labelled[], bodies: readonly FigureText[]): RuleFinding | undefined {
  const { figure } = head
  const rivals = body.filter((other) => isComparable(head, other))
  const same = rivals.filter((other) => isCompatible(figure, other.figure) || isRounder(figure, other.figure))
  if (same.length > 0) {
    const meant = meantInstead(head, same, rivals)
    return meant && isSameSense(head, meant) ? found(head, meant, undefined) : undefined
  }
  if (
    rivals.length === 0 ||
    rivals.some((other) => isPriceOfHalf(head, other) || isWithNamed(head, other) || isBothWays(head, other))
  )
    return undefined
  if (figure.family === 'age') {
    const meant = ageMeant(head, rivals)
    return meant && found(head, meant, digitSlip(figure, meant.figure))
  }
  const led = isDerived(figure, bodies) ? undefined : ledAlike(head, rivals)
  if (led) return found(head, led, digitSlip(figure, led.figure))
  const turned = figure.digits.length < 2 ? undefined : rivals.find((one) => isTurned(head, one))
  // 12分 may be of anything; 提高12分 over 提高21分 is hardly chance.
  if (figure.family === 'score' && !isMark(figure))
    return turned && rivals.length === 1 && isSameSense(head, turned) ? found(head, turned, 'swapped') : undefined
  // 签下12个项目 over 签约项目21个，其中9个…: what lies between the two is chance.
  if (turned && isSameSense(head, turned) && rivals.length <= 4 && !OF_SEVERAL.test(head.text.folded))
    return found(head, turned, 'swapped')
  if (
    isPrintedIn(figure, bodies) ||
    rivals.some((one) => isOfAnother(head, one)) ||
    (!isNamedAlone(head, rivals) && isDerived(figure, bodies, REACHED.test(head.text.folded.slice(0, figure.start)))) ||
    isInRange(figure, bodies)
  )
    return undefined
  if (isSpan(head, bodies)) return undefined
  if (rivals.every((other) => isWiderThan(other, head))) return undefined
  const own = rivals.filter((one) => isSameSense(head, one))
  const akin = own.length > 1 ? own.filter((one) => sharesWord(head, one)) : own
  const isOnly =
    akin.length === 1 &&
    (isOneOfKind(figure, akin[0]?.figure) || isIntroducedAlike(head, akin[0], rivals.length) || isOnlyOne(head, rivals))
  const alike = rivals.filter(
    (other) => ((isOnly && other === akin[0]) || isAlike(head.label, other.label)) && isSameSense(head, other),
  )
  if (turned && rivals.length <= 4) return found(head, turned, 'swapped')
  const slipped = (alike.length > 0 ? alike : rivals.filter((other) => isSameSense(head, other)))
    .map((other) => ({ other, slip: digitSlip(figure, other.figure) }))
    .find(({ other, slip }) => slip && (alike.length > 0 || isTelling(figure, other.figure, slip, own.length)))
  if (slipped) return found(head, slipped.other, slipped.slip)
  const values = new Set(alike.map((other) => other.figure.value))
  const [other] = alike
  const slip = isWritten(figure)
    ? own.find((one) => digitSlip(figure, one.figure) === 'swapped' && one.figure.unit === figure.unit)
    : undefined
  if (slip && own.length <= 4) return found(head, slip, 'swapped')
  // One metric with several values in the body: which of them the headline means is open.
  if (values.size > 1 && !isMark(figure)) return undefined
  // 2人获救 beside another rescue of one: small counts need the same words.
  if (
    other &&
    values.size === 1 &&
    (figure.number > SMALL || head.label.known || SCARCE.has(figure.family) || isOnlyOne(head, rivals))
  )
    return found(head, other, undefined)
  const meant = counterpartOf(
    head,
    rivals.filter((one) => isSameSense(head, one)),
  )
  if (meant) return found(head, meant, undefined)
  const only = onlyCounterpart(head, rivals)
  return only && found(head, only, digitSlip(figure, only.figure))
}

/** 迎来560名新生 over a picture of 650名新生: where the body is silent, headline and caption are held together. */
function turnedInCaption(head: Labelled, body: readonly Labelled[], captions: readonly Labelled[]) {
  const { figure } = head
  const told = [...body, ...captions].filter((other) => isComparable(head, other))
  if (figure.digits.length < 2 || told.some((other) => isCompatible(figure, other.figure))) return undefined
  return captions.find((one) => isTurned(head, one) && isSameSense(head, one))
}

function isTurned(head: Labelled, one: Labelled): boolean {
  return (
    one.figure.unit === head.figure.unit && digitSlip(head.figure, one.figure) === 'swapped' && sharesWord(head, one)
  )
}

/** 6.5米: a figure with a decimal point is seldom met twice by chance. */
function isWritten({ printed }: PrintedFigure): boolean {
  return /\d\.\d/u.test(printed)
}

/** 冲毁3座桥 over 冲毁桥梁5座, and nothing else is counted so; people come in many groups. */
function isOnlyOne(head: Labelled, [one, ...others]: readonly Labelled[]): boolean {
  if (!one || others.length > 0 || head.figure.unit !== one.figure.unit) return false
  return head.figure.measure !== '人' && !SCARCE.has(head.figure.family) && sharesWord(head, one)
}

/** Measures of which a short story rarely has two things to tell: 6小时复电 and 历时8小时. */
const SCARCE = new Set([
  'length',
  'mass',
  'area',
  'volume',
  'power',
  'energy',
  'time',
  'money',
  'visit',
  'household',
  'temperature',
])
const FAR = 6

function isOneOfKind(head: PrintedFigure, body: PrintedFigure | undefined): boolean {
  if (!body || body.rough) return false
  // 两年客流对照 over 封闭七个月: stretches told in years and in months are hardly one.
  if (body.family === 'time' && !isToldAlike(head, body)) return false
  const isOneUnit = head.unit === body.unit || (NAMED_UNITS.has(head.family) && body.unit === '个')
  if (!SCARCE.has(body.family) && (!isOneUnit || (head.number < 10 && !isWritten(head)))) return false
  const ratio = head.value / body.value
  return ratio < FAR && ratio > 1 / FAR
}

/** 骑行1200公里 over 单程600公里: there and back. */
function isBothWays({ figure }: Labelled, { figure: way, text }: Labelled): boolean {
  return figure.value === 2 * way.value && /单程/u.test(text.folded.slice(Math.max(0, way.start - 6), way.start))
}

/** 一家六口 and 一家五口; 三人获刑 and 吴某等4人, where no other people are counted. */
function isIntroducedAlike(head: Labelled, body: Labelled | undefined, rivals: number): boolean {
  if (!body || body.figure.rough || head.figure.unit !== body.figure.unit || head.figure.number < SMALL) return false
  const before = ({ text, figure }: Labelled): string => text.folded.slice(Math.max(0, figure.start - 2), figure.start)
  const lead = before(body)
  if (/^[\u4e00-\u9fff]{2}$/u.test(lead) && lead === before(head)) return true
  return rivals === 1 && head.figure.measure === '人' && /等$/u.test(lead)
}

const HERE = /[我本](?:市|县|區|区|州|盟|校|镇|乡|報|院)/u
const EVERYWHERE = /全[国國省球]|世界|各地/u
/** How far before a figure the place it counts may stand. */
const SCOPE_REACH = 10

/** 我市三所学校入选 over 全省共60所学校入选: the head counts those of one place, the body all of them. */
function isWiderThan(body: Labelled, head: Labelled): boolean {
  const before = body.text.folded.slice(Math.max(0, body.figure.start - SCOPE_REACH), body.figure.start)
  return HERE.test(head.text.folded) && EVERYWHERE.test(before)
}

function isComparable({ figure: a, text: head }: Labelled, { figure: b, text }: Labelled): boolean {
  // 5000吨级 is a class of ships, 排水量5560吨 what one of them weighs.
  if (head.folded.startsWith('级', a.end) !== text.folded.startsWith('级', b.end)) return false
  if (isSameMeasure(a, b)) return true
  // 28国 and 18个国家, 12县 and 11个县
  if (NAMED_UNITS.has(a.family) && b.unit === '个' && text.folded.startsWith(a.unit, b.end)) return true
  // A headline may leave 元 out: 投资3.2亿.
  return (
    a.unit === '' &&
    a.number >= 1e4 &&
    b.factor === 1 &&
    b.measure !== '%' &&
    /[万亿]/u.test(a.printed) &&
    /[万亿]/u.test(b.printed)
  )
}

/** Counted without a measure word: 12县, 5校. */
const NAMED_UNITS = new Set(['admin', 'noun', 'count'])

/** Without a common word only striking digits count: three of them swapped, or the only figure of its kind. */
function isTelling(a: PrintedFigure, b: PrintedFigure, slip: DigitSlip, rivals: number): boolean {
  const digits = Math.min(a.digits.length, b.digits.length)
  if (slip === 'swapped')
    return (
      digits >= 3 ||
      (digits === 2 &&
        (rivals === 1 ||
          (rivals === 2 && isScaled(a) && isScaled(b)) ||
          // 全长76公里 over 全线67公里, and a speed of 100公里: measured to the digit, in one unit.
          (rivals <= 3 && SCARCE.has(a.family) && a.family !== 'time' && a.unit === b.unit && a.factor === b.factor) ||
          (rivals <= 3 && a.unit === b.unit && a.printed.includes('.'))))
    )
  return digits >= 3 && (slip === 'power-of-ten' || (digits >= 4 && rivals <= 3))
}

function isScaled({ printed }: PrintedFigure): boolean {
  return /\d[万亿]/u.test(printed)
}

function isInRange(figure: PrintedFigure, bodies: readonly FigureText[]): boolean {
  return bodies.some(({ figures }) =>
    figures.some(
      (other) => other.range && isSameMeasure(figure, other) && figure.value >= other.low && figure.value <= other.high,
    ),
  )
}

function found(head: Labelled, other: Labelled, slip: DigitSlip | undefined): RuleFinding {
  const isBody = !HEADS.has(other.text.source.role)
  const isCaption = head.text.source.role === 'caption'
  const key = !isCaption ? 'says.headline-body' : isBody ? 'says.caption-body' : 'says.caption-headline'
  return {
    says: says(key, { head: head.figure.printed, body: other.figure.printed, slip: slipWords(slip) }),
    places: [head.figure.place, other.figure.place],
    confidence: slip ? 0.8 : 0.65,
  }
}
