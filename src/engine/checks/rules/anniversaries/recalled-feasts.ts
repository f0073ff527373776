import { parseIsoDate } from '../../../tags/dates/calendar'
import { isQuoted, periodEnd, periodStart, sentenceStart } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import type { CheckInput } from '../../rule'

/** What everybody keeps, and where a text tells of its feast: 新中国成立70周年. Offsets count in the plain text. */
interface Feast {
  readonly plain: string
  readonly start: number
  readonly end: number
  readonly count: number
  /** The year it was right in. */
  readonly year: number
  /** What it counts from. */
  readonly begun: number
}

/** Feasts are kept every five years; 67周年 nobody recalls. */
const ROUND = 5
/** So many days into January what is printed was said in December. */
const NEW_YEAR = 5
/** So many months of a year look back on the one before. */
const LOOKING_BACK = '03'
/** The feast is this year's: said before it in its sentence, outside quotation marks where the year is new. */
const NOW =
  /祝贺|祝愿|贺信|刚刚|连日来|国庆期间|欢度|今[年天日晨晚]|昨[天日晚夜]|明年|正值|适逢|恰逢|时值|欣逢|值此|迎来|迎接|喜迎|即将|近日|日前|本[月周届]|这个?月|[\d一二三四五六七八九十]日|[节一]”?前夕|\d{4}年(?!、)[^、]*$/u
const THIS_YEAR = /今[年天日]|昨[天日晚夜]|正值|适逢|恰逢|时值|欣逢|值此|喜迎|迎接|即将|将/u
const OPENS = /^(?:为了?|在)?(?:隆重)?(?:庆祝|纪念|热烈庆祝)/u
/** 在庆祝…大会上的讲话 is quoted for years. */
const SPEECH = /^[^，。]{0,6}(?:大会上|讲话)/u
/** 再过30年, 到2049年: of a feast a long way off. */
const FAR_AHEAD = /再过|再有|到那时|届时|[到至](?:20|二〇)\S{2}年|本世纪|第二个百年|第一个百年|未来/u
/** 参加过…70周年庆典的, in a row of feasts of several years: 从…70周年晚会…，到…40周年晚会. */
const GONE = /(?:过|了|曾)(?:庆祝|纪念)?[^，。；]{0,14}$/u

/**
 * Whether the feast of a known event may be one gone by, told again: those of round years are remembered for long, so
 * that only words of now speak for a slip; in the first months of a year the one just past is what everybody writes of.
 */
export function isRecalledFeast(feast: Feast, input: CheckInput): boolean {
  const { plain, start, end, count, year, begun } = feast
  if (input.reference === null || count % ROUND > 0) return false
  const back = yearOfIso(input.reference) - year
  const from = periodStart(plain, start)
  if (back < 0) return count % 100 === 0 && FAR_AHEAD.test(plain.slice(from, periodEnd(plain, end)))
  const lead = plain.slice(sentenceStart(plain, start), start)
  const isEarly = input.reference.slice(5, 7) <= LOOKING_BACK
  if (back === 1 && isEarly)
    return isNewYear(input.reference) || isQuoted(plain, start) || GONE.test(lead) || !THIS_YEAR.test(lead)
  if (isDigitOff(count, yearOfIso(input.reference) - begun) && !isListed(plain, start, end)) return false
  return !isOfNow(feast)
}

/** 80 or 60 for 70, where the feast of now is a round one: the slip of a digit. */
export function isDigitOff(count: number, now: number): boolean {
  return now % ROUND === 0 && now >= 20 && count >= 20 && count % 10 === now % 10 && Math.abs(count - now) <= 30
}

/** 从60周年音乐会，到70周年晚会; 60周年、70周年: of several years. */
function isListed(plain: string, start: number, end: number): boolean {
  const sentence = plain.slice(periodStart(plain, start), start) + plain.slice(end, periodEnd(plain, end))
  return /周年|华诞|那年|当年|曾/u.test(sentence) || /^(?:的?献礼|而作|创作)/u.test(plain.slice(end, end + 4))
}

/** Whether its sentence says that the feast is of now. */
export function isOfNow({ plain, start, end }: Pick<Feast, 'plain' | 'start' | 'end'>): boolean {
  const from = periodStart(plain, start)
  const lead = plain.slice(sentenceStart(plain, start), start)
  return (
    NOW.test(lead) ||
    (from === 0 && OPENS.test(lead) && !SPEECH.test(plain.slice(end, end + 12))) ||
    isToldOfNow(plain, end) ||
    (KEPT_BY.test(lead) && HELD_NOW.test(plain.slice(end, periodEnd(plain, end))))
  )
}

/** 本报讯 为纪念…75周年，老物件展昨日开幕: what is held now is held for it. */
const KEPT_BY = /(?:^|讯(?:（[^）]*）)?|[，。】])\s*(?:为了?|以)(?:隆重|深切)?(?:庆祝|纪念|迎接|喜迎)[^，。；]{0,24}$/u
const HELD_NOW =
  /^[^，。；]{0,6}，[^。；]{0,40}?(?:昨[天日晚]|今[天日晚]|日前|近日|\d{1,2}日)[^，。；]{0,18}(?:举|开|办|启|揭|演|展|发布|首发|落成|成立)/u

/** …80周年之际，我市…; …75周年到来; …90周年主题展今年8月1日开幕. */
function isToldOfNow(plain: string, end: number): boolean {
  return /^[^，。；“”]{0,10}(?:今[年天日]|昨[天日晚]|近日|日前)|^(?:庆典|纪念日|华诞)?(?:到来|来临|即将|将至|临近|前夕|之际)/u.test(
    plain.slice(end, end + 14),
  )
}

/** What is printed in the first days of January was said in December. */
export function isNewYear(reference: string): boolean {
  const day = parseIsoDate(reference)
  return day !== undefined && reference.slice(5, 7) === '01' && Number(reference.slice(8)) <= NEW_YEAR
}
