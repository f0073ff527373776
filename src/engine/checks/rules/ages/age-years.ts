import type { Birth } from '../../calendar/births'
import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { YEAR, yearOf, yearOfDay, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput } from '../../rule'
import { momentOf } from './moment-years'
import type { PrintedAge } from './printed-age'
import type { StoryEvents } from './story-events'

const PAST =
  /当年|当时|那年|那时|曾|第一次|首次|刚|时，|开始|[进入走踏登]上|考[入上]|来到|接过|结婚|出嫁|毕业|参[军加]|入[伍党学]/u
const BACK_THEN = /(?:那一?年|那时|当年|当时|时)，(?:他|她|[\u4e00-\u9fff]{2,3})?$/u
const MOMENT =
  /^(?:那年|时|起|开始|就|便|参|进|入|上|离|考|嫁|结婚|娶|当|丧|才|左右|以|前|后|之|至|到|—|~|-|的(?:时候|他|她|我|那)|成|组|级|登|学|随|跟|来|被|获|夺)/u
export const DEATH = /享年|终年|享寿|卒年|殁年|生命/u
const DIED = /逝世|去世|病逝|牺牲|辞世|离世|病故|就义|殉职|遇难|身亡|离开人世|与世长辞|圆寂|猝死/u
const NAMED_YEAR = new RegExp(`(?<year>${YEAR})年|今年|如今|现在|目前|去年|明年|现年`, 'gu')
/** 1998年的大堤上…。那一年，他42岁: the year told last. */
const THAT_YEAR = /(?<=^|[，。；！？“])(?:那|这)一?年|同年|(?:当时|那时|当年)(?=，|年?仅|才|[他她])/gu
/** 39岁这年，也就是2022年. */
const YEAR_BEHIND = new RegExp(
  `^(?:的?[那这]一?年|时|的?时候)?(?:，?(?:也就是|即|也即|就是|正是|正值|那是|时为|时值|是在?)|（(?:即|也就是)?)(?<year>${YEAR})年`,
  'u',
)
/** 1960年5岁时, 1960年，5岁的他. */
const RIGHT_BEHIND = /^[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?[春夏秋冬初底末]?(?:，|(?:，?[他她]))?$/u
const LAST_YEAR = /去年(?:\d{1,2}月)?[春夏秋冬初底末]?，?$/u
const FAR = 120

/** The year the age is told for; undefined where it may be any. `birth` is the one it belongs to, if of the same text. */
export function yearOfAge(
  text: DatedText,
  age: PrintedAge,
  birth: Birth | undefined,
  input: CheckInput,
  events: StoryEvents,
): number | undefined {
  const { plain } = text
  const { start, end, said: then, only, isRough, words } = age
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  // 沈岚（1938—2026）…享年88岁: no other age is told of one who is dead.
  if (birth?.death !== undefined) return then && DEATH.test(then) ? birth.death : undefined
  const behindIt = YEAR_BEHIND.exec(plain.slice(end, end + 20))?.groups?.year
  if (behindIt) return yearOf(behindIt)
  if (age.now || /^(?:的)?(?:高龄|高寿|生日|寿[辰宴诞]|大寿|华诞)/u.test(plain.slice(end, end + 3))) return own
  // 去年，73岁的她: of that year, right behind it.
  if (own !== undefined && LAST_YEAR.test(plain.slice(Math.max(0, start - 6), start))) return own - 1
  // 年仅14岁的她: of today, unless a year was named since the birth.
  const from = sentenceStart(plain, start)
  const named = lastYear(text, from, start, birth)
  // 今年86岁了，她56岁那年: a moment of its own, though the sentence speaks of today.
  // 今年52岁，22岁走上讲台.
  if (named === 'now' && /^(?!的|高龄|左右)[\u4e00-\u9fff]/u.test(plain.slice(end, end + 2))) return undefined
  if (named === 'now' && /^(?:那年|时|起|开始|那时|的时候)/u.test(plain.slice(end, end + 3))) return undefined
  const moment = momentOf(text, age, events)
  if (moment) return yearOfDay(moment.from)
  if (typeof named === 'number' && !then && plain.lastIndexOf(String(named), start) >= from) {
    // 2023年病逝，享年92岁，18岁登台: further on only an age with a statement of its own is of that year.
    const told = plain.slice(plain.lastIndexOf(String(named), start), start)
    if (RIGHT_BEHIND.test(told)) return named
    if (
      (told.match(/，/gu)?.length ?? 0) > 1 ||
      (told.includes('，') && !/^[，。）；、的（]|^$/u.test(plain.slice(end, end + 1)))
    )
      return undefined
  }
  if (named !== undefined) return named === 'now' ? own : named
  // 生命定格于46岁: of some year, unless the birth stands beside it and no year is told since.
  const isLong = birth === undefined || readYears(plain).some(({ year }) => year > birth.last && year !== own)
  const isOpen = input.inferred || (then?.startsWith('生命') && isLong)
  if (then && DEATH.test(then)) return deathYear(text, start, birth) ?? (isOpen ? undefined : own)
  if (only && DIED.test(plain.slice(from, start))) return deathYear(text, start, birth)
  if (then) return undefined
  if (BACK_THEN.test(plain.slice(Math.max(0, start - 10), start))) return undefined
  if (/当时|那时/u.test(plain.slice(clauseStart(plain, start), start))) return undefined
  const behind = plain.slice(end, end + 3)
  // 43岁的他1976年出生: the birth stands right beside it.
  if (birth && birth.start >= end && /^的[他她]$/u.test(plain.slice(end, birth.start))) return own
  // 46岁的她 is of some moment, or of today with a digit wrong.
  if (
    birth &&
    /^的[他她]/u.test(behind) &&
    own !== undefined &&
    (Math.abs(own - birth.year - age.low) % 10 < 2 || isRough || isToldOfNow(plain, birth, age))
  ) {
    const sentence = plain.slice(from, sentenceEnd(plain, end))
    return !isRough && PAST.test(sentence.replace(words, '')) ? undefined : own
  }
  if (MOMENT.test(only ? behind.replace(/^的[他她]/u, '') : behind)) return undefined
  if (only && birth && matchesOf(plain.slice(birth.end, start), NAMED_YEAR).some(({ groups }) => groups?.year))
    return undefined
  // Somebody who has died has an age no more.
  if (/逝世|去世|病逝|牺牲|辞世/u.test(plain.slice(from, sentenceEnd(plain, end)))) return undefined
  return isStatement(text, age, from) || (birth && isBesideBirth(plain, age, birth)) ? own : undefined
}

/** 门将才9岁，2012年生人: nothing between the age and the birth; 1977年出生，28岁创业 goes on to another day. */
function isBesideBirth(plain: string, { end }: PrintedAge, birth: Birth): boolean {
  return birth.start > end && plain.slice(end, birth.start) === '，'
}

/** 2008年出生的她昨天夺冠。14岁的她…: of these days, with no other year since. */
function isToldOfNow(plain: string, birth: Birth, { start, end }: PrintedAge): boolean {
  const told = plain.slice(Math.min(birth.end, end), Math.max(birth.start, start))
  return OF_THESE_DAYS.test(told) && !/\d年|年代|年前|小时候/u.test(told)
}

const OF_THESE_DAYS = /昨[天日晚]|今[天日晚晨]|日前|近日|前天|本[月周]/u

/** 李某，男，56岁，1958年出生: the age is a statement of its own. */
function isStatement(text: DatedText, { start, end, only, isRough }: PrintedAge, from: number): boolean {
  const { plain } = text
  const behind = plain.slice(end, end + 3)
  const opens =
    only ||
    isRough ||
    /[，（、。；：）】“”]$|[国省市县区村队校]$|(?:这|这个|这位|这名|一个|是个?|名|位|才|刚|(?<!平均)年龄[为是：]?|[就将快][要会]?满|当[天日]|即将|马上)$/u.test(
      plain.slice(0, start),
    ) ||
    start === from ||
    text.people.some((person) => person.end === start)
  const closes =
    /^(?:了(?=[，。还仍却依照也]))?[，。）；、的（还仍却依照也]|^(?:了[，。]?)?$|^(?:小将|老将|名将|少年|选手|老人|男[孩子性]|女[孩子性]|学生|姑娘|小伙|演员)/u.test(
      behind,
    ) ||
    (only && /^[\u4e00-\u9fff]/u.test(behind))
  return opens && closes
}

/** The last year named in the sentence before the age, the birth's own aside. */
function lastYear(text: DatedText, from: number, to: number, birth: Birth | undefined): number | 'now' | undefined {
  const { plain } = text
  let found: number | 'now' | undefined
  let last = -1
  for (const match of matchesOf(plain.slice(from, to), NAMED_YEAR)) {
    const at = from + match.index
    if (birth && at >= birth.start && at < birth.end) continue
    const year = match.groups?.year
    if (year) found = yearOf(year)
    else found = /去年|明年/u.test(match[0]) ? undefined : 'now'
    last = at
  }
  const that = matchesOf(plain.slice(from, to), THAT_YEAR).at(-1)
  if (!that || from + that.index < last) return found
  return yearTold(text, from + that.index, birth) ?? found
}

/** The year of the last date before `at`, the birth's own aside. */
function yearTold({ plain, dates }: DatedText, at: number, birth: Birth | undefined): number | undefined {
  let found: number | undefined
  for (const date of dates) {
    if (date.end > at) break
    if (date.end < at - FAR || (birth && date.start < birth.end && date.end > birth.start)) continue
    if (!/^生|^出生/u.test(plain.slice(date.end, date.end + 2)) && /\d{4}年/u.test(date.text))
      found = yearOfDay(date.from) === yearOfDay(date.to) ? yearOfDay(date.from) : undefined
  }
  return found
}

/** 1920年生，2001年逝世。享年81岁: the last date before the age, some sentences back too, told of the death. */
function deathYear(text: DatedText, at: number, birth: Birth | undefined): number | undefined {
  const { plain, dates } = text
  const floor = birth && birth.end <= at ? Math.max(birth.end, at - FAR) : at - FAR
  const told = dates.filter(
    ({ start, end, from, to }) => start >= floor && end <= at && yearOfDay(from) === yearOfDay(to),
  )
  const died = told.filter(({ end }) => DIED.test(plain.slice(end, at))).at(-1) ?? told.at(-1)
  return died && yearOfDay(died.from)
}

/**
 * The one year of death a story tells, wherever it does: 2023年辞世的版画家; 2020年，老院长病逝. Undefined where it tells of none,
 * or of several.
 */
export function deathTold(texts: readonly DatedText[]): number | undefined {
  const years = new Set(
    texts.flatMap(({ plain }) =>
      DIED.test(plain) ? matchesOf(plain, YEAR_OF_DEATH).map(([, year = '']) => yearOf(year)) : [],
    ),
  )
  const [only] = years
  return years.size === 1 ? only : undefined
}

const YEAR_OF_DEATH = new RegExp(
  `(${YEAR})年(?:[0-9一二三四五六七八九十]{1,2}月)?(?:[0-9一二三四五六七八九十]{1,3}日)?[春夏秋冬初底末]?，?[^，。；0-9]{0,12}(?:${DIED.source})`,
  'gu',
)

/** “那年我22岁…” behind a photograph of 1965: the one year the story has told before, births aside. */
export function yearOfThen(
  text: DatedText,
  { start }: PrintedAge,
  texts: readonly DatedText[],
  isBirth: (text: DatedText, date: PrintedDate) => boolean,
): number | undefined {
  if (!THEN.test(text.plain.slice(Math.max(0, start - 6), start))) return undefined
  const years = new Set<number>()
  for (const one of texts) {
    if (one.source.index > text.source.index) break
    for (const date of one.dates)
      if (
        date.year !== undefined &&
        /^\d{4}年/u.test(date.text) &&
        (one !== text || date.end <= start) &&
        !isBirth(one, date)
      )
        years.add(date.year)
  }
  const [only] = years
  return years.size === 1 ? only : undefined
}

const THEN = /(?:^|[，。；！？“])那一?年，?[我他她]?$/u

/** 生于1948年，牺牲于1970年: whose birth is told with a death has no age today. */
export function hasDied({ plain }: DatedText, birth: Birth): boolean {
  const rest = plain.slice(birth.end, sentenceEnd(plain, birth.end))
  const died = rest.search(DIED)
  return died >= 0 && !KIN_WORDS.test(rest.slice(0, died + 6))
}
