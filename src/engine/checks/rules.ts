import type { Lexicon } from '../lexicon'
import { createCopyRules } from './copy-rules'
import { createDateRules } from './date-rules'
import { createFigureReader } from './figures/figure-reader'
import { createMetricReader } from './figures/metric-label'
import type { Rule } from './rule'
import { createTotalPerHeadRule } from './rules/averages/total-per-head'
import { createChangePercentRule } from './rules/changes/change-percent'
import { createDirectionWordRule } from './rules/changes/direction-word'
import { createPercentPointRule } from './rules/changes/percent-point'
import { createTimesFoldRule } from './rules/changes/times-fold'
import { createConversionRule } from './rules/conversions/conversion'
import { createHeadlineBodyRule } from './rules/headlines/headline-body'
import { createImpossibleValueRule } from './rules/impossible/impossible-value'
import { createCountListRule } from './rules/lists/count-list'
import { createStoryMetricsReader, type StoryMetricsReader } from './rules/metrics/metric-mentions'
import { createSameMetricRule } from './rules/metrics/same-metric'
import { createUnitSlipRule } from './rules/metrics/unit-slip'
import { createPriceQuantityRule } from './rules/prices/price-quantity'
import { createRangeReversedRule } from './rules/ranges/range-reversed'
import { createPartsTotalRule } from './rules/wholes/parts-total'

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
