import { indexedStoryBlocks } from './desk-index'
import { type DeskScope, pagesInScope, storiesInScope } from './desk-scope'
import { type Block, blocksOf, type Decision, type Desk, type Story, type StoryId } from './document'
import { cleanText } from './piece'
import { sha256 } from './sha256'

/** As what somebody signs: who has checked, and who lets it go to print. */
export const SIGNER_ROLES = ['checker', 'editor'] as const
export type SignerRole = (typeof SIGNER_ROLES)[number]

/** A story as it was signed: its digest tells whether it has changed since. */
export type SignedStory = readonly [story: StoryId, digest: string]

/** Somebody's signature under the text of a scope. */
export interface Signature {
  /** Of the decision that holds it. */
  readonly id: string
  readonly role: SignerRole
  /** The name signed with; `by` is the name the desk was worked under. */
  readonly name: string
  readonly by: string
  /** ISO time. */
  readonly at: string
  /** What was signed, in words: the edition's paper and day, the story's headline. */
  readonly title: string
  /** SHA-256 of the text as it was, see `scopeText`. */
  readonly digest: string
  readonly stories: readonly SignedStory[]
  /** Figures nobody had checked, and findings nobody had answered, when it was signed. */
  readonly unchecked: number
  readonly open: number
}

/** A signature beside the text as it stands. */
export interface SignatureState extends Signature {
  /** Stories that read otherwise than signed, have come in, or gone. Empty: signed, and unchanged. */
  readonly changed: readonly StoryId[]
}

/**
 * The text that is signed: every paragraph of the stories in reading order, headline fields first, each with a line
 * end behind it. `sqlite3 desk.galley "select p.text from paragraph p join story s on s.id = p.story join page g on
 * g.id = s.page order by g.sort_key, s.number, p.sort_key"` prints the same of a whole desk.
 */
export function scopeText(desk: Desk, stories: readonly Story[]): string {
  return stories.map(({ id }) => storyText(desk, id)).join('')
}

/** SHA-256 of the text of a scope, hexadecimal. */
export function scopeDigest(desk: Desk, scope: DeskScope): string {
  return sha256(scopeText(desk, storiesInScope(desk, scope)))
}

/** What signatures of a scope go by: by the paper's day, not by one of its pages, so that all its pages share them. */
export function signatureSubject(desk: Desk, scope: DeskScope, role: SignerRole): string {
  return `${scopeKey(desk, scope)}#${role}`
}

function scopeKey(desk: Desk, scope: DeskScope): string {
  if (scope.kind === 'desk') return 'desk'
  if (scope.kind !== 'edition') return `${scope.kind}:${scope.id}`
  const [page] = pagesInScope(desk, scope)
  const { publication, date } = page?.issue ?? { publication: null, date: null }
  return date === null ? `page:${scope.id}` : `edition:${publication ?? ''} ${date}`
}

/** The signatures under a scope, checker first, each with what has changed since. */
export function signaturesOf(desk: Desk, scope: DeskScope): SignatureState[] {
  const key = scopeKey(desk, scope)
  const found: SignatureState[] = []
  for (const role of SIGNER_ROLES) {
    for (const decision of signatureDecisions(desk.decision)) {
      const signature = decision.subject === `${key}#${role}` ? readSignature(decision, role) : undefined
      if (signature) found.push({ ...signature, changed: changedSince(desk, signature, scope) })
    }
  }
  return found
}

const signatureLists = new WeakMap<Desk['decision'], readonly Decision[]>()

/** Picked out once a state of the desk: a status bar asks for several scopes at every keystroke. */
function signatureDecisions(decisions: Desk['decision']): readonly Decision[] {
  let found = signatureLists.get(decisions)
  if (!found) {
    found = [...decisions.values()].filter(({ kind }) => kind === 'signature')
    signatureLists.set(decisions, found)
  }
  return found
}

/** Stories as they would be signed now. */
export function signedStories(desk: Desk, scope: DeskScope): SignedStory[] {
  return storiesInScope(desk, scope).map(({ id }) => [id, storyDigest(desk, id)])
}

function changedSince(desk: Desk, { stories }: Signature, scope: DeskScope): StoryId[] {
  const now = new Map(signedStories(desk, scope))
  const then = new Map(stories)
  const changed = stories.flatMap(([id, digest]) => (now.get(id) === digest ? [] : [id]))
  return [...changed, ...[...now.keys()].filter((id) => !then.has(id))]
}

const digests = new WeakMap<readonly Block[], string>()

/** Kept by a story's blocks: of a thousand stories an edit changes one. */
function storyDigest(desk: Desk, story: StoryId): string {
  const blocks = indexedStoryBlocks(desk, story)
  let digest = digests.get(blocks)
  if (digest === undefined) {
    digest = sha256(storyText(desk, story))
    digests.set(blocks, digest)
  }
  return digest
}

function storyText(desk: Desk, story: StoryId): string {
  return blocksOf(desk, story)
    .map(({ pieces }) => `${cleanText(pieces)}\n`)
    .join('')
}

/** What a signature's decision keeps beside digest and names. */
export function writeSignatureNote(note: Pick<Signature, 'name' | 'stories' | 'unchecked' | 'open'>): string {
  return JSON.stringify(note)
}

function readSignature({ id, kind, answer, about, by, at, note }: Decision, role: SignerRole): Signature | undefined {
  if (kind !== 'signature') return undefined
  try {
    const kept = JSON.parse(note ?? '') as Partial<Pick<Signature, 'name' | 'stories' | 'unchecked' | 'open'>>
    const { name = by, stories = [], unchecked = 0, open = 0 } = kept
    return { id, role, name, by, at, title: about, digest: answer, stories, unchecked, open }
  } catch {
    return undefined
  }
}
