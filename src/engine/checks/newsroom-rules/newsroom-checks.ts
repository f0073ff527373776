import { type NewsroomRule, ownRuleName } from '../../../model/newsroom-rule'
import type { ExampleTrial, PatternProblem, RuleTrial } from '../../../model/rule-trial'
import type { Span } from '../../../model/span'
import type { Tagger } from '../../tags/tagger'
import type { CheckedText, OwnRule } from '../rule'
import { findPattern, type PatternMatch } from './find-pattern'
import { compilePattern, type PatternProgram } from './pattern-program'
import { PatternTokens } from './pattern-tokens'
import { fillReplacement, strayReference } from './replacement'

/** A rule of the newsroom's own that can be looked for, or why it cannot. */
export function compileRule({ pattern, replacement }: NewsroomRule): PatternProgram | PatternProblem {
  const program = compilePattern(pattern)
  if ('code' in program) return program
  const stray = strayReference(replacement, program)
  return stray === undefined ? program : { code: 'replacement', detail: stray }
}

/**
 * Runs the examples of a rule as tests: something must be found in each wrong one, nothing in any right one. The
 * examples are tagged as stories are, so that {person} and {date} mean in them what they mean there.
 */
export function tryRule(rule: NewsroomRule, tagger: Tagger): RuleTrial {
  const program = compileRule(rule)
  if ('code' in program) return { problem: program, examples: [], passes: false }
  const tryOne = (kind: ExampleTrial['kind']) => (text: string) => tryExample(kind, text, rule, program, tagger)
  const examples = [...rule.wrong.map(tryOne('wrong')), ...rule.right.map(tryOne('right'))]
  return { problem: null, examples, passes: examples.every(({ passes }) => passes) }
}

function tryExample(
  kind: ExampleTrial['kind'],
  text: string,
  { replacement }: NewsroomRule,
  program: PatternProgram,
  tagger: Tagger,
): ExampleTrial {
  const [tags = []] = tagger.tagStory([text], { reference: null })
  const matches = findPattern(program, new PatternTokens({ text, tags }))
  const found = matches.map(({ start, end }): Span => [start, end])
  const passes = kind === 'wrong' ? matches.length > 0 : matches.length === 0
  const suggested = suggestion(text, matches, replacement)
  return { kind, text, found, passes, ...(suggested === undefined ? {} : { suggested }) }
}

/** The text with every match replaced; undefined where nothing would be. */
function suggestion(text: string, matches: readonly PatternMatch[], replacement: string): string | undefined {
  let said = ''
  let at = 0
  for (const match of matches) {
    const filled = fillReplacement(replacement, match, text)
    if (filled === undefined) continue
    said += text.slice(at, match.start) + filled
    at = match.end
  }
  return at === 0 ? undefined : said + text.slice(at)
}

/**
 * The newsroom's rules as checks of the table. Given are rules that can be read; others are left out. What one of them
 * works out about a text serves all.
 */
export function createNewsroomChecks(rules: readonly NewsroomRule[]): readonly OwnRule[] {
  const known = new WeakMap<CheckedText, PatternTokens>()
  const tokensOf = (checked: CheckedText): PatternTokens => {
    let tokens = known.get(checked)
    if (!tokens) {
      tokens = new PatternTokens(checked)
      known.set(checked, tokens)
    }
    return tokens
  }
  return rules.flatMap((rule): OwnRule[] => {
    const program = compileRule(rule)
    if ('code' in program) return []
    const { message, replacement, severity } = rule
    const evidence = [{ code: 'own-rule', detail: rule.pattern }]
    return [
      {
        id: ownRuleName(rule.id),
        severity,
        *checkText(checked) {
          for (const match of findPattern(program, tokensOf(checked))) {
            const { start, end } = match
            const expected = fillReplacement(replacement, match, checked.text)
            const places = [{ text: checked.index, start, end }]
            yield { message, places, confidence: 1, evidence, ...(expected === undefined ? {} : { expected }) }
          }
        },
      },
    ]
  })
}
