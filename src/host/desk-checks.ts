import type { CheckSettings } from '../engine/checks/checker'
import { createNewsroomChecks, tryRule } from '../engine/checks/newsroom-rules/newsroom-checks'
import type { Engine } from '../engine/engine'
import type { Desk } from '../model/document'
import { type NewsroomRule, newsroomRules, setSeverities } from '../model/newsroom-rule'
import type { RuleTrial } from '../model/rule-trial'

/** Trials kept at most; a newsroom's rules are some hundreds. */
const MOST_TRIALS = 5000

interface Known {
  /** By the rule as JSON. */
  readonly trials: Map<string, RuleTrial>
  readonly settings: WeakMap<Desk['setting'], CheckSettings>
}

/** What a rule was found to do, by the engine it was tried with: another lexicon may read other people and dates. */
const known = new WeakMap<Engine, Known>()

function knownOf(engine: Engine): Known {
  let found = known.get(engine)
  if (!found) {
    found = { trials: new Map(), settings: new WeakMap() }
    known.set(engine, found)
  }
  return found
}

/** The examples of a rule run as tests; kept until the engine is another. */
export function trialOf(rule: NewsroomRule, engine: Engine): RuleTrial {
  const { trials } = knownOf(engine)
  const key = JSON.stringify([rule.pattern, rule.wrong, rule.right, rule.replacement])
  const old = trials.get(key)
  if (old) return old
  const trial = tryRule(rule, engine.tagger)
  if (trials.size >= MOST_TRIALS) trials.clear()
  trials.set(key, trial)
  return trial
}

/** What checking the pages of a desk goes by: the severities set, and its own rules that are on and pass their examples. */
export function checkSettingsOf({ setting }: Pick<Desk, 'setting'>, engine: Engine): CheckSettings {
  const { settings } = knownOf(engine)
  const old = settings.get(setting)
  if (old) return old
  const running = newsroomRules(setting).filter((rule) => rule.on && trialOf(rule, engine).passes)
  const made = { severities: setSeverities(setting), rules: createNewsroomChecks(running) }
  settings.set(setting, made)
  return made
}
