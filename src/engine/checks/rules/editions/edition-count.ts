import { says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'
import type { DatedText, DateReader } from '../../calendar/dated-text'
import { type EditionRow, readEditionRow } from '../../calendar/edition-rows'
import { isSaidOfNow, yearOfEdition } from '../../calendar/edition-years'
import { isNearSlip } from '../../calendar/near-slips'
import { clauseStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { checkEditionDays } from './edition-days'
import { checkEditionInYear } from './edition-in-year'
import { isOfAnotherRow } from './edition-names'
import { EDITION } from './edition-numbers'
import { checkEditionPairs } from './edition-pairs'
import { checkEditionRhythms } from './edition-rhythms'
import { checkEditionSpan } from './edition-span'
import { checkEditionTerms } from './edition-terms'
import { checkEditionWeeks } from './edition-weeks'
import { createKnownRows, type KnownEdition, numberIn } from './known-rows'

const CURRENT = /今年|本届|今天|昨[天日晚]|将于|是|为|迎来|进入|走[到进]|举[办行]|称|办到|来到/u

/**
 * The number of an edition against the start of its row: 1990年创办、每年一届，2024年 is the 35th. Needs a printed rhythm;
 * where editions were skipped, or none is printed, only a number too great is wrong. Of several numbers the one that fits
 * is the row's, and the others are of other rows or years.
 */
export function createEditionCountRule(dates: DateReader, lexicon: Lexicon): Rule {
  const knownEditions = createKnownRows(lexicon)
  return {
    id: 'edition-count',
    severity: 'query',
    *checkStory(story, input) {
      const texts = dates.read(story).filter(({ source }) => source.text.length > 0)
      const known = texts.flatMap((text) => knownEditions(text).map((edition) => ({ text, edition })))
      for (const { text, edition } of known) yield* checkKnown(text, edition, input)
      const row = readEditionRow(texts)
      const found = row ? [...checkRow(texts, row, input)] : []
      yield* found.length > 0 ? found : checkEditionPairs(texts, input)
      const rhythms = [...checkEditionRhythms(texts, input)]
      yield* rhythms
      if (rhythms.length === 0) {
        yield* checkEditionSpan(texts, input)
        yield* checkEditionWeeks(texts, input)
      }
      yield* checkEditionInYear(texts, input)
      if (found.length === 0) yield* checkEditionTerms(texts, input)
      if (known.length === 0) yield* checkEditionDays(texts, input)
    },
  }
}

/** What the story numbers, against the beginning and the rhythm of its row. */
function* checkRow(texts: readonly DatedText[], row: EditionRow, input: CheckInput): Generator<RuleFinding> {
  const editions = texts.flatMap((text) => [...readEditions(text, row, input)])
  const undated = editions.filter((edition) => !edition.hasYear && !isToCome(edition, editions))
  // 从头届干到现在: the first fits every row.
  const isTold = undated.some(({ fits, count }) => fits && count > 1)
  const nearest = isTold ? undefined : nearestOf(undated)
  for (const edition of editions) {
    if (edition.fits || isToCome(edition, editions) || isFarOff(edition)) continue
    if (!edition.hasYear && edition.count !== nearest) continue
    yield report(edition, row)
  }
}

/** 第八十八届 of a row that is at its sixth: another row, whatever it is called. */
function isFarOff({ count, expected }: Edition): boolean {
  return count > 2 * expected + FAR || expected > 2 * count + FAR
}

const FAR = 12

/** 明年将迎来, 即将到来: an edition that may be next year's. */
const NEXT = /明年|预[订定约]|抢[鲜先]|签约|即将|迎接|筹备|临近|备战|倒计时/u

const NOW_HELD = /正在|今[年天日晚]|[昨明][天日晚]|本届|将于|即将|开幕式|闭幕式/u

/** 今天是第38个教师节, which in 2024 is the 40th. */
function* checkKnown(
  text: DatedText,
  { row, count, start, end }: KnownEdition,
  input: CheckInput,
): Generator<RuleFinding> {
  const year = yearOfEdition(text, start, end, undefined, input)
  const expected = year && numberIn(row, year.year)
  if (!year || expected === undefined || count === expected || expected < 1) return
  const from = sentenceStart(text.plain, start)
  const isNext = !year.hasYear && NEXT.test(text.plain.slice(from, sentenceEnd(text.plain, end)))
  const off = expected - count
  if (off >= -row.spare - (isNext || input.inferred ? 1 : 0) && off <= row.spare) return
  // 第32届奥运会 told without a word of now is of one gone by.
  if (row.every > 1 && !year.hasYear && !NOW_HELD.test(text.plain.slice(from, end + 24))) return
  // 第六届 told without a word of now is the last one held, or one before it.
  if (!year.hasYear && off > 0 && !isSaidOfNow(text.plain, from, start, end)) return
  // 第5届 told without a word of when may be of any year.
  if (
    !year.hasYear &&
    off > 0 &&
    off !== 10 &&
    !isNearSlip(count, expected) &&
    !CURRENT.test(text.plain.slice(from, start))
  )
    return
  yield {
    says: says('says.edition-count.known', { year: year.year, expected, name: row.name, printed: count }),
    places: [text.place(start, end)],
    expected: text.plain.slice(start, end).replace(/第.*(?=.)/u, `第${expected}`),
    confidence: year.hasYear ? 0.9 : 0.8,
  }
}

interface Edition {
  readonly text: DatedText
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly count: number
  /** How many have been held, not which one this is. */
  readonly isHeld: boolean
  readonly year: number
  /** The sentence names the year of this edition. */
  readonly hasYear: boolean
  readonly expected: number
  /** Editions between that were not held. */
  readonly left: number
  readonly fits: boolean
  readonly isCurrent: boolean
}

function* readEditions(text: DatedText, row: EditionRow, input: CheckInput): Generator<Edition> {
  const { plain } = text
  for (const match of matchesOf(plain, EDITION)) {
    const { year: inYear, time, rhythm, counter, plain: bare, measure, sofar } = match.groups ?? {}
    const { nth = inYear ?? time ?? rhythm ?? bare, held = sofar } = match.groups ?? {}
    // 连续第20年举办: of what is held every year.
    if (inYear !== undefined && row.period !== 1) continue
    // 一年一台…已是第25台: counted as the rhythm counts.
    if (counter && counter !== row.counter && (row.counter || !TIMES.test(counter))) continue
    if (measure && (measure !== row.counter || row.period !== 1 || !isOfNow(plain, match.index, input))) continue
    const start = match.index
    const end = start + match[0].length
    const count = numberOf(nth ?? held ?? '')
    if (count === undefined || count < 2 || isOfAnotherRow(plain, start, end, row)) continue
    const before = plain.slice(Math.max(0, start - 6), start)
    // 今年毕业的是第六届: they began years ago.
    const ahead = plain.slice(clauseStart(plain, start), start)
    if (LEAVING.test(ahead) && !isOfLeaving(row)) continue
    if (ENTERING.test(ahead) && isOfLeaving(row)) continue
    if (/曾[^，。；]*$/u.test(plain.slice(clauseStart(plain, start), start))) continue
    // Without a rhythm, only an edition the sentence itself announces is the row's.
    if (row.period === undefined && held === undefined && !/今年|是|为|迎来|举[办行]|称/u.test(before)) continue
    const year = yearOfEdition(text, start, end, row, input)
    if (year === undefined || year.year < row.year) continue
    const period = row.period ?? 1
    const isOwn = (year.year - row.year) % period === 0
    const left = row.skipped.filter((skipped) => skipped > row.year && skipped <= year.year).length
    const expected = Math.floor((year.year - row.year) / period) + 1 - left
    // How many have been held: this year's may be still to come, and of next year's the story may speak already.
    const least = held === undefined && inYear === undefined && isOwn ? expected : expected - 1
    const most = isOwn ? expected : expected + (held === undefined ? 1 : 0)
    const fits = count <= most && (!row.isExact || count >= least)
    const isCurrent = CURRENT.test(plain.slice(Math.max(clauseStart(plain, start), start - 12), start))
    yield {
      text,
      start,
      end,
      printed: match[0],
      count,
      isHeld: held !== undefined,
      ...year,
      expected,
      left,
      fits,
      isCurrent,
    }
  }
}

/** What is counted once a time, whatever it is: 今年已是第九回. */
const TIMES = /[次回批轮拨茬讲]/u
/** 2026年元旦的是第21回: told with its own year. */
const OF_ITS_YEAR = /[12]\d{3}年[^，。；第\d]{0,8}(?:已?是|为)$|[12]\d{3}年的$/u

/** 第九期小记者班昨日结业, 今年出发的是第14批: told as this year's. */
function isOfNow(plain: string, at: number, { reference }: CheckInput): boolean {
  const sentence = plain.slice(sentenceStart(plain, at), sentenceEnd(plain, at))
  return (
    OF_ITS_YEAR.test(plain.slice(Math.max(0, at - 16), at)) ||
    (reference !== null &&
      /[昨今去][天日晚年]|本[月周期次届]|近日|日前|\d日/u.test(sentence) &&
      !/曾|往年|当年/u.test(sentence))
  )
}

/** Who leaves now came years ago. */
const LEAVING = /(?:毕业|离校|送走|出师)[^会礼展赛季节营]{0,6}$/u

/** 2003年送走首届毕业生: the row itself is of who leaves. */
const isOfLeaving = ({ text, start, end }: EditionRow): boolean =>
  /毕业|离校|送走/u.test(text.plain.slice(start, end + 6))
const ENTERING = /入学|招生|招收|新生|入校/u

/** 冬泳赛将迎第27届 … 2017年元旦举行第27届: told without its year, and with it elsewhere, of an edition to come. */
function isToCome({ hasYear, count, year }: Edition, editions: readonly Edition[]): boolean {
  return !hasYear && editions.some((one) => one.hasYear && one.fits && one.count === count && one.year > year)
}

/** The number that stands for this year's edition, where several are printed. */
function nearestOf(editions: readonly Edition[]): number | undefined {
  const current = editions.filter(({ isCurrent }) => isCurrent)
  const among = current.length > 0 ? current : editions
  const off = ({ count, expected }: Edition): number => Math.abs(count - expected)
  return [...among].sort((a, b) => off(a) - off(b))[0]?.count
}

function report({ text, start, end, printed, isHeld, year, expected, left }: Edition, row: EditionRow): RuleFinding {
  const period = row.period ?? 1
  const sum = { begun: row.year, year, expected, printed }
  const words = { spelt: period }
  return {
    says:
      left > 0
        ? says('says.edition-count.skipping', { ...sum, left, period, words })
        : period === 1
          ? says('says.edition-count.yearly', sum)
          : says('says.edition-count.periodic', { ...sum, period, words }),
    places: [text.place(start, end), row.text.place(row.start, row.end)],
    expected: isHeld ? `${expected}届` : `第${expected}届`,
    confidence: row.isExact ? 0.8 : 0.7,
  }
}
