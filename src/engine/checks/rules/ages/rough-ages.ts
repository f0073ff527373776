import { numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { PrintedAge } from './printed-age'

/** 年近古稀, 七旬老人, 年过半百, 刚过而立之年: ages by the ten. */
const ROUGH =
  /(?:他|她)?(?<near>年近|年将|已近|将近|快到|快?奔)?(?<past>年过|年逾|[已刚早]过|刚满|年满|已逾|年已|已届|年届)?(?<word>花甲|古稀|耄耋|不惑|而立|知天命|半百|期颐|[三四五六七八九]旬)(?<year>之年)?(?=的?[\u4e00-\u9fff，。；、（”])/gu
/** 三旬 are thirty days, 不惑 is clear, 半百 half a hundred: of an age only with a word that says so. */
const AMBIGUOUS = /^(?:而立|不惑|半百|知天命|三旬)$/u
/** 二十出头, 五十开外: the years just behind a ten. */
const PAST_TEN = /(?:刚|才)?(?<ten>[二三四五六七八九]十|[2-9]0)(?:(?<begun>出头)|开外)/gu
const ROUGH_AGES: Readonly<Record<string, number>> = {
  而立: 30,
  不惑: 40,
  半百: 50,
  知天命: 50,
  花甲: 60,
  古稀: 70,
  耄耋: 80,
  期颐: 100,
}
/** 七旬 is told of 68 and of 81. */
const SLACK = 3
/** 出头 is up to 24, told of 25 and 26. */
const BEGUN = 6

/** The ages a text tells by the ten. */
export function roughAges(plain: string): PrintedAge[] {
  const ages: PrintedAge[] = []
  if (/[旬稀耋惑颐甲百]|而立|天命/u.test(plain))
    for (const match of matchesOf(plain, ROUGH)) {
      const { near, past, word = '', year } = match.groups ?? {}
      if (AMBIGUOUS.test(word) && !near && !past && !year) continue
      if (/[\d一二三四五六七八九上中下每]$/u.test(plain.slice(Math.max(0, match.index - 1), match.index))) continue
      const ten = ROUGH_AGES[word] ?? (numberOf(word.charAt(0)) ?? 0) * 10
      ages.push(
        rough(
          match,
          near ? ten - 6 : ten - (past ? 0 : SLACK),
          near ? ten : past?.startsWith('刚') ? ten + BEGUN - 1 : ten + 9 + (past ? 0 : SLACK),
        ),
      )
    }
  if (plain.includes('出头') || plain.includes('开外'))
    for (const match of matchesOf(plain, PAST_TEN)) {
      const ten = numberOf(match.groups?.ten ?? '') ?? 0
      ages.push(rough(match, ten - 1, ten + (match.groups?.begun ? BEGUN : 9 + SLACK)))
    }
  return ages
}

function rough({ index: start, 0: words }: RegExpExecArray, low: number, high: number): PrintedAge {
  return {
    start,
    end: start + words.length,
    number: start,
    low,
    high,
    isTraditional: false,
    isExact: false,
    isRough: true,
    isBound: false,
    now: false,
    said: undefined,
    only: false,
    words,
  }
}
