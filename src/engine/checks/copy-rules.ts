import type { Lexicon } from '../lexicon'
import { createFold } from '../page/fold'
import type { Rule } from './rule'
import { createNumeralStyleRule } from './rules/copy/numeral-style'
import { createPunctuationStyleRule } from './rules/copy/punctuation-style'
import { createUnclosedBracketRule } from './rules/copy/unclosed-bracket'
import { createUnclosedQuoteRule } from './rules/copy/unclosed-quote'
import { createOfficeHolderRule } from './rules/names/office-holder'
import { createPersonTwoSpellingsRule } from './rules/names/person-two-spellings'
import { createPersonTwoTitlesRule } from './rules/names/person-two-titles'
import { createPlaceWrongProvinceRule } from './rules/names/place-wrong-province'

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
