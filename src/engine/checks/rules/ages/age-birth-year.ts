import { isHeadRole } from '../../../../model/analysis'
import { says } from '../../../../words/sentence'
import { civilDate } from '../../../tags/dates/calendar'
import { type Birth, readBirths } from '../../calendar/births'
import type { DatedText, DateReader, PrintedDate } from '../../calendar/dated-text'
import type { EventLexicon } from '../../calendar/event-lexicon'
import { sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import type { CheckedStory, CheckInput, Rule, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import { type AgeGap, wrongGaps } from './age-gaps'
import { checkAgePairs } from './age-pairs'
import { DEATH, deathTold, hasDied, yearOfAge, yearOfThen } from './age-years'
import { checkZodiac } from './age-zodiac'
import {
  birthBehindKin,
  birthBeside,
  birthOfCalled,
  birthOfKind,
  birthOfOwner,
  readOwner,
  type TextBirth,
} from './birth-of-age'
import { checkGenerations } from './generation-births'
import { momentOf } from './moment-years'
import { ownerOf, soleName } from './owners'
import type { PrintedAge } from './printed-age'
import { readPrintedAges } from './printed-ages'
import { speakerOf } from './speakers'
import { eventsOfStory, type StoryEvents } from './story-events'

const FIRST_AGE = new RegExp(`(?<count>${NUMBER})周?岁`, 'u')

/** What an age is told with; 今年82了 has but its number. */
const AGE_SIGN = /[岁歲旬稀耋惑]|花甲|半百|而立|出头|出頭|开外|開外|(?:今年|都|已经?)(?:\d{2}|[二三四五六七八九]?十)/u

/**
 * An age against the year of birth: 2024年报道, 1958年生 is 65 or 66 (66－1 before the birthday), 67 by the traditional
 * count. Age and birth belong together where they stand side by side, or are told of one name anywhere in the story. The
 * age is taken for that of the year its clause names, or of the event it is told at, else for today's; ages of other
 * people stay out of it.
 */
export function createAgeBirthYearRule(dates: DateReader, lexicon: EventLexicon): Rule {
  return {
    id: 'age-birth-year',
    severity: 'query',
    acrossParagraphs: 'dates',
    *checkText(source, input) {
      const text = dates.readText(source)
      yield* checkZodiac(text, input)
      yield* checkAgePairs(text, input)
      yield* checkGenerations(text)
    },
    *checkStory(story, input) {
      if (!story.texts.some(({ text }) => AGE_SIGN.test(text))) return
      yield* checkStory(story, dates, lexicon, input)
    },
  }
}

function* checkStory(
  story: CheckedStory,
  dates: DateReader,
  lexicon: EventLexicon,
  input: CheckInput,
): Generator<RuleFinding> {
  const texts = dates.read(story)
  const births = texts.flatMap((text) =>
    readBirths(text.plain).map((birth) => ({ text, birth, owner: readOwner(text, birth) })),
  )
  if (births.length === 0) return
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const told = { input, own, births, texts, sole: soleName(texts), events: eventsOfStory(story, dates, lexicon) }
  const ages = texts.flatMap((text) => readPrintedAges(text.plain).flatMap((age) => judge(text, age, told) ?? []))
  // 1989年生，现年33岁，作案时31岁: the age that fits today answers for the birth, others are of other days or people.
  const answered = new Set(
    ages.filter(({ year, fits, age }) => fits && year === own && !age.isRough).map(({ of }) => of.birth),
  )
  for (const text of texts)
    for (const gap of wrongGaps(
      text.plain,
      births.flatMap((one) => (one.text === text ? [one.birth] : [])),
    ))
      yield reportGap(text, gap)
  for (const judged of ages) {
    if (judged.fits) continue
    if (judged.year === own && (answered.has(judged.of.birth) || isTold(judged, own))) continue
    if (ages.some((one) => one !== judged && isAgain(judged, one))) continue
    yield report(judged)
  }
}

/** 9岁，2016年生; 9岁（2016年生. */
const AGE_BEFORE = new RegExp(`(?<count>${NUMBER})周?岁[，（]$`, 'u')

/** An age, the birth it belongs to and the year it is told for. */
interface Judged {
  readonly text: DatedText
  readonly age: PrintedAge
  readonly of: TextBirth
  readonly year: number
  readonly fits: boolean
}

/** What is known of a story. */
interface Told {
  readonly input: CheckInput
  readonly own: number | undefined
  readonly births: readonly TextBirth[]
  readonly texts: readonly DatedText[]
  readonly sole: string | undefined
  readonly events: StoryEvents
}

/** 年届八旬的董福全（1952年生，80岁）, a head and its body: the fuller one is told. */
function isAgain({ text, age, of }: Judged, fuller: Judged): boolean {
  if (fuller.fits || fuller.of.birth !== of.birth || fuller.age.isRough) return false
  return (
    age.isRough || (isHeadRole(text.source.role) && !isHeadRole(fuller.text.source.role) && age.low === fuller.age.low)
  )
}

/** 生于2007年的冷雪18岁，她的队长28岁; 校长36岁。冬冬9岁，2016年生: right beside the birth stands the age that fits. */
function isTold({ of: { text, birth } }: Judged, own: number | undefined): boolean {
  const before = numberOf(
    AGE_BEFORE.exec(text.plain.slice(Math.max(0, birth.start - 8), birth.start))?.groups?.count ?? '',
  )
  if (before !== undefined && own !== undefined && Math.abs(own - before - birth.year) <= 1) return true
  const nearby = text.plain.slice(birth.end, Math.min(sentenceEnd(text.plain, birth.end), birth.end + 14))
  const told = numberOf(FIRST_AGE.exec(nearby)?.groups?.count ?? '')
  return told !== undefined && own !== undefined && own - told >= birth.year - 1 && own - told <= birth.last + 1
}

function judge(
  text: DatedText,
  age: PrintedAge,
  { input, own, births, texts, sole, events }: Told,
): Judged | undefined {
  const speaker = speakerOf(text, age.start, age.end)
  if (speaker?.name === '') return undefined
  const owner = speaker ?? ownerOf(text, age.start, age.end)
  const isBirth = (one: DatedText, { start, end }: PrintedDate): boolean =>
    births.some(({ text: told, birth }) => told === one && birth.start < end && birth.end > start)
  const yearWith = (birth: Birth | undefined): number | undefined => {
    const year = yearOfAge(text, age, birth, input, events) ?? yearOfThen(text, age, texts, isBirth)
    // 享年82岁 is of the death, told in another sentence, and not of today.
    return year === own && age.said && DEATH.test(age.said) ? (deathTold(texts) ?? year) : year
  }
  const isOver = (year: number, of: TextBirth): boolean => year === own && !age.said && hasDied(of.text, of.birth)
  const beside = birthBeside(text, age, births, owner)
  if (beside) {
    const year = yearWith(beside.birth)
    if (year !== undefined && !isOver(year, beside)) return judged(text, age, beside, year, input, events)
  }
  const named = !owner && isHeadRole(text.source.role) ? undefined : birthOfOwner(owner, births, sole)
  if (named) {
    const year = yearWith(named.text === text ? named.birth : undefined)
    if (year !== undefined && !isBare(text, age, named, year, own) && !isOver(year, named))
      return judged(text, age, named, year, input, events)
  }
  const behindKin = birthBehindKin(text, age, births, yearWith)
  const then = behindKin && yearWith(behindKin.birth)
  if (behindKin && then !== undefined) return judged(text, age, behindKin, then, input, events)
  if (owner || own === undefined) return undefined
  const meant = birthOfKind(text, age, births, own) ?? birthOfCalled(text, age, births, texts)
  return meant && judged(text, age, meant, own, input, events)
}

const NOW = /今年|现年|如今|现在|目前|今[天日晨早晚]|昨|近日|日前|记者|每天|\d日|本月|本周/u
const LONG_AGO = /\d{4}年|年代|当年|那年|当时|那时|小时候|年轻时|时，/u

/** An age of no day that is less than today's may be of any day of a life, but for the beginning of a story. */
function isBare(
  { plain, source }: DatedText,
  { start, end, low, high, now, said, isRough }: PrintedAge,
  { birth }: TextBirth,
  year: number,
  own: number | undefined,
): boolean {
  if (now || said || year !== own) return false
  if (low > year - birth.year + 1) return false
  const sentence = plain.slice(sentenceStart(plain, start), sentenceEnd(plain, end))
  if (isHeadRole(source.role) && !isRough) return LONG_AGO.test(plain)
  if (LONG_AGO.test(plain.slice(0, start))) return !NOW.test(sentence)
  return high >= year - birth.last - 1 || (source.index > 4 && !NOW.test(sentence))
}

function judged(
  text: DatedText,
  age: PrintedAge,
  of: TextBirth,
  year: number,
  input: CheckInput,
  events: StoryEvents,
): Judged | undefined {
  const { birth } = of
  if (year <= birth.year) return undefined
  if (age.isBound && isOfAge(text, age, of, events)) return { text, age, of, year, fits: false }
  const years = year - birth.last
  const eldest = year - birth.year
  const least = age.isTraditional ? years : years - 1
  const most = age.isTraditional ? eldest + 2 : age.isExact ? eldest : eldest + 1
  // 2011年，这位1921年出生的老人在90岁时入党: the year its sentence opens with.
  if (year === yearOfIso(input.reference ?? '0') && isOfYearTold(text, age, birth))
    return { text, age, of, year, fits: true }
  const slack = input.inferred && age.said === undefined ? 1 : 0
  return { text, age, of, year, fits: age.high >= least - slack && (age.isBound || age.low <= most + slack) }
}

/** A year printed before the age in its sentence at which it was right. */
function isOfYearTold({ plain }: DatedText, age: PrintedAge, birth: Birth): boolean {
  if (age.now || age.isBound || plain.slice(age.start - 2, age.start).includes('满')) return false
  const from = sentenceStart(plain, age.start)
  return readYears(plain).some(
    ({ year, start, end }) =>
      start >= from &&
      end <= age.start &&
      !(start < birth.end && end > birth.start) &&
      age.high >= year - birth.last - 1 &&
      age.low <= year - birth.year + 1,
  )
}

/** Born on 12 June 2004, 未满18周岁 when the deed was done in November 2022: not by the day. */
function isOfAge(text: DatedText, age: PrintedAge, { text: told, birth }: TextBirth, events: StoryEvents): boolean {
  const born = told.dates.find(({ start, end }) => start < birth.end && end > birth.start)
  const deed = momentOf(text, age, events)
  if (!born || !deed || !/月/u.test(born.text + deed.text)) return false
  const [last, first] = [civilDate(born.to), civilDate(deed.from)]
  const isBefore = first.month < last.month || (first.month === last.month && first.day < last.day)
  return first.year - last.year - (isBefore ? 1 : 0) > age.high
}

function report({ text, age, of, year }: Judged): RuleFinding {
  const { birth } = of
  const years = year - birth.year
  const low = age.isTraditional ? year - birth.last : year - birth.last - 1
  const high = age.isTraditional ? years + 1 : years
  const printed = text.plain.slice(age.number, age.end)
  const isSpan = birth.last > birth.year
  const ages = isSpan ? says('says.ages.span', { low, high }) : says('says.ages', { low, high })
  return {
    says: isSpan
      ? says('says.age-birth-year.generation', { birth: birth.year, last: birth.last, year, ages, printed })
      : says('says.age-birth-year', { birth: birth.year, year, ages, years, printed }),
    places: [text.place(age.number, age.end), of.text.place(birth.start, birth.end)],
    expected: inChinese(ages),
    confidence: 0.8,
  }
}

function reportGap(text: DatedText, { first, second, printed, start, end }: AgeGap): RuleFinding {
  const [low, high] = [Math.min(first.year, second.year), Math.max(first.year, second.year)]
  return {
    says: says('says.age-birth-year.gap', { first: low, second: high, years: high - low, printed }),
    places: [text.place(start, end), text.place(first.start, first.end), text.place(second.start, second.end)],
    confidence: 0.75,
  }
}
