import type { Evidence } from '../../../model/analysis'
import type { FoundName } from './name-chain'
import type { Roles } from './roles'
import type { StoryNames } from './story-names'
import { FACTS, Fact, type Vocabulary } from './vocabulary'
import { Kind } from './weights'

/** A neighbour is evidence when it makes a name at least so much likelier (natural logarithm). */
const TELLING = 1

/** The reasons for a name, strongest kind first: what it is made of, then what stands around it. */
export function evidenceOf(
  text: string,
  found: FoundName,
  story: StoryNames,
  vocabulary: Vocabulary,
  roles: Roles,
): Evidence[] {
  const { start, end, wordStart, wordEnd, kind, joined, margin } = found
  const name = text.slice(start, end)
  const given = kind === Kind.repeated ? (story.kindOf(name) ?? kind) : kind
  const evidence: Evidence[] = made(given, name)
  if (kind === Kind.repeated) evidence.push({ code: 'repeated' })
  if (joined) evidence.push({ code: 'in-list' })
  const before = text.slice(wordStart, start).trim()
  const liking = vocabulary.facts[vocabulary.trie.find(before) * FACTS + Fact.before] as number
  if (before && !joined && liking > TELLING) {
    evidence.push({ code: roles.isTitle(before) ? 'title-before' : 'word-before', detail: before, weight: liking })
  }
  const after = text.slice(end, wordEnd).trim()
  const followed = vocabulary.facts[vocabulary.trie.find(after) * FACTS + Fact.after] as number
  if (after && followed > TELLING) {
    evidence.push({ code: afterCode(after, roles), detail: after, weight: followed })
  }
  evidence.push({ code: 'margin', weight: Math.round(margin * 10) / 10 })
  return evidence
}

function afterCode(word: string, roles: Roles): string {
  if (roles.isSpeechVerb(word)) return 'speech-verb-after'
  return roles.isTitle(word) ? 'title-after' : 'word-after'
}

function made(kind: number, name: string): Evidence[] {
  switch (kind) {
    case Kind.listed:
      return [{ code: 'newsroom-list' }]
    case Kind.known:
    case Kind.foreignKnown:
      return [{ code: 'lexicon' }]
    case Kind.foreign:
    case Kind.dotted:
      return [{ code: 'transliteration' }]
    case Kind.ethnic:
      return [{ code: 'name-parts' }]
    case Kind.japanese:
      return [{ code: 'japanese-name' }]
    case Kind.partial:
      return [{ code: 'honorific', detail: name }]
    case Kind.given:
      return [{ code: 'given-name', detail: name }]
    case Kind.short:
      return [{ code: 'short-form' }]
    case Kind.padded:
      return [{ code: 'surname', detail: name.slice(0, 1) }, { code: 'padded' }]
    default: {
      const surname = kind === Kind.compound ? 2 : 1
      return [
        { code: 'surname', detail: name.slice(0, surname) },
        { code: 'given-name', detail: name.slice(surname) },
      ]
    }
  }
}
