import { civilDate } from '../../tags/dates/calendar'
import { matchesOf } from '../matches-of'
import type { CheckInput } from '../rule'
import type { DatedText, PrintedDate } from './dated-text'
import { clauseStart } from './sentences'
import { NUMBER, numberOf, yearOfIso } from './wording'

const SHIFTS: Readonly<Record<string, number>> = { 去: -1, 前: -2, 明: 1, 后: 2 }
const BACK = `(?<back>${NUMBER})年(?:前|之前|以前)`
const SAID = new RegExp(`${BACK}|(?<ago>[今去前明])年|(?<year>[12]\\d{3})年`, 'u')
const TOLD = new RegExp(`${BACK}|(?<ago>[今去前明后])年|(?<year>(?<!\\d)[12]\\d{3})年`, 'gu')
const CLAUSE = 20

/** The date in the year its clause names: 去年中秋节（9月29日）, 四年前的2月29日. A year the date prints itself holds. */
export function yearSaid(
  plain: string,
  date: PrintedDate,
  feast: number,
  { reference }: CheckInput,
): ReturnType<typeof civilDate> {
  const civil = civilDate(date.from)
  if (/年/u.test(date.text)) return civil
  const lead = plain.slice(Math.max(clauseStart(plain, Math.min(date.start, feast)), date.start - CLAUSE), date.start)
  const said = SAID.exec(lead)?.groups
  if (!said) return civil
  if (said.year !== undefined) return { ...civil, year: Number(said.year) }
  // 明年春节是1月29日: of the year after the issue's, in which the date may have been read already.
  const own = reference === null ? civil.year : yearOfIso(reference)
  return { ...civil, year: own + shiftOf(said) }
}

/** Years a paragraph tells of before `at`: 明年元旦是周四，…中秋节落在9月25日 goes on with next year. */
export function yearsTold({ plain }: DatedText, at: number, { reference }: CheckInput): number[] {
  const own = reference === null ? undefined : yearOfIso(reference)
  return matchesOf(plain.slice(0, at), TOLD).flatMap(({ groups }) => {
    if (groups?.year !== undefined) return [Number(groups.year)]
    return own === undefined ? [] : [own + shiftOf(groups ?? {})]
  })
}

function shiftOf({ ago = '', back }: Readonly<Record<string, string | undefined>>): number {
  return back === undefined ? (SHIFTS[ago] ?? 0) : -(numberOf(back) ?? 0)
}
