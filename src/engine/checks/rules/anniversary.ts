import { says } from '../../../words/sentence'
import type { Lexicon } from '../../lexicon'
import { civilDate, type DayNumber, dayNumber, parseIsoDate } from '../../tags/dates/calendar'
import { FOUNDING, KINDS } from '../calendar/anniversary-kinds'
import type { DatedText, DateReader, PrintedDate } from '../calendar/dated-text'
import { KIN_WORDS } from '../calendar/kin-words'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf, yearOfDay, yearOfIso } from '../calendar/wording'
import { matchesOf } from '../matches-of'
import type { CheckInput, Rule, RuleFinding } from '../rule'

/** What no anniversary is without. */
const KEPT = /周年|华诞|岁生日|年[校店厂院社台馆大]庆/u
const ANNIVERSARY = new RegExp(
  `(?<rough>约|近|将近|逾|超过)?(?:第)?(?<count>${NUMBER})(?:周年(?!以?前(?!夕)|后)|华诞|年(?=[校店厂院社台馆大]庆)|岁(?:生日|华诞))`,
  'gu',
)
/** As an age, too: 1958年组建的地质队65岁了. */
const TOLD_COUNT = new RegExp(`(?<count>${NUMBER})(?:周年|华诞|年[校店厂院社台馆大]庆|岁)`, 'gu')
/** 2014年建成40周年时: the feast of that year, no founding. */
const KEPT_THEN = new RegExp(`^[^，。]{0,8}${NUMBER}(?:周年|华诞)(?=[时曾后庆纪那之])`, 'u')
const FOUNDED_AT = new RegExp(`(?<year>${YEAR})年`, 'gu')
const OTHER_SUBJECT = /前身|旧址|祖父|父亲|其后|迁|改制|更名|升格|改扩建|重建|扩建|易地|搬/u
/** Told from another time: 在庆祝…70周年大会上. */
const TOLD = /大会上|讲话|当年|当时|那年|曾|时任|阅兵时|回忆|之后|那时|以后|后，|邮票|纪念章|纪念币|纪念章|勋章|奖章/u
/** Of something made or worn for a feast long past: 挂着建局80周年的锦旗, 写于建队20周年. */
const OF_A_THING =
  /纪念[品册封]|[勋奖]章|锦旗|牌匾|匾额|海报|门票|入场券|合影|是为[^，。；]{0,20}周年|周年[^，。；]{0,4}(?:创作|而作|所作|所写|写的|拍的|种下|栽下)|[写作建制创录摄刊种立铸谱绘]于[^，。；]{0,12}周年/u
const TO_COME = /将迎来|即将|将是|迎接|倒计时|明年|喜迎|到来|前夕|筹备|献礼|将于|将举/u
const PRESENT =
  /今年|今天|今日|明年|去年|(?:为了?|同时|并|也|以|以此)(?:庆祝|纪念|迎接|喜迎)|值此|适逢|恰逢|正值|喜迎|迎来|周年(?:纪念日|校庆日|生日)/u
/** The year is this one, whatever is told besides: 值此…之际. */
const NOW =
  /值此|适逢|恰逢|正值|时值|欣逢|适值|周年(?:(?:到来|来临)?之际|前夕|纪念日|华诞)|迎来|昨[天日晚夜]|[今明后][天日晚晨]|这个?月|[上本下]个?月|这周|[上下]周|近日|日前|本周|这几天|连日来|隆重(?:庆祝|纪念)|这[一]?天|本报讯|讯[（，】]|至今|走过|本[周月]|举[行办](?:了)?[^，。]{0,14}周年(?:庆|纪念|大会|典礼|座谈)|周年(?:庆典|庆祝大会|庆祝活动|纪念大会|座谈会|汇演|音乐会|纪念仪式)/u
