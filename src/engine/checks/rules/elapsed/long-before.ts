import { yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import type { CheckInput } from '../../rule'
import { isWithin, type YearCount } from './year-counts'

/** 时隔30年: back to what the story opened with, perhaps. */
export const LONG_AGO = /(?:时隔|相隔|一别|阔别|距今)[^，。；\d]{0,3}$/u

/** 二十年里 opening a sentence: counted from a year the story told of at its beginning. */
export function isSinceLongBefore(count: YearCount, before: string, { reference }: CheckInput): boolean {
  return reference !== null && readYears(before).some(({ year }) => isWithin(count, yearOfIso(reference) - year))
}
