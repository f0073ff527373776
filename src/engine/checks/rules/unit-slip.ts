import { digitSlip } from '../figures/digit-slips'
import type { FigureReader, FigureText } from '../figures/figure-reader'
import { isAlike, isSameCase, type MetricLabel, type MetricReader } from '../figures/metric-label'
import { isPlain, type PrintedFigure } from '../figures/printed-figure'
import type { Rule, RuleFinding } from '../rule'

interface Labelled {
  readonly figure: PrintedFigure
  readonly label: MetricLabel
}

const BODY = new Set(['body', 'subhead'])
/** With so many digits alike, the figure is the same one even if the words do not say so. */
const MANY_DIGITS = 4
const RATE = new Set(['share', 'point', 'ratio', 'age', 'rate', 'score', 'tenth', 'discount'])

/** 收入1.2亿元 … 该收入12000亿元: one label, the same digits, a power of ten between them. */
export function createUnitSlipRule(reader: FigureReader, metrics: MetricReader): Rule {
  return {
    id: 'unit-slip',
    severity: 'query',
    *checkStory(story) {
      const groups = new Map<string, Labelled[]>()
      for (const text of reader.read(story)) {
        if (BODY.has(text.source.role)) collect(text, metrics, groups)
      }
      for (const group of groups.values()) yield* checkGroup(group)
    },
  }
}

/** Figures with the same digits and measure: the only ones that can be a power of ten apart. */
function collect(text: FigureText, metrics: MetricReader, groups: Map<string, Labelled[]>): void {
  for (const figure of text.figures) {
    if (!isPlain(figure) || !figure.tag || figure.digits === '' || RATE.has(figure.family)) continue
    const key = `${figure.measure} ${figure.digits}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push({ figure, label: metrics.read(text, figure) })
  }
}

function* checkGroup(group: readonly Labelled[]): Generator<RuleFinding> {
  const reported = new Set<number>()
  for (const [k, later] of group.entries()) {
    if (reported.has(later.figure.value)) continue
    const earlier = group.slice(0, k).find((other) => isSlip(other, later))
    if (!earlier) continue
    reported.add(later.figure.value)
    const [a, b] = [earlier.figure, later.figure]
    const power = Math.round(Math.abs(Math.log10(b.value / a.value)))
    yield {
      message: `“${a.printed}”与“${b.printed}”数字相同，相差10的${power}次方倍：单位或小数点有一处错`,
      places: [b.place, a.place],
      confidence: 0.7,
    }
  }
}

function isSlip(a: Labelled, b: Labelled): boolean {
  // 1.2亿元（即12000亿元） is a conversion.
  if (Math.abs(b.figure.start - a.figure.end) < 7 && a.figure.place.text === b.figure.place.text) return false
  if (digitSlip(a.figure, b.figure) !== 'power-of-ten' || !isSameCase(a.label, b.label)) return false
  const digits = a.figure.digits.length
  if (isAlike(a.label, b.label)) return digits >= 2 || a.label.known
  return digits >= MANY_DIGITS && (a.label.name === '' || b.label.name === '')
}
