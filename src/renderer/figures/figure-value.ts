import { type FigureInSentence, type ShownValue, shownValue } from '../../model/figures/shown-value'
import type { WordLanguage } from '../../words/words'
import { sayTagValue } from '../inspector/tag-value'
import type { Say } from '../words/use-words'

/** The normalised value with its unit apart; of a date that is none in particular, that it is. */
export function showValue(figure: FigureInSentence, say: Say, language: WordLanguage): ShownValue {
  return shownValue(figure, language) ?? { amount: sayTagValue(figure.tag, say, language), unit: '' }
}
