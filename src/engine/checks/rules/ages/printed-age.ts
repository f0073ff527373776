/** An age as a text prints it. Offsets count in the plain text. */
export interface PrintedAge {
  readonly start: number
  readonly end: number
  /** Where the number begins. */
  readonly number: number
  /** What the words allow: 50 to 59 for 五十多岁, none of 18 and above for 未满18周岁. */
  readonly low: number
  readonly high: number
  readonly isTraditional: boolean
  readonly isExact: boolean
  /** 七旬. */
  readonly isRough: boolean
  /** 未满. */
  readonly isBound: boolean
  /** 今年, 现年 stand before it. */
  readonly now: boolean
  /** 享年, 时年, 当时. */
  readonly said: string | undefined
  /** 年仅. */
  readonly only: boolean
  readonly words: string
}
