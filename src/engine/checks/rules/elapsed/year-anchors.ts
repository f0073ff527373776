import { civilDate, dayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'

/** A year something is told of: printed (1998年), or meant by 今年, 去年, 至今, 近日 and the days of the issue. */
export interface YearAnchor {
  readonly year: number
  readonly start: number
  readonly end: number
  /** A month or season stands with it: the years to another may be one less. */
  readonly isPartOfYear: boolean
  /** Meant, not printed. */
  readonly isMeant: boolean
}

const MEANT =
  /(去年|上年)|(前年)|今年|今[春夏秋冬]|本月|本周|上周|上月|[上这]个月|近日|日前|昨[天日晚晨夜]|今[天日晚晨早]|前天|至今|迄今|如今|而今|现在|目前|眼下|截至|最近|(?<![\d一二三四五六七八九十])月底|即将|将于(?![12一二][\d〇零九])|直到.{0,3}(?:退休|离开)/gu

const RECENT = 31
/** 民国二十三年的《县志概览》: what a book or paper is from, and nothing that began. */
const OF_A_WORK = /^年?的[《“]/u

/** The anchors of a text in reading order; what is meant needs the day of the issue. */
export function readAnchors({ plain, dates }: DatedText, reference: string | null): YearAnchor[] {
  const anchors: YearAnchor[] = readYears(plain)
    .filter(({ end }) => !OF_A_WORK.test(plain.slice(end, end + 3)))
    .map((mention) => ({ ...mention, isMeant: false }))
  if (reference === null) return anchors
  const now = yearOfIso(reference)
  for (const match of matchesOf(plain, MEANT)) {
    const back = match[1] ? 1 : match[2] ? 2 : 0
    anchors.push({
      year: now - back,
      start: match.index,
      end: match.index + match[0].length,
      isPartOfYear: true,
      isMeant: true,
    })
  }
  // 12月5日举办专场: a day just past stands for today, whatever year was told before it.
  const today = parseIsoDate(reference)
  for (const { start, end, isDay, from, text } of dates) {
    if (!isDay || !/月/u.test(text) || /年/u.test(text) || today === undefined) continue
    const { month, day } = civilDate(from)
    const ago = today - dayNumber(now, month, day)
    if (ago >= 0 && ago <= RECENT) anchors.push({ year: now, start, end, isPartOfYear: true, isMeant: true })
  }
  return anchors.sort((a, b) => a.start - b.start)
}
