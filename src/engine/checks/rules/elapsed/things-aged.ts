import type { DatedText } from '../../calendar/dated-text'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { reportFar } from './elapsed-far'

/** 2002年种下的银杏，如今有33岁了; 1998年通车的老桥今年37岁了: the age of what was made or planted. */
const AGED = new RegExp(
  `(?<year>${YEAR})年(?:\\d{1,2}月)?(?:建[成造起]|修建|落成|建立|创办|成立|种下?|栽下?|植下?|开业|开馆|通车|投产|出厂|诞生|下水|首航|创刊|建校)的(?<thing>[^，。；：、“”\\d]{1,10}?)，?(?:到)?(?:今年|如今|现在|已经?|至今)(?:已经?|正好|刚好|就|整整|有|是|满)*(?<age>${NUMBER})岁(?!的|时|那|以|就|开始)`,
  'gu',
)
/** Who was there, and is no thing. */
const SOMEBODY = /[他她人员长师]|老[汉伯太]|主人|先生|女士|[里内前后旁边中上下]/u

/** Ages of things against the year they were made. */
export function* checkThingsAged(text: DatedText, { reference }: CheckInput): Generator<RuleFinding> {
  if (reference === null || !text.plain.includes('岁')) return
  const now = yearOfIso(reference)
  for (const match of matchesOf(text.plain, AGED)) {
    const { year = '', thing = '', age: printed = '' } = match.groups ?? {}
    const years = numberOf(printed)
    const begun = yearOf(year)
    if (years === undefined || SOMEBODY.test(thing) || begun >= now || Math.abs(now - begun - years) <= 1) continue
    const end = match.index + match[0].length
    const start = end - printed.length - 1
    const count = { years, unit: '岁', isRough: false, isOpen: false, start, end }
    yield reportFar(text, count, { year: begun, place: text.place(match.index, match.index + year.length) }, now)
  }
}
