import type { FigureText } from '../../figures/figure-text'
import { matchesOf } from '../../matches-of'

/** Fractions of one whole that were all given away, and come to more than it. Offsets into the text. */
export interface FractionSum {
  /** In per cent, in the order of the text. */
  readonly shares: readonly { readonly start: number; readonly end: number; readonly percent: number }[]
}

const NUMERALS = '一二三四五六七八九十'
const FRACTION = `(?:([${NUMERALS}]{1,2})分之([${NUMERALS}])|([一二两三四五六七八九])成(半)?(?!本|立|员|果|功|为|年|人|熟|交(?:易|量|额|价|[，。])|长|份|分)|(一半)(?!以上|以下|是|人))`
/** What is done with a part of something that is used up: 买了, 用来, 交给. */
const GIVEN =
  '(?:用[来于作在去掉]?|拿[去来出]|花[在掉去了]|[买付还存交捐寄发卖送投借分留养运种租换补打]|归|给|上缴|返还|作为|做|当|变成|改[成种]|报)'
const OPENS = `(?<=[，；：。、\n]|^)(?:其中|另外?|还有|其余|剩下|剩余|余下)?(?:的|有|约|将|把){0,2}${FRACTION}(?:的[^，。；0-9]{1,6}?)?(?:已|都|被|则|又)?`
/** The first may stand behind what it is of. */
const LEADS = `(?<=[^，。；：、0-9]{2})(?<![的占近约第${NUMERALS}])${FRACTION}(?:已|都|被)?`
const CLAUSE = { given: new RegExp(OPENS + GIVEN, 'gu'), any: new RegExp(`${OPENS}(?=[\\u4e00-\\u9fff])`, 'gu') }
const FIRST = { given: new RegExp(LEADS + GIVEN, 'u'), any: new RegExp(`${LEADS}(?=[\\u4e00-\\u9fff])`, 'u') }
/** 老大分得二分之一，老二分得三分之一: what each of them has of what is divided between them. */
const SHARE_EACH = new RegExp(
  `(?<=[，；：、。\\n])[^，。；：、]{1,10}?(?:分得|分到|分走|继承|认购|认缴|出资|承担|负担|分摊|持股|持有|拥有|应得|领走)(?:其中)?(?:了|的|约)?${FRACTION}(?=[，；。、])`,
  'gu',
)
/** 本县占六成，邻县占三成，外省占两成: each kind with its part, and nothing else said of them. */
const KINDS = new RegExp(
  `(?<=[，；：、\n]|^)[^，。；：、0-9近约超过逾余多]{1,8}占(?:了|总数|全部)?(?:的)?${FRACTION}(?=[，；。、]|$)`,
  'gu',
)
/** 一个没剩, 没有闲人, 每人限报一项: nobody and nothing counts twice. */
const USED_UP =
  /[没不]剩|没有(?:一|闲|剩|余)|无一|[用发分卖花]完|限报|限选|只[能选]|单选|别无|此外没有|必居其一|非此即彼/u
/** Several may be had by one: 可多选, 兼. */
const SHARED = /多选|兼|同时|又[^，。]*又|重复|交叉|不止|都(?:会|能|有)|会|套种|轮作|两季/u
const SLACK = 1.5

/** Scans a text once. */
export function* fractionSums({ folded, sentences }: FigureText): Generator<FractionSum> {
  if (!/分之|成|一半/u.test(folded)) return
  for (const { start, end } of sentences) {
    const words = folded.slice(start, end)
    if (!/分之|[一二两三四五六七八九]成|一半/u.test(words) || SHARED.test(words)) continue
    const each = matchesOf(words, SHARE_EACH).map((match) => shareOf(match, start))
    if (each.length > 1 && isTooMuch(each)) yield { shares: each }
    const kinds = matchesOf(words, KINDS)
    if (areKinds(kinds.map(([printed]) => printed.replace(/占.*$/u, '')))) {
      const shares = kinds.map((match) => shareOf(match, start))
      if (isTooMuch(shares)) yield { shares }
    }
    const how = USED_UP.test(words) ? 'any' : 'given'
    const shares = matchesOf(words, CLAUSE[how]).map((match) => shareOf(match, start))
    const first = shares[0] && FIRST[how].exec(words.slice(0, Math.max(0, shares[0].start - start)))
    const all = first ? [shareOf(first, start), ...shares] : shares
    if (all.length > 2 && isTooMuch(all) && /[，；]/u.test(words)) yield { shares: all }
  }
}

/** Groups of people that cut across one another. */
const CROSSING = /[男女老青年党都兼]|外地|本地|其中|困难|学历/u

/** 本县, 邻县, 外省: three and more of one make. */
function areKinds(names: readonly string[]): boolean {
  const [first = ''] = names
  if (names.length < 3 || names.some((name) => CROSSING.test(name))) return false
  return names.every(({ length }) => length === first.length) || names.every((name) => name.endsWith(first.slice(-1)))
}

const WHOLE = 100
const FARTHEST = 200

function isTooMuch(shares: FractionSum['shares']): boolean {
  const sum = shares.reduce((total, { percent }) => total + percent, 0)
  return sum > WHOLE + SLACK && sum < FARTHEST
}

function shareOf(match: RegExpExecArray, from: number): FractionSum['shares'][number] {
  const [printed, below, above, tenths, half] = match
  const fraction = /(?:[一二三四五六七八九十]{1,2}分之[一二三四五六七八九十]|[一二两三四五六七八九]成半?|一半)/u.exec(
    printed,
  )
  const start = from + match.index + (fraction?.index ?? 0)
  const percent = below
    ? (numberOf(above ?? '') / numberOf(below)) * WHOLE
    : tenths
      ? (tenths === '两' ? 2 : numberOf(tenths)) * 10 + (half ? 5 : 0)
      : 50
  return { start, end: start + (fraction?.[0].length ?? 0), percent }
}

function numberOf(printed: string): number {
  if (printed.length === 2) return 10 + NUMERALS.indexOf(printed.charAt(1)) + 1
  return NUMERALS.indexOf(printed) + 1
}
