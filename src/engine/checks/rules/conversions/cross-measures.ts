import type { PrintedFigure } from '../../figures/printed-figure'

/** Measures that have a second worth: of gold and of water, of the town and of the country. In the base of their kind. */
const OTHER_WORTH: Readonly<Record<string, readonly number[]>> = {
  盎司: [0.0311035],
  加仑: [0.00454609],
  两: [0.0375, 0.03125],
}

/** What else one of a unit may be worth. */
export function otherWorths(unit: string): readonly number[] {
  return OTHER_WORTH[unit] ?? []
}

/** Trade measures that stand for another kind of measure: a barrel of oil weighs 118 to 165 kilograms. */
const WORTH: readonly (readonly [unit: string, measure: string, low: number, high: number, of: RegExp])[] = [
  ['桶', '千克', 118, 165, /油|沥青/u],
  ['桶', '立方米', 0.155, 0.163, /油|沥青|成品/u],
  ['吨', '立方米', 0.95, 1.05, /用水|水费|供水|饮水|自来水|节水|污水|蓄水|注水/u],
  ['斤', '立方米', 0.00045, 0.00056, /酒|水|奶|豆浆|饮料/u],
  // Hong Kong's flats: a 呎 is a square foot.
  ['呎', '平方米', 0.092, 0.094, /面积|楼|屋|单位|户型|租|铺/u],
  ['尺', '平方米', 0.092, 0.094, /实用面积|建筑面积|楼面|尺价|每尺/u],
  ['蒲式耳', '千克', 14, 28, /玉米|大豆|小麦|燕麦|麦|豆/u],
]

/** What the first may be in the base of the second; undefined where the two have nothing to do with each other. */
export function crossWorth(
  first: PrintedFigure,
  second: PrintedFigure,
  words: string,
): readonly [number, number] | undefined {
  for (const [unit, measure, low, high, of] of WORTH) {
    if (!of.test(words)) continue
    if (first.unit === unit && second.measure === measure) return [first.number * low, first.number * high]
    if (second.unit === unit && first.measure === measure) {
      const each = second.value / second.number
      return [(first.value / high) * each, (first.value / low) * each]
    }
  }
  return undefined
}
