import type { DerivedTag } from '../../../bridge/page-derived'
import type { TagType } from '../../../model/analysis'
import { isHandKey } from '../../../model/hand-tag'
import { runCommand } from '../../bridge-client'
import { decide } from '../story-commands'

/** What a person can say about a tag: that it is right, that it is none, or what it is instead. */
export type TagAnswer = 'accepted' | 'rejected' | TagType

/** Records an answer about a tag, and about all given that are the same: one entry, taken back in one step. */
export async function decideTags(tags: readonly DerivedTag[], answer: TagAnswer): Promise<void> {
  const asked = new Map(tags.map(({ key, text }) => [key, { subject: key, about: text }]))
  const [only] = asked.values()
  if (only && asked.size === 1) await decide('tag', only.subject, answer, only.about)
  else if (only) await runCommand('decision.makeAll', { kind: 'tag', asked: [...asked.values()], answer })
}

/** Takes a decision back: the tag is again what the machine thinks; one put by hand is gone. */
export function withdrawDecision(id: string): Promise<unknown> {
  return runCommand('decision.withdraw', { id })
}

/** A tag put by hand is changed by putting it again, so it has no answer but to be taken back. */
export function isByHand(tag: DerivedTag): boolean {
  return isHandKey(tag.key)
}
