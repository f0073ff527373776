import { says } from '../../../../words/sentence'
import { readBirths } from '../../calendar/births'
import type { DatedText } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { periodEnd, periodStart } from '../../calendar/sentences'
import type { RuleFinding } from '../../rule'

/** 90后 that somebody is called, and no group, feeling or customer he has to do with. */
const CALLED_SO = /(?:[是为位名个的“，、《]|这[位个名]|作为一?[名位个]?|^)“?$/u
const OF_OTHERS = /[们群批众]|^”?(?:[、和与]|朋友|客户|顾客|观众|粉丝|消费|市场|群体|读者|一代|为主|居多)/u
const NOT_SO = /不是|并非|自称|误[认以当]|错|冒充|看上去|像|年代|徒弟|学生|搭档|同[事学伴]|团队|队友|学员|成员/u
const SPAN = 40

/** 1984年出生的村支书是最年轻的90后书记: a year of birth and a generation of one who is alone in the sentence. */
export function* checkGenerations(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!plain.includes('后') || !plain.includes('生')) return
  const births = readBirths(plain)
  for (const called of births) {
    if (called.last === called.year) continue
    const [from, to] = [periodStart(plain, called.start), periodEnd(plain, called.end)]
    const near = births.filter(({ start, end }) => start >= from && end <= to)
    const born = near.find(({ year, last }) => year === last)
    if (!born || near.length !== 2) continue
    const [opens, closes] = [Math.min(born.end, called.end), Math.max(born.start, called.start)]
    const between = plain.slice(opens, closes)
    if (closes - opens > SPAN || KIN_WORDS.test(between) || NOT_SO.test(plain.slice(from, to))) continue
    if (!CALLED_SO.test(plain.slice(Math.max(from, called.start - 4), called.start))) continue
    if (OF_OTHERS.test(plain.slice(called.end, called.end + 6))) continue
    // Within a year a year of school, or the traditional year, may be meant.
    if (born.year >= called.year - 1 && born.year <= called.last + 1) continue
    yield {
      says: says('says.age-birth-year.called', {
        birth: born.year,
        first: called.year,
        last: called.last,
        printed: plain.slice(called.start, called.end),
      }),
      places: [text.place(called.start, called.end), text.place(born.start, born.end)],
      confidence: 0.75,
    }
  }
}
