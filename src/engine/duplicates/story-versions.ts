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

/** A story as it was when it was last looked at; another text of it is another object. */
interface HeldStory {
  readonly printed: string
  readonly normal: string
  /** Stories that are like it as wholes. */
  readonly like: Set<string>
  /** Share of its letters that stand in another. */
  readonly shares: WeakMap<HeldStory, number>
}

/**
 * Finds stories in two versions. To tell whether two stories are alike as wholes takes far longer than all else in a
 * list of duplicates, so what was found is kept as long as both are what they were: after an edit one story is compared.
 */
export class StoryVersions {
  readonly #normaliser = createNormaliser()
  readonly #held = new Map<string, HeldStory>()
  readonly #wholes: SimilarTexts<string>

  constructor(lexicon: Lexicon) {
    this.#wholes = new SimilarTexts(createPairJudge(lexicon))
  }

  /**
   * From the pairs of their paragraphs and from the stories as wholes (a brief may be put together from sentences of
   * several paragraphs). Paragraphs may have changed places.
   */
  find(stories: readonly StoryText[], pairs: readonly DuplicatePair[]): StoryVersion[] {
    for (const steps = this.compare(stories); !steps.next().done; );
    const found: StoryVersion[] = []
    for (const [a, others] of this.#meetings(stories, pairs)) {
      for (const [b, shared] of others) {
        const ofA = this.#share(a, b)
        const ofB = this.#share(b, a)
        if (Math.max(ofA, ofB) < CUT) continue
        const template = shared.length > 0 && shared.every((pair) => pair.kind === 'template')
        const kind = template ? 'template' : Math.min(ofA, ofB) >= SAME ? 'same' : 'cut'
        found.push({ a, b, kind, ofA, ofB, pairs: shared })
      }
    }
    return found
  }

  /** Compares the stories that have not been compared yet, one a step, and forgets all others; `find` does what is left. */
  *compare(stories: readonly StoryText[]): Generator<undefined, void> {
    const gone = new Set(this.#held.keys())
    const fresh: { readonly id: string; readonly story: HeldStory }[] = []
    for (const { id, paragraphs } of stories) {
      const printed = paragraphs.map(({ text }) => text).join('\n')
      if (this.#held.get(id)?.printed === printed) {
        gone.delete(id)
        continue
      }
      const normal = paragraphs.map(({ text }) => this.#normaliser.normalise(text)).join('')
      fresh.push({ id, story: { printed, normal, like: new Set(), shares: new WeakMap() } })
    }
    for (const id of gone) this.#drop(id)
    for (const { id, story } of fresh) {
      for (const { key } of this.#wholes.matches(story.normal)) {
        story.like.add(key)
        this.#held.get(key)?.like.add(id)
      }
      this.#wholes.add(id, story.normal)
      this.#held.set(id, story)
      yield
    }
  }

  #drop(id: string): void {
    for (const other of this.#held.get(id)?.like ?? []) this.#held.get(other)?.like.delete(id)
    this.#wholes.remove(id)
    this.#held.delete(id)
  }

  /** Stories that may be versions of each other, each under the earlier one, with the paragraph pairs between them. */
  #meetings(
    stories: readonly StoryText[],
    pairs: readonly DuplicatePair[],
  ): ReadonlyMap<string, ReadonlyMap<string, readonly DuplicatePair[]>> {
    const place = new Map(stories.map(({ id }, k) => [id, k]))
    const storyOf = new Map(stories.flatMap(({ id, paragraphs }) => paragraphs.map((one) => [one.id, id] as const)))
    const meetings = new Map<string, Map<string, DuplicatePair[]>>()
    const meet = (one: string, two: string): DuplicatePair[] => {
      const [a, b] = (place.get(one) ?? 0) < (place.get(two) ?? 0) ? [one, two] : [two, one]
      const others = meetings.get(a) ?? new Map<string, DuplicatePair[]>()
      meetings.set(a, others)
      const known = others.get(b) ?? []
      others.set(b, known)
      return known
    }
    for (const pair of pairs) {
      const one = storyOf.get(pair.a)
      const two = storyOf.get(pair.b)
      if (one !== undefined && two !== undefined && one !== two) meet(one, two).push(pair)
    }
    for (const { id } of stories) for (const other of this.#held.get(id)?.like ?? []) meet(id, other)
    return meetings
  }

  #share(id: string, other: string): number {
    const one = this.#held.get(id)
    const two = this.#held.get(other)
    if (!one || !two) return 0
    const share = one.shares.get(two) ?? shareIn(one.normal, two.normal)
    one.shares.set(two, share)
    return share
  }
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
