import type { Rule } from '../rule'
import { createUnclosedMarkRule } from './unclosed-mark'

const LATIN = /[A-Za-z0-9]/u

/** Quotation marks that open and never close in their paragraph, or close without having opened. */
export function createUnclosedQuoteRule(): Rule {
  return createUnclosedMarkRule({
    id: 'unclosed-quote',
    pairs: { '“': '”', '‘': '’', '「': '」', '『': '』' },
    says: { unclosed: 'says.unclosed-quote', unopened: 'says.unopened-quote' },
    runsOn: true,
    passes: (text, at) => text.charAt(at) === '’' && LATIN.test(text.charAt(at - 1)),
  })
}
