import { isInTitle } from '../../calendar/titles'
import type { YearAnchor } from './year-anchors'

const BIRTH_BEHIND = /^[^，。]{0,3}(?:出生|(?<![发产学师新招医民写花派衍滋催])生(?![产活意效源态]))/u
const BIRTH_BEFORE = /(?:(?<![发产])生于|出生[于在]?)$/u
/** 2019年松河园博会的会址: the year is part of the name of an edition. */
const EDITION_NAME =
  /^[\u4e00-\u9fff]{1,12}(?:会|比赛|决赛|锦标赛|联赛|艺术节|文化节|[届])(?:的|期间|上|举办地|主办|会址)/u
/** 1993年第九届省运会上创造的纪录: what was done there began. */
const DONE_THERE = /^[^，。；]{2,14}上(?:创造|创下|诞生|夺得|打破|首次|创立)/u
/** 原定于2020年2月举行: it never was. */
const PUT_OFF = /(?:原定|原计划|原拟|本应|拟)[于在]?$/u
/** 1949年以来的首次会晤: the year a record is held against. */
const RECORD_SINCE = /^以来[^，。；]{0,14}(?:首[次个度例场]|第一|最|新[高低])/u
/** 2025年是规划收官之年: a year told for itself. */
const MERELY_NAMED = /^[，]?(?:既|也|正)?是[^，。；]{1,24}之年/u

/** Whether a stretch of years may be counted from or to this year; births, names and records are no end of one. */
export function mayBeCountedFrom(plain: string, { start, end }: YearAnchor): boolean {
  const behind = plain.slice(end, end + 32)
  return !(
    BIRTH_BEHIND.test(behind) ||
    BIRTH_BEFORE.test(plain.slice(Math.max(0, start - 4), start)) ||
    (EDITION_NAME.test(behind) && !DONE_THERE.test(behind)) ||
    PUT_OFF.test(plain.slice(Math.max(0, start - 5), start)) ||
    RECORD_SINCE.test(behind) ||
    MERELY_NAMED.test(behind) ||
    isInTitle(plain, start)
  )
}
