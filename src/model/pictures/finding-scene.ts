import type { Severity } from '../analysis'
import { type BarPart, type BarRow, barScene } from './bar-rows'
import { legendMarks } from './legend'
import { type OpenFindings, type RuleCount, SEVERITY_ORDER } from './open-findings'
import type { PictureVoice } from './picture-source'
import type { Scene } from './scene'

interface SceneSize {
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
}

/** How many findings of each severity are open. */
export function severityScene({ severities }: OpenFindings, voice: PictureVoice, { width, size }: SceneSize): Scene {
  const entries = SEVERITY_ORDER.filter((severity) => severities[severity] > 0).map((severity) => {
    const words = voice.say(`severity.${severity}`)
    const count = severities[severity]
    return {
      id: `severity ${severity}`,
      words,
      count,
      look: severity,
      name: voice.say('pic.severityBar', { severity: words, n: count }),
      target: { kind: 'findings', severity } as const,
    }
  })
  const { marks, bottom } = legendMarks(entries, { width, size, top: 0 })
  return { width, height: bottom, shapes: [], marks }
}

/** A bar a rule, the most frequent on top. @param longest see BarOptions. */
export function findingScene(
  rules: readonly RuleCount[],
  voice: PictureVoice,
  { width, size, longest }: SceneSize & { readonly longest: number },
): Scene {
  const rows = rules.map(({ rule, total, severities }): BarRow => {
    const label = voice.rule(rule)
    const part = (severity: Severity): BarPart => {
      const n = severities[severity]
      return {
        id: `${rule} ${severity}`,
        count: n,
        look: severity,
        name: voice.say('pic.ruleBar', { rule: label, severity: voice.say(`severity.${severity}`), n }),
        target: { kind: 'findings', rule },
      }
    }
    return { label, note: String(total), parts: SEVERITY_ORDER.map(part) }
  })
  return barScene(rows, { width, size, longest })
}
