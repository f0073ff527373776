import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted } from '../../calendar/sentences'
import { numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'
import { inChinese } from '../../told'
import type { FestivalRule } from './festival-days'

const MONTHS = '正二三四五六七八九十冬腊'
const DAY = '初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅'
const LUNAR = new RegExp(
  `(?<named>农历|阴历|旧历|夏历)?(?<month>[正冬腊]|十?[一二]|[三四五六七八九十])月(?<day>${DAY})(?![日号])`,
  'gu',
)
const SIGN = /[正腊冬一二三四五六七八九十]月(?:[初廿卅十]|[二三]十)/u
/** 农历九月初九重阳节, 农历八月十五，中秋节, 五月初五（端午节）, 正月十五是元宵节. 过 tells of a custom: 七月十四过中元节. */
const TO_NAME =
  /^(?:的|，?(?:也就?是|即|就是|正是|正值|恰逢|适逢|又逢|是|为|这天是|这一天是)?|、|（(?:即)?|[—-]{1,2})(?:我国|中国|传统|农历|民间|民俗|佳节|节日|一年一度|俗称|的|“)*$/u
/** 重阳节（农历九月初九）, 中秋节是农历八月十五, 每年的端午节为五月初五. */
const FROM_NAME = /^”?(?:（(?:即|每年|今年)?|(?:这天|当天)?(?:是|为|在|定在|落在)(?:每年的?)?|，(?:即|也就是))$/u
/** The feast by its own day: 中秋节前, 元宵节灯会, 端午节期间 may be on any. */
const OTHER_BEHIND =
  /^”?(?:节|前|后|次|翌|第二|期间|假|将|临|快|之[前后]|夜市|灯|庙会|晚会|活动|系列|氛围|气氛|文化|大集|书市|茶|的(?:前|次|第二|后)|那[几两]天|头|至|到|[—~-])/u
const ALONE = /^(?:$|[，。；！？）”]|当?[天晚日夜]|[这那]一?天|之夜|佳节[，。；]|节?来临|到)/u
/** 大端午, 小重阳, 前中秋: feasts of another day. */
const OTHER_FEAST = /[大小前后老末]$/u
/** Kept on either of two days, here or there; 春节 is many. */
const MANY_DAYS = /春节|小年|三月三|二月二|上巳|大年|诞/u
/** 七月十四 in the south. */
const GHOSTS = /中元|盂兰盆/u
const LONGEST_GAP = 10

/** A lunar feast beside a lunar day that is another: 农历九月初十重阳节, whatever the solar calendar says. */
export function* feastsByMoon(text: DatedText, festivals: readonly FestivalRule[]): Generator<RuleFinding> {
  const { plain } = text
  if (!SIGN.test(plain)) return
  for (const match of matchesOf(plain, LUNAR)) {
    const { named, month: monthName = '', day: dayName = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const found = feastBehind(plain, end, festivals) ?? feastBefore(plain, start, festivals)
    if (!found || MANY_DAYS.test(found.rule.name) || isQuoted(plain, start)) continue
    const month = monthName.length === 2 || monthName === '一' ? numberOf(monthName) : MONTHS.indexOf(monthName) + 1
    const day = numberOf(dayName.replace('初', '').replace('廿', '二十').replace('卅', '三十'))
    const { rule } = found
    if (!month || day === undefined) continue
    // 五月三十一日 is a day of May, and so may 六月一 be.
    if (!named && !/初|廿|卅|[正冬腊]/u.test(match[0]) && !/^（/u.test(plain.slice(start - 1, start))) continue
    const isRight = month === rule.month && dayFits(rule, day)
    // A leap month repeats its number, no feast its day; 闰 is another month's.
    if (isRight || plain.charAt(start - 1) === '闰') continue
    const right = { lunar: lunarName(rule), lunarMonth: rule.month, lunarDay: rule.day || 30 }
    yield {
      says: says('says.festival-date.moon', { name: rule.name, right, printed: match[0] }),
      places: [text.place(start, end), text.place(found.start, found.start + rule.name.length)],
      expected: inChinese(right),
      confidence: 0.85,
    }
  }
}

function dayFits(rule: FestivalRule, day: number): boolean {
  if (rule.day === 0) return day === 29 || day === 30
  return day === rule.day || (GHOSTS.test(rule.name) && (day === 13 || day === 14))
}

interface FoundFeast {
  readonly rule: FestivalRule
  readonly start: number
}

function feastBehind(plain: string, end: number, festivals: readonly FestivalRule[]): FoundFeast | undefined {
  for (let start = end; start <= end + LONGEST_GAP; start++) {
    const rule = festivals.find(({ name, calendar }) => calendar === 'lunar' && plain.startsWith(name, start))
    if (!rule) continue
    const gap = plain.slice(end, start)
    const behind = plain.slice(start + rule.name.length, start + rule.name.length + 4)
    // 农历八月十六，中秋刚过: behind a comma the feast alone is the day's name.
    const isNamed = gap === '，' ? ALONE.test(behind) : gap === '' || TO_NAME.test(gap)
    return isNamed && !OTHER_BEHIND.test(behind) ? { rule, start } : undefined
  }
  return undefined
}

function feastBefore(plain: string, start: number, festivals: readonly FestivalRule[]): FoundFeast | undefined {
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_GAP); at--) {
    const rule = festivals.find(({ name, calendar }) => calendar === 'lunar' && plain.endsWith(name, at))
    if (!rule) continue
    const isFeast = FROM_NAME.test(plain.slice(at, start)) && !OTHER_FEAST.test(plain.slice(0, at - rule.name.length))
    return isFeast ? { rule, start: at - rule.name.length } : undefined
  }
  return undefined
}

const DAYS = '一二三四五六七八九十'

function lunarName({ month, day }: FestivalRule): string {
  const name =
    day === 0
      ? '最后一天'
      : day <= 10
        ? `初${DAYS.charAt(day - 1)}`
        : day < 20
          ? `十${DAYS.charAt(day - 11)}`
          : `廿${DAYS.charAt(day - 21)}`
  return `${MONTHS.charAt(month - 1)}月${name}`
}
