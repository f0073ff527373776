import { z } from 'zod'
import {
  isRuleId,
  LONGEST_FIELD,
  MOST_EXAMPLES,
  MOST_RULES,
  type NewsroomRule,
  newsroomRules,
  ownRuleId,
  placedRules,
  ruleSetting,
  ruleSettingId,
  SEVERITIES,
  severitySettingId,
} from '../model/newsroom-rule'
import { CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { quote } from './quote'

const ruleId = z.string().refine(isRuleId, 'letters, digits, - and _ only')
/** One line: a rule is also a row of a table. */
const field = z
  .string()
  .max(LONGEST_FIELD)
  .regex(/^[^\t\r\n]*$/u)
const examples = z.array(field.min(1)).max(MOST_EXAMPLES)

/** Not asked: whether the pattern can be read and the examples pass. A rule that is not ready is kept, and not run. */
const rule = z.strictObject({
  id: ruleId,
  pattern: field,
  message: field,
  severity: z.enum(SEVERITIES),
  on: z.boolean(),
  wrong: examples,
  right: examples,
  replacement: field,
})

/** Keeps a rule of the newsroom's own: a new one comes last, one of the same id gives way in its place. */
export const ruleSave = defineCommand({
  schema: z.strictObject({ rule }),
  run: (desk, args) => drafted(desk, (draft) => putRules(draft, [args.rule])),
  about: (_desk, args) => quote(args.rule.pattern),
})

/** As `rule.save` for many: one entry, taken back in one step. */
export const ruleImport = defineCommand({
  schema: z.strictObject({ rules: z.array(rule).min(1).max(MOST_RULES) }),
  run: (desk, args) => drafted(desk, (draft) => putRules(draft, args.rules)),
  about: (_desk, { rules }) => quote(rules[0]?.pattern ?? ''),
  journalled: ({ rules }) => ({ rules: rules.map(({ id }) => id) }),
})

export const ruleRemove = defineCommand({
  schema: z.strictObject({ id: ruleId }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      getRule(draft, args.id)
      draft.remove('setting', ruleSettingId(args.id))
    }),
  about: (desk, args) => quote(newsroomRules(desk.setting).find(({ id }) => id === args.id)?.pattern ?? ''),
})

/**
 * Sets how grave the findings of a rule are taken, one of Galley's own or of the newsroom's; `off` silences it, null
 * goes back to the severity the rule came with (a rule of the newsroom's own has no other than the one set).
 */
export const ruleSetSeverity = defineCommand({
  schema: z.strictObject({ rule: ruleId, severity: z.enum([...SEVERITIES, 'off']).nullable() }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      const own = ownRuleId(args.rule)
      if (own !== undefined) return setOwn(draft, own, args.severity)
      const id = severitySettingId(args.rule)
      if (args.severity !== null) draft.put('setting', { id, value: args.severity })
      else if (draft.find('setting', id)) draft.remove('setting', id)
    }),
  about: (_desk, args) => quote(args.rule),
})

/** Every one of Galley's checks back at the severity it came with. */
export const ruleResetSeverities = defineCommand({
  schema: z.strictObject({}),
  run: (desk) =>
    drafted(desk, (draft) => {
      for (const id of desk.setting.keys()) if (id.startsWith(severitySettingId(''))) draft.remove('setting', id)
    }),
  about: () => '',
})

function setOwn(draft: Draft, id: string, severity: NewsroomRule['severity'] | 'off' | null): void {
  const old = getRule(draft, id)
  if (severity === null) return
  putRules(draft, [severity === 'off' ? { ...old, on: false } : { ...old, severity, on: true }])
}

function getRule(draft: Draft, id: string): NewsroomRule {
  const found = newsroomRules(draft.desk.setting).find((one) => one.id === id)
  if (!found) throw new CommandRefused('no-such-rule', `there is no rule ${id} on the desk`)
  return found
}

function putRules(draft: Draft, rules: readonly NewsroomRule[]): void {
  const placed = placedRules(draft.desk.setting)
  const places = new Map(placed.map(({ rule: { id }, place }) => [id, place]))
  let last = Math.max(0, ...places.values())
  for (const one of rules) {
    const place = places.get(one.id) ?? ++last
    places.set(one.id, place)
    draft.put('setting', ruleSetting(one, place))
  }
  if (places.size > MOST_RULES) throw new CommandRefused('too-many-rules', `a desk holds ${MOST_RULES} rules at most`)
}
