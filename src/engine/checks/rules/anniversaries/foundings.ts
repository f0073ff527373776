import { beforeFirst } from '../../behind-last'
import type { DatedText } from '../../calendar/dated-text'
import { KIN_WORDS, ONE_OF_TWO } from '../../calendar/kin-words'
import { clauseStart, sentenceEnd, sentenceStart } from '../../calendar/sentences'
import { NUMBER, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { EARLIEST_DAYS, KINDS } from './anniversary-kinds'
import { foundedHouse, isOtherHouse, keeperOf } from './house-names'

/** 2014年建成40周年时: the feast of that year, no founding. */
export const KEPT_THEN = new RegExp(`^[^，。]{0,8}${NUMBER}(?:周年|华诞)(?=[时曾后庆纪那之])`, 'u')
const FOUNDED_AT = new RegExp(`(${YEAR}|(?<=（)[1-9]\\d{2})年|大前年|去年|前年`, 'gu')
/** 清光绪二十八年（1902年）: the year of a reign, before the bracket that tells which it was. */
const REIGN = /(?:[唐宋元明清晋隋汉魏]|民国|公元)?[\u4e00-\u9fff]{2}(?:元|[一二三四五六七八九十]{1,3})年$/u
/** 七月一日，; 12月15日; 冬天，. */
const DAY_OF_YEAR = new RegExp(
  `^(?:农历)?(?:(?:${NUMBER}|[正冬腊])月)?(?:${NUMBER}[日号]|[上中下]旬|初[一二三四五六七八九十]|(?!六一|五一)廿?[一二三四五六七八九])?[春夏秋冬]?天?(?:六一|五一|国庆|春节|元旦|端午|中秋|重阳|[寒暑]假|[初底末])?节?(?:前夕|期间|前后|[那当][天日])?(?:凌晨|清晨|[上下]午|傍晚|晚上?)?，?`,
  'u',
)
const NEXT_YEAR = new RegExp(`${YEAR}年.*$`, 'u')
const OTHER_SUBJECT = /前身|旧址|祖父|父亲|其后|迁|改制|更名|升格|改扩建|重建|扩建|易地|搬/u
/** Words before an anniversary that name nothing begun. */
const NO_FOUNDING =
  /国$|庆祝|纪念|迎来|今年|正值|适逢|恰逢|走过|整整|已经|刚好|正好|胜利|祖国|^[的了在是第]|[的了是在]$/u
export const LONGEST_NAME = 22
/** 改隶, 改制成立: the word right before the count. */
const ACT_BEFORE = /([\u4e00-\u9fff]{2})(?:(?<=[改转复重合分并撤].)成立)?第?$/u

/** What an anniversary counts from. */
export interface Begun {
  readonly year: number
  readonly name: string
  readonly place: RuleFinding['places'][number] | undefined
}

/** An anniversary where it stands, and the year of the issue. */
interface Kept {
  readonly texts: readonly DatedText[]
  readonly n: number
  readonly start: number
  readonly end: number
  readonly now: number | undefined
  /** 改隶: the word right before the count, where it tells what was done. */
  readonly act: string | undefined
}

/** The founding the story tells of, with a word that fits the anniversary's at `start` in `texts[n]`; undefined where it tells of two. */
export function toldYear(
  texts: readonly DatedText[],
  n: number,
  start: number,
  end: number,
  now: number | undefined,
): Begun | undefined {
  const text = texts[n] as DatedText
  if (isOneOfRow(text.plain, start, end)) return undefined
  const around = text.plain.slice(Math.max(sentenceStart(text.plain, start), start - LONGEST_NAME), end + 6)
  // 成立于2008年，今年正值10周年: the founding is said once.
  const isBare = /(?:今年|正值|适逢|恰逢|迎来了?|走过了?|庆祝|已|满|整整?|刚好|正好)第?$/u.test(
    text.plain.slice(Math.max(0, start - 5), start),
  )
  const kind = KINDS.find(([, word]) => word.test(around)) ?? (isBare ? KINDS.at(-1) : undefined)
  // 1973年并网发电 … 发电50周年: the same word on both sides.
  const word = ACT_BEFORE.exec(text.plain.slice(Math.max(0, start - 6), start))?.[1]
  const act = word && !isBare && !NO_FOUNDING.test(word) ? word : undefined
  const kept: Kept = { texts, n, start, end, now, act }
  const found = (act && foundingIn(kept, ofAct(act), CLAUSE, act)) || (kind && foundingIn(kept, kind[0]))
  if (found) return found
  // 1966年8月，大坝合龙，开始蓄水, of the same word.
  const last =
    word && kind === KINDS.at(-1) && !BETWEEN_TWO.test(word) ? new RegExp(`${word}(?=[，。；]|$)`, 'u') : undefined
  // 1969年12月，他们登上列车，下乡插队: the act in a later clause of its sentence.
  const isWide = kind && (OF_A_LIFE.test(around) || kind !== KINDS.at(-1))
  const wide = (last && foundingIn(kept, last, WIDE)) || (isWide && foundingIn(kept, kind[0], WIDE))
  if (wide) return wide
  return HOUSE.test(around) ? (grownFrom(texts, n, start) ?? earliestDays(kept)) : undefined
}

/** 2001年改隶县府, 2011年复办的合唱团, 2005年并入开发区 for 并区: an act by its own word. */
function ofAct(word: string): RegExp {
  return new RegExp(
    `${word}(?=[了后时于证队的]|关系|机制|协议|帮扶|支援|[^\\u4e00-\\u9fff]|$)|^，?(?:${word}|${word.charAt(0)}[入归到为成])`,
    'u',
  )
}

/** 山上建站30周年、湖边建站10周年: each from a year of its own, which the row does not print. */
function isOneOfRow(plain: string, start: number, end: number): boolean {
  const sentence = plain.slice(sentenceStart(plain, start), sentenceEnd(plain, end))
  const counts = matchesOf(sentence, COUNTED).map(([, count]) => count)
  return new Set(counts).size > 1 && !new RegExp(`${YEAR}年`, 'u').test(sentence)
}

/** 成立了70个, 新建了12所. */
const SEVERAL =
  /[立建办设]了?(?:[二两三四五六七八九十百]|\d)[\d一二三四五六七八九十百]*(?:余|多)?(?:个|家|所|支|座|处|批)/u

const COUNTED = new RegExp(`(${NUMBER})周年`, 'gu')

/** What two do with one another, as others do on other days. */
const BETWEEN_TWO = /建交|关系|结[好盟对]|签|联姻|合作/u
const OF_A_LIFE = /婚|入伍|参军|从军|当兵|入党|下乡|插队|植树|种树|造林/u
/** 建厂, 建校: the feast of a house. */
const HOUSE =
  /(?:建(?!交)|创|办|成立|开|通|投)[\u4e00-\u9fff]{0,2}第?(?=[\d一二三四五六七八九十百]{1,4}(?:周年|华诞))|[校厂院社店台]庆/u
const STORY_LENGTH = 70
/** 去年3月28日开馆 counts where the feast is told of right behind. */
function yearTold(match: RegExpExecArray, isHere: boolean, { texts, n, start, now }: Kept): number | undefined {
  if (match[1] !== undefined) return yearOf(match[1])
  const { plain } = texts[n] as DatedText
  const isNear =
    isHere &&
    match.index < start &&
    start - match.index <= NEAR &&
    DAY_NAMED.test(plain.slice(match.index + match[0].length))
  return now === undefined || !isNear ? undefined : now - (BACK[match[0]] ?? 0)
}

const BACK: Readonly<Record<string, number>> = { 去年: 1, 前年: 2, 大前年: 3 }
/** So near by, and before. */
const NEAR = 70
const DAY_NAMED = /^(?:的?(?:今天|昨天|这[一个]?[天月])|[\d一二三四五六七八九十]{1,3}月|[春夏秋冬]|[年月]?[底初末])/u
/** Characters behind a year in which its verb is looked for: in its own clause, or in those that follow. */
const CLAUSE = 22
/** So much of it may be the day. */
const DAY_LENGTH = 8
const WIDE = 36

/** 由这支运输队发展起来的: what a house grew out of, told before. */
const GREW =
  /[由从](?:这|当年|当初)[^，。；]{0,4}?(?<seed>[\u4e00-\u9fff]{1,2})(?:发展|起家|成长|壮大|演变|起步|走出|脱胎|蜕变)[^，。；]{0,4}的/u

/** The one year whose sentence tells the beginning of what the house grew out of. */
function grownFrom(texts: readonly DatedText[], n: number, start: number): Begun | undefined {
  const { plain } = texts[n] as DatedText
  const seed = GREW.exec(plain.slice(sentenceStart(plain, start), start))?.groups?.seed
  if (!seed) return undefined
  const found: Begun[] = []
  for (const { plain: other, place } of texts.slice(0, n + 1)) {
    for (const match of matchesOf(other, FOUNDED_AT)) {
      const [at, behind] = [match.index, match.index + match[0].length]
      const told = other.slice(behind, Math.min(sentenceEnd(other, behind), behind + STORY_LENGTH))
      if (told.includes(seed)) found.push({ year: yearOf(match[1] ?? ''), name: seed, place: place(at, behind) })
    }
  }
  return onlyYear(found)
}

/** The one year of the texts whose sentence tells the first days of the house, as nobody says when it was founded. */
function earliestDays({ texts, n, start, end }: Kept): Begun | undefined {
  const found: Begun[] = []
  const { plain: own } = texts[n] as DatedText
  const keeper = keeperOf(own.slice(clauseStart(own, start), start))
  for (const [k, { plain, place }] of texts.entries()) {
    for (const match of matchesOf(plain, FOUNDED_AT)) {
      const at = match.index
      if (match[1] === undefined || (k === n && at < end && at + match[0].length > start)) continue
      const behind = at + match[0].length
      const told = plain.slice(behind, Math.min(sentenceEnd(plain, behind), behind + STORY_LENGTH))
      const words = EARLIEST_DAYS.exec(told)?.[0]
      if (
        !words ||
        OTHER_SUBJECT.test(told) ||
        SEVERAL.test(told) ||
        (keeper && isOfAnother(plain, at, told, EARLIEST_DAYS, keeper))
      )
        continue
      found.push({ year: yearOf(match[1]), name: words, place: place(at, behind) })
    }
  }
  return onlyYear(found)
}

/** The verb right behind a year, and the year that is the verb's. */
const OWN_YEAR = /^，?[^，。；]{1,6}?[于自](?:公元)?[\d〇零一二三四五六七八九]{4}年?的/u

/** The one year of the texts around that is told with a word of the pattern. */
function foundingIn(kept: Kept, pattern: RegExp, reach = CLAUSE, act?: string): Begun | undefined {
  const { texts, n, start, end } = kept
  const { plain } = texts[n] as DatedText
  // 公司庆祝上市, 并区: what was done is no town.
  const told = keeperOf(plain.slice(clauseStart(plain, start), start))
  const keeper = kept.act && told?.endsWith(kept.act) ? undefined : told
  const found: Begun[] = []
  const feasts: Begun[] = []
  // Of a move, 搬 and 迁 tell no other subject; nor does 升格 of what was raised.
  const isMove = /搬|迁/u.test(pattern.source)
  const isWedding = pattern.source.includes('成婚')
  const raised = pattern.source.startsWith('升格') ? '升格' : undefined
  const own = isMove ? /搬|迁/gu : act || raised ? new RegExp(act ?? raised ?? '', 'gu') : undefined
  const ownWords = (words: string): string => (own ? words.replace(own, '') : words)
  for (const [k, other] of texts.entries()) {
    if (Math.abs(k - n) > 3) continue
    for (const match of matchesOf(other.plain, FOUNDED_AT)) {
      const at = match.index
      const year = yearTold(match, k === n, kept)
      if (year === undefined) continue
      const behind = at + match[0].length
      // 析二县地置蒲阳县 behind （715年）.
      const isAside = other.plain.charAt(at - 1) === '（' && other.plain.charAt(behind) === '）'
      const from = isAside ? behind + 1 : behind
      const clause = other.plain
        .slice(from, from + reach + DAY_LENGTH)
        .replace(DAY_OF_YEAR, '')
        .slice(0, reach)
      // 摄于1993年建校40周年庆典 names no founding.
      const before = isAside
        ? other.plain
            .slice(Math.max(0, at - 20), at - 1)
            .replace(REIGN, '')
            .slice(-6)
        : other.plain.slice(Math.max(0, at - 6), at)
      // 2003年—2021年…死于战争: the end of a stretch began nothing.
      if (/(?:[\d年月日]|\d{4}年?)[—~至到-]+$/u.test(before)) continue
      if (
        /[于在]$|摄/u.test(before) &&
        /^[^，。]{1,6}周年/u.test(other.plain.slice(at + match[0].length, at + match[0].length + 10))
      )
        continue
      // 生于1903年，1985年去世: the day of the year done away with, another year begins.
      const verb = beforeFirst(clause, reach === CLAUSE ? '，。；（）' : '。；（）').replace(NEXT_YEAR, '')
      // 2015年，创办于1915年的中学迎来百年校庆: the verb has a year of its own.
      if (OWN_YEAR.test(clause)) continue
      // 2019年，集团成立了70个临时党委: what a house founded in a year is not the house.
      if (SEVERAL.test(verb)) continue
      // 他搬到县城 is no move of the factory's.
      if (isMove && /^[他她我]/u.test(verb)) continue
      const lead = before.replace(/^.*[，。；]/u, '')
      // 创建于1952年，前身为…: what is founded was named before its year.
      const isLed = pattern.test(lead)
      const isFounding =
        isLed || (pattern.test(verb) && !isFeastOf(verb, pattern) && (reach === CLAUSE || isDoneThen(verb, pattern)))
      // 1984年，儿子成婚: another couple's.
      if (isWedding && KIN_WORDS.test(verb.replace(ONE_OF_TWO, ''))) continue
      if (
        !isFounding ||
        KEPT_THEN.test(other.plain.slice(at + match[0].length, at + match[0].length + 16)) ||
        /^(?:是|将|迎来|正(?!式)|恰|适)/u.test(clause) ||
        OTHER_SUBJECT.test(isLed ? before : ownWords(verb + before))
      )
        continue
      if (k === n && at >= start && at < end + 2 && !other.plain.slice(end, at).includes('。')) continue
      if (keeper && isOfAnother(other.plain, at, verb, isLed ? undefined : pattern, keeper)) continue
      const place = other.place(at, at + match[0].length)
      const begun = {
        year,
        name: (verb.match(pattern) ?? before.match(pattern))?.[0].replace(/于$/u, '') ?? '开始',
        place,
      }
      // 2025年1月1日，《条例》施行五周年: the word may be the anniversary's own, and the year that of the feast.
      const isFeast =
        k === n && !isLed && at < start && endsWith(other.plain.slice(at + match[0].length, start), pattern)
      ;(isFeast ? feasts : found).push(begun)
    }
  }
  return onlyYear(found.length > 0 || reach > CLAUSE ? found : feasts)
}

/** 双方正式建立外交关系; not 为志愿军入朝献花, 同9个建交国领导人: a later clause must tell the deed itself. */
function isDoneThen(words: string, pattern: RegExp): boolean {
  const clause = words.split('，').find((one) => pattern.test(one)) ?? ''
  const match = pattern.exec(clause)
  if (!match || words.startsWith(clause)) return match !== null
  return (
    !/[为给向同与跟的]/u.test(clause.slice(0, match.index)) &&
    !/^[国的]/u.test(clause.slice(match.index + match[0].length))
  )
}

/** 1989年，县里办起了职业中学, and 某公司成立20周年: what was founded is no house of the anniversary's. */
function isOfAnother(plain: string, at: number, verb: string, pattern: RegExp | undefined, keeper: string): boolean {
  const match = pattern?.exec(verb)
  const lead = plain.slice(clauseStart(plain, at), at)
  const house = match
    ? foundedHouse(lead, verb.slice(0, match.index), verb.slice(match.index + match[0].length))
    : foundedHouse(lead, '', '')
  return house !== undefined && isOtherHouse(keeper, house)
}

/** 1999年，新中国成立50周年: the year of that feast, and no founding. */
function isFeastOf(verb: string, pattern: RegExp): boolean {
  const match = pattern.exec(verb)
  return match !== null && FEAST.test(verb.slice(match.index + match[0].length))
}

const FEAST = new RegExp(`^第?${NUMBER}(?:周年|华诞)`, 'u')

/** Whether the words, all of one sentence, tell nothing of the pattern but at their very end. */
function endsWith(words: string, pattern: RegExp): boolean {
  const at = words.search(pattern)
  return (
    at >= 0 && !words.includes('。') && at + (pattern.exec(words)?.[0].length ?? 0) === words.replace(/第$/u, '').length
  )
}

function onlyYear(found: readonly Begun[]): Begun | undefined {
  const [first] = found
  return first && found.every(({ year }) => year === first.year) ? first : undefined
}
