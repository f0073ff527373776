import { matchesOf } from '../matches-of'
import { KIN_WORDS } from './kin-words'
import { NUMBER, numberOf, YEAR, yearOf } from './wording'

const BIRTH = new RegExp(
  `(?:出生于|生于|出生在|降生于)(?:公元)?(?<after>${YEAR})年|(?:出生(?:的?那一?年)(?:是|为|正是))(?<then>${YEAR})年|(?<before>${YEAR})年(?:农历)?）?(?:${NUMBER}月)?(?:${NUMBER}日)?(?:，|）)?(?:[他她]?(?:呱呱坠地|落地|出世)|[他她]?出生|降生|生于|生人|诞生于|(?<born>[\\u4e00-\\u9fff]{2,4})?在[^，。；\\d]{1,8}(?:出生|降生)|[他她](?:降)?生在|(?<who>[\\u4e00-\\u9fff]{2,4})(?:就|便)?(?:出生|降生|诞生)(?:[于在]|(?=[，。]))|来到(?:这个)?(?:人世|世上)|生(?=[，。）；、（]|在|的|$))|(?:(?:(?:出生(?:日期|年月日?|年份|时间)|生日|生年)(?:一?栏)?[里上]?|出生证明?上?(?=[写填印登标记]))(?:[写填印登标记着的]{1,4})?(?:为|是|：)?|系)(?<field>${YEAR})年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:生)?|(?<=[我他她]是?|(?:属[鼠牛虎兔龙蛇马羊猴鸡狗猪]|女士是|先生是|师傅是)[，的]?)(?<own>${YEAR})年的(?=[，。])|（(?<open>${YEAR})年?(?:${NUMBER}月)?(?:${NUMBER}日)?(?:出?生|[—~-]{1,2})）|（(?<span>${YEAR})年?(?:${NUMBER}月)?(?:${NUMBER}日)?[—~-]{1,2}(?<death>${YEAR})年?(?:${NUMBER}月)?(?:${NUMBER}日)?）|(?:出生于|生于|出生在)民国(?<era>${NUMBER}|元)年|民国(?<republic>${NUMBER}|元)年(?:${NUMBER}月)?(?:${NUMBER}日)?(?:[他她]?出生|生于|生(?=[，。）；、（]|在|的|$))`,
  'gu',
)
/** 85后, “90后”: a generation, whose ages lie in a span. */
const GENERATION =
  /(?<!\d|[群批众些多]“?|后”?、“?)(?<of>[5-9]0|[5-9]5|[01][05]|[五六七八九][零〇]|[七八九]五|[零〇]{2}|[零〇]五)后(?!”?[、和]“?[\d零〇五六七八九]{2}后)/gu
/** 与共和国同龄: born in its year. */
const OF_ONE_AGE =
  /(?:[与和同](?=[^，。；]{1,5}同[龄岁])|(?<=[是为一位名的“，])(?=[^，。；]{1,5}的?同龄人)(?<![\d十百多些群几][位名]是?))(?:(?:共和国|新中国|人民共和国)|(?<party>党|中国共产党))的?同(?:龄|岁)(?!者|的人们|人们)/gu
const FOUNDED = { republic: 1949, party: 1921 }

/** 民国元年 is 1912. */
const BEFORE_REPUBLIC = 1911

/** A year of birth as a text prints it. */
export interface Birth {
  readonly year: number
  /** The last year it may mean: 85后 are born from 1985 to 1989. */
  readonly last: number
  /** Of a life in brackets: 1938—2026. */
  readonly death?: number
  readonly start: number
  readonly end: number
}

/** Every year of birth, and every generation, of the plain text. */
export function readBirths(plain: string): Birth[] {
  const births: Birth[] = []
  for (const match of matchesOf(plain, BIRTH)) {
    const {
      after,
      before,
      open,
      own,
      field,
      then,
      span,
      death,
      era,
      republic = era,
      who = '',
      born = who,
    } = match.groups ?? {}
    // 1990年，儿子出生: somebody else's.
    if (KIN_WORDS.test(born)) continue
    if (span && isOfWork(plain, match.index)) continue
    // 出生于1949年的300位老人: many, and none of them.
    if (OF_MANY.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 8))) continue
    const year = republic
      ? BEFORE_REPUBLIC + (republic === '元' ? 1 : (numberOf(republic) ?? 0))
      : yearOf(after ?? before ?? open ?? own ?? field ?? then ?? span ?? '')
    const end = match.index + match[0].length
    births.push({ year, last: year, start: match.index, end, ...(death ? { death: yearOf(death) } : {}) })
  }
  for (const match of matchesOf(plain, GENERATION)) {
    const of = digitsOf(match.groups?.of ?? '')
    const year = of + (of < 30 ? 2000 : 1900)
    births.push({ year, last: year + (of % 10 === 0 ? 9 : 4), start: match.index, end: match.index + match[0].length })
  }
  if (plain.includes('同龄'))
    for (const match of matchesOf(plain, OF_ONE_AGE)) {
      const year = match.groups?.party ? FOUNDED.party : FOUNDED.republic
      births.push({ year, last: year, start: match.index, end: match.index + match[0].length })
    }
  return births
}

const OF_MANY = /^的?[约近逾]?[\d十百多余几]+[位名个人]/u

/** 《青溪县志（1986—2015）》, 规划（2021—2035年）: the years a work or a plan is of, and no life. */
const WORK_BEFORE = /[志史鉴录集划要略展卷册期表案》]$/u

export function isOfWork(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - TITLE), at)
  return WORK_BEFORE.test(before) || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** Longer titles than this are rare. */
const TITLE = 40

/** 90, 九零. */
function digitsOf(printed: string): number {
  return Number(printed.replace(/[〇零五六七八九]/gu, (digit) => String('〇零'.includes(digit) ? 0 : numberOf(digit))))
}
