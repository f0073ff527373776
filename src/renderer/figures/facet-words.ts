import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useRuleName } from '../rules/rule-name'
import { sayCode, useWords } from '../words/use-words'
import type { Facet } from './figure-store'

/** Says what a facet's value is called: a status, a family of units, a check, a story by its number. */
export function useFacetWords(): (facet: Facet, value: string) => string {
  const say = useWords()
  const ruleName = useRuleName()
  const numbers = useDeskStore((store) => indexDesk(store.desk).numberByStory)
  return (facet, value) => {
    switch (facet) {
      case 'story':
        return say('fig.storyMark', { n: numbers.get(value) ?? 0 })
      case 'rule':
        return ruleName(value)
      case 'severity':
        return sayCode('severity', value, value)
      case 'family':
        return sayCode('fig.family', value, value)
      case 'type':
      case 'status':
        return sayCode(`fig.${facet}`, value, value)
    }
  }
}
