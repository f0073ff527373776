import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { periodEnd, periodStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { WEDDINGS } from './anniversary-kinds'

const WEDDING = new RegExp(`(?<![黄白])(?<name>${Object.keys(WEDDINGS).join('|')})婚(?!姻|外)`, 'gu')
/** 相伴40年, 结婚已经60年, 40年的婚姻, 婚龄60年; not 结婚60多年. */
const TOGETHER = new RegExp(
  `(?:结婚|成婚|婚后|婚龄|相[伴守濡]|相濡以沫|携手|牵手|风雨同舟|共同生活|婚姻)(?:走过|已经?|了|至今|整整|满|有|到今年|长达|，)*(?<count>${NUMBER})(?:年|载|个春秋)(?!代|前|来|后)|(?<count2>${NUMBER})年的?(?:婚姻|婚龄|恩爱)`,
  'gu',
)
/** 还差两年就是金婚, 十年前过了金婚: of another time than that of the count. */
const OTHER_TIME = /[差再]|年前|曾|当年|那年|早已|早就|过后|超过|近|将|快|明年|后年|去年|[约余多]/u

/** 1985年登记结婚的甲和乙, 1985年，两人喜结连理. */
const MARRIED = new RegExp(
  `(?<year>${YEAR})年[^。；！？]{0,14}?(?:结婚|成婚|完婚|成亲|拜堂|领证|登记|喜结连理|结为夫[妻妇]|步入(?:婚姻|礼堂))`,
  'gu',
)
/** 办金婚庆典, 迎来金婚; not 参加父母的金婚, 准备金婚. */
const KEPT_NOW =
  /(?:办|过|迎来|迎|庆祝?|纪念|举行|度过|补[办拍]|恰逢|正值|适逢|喜迎|是)(?:了|一场|一次|一个|着|自己|他们|两人|二老|的|结婚)*$/u

/** 1985年结婚，今年庆祝金婚: the year of the wedding and the feast kept now. */
function weddingYear(plain: string, from: number, at: number, end: number, now: number) {
  const [told, ...others] = matchesOf(plain.slice(from, periodEnd(plain, end)), MARRIED)
  if (!told || others.length > 0 || !KEPT_NOW.test(plain.slice(from, at))) return undefined
  const years = now - yearOf(told.groups?.year ?? '')
  return { years, start: from + told.index, end: from + told.index + told[0].length }
}

/**
 * 相伴40年，迎来金婚: the name of a wedding feast against the years of the marriage told in its sentence.
 * @param now the year of the issue, undefined where it is not known
 */
export function* checkWeddings(text: DatedText, now: number | undefined): Generator<RuleFinding> {
  const { plain } = text
  if (!/[金银石珠瑚翠]婚/u.test(plain)) return
  for (const match of matchesOf(plain, WEDDING)) {
    const name = match.groups?.name ?? ''
    const due = WEDDINGS[name] ?? 0
    const end = match.index + match[0].length
    const from = periodStart(plain, match.index)
    const sentence = plain.slice(from, periodEnd(plain, end))
    const others = matchesOf(sentence, WEDDING).filter((one) => one.groups?.name !== name)
    if (others.length > 0 || OTHER_TIME.test(sentence)) continue
    // 1953年结婚，2023年过了白金婚: a year is no count.
    const together = matchesOf(sentence, TOGETHER).filter((one) => !/[12]\d{3}年/u.test(one[0]))
    const counts = together.map((one) => ({
      years: numberOf(one.groups?.count ?? one.groups?.count2 ?? ''),
      start: from + one.index,
      end: from + one.index + one[0].length,
    }))
    const since = now === undefined ? undefined : weddingYear(plain, from, match.index, end, now)
    if (counts.length === 0 && since) counts.push(since)
    const [told] = counts
    if (told?.years === undefined || counts.some(({ years = due }) => Math.abs(years - due) <= 1)) continue
    yield {
      says: says('says.anniversary.wedding', { name: match[0], years: due, printed: `${told.years}年` }),
      places: [text.place(match.index, end), text.place(told.start, told.end)],
      confidence: 0.85,
    }
    return
  }
}

/** 举行集体金婚典礼, 过金婚. */
const CEREMONY = new RegExp(
  `(?:举[行办]|办|庆祝?|过|迎来|补[办拍]|参加)[^，。；]{0,8}(?<name>${Object.keys(WEDDINGS).join('|')})婚(?!姻|外)`,
  'u',
)
/** 1968年国庆节，他和妻子领了结婚证; no child's, and no parents'. */
const WED = new RegExp(
  `(?<year>${YEAR})年[^。；！？儿女孙父母]{0,26}?(?:结婚|成婚|完婚|成亲|拜堂|领证|喜结连理|结为夫[妻妇])`,
  'gu',
)

/** A feast kept now, and sentences apart the one year in which anybody of the story married: too few years for it. */
export function* checkCeremony(texts: readonly DatedText[], text: DatedText, now: number): Generator<RuleFinding> {
  const kept = /[金银石珠瑚翠]婚/u.test(text.plain) ? CEREMONY.exec(text.plain) : null
  if (
    !kept ||
    OTHER_TIME.test(text.plain.slice(periodStart(text.plain, kept.index), periodEnd(text.plain, kept.index)))
  )
    return
  const due = WEDDINGS[kept.groups?.name ?? ''] ?? 0
  const told = texts.flatMap((one) => matchesOf(one.plain, WED).map((match) => ({ one, match })))
  const [wed, ...others] = told
  const year = yearOf(wed?.match.groups?.year ?? '')
  if (!wed || others.some(({ match }) => yearOf(match.groups?.year ?? '') !== year)) return
  const isBeside = wed.one === text && Math.abs(wed.match.index - kept.index) < BESIDE
  if (isBeside || year < now - due * 2 || now - year > due - LEAST_SHORT || now <= year) return
  const end = kept.index + kept[0].length
  yield {
    says: says('says.anniversary.wedding', {
      name: `${kept.groups?.name ?? ''}婚`,
      years: due,
      printed: `${now - year}年`,
    }),
    places: [text.place(kept.index, end), wed.one.place(wed.match.index, wed.match.index + 5)],
    confidence: 0.7,
  }
}

/** Told so near, `checkWeddings` and the anniversary itself read it. */
const BESIDE = 40
const LEAST_SHORT = 2
