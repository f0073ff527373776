import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import type { FestivalRule } from './festival-days'

/** 每年6月15日是世界献血者日, 定每年的6月15日为…, 每年6月15日的…. */
const EVERY_YEAR = new RegExp(
  `每年的?(?<month>${NUMBER})月(?<day>${NUMBER})[日号](?:被?(?:联合国|国家|我国)?(?:定为|设为|确定为|列为)|这天|这一天|，?(?:也就?是|即|就是|都?是|为|的)|，|（)*(?:我国|全国|中国)?的?(?:法定的?|传统的?)?“?`,
  'gu',
)

/** A day of observance of the solar calendar and the day of every year told beside it, which no issue has to date. */
export function* feastsOfEveryYear(text: DatedText, festivals: readonly FestivalRule[]): Generator<RuleFinding> {
  const { plain } = text
  if (!plain.includes('每年')) return
  for (const match of matchesOf(plain, EVERY_YEAR)) {
    const start = match.index
    const end = start + match[0].length
    const rule = festivals.find(({ name }) => plain.startsWith(name, end))
    const [month, day] = [numberOf(match.groups?.month ?? ''), numberOf(match.groups?.day ?? '')]
    if (rule?.calendar !== 'solar' || !month || !day || isQuoted(plain, start)) continue
    if ((month === rule.month && day === rule.day) || !ENDS.test(plain.slice(end + rule.name.length))) continue
    const pad = (number: number): string => String(number).padStart(2, '0')
    const right = { monthDay: `2024-${pad(rule.month)}-${pad(rule.day)}` }
    const printed = plain.slice(start, end + rule.name.length)
    yield {
      says: says('says.festival-date.moon', { name: rule.name, right, printed }),
      places: [text.place(start, start + printed.length)],
      expected: inChinese(right),
      confidence: 0.85,
    }
  }
}

/** 前后 and 期间 are other days. */
const ENDS = /^(?![前后期假宣系活之])/u