const CELEBRATED = /(?:为了?|同时|并|也|以|以此)(?:隆重)?(?:庆祝|纪念|迎接|喜迎)/u
/** Words before an anniversary that name nothing begun. */
const NO_FOUNDING = /庆祝|纪念|迎来|今年|正值|适逢|恰逢|走过|整整|已经|刚好|正好|胜利|祖国|^[的了在是第]|[的了是]$/u
const HONORIFIC =
  /将?(?:迎来|喜迎)|祖国|同志|先生|烈士|将军|院士|女士|伟大领袖|特别行政区|特区|庆祝|各界|同胞|等老一辈(?:无产阶级)?革命家/gu
/** How far from the issue the day of a feast or its celebration may lie. */
const AROUND = 45
const SHIFTS: readonly (readonly [word: string, shift: number])[] = [
  ['今年', 0],
  ['今天', 0],
  ['今日', 0],
  ['明年', 1],
  ['去年', -1],
]
const LONGEST_NAME = 22

interface Event {
  readonly pattern: string
  readonly year: number
}

/**
 * Anniversaries against the year they count from: that of a well-known event (新中国成立) or the one the story itself
 * gives (创办于1954年). The year they are kept in must be said (2024年, 今年) or plain from the words (为庆祝).
 */
export function createAnniversaryRule(dates: DateReader, lexicon: Lexicon): Rule {
  const events: Event[] = lexicon
    .rows('anniversaries')
    .map(({ event = '', year = '' }) => ({ pattern: event, year: Number(year) }))
    .filter(({ pattern, year }) => pattern !== '' && year > 0)
    .sort((a, b) => b.pattern.length - a.pattern.length)
  return {
    id: 'anniversary',
    severity: 'error',
    *checkStory(story, input) {
      const texts = dates.read(story)
      for (const [n, text] of texts.entries()) {
        if (!KEPT.test(text.plain)) continue
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
  const count = numberOf(match.groups?.count ?? '')
  const start = match.index
  if (count === undefined || match.groups?.rough || isOfKin(text.plain, start)) return undefined
  const end = start + match[0].length
  const begun = knownYear(text, start, events) ?? toldYear(texts, n, start, end)
  const kept = begun && yearsKept(text, start, end, begun.year, input)
  if (!kept) return undefined
  if (kept.years.some((year) => year - begun.year === count)) return undefined
  // 迎来80周年，70周年时栽的树: the feast of today stands beside it.
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const isTold = (one: RegExpExecArray): boolean => numberOf(one.groups?.count ?? '') === (own ?? 0) - begun.year
  // 建校70周年…，1984届毕业40周年: the one that fits answers for what the story tells of.
  if (
    (begun.place !== undefined || /^(?:时|那年|校庆时|庆典|之时|纪念)/u.test(text.plain.slice(end, end + 4))) &&
    texts.some(({ plain }) => matchesOf(plain, TOLD_COUNT).some(isTold))
  )
    return undefined
  const year = kept.years[0] as number
  // A year told at its fiftieth anniversary, without a word of when: too old to be this year's.
  if (!kept.stated && !begun.place && !kept.isCelebrated && begun.year + count < year - 1) return undefined
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
  }
}

/** 儿子儿媳结婚也满25周年: another couple's. */
function isOfKin(plain: string, start: number): boolean {
  return KIN_WORDS.test(plain.slice(Math.max(clauseStart(plain, start), start - 12), start))
}

interface Begun {
  readonly year: number
  readonly name: string
  readonly place: RuleFinding['places'][number] | undefined
}

/** A well-known event named right before the anniversary. */
function knownYear(text: DatedText, start: number, events: readonly Event[]): Begun | undefined {
  const before = text.plain.slice(Math.max(sentenceStart(text.plain, start), start - LONGEST_NAME), start)
  const plain = before.replace(HONORIFIC, '')
  for (const { pattern, year } of events) {
    const words = before.includes(pattern) ? before : plain
    const at = words.lastIndexOf(pattern)
    if (at < 0) continue
    const rest = words.slice(at + pattern.length)
    // Only the event itself may stand between: 红军长征胜利暨…, and an event of its own may follow.
    if (/^，?(?:至今|距今|到今年|今年)?(?:已|正|恰|刚)?好?(?:是|满|迎来|值|逢|有)?(?:整整)?$/u.test(rest))
      return { year, name: pattern, place: undefined }
    if (rest.length > 4 || /[，、]|委员会|支部|学校|医院|公司|分会/u.test(rest)) continue
    if (/^(?:委员会|.{0,3}(?:支部|市|县|省|学校|医院|公司|分会))/u.test(rest)) continue
    return { year, name: pattern, place: undefined }
  }
  return undefined
}

/** The founding the story tells of, with a word that fits the anniversary's; undefined where it tells of two. */
function toldYear(texts: readonly DatedText[], n: number, start: number, end: number): Begun | undefined {
  const text = texts[n] as DatedText
  const around = text.plain.slice(Math.max(sentenceStart(text.plain, start), start - LONGEST_NAME), end + 6)
  // 成立于2008年，今年正值10周年: the founding is said once.
  const isBare = /(?:今年|正值|适逢|恰逢|迎来|走过|庆祝|已|满|整整?|刚好|正好)第?$/u.test(
    text.plain.slice(Math.max(0, start - 4), start),
  )
  const kind = KINDS.find(([, word]) => word.test(around)) ?? (isBare ? KINDS.at(-1) : undefined)
  // 1973年并网发电 … 发电50周年: the same word on both sides.
  const word = /([\u4e00-\u9fff]{2})第?$/u.exec(text.plain.slice(Math.max(0, start - 4), start))?.[1]
  const founded = [word && !isBare && !NO_FOUNDING.test(word) ? new RegExp(word, 'u') : undefined, kind?.[0]]
  for (const pattern of founded) {
    const found = pattern && foundingIn(texts, n, start, end, pattern)
    if (found) return found
  }
  return undefined
}

/** The one year of the texts around that is told with a word of the pattern. */
function foundingIn(
  texts: readonly DatedText[],
  n: number,
  start: number,
  end: number,
  pattern: RegExp,
): Begun | undefined {
  const found: Begun[] = []
  for (const [k, other] of texts.entries()) {
    if (Math.abs(k - n) > 3) continue
    for (const match of matchesOf(other.plain, FOUNDED_AT)) {
      const at = match.index
      const clause = other.plain
        .slice(at + match[0].length, at + match[0].length + 22)
        .replace(/^(?:\d{1,2}月)?(?:\d{1,2}日)?，?/u, '')
      // 摄于1993年建校40周年庆典 names no founding.
      const before = other.plain.slice(Math.max(0, at - 6), at)
      if (
        /[于在]$|摄/u.test(before) &&
        /^[^，。]{1,6}周年/u.test(other.plain.slice(at + match[0].length, at + match[0].length + 10))
      )
        continue
      const verb = clause.split(/[，。；（）]/u)[0] ?? ''
      const isFounding = pattern.test(verb) || pattern.test(before.replace(/^.*[，。；]/u, ''))
      if (
        !isFounding ||
        KEPT_THEN.test(other.plain.slice(at + match[0].length, at + match[0].length + 16)) ||
        /^(?:是|将|迎来|正|恰|适)/u.test(clause) ||
        OTHER_SUBJECT.test(verb + before)
      )
        continue
      if (k === n && at >= start && at < end + 2) continue
      const place = other.place(at, at + match[0].length)
      found.push({
        year: yearOf(match.groups?.year ?? ''),
        name: (verb.match(pattern) ?? before.match(pattern))?.[0].replace(/于$/u, '') ?? '开始',
        place,
      })
    }
  }
  const [first] = found
  return first && found.every(({ year }) => year === first.year) ? first : undefined
}

interface Kept {
  readonly years: readonly number[]
  /** The words say the year. */
  readonly stated: boolean
  /** 为庆祝: what is done now is done for it. */
  readonly isCelebrated?: boolean
}

/** The years the anniversary may be kept in. */
function yearsKept(text: DatedText, start: number, end: number, begun: number, input: CheckInput): Kept | undefined {
  const from = sentenceStart(text.plain, start)
  const to = sentenceEnd(text.plain, end)
  const sentence = text.plain.slice(from, to)
  const own = input.reference === null ? undefined : yearOfIso(input.reference)
  const clause = text.plain.slice(clauseStart(text.plain, start), Math.min(clauseEnd(text.plain, end), end + 12))
  if (OF_A_THING.test(clause)) return undefined
  const named = text.dates.findLast(
    (date) =>
      date.year !== undefined &&
      date.year !== begun &&
      date.start >= from &&
      date.end <= start &&
      !isFoundingDate(text, date.end),
  )
  if (named?.year !== undefined) {
    // 2023年启动…，迎接75周年: what is prepared comes later.
    return { years: TO_COME.test(sentence) ? [named.year, named.year + 1] : [named.year], stated: true }
  }
  // 为纪念…诞辰120周年，市诗词学会举办朗诵会: the first words of a text tell of now.
  const opens = from === 0 && /^(?:为了?|在)?(?:庆祝|纪念|隆重纪念)/u.test(sentence) && !TO_COME.test(sentence)
  // 大会上, 当年 further on are of something else.
  if (
    own === undefined ||
    (TOLD.test(text.plain.slice(from, Math.min(clauseEnd(text.plain, end), end + 12))) &&
      !/值此|适逢|周年[^，。]{0,4}之际/u.test(sentence))
  )
    return undefined
  const slack = input.inferred ? 1 : 0
  for (const [word, shift] of SHIFTS) {
    if (sentence.slice(0, start - from).includes(word))
      return { years: [own + shift, ...(slack ? [own + 1] : [])], stated: true }
  }
  if (/值此|之际|今年|适逢|恰逢|正值|欣逢/u.test(sentence))
    return {
      years: [own, ...(slack > 0 || (TO_COME.test(sentence) && !/之际/u.test(sentence)) ? [own + 1] : [])],
      stated: true,
    }
  const later = text.dates.find(
    (date) =>
      date.start >= end &&
      date.start < to &&
      date.year !== undefined &&
      // 座谈会重温1978年的历程: the beginning itself is no year it is kept in.
      date.year !== begun &&
      !isFoundingDate(text, date.end) &&
      !/^[^，。]{0,6}周年/u.test(text.plain.slice(date.end, date.end + 14)),
  )
  if (later) return { years: [yearOfDay(later.from)], stated: true }
  const today = parseIsoDate(input.reference ?? '') ?? 0
  const near = text.dates.find(
    (date) => date.start >= from && date.end <= to && date.isDay && isAround(date, today, own),
  )
  // What is prepared for comes later; so may a feast of spring told of in December.
  const soon = TO_COME.test(sentence) || slack > 0 || (civilDate(today).month >= 11 && !near)
  const isNow = near !== undefined || opens || NOW.test(sentence)
  if (!PRESENT.test(sentence) && !isNow) return undefined
  return { years: soon ? [own, own + 1] : [own], stated: isNow, isCelebrated: CELEBRATED.test(sentence) }
}

/** Near the issue; a day without its year behind 1966年 may have been taken for one of that year. */
function isAround({ from, year }: PrintedDate, today: DayNumber, own: number): boolean {
  const { month, day } = civilDate(from)
  return Math.abs((year === undefined ? dayNumber(own, month, day) : from) - today) <= AROUND
}

/** 创办于1954年的云岭一中迎来60周年: the year is the founding's, not the feast's. */
function isFoundingDate(text: DatedText, end: number): boolean {
  const behind = (text.plain.slice(end, end + 12).split(/[，。]/u)[0] ?? '').replace(/^[\d月日初底]+/u, '')
  const before = text.plain.slice(Math.max(0, end - 14), end)
  if (/^，?(?:是|将|正|恰|又|适|迎|为)/u.test(text.plain.slice(end, end + 3))) return false
  // 1953年学校举行建校40周年庆典时; 1951年、建党30周年那天.
  if (KEPT_THEN.test(behind) && !behind.startsWith('的')) return false
  if (/^、[^，。；]{0,8}周年/u.test(text.plain.slice(end, end + 14))) return false
  return FOUNDING.test(behind) || /(?:于|自|建于|生于)(?:公元)?[\d〇零一二三四五六七八九]{4}年.{0,6}$/u.test(before)
}
