import { says } from '../../../../words/sentence'
import { readBirths } from '../../calendar/births'
import type { DatedText } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart, periodEnd, periodStart } from '../../calendar/sentences'
import { yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import type { PrintedAge } from './printed-age'
import { readPrintedAges } from './printed-ages'
import { isAgeOfSign, isOfSign, isOwnYearAge, readSigns, yearOfSign, type ZodiacSign } from './zodiac-signs'

/** How far from the sign an age or a birth may stand that is told of the same person. */
const REACH = 30
/** 15岁那年, 18岁参军: an age of another time. */
const OF_THEN =
  /^(?:那年|这年|时|起|开始|就|便|才|前|后|之|以|至|到|参[军加]|进|入|上|离|考|嫁|结婚|娶|当|出|学|随|跟|来|退)/u
const THEN_BEFORE = /[12]\d{3}年|当年|那年|当时|那时/u
/** 今年是她的本命年, 迎来本命年, 本命年的他. */
const OWN_YEAR = /(?<!(?:明|后|去|前|当|那)年[^，。；]{0,8}|[下上]一?个|曾[^，。；]{0,8})本命年/gu
const ROUND = 12
/** 李大妈, 张阿姨: how one is called, no kin. */
const ELDERS = /[大阿][妈姨娘爷伯叔婶]|[老]?奶奶|爷爷/gu

/** The animal of a year against a year of birth and against an age (属马, 36岁 in 2024), and 本命年 against an age. */
export function* checkZodiac(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  const { plain } = text
  if (!/属[\u4e00-\u9fff]|生肖|本命年/u.test(plain)) return
  const signs = readSigns(plain)
  const ages = readPrintedAges(plain).filter((age) => isToday(plain, age))
  for (const sign of signs) yield* checkSign(text, sign, signs, ages, input)
  if (!plain.includes('本命年') || input.inferred || input.reference === null) return
  for (const match of matchesOf(plain, OWN_YEAR)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const near = nearest(plain, span, ages)
    const [age] = near
    if (!age || near.some(({ low }) => isOwnYearAge(low))) continue
    const due = Math.round(age.low / ROUND) * ROUND
    const fit = says('says.ages', { low: due - 1, high: due })
    yield {
      says: says('says.age-birth-year.own-year', { ages: fit, printed: plain.slice(age.number, age.end) }),
      places: [text.place(age.number, age.end), text.place(span.start, span.end)],
      expected: inChinese(fit),
      confidence: 0.7,
    }
  }
}

function* checkSign(
  text: DatedText,
  sign: ZodiacSign,
  signs: readonly ZodiacSign[],
  all: readonly PrintedAge[],
  { reference, inferred }: CheckInput,
): Generator<RuleFinding> {
  const { plain } = text
  const others = signs.filter((one) => one !== sign)
  const births = nearest(
    plain,
    sign,
    readBirths(plain).filter(({ year, last }) => year === last),
    others,
  )
  const [birth] = births
  const printedAt = ({ start, end }: Span): string => plain.slice(start, end + 6)
  if (birth && births.some((one) => isOfSign(sign, one.year, printedAt(one)))) return
  if (birth) {
    yield {
      says: says('says.age-birth-year.sign-birth', {
        printed: sign.printed,
        born: yearOfSign(sign, birth.year),
        birth: birth.year,
      }),
      places: [text.place(sign.start, sign.end), text.place(birth.start, birth.end)],
      confidence: 0.75,
    }
    return
  }
  if (reference === null || inferred) return
  const year = yearOfIso(reference)
  const opens = reference.slice(5, 7) <= '02'
  const beside = nearest(plain, sign, all, others)
  const ages = beside.length > 0 ? beside : agesGoingOn(text, sign, all, others)
  const [age] = ages
  if (!age || ages.some(({ low }) => isAgeOfSign(sign, low, year, opens))) return
  const born = yearOfSign(sign, year - age.low)
  const fit = says('says.ages', { low: year - born - 1, high: year - born })
  const printed = plain.slice(age.number, age.end)
  yield {
    says: says('says.age-birth-year.sign-age', { sign: sign.printed, born, year, ages: fit, printed }),
    places: [text.place(age.number, age.end), text.place(sign.start, sign.end)],
    expected: inChinese(fit),
    confidence: 0.75,
  }
}

function isToday(plain: string, { low, high, isRough, isBound, said, start, end, now }: PrintedAge): boolean {
  if (low !== high || isRough || isBound || said !== undefined || low < 1) return false
  if (OF_THEN.test(plain.slice(end, end + 3))) return false
  return now || !THEN_BEFORE.test(plain.slice(Math.max(periodStart(plain, start), start - 20), start))
}

interface Span {
  readonly start: number
  readonly end: number
}

/** What stands in the sentence of a span, with nobody else named in between, the nearest first. */
function nearest<T extends Span>(
  plain: string,
  span: Span,
  all: readonly T[],
  others: readonly ZodiacSign[] = [],
): T[] {
  const from = Math.max(periodStart(plain, span.start), span.start - REACH)
  const to = Math.min(periodEnd(plain, span.end), span.end + REACH)
  const between = ({ start, end }: T): [number, number] =>
    end <= span.start ? [end, span.start] : [span.end, Math.max(start, span.end)]
  const distance = (one: T): number => between(one)[1] - between(one)[0]
  return all
    .filter((one) => {
      if (one.start < from || one.end > to) return false
      const [a, b] = between(one)
      return (
        isOfOne(plain, one, span) &&
        !KIN_WORDS.test(plain.slice(a, b).replace(ELDERS, '')) &&
        !others.some(({ start }) => start >= a && start < b)
      )
    })
    .sort((a, b) => distance(a) - distance(b))
}

const HIS_BEFORE = /^(?:[他她](?:今年|现年|如今|已经?|才|刚|都|也)*|(?:今年|现年|如今|现在|目前|眼下)?)$/u
const FAR = 60

/** 巴图属马。今年40岁的他: told of by 他 at the head of the next sentence, with nobody else named since. */
function agesGoingOn(
  { plain, people }: DatedText,
  sign: ZodiacSign,
  all: readonly PrintedAge[],
  others: readonly ZodiacSign[],
): PrintedAge[] {
  const from = periodEnd(plain, sign.end)
  const age = all.find(({ start }) => start >= from)
  if (!age || age.start - sign.end > FAR || periodStart(plain, age.start) > from + 1) return []
  const lead = plain.slice(periodStart(plain, age.start), age.number)
  const isHis = /^的[他她]/u.test(plain.slice(age.end, age.end + 2)) || /^[他她]/u.test(lead)
  const between = plain.slice(sign.end, age.start)
  if (!isHis || !HIS_BEFORE.test(lead) || KIN_WORDS.test(between.replace(ELDERS, ''))) return []
  if (others.length > 0 || people.some(({ start }) => start >= sign.end && start < age.start)) return []
  return [age]
}

/** 父亲今年62岁，儿媳属马: behind a comma the later of the two has a subject of its own. */
function isOfOne(plain: string, one: Span, span: Span): boolean {
  const [told, next] = one.end <= span.start ? [one, span] : [span, one]
  const from = clauseStart(plain, next.start)
  return from <= told.end || NO_SUBJECT.test(plain.slice(from, next.start))
}

const NO_SUBJECT = /^(?:[他她都也正是的]|本人|恰好|今年|如今|两人)*$/u
