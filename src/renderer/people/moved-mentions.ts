import type { Decision } from '../../model/document'
import { readTagKey } from '../../model/tag-anchor'
import { type NameGroup, rolesByCount } from './name-groups'
import type { Mention } from './people-mentions'
import { nameOfHandle, readMentionSubject } from './person-subject'

/**
 * The groups with single mentions put where somebody has said they belong: to another person of the list, or to one
 * made of nothing but such mentions. A mention is found by its key, or by standing on the same characters of the raw
 * page, so that the answer outlives edits around it and a new reading of the page.
 */
export function moveMentions(groups: readonly NameGroup[], made: readonly Decision[]): NameGroup[] {
  const wishes = made.flatMap(({ subject, answer }) => {
    const key = readMentionSubject(subject)
    return key === undefined ? [] : [{ key, handle: answer }]
  })
  if (wishes.length === 0) return [...groups]
  const mentions = groups.flatMap((group) => group.mentions)
  const place = new Map(mentions.map((mention, k) => [mention, k]))
  const goal = new Map<Mention, string>()
  for (const { key, handle } of wishes) {
    const mention = findMention(mentions, key)
    if (mention) goal.set(mention, handle)
  }
  const owners = new Map<string, { name: string; mentions: Mention[] }>()
  for (const { handle, name, mentions: own } of groups) {
    owners.set(handle, { name, mentions: own.filter((one) => !goal.has(one)) })
  }
  for (const [mention, handle] of goal) {
    const owner = owners.get(handle)
    if (owner) owner.mentions.push(mention)
    else owners.set(handle, { name: nameOfHandle(handle), mentions: [mention] })
  }
  return [...owners].flatMap(([handle, { name, mentions: own }]): NameGroup[] => {
    if (own.length === 0) return []
    own.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    return [{ handle, name, mentions: own, roles: rolesByCount(own) }]
  })
}

function findMention(mentions: readonly Mention[], key: string): Mention | undefined {
  const exact = mentions.find((mention) => mention.key === key)
  if (exact) return exact
  const anchor = readTagKey(key)
  return anchor && mentions.find((mention) => standsOn(mention, anchor.page, anchor.shown))
}

/** Whether a mention shows some of these raw characters of the page. */
function standsOn({ key, page }: Mention, on: string, spans: readonly (readonly [number, number])[]): boolean {
  if (page !== on) return false
  const shown = readTagKey(key)?.shown ?? []
  return shown.some(([from, to]) => spans.some(([start, end]) => from < end && start < to))
}
