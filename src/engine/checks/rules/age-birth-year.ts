import { says } from '../../../words/sentence'
import { behindLast } from '../behind-last'
import { type Birth, readBirths } from '../calendar/births'
import type { DatedText, DateReader } from '../calendar/dated-text'
import { KIN_WORDS } from '../calendar/kin-words'
import { clauseStart, sentenceEnd, sentenceStart } from '../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfIso } from '../calendar/wording'
import { matchesOf } from '../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../rule'
import { inChinese } from '../told'

const AGE = new RegExp(
  `(?:(?<now>今年|现年|如今|现在|眼下|目前|现已|年已|年方|而今|今)，?)?(?:他|她)?(?:已经?|刚满|刚刚|刚|年满|年届|正好|才|已是|也才|也已|已近|都|只有|还只有|不过|已有)?(?<then>时年|享年|终年|享寿|卒年|殁年|当时|那时|当年)?(?<only>年仅|年近)?(?:仅|才|已|刚满)?(?<kind>虚岁|周岁)?(?<count>${NUMBER})(?:多|余)?(?<unit>周岁|虚岁|岁)`,
  'gu',
)
const OF_ANOTHER = new RegExp(`^的?[\\u4e00-\\u9fff]{0,2}(?:${KIN_WORDS.source})`, 'u')
/** Told of a picture, a part or a time gone by: 照片里只有6岁; 抗战胜利那年，他24岁. */
const PICTURED =
  /照片|画面|画中|镜头|剧中|片中|书中|饰演|扮演|出演|冒充|假扮|谎称|自称|看上去|看起来|好像|梦见|记忆|当时|那时/u
const PAST =
  /当年|当时|那年|那时|曾|第一次|首次|刚|时，|开始|[进入走踏登]上|考[入上]|来到|接过|结婚|出嫁|毕业|参[军加]|入[伍党学]/u
const BACK_THEN = /(?:那一?年|那时|当年|当时|时)，(?:他|她|[\u4e00-\u9fff]{2,3})?$/u
/** People of the same story, who matter only in the clause of the age. */
const COMPANION =
  /最年长|最大|最小|年龄最|平均|徒弟|学生|同伴|队友|搭档|同事|邻居|受害人|被害人|死者|伤者|对方|原告|被告人?|同案/u
/** 搭档老周比她大十岁，今年47岁: who is measured by the one born then is spoken of. */
const THAN_HIM = /比[他她][^，。；]{0,3}[大小长]/u
const MOMENT =
  /^(?:多|余)?(?:那年|时|起|开始|就|便|参|进|入|上|离|考|嫁|结婚|娶|当|丧|才|左右|以|前|后|之|至|到|—|~|-|的(?:时候|他|她|我|那)|成|组|级|登|学|随|跟|来|被|获|夺)/u
const DEATH = /享年|终年|享寿|卒年|殁年/u
const NAMED_YEAR = new RegExp(`(?<year>${YEAR})年|今年|如今|现在|目前|去年|明年|现年`, 'gu')
const FIRST_AGE = new RegExp(`(?<count>${NUMBER})周?岁`, 'u')
const FARTHEST = 90
/** 如今39岁的他 goes on about whom the story tells of, some sentences on. */
const GOES_ON = { farthest: 160, stops: 3 }
const ONCE = { farthest: FARTHEST, stops: 1 }

/**
 * An age against the year of birth: 2024年报道, 1958年生 is 65 or 66 (66－1 before the birthday), 67 by the traditional
 * count. The age is taken for that of the year its clause names, else for today's; ages of other people stay out of it.
 */
export function createAgeBirthYearRule(dates: DateReader): Rule {
  return {
    id: 'age-birth-year',
    severity: 'query',
    checkText: (text, input) => checkText(dates.readText(text), input),
  }
}

function* checkText(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  if (!text.plain.includes('岁')) return
  const births = readBirths(text.plain)
  if (births.length === 0) return
  const ages = matchesOf(text.plain, AGE).flatMap((match) => readAge(text, match, births, input) ?? [])
  // 1989年生，现年33岁，作案时31岁: the age that fits today answers for the birth, others are of other days or people.
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const answered = new Set(ages.filter(({ year, fits }) => fits && year === own).map(({ birth }) => birth))
  for (const age of ages) {
    if (age.fits || (age.year === own && (answered.has(age.birth) || isTold(text.plain, age, own)))) continue
    yield report(text, age)
  }
}

/** 生于2007年的冷雪18岁，她的队长28岁: right behind the birth stands the age that fits. */
function isTold(plain: string, { birth }: Age, own: number): boolean {
  const nearby = plain.slice(birth.end, Math.min(sentenceEnd(plain, birth.end), birth.end + 14))
  const told = numberOf(FIRST_AGE.exec(nearby)?.groups?.count ?? '')
  return told !== undefined && own - told >= birth.year - 1 && own - told <= birth.last + 1
}

