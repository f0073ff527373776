/** A date known to the year, the month or the day, with the days it may mean. ISO, both ends inclusive. */
export interface PartialDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly iso: string
  readonly first: string
  readonly last: string
}

/** 2021, 2021-03, 2021/3/5, 2021.3, 2021年3月5日: what spreadsheets and people write. */
const WRITTEN = /^(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})日?)?)?)?)?$/u

/** Reads a date that may lack its day, or month and day; undefined when it is none, or no such day exists. */
export function parsePartialDate(written: string): PartialDate | undefined {
  const found = WRITTEN.exec(written.trim())
  if (!found) return undefined
  const [, year = '', month, day] = found
  if (month === undefined) return { iso: year, first: `${year}-01-01`, last: `${year}-12-31` }
  const days = daysIn(Number(year), Number(month))
  if (days === undefined) return undefined
  const iso = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return { iso, first: `${iso}-01`, last: `${iso}-${days}` }
  if (Number(day) < 1 || Number(day) > days) return undefined
  const full = `${iso}-${day.padStart(2, '0')}`
  return { iso: full, first: full, last: full }
}

/** Undefined when there is no such month. */
function daysIn(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
