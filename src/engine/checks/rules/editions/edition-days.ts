import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { yearOfEdition } from '../../calendar/edition-years'
import { periodEnd } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

/** 自2011年起，市里把每年12月的第一个周六定为“市民志愿日”: a day or week of its own, kept every year from then on. */
const SET =
  /^(?:起|开始)，?[^。；\d]{0,14}?每年[^。；]{0,16}?(?:[定设列]为|设立为?|确定为|命名为|作为)“?(?:我[市县省区校]|全[市县省区])?(?<name>[\u4e00-\u9fff]{1,12}?(?:日|节|周|月))(?=[”，。；])/u
/** Told of a year that is not said. */
const OTHER_TIME = /曾|上一?[个届]|往年|那年|当年|首个|第一个/u
/** Words that may stand before the name: 中国, 全市. */
const NTH = new RegExp(`第(?<count>${NUMBER})[个届次](?:“|全[市县省校区])*(?=(?<name>[\\u4e00-\\u9fff]{2,14}))`, 'gu')

/** The number of a day set apart every year against the year it was set in: 自2011年起…, 2020年 is the tenth. */
export function* checkEditionDays(texts: readonly DatedText[], input: CheckInput): Generator<RuleFinding> {
  for (const told of texts) {
    const { plain } = told
    if (!plain.includes('每年') || !/[日节周月]/u.test(plain)) continue
    for (const begun of readYears(plain)) {
      if (!/[自从]$/u.test(plain.slice(0, begun.start))) continue
      const name = SET.exec(plain.slice(begun.end, periodEnd(plain, begun.end) + 1))?.groups?.name
      if (name) yield* checkDay(texts, input, { told, begun, name: name.replace(/^(?:中国|全国|我国)/u, '') })
    }
  }
}

interface SetDay {
  readonly told: DatedText
  readonly begun: ReturnType<typeof readYears>[number]
  readonly name: string
}

function* checkDay(
  texts: readonly DatedText[],
  input: CheckInput,
  { told, begun, name }: SetDay,
): Generator<RuleFinding> {
  for (const text of texts) {
    for (const match of matchesOf(text.plain, NTH)) {
      const at = match.groups?.name?.indexOf(name) ?? -1
      const count = numberOf(match.groups?.count ?? '')
      const end = match.index + match[0].length
      if (
        count === undefined ||
        at < 0 ||
        at > 3 ||
        OTHER_TIME.test(text.plain.slice(Math.max(0, match.index - 12), end))
      )
        continue
      const held = yearOfEdition(text, match.index, end, undefined, input)
      if (!held || held.year < begun.year) continue
      const expected = held.year - begun.year + 1
      // Next year's may be announced, and the first may have been kept a year later.
      if (count === expected || count === expected - 1 || (!held.hasYear && input.inferred && count === expected + 1))
        continue
      yield {
        says: says('says.edition-count.yearly', { begun: begun.year, year: held.year, expected, printed: match[0] }),
        places: [text.place(match.index, end), told.place(begun.start, begun.end)],
        expected: `第${expected}个`,
        confidence: 0.75,
      }
    }
  }
}
