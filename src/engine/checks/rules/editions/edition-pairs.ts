import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { areOneRow, type EditionPoint, leadOf, nameBehind, readEditionPoints } from '../../calendar/edition-points'
import { hasSkipped, isSeveralAYear, periodsOf } from '../../calendar/edition-rows'
import { clauseStart } from '../../calendar/sentences'
import { NUMBER, numberOf, yearOfIso } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

/** Told as the one of today, where no year is. */
const OF_TODAY = /今|昨|临近|报名|启动|明日|明天|日前|近日|将|本[届次周月]|讯|[上下]周|[\d一二三四五六七八九十]日|^$/u
/** 移交会旗, 申办: of editions to come. */
const TO_COME = /申办|承办权|会旗|下一?届|后年|预告/u

/**
 * Two editions of one row, each with its year (去年的第十二届, 今年第十四届), against the rhythm the story prints; 上届 is one
 * before this one, whatever the rhythm; and how many were held before (此前已举办十届) against the number of this one.
 */
export function* checkEditionPairs(texts: readonly DatedText[], input: CheckInput): Generator<RuleFinding> {
  if (input.reference === null || !texts.some(({ plain }) => plain.includes('届'))) return
  const now = yearOfIso(input.reference)
  const all = readEditionPoints(texts, input)
  const dated = all.filter((point) => point.hasYear)
  // 将迎第37届 in the headline, 2017年第37届 below: one edition, and the year is told.
  const isToldBelow = (point: EditionPoint): boolean => dated.some(({ count }) => count === point.count)
  const points = all.filter((point) => point.hasYear || (point.year > 0 && isOfToday(point) && !isToldBelow(point)))
  const current = points.find(
    (point) => point.year === now && !point.isLast && !TO_COME.test(leadOf(point)) && isOfToday(point),
  )
  if (current) {
    const held = heldBefore(texts, current)
    if (held) return yield held
    const last = all.find((one) => one.isLast && areOneRow(one.name, current.name))
    if (last && current.count > last.count + 1)
      return yield report(
        current,
        last,
        last.count + 1,
        says('says.edition-count.next', sides(current, last, last.count + 1)),
      )
  }
  yield* checkRhythm(texts, points)
}

function isOfToday(point: EditionPoint): boolean {
  return OF_TODAY.test(leadOf(point)) || OF_TODAY.test(point.text.plain.slice(point.end, point.end + 30))
}

/** The years between two editions against their numbers, where one of all the row's points falls out of line. */
function* checkRhythm(texts: readonly DatedText[], all: readonly EditionPoint[]): Generator<RuleFinding> {
  if (all.length < 2) return
  const whole = texts.map(({ plain }) => plain).join('\n')
  // 去年第八届，今年第十届: of a row held in one year and in the next.
  const told = periodsOf(whole)
  const periods = told.length === 0 && areOfNextYears(all) ? [1] : told
  if (periods.length === 0 || isSeveralAYear(whole) || /[春秋冬夏]季|学期|半年/u.test(whole)) return
  const period = Math.min(...periods)
  const isExact = periods.length === 1 && !hasSkipped(whole)
  const named = all.find(({ name }) => name !== '')?.name ?? ''
  const points = all.filter(({ name }) => areOneRow(name, named))
  const misfits = points.map((one) => points.filter((other) => !areInLine(one, other, period, isExact)))
  const worst = Math.max(...misfits.map(({ length }) => length))
  if (worst === 0) return
  // Of two that disagree the later one is told of now, and the earlier is known.
  const suspects = points.filter((_, k) => misfits[k]?.length === worst)
  const wrong = suspects.toSorted((a, b) => b.year - a.year || Number(a.hasYear) - Number(b.hasYear))[0] as EditionPoint
  const known = points
    .filter((one) => one !== wrong && one.year !== wrong.year)
    .toSorted((a, b) => Math.abs(a.year - wrong.year) - Math.abs(b.year - wrong.year))[0]
  if (!known) return
  const expected = known.count + Math.round((wrong.year - known.year) / period)
  if (expected === wrong.count || expected < 1) return
  const sum = {
    ...sides(wrong, known, expected),
    knownYear: known.year,
    year: wrong.year,
    period,
    words: { spelt: period },
  }
  yield report(wrong, known, expected, says('says.edition-count.apart', sum))
}

