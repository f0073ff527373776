import type { Lexicon } from '../lexicon'
import { createCopyRules } from './copy-rules'
import { createDateRules } from './date-rules'
import { createFigureReader } from './figures/figure-reader'
import { createMetricReader } from './figures/metric-label'
import { createStoryMetricsReader, type StoryMetricsReader } from './figures/metric-mentions'
import type { Rule } from './rule'
import { createChangePercentRule } from './rules/change-percent'
import { createConversionRule } from './rules/conversion'
import { createCountListRule } from './rules/count-list'
import { createDirectionWordRule } from './rules/direction-word'
import { createHeadlineBodyRule } from './rules/headline-body'
import { createImpossibleValueRule } from './rules/impossible-value'
import { createPartsTotalRule } from './rules/parts-total'
import { createPercentPointRule } from './rules/percent-point'
import { createPriceQuantityRule } from './rules/price-quantity'
import { createRangeReversedRule } from './rules/range-reversed'
import { createSameMetricRule } from './rules/same-metric'
import { createTimesFoldRule } from './rules/times-fold'
import { createTotalPerHeadRule } from './rules/total-per-head'
import { createUnitSlipRule } from './rules/unit-slip'

/** What the rules about metrics read stories with; shared, so that a story is read once for all of them. */
export function createMetrics(lexicon: Lexicon): StoryMetricsReader {
  return createStoryMetricsReader(createFigureReader(lexicon), createMetricReader(lexicon))
}

/** Every check, in the order of the specification. Adding one is a file with a factory, entered here. */
export function createRules(lexicon: Lexicon, reader: StoryMetricsReader): readonly Rule[] {
  const { figures, labels: metrics } = reader
  return [
    ...createDateRules(lexicon),
    createRangeReversedRule(figures),
    createHeadlineBodyRule(figures, metrics),
    createPartsTotalRule(figures),
    createChangePercentRule(figures),
    createDirectionWordRule(figures),
    createPercentPointRule(figures),
    createTimesFoldRule(figures),
    createUnitSlipRule(reader),
    createSameMetricRule(reader),
    createPriceQuantityRule(figures),
    createTotalPerHeadRule(figures),
    createCountListRule(figures),
    createConversionRule(figures),
    createImpossibleValueRule(figures),
    ...createCopyRules(lexicon),
  ]
}
