import { z } from 'zod'
import type { DeskScope } from '../model/desk-scope'
import { SIGNER_ROLES, scopeDigest, signatureSubject, signedStories, writeSignatureNote } from '../model/signature'
import { id, words } from './arguments'
import { CommandRefused, defineCommand } from './command'
import { recordDecision } from './decision'
import { drafted } from './draft'
import { quote } from './quote'

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['story', 'page', 'edition']), id }),
  z.strictObject({ kind: z.literal('desk') }),
])

/**
 * Puts a name under the text of a story, page, edition or desk as it stands: the digest of that text is kept with it.
 * One signature a scope and role; a later one takes its place. `digest` is that of the text the signer has seen, so
 * that nobody signs what has changed under the pen. `unchecked` and `open` say what was left undone.
 */
export const signatureSign = defineCommand({
  schema: z.strictObject({
    scope,
    role: z.enum(SIGNER_ROLES),
    name: words.min(1).max(100),
    title: words.max(200),
    digest: z.string().regex(/^[0-9a-f]{64}$/u),
    unchecked: z.number().int().min(0),
    open: z.number().int().min(0),
  }),
  run: (desk, { scope: wish, role, name, title, digest, unchecked, open }, context) =>
    drafted(desk, (draft) => {
      const signed: DeskScope = wish
      const stories = signedStories(desk, signed)
      if (stories.length === 0) throw new CommandRefused('nothing-to-sign', 'there is no story to sign')
      if (scopeDigest(desk, signed) !== digest) {
        throw new CommandRefused('text-changed', 'the text is no longer the one that was shown for signing')
      }
      const note = writeSignatureNote({ name, stories, unchecked, open })
      const subject = signatureSubject(desk, signed, role)
      recordDecision(draft, context, { kind: 'signature', subject, answer: digest, about: title, note })
    }),
  about: (_desk, { title, name }) => quote(`${title} · ${name}`),
})
