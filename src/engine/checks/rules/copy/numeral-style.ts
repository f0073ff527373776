import type { Lexicon } from '../../../lexicon'
import type { Fold } from '../../../page/fold'
import { matchesOf } from '../../matches-of'
import type { Rule } from '../../rule'
import { createNumeralForms, HAN_DIGITS } from './numeral-forms'

/** A pair of digits tells a rough number only where they are neighbours. */
function isNeighbours(match: RegExpExecArray): boolean {
  const [first, second] = [match[1], match[2]]
  if (first === undefined || second === undefined) return true
  const value = (sign: string): number => (HAN_DIGITS.includes(sign) ? HAN_DIGITS.indexOf(sign) + 1 : Number(sign))
  return value(second) - value(first) === 1
}

/** A text is in traditional script where more than this share of its signs is. */
const TRADITIONAL = 0.1

function isTraditional(text: string, plain: string): boolean {
  let changed = 0
  for (let k = 0; k < text.length; k++) {
    if (text.charCodeAt(k) !== plain.charCodeAt(k) && text.charAt(k) >= '\u4e00' && text.charAt(k) <= '\u9fff')
      changed++
  }
  return changed > text.length * TRADITIONAL
}

/** Numerals in a form that GB/T 15835 does not have, as notes. */
export function createNumeralStyleRule(lexicon: Lexicon, fold: Fold): Rule {
  const forms = createNumeralForms(lexicon)
  const everywhere = forms.filter(({ mainland }) => !mainland)
  return {
    id: 'numeral-style',
    severity: 'note',
    *checkText(text) {
      const plain = fold(text.text)
      const ruled = isTraditional(text.text, plain) ? everywhere : forms
      for (const { pattern, sign, says, expected } of ruled) {
        if (sign && !sign.test(plain)) continue
        for (const match of matchesOf(plain, pattern)) {
          if (!isNeighbours(match)) continue
          yield {
            says: says(match),
            places: [{ text: text.index, start: match.index, end: match.index + match[0].length }],
            ...(expected ? { expected: expected(match) } : {}),
            confidence: 0.75,
          }
        }
      }
    },
  }
}
