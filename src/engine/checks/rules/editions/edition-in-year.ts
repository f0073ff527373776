import { says } from '../../../../words/sentence'
import { civilDate, dayNumber, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { clauseStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

/** How often a paper comes out: most issues of a year, and how far ahead of its day one may be numbered. */
const PAPERS: readonly (readonly [wording: RegExp, name: string, most: number, ahead: number])[] = [
  [/季刊|每季度?[^，。；]{0,4}[一1]期/u, '季度', 4, 1],
  [/双月刊|每(?:两|二|2)个?月[^，。；]{0,4}[一1]期/u, '两月', 6, 1],
  [/半月刊|每半个?月[^，。；]{0,4}[一1]期|每月(?:两|二|2)期/u, '半月', 24, 3],
  [/旬刊|每旬[^，。；]{0,4}[一1]期|每月(?:三|3)期/u, '旬', 36, 4],
  [/双周刊|每(?:两|二|2)周[^，。；]{0,4}[一1]期|隔周[^，。；]{0,4}[一1]期/u, '两周', 27, 3],
  [/(?<![双半])月刊|每个?月[^，。；两二三23]{0,4}[一1]期|一月一期/u, '月', 13, 2],
  [/(?<![双])周刊|周报|每(?:周|星期)[^，。；两二三23]{0,6}[一1]期|一周一期/u, '周', 54, 2],
]
/** 今年第8期, 2024年的第5期, 今年出到3月15日的第40期; not 总第150期. */
const ISSUE = new RegExp(
  `(?:(?<this>今年|本年度?)|(?<year>${YEAR})年(?:度)?)(?<words>[^，。；《》第]{0,14}?)第(?<count>${NUMBER})期(?!间)`,
  'gu',
)
const NOT_OF_YEAR = /[总到起]$|起|以来|至今|创刊|累计|连续|总|增刊|改/u
const YEAR_DAYS = 365

/** The number an issue has in its year: no quarterly has a fifth, and by mid-March no weekly a fortieth. */
export function* checkEditionInYear(texts: readonly DatedText[], { reference }: CheckInput): Generator<RuleFinding> {
  const today = parseIsoDate(reference ?? '')
  const whole = texts.map(({ plain }) => plain).join('\n')
  if (today === undefined || !/第[^，。]{1,4}期/u.test(whole) || !/刊|报|每|一[周月]/u.test(whole)) return
  const papers = PAPERS.filter(([wording]) => wording.test(whole))
  const [paper] = papers
  // A paper that came out otherwise before, or another beside it.
  if (!paper || papers.length > 1) return
  const [, name, most, ahead] = paper
  const now = civilDate(today).year
  for (const text of texts) {
    for (const match of matchesOf(text.plain, ISSUE)) {
      const { this: own, year: printed, words = '', count: nth = '' } = match.groups ?? {}
      const count = numberOf(nth)
      const year = own ? now : yearOf(printed ?? '')
      const before = text.plain.slice(clauseStart(text.plain, match.index), match.index)
      if (count === undefined || NOT_OF_YEAR.test(words) || /创刊|自$|从$|至$/u.test(before)) continue
      const gone = (today - dayNumber(now, 1, 1) + 1) / YEAR_DAYS
      const limit = year === now ? Math.min(most, Math.ceil(most * gone) + ahead) : most
      if (count <= limit || year > now) continue
      const at = match.index + match[0].lastIndexOf('第')
      const end = match.index + match[0].length
      yield {
        says: says('says.edition-count.in-year', { year, name, most: limit, printed: text.plain.slice(at, end) }),
        places: [text.place(at, end)],
        confidence: 0.75,
      }
    }
  }
}
