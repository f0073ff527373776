import { type Finding, isHeadRole } from '../../model/analysis'
import type { CheckedText } from './rule'

/** More than this many errors in 10,000 characters fail the page. */
export const ERROR_RATE_LIMIT = 3
const PER = 10_000
const FORM = 0.1
const HEADLINE = 2
/** Rules about form, not fact. */
const FORM_RULES: ReadonlySet<string> = new Set(['numeral-style', 'punctuation-style'])

export interface CountedError {
  readonly finding: Finding
  /** 1 an error of figure, fact or mark; 0.1 one of form; twice that in a headline. */
  readonly points: number
  readonly inHeadline: boolean
}

export interface ErrorRate {
  /** Characters that are not white space. */
  readonly characters: number
  readonly points: number
  /** Points in 10,000 characters; 0 for an empty page. */
  readonly rate: number
  readonly passes: boolean
  readonly errors: readonly CountedError[]
}

/**
 * The rate of editing errors (编校差错率) of a page by the newspapers' method: an error of figure or fact counts 1, one of
 * numeral or punctuation form 0.1, in a headline the double; the page fails above 3 in 10,000 characters.
 * @param texts every text of the page, numbered as the findings' places are.
 * @param errors the findings that are taken for errors: those an editor confirmed, or all of severity `error`.
 */
export function errorRate(texts: readonly CheckedText[], errors: readonly Finding[]): ErrorRate {
  const roles = new Map(texts.map(({ index, role }) => [index, role]))
  let characters = 0
  for (const { text } of texts) characters += text.replace(/\s/gu, '').length
  const counted = errors.map((finding): CountedError => {
    const role = roles.get(finding.places[0]?.text ?? -1)
    const inHeadline = role !== undefined && isHeadRole(role)
    const weight = FORM_RULES.has(finding.rule) ? FORM : 1
    return { finding, points: weight * (inHeadline ? HEADLINE : 1), inHeadline }
  })
  // Tenths are summed as whole numbers, so that ten of 0.1 are 1.
  const points = counted.reduce((sum, { points: tenths }) => sum + Math.round(tenths * 10), 0) / 10
  const rate = characters === 0 ? 0 : (points * PER) / characters
  return { characters, points, rate, passes: rate <= ERROR_RATE_LIMIT, errors: counted }
}
