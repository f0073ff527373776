import { says } from '../../../../words/sentence'
import type { Lexicon } from '../../../lexicon'
import type { DatedText, DateReader } from '../../calendar/dated-text'
import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf, yearOfIso } from '../../calendar/wording'
import { readYears } from '../../calendar/year-mentions'
import { matchesOf } from '../../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { WEDDINGS } from './anniversary-kinds'
import { toldYear } from './foundings'
import { type Event, knownYear } from './known-events'
import { classYear, lifeYear } from './life-years'
import { isDigitOff, isOfNow, isRecalledFeast } from './recalled-feasts'
import { checkCeremony, checkWeddings } from './wedding-years'
import { type Kept, TO_COME, yearsKept } from './years-kept'

/** What no anniversary is without. */
const KEPT = /周年|华诞|岁生日|年[校店厂院社台馆大]庆|[金银石珠瑚]婚|白金婚/u
const ANNIVERSARY = new RegExp(
  `(?<=今年|迎来了?|正值|适逢|恰逢|[迎值庆逢]|步入|纪念|喜迎|庆祝了?|共贺|过了|度过了?|[要将来共]过|(?<![对给])(?:今|明|去|昨)[年天日][^，。；]{0,10}[是过庆贺到度来]|是(?:[他我咱]们|[他我]俩|两人|二老|老两口|夫妻俩?|夫妇俩?|[爸父][妈母]|双亲|外?公外?婆|爷爷奶奶)的?)(?<wedding>${Object.keys(WEDDINGS).join('|')})婚(?!老|夫|伉|伴|照|纱|的|群)|(?<wedding2>${Object.keys(WEDDINGS).join('|')})婚(?=纪念日)|(?<rough>约|近|将近|逾|超过)?(?:第)?(?<count>${NUMBER})(?:周年(?!以?前(?!夕)|后)|华诞|(?<!(?<!\\d)[12]\\d{3})年(?=[校店厂院社台馆大]庆|华诞|寿诞)|岁(?:生日|华诞))`,
  'gu',
)
/** As an age, too: 1958年组建的地质队65岁了. */
const TOLD_COUNT = new RegExp(`(?<count>${NUMBER})(?:周年|华诞|年[校店厂院社台馆大]庆|岁)`, 'gu')

/**
 * Anniversaries against the year they count from: that of a well-known event (新中国成立) or the one the story itself
 * gives (创办于1954年). The year they are kept in must be said (2024年, 今年) or plain from the words (为庆祝).
 */
export function createAnniversaryRule(dates: DateReader, lexicon: Lexicon): Rule {
  const events: Event[] = lexicon
    .rows('anniversaries')
    .flatMap(({ event = '', year = '' }) =>
      [...new Set([event, event.replace(/同志|先生/u, '')])].map((pattern) => ({ pattern, year: Number(year) })),
    )
    .filter(({ pattern, year }) => pattern !== '' && year > 0)
    .sort((a, b) => b.pattern.length - a.pattern.length)
  return {
    id: 'anniversary',
    severity: 'error',
    *checkStory(story, input) {
      const texts = dates.read(story)
      for (const [n, text] of texts.entries()) {
        if (!KEPT.test(text.plain)) continue
        const now = input.reference === null ? undefined : yearOfIso(input.reference)
        yield* checkWeddings(text, now)
        if (now !== undefined) yield* checkCeremony(texts, text, now)
        for (const match of matchesOf(text.plain, ANNIVERSARY)) {
          const finding = check(texts, n, match, events, input)
          if (finding) yield finding
        }
      }
    },
  }
}