/** Two editions, and no more, that were held a year apart and are two numbers apart or more. */
function areOfNextYears([one, other, third]: readonly EditionPoint[]): boolean {
  return (
    !!one?.hasYear &&
    !!other &&
    !third &&
    Math.abs(one.year - other.year) === 1 &&
    Math.abs(one.count - other.count) > 1
  )
}

function areInLine(one: EditionPoint, other: EditionPoint, period: number, isExact: boolean): boolean {
  const [a, b] = one.year <= other.year ? [one, other] : [other, one]
  const years = b.year - a.year
  const steps = b.count - a.count
  // One at New Year's, the next in December.
  if (years === 0) return Math.abs(steps) <= 1
  if (steps > Math.ceil(years / period)) return false
  // Over many years one may have been left out that nobody speaks of.
  const spare = years / period > 6 ? 1 + Math.floor(years / period / 10) : 0
  return steps >= (isExact ? Math.floor(years / period) - spare : 0)
}

const HELD = new RegExp(
  `(此前|之前|在此之前|以往|截至目前|迄今|至今|(?<=创[办立设]|设立|开[办赛展])以来)[^。；\\d]{0,14}?(?:举办|举行|办|召开)(?:了|过)?(${NUMBER})届`,
  'gu',
)
/** Held in one town, by one host, or several in a row: no count of them all. */
const SOME_OF_THEM =
  /在[^，。；]{1,8}[市县区省州镇乡村]|[我本该]?[市县区省]已|落户|连续|连办|承办|协办|我[市县区镇村国]|参[加展]|本[市县地]/u
/** 该展销会, 活动: what was held, as it is called the second time. */
const PRONOUN =
  /^(?:，|已经?|共|成功|累计|总共|一共|该|此|这|本|这一|[该这本此]项|活动|赛事|大赛|比赛|展会|展览|盛会|节会)+/u

/** 此前已成功举办十届, and this one is called the thirteenth. */
function heldBefore(texts: readonly DatedText[], current: EditionPoint): RuleFinding | undefined {
  for (const text of texts) {
    if (!/此前|之前|以往|截至|迄今|至今|以来/u.test(text.plain)) continue
    for (const match of matchesOf(text.plain, HELD)) {
      const [words, when = '', printed = ''] = match
      const held = numberOf(printed)
      const lead = text.plain.slice(clauseStart(text.plain, match.index), match.index) + words.slice(when.length)
      if (held === undefined || held < 2 || SOME_OF_THEM.test(when === '以来' ? lead.replace('连续', '') : lead))
        continue
      const subject = words.slice(when.length, -printed.length - 1).replace(/(?:举办|举行|办|召开)(?:了|过)?$/u, '')
      const before = when === '以来' ? '' : text.plain.slice(clauseStart(text.plain, match.index), match.index)
      if (!isSubject((before + subject).replace(/已经?|成功|共|累计|连续|，/gu, ''), current.name)) continue
      const end = match.index + words.length
      const object = nameBehind(text.plain, end)
      if (object !== '' && !areOneRow(object, current.name)) continue
      // A smaller number is of an edition gone by.
      if (current.count <= held + 1) continue
      return {
        says: says('says.edition-count.held', { held, expected: held + 1, printed: current.printed }),
        places: [current.text.place(current.start, current.end), text.place(match.index, match.index + words.length)],
        expected: `第${held + 1}届`,
        confidence: 0.75,
      }
    }
  }
  return undefined
}

function isSubject(subject: string, name: string): boolean {
  const called = subject.replace(PRONOUN, '')
  return called === '' || areOneRow(called, name)
}

function sides({ printed }: EditionPoint, { count }: EditionPoint, expected: number) {
  return { known: count, expected, printed }
}

function report(
  wrong: EditionPoint,
  known: EditionPoint,
  expected: number,
  sentence: RuleFinding['says'],
): RuleFinding {
  return {
    says: sentence,
    places: [wrong.text.place(wrong.start, wrong.end), known.text.place(known.start, known.end)],
    expected: `第${expected}届`,
    confidence: 0.75,
  }
}
