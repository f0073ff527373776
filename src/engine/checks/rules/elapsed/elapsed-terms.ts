import { says } from '../../../../words/sentence'
import type { DatedText } from '../../calendar/dated-text'
import { NUMBER, numberOf, YEAR, yearOf } from '../../calendar/wording'
import { matchesOf } from '../../matches-of'
import type { RuleFinding } from '../../rule'

const MONTH = `(?:${NUMBER}月(?:${NUMBER}日)?)?`
/** 承包期30年，从2005年到2025年; 学制四年，2021年9月入学，2026年7月毕业: a term by its name, and the years of both its ends. */
const TERM = new RegExp(
  `(?:期限?|学制|年限)(?:约定)?(?:为|是|共|定为|长达|长)?(?<count>${NUMBER})年(?<half>半)?[，（：](?:即)?(?:从|自|由)?(?<from>${YEAR})年(?<opens>${MONTH})(?:[\\u4e00-\\u9fff]{0,8}[，、]|起?(?:至|到|—{1,2}|~|-))(?:到|至)?(?<to>${YEAR})年(?<closes>${MONTH})`,
  'gu',
)
/** 从2005年到2025年，承包期30年. */
const TERM_BEHIND = new RegExp(
  `(?:从|自|由)?(?<from>${YEAR})年(?<opens>${MONTH})起?(?:至|到|—{1,2}|~|-)(?<to>${YEAR})年(?<closes>${MONTH})(?:止|底)?，(?:[\\u4e00-\\u9fff]{1,4}期限?|学制|任期|年限|期限)(?:约定)?(?:为|是|共|定为|长达|长)?(?<count>${NUMBER})年(?<half>半)?`,
  'gu',
)
/** What no such term is without. */
const SIGN = /(?:期限?|学制|年限)[约定为是共长达]{0,4}[\d一二三四五六七八九十]{1,3}年/u
/** Only some of it, or another one. */
const OTHER = /每|其中|前[\d一二三四五六七八九十]|平均|延长|续|试用|缓刑|考验|第[一二三四五六七八九十\d]期/u
/** Ended before it was over, or looked at long after. */
const NOT_ITS_END = /辞|离[任职开]|卸|提前|才|已过|过了?|超过|报修|终止|解除|中途|退|续/u
const MONTHS = 12
const SPARE = 1
const REACH = 10
const SPARE_YEARS = 12

/** Terms of so many years against the years they run from and to. */
export function* checkTerms(text: DatedText): Generator<RuleFinding> {
  const { plain, place } = text
  if (!SIGN.test(plain)) return
  for (const pattern of [TERM, TERM_BEHIND])
    for (const match of matchesOf(plain, pattern)) {
      const { count = '', half, from = '', to = '', opens = '', closes = '' } = match.groups ?? {}
      const years = numberOf(count)
      const end = match.index + match[0].length
      if (years === undefined || years < 1 || OTHER.test(match[0])) continue
      if (NOT_ITS_END.test(match[0] + plain.slice(end, end + REACH))) continue
      const [first, last] = [yearOf(from), yearOf(to)]
      const told = years * MONTHS + (half ? MONTHS / 2 : 0)
      const [a, b] = [monthOf(opens), monthOf(closes)]
      const isExact = a !== undefined && b !== undefined
      const apart = (last - first) * MONTHS + (isExact ? b - a : 0)
      // A course of four years ends in its last summer; years alone are counted either way.
      if (apart <= 0 || Math.abs(apart - told) <= (isExact ? SPARE * 2 : SPARE_YEARS)) continue
      const printed = `${count}年${half ?? ''}`
      const start = match.index + match[0].lastIndexOf(`${count}年`)
      yield {
        says: says('says.elapsed-years', { from: first, to: last, years: last - first, printed }),
        places: [place(start, start + printed.length), place(match.index, match.index + match[0].length)],
        confidence: 0.75,
        severity: 'query',
      }
    }
}

function monthOf(printed: string): number | undefined {
  const month = /^(.{1,3})月/u.exec(printed)?.[1]
  return month === undefined ? undefined : numberOf(month)
}

/** 2019年起连续八年: more years than there are. */
const RUN = new RegExp(
  `(?<from>${YEAR})年(?:以来|起|开始|至今)，?(?:(?!终结|结束|打破|扭转|告别|摆脱|甩掉)[\\u4e00-\\u9fff]){0,8}?(?:已经?)?连续(?<count>${NUMBER})年(?!的|计划|规划|目标)`,
  'gu',
)
const TO_COME = /将|计划|规划|拟|预计|目标|力争|要在|未来/u

/** Years without a break since a year, more than have been. */
export function* checkRuns(text: DatedText, now: number): Generator<RuleFinding> {
  const { plain, place } = text
  if (!plain.includes('连续')) return
  for (const match of matchesOf(plain, RUN)) {
    const { from = '', count = '' } = match.groups ?? {}
    const [first, years] = [yearOf(from), numberOf(count)]
    if (years === undefined || first >= now || years <= now - first + 1) continue
    if (TO_COME.test(plain.slice(Math.max(0, match.index - 10), match.index + match[0].length))) continue
    const start = match.index + match[0].lastIndexOf(count)
    yield {
      says: says('says.elapsed-years', { from: first, to: now, years: now - first, printed: `连续${count}年` }),
      places: [place(start, match.index + match[0].length), place(match.index, match.index + from.length)],
      confidence: 0.75,
      severity: 'query',
    }
  }
}
