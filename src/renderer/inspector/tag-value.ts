import type { Tag } from '../../model/analysis'
import { shownAmount } from '../../model/figures/shown-value'
import type { WordLanguage } from '../../words/words'
import type { Say } from '../words/use-words'

/** What a tag stands for, in short: 马立群 → 局长, 上周五 → 2025-06-06, 1.2万 → 12,000. Empty when it says no more than its words. */
export function sayTagValue(tag: Tag, say: Say, language: WordLanguage): string {
  switch (tag.type) {
    case 'person': {
      const { role, refers, partial } = tag.value
      if (refers) return say('value.refers', { name: refers })
      return role ?? (partial ? say('value.partial') : '')
    }
    case 'date': {
      if ('unresolved' in tag.value) return say('value.unresolved')
      const { from, to, time } = tag.value
      const days = from === to ? (from ?? '') : `${from ?? '…'} – ${to ?? '…'}`
      return [days, time].filter(Boolean).join(' ')
    }
    case 'number':
      return sayNumber(tag.value, say, language)
    case 'contact':
      return 'phone' in tag.value ? tag.value.phone : tag.value.email
  }
}

type NumberValue = Extract<Tag, { type: 'number' }>['value']

function sayNumber(value: NumberValue, say: Say, language: WordLanguage): string {
  const amount = shownAmount(value, language)
  const words = value.approx
    ? say('value.approx', { amount })
    : value.ordinal
      ? say('value.ordinal', { amount })
      : amount
  return [words, value.unit].filter(Boolean).join(value.unit === '%' ? '' : ' ')
}
