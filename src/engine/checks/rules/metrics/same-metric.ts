import { says } from '../../../../words/sentence'
import { slipWords } from '../../figures/digit-slips'
import { metricWords } from '../../figures/metric-label'
import type { CheckInput, Rule, RuleFinding } from '../../rule'
import { metricConflict } from './metric-conflict'
import type { MetricMention } from './metric-mention'
import { LONGEST_GROUP, type StoryMetricsReader, sectionsOf } from './metric-mentions'
import { pointedBack } from './pointed-back'
import { recounts } from './recounted'
import { resultsAgain } from './results-again'

/** The id of the rule, under which pages are compared with each other too (see compare-pages). */
export const SAME_METRIC = { id: 'same-metric', severity: 'query' } as const

/** 一版GDP 2719亿元，三版2791亿元: one metric of one subject, two values. */
export function createSameMetricRule(reader: StoryMetricsReader): Rule {
  return {
    ...SAME_METRIC,
    *checkStory(story) {
      for (const texts of sectionsOf(reader.figures.read(story))) {
        const bodies = texts.filter(({ source }) => source.role === 'body')
        for (const { earlier, later, noun } of [...recounts(bodies), ...pointedBack(bodies)]) {
          const metric = says('says.metric', { name: noun })
          yield {
            says: says('says.same-metric', { metric, first: earlier.printed, second: later.printed, slip: '' }),
            places: [later.place, earlier.place],
            confidence: 0.6,
          }
        }
        for (const { earlier, later } of resultsAgain(bodies)) {
          const metric = says('says.metric', { name: '成绩' })
          const [place, before] = [later, earlier].map(({ text, start, end }) => ({
            text: text.source.index,
            start,
            end,
          }))
          if (place && before)
            yield {
              says: says('says.same-metric', {
                metric,
                first: earlier.printed,
                second: later.printed,
                slip: slipWords('swapped'),
              }),
              places: [place, before],
              confidence: 0.7,
            }
        }
      }
    },
    *checkStories(input) {
      const reported = new Set<string>()
      for (const [key, group] of collect(input, reader)) if (group.length > 1) yield* checkGroup(group, key, reported)
    },
  }
}

/** The mentions of a metric over all stories of the page. */
function collect(input: CheckInput, reader: StoryMetricsReader): Map<string, MetricMention[]> {
  const joined = new Map<string, MetricMention[]>()
  for (const story of input.stories) {
    for (const [key, mentions] of reader.read(story).groups) {
      const group = joined.get(key)
      if (!group) joined.set(key, [...mentions])
      else for (const mention of mentions) if (group.length < LONGEST_GROUP) group.push(mention)
    }
  }
  return joined
}

function* checkGroup(group: readonly MetricMention[], key: string, reported: Set<string>): Generator<RuleFinding> {
  for (const later of group) {
    for (const earlier of group) {
      if (earlier === later) break
      const conflict = metricConflict(earlier, later, key, 'page')
      // A power of ten is for unit-slip to tell.
      if (!conflict || conflict.slip === 'power-of-ten') continue
      const values = `${earlier.figure.measure} ${earlier.figure.value} ${later.figure.value}`
      if (reported.has(values)) continue
      reported.add(values)
      const { slip } = conflict
      yield {
        says: says('says.same-metric', {
          metric: metricWords(later.label),
          first: earlier.figure.printed,
          second: later.figure.printed,
          slip: slipWords(slip),
        }),
        places: [later.figure.place, earlier.figure.place],
        confidence: slip ? 0.75 : 0.6,
      }
    }
  }
}
