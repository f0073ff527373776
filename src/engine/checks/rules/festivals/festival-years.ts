import { LunarYear } from 'lunar-typescript'
import { says } from '../../../../words/sentence'
import { civilDate, parseIsoDate } from '../../../tags/dates/calendar'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted } from '../../calendar/sentences'
import { numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { CheckInput, RuleFinding } from '../../rule'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪'
const SHIFTS: Readonly<Record<string, number>> = { 今: 0, 去: -1, 前: -2, 明: 1, 后: 2 }
const TOLD = `(?:(?<year>${YEAR})年?|(?<word>[今去前明后])年)`
const BEING = '(?:就|正|恰|又|也|适)?(?:好|巧)?(?:是|为|系|逢|值)?(?:中国|我国|传统|农历|阴历|夏历|生肖|壬?的|[（，“])*'
/** 甲辰年, 甲辰龙年, 龙年. */
const NAMED = new RegExp(
  `(?:${TOLD}${BEING})?(?:(?<stem>[${STEMS}])(?<branch>[${BRANCHES}])(?<animal>[${ANIMALS}])?|(?<alone>(?<=[是为系逢（农历肖统])[${ANIMALS}]|(?<=\\d年)[${ANIMALS}]))年(?![级龄间])`,
  'gu',
)
const NAMED_SIGN = new RegExp(`[${BRANCHES}${ANIMALS}]年`, 'u')
/** 今年闰六月, 2025年有闰六月. */
const LEAP = new RegExp(
  `${TOLD}(?:是|有|农历|阴历|恰逢|正逢|逢|适逢|的|又是|，|一?个)*闰(?<month>[一二三四五六七八九十冬腊]{1,2})月(?!初|十|廿|三十)`,
  'gu',
)
const LUNAR_MONTHS = '正二三四五六七八九十冬腊'
/** Up to so many weeks after New Year the lunar year may be the one before. */
const TURN_OF_YEAR = 2

/** The year by the stems and the animals, and its leap month, against the calendar year told beside it or the issue's. */
export function* yearsByMoon(text: DatedText, input: CheckInput): Generator<RuleFinding> {
  const { plain } = text
  const today = input.reference === null ? undefined : parseIsoDate(input.reference)
  const issue = today === undefined ? undefined : civilDate(today)
  const told = (groups: Record<string, string | undefined> | undefined): readonly number[] => {
    // 公历已是2024年，农历兔年还没过完: before the Spring Festival, if the issue is.
    if (groups?.year !== undefined) {
      const year = yearOf(groups.year)
      return issue?.year === year && issue.month <= TURN_OF_YEAR ? [year, year - 1] : [year]
    }
    const shift = SHIFTS[groups?.word ?? '']
    if (shift === undefined || issue === undefined) return []
    // In January it may still be the old one; at its end people speak of the new.
    const year = issue.year + shift
    return issue.month <= TURN_OF_YEAR ? [year, year - 1] : issue.month === 12 ? [year, year + 1] : [year]
  }
  if (NAMED_SIGN.test(plain))
    for (const match of matchesOf(plain, NAMED)) {
      const { stem = '', branch = '', animal, alone } = match.groups ?? {}
      if (isQuoted(plain, match.index) || !isBeside(plain, match.index)) continue
      const years = told(match.groups)
      const isPair = stem === '' || STEMS.indexOf(stem) % 2 === BRANCHES.indexOf(branch) % 2
      const isOwn = animal === undefined || BRANCHES.indexOf(branch) === ANIMALS.indexOf(animal)
      const fits = (year: number): boolean =>
        alone === undefined ? nameOf(year).startsWith(stem + branch) : nameOf(year).endsWith(alone)
      const [year] = years
      if (isPair && isOwn && (year === undefined || years.some(fits))) continue
      // 1911年底至辛亥年: a bare pair nobody uses is no year at all.
      if (year === undefined && isOwn) continue
      yield finding(text, match, year, stem + branch)
    }
  if (plain.includes('闰'))
    for (const match of matchesOf(plain, LEAP)) {
      const name = match.groups?.month ?? ''
      const month = name.length === 2 ? numberOf(name) : LUNAR_MONTHS.indexOf(name) + 1
      const years = told(match.groups)
      const [year] = years
      if (year === undefined || !month || isQuoted(plain, match.index)) continue
      if (years.some((one) => LunarYear.fromYear(one).getLeapMonth() === month)) continue
      const leap = LunarYear.fromYear(year).getLeapMonth()
      const place = { places: [text.place(match.index, match.index + match[0].length)], confidence: 0.85 }
      const printed = match[0]
      yield leap === 0
        ? { says: says('says.festival-date.no-leap', { year, printed }), ...place }
        : {
            says: says('says.festival-date.leap', {
              year,
              right: { lunar: `闰${LUNAR_MONTHS.charAt(leap - 1)}月`, lunarMonth: -leap, lunarDay: 1 },
              printed,
            }),
            ...place,
          }
    }
}

function finding(text: DatedText, match: RegExpExecArray, year: number | undefined, pair: string): RuleFinding {
  const right = year === undefined ? `${pair}${ANIMALS.charAt(BRANCHES.indexOf(pair.charAt(1)))}` : nameOf(year)
  return {
    says: says('says.festival-date.year', { year: year ?? pair, right: `${right}年`, printed: match[0] }),
    places: [text.place(match.index, match.index + match[0].length)],
    expected: `${right}年`,
    confidence: 0.85,
  }
}

/** 甲辰龙: the year by stem, branch and animal. */
function nameOf(year: number): string {
  const at = (((year - 4) % 60) + 60) % 60
  return `${STEMS.charAt(at % 10)}${BRANCHES.charAt(at % 12)}${ANIMALS.charAt(at % 12)}`
}

/** 1936年是…: not the end of a longer number or the last of a range. */
const isBeside = (plain: string, at: number): boolean => !/[\d至到—~-]/u.test(plain.charAt(at - 1))
