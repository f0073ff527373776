/** A numeral as printed, without its unit. `min` and `max` are alike unless the numeral itself is a range (三四十). */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly min: number
  readonly max: number
  /** 几 数 多 余 stand inside (十几, 290多万). */
  readonly approx: boolean
  /** No digit is known (几十, 数百). */
  readonly vague: boolean
  readonly arabic: boolean
  /** Number of digits if the numeral is a plain row of them (2023, 二〇二三), else 0. */
  readonly digits: number
  readonly decimal: boolean
  /** 百, 千, 万 or 亿 takes part. */
  readonly scaled: boolean
  /** 万 or 亿 takes part. */
  readonly big: boolean
  /** Begins with a multiplier (百, 千万): nothing stands before it. */
  readonly bare: boolean
  /** Thousands are set off by commas. */
  readonly grouped: boolean
}
