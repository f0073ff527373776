import type { DatedText } from '../../calendar/dated-text'
import { sentenceStart } from '../../calendar/sentences'
import { type Begun, LONGEST_NAME } from './foundings'

const HONORIFIC =
  /将?(?:迎来|喜迎)|祖国|同志|先生|烈士|将军|院士|女士|伟大领袖|特别行政区|特区|庆祝|各界|同胞|等老一辈(?:无产阶级)?革命家/gu

/** A well-known event: how it is named, and its year. */
export interface Event {
  readonly pattern: string
  readonly year: number
}

/** A well-known event named right before the anniversary at `start`. */
export function knownYear(text: DatedText, start: number, events: readonly Event[]): Begun | undefined {
  const before = text.plain.slice(Math.max(sentenceStart(text.plain, start), start - LONGEST_NAME), start)
  const plain = before.replace(HONORIFIC, '')
  for (const { pattern, year } of events) {
    const words = before.includes(pattern) ? before : plain
    const at = words.lastIndexOf(pattern)
    if (at < 0) continue
    const rest = words.slice(at + pattern.length)
    if (isOfAnotherCountry(pattern, words.slice(0, at))) return undefined
    // Only the event itself may stand between: 红军长征胜利暨…, and an event of its own may follow.
    if (
      /^(?:爆发|发生|打响|诞生|召开)?，?(?:至今|距今|到今年|今年)?(?:已经?|正|恰|刚)?好?(?:是|满|迎来|值|逢|有)?(?:整整)?$/u.test(
        rest,
      )
    )
      return { year, name: pattern, place: undefined }
    if (rest.length > 4 || /[，、]|委员会|支部|学校|医院|公司|分会/u.test(rest)) continue
    if (/^(?:委员会|.{0,3}(?:支部|市|县|省|学校|医院|公司|分会))/u.test(rest)) continue
    return { year, name: pattern, place: undefined }
  }
  return undefined
}

/** 某国国庆76周年, 某国海军成立50周年: what every country has one of, with a name before it that is not ours. */
function isOfAnotherCountry(pattern: string, before: string): boolean {
  if (!EVERY_COUNTRY_HAS.test(pattern) || !/[\u4e00-\u9fff]$/u.test(before)) return false
  return OTHER_REPUBLIC.test(before) || !OURS.test(before)
}

/** 某某社会主义共和国, and 共和国 alone, which is ours. */
const OTHER_REPUBLIC = /[\u4e00-\u9fff]{2}(?<!中华人民|[为的在是值逢暨和与及向新年])共和国$/u
const EVERY_COUNTRY_HAS = /^(?:国庆|建国|建党|建军|建团|建队|海军成立|空军成立|陆军成立)$/u
const OURS =
  /(?:中国|我国|祖国|共和国|人民|解放军|中共|(?:中国|^|[，、的了在是为祝念迎])共产党|[我全]党|[我全]军|国家|庆祝|纪念|迎接?|喜迎|献礼|[为的在是值逢暨和与及向新年日际前后节个共了第于从到当就过])$/u
