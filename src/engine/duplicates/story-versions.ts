import type { Lexicon } from '../lexicon'
import type { DuplicatePair } from './duplicate-pair'
import { createPairJudge } from './judge-pair'
import { createNormaliser } from './normal-text'
import { SimilarTexts } from './similar-texts'

export interface StoryText {
  readonly id: string
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[]
}

/** Two stories that tell the same in the same words. */
export interface StoryVersion {
  readonly a: string
  readonly b: string
  /** `same` one story twice · `cut` one is a shorter form of the other, or both are cut from one copy · `template`. */
  readonly kind: 'same' | 'cut' | 'template'
  /** Share of a's letters that stand in b in unbroken runs of eight or more, and the other way about. */
  readonly ofA: number
  readonly ofB: number
  /** The paragraph pairs between the two. */
  readonly pairs: readonly DuplicatePair[]
}

const RUN = 8
const SAME = 0.8
const CUT = 0.5

/**
 * Stories in two versions, from the pairs of their paragraphs and from the stories as wholes (a brief may be put
 * together from sentences of several paragraphs). Paragraphs may have changed places.
 */
export function findStoryVersions(
  stories: readonly StoryText[],
  pairs: readonly DuplicatePair[],
  lexicon: Lexicon,
): StoryVersion[] {
  const normaliser = createNormaliser()
  const normals = stories.map((story) => story.paragraphs.map(({ text }) => normaliser.normalise(text)).join(''))
  const storyOf = new Map<string, number>()
  stories.forEach((story, k) => {
    for (const { id } of story.paragraphs) storyOf.set(id, k)
  })

  const between = new Map<string, DuplicatePair[]>()
  const meet = (x: number, y: number): DuplicatePair[] => {
    const key = x < y ? `${x} ${y}` : `${y} ${x}`
    const known = between.get(key)
    if (known) return known
    const fresh: DuplicatePair[] = []
    between.set(key, fresh)
    return fresh
  }
  for (const pair of pairs) {
    const x = storyOf.get(pair.a)
    const y = storyOf.get(pair.b)
    if (x !== undefined && y !== undefined && x !== y) meet(x, y).push(pair)
  }
  const wholes = new SimilarTexts<number>(createPairJudge(lexicon))
  normals.forEach((text, k) => {
    for (const { key } of wholes.matches(text)) meet(key, k)
    wholes.add(k, text)
  })

  const found: StoryVersion[] = []
  for (const [key, shared] of between) {
    const [x, y] = key.split(' ').map(Number) as [number, number]
    const one = normals[x] as string
    const two = normals[y] as string
    const ofA = shareIn(one, two)
    const ofB = shareIn(two, one)
    if (Math.max(ofA, ofB) < CUT) continue
    const template = shared.length > 0 && shared.every((pair) => pair.kind === 'template')
    const kind = template ? 'template' : Math.min(ofA, ofB) >= SAME ? 'same' : 'cut'
    found.push({ a: stories[x]?.id as string, b: stories[y]?.id as string, kind, ofA, ofB, pairs: shared })
  }
  return found
}

/** Share of the letters of `text` that stand in `other` in unbroken runs of RUN letters or more. */
function shareIn(text: string, other: string): number {
  if (text.length < RUN) return 0
  const runs = new Set<string>()
  for (let k = 0; k + RUN <= other.length; k++) runs.add(other.slice(k, k + RUN))
  let covered = 0
  let done = 0
  for (let k = 0; k + RUN <= text.length; k++) {
    if (!runs.has(text.slice(k, k + RUN))) continue
    covered += k + RUN - Math.max(k, done)
    done = k + RUN
  }
  return covered / text.length
}
