import type { FigureText } from './figure-text'
import { isPlain, isSameMeasure, isShare, type PrintedFigure } from './printed-figure'

/** Whether two figures are one in all that comparing them looks at: what another has against one it has against both. */
export function areAlikePrinted(a: PrintedFigure, b: PrintedFigure): boolean {
  return (
    a.value === b.value &&
    a.digits === b.digits &&
    a.number === b.number &&
    a.factor === b.factor &&
    a.step === b.step &&
    a.low === b.low &&
    a.high === b.high &&
    a.rough === b.rough
  )
}

const INCHES = new Set(['寸', '英寸', '吋'])

/** Whether two printed figures may be one, the shorter a rounding of the longer. */
export function isCompatible(a: PrintedFigure, b: PrintedFigure): boolean {
  // 七十五寸 over 75英寸: of screens, cakes and wheels a 寸 is an inch.
  if (a.number === b.number && a.unit !== b.unit && INCHES.has(a.unit) && INCHES.has(b.unit)) return true
  const slack = Math.max(a.step * a.factor, b.step * b.factor) * 0.5
  const counted = a.step === 1 && b.step === 1 && !a.rough && !b.rough
  // 突破2万元 is no rounding of 1.6万.
  const extra = counted || (a.rough && a.digits.length === 1) ? 0 : slack
  return a.high + extra >= b.low && b.high + extra >= a.low
}

/** 占地180亩，约12万平方米: one value, told twice. */
export function areOneValue([first, ...others]: readonly PrintedFigure[]): boolean {
  return first !== undefined && others.every((other) => isCompatible(first, other))
}

const MOST_TIMES = 366
/** The base of sums of money. */
const MONEY = '元'

/**
 * Whether a body gives a figure in other words: as a sum of a sentence's figures, or as what lies between two.
 * @param isReached 缩至15分钟: a value, and not what lies between two.
 */
export function isDerived(target: PrintedFigure, texts: readonly FigureText[], isReached = false): boolean {
  // 亏损少了400万: a headline leaves 元 out.
  if (target.unit === '' && target.measure === '' && /[万亿]/u.test(target.printed))
    return isDerived({ ...target, unit: '元', measure: MONEY }, texts, isReached)
  if (texts.some((text) => isSumOf(target, text))) return true
  for (const { sentences, folded } of texts) {
    for (const { figures } of sentences) {
      if (isShare(target) && isRateOf(target, figures)) return true
      if (!figures.some((figure) => isPlain(figure) && isSameMeasure(figure, target))) continue
      const alike = figures.filter((figure) => isPlain(figure) && isSameMeasure(figure, target)).slice(0, 12)
      const part = alike.findIndex((figure, k) => k > 0 && isPartOf(folded, alike[k - 1], figure))
      let sum = 0
      for (const figure of alike) sum += figure.value
      if (alike.length > 1 && part < 0 && isNear(target, sum)) return true
      for (let i = 0; i < alike.length; i++) {
        for (let j = i + 1; j < alike.length; j++) {
          const [a, b] = [alike[i]?.value ?? 0, alike[j]?.value ?? 0]
          if ((isNear(target, a + b) && !(i < part && j >= part)) || (!isReached && isNear(target, Math.abs(a - b))))
            return true
        }
      }
      // 上午、下午各开3趟: six of them
      if (alike.some((one) => isEachOf(folded, one) && [2, 3, 4].some((n) => isNear(target, one.value * n))))
        return true
      // 每月600元, 五个月: 3000元
      const times = figures.filter((figure) => isPlain(figure) && figure.number > 1 && figure.number <= MOST_TIMES)
      if (alike.some(({ value }) => times.slice(0, 8).some(({ number }) => isNear(target, value * number)))) return true
    }
  }
  return false
}

function isEachOf(folded: string, { start }: PrintedFigure): boolean {
  return /各[^，。；0-9]{0,4}$/u.test(folded.slice(Math.max(0, start - 5), start))
}

/** 4件获奖，其中金奖1件: a part is in its whole already. */
function isPartOf(folded: string, whole: PrintedFigure | undefined, part: PrintedFigure): boolean {
  return whole !== undefined && folded.slice(whole.end, part.start).includes('其中')
}

/** 前晚查获11人；昨晚又查获8人: the same counted in several sentences of a paragraph adds up. */
function isSumOf(target: PrintedFigure, { figures, folded }: FigureText): boolean {
  if (isShare(target)) return false
  const alike = figures.filter((figure) => isPlain(figure) && isSameMeasure(figure, target))
  if (alike.length < 2 || alike.length > MOST_TERMS) return false
  let sum = 0
  for (const { value } of alike) sum += value
  if (isNear(target, sum)) return true
  return alike.some((a, k) =>
    alike
      .slice(k + 1)
      .some((b) => isNear(target, a.value + b.value) && !(b.end - a.end < ONE_SENTENCE && isPartOf(folded, a, b))),
  )
}

const MOST_TERMS = 6
const ONE_SENTENCE = 24

/** A rate the headline worked out from two figures of the text. */
function isRateOf(target: PrintedFigure, figures: readonly PrintedFigure[]): boolean {
  const plain = figures.filter((figure) => isPlain(figure) && !isShare(figure)).slice(0, 10)
  return plain.some((a) =>
    plain.some((b) => {
      if (a === b || !isSameMeasure(a, b) || b.value === 0) return false
      return isNear(target, (a.value / b.value) * 100) || isNear(target, Math.abs(a.value / b.value - 1) * 100)
    }),
  )
}

function isNear(target: PrintedFigure, value: number): boolean {
  // 近四成 already says how far it reaches.
  const slack = target.rough && target.digits.length === 1 ? 0 : target.step * target.factor * 0.5
  return value >= target.low - slack && value <= target.high + slack
}
