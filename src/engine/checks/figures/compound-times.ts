import { type Sentence, says } from '../../../words/sentence'
import { matchesOf } from '../matches-of'

/** One stretch of time told twice: 390分钟（6小时50分）. Offsets into the text. */
export interface UnequalTimes {
  /** What was worked out first, what it was worked out from behind. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly says: Sentence
  readonly expected: string
}

const PLAIN_FIRST =
  /(?<![0-9.])([0-9]{1,5})(分钟|秒)(?:（|，)(?:约?合|即|也就是|相当于)?([0-9]{1,3})(小时|分)([0-9]{1,2})(分钟?|秒)(?=[），。；])/gu
const COMPOUND_FIRST =
  /(?<![0-9.])([0-9]{1,3})(小时|分)([0-9]{1,2})(分钟?|秒)(?:（|，)(?:约?合|即|也就是|相当于)([0-9]{1,5})(分钟|秒)/gu
const SIXTY = 60

/** Scans folded text once. */
export function* compoundTimes(folded: string): Generator<UnequalTimes> {
  if (!/[0-9](?:小时|分)[0-9]/u.test(folded)) return
  for (const match of matchesOf(folded, PLAIN_FIRST)) {
    const [printed, plain = '', unit = '', big = '', bigUnit = '', small = '', smallUnit = ''] = match
    if (!/（|[合即也相]/u.test(printed) || !isPair(unit, bigUnit, smallUnit)) continue
    const total = Number(plain)
    if (total === Number(big) * SIXTY + Number(small)) continue
    const expected = `${Math.floor(total / SIXTY)}${bigUnit}${total % SIXTY}${smallUnit}`
    const head = plain + unit
    const tail = big + bigUnit + small + smallUnit
    yield tell(match.index, printed, head, tail, expected)
  }
  for (const match of matchesOf(folded, COMPOUND_FIRST)) {
    const [printed, big = '', bigUnit = '', small = '', smallUnit = '', plain = '', unit = ''] = match
    if (!isPair(unit, bigUnit, smallUnit)) continue
    const total = Number(big) * SIXTY + Number(small)
    if (total === Number(plain)) continue
    yield tell(match.index, printed, big + bigUnit + small + smallUnit, plain + unit, `${total}${unit}`)
  }
}

function isPair(unit: string, big: string, small: string): boolean {
  return unit === '秒' ? big === '分' && small === '秒' : big === '小时' && small.startsWith('分')
}

function tell(start: number, printed: string, head: string, tail: string, expected: string): UnequalTimes {
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
