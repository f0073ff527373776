import { matchesOf } from '../matches-of'
import { KIN_WORDS } from './kin-words'
import { clauseStart } from './sentences'
import { NUMBER, numberOf } from './wording'

const AGE = new RegExp(
  `(?:(?<now>今年|现年|如今|现在|眼下|目前|现已|年已|年方|而今|今)，?)?(?:他|她)?(?:已经?|刚满|刚刚|刚|年满|年届|正好|才|已是|也才|也已|已近|都|只有|还只有|不过|已有)?(?<then>时年|享年|终年|享寿|卒年|殁年|当时|那时|当年)?(?<only>年仅|年近)?(?:仅|才|已|刚满|只有)?(?<under>(?:还|尚)?(?:未满|不满|未到|不到|不足|没满))?(?<kind>虚岁|周岁)?(?<count>${NUMBER})(?<more>多|余)?(?<unit>周岁|虚岁|岁)`,
  'gu',
)
/** 年近古稀, 七旬老人: ages by the ten. */
const ROUGH =
  /(?:他|她)?(?<near>年近|年将|已近|将近|快到|快?奔)?(?<past>年过|年逾|已过|已逾|早过|年已|已届|年届)?(?<word>花甲|古稀|耄耋|不惑|而立|知天命|期颐|[三四五六七八九]旬)(?:之年)?(?=的?(?:他|她|[老婆奶大男女农妇]|党员|教[师授]|医生|村[医民]|艺人|夫妇|，|。))/gu
const ROUGH_AGES: Readonly<Record<string, number>> = {
  而立: 30,
  不惑: 40,
  知天命: 50,
  花甲: 60,
  古稀: 70,
  耄耋: 80,
  期颐: 100,
}
/** 七旬 is told of 68 and of 81. */
const ROUGH_SLACK = 3

const OF_ANOTHER = new RegExp(`^的?[\\u4e00-\\u9fff]{0,2}(?:${KIN_WORDS.source})`, 'u')
/** Told of a picture, a part or a time gone by: 照片里只有6岁; 抗战胜利那年，他24岁. */
const PICTURED = /照片|画面|画中|镜头|剧中|片中|书中|饰演|扮演|出演|冒充|假扮|谎称|自称|看上去|看起来|好像|梦见|记忆/u

/** An age as a text prints it. Offsets count in the plain text. */
export interface PrintedAge {
  readonly start: number
  readonly end: number
  /** Where the number begins. */
  readonly number: number
  /** What the words allow: 50 to 59 for 五十多岁, none of 18 and above for 未满18周岁. */
  readonly low: number
  readonly high: number
  readonly isTraditional: boolean
  readonly isExact: boolean
  /** 七旬. */
  readonly isRough: boolean
  /** 未满. */
  readonly isBound: boolean
  /** 今年, 现年 stand before it. */
  readonly now: boolean
  /** 享年, 时年, 当时. */
  readonly said: string | undefined
  /** 年仅. */
  readonly only: boolean
  readonly words: string
}

/** The ages of a text but those of pictures and parts, of whose kin they name, and of comparisons. */
export function readPrintedAges(plain: string): PrintedAge[] {
  const ages = plain.includes('岁') ? matchesOf(plain, AGE).flatMap((match) => readAge(plain, match) ?? []) : []
  if (/[旬稀耋惑颐甲]|而立|天命/u.test(plain)) ages.push(...matchesOf(plain, ROUGH).map(readRough))
  return ages
}

function readAge(plain: string, match: RegExpExecArray): PrintedAge | undefined {
  const { now, then, only, under, kind, count = '', unit = '', more } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const age = numberOf(count)
  if (age === undefined || only === '年近' || isOfAnother(plain, start, end)) return undefined
  // 比教练小30岁 compares.
  if (/[小大长差轻老了涨增加]$/u.test(plain.slice(Math.max(0, start - 1), start + match[0].indexOf(count))))
    return undefined
  const isHundred = count === '百'
  const isOpen = more !== undefined && age % 10 === 0
  return {
    start,
    end,
    number: start + match[0].lastIndexOf(count),
    low: under ? 0 : isHundred ? 99 : age,
    high: under ? age - 1 : isOpen || isHundred ? age + 9 : age,
    isTraditional: `${kind ?? ''}${unit}`.includes('虚岁'),
    isExact: `${kind ?? ''}${unit}`.includes('周岁'),
    isRough: isHundred,
    isBound: under !== undefined,
    now: now !== undefined,
    said: then,
    only: only !== undefined,
    words: match[0],
  }
}

function readRough(match: RegExpExecArray): PrintedAge {
  const { near, past, word = '' } = match.groups ?? {}
  const ten = ROUGH_AGES[word] ?? (numberOf(word.charAt(0)) ?? 0) * 10
  const start = match.index
  return {
    start,
    end: start + match[0].length,
    number: start,
    low: near ? ten - 6 : ten - (past ? 0 : ROUGH_SLACK),
    high: near ? ten : ten + 9 + (past ? 0 : ROUGH_SLACK),
    isTraditional: false,
    isExact: false,
    isRough: true,
    isBound: false,
    now: false,
    said: undefined,
    only: false,
    words: match[0],
  }
}

/** 30岁的母亲, 冒充39岁的经理, 照片里只有6岁. */
function isOfAnother(plain: string, start: number, end: number): boolean {
  return OF_ANOTHER.test(plain.slice(end, end + 8)) || PICTURED.test(plain.slice(clauseStart(plain, start), start))
}
