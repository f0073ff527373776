import type { Evidence } from '../../model/analysis'
import { readLexicon } from '../lexicon'
import { civilDate, type DayNumber, dayNumber, isoDate, isValidDate } from './dates/calendar'
import type { DateForm } from './dates/date-form'
import { createDateWords } from './dates/date-words'
import { readDate } from './dates/read-date'
import { isArabicDigit } from './scan/char-set'
import { codeAt, foldText, type Scan } from './scan/fold'

/** A reference date read off a page that does not print one. */
export interface InferredReference {
  /** ISO date: the day the page's stories are reported from, which is the day or the one before. */
  readonly date: string
  readonly evidence: readonly Evidence[]
}

interface Sighting {
  /** Month and day as month * 100 + day, mapped to how often they stand; a dateline counts for ten. */
  readonly days: Map<number, number>
  /** Years spoken of as present or past, and years only planned for. */
  readonly past: Map<number, number>
  readonly planned: Map<number, number>
  latest: DayNumber | undefined
}

const DATELINE_WEIGHT = 10
const PLANS = ['将', '拟', '计划', '预计', '力争', '目标', '规划', '确保']
/** Plans are made for the year that has begun, or, from autumn on, for the next. */
/** A full date may lie this far ahead of the paper that announces it; further off, the paper is the next year's. */
const ANNOUNCED_DAYS = 120
const LAST_MONTH_OF_PLANS = 3

/**
 * The day a page that prints no date was most likely written, from its texts in any order; undefined if they name no
 * day or no year. The day is the one the datelines (1月2日讯) or, failing them, the texts name oftenest; its year is the
 * latest the page speaks of, checked against the latest full date on the page.
 */
export function inferReference(texts: readonly string[]): InferredReference | undefined {
  const seen: Sighting = { days: new Map(), past: new Map(), planned: new Map(), latest: undefined }
  for (const text of texts) readSightings(foldText(text), seen)
  const named = mostFrequent(seen.days)
  if (!named) return undefined
  const month = Math.floor(named.key / 100)
  const day = named.key % 100
  const chosen = chooseYear(seen, month, day)
  if (!chosen || !isValidDate(chosen.year, month, day)) return undefined
  const dateline = named.count >= DATELINE_WEIGHT
  return {
    date: isoDate(dayNumber(chosen.year, month, day)),
    evidence: [
      { code: dateline ? 'dateline' : 'most-frequent-day', detail: `${month}月${day}日` },
      { code: chosen.why, detail: `${chosen.year}年` },
    ],
  }
}

/** Absolute dates are all this needs, and those are read without a lexicon. */
const NO_WORDS = createDateWords(readLexicon({}))

function readSightings(scan: Scan, seen: Sighting): void {
  for (let i = 0; i < scan.length; i++) {
    if (!isArabicDigit(codeAt(scan, i))) continue
    const form = readDate(scan, NO_WORDS, i)
    if (form) {
      note(scan, form, seen)
      i = form.end - 1
    } else while (isArabicDigit(codeAt(scan, i + 1))) i++
  }
}

function note(scan: Scan, form: DateForm, seen: Sighting): void {
  const year = form.year?.anchor === 'number' ? form.year.value : undefined
  const month = form.month?.anchor === 'number' ? form.month.value : undefined
  const day = form.day?.value
  if (year !== undefined && month !== undefined && day !== undefined && isValidDate(year, month, day)) {
    const full = dayNumber(year, month, day)
    if (seen.latest === undefined || full > seen.latest) seen.latest = full
  }
  if (year !== undefined && year >= 1990) add(isPlanned(scan, form) ? seen.planned : seen.past, form.yearTo ?? year, 1)
  else if (month !== undefined && day !== undefined && form.dayTo === undefined) {
    const next = scan.text.charAt(form.end)
    add(seen.days, month * 100 + day, next === '讯' || next === '电' ? DATELINE_WEIGHT : 1)
  }
}

function isPlanned(scan: Scan, form: DateForm): boolean {
  const before = scan.text.slice(Math.max(0, form.start - 4), form.start)
  const after = scan.text.slice(form.end, form.end + 12)
  return (
    before.endsWith('到') ||
    before.endsWith('至') ||
    PLANS.some((word) => before.includes(word) || after.includes(word))
  )
}

function chooseYear(seen: Sighting, month: number, day: number): { year: number; why: string } | undefined {
  const past = latestYear(seen.past)
  if (past === undefined) {
    const planned = [...seen.planned.keys()].sort((a, b) => a - b)[0]
    return planned === undefined ? undefined : { year: planned, why: 'planned-year' }
  }
  const behind = seen.latest === undefined ? 0 : seen.latest - dayNumber(past, month, day)
  if (behind > ANNOUNCED_DAYS && seen.latest !== undefined && civilDate(seen.latest).year === past) {
    return { year: past + 1, why: 'after-latest-date' }
  }
  if (seen.planned.has(past + 1) && month <= LAST_MONTH_OF_PLANS) return { year: past + 1, why: 'planned-year' }
  return { year: past, why: 'latest-year' }
}

function latestYear(years: ReadonlyMap<number, number>): number | undefined {
  let latest: number | undefined
  for (const year of years.keys()) if (latest === undefined || year > latest) latest = year
  return latest
}

function mostFrequent(counts: ReadonlyMap<number, number>): { key: number; count: number } | undefined {
  let best: { key: number; count: number } | undefined
  for (const [key, count] of counts) {
    if (!best || count > best.count || (count === best.count && key > best.key)) best = { key, count }
  }
  return best
}

function add(counts: Map<number, number>, key: number, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}
