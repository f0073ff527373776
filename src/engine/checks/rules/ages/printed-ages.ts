import { KIN_WORDS } from '../../calendar/kin-words'
import { clauseStart } from '../../calendar/sentences'
import { NUMBER, numberOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { PrintedAge } from './printed-age'
import { roughAges } from './rough-ages'

const AGE = new RegExp(
  `(?:(?<now>今年|现年|如今|现在|眼下|目前|现已|年已|年方|而今|今)，?)?(?:他|她)?(?:已经?|刚满|刚刚|刚|年满|年届|正好|才|已是|也才|也已|已近|都|只有|还只有|不过|已有)?(?<then>时年|享年|终年|享寿|卒年|殁年|当时|那时|当年|生命(?:永远|就此|却)?(?:停留?|定格|止步|终止|凝固)[在于]了?)?(?<only>年仅|年近)?(?:仅|才|已|刚满|只有)?(?<under>(?:还|尚)?(?:未满|不满|未到|不到|不足|没满))?(?<kind>虚岁|周岁)?(?<count>${NUMBER})(?<more>多|余)?(?<unit>周岁|虚岁|岁)`,
  'gu',
)
/** 我今年82了, 都92啦, 虚岁60: spoken without 岁. */
const SPOKEN =
  /(?:(?:今年|现年|如今|今)(?:都|已经?|才|刚好|正好|整|也)*(?:虚岁)?|[我他她人](?:都|已经?)+(?=[^，。]{2,3}[了啦喽])|(?<=[，。“])虚岁|(?:已|已是|已经|[他她老人家])(?=\d{2,3}高[龄寿]))(?<count>\d{2,3}|[二三四五六七八九]十[一二三四五六七八九]?)(?=[了啦喽咯]?[，。！？”…]|高[龄寿])/gu
/** 如今已七十有三. */
const OF_OLD = /(?<=[年今已岁方届，])(?<count>[二三四五六七八九]十有[一二三四五六七八九])(?=[，。！？；了岁的]|$)/gu
const SPOKEN_SIGN =
  /[年今都岁已经才好整也](?:\d{2,3}|十|[二三四五六七八九]十[一二三四五六七八九]?)[了啦喽咯，。！？”…高]/u
const ADULT = { from: 16, to: 115 }

const OF_ANOTHER = new RegExp(`^的?[\\u4e00-\\u9fff]{0,2}(?:${KIN_WORDS.source}|大妈|阿姨|大爸)`, 'u')
/** Told of a picture, a part or a time gone by: 照片里只有6岁; 抗战胜利那年，他24岁. */
const PICTURED = /照片|画面|画中|镜头|剧中|片中|书中|饰演|扮演|出演|冒充|假扮|谎称|自称|看上去|看起来|好像|梦见|记忆/u

/** The ages of a text but those of pictures and parts, of whose kin they name, and of comparisons. */
export function readPrintedAges(plain: string): PrintedAge[] {
  const ages = plain.includes('岁') ? matchesOf(plain, AGE).flatMap((match) => readAge(plain, match) ?? []) : []
  return [
    ...ages,
    ...roughAges(plain).filter(({ start, end }) => !isOfAnother(plain, start, end)),
    ...spokenAges(plain),
  ]
}

function readAge(plain: string, match: RegExpExecArray): PrintedAge | undefined {
  const { now, then, only, under, kind, count = '', unit = '', more } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const age = numberOf(count)
  if (age === undefined || only === '年近' || isOfAnother(plain, start, end)) return undefined
  // 比教练小30岁 compares; 虚报两岁 is what was added.
  if (
    /[小大长差轻老了涨增加]$|[虚瞒谎多少][报填写说瞒]$|改[大小]$/u.test(
      plain.slice(Math.max(0, start - 2), start + match[0].indexOf(count)),
    )
  )
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

/** 我今年82了: an age told without 岁. */
function spokenAges(plain: string): PrintedAge[] {
  const patterns = [...(SPOKEN_SIGN.test(plain) ? [SPOKEN] : []), ...(plain.includes('十有') ? [OF_OLD] : [])]
  return patterns
    .flatMap((pattern) => matchesOf(plain, pattern))
    .flatMap((match) => {
      const { count = '' } = match.groups ?? {}
      const age = numberOf(count.replace('有', '')) ?? 0
      const start = match.index
      const end = start + match[0].length
      if (age < ADULT.from || age > ADULT.to || isOfAnother(plain, start, end)) return []
      return {
        start,
        end,
        number: end - count.length,
        low: age,
        high: age,
        isTraditional: match[0].includes('虚岁'),
        isExact: false,
        isRough: false,
        isBound: false,
        now: true,
        said: undefined,
        only: false,
        words: match[0],
      }
    })
}

/** 第三位今年已93岁: one of several, whoever the story is about. */
const ONE_OF_MANY = /(?:第[一二三四五六七八九十\d]{1,2}|另外?一|其中一|最后一|还有一)[位名个](?:老人|孩子|学生)?$/u

/** 30岁的母亲, 冒充39岁的经理, 照片里只有6岁, 雇了50岁的农妇. */
function isOfAnother(plain: string, start: number, end: number): boolean {
  const isObject =
    /(?<![到过满])[了着]$/u.test(plain.slice(Math.max(0, start - 2), start)) && plain.charAt(end) === '的'
  return (
    isObject ||
    ONE_OF_MANY.test(plain.slice(Math.max(0, start - 8), start)) ||
    OF_ANOTHER.test(plain.slice(end, end + 8)) ||
    PICTURED.test(plain.slice(clauseStart(plain, start), start))
  )
}
