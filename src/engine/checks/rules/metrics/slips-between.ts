import { digitSlip } from '../../figures/digit-slips'
import { withoutLead } from '../../figures/metric-label'
import type { CheckedStory } from '../../rule'
import { areTwoMetrics, metricConflict } from './metric-conflict'
import type { MetricMention } from './metric-mention'
import { isByDigits, type StoryMetrics, type StoryMetricsReader } from './metric-mentions'
import { hasName, kindOfName } from './story-subject'
import { areSaidApart } from './swapped-figures'

/** Two figures of two stories that should be one: the same digits, a power of ten apart. */
export type SlipBetween = readonly [earlier: MetricMention, later: MetricMention]

/** 海水养殖面积12.4万亩 in one story, 1.24万亩 in the next. One finding for each two values. */
export function* slipsBetween(stories: readonly CheckedStory[], reader: StoryMetricsReader): Generator<SlipBetween> {
  if (stories.length < 2) return
  const reported = new Set<string>()
  const before = new Map<string, MetricMention[]>()
  for (const story of stories) {
    const metrics = reader.read(story)
    for (const later of ofDigits(metrics)) {
      for (const earlier of before.get(keyOf(later)) ?? []) {
        if (earlier.figure.value === later.figure.value || !areOneSlipped(earlier, later)) continue
        const values = `${earlier.key} ${later.key}`
        if (!reported.has(values)) yield [earlier, later]
        reported.add(values)
      }
    }
    for (const mention of ofDigits(metrics)) {
      const group = before.get(keyOf(mention))
      if (!group) before.set(keyOf(mention), [mention])
      else if (group.length < LONGEST) group.push(mention)
    }
  }
}

const LONGEST = 20
/** So many characters alike, right before both figures, name one thing. */
const NAME = 4
/** So many say whose it is as well. */
const WHOLE_NAME = 8

function* ofDigits({ groups }: StoryMetrics): Generator<MetricMention> {
  for (const [key, mentions] of groups) if (isByDigits(key)) yield* mentions
}

function keyOf({ figure }: MetricMention): string {
  return `${figure.measure} ${figure.digits}`
}

function areOneSlipped(a: MetricMention, b: MetricMention): boolean {
  if (digitSlip(a.figure, b.figure) !== 'power-of-ten') return false
  // Who prints both knows of both.
  if (a.section.values.has(b.key) || b.section.values.has(a.key)) return false
  if (a.traits.scope !== b.traits.scope || isOfPlace(a, b) || isOfPlace(b, a)) return false
  const { measure } = a.figure
  const { name } = a.label
  if (name !== '' && name === b.label.name && metricConflict(a, b, `${measure} ${name}`, 'page')) return true
  return isNamedAlike(a, b) && !areTwoMetrics(a, b) && !areSaidApart(a, b)
}

/** 白石县柳塘镇: of a place the other story never names. */
function isOfPlace({ sentence }: MetricMention, { section }: MetricMention): boolean {
  return [...sentence].some((name) => kindOfName(name) === 'place' && !section.text.includes(name.slice(-PLACE)))
}

const PLACE = 3

/**
 * The same words lead up to both, and both are told of one thing: of one time, by words enough to say whose it is, or
 * of a subject both sentences name.
 */
function isNamedAlike(a: MetricMention, b: MetricMention): boolean {
  const [x, y] = [a, b].map(({ traits }) => withoutLead(traits.led)) as [string, string]
  let alike = 0
  while (alike < Math.min(x.length, y.length) && x.at(-1 - alike) === y.at(-1 - alike)) alike++
  const [p, q] = [a.label, b.label]
  if (alike < NAME || p.qualifiers !== q.qualifiers || p.period !== q.period) return false
  if (alike >= WHOLE_NAME || (alike === x.length && alike === y.length && p.period !== '')) return true
  return [...a.sentence].some((name) => hasName(b.sentence, name))
}
