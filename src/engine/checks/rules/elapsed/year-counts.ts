import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import { remembered } from '../../remembered'

/** A stretch of years as printed: 26年, 三十八载, 二十六个春秋. Offsets count in the plain text. */
export interface YearCount {
  readonly years: number
  readonly unit: string
  /** 约, 近, 多: any number thereabouts. */
  readonly isRough: boolean
  /** 多, 余 or 来 behind a round number. */
  readonly isOpen: boolean
  /** 近, 不到 fall a little short of the number; 超, 逾, 多 never do. */
  readonly bound?: 'below' | 'above' | undefined
  readonly start: number
  readonly end: number
}

/** Rough, count, many, unit. */
const COUNT = new RegExp(
  `(?<![\\d〇零.]|民国[\\d一二三四五六七八九十]{0,2}|第(?!${NUMBER}(?:个年头|年(?:[，。；！]|$))))(约|近|将近|大约|接近|逾|超过|至少|不到|不足|超)?(${NUMBER})(多|余|来)?(?:个)?(年头|春秋|寒暑|冬夏|载|年)(?!代|级|均|度|期|制|[底初末](?!心)|生|[月日份轻货画报终限龄薪产检审利会]|以上|[以之]?内|左右|前|以前|之前)`,
  'gu',
)
/** 半个世纪, 一甲子: told for about so many. */
const LONG =
  /(?<rough>近|将近|约|超过?|逾|不到|大)?(?<words>半个?(?<more>多)?世纪|(?:一个|整整一|一)(?<more2>多)?世纪|四分之一个?世纪|四分之三个?世纪|两个(?<more3>多)?世纪|(?:一个?|整整一个?)甲子)(?!初|末|之交|前|以前|公园)/gu
const LONG_YEARS: readonly (readonly [words: RegExp, years: number])[] = [
  [/半/u, 50],
  [/四分之一/u, 25],
  [/四分之三/u, 75],
  [/两/u, 200],
  [/甲子/u, 60],
  [/世纪/u, 100],
]
/** What every count ends in, found much sooner. */
const NUMBERED = /世纪|甲子|[\d〇零一二两三四五六七八九十百多余来个][年载春寒冬]/u
const LONGEST = 300
const LONGEST_TOLD = 1800
/** 距今已有500年: of more than that only what is told as a stretch; 618年 is a year. */
const TOLD_AS_STRETCH = /(?:距今|历时|历经|至今(?!年)|长达|已有|跨越|跨度)[^，。；\d]{0,4}$/u

/** Every stretch of two years and more, in reading order; 一九九八年 is a year and none. */
export const readYearCounts = remembered((plain: string): readonly YearCount[] => {
  const counts: YearCount[] = []
  if (!NUMBERED.test(plain)) return counts
  for (const match of matchesOf(plain, COUNT)) {
    const [, rough, count = '', many, unit = ''] = match
    // 〇八年, 九八年: the last digits of a year.
    if (/^[〇零一二三四五六七八九]{2,}$/u.test(count)) continue
    const years = numberOf(count)
    if (years === undefined || years < 2) continue
    if (
      years > LONGEST &&
      (years > LONGEST_TOLD || !TOLD_AS_STRETCH.test(plain.slice(Math.max(0, match.index - 8), match.index)))
    )
      continue
    counts.push({
      years,
      unit,
      isRough: rough !== undefined || many !== undefined,
      isOpen: many !== undefined,
      bound: boundOf(rough, many),
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  if (!/世纪|甲子/u.test(plain)) return counts
  const composed = readComposed(plain)
  const others = [...counts, ...readLong(plain)].filter(
    ({ start, end }) => !composed.some((whole) => start >= whole.start && end <= whole.end),
  )
  return [...others, ...composed].sort((a, b) => a.start - b.start)
})

/** 半世纪又三十年. */
const HALF_AND = new RegExp(`(?<half>半个?|一个?)(?:世纪|甲子)[又零](?<more>${NUMBER})年`, 'gu')

function readComposed(plain: string): YearCount[] {
  return matchesOf(plain, HALF_AND).flatMap((match) => {
    const more = numberOf(match.groups?.more ?? '')
    const whole = match[0].includes('甲子') ? 60 : match[0].startsWith('半') ? 50 : 100
    const [start, end] = [match.index, match.index + match[0].length]
    return more === undefined ? [] : [{ years: whole + more, unit: '年', isRough: false, isOpen: false, start, end }]
  })
}

function readLong(plain: string): YearCount[] {
  return matchesOf(plain, LONG).flatMap((match) => {
    const { words = '', rough, more, more2, more3 } = match.groups ?? {}
    const years = LONG_YEARS.find(([word]) => word.test(words))?.[1]
    // 半个多世纪 of 70, 大半个世纪: no length at all.
    if (years === undefined || more || more2 || more3 || rough === '大') return []
    const start = match.index
    return {
      years,
      unit: '年',
      isRough: true,
      isOpen: false,
      bound: boundOf(rough, undefined),
      start,
      end: start + match[0].length,
    }
  })
}

function boundOf(rough: string | undefined, many: string | undefined): YearCount['bound'] {
  if (many !== undefined || (rough !== undefined && ABOVE.test(rough))) return 'above'
  return rough !== undefined && BELOW.test(rough) ? 'below' : undefined
}

const ABOVE = /[超逾]|至少/u
const BELOW = /近|不|将/u
/** More years printed than there were: 近8年 of seven or six, 约8年 of five, 超8年 of none less. */
const SHORT: Readonly<Record<'below' | 'above' | 'about', number>> = { below: 1, above: 0, about: 2 }

/** A stretch printed for years that lie so far apart; one less where a month stands with an end, one more if both count. */
export function isWithin(count: YearCount, years: number): boolean {
  const slack = count.isRough ? Math.max(2, years * 0.15) : 0
  const short = count.isRough ? Math.max(SHORT[count.bound ?? 'about'], count.bound === 'above' ? 0 : years * 0.15) : 0
  const more = 1 + (count.unit === '年头' ? 1 : 0)
  if (isRoundFor(count.years, years)) return true
  if (count.years >= years - 1 - slack && count.years <= years + more + short) return true
  // 二十多年 of 29: a round number stands for all up to the next.
  return count.isOpen && count.years % 10 === 0 && years >= count.years && years < count.years + 10
}

/** 距今1300年 of 1286: hundreds stand for the nearest, and beyond a few hundred tens do. */
function isRoundFor(printed: number, years: number): boolean {
  if (printed < 300) return false
  const off = Math.abs(printed - years)
  return (printed % 100 === 0 && off <= 50) || (printed % 10 === 0 && off <= 5)
}
