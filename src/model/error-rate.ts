import { isHeadRole, type Role, type Severity } from './analysis'
import type { BlockId } from './document'
import type { Said } from './said'

/** More than this many errors in 10,000 characters fail the page. */
export const ERROR_RATE_LIMIT = 3

const PER = 10_000
const FORM = 0.1
const HEADLINE = 2

/** Rules about form, not fact: each of their findings is an error of form, whatever severity it is shown with. */
const FORM_RULES: ReadonlySet<string> = new Set(['numeral-style', 'punctuation-style'])

/** A paragraph, headline or caption of the page as it reads now. */
export interface RatedText {
  readonly block: BlockId
  readonly role: Role
  readonly text: string
}

export interface RatedFinding {
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly says?: Said
  readonly places: readonly { readonly block: BlockId; readonly start: number; readonly end: number }[]
}

export interface CountedError<F extends RatedFinding = RatedFinding> {
  readonly finding: F
  /** 1 an error of figure, fact or wording; 0.1 one of form; twice that in a headline. */
  readonly points: number
  readonly inHeadline: boolean
}

export interface ErrorRate<F extends RatedFinding = RatedFinding> {
  /** Characters that are not white space. */
  readonly characters: number
  readonly points: number
  /** Points in 10,000 characters; 0 for an empty page. */
  readonly rate: number
  readonly passes: boolean
  /** What is counted, the gravest first. */
  readonly errors: readonly CountedError<F>[]
  /** Findings that are only asked about: they count once they turn out to be errors, with these points. */
  readonly asked: readonly CountedError<F>[]
  /** The rate if every one of those were an error. */
  readonly highest: number
}

/**
 * The rate of editing errors (编校差错率) of a page by the newspapers' method: an error of figure, fact or wording counts
 * 1, one of numeral or punctuation form 0.1, in a headline the double; the page fails above 3 in 10,000 characters.
 * @param texts every text of the page.
 * @param open the findings nobody has answered: those of severity `error` and those of form are counted, the rest are
 *   questions.
 */
export function errorRate<F extends RatedFinding>(texts: readonly RatedText[], open: readonly F[]): ErrorRate<F> {
  const roles = new Map(texts.map(({ block, role }) => [block, role]))
  let characters = 0
  for (const { text } of texts) characters += text.replace(/\s/gu, '').length
  const errors: CountedError<F>[] = []
  const asked: CountedError<F>[] = []
  for (const finding of open) {
    const role = roles.get(finding.places[0]?.block ?? '')
    if (role === undefined) continue
    const inHeadline = isHeadRole(role)
    const isForm = FORM_RULES.has(finding.rule)
    const counted = { finding, points: (isForm ? FORM : 1) * (inHeadline ? HEADLINE : 1), inHeadline }
    if (isForm || finding.severity === 'error') errors.push(counted)
    else asked.push(counted)
  }
  errors.sort((a, b) => b.points - a.points)
  const points = sumOf(errors)
  const rate = rateOf(points, characters)
  const highest = rateOf(sumOf([...errors, ...asked]), characters)
  return { characters, points, rate, passes: rate <= ERROR_RATE_LIMIT, errors, asked, highest }
}

/** The rate of several pages together: points and characters are added up, a finding on two of them once. */
export function joinRates<F extends RatedFinding>(rates: readonly ErrorRate<F>[]): ErrorRate<F> {
  const [only] = rates
  if (rates.length === 1 && only) return only
  const errors = eachOnce(rates.map((one) => one.errors)).sort((a, b) => b.points - a.points)
  const asked = eachOnce(rates.map((one) => one.asked))
  const characters = rates.reduce((sum, one) => sum + one.characters, 0)
  const points = sumOf(errors)
  const rate = rateOf(points, characters)
  const highest = rateOf(sumOf([...errors, ...asked]), characters)
  return { characters, points, rate, passes: rate <= ERROR_RATE_LIMIT, errors, asked, highest }
}

/** What two pages say against each other is found on both, and is one error: of the page that comes first. */
function eachOnce<F extends RatedFinding>(pages: readonly (readonly CountedError<F>[])[]): CountedError<F>[] {
  const earlier = new Set<string>()
  return pages.flatMap((counted) => {
    const fresh = counted.filter(({ finding }) => !earlier.has(finding.key))
    for (const { finding } of counted) earlier.add(finding.key)
    return fresh
  })
}

/** Tenths are summed as whole numbers, so that ten of 0.1 are 1. */
function sumOf(errors: readonly CountedError[]): number {
  return errors.reduce((sum, { points }) => sum + Math.round(points * 10), 0) / 10
}

function rateOf(points: number, characters: number): number {
  return characters === 0 ? 0 : (points * PER) / characters
}
