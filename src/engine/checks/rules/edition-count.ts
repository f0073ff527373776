import { says } from '../../../words/sentence'
import type { Lexicon } from '../../lexicon'
import type { DatedText, DateReader } from '../calendar/dated-text'
import { EDITION } from '../calendar/edition-numbers'
import { runsThrough } from '../calendar/edition-points'
import { type EditionRow, readEditionRow } from '../calendar/edition-rows'
import { isSaidOfNow, yearOfEdition } from '../calendar/edition-years'
import { createKnownRows, type KnownEdition, numberIn } from '../calendar/known-rows'
import { isNearSlip } from '../calendar/near-slips'
import { clauseStart, sentenceEnd, sentenceStart } from '../calendar/sentences'
import { numberOf } from '../calendar/wording'
import { matchesOf } from '../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../rule'
import { sharesWord } from '../shares-word'
import { checkEditionDays } from './edition-days'
import { checkEditionInYear } from './edition-in-year'
import { checkEditionPairs } from './edition-pairs'
import { checkEditionRhythms } from './edition-rhythms'
import { checkEditionSpan } from './edition-span'
import { checkEditionTerms } from './edition-terms'
import { checkEditionWeeks } from './edition-weeks'

/** Rows everybody knows, which a story names beside its own. */
const OTHER_ROWS =
  /全运会|奥运会|亚运会|冬奥会|残奥会|大运会|世界杯|进博会|广交会|冬运会|党代会|中国国际|世博会|奥林匹克/u
/** Bodies, terms of office and years of leaving school go by 届 as well. */
const NO_EVENT =
  /^[^，。；、]{0,3}(?:人大|人民代表|政协|党代|代表大会|委员会|中央|执委|理事|(?:[学毕]业|毕)生|学生(?![^，。；]{0,10}?[节赛会展营周])|班子|领导)/u
/** Those who took part in an edition long over: 第三届得主, 第五届冠军. */
const PAST_GUEST =
  /^(?:(?![^，。；]{0,8}[决产夺获评揭捧摘])[^，。；]{0,8}(?:得主|的参赛|参赛选手|冠军|亚军|季军|获奖者|评委|志愿者|[金银铜]奖|一等奖|的?(?:主办[方城]))|时|起|以来|开始)/u
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
    if (counter && counter !== row.counter) continue
    if (measure && (measure !== row.counter || row.period !== 1 || !isOfNow(plain, match.index, input))) continue
    const start = match.index
    const end = start + match[0].length
    const count = numberOf(nth ?? held ?? '')
    if (count === undefined || count < 2 || isOfAnother(plain, start, end, row)) continue
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