/** An age, the birth it belongs to and the year it is told for. */
interface Age {
  readonly birth: Birth
  readonly year: number
  readonly isTraditional: boolean
  readonly fits: boolean
  /** Of the number, and behind the unit. */
  readonly start: number
  readonly end: number
}

function readAge(
  text: DatedText,
  match: RegExpExecArray,
  births: readonly Birth[],
  input: CheckInput,
): Age | undefined {
  const { now, then, only, kind, count = '', unit = '' } = match.groups ?? {}
  if (only === '年近') return undefined
  // 比教练小30岁 compares.
  if (
    /[小大长差轻老了涨增加]$/u.test(
      text.plain.slice(Math.max(0, match.index - 1), match.index + match[0].indexOf(count)),
    )
  )
    return undefined
  const age = numberOf(count)
  const start = match.index
  const end = start + match[0].length
  // 30岁的母亲, 冒充39岁的经理, 当晚照片里只有6岁.
  if (
    OF_ANOTHER.test(text.plain.slice(end, end + 8)) ||
    PICTURED.test(text.plain.slice(clauseStart(text.plain, start), start))
  )
    return undefined
  const isHis = /^的(?:[他她]|[老小]\p{Script=Han})/u.test(text.plain.slice(end, end + 3)) || /[他她]/u.test(match[0])
  const goesOn = isHis || (now !== undefined && start === sentenceStart(text.plain, start))
  const birth = birthOf(text, start, end, births, goesOn ? GOES_ON : ONCE)
  if (age === undefined || !birth) return undefined
  const year = yearOfAge(text, match, birth, input, { now: now !== undefined, then })
  if (year === undefined || year <= birth.year) return undefined
  const years = year - birth.last
  const traditional = `${kind ?? ''}${unit}`.includes('虚岁')
  const exact = `${kind ?? ''}${unit}`.includes('周岁')
  const least = traditional ? years : years - 1
  const eldest = year - birth.year
  const most = traditional ? eldest + 2 : exact ? eldest : eldest + 1
  const slack = input.inferred && then === undefined ? 1 : 0
  return {
    birth,
    year,
    isTraditional: traditional,
    fits: age >= least - slack && age <= most + slack,
    start: start + match[0].lastIndexOf(count),
    end,
  }
}

function report(text: DatedText, { birth, year, isTraditional, start, end }: Age): RuleFinding {
  const years = year - birth.year
  const low = isTraditional ? year - birth.last : year - birth.last - 1
  const high = isTraditional ? years + 1 : years
  const printed = text.plain.slice(start, end)
  const isSpan = birth.last > birth.year
  const ages = isSpan ? says('says.ages.span', { low, high }) : says('says.ages', { low, high })
  return {
    says: isSpan
      ? says('says.age-birth-year.generation', { birth: birth.year, last: birth.last, year, ages, printed })
      : says('says.age-birth-year', { birth: birth.year, year, ages, years, printed }),
    places: [text.place(start, end), text.place(birth.start, birth.end)],
    expected: inChinese(ages),
    confidence: 0.8,
  }
}

/** The birth the age belongs to: the nearest, with no other person and no sentence too far in between. */
function birthOf(
  text: DatedText,
  start: number,
  end: number,
  births: readonly Birth[],
  { farthest, stops }: typeof ONCE,
): Birth | undefined {
  let best: Birth | undefined
  let distance = farthest
  for (const birth of births) {
    const gap = birth.end <= start ? start - birth.end : birth.start - end
    if (gap >= distance || gap < 0) continue
    const between = birth.end <= start ? text.plain.slice(birth.end, start) : text.plain.slice(end, birth.start)
    const ends = between.match(/[。；！？]/gu)?.length ?? 0
    // 1968年出生的老支和妻子…，41岁的老支: told of the one who was born then by name.
    const called = /^的(?<who>[老小]\p{Script=Han})/u.exec(text.plain.slice(end, end + 3))?.groups?.who
    const isNamed = called !== undefined && text.plain.slice(birth.end, birth.end + 4).includes(called)
    if ((KIN_WORDS.test(between) && !isNamed) || ends > stops) continue
    if (ends > ONCE.stops && (birth.end > start || COMPANION.test(between) || /他.*她|她.*他/u.test(between))) continue
    if (KIN_WORDS.test(text.plain.slice(Math.max(0, start - 4), start))) continue
    if (COMPANION.test(behindLast(between, '，。；！？')) || THAN_HIM.test(between)) continue
    // 父亲1926年出生…；老人今年76岁: the age's own subject is somebody else.
    if (
      birth.end <= start &&
      KIN_WORDS.test(text.plain.slice(Math.max(0, birth.start - 6), birth.start)) &&
      /[\u4e00-\u9fff]{2}/u.test(behindLast(between, '，。；！？'))
    )
      continue
    const isAlias = /原名|本名|又名|艺名|笔名|曾用名|乳名/u.test(between)
    if (!isAlias && peopleBetween(text, Math.min(birth.start, start), Math.max(birth.end, end)) > 1) continue
    best = birth
    distance = gap
  }
  return best
}

