import type { DuplicateExplanation, DuplicateList } from '../bridge/duplicate-list'
import { clusterPairs } from '../engine/duplicates/cluster-pairs'
import { createDuplicateIndex, type DuplicateIndex } from '../engine/duplicates/duplicate-index'
import { createPairExplainer, type PairExplainer } from '../engine/duplicates/explain-pair'
import { type StoryText, StoryVersions } from '../engine/duplicates/story-versions'
import type { Lexicon } from '../engine/lexicon'
import { isHeadRole } from '../model/analysis'
import type { Change } from '../model/change'
import { type Block, type BlockId, blocksOf, type Desk, pagesOf, storiesOf } from '../model/document'
import { cleanText } from '../model/piece'
import { STANDING } from '../model/standing-subject'
import { pairKey, stableKey } from './stable-key'

/**
 * The duplicates of a desk: an index of its paragraphs that follows every entry. It is derived, so a new one over the
 * same desk says the same; paragraphs an entry has touched are looked at when somebody asks.
 */
export class DeskDuplicates {
  readonly #lexicon: Lexicon
  readonly #explainer: PairExplainer
  #index: DuplicateIndex
  #versions: StoryVersions
  readonly #touched = new Set<BlockId>()
  #standing = new Map<string, boolean>()

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#explainer = createPairExplainer(lexicon)
    this.#index = createDuplicateIndex(lexicon)
    this.#versions = new StoryVersions(lexicon)
  }

  /** Starts over with another desk. */
  reset(desk: Desk): void {
    this.#index = createDuplicateIndex(this.#lexicon)
    this.#versions = new StoryVersions(this.#lexicon)
    this.#standing = new Map()
    this.#touched.clear()
    // In the order of the pages, so that of two copies the earlier one comes first.
    for (const page of pagesOf(desk)) {
      for (const story of storiesOf(desk, page.id)) for (const { id } of blocksOf(desk, story.id)) this.#touched.add(id)
    }
  }

  /** An entry has been applied. */
  follow(changes: readonly Change[]): void {
    for (const { table, id } of changes) if (table === 'block') this.#touched.add(id)
  }

  /**
   * Compares what `list` would have to compare first, in small steps. Between two of them the desk may become another, so
   * it is asked for anew; what an entry touches meanwhile is left to `list`.
   */
  *prepare(desk: () => Desk): Generator<undefined, void> {
    yield* this.#catchUp(desk)
    yield* this.#versions.compare(storiesToCompare(desk()))
  }

  list(desk: Desk, seq: number): DuplicateList {
    for (const steps = this.#catchUp(() => desk); !steps.next().done; );
    this.#heedDecisions(desk)
    const pairs = this.#index.pairs()
    const clusters = clusterPairs(pairs).map(({ template, ids, pairs: joined }) => ({
      key: stableKey('cluster', ...ids.map((id) => textOf(desk, id)).sort()),
      template,
      blocks: ids,
      pairs: joined.map((pair) => ({ ...pair, key: pairKey(textOf(desk, pair.a), textOf(desk, pair.b)) })),
    }))
    const versions = this.#versions.find(storiesToCompare(desk), pairs)
    return { seq, clusters, versions, standing: this.#index.standing() }
  }

  /** How two paragraphs differ, in offsets of their clean texts. */
  explain(desk: Desk, a: BlockId, b: BlockId): DuplicateExplanation {
    const one = textOf(desk, a)
    const two = textOf(desk, b)
    return { key: pairKey(one, two), ...this.#explainer.explain(one, two) }
  }

  *#catchUp(desk: () => Desk): Generator<undefined, void> {
    for (const id of this.#touched) {
      const block = desk().block.get(id)
      this.#touched.delete(id)
      if (block && isCompared(block)) this.#index.update(id, cleanText(block.pieces))
      else this.#index.remove(id)
      yield
    }
  }

  /** "Always ignore this text" is a decision like any other: journalled, undoable, found again here. */
  #heedDecisions(desk: Desk): void {
    const wanted = new Map<string, boolean>()
    for (const { kind, subject, answer } of desk.decision.values()) {
      if (kind === 'duplicate' && subject.startsWith(STANDING))
        wanted.set(subject.slice(STANDING.length), answer === 'on')
    }
    for (const text of this.#standing.keys()) if (!wanted.has(text)) this.#index.setStanding(text, undefined)
    for (const [text, on] of wanted) if (this.#standing.get(text) !== on) this.#index.setStanding(text, on)
    this.#standing = wanted
  }
}

/** Heads repeat what the story says, and furniture stands on every page: neither is compared. */
function isCompared(block: Block): boolean {
  return block.story !== null && !isHeadRole(block.role)
}

function storiesToCompare(desk: Desk): StoryText[] {
  return [...desk.story.keys()].map((id) => ({ id, paragraphs: paragraphsOf(desk, id) }))
}

function paragraphsOf(desk: Desk, story: string): StoryText['paragraphs'] {
  return blocksOf(desk, story)
    .filter(isCompared)
    .map(({ id, pieces }) => ({ id, text: cleanText(pieces) }))
}

function textOf(desk: Desk, id: BlockId): string {
  return cleanText(desk.block.get(id)?.pieces ?? [])
}
