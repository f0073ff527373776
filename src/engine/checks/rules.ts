import type { Lexicon } from '../lexicon'
import { createFigureReader } from './figures/figure-reader'
import type { Rule } from './rule'
import { createChangePercentRule } from './rules/change-percent'
import { createConversionRule } from './rules/conversion'
import { createCountListRule } from './rules/count-list'
import { createDirectionWordRule } from './rules/direction-word'
import { createImpossibleValueRule } from './rules/impossible-value'
import { createPartsTotalRule } from './rules/parts-total'
import { createPercentPointRule } from './rules/percent-point'
import { createPriceQuantityRule } from './rules/price-quantity'
import { createRangeReversedRule } from './rules/range-reversed'
import { createTimesFoldRule } from './rules/times-fold'
import { createTotalPerHeadRule } from './rules/total-per-head'

/** Every check, in the order of the specification. Adding one is a file with a factory, entered here. */
export function createRules(lexicon: Lexicon): readonly Rule[] {
  const figures = createFigureReader(lexicon)
  return [
    createChangePercentRule(figures),
    createDirectionWordRule(figures),
    createPercentPointRule(figures),
    createTimesFoldRule(figures),
    createRangeReversedRule(figures),
    createImpossibleValueRule(figures),
    createConversionRule(figures),
    createTotalPerHeadRule(figures),
    createPriceQuantityRule(figures),
    createPartsTotalRule(figures),
    createCountListRule(figures),
  ]
}
