import type { DerivedTag } from '../../bridge/bridge'
import type { TagType } from '../../model/analysis'
import { runCommand } from '../bridge-client'
import { isHandKey } from './hand-tags'
import { decide } from './story-commands'

/** What a person can say about a tag: that it is right, that it is none, or what it is instead. */
export type TagAnswer = 'accepted' | 'rejected' | TagType

/** Records an answer about a tag, and about all given that are the same. */
export async function decideTags(tags: readonly DerivedTag[], answer: TagAnswer): Promise<void> {
  const asked = new Set<string>()
  for (const { key, text } of tags) {
    if (asked.has(key)) continue
    asked.add(key)
    // One after another: each is an entry of its own and can be taken back alone.
    await decide('tag', key, answer, text)
  }
}

/** Takes a decision back: the tag is again what the machine thinks; one put by hand is gone. */
export function withdrawDecision(id: string): Promise<unknown> {
  return runCommand('decision.withdraw', { id })
}

/** A tag put by hand is changed by putting it again, so it has no answer but to be taken back. */
export function isByHand(tag: DerivedTag): boolean {
  return isHandKey(tag.key)
}