/** How many different people the stretch of plain text, and the few characters before it, name. */
function peopleBetween(text: DatedText, start: number, end: number): number {
  const place = text.place(start, end)
  const names = new Set<string>()
  for (const tag of text.source.tags) {
    if (tag.type === 'person' && tag.start >= place.start && tag.end <= place.end + 8 && !tag.value.partial)
      names.add(tag.value.refers ?? tag.value.name)
  }
  return names.size
}

/** The year the age is told for; undefined where it may be any. */
function yearOfAge(
  text: DatedText,
  match: RegExpExecArray,
  birth: Birth,
  input: CheckInput,
  { now, then }: { readonly now: boolean; readonly then: string | undefined },
): number | undefined {
  const { plain } = text
  const end = match.index + match[0].length
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  // 沈岚（1938—2026）…享年88岁: no other age is told of one who is dead.
  if (birth.death !== undefined) return then && DEATH.test(then) ? birth.death : undefined
  if (now || /^(?:的)?(?:高龄|高寿|生日|寿辰|大寿|华诞)/u.test(plain.slice(end, end + 3))) return own
  // 年仅14岁的她: of today, unless a year was named since the birth.
  const only = match.groups?.only !== undefined
  const from = sentenceStart(plain, match.index)
  const named = lastYear(plain, from, match.index, birth)
  // 今年86岁了，她56岁那年: a moment of its own, though the sentence speaks of today.
  // 今年52岁，22岁走上讲台.
  if (named === 'now' && /^(?!的|高龄|左右)[\u4e00-\u9fff]/u.test(plain.slice(end, end + 2))) return undefined
  if (named === 'now' && /^(?:那年|时|起|开始|那时|的时候)/u.test(plain.slice(end, end + 3))) return undefined
  if (typeof named === 'number') {
    // 2023年病逝，享年92岁，18岁登台: further on only an age with a statement of its own is of that year.
    const told = plain.slice(plain.lastIndexOf(String(named), match.index), match.index)
    if (
      (told.match(/，/gu)?.length ?? 0) > 1 ||
      (told.includes('，') && !/^[，。）；、的（]|^$/u.test(plain.slice(end, end + 1)))
    )
      return undefined
  }
  if (named !== undefined) return named === 'now' ? own : named
  if (then && DEATH.test(then)) return deathYear(plain, match.index, birth) ?? (input.inferred ? undefined : own)
  if (then) return undefined
  if (BACK_THEN.test(plain.slice(Math.max(0, match.index - 10), match.index))) return undefined
  const behind = plain.slice(end, end + 3)
  // 46岁的她 is of some moment, or of today with a digit wrong.
  if (
    /^的[他她]/u.test(behind) &&
    own !== undefined &&
    Math.abs(own - birth.year - (numberOf(match.groups?.count ?? '') ?? 0)) % 10 < 2
  ) {
    const sentence = plain.slice(from, sentenceEnd(plain, end))
    return PAST.test(sentence) ? undefined : own
  }
  if (MOMENT.test(only ? behind.replace(/^的[他她]/u, '') : behind)) return undefined
  // 李某，男，56岁，1958年出生: the age is a statement of its own.
  const opens =
    only ||
    /[，（、。；：）】]$|[国省市县区村队校]$|(?:这|这个|这位|这名|一个|是个?|名|位|才|刚)$/u.test(
      plain.slice(0, match.index),
    ) ||
    match.index === from ||
    text.source.tags.some(({ type, end: to }) => type === 'person' && to === text.place(match.index, end).start)
  if (only && matchesOf(plain.slice(birth.end, match.index), NAMED_YEAR).some(({ groups }) => groups?.year))
    return undefined
  const closes =
    /^(?:了(?=[，。还仍却依照也]))?[，。）；、的（还仍却依照也]|^(?:了[，。]?)?$|^(?:小将|老将|名将|少年|选手|老人|男[孩子性]|女[孩子性]|学生|姑娘|小伙|演员)/u.test(
      behind,
    ) ||
    (only && /^[\u4e00-\u9fff]/u.test(behind))
  // Somebody who has died has an age no more.
  if (/逝世|去世|病逝|牺牲|辞世/u.test(plain.slice(from, sentenceEnd(plain, end)))) return undefined
  return opens && closes ? own : undefined
}

/** The last year named in the sentence before the age, the birth's own aside. */
function lastYear(plain: string, from: number, to: number, birth: Birth): number | 'now' | undefined {
  let found: number | 'now' | undefined
  for (const match of matchesOf(plain.slice(from, to), NAMED_YEAR)) {
    const at = from + match.index
    if (at >= birth.start && at < birth.end) continue
    const year = match.groups?.year
    if (year) found = yearOf(year)
    else found = /去年|明年/u.test(match[0]) ? undefined : 'now'
  }
  return found
}

/** 1920年生，2001年逝世。享年81岁: the last year before the age, a sentence back too. */
function deathYear(plain: string, at: number, birth: Birth): number | undefined {
  const found = lastYear(plain, Math.max(birth.end, at - FARTHEST), at, birth)
  return typeof found === 'number' ? found : undefined
}
