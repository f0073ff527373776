import type { PrintedDigits } from './printed-digits'

/**
 * How far the true value may lie from the printed one.
 *
 * The rule of thumb is half the last printed digit, but taken strictly it lets nearly everything pass: from 1.2 to 1.35
 * could then be anything between 7.6 and 17.8 per cent. Both figures are seldom off by the full half, so a part of it
 * is taken.
 */
const ROUNDING = 0.42
const ABOUT = 0.05
/** Families that are counted, not measured: 320件 is exactly that. */
const COUNTED = new Set([
  'count',
  'people',
  'visit',
  'admin',
  'noun',
  'household',
  'big',
  'medal',
  'score',
  'family',
  'charge',
])

export type Roughness = 'exact' | 'about' | 'above' | 'below'

/** Words before a figure that make it approximate, the nearest last. */
/** 签约812户, 节约5吨, 附近3户: parts of other words. */
const BELOW_BEFORE =
  /(?:(?<![附最临邻靠亲])近|接近|将近|不到|不足|不满|未满|不超过|不多于|不高于|不大于|至多|最多|最高|(?<!不)(?:低于|少于|小于))$/u
const ABOVE_BEFORE = /(?:(?<!不)超过?|超出|逾|突破|不少于|不低于|不小于|至少|(?<!不)(?:大于|多于|高于))$/u
const ABOUT_BEFORE = /(?:(?<![签预解履违邀续缔节赴])约|大约|约为|约占|大概|左右|估计|约合|约计)$/u
const ABOVE_INSIDE = /(?:余|多|以上|之多)/u
const BELOW_INSIDE = /(?:以下|以内|之内)/u
const ABOUT_INSIDE = /(?:左右|上下|几|数|来)/u

/** @param before the folded text that stands before the figure; @param after what follows it. */
export function roughness(printed: string, before: string, after: string): Roughness {
  if (ABOVE_INSIDE.test(printed) || /^(?:(?:多|余)(?![0-9一二两三四五六七八九十]|[了出收])|以上)/u.test(after))
    return 'above'
  if (BELOW_INSIDE.test(printed)) return 'below'
  if (ABOUT_INSIDE.test(printed) || /^(?:左右|上下)/u.test(after)) return 'about'
  if (BELOW_BEFORE.test(before)) return 'below'
  if (ABOUT_BEFORE.test(before)) return 'about'
  return ABOVE_BEFORE.test(before) ? 'above' : 'exact'
}

/** The worth of half a digit that rounding may have taken, in the printed unit. */
export function halfDigit(digits: PrintedDigits, family: string): number {
  if (digits.decimals === 0 && !digits.scaled && (COUNTED.has(family) || family === 'money' || family === '')) return 0
  // 3万 for 3.2万 is not what a reporter writes: a lone digit is taken as 3.0.
  const lone = digits.decimals === 0 && digits.whole === 1
  return (lone ? 0.05 : 0.5) * digits.step
}

/** Lowest and highest value a printed one may stand for. */
export function bounds(
  value: number,
  digits: PrintedDigits,
  family: string,
  rough: Roughness,
): readonly [low: number, high: number] {
  const half = halfDigit(digits, family) * ROUNDING
  const size = Math.abs(value)
  // 300余 reaches up to 400, 2,700多 to 2,800; 半斤多 stays below a whole one.
  const nextUp = digits.digits === '' || size < digits.step ? size * 0.5 : 10 ** trailingZeros(value, digits)
  switch (rough) {
    case 'about':
      return [value - Math.max(half, size * ABOUT), value + Math.max(half, size * ABOUT)]
    case 'above':
      return [value - half, value + Math.max(nextUp, size * 0.1)]
    case 'below':
      return [value - Math.max(Math.min(nextUp, size * 0.2), size * 0.1), value + half]
    case 'exact':
      return [value - half, value + half]
  }
}

/** The power of ten of the last digit that is not nought. */
function trailingZeros(value: number, { step }: PrintedDigits): number {
  let power = Math.round(Math.log10(step))
  const units = Math.round(Math.abs(value) / step)
  for (let left = units; left > 0 && left % 10 === 0; left /= 10) power++
  return power
}

/** Whether a computed value would be printed like this, rounded or cut off. */
export function isRoundedFrom(printed: number, step: number, computed: number): boolean {
  const slack = step * 0.02 + Math.abs(computed) * 1e-9
  const off = computed - printed
  return Math.abs(off) <= step / 2 + slack || (Math.sign(off) === Math.sign(computed) && Math.abs(off) < step - slack)
}
