/** 6小时34分: a time, and no points. */
const CLOCKED = /小时[0-9]+分$/u
const COMPOUND = /^([0-9]+)(?:小时|时|分钟?)(?=[0-9])/u

/** Whether a figure in 分 is a time told in hours and minutes. */
export function isClocked(printed: string): boolean {
  return CLOCKED.test(printed)
}

/** 634 for 6小时34: a slip of the keyboard is one of the digits as they stand. */
export function digitsOfTime(printed: string): string {
  return printed.replace(COMPOUND, '$1')
}
