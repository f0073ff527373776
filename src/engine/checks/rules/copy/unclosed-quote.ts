import type { Rule } from '../../rule'
import { createUnclosedMarkRule } from './unclosed-mark'

const LATIN = /[A-Za-z0-9]/u
/** ’25, ’90年代: years without their century. */
const YEAR = /^[0-9]{2}(?![0-9])/u

/** Quotation marks that open and never close in their paragraph, or close without having opened. */
export function createUnclosedQuoteRule(): Rule {
  return createUnclosedMarkRule({
    id: 'unclosed-quote',
    pairs: { '“': '”', '‘': '’', '「': '」', '『': '』' },
    says: { unclosed: 'says.unclosed-quote', unopened: 'says.unopened-quote' },
    runsOn: true,
    passes: (text, at) =>
      text.charAt(at) === '’' && (LATIN.test(text.charAt(at - 1)) || YEAR.test(text.slice(at + 1, at + 4))),
  })
}
