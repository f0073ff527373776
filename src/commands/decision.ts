import { z } from 'zod'
import { DECISION_KINDS, type Decision } from '../model/document'
import { id, words } from './arguments'
import { type CommandContext, CommandRefused, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { quote } from './quote'

export const decisionMake = defineCommand({
  schema: z.strictObject({
    kind: z.enum(DECISION_KINDS),
    subject: words.min(1),
    answer: words.min(1),
    about: words,
    note: words.optional(),
    /** Keys of the figures it is about: the journal keeps them, so that the figures' histories tell of it. */
    figures: z.array(words.min(1)).max(500).optional(),
  }),
  run: (desk, { figures: _, ...args }, context) => drafted(desk, (draft) => recordDecision(draft, context, args)),
  about: (_desk, args) => quote(args.about),
})

/** One answer to many proposals (all the same on a page): one entry, taken back in one step. */
export const decisionMakeAll = defineCommand({
  schema: z.strictObject({
    kind: z.enum(DECISION_KINDS),
    asked: z
      .array(z.strictObject({ subject: words.min(1), about: words }))
      .min(1)
      .max(100_000),
    answer: words.min(1),
    note: words.optional(),
  }),
  run: (desk, { asked, ...answer }, context) =>
    drafted(desk, (draft) => {
      for (const one of asked) recordDecision(draft, context, { ...answer, ...one })
    }),
  about: (_desk, { asked }) => quote(asked[0]?.about ?? ''),
})

export const decisionWithdraw = defineCommand({
  schema: z.strictObject({ id }),
  run: (desk, args) =>
    drafted(desk, (draft) => {
      if (!draft.find('decision', args.id)) {
        throw new CommandRefused('no-such-decision', `there is no decision ${args.id} on the desk`)
      }
      draft.remove('decision', args.id)
    }),
  about: (desk, args) => quote(desk.decision.get(args.id)?.about ?? ''),
})

/** Puts a person's answer on record; an earlier answer to the same question gives way to it. */
export function recordDecision(
  draft: Draft,
  context: CommandContext,
  { kind, subject, answer, about, note }: Pick<Decision, 'kind' | 'subject' | 'answer' | 'about' | 'note'>,
): void {
  for (const old of draft.decisions()) {
    if (old.kind === kind && old.subject === subject) draft.remove('decision', old.id)
  }
  const decision = { id: context.newId(), kind, subject, answer, about, by: context.by, at: context.now }
  draft.put('decision', note === undefined ? decision : { ...decision, note })
}
