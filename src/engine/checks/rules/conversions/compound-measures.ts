import { type Sentence, says } from '../../../../words/sentence'
import { matchesOf } from '../../matches-of'

/** One amount told twice: 390分钟（6小时50分）, 30小时（1天8小时）. Offsets into the text. */
export interface UnequalAmounts {
  /** What was worked out first, what it was worked out from behind. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly says: Sentence
  readonly expected: string
}

/** Units an amount is told in two at a time, by what each is worth. */
const LADDERS: readonly Readonly<Record<string, number>>[] = [
  { 秒: 1, 分: 60, 分钟: 60, 小时: 3600, 个小时: 3600, 天: 86400, 昼夜: 86400, 周: 604800 },
  { 个月: 1, 年: 12 },
  { 毫米: 1, 厘米: 10, 公分: 10, 米: 1000, 公里: 1e6, 千米: 1e6 },
  { 克: 1, 两: 50, 斤: 500, 公斤: 1000, 千克: 1000, 吨: 1e6 },
]
const UNIT = '个?小时|分钟?|秒|天|昼夜|周|个月|年|毫米|厘米|公分|公里|千米|米|公斤|千克|克|两|斤|吨'
const PLAIN = `([0-9]{1,6}(?:\\.[0-9]{1,2})?)(${UNIT})`
const COMPOUND = `([0-9]{1,5})(${UNIT})([0-9]{1,4})(${UNIT})`
const NO_NUMBER = '(?<![0-9.第])'
const PLAIN_FIRST = new RegExp(
  `${NO_NUMBER}${PLAIN}(?:（约?|，)(?:约?合|即|也就是|相当于)?${COMPOUND}(?=[），。；的])`,
  'gu',
)
const COMPOUND_FIRST = new RegExp(
  `${NO_NUMBER}${COMPOUND}(?:（(?:约?合|即|也就是|相当于|约)?|，(?:约?合|即|也就是|相当于))${PLAIN}(?=[），。；的])`,
  'gu',
)
/** 153分钟（约2小时30分钟）: what is told as about so much may be rounded by this share. */
const ROUGHLY = 0.06
const GATE = /[0-9](?:小时|公[里斤]|千[米克]|昼夜|[分天周米斤吨])[0-9]|[0-9]年[0-9]{1,2}个月/u

/** Scans folded text once. */
export function* compoundMeasures(folded: string): Generator<UnequalAmounts> {
  if (!GATE.test(folded)) return
  for (const match of matchesOf(folded, PLAIN_FIRST)) {
    const [printed, plain = '', unit = '', big = '', bigUnit = '', small = '', smallUnit = ''] = match
    if (!/（|[合即也相]/u.test(printed)) continue
    const two = { big: Number(big), bigUnit, small: Number(small), smallUnit }
    const told = unequal(plain, unit, two, printed.includes('（约') && !printed.includes('约合'))
    if (!told) continue
    const tail = big + bigUnit + small + smallUnit
    yield tell(match.index, printed, plain + unit, tail, asCompound(told.plain, told.ladder, two))
  }
  for (const match of matchesOf(folded, COMPOUND_FIRST)) {
    const [printed, big = '', bigUnit = '', small = '', smallUnit = '', plain = '', unit = ''] = match
    const told = unequal(plain, unit, { big: Number(big), bigUnit, small: Number(small), smallUnit })
    if (!told) continue
    const right = Number((told.compound / (told.ladder[unit] ?? 1)).toFixed(2))
    yield tell(match.index, printed, big + bigUnit + small + smallUnit, plain + unit, `${right}${unit}`)
  }
}

interface Compound {
  readonly big: number
  readonly bigUnit: string
  readonly small: number
  readonly smallUnit: string
}

/** What both come to, if that is not the same; undefined where they are no one amount. */
function unequal(plain: string, unit: string, { big, bigUnit, small, smallUnit }: Compound, isRough = false) {
  const ladder = LADDERS.find((units) => bigUnit in units && smallUnit in units && unit in units)
  const [one, few, many] = [unit, smallUnit, bigUnit].map((name) => ladder?.[name] ?? 0) as [number, number, number]
  // Told in the smaller of the two, or in tenths of the greater: 1.5天（1天12小时）.
  if (!ladder || few >= many || !(one === few || plain.includes('.'))) return undefined
  const number = Number(plain)
  const [a, b] = [number * one, big * many + small * few]
  const step = plain.includes('.') ? (one * 10 ** -(plain.split('.')[1]?.length ?? 0)) / 2 : 0
  if (Math.abs(a - b) <= (isRough ? Math.max(step, a * ROUGHLY) : step)) return undefined
  // 培训40小时（1天8小时）: five days of eight hours each.
  const isDaily = big === 1 && /[天周]/u.test(bigUnit) && number % small === 0
  return isDaily ? undefined : { ladder, plain: a, compound: b }
}

function asCompound(amount: number, ladder: Readonly<Record<string, number>>, two: Compound): string {
  const [many, few] = [ladder[two.bigUnit] ?? 1, ladder[two.smallUnit] ?? 1]
  const big = Math.floor(amount / many)
  return `${big}${two.bigUnit}${Number(((amount - big * many) / few).toFixed(1))}${two.smallUnit}`
}

function tell(start: number, printed: string, head: string, tail: string, expected: string): UnequalAmounts {
  const end = start + printed.length
  return {
    spans: [
      { start: end - tail.length, end },
      { start, end: start + head.length },
    ],
    says: says('says.conversion', { first: head, expected, printed: tail }),
    expected,
  }
}