/** 第九期小记者班昨日结业, 今年出发的是第14批: told as this year's. */
function isOfNow(plain: string, at: number, { reference }: CheckInput): boolean {
  const sentence = plain.slice(sentenceStart(plain, at), sentenceEnd(plain, at))
  return (
    reference !== null &&
    /[昨今去][天日晚年]|本[月周期次届]|近日|日前|\d日/u.test(sentence) &&
    !/曾|往年|当年/u.test(sentence)
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

const EVENT = /(?<![该本此])([\u4e00-\u9fff”]{1,8}(?:节|会|赛|展|杯|奖|论坛|艺术周|月))(?:[自从由是始]|$)/u
const ANY_EVENT = /活动|赛事|大会$|盛会|博览会$|运动会$/u
const NAMED_BEFORE =
  /([\u4e00-\u9fff]{2,8}(?:节|会|赛|展|杯|奖|论坛|周|月))(?:今年)?(?:已经?)?(?:是|为|迎来|进入|走到|办到)了?$/u
/** 首届云岭峰会: what began is named behind its number. */
const NAMED_FIRST = /(?:首届|第一届)([\u4e00-\u9fff]{1,8}?(?:[峰年展赛博]会|会议|节|赛|展|杯|奖|论坛))/u
const NAMED_NEXT = /^[\u4e00-\u9fff]{1,8}?(?:[峰年展赛博]会|运动会|会议|节|赛|展|杯|奖|论坛)/u
const NAME_BEHIND = 14
const GENERIC = /^(?:比赛|大赛|赛事|展览|展会|盛会|大会|论坛|活动|年会|评选|会议)/u
const WIDER = /^(?:全国|世界|亚洲|国际)/u

/** Whether the number is that of another row, a body, or an edition long over. */
function isOfAnother(plain: string, start: number, end: number, row: EditionRow): boolean {
  const behind = plain.slice(end, end + 12)
  if (NO_EVENT.test(behind) || PAST_GUEST.test(behind)) return true
  const founded = row.text.plain
  const clause = founded.slice(Math.max(sentenceStart(founded, row.start), row.start - 16), row.end)
  const other = OTHER_ROWS.exec(behind)?.[0]
  if (other && (!clause.includes(other) || clause.includes('，'))) return true
  const wider = WIDER.exec(behind)?.[0]
  if (wider && !plain.slice(0, start).includes(wider) && !clause.includes(wider) && !isSameFeast(behind, wider, clause))
    return true
  if (isQuotedApart(plain, end, row)) return true
  const first = NAMED_FIRST.exec(founded.slice(row.start, row.end + NAME_BEHIND))?.[1]
  if (first && !GENERIC.test(first) && hasOtherHead(plain, end, first)) return true
  const name = EVENT.exec(/[^，。；]{0,14}$/u.exec(founded.slice(0, row.start))?.[0] ?? '')?.[1]?.replace(/”/gu, '')
  if (!name || ANY_EVENT.test(name) || GENERIC.test(name) || /^[该本此这]/u.test(name)) return false
  // 茶博会创办于2012年 … 第三届斗茶大赛: a row of another name.
  const own = /^[\u4e00-\u9fff“]{2,8}/u.exec(behind)?.[0]
  const named = NAMED_BEFORE.exec(plain.slice(clauseStart(plain, start), start))?.[1]
  const isOther = (called: string): boolean => !sharesWord(name, called) && !runsThrough(name, called)
  if (own && GENERIC.test(own)) return false
  if (
    own &&
    !/^[共已将于在由以的是昨今吸圆拉落开闭设有分迎参报]/u.test(own) &&
    /节|会(?![场员议])|赛(?![程事区场况])|展(?![期区位])|杯|奖|坛/u.test(own)
  )
    return isOther(own)
  return named !== undefined && !/^[该本此这]/u.test(named) && isOther(named)
}

/** “振兴杯”2010年创办 … 第三届“青苗杯”: each by its own name in quotation marks. */
function isQuotedApart(plain: string, end: number, row: EditionRow): boolean {
  const own = /^“([^”]{2,10})”/u.exec(plain.slice(end, end + 13))?.[1]
  const founded = row.text.plain
  const name = /“([^”]{2,10})”$/u.exec(founded.slice(sentenceStart(founded, row.start), row.start))?.[1]
  // “相约北河”艺术节 … 1987年创办的中国艺术节: the row has a name of its own as well.
  const behind = /^的?([\u4e00-\u9fff]{2,8}?(?:节|会|赛|展|杯|奖|论坛))/u.exec(
    founded.slice(row.end, row.end + 12),
  )?.[1]
  if (own !== undefined && name === undefined && behind && founded.slice(row.end).startsWith('的'))
    return !sharesWord(own, behind)
  return own !== undefined && name !== undefined && !sharesWord(own.slice(0, -1), name.slice(0, -1))
}

/** 第八届国际木偶节, and 木偶节始于2006年: its full name, and the short one. */
function isSameFeast(behind: string, wider: string, clause: string): boolean {
  const name = wider === '国际' ? /^国际([\u4e00-\u9fff]{1,8}?(?:[节展会周]|论坛))/u.exec(behind)?.[1] : undefined
  return name !== undefined && clause.includes(name)
}

/** 首届云岭峰会 … 论坛第十届部长级会议: what is numbered is called by another noun than what began. */
function hasOtherHead(plain: string, end: number, first: string): boolean {
  const own = NAMED_NEXT.exec(plain.slice(end, end + NAME_BEHIND))?.[0]
  return own !== undefined && !GENERIC.test(own) && !sharesWord(first.replace(WIDER, ''), own.replace(WIDER, ''))
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
