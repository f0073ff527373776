import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { isQuoted, sentenceStart } from '../../calendar/sentences'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

/** 一季度（1—3月）, 上半年（1至6月）, 前三季度（1—9月）: a part of the year and its months. */
const PERIOD = new RegExp(
  `(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|前(?<quarters>[二两三23])个?季度)(?:（(?:即|也就是)?|，即)(?:(?:${YEAR}|今|去|上|当)年)?(?<first>${NUMBER})月?(?:份)?(?:至|到|[—~-]{1,2})(?<last>${NUMBER})月(?!${NUMBER}[日号]|[上中下]旬)`,
  'gu',
)
/** Years that begin in another month. */
const OTHER_YEAR = /财年|财季|财政年度|会计年度|学年|榨季|年度榨|水文年|赛季|采暖/u
const QUARTER = 3
const HALF = 6

/** A quarter or half-year whose months are printed in brackets: 上半年（1至5月）. */
export function* checkPeriods(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/(?:季度|半年)[（，]/u.test(plain) || OTHER_YEAR.test(plain)) return
  for (const match of matchesOf(plain, PERIOD)) {
    const { quarter, half, quarters, first = '', last = '' } = match.groups ?? {}
    if (isQuoted(plain, match.index)) continue
    const [from, to] = monthsOf(quarter, half, quarters)
    if (numberOf(first) === from && numberOf(last) === to) continue
    const end = match.index + match[0].length
    yield {
      says: says('says.relative-date.period', {
        period: match[0].replace(/[（，].*$/u, ''),
        expected: `${from}—${to}`,
        printed: `${first}—${last}`,
      }),
      places: [text.place(match.index, end)],
      expected: `${from}—${to}月`,
      confidence: 0.8,
      // 上半年（截至5月）: what is known so far may be printed too.
      severity: 'query',
    }
  }
}

function monthsOf(
  quarter: string | undefined,
  half: string | undefined,
  quarters: string | undefined,
): readonly [number, number] {
  if (quarters !== undefined) return [1, (numberOf(quarters) ?? 1) * QUARTER]
  if (half !== undefined) return half === '上' ? [1, HALF] : [HALF + 1, 2 * HALF]
  const nth = numberOf(quarter ?? '') ?? 1
  return [(nth - 1) * QUARTER + 1, nth * QUARTER]
}

/** 1998年熄火。次年（2000年）; 当年（2017年）, counted from the year told last. */
const FOLLOWING = new RegExp(
  `(?<word>次年|翌年|第二年|转年|来年|当年|同年|前一年)(?:（(?:即)?|，?即)(?<year>${YEAR})年(?=[），。；春夏秋冬初底末\\d])`,
  'gu',
)
const SHIFTS: Readonly<Record<string, number>> = { 当年: 0, 同年: 0, 前一年: -1 }
const YEAR_TOLD = new RegExp(`(?<![\\d])(${YEAR})年(?!代)`, 'gu')

/** A year told by the one before it, and its number in brackets. */
export function* checkFollowingYears(text: DatedText): Generator<RuleFinding> {
  const { plain } = text
  if (!/年(?:（|，?即)/u.test(plain)) return
  for (const match of matchesOf(plain, FOLLOWING)) {
    const { word = '', year = '' } = match.groups ?? {}
    const shift = SHIFTS[word] ?? 1
    const told = matchesOf(plain.slice(0, match.index), YEAR_TOLD).map(([, printed = '']) => yearOf(printed))
    const base = told.at(-1)
    const before = plain.slice(sentenceStart(plain, match.index), match.index)
    if (base === undefined || /[\u4e00-\u9fff]$/u.test(before) || isQuoted(plain, match.index)) continue
    if (MOVED_ON.test(plain.slice(plain.lastIndexOf(String(base)), match.index))) continue
    if (told.some((one) => one + shift === yearOf(year))) continue
    yield {
      says: says('says.relative-date.years', { base, word, expected: base + shift, printed: year }),
      places: [text.place(match.index, match.index + match[0].length)],
      expected: `${base + shift}年`,
      confidence: 0.8,
      severity: 'query',
    }
  }
}

/** 三年后, 后来: the story has gone on to another year. */
const MOVED_ON = /年之?后|年过去|后来|此后|次年|翌年|第二年|转年|[今去]年|\d{2}岁|民国/u