function check(
  texts: readonly DatedText[],
  n: number,
  match: RegExpExecArray,
  events: readonly Event[],
  input: CheckInput,
): RuleFinding | undefined {
  const text = texts[n] as DatedText
  const { count: printed = '', wedding2 = '', wedding = wedding2 } = match.groups ?? {}
  const count = WEDDINGS[wedding] ?? numberOf(printed)
  const start = match.index
  if (count === undefined || match.groups?.rough || isOfKin(text.plain, start)) return undefined
  const end = start + match[0].length
  const now = input.reference === null ? undefined : yearOfIso(input.reference)
  const begun =
    knownYear(text, start, events) ??
    lifeYear(texts, n, start) ??
    classYear(texts, n, start) ??
    toldYear(texts, n, start, end, now)
  const kept =
    begun &&
    (yearsKept(text, start, end, begun.year, input) ??
      (begun.place === undefined ? unsaid(text.plain, start, end, count, begun.year, input) : undefined))
  if (!kept) return undefined
  if (kept.years.some((year) => year - begun.year === count)) return undefined
  // A feast of the first days of January is kept in December.
  if (input.reference?.slice(5, 7) === '12' && kept.years.some((year) => year + 1 - begun.year === count))
    return undefined
  const feast = { plain: text.plain, start, end, count, year: begun.year + count, begun: begun.year }
  // 1951年…国庆二周年: the year the feast was kept in is told.
  const isKeptThen = isOfNow(feast)
    ? readYears(text.plain.slice(sentenceStart(text.plain, start), end)).some((one) => one.year === feast.year)
    : isPrinted(texts.slice(Math.max(0, n - 1), n + 1), feast.year)
  // 横幅上写着“庆祝建厂60周年”。那是2015年的事了: the year it was kept in stands beside it.
  if (begun.place && isKeptThen && !kept.stated && feast.year < (now ?? 0) && THAT_YEAR.test(text.plain.slice(end)))
    return undefined
  if (!begun.place && ((isKeptThen && feast.year < (now ?? 0)) || isRecalledFeast(feast, input))) return undefined
  // 建校90周年…创建于1956年，前身为1934年开办的学堂: the year it counts from is told as well.
  if (begun.place && kept.years.some((year) => isPrinted(texts, year - count))) return undefined
  // 迎来80周年，70周年时栽的树: the feast of today stands beside it.
  const isTold = (one: RegExpExecArray): boolean => numberOf(one.groups?.count ?? '') === (now ?? 0) - begun.year
  // 建校70周年…，1984届毕业40周年: the one that fits answers for what the story tells of.
  if (
    (begun.place !== undefined || /^(?:时|那年|校庆时|庆典|之时|纪念)/u.test(text.plain.slice(end, end + 4))) &&
    texts.some(({ plain }) => matchesOf(plain, TOLD_COUNT).some(isTold))
  )
    return undefined
  const year = kept.years[0] as number
  // A year told at its fiftieth anniversary, without a word of when: too old to be this year's.
  if (!kept.stated && !begun.place && !kept.isCelebrated && !kept.isUnsaid && begun.year + count < year - 1)
    return undefined
  if (year <= begun.year) return undefined
  return {
    says: says('says.anniversary', {
      event: begun.name,
      begun: begun.year,
      year,
      years: year - begun.year,
      printed: count,
    }),
    places: [text.place(start, end), ...(begun.place ? [begun.place] : [])],
    expected: `${year - begun.year}周年`,
    confidence: kept.stated ? 0.93 : 0.8,
    ...(kept.isUnsaid ? { severity: 'query' as const } : {}),
  }
}

const THAT_YEAR = /^[^。]{0,20}。?[^。]{0,12}(?:那是|那年是|时间是|拍[于摄]|摄于|是|[印刻]着)[^，。]{0,6}\d{4}年/u

function isPrinted(texts: readonly DatedText[], year: number): boolean {
  return texts.some(({ plain }) => readYears(plain).some((one) => one.year === year))
}

/** 儿子儿媳结婚也满25周年: another couple's. */
function isOfKin(plain: string, start: number): boolean {
  const lead = plain.slice(Math.max(clauseStart(plain, start), start - 12), start)
  return KIN_WORDS.test(lead.replace(IN_COMPANY, ''))
}

/** 他们带着女儿庆祝结婚20周年. */
const IN_COMPANY = new RegExp(`(?:带[着上]?|和|与|同|跟|在)(?:一?[双对家个]|他们的?)?(?:${KIN_WORDS.source})`, 'gu')

/** 在庆祝新中国成立76周年大会上的讲话, of whatever year: nobody recalls so odd a feast, or it is a digit off that of now. */
function unsaid(
  plain: string,
  start: number,
  end: number,
  count: number,
  begun: number,
  { reference }: CheckInput,
): Kept | undefined {
  if (reference === null || count < LEAST_TOLD) return undefined
  const own = yearOfIso(reference)
  const sentence = plain.slice(sentenceStart(plain, start), sentenceEnd(plain, end))
  const isNext = TO_COME.test(sentence) || reference.slice(5, 7) > '10'
  const isLast = reference.slice(5, 7) <= '03'
  if (
    readYears(sentence).length > 0 ||
    (count % 5 === 0 && !isDigitOff(count, own - begun) && !isOfNow({ plain, start, end }))
  )
    return undefined
  return { years: [own, ...(isNext ? [own + 1] : []), ...(isLast ? [own - 1] : [])], stated: false, isUnsaid: true }
}

const LEAST_TOLD = 20
