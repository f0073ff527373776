import { type Sentence, says } from '../../../../words/sentence'
import { matchesOf } from '../../matches-of'

/** A length in feet and inches that its metres do not fit. Offsets into the text. */
export interface UnequalLengths {
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly says: Sentence
  readonly expected: string
}

const FEET_AND_INCHES =
  /(?<![0-9.])([0-9]{1,3})英尺([0-9]{1,2}(?:\.[0-9]{1,2})?)英?寸(?:（|，)(?:大?约|合|约合|折合|即|相当于|也就是){1,2}([0-9]{1,4}(?:\.[0-9]{1,3})?)(米|厘米|公分)(?=[），。；])/gu
const FOOT = 0.3048
const INCH = 0.0254
/** A height is rounded to the inch and again to the centimetre. */
const SLACK = 0.02

/** 6英尺3英寸（约1.91米）: scans folded text once. */
export function* compoundLengths(folded: string): Generator<UnequalLengths> {
  if (!/[0-9]英尺[0-9]/u.test(folded)) return
  for (const match of matchesOf(folded, FEET_AND_INCHES)) {
    const [whole, feet = '', inches = '', metric = '', unit = ''] = match
    // 5英尺20英寸 is no height anybody wrote on purpose; nothing is worked out from it.
    if (Number(inches) >= 12) continue
    const metres = Number(feet) * FOOT + Number(inches) * INCH
    const right = unit === '米' ? metres : metres * 100
    const step = 10 ** -(metric.split('.')[1]?.length ?? 0)
    if (Math.abs(right - Number(metric)) <= Math.max(step, SLACK * right)) continue
    const head = whole.slice(0, whole.search(/[（，]/u))
    const tail = metric + unit
    const end = match.index + whole.length
    const expected = `${right.toFixed(unit === '米' ? 2 : 0)}${unit}`
    yield {
      spans: [
        { start: end - tail.length, end },
        { start: match.index, end: match.index + head.length },
      ],
      says: says('says.conversion', { first: head, expected, printed: tail }),
      expected,
    }
  }
}
