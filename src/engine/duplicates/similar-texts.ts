import { CandidateSearch } from './candidate-search'
import type { PairKind } from './duplicate-pair'
import type { PairJudge } from './judge-pair'

/** Letters from which two texts of one wording are a duplicate; below that they are labels. */
export const EXACT_LETTERS = 8
/** Letters from which a text can be near another or stand in it. */
export const NEAR_LETTERS = 20

export interface Match<T> {
  readonly key: T
  readonly kind: PairKind
  readonly similarity: number
}

interface Group<T> {
  readonly text: string
  readonly keys: Set<T>
}

/**
 * Normalised texts by content: equal ones are one group, groups are compared with one another. Knows no
 * pairs; `DuplicateIndex` and `findDuplicates` keep those.
 */
export class SimilarTexts<T> {
  private readonly groups = new Map<string, Group<T>>()
  private readonly groupOf = new Map<T, Group<T>>()
  /** By number in the search; a group that is gone stays here, empty. */
  private numbered: Group<T>[] = []
  private gone = 0
  private search = new CandidateSearch()

  constructor(private readonly judge: PairJudge) {}

  /** Everything like the normalised `text`, but for what stands under `self`. */
  matches(text: string, self?: T): Match<T>[] {
    const found: Match<T>[] = []
    if (text.length < EXACT_LETTERS) return found
    const same = this.groups.get(text)
    if (same) for (const key of same.keys) if (key !== self) found.push({ key, kind: 'exact', similarity: 1 })
    if (text.length < NEAR_LETTERS) return found
    const candidates = this.search.search(text)
    for (const number of candidates.sort((x, y) => x - y)) {
      const group = this.numbered[number]
      if (!group || group === same) continue
      const judgement = this.judge.judge(group.text, text)
      if (judgement) for (const key of group.keys) if (key !== self) found.push({ key, ...judgement })
    }
    return found
  }

  /** Puts `key` in under a normalised text. A key can be put in once; `remove` it first to change its text. */
  add(key: T, text: string): void {
    let group = this.groups.get(text)
    if (!group) {
      group = { text, keys: new Set() }
      this.groups.set(text, group)
      if (text.length >= NEAR_LETTERS) {
        this.search.add(text)
        this.numbered.push(group)
      }
    }
    group.keys.add(key)
    this.groupOf.set(key, group)
  }

  remove(key: T): void {
    const group = this.groupOf.get(key)
    if (!group) return
    this.groupOf.delete(key)
    group.keys.delete(key)
    if (group.keys.size > 0) return
    this.groups.delete(group.text)
    if (group.text.length >= NEAR_LETTERS) this.gone++
    if (this.gone > 1000 && this.gone * 2 > this.numbered.length) this.rebuild()
  }

  /** How many texts of the wording of `text` there are. */
  count(text: string): number {
    return this.groups.get(text)?.keys.size ?? 0
  }

  /** The fingerprints of texts long gone stay in the search until they are the greater part. */
  private rebuild(): void {
    this.search = new CandidateSearch()
    this.numbered = []
    this.gone = 0
    for (const group of this.groups.values()) {
      if (group.text.length < NEAR_LETTERS) continue
      this.search.add(group.text)
      this.numbered.push(group)
    }
  }
}
