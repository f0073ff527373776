import type { Lexicon } from '../lexicon'
import type { Rule } from './rule'

/** Every check, in the order of the specification. Adding one is a file with a factory, entered here. */
export function createRules(_lexicon: Lexicon): readonly Rule[] {
  return []
}
