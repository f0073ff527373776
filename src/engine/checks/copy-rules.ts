import type { Lexicon } from '../lexicon'
import { createFold } from '../page/fold'
import type { Rule } from './rule'
import { createNumeralStyleRule } from './rules/numeral-style'
import { createOfficeHolderRule } from './rules/office-holder'
import { createPersonTwoSpellingsRule } from './rules/person-two-spellings'
import { createPersonTwoTitlesRule } from './rules/person-two-titles'
import { createPlaceWrongProvinceRule } from './rules/place-wrong-province'
import { createPunctuationStyleRule } from './rules/punctuation-style'
import { createUnclosedBracketRule } from './rules/unclosed-bracket'
import { createUnclosedQuoteRule } from './rules/unclosed-quote'

/** The checks of copy that need no figures: people, places, marks and forms, each as it is printed. */
export function createCopyRules(lexicon: Lexicon): readonly Rule[] {
  const fold = createFold(lexicon)
  const rules: readonly Rule[] = [
    createUnclosedQuoteRule(),
    createUnclosedBracketRule(),
    createPersonTwoTitlesRule(fold),
    createPersonTwoSpellingsRule(lexicon, fold),
    createOfficeHolderRule(lexicon, fold),
    createPlaceWrongProvinceRule(lexicon, fold),
    createNumeralStyleRule(lexicon, fold),
    createPunctuationStyleRule(),
  ]
  return rules.map((rule) => ({ ...rule, asPrinted: true }))
}
