import type { DuplicateCluster, DuplicateList, DuplicatePairView } from '../../bridge/duplicate-list'
import type { DerivedDuplicate, PageDerived } from '../../bridge/page-derived'
import type { BlockId, Desk, PageId, StoryId } from '../../model/document'
import { readBlock } from '../desk/block-text'
import { closesQuestion, type DuplicateAnswers, pairState, type QuestionState } from './pair-answers'
import { compareBlocks, compareStories } from './reading-order'

/** In the order of the list: where a wrong figure hides comes first. */
export const ROW_GROUPS = ['template', 'version', 'near', 'contains', 'exact', 'inside'] as const
export type RowGroup = (typeof ROW_GROUPS)[number]

interface RowBase {
  readonly key: string
  readonly group: RowGroup
  readonly state: Exclude<QuestionState, 'gone'>
  /** 0 to 1. */
  readonly similarity: number
  /** Everything it is about, the first occurrence first. */
  readonly blocks: readonly BlockId[]
}
/** Paragraphs alike. */
export interface ClusterRow extends RowBase {
  readonly of: 'cluster'
  readonly pairs: readonly DuplicatePairView[]
}
/** A story in two versions, with the paragraph pairs between them. */
export interface VersionRow extends RowBase {
  readonly of: 'version'
  readonly subject: string
  readonly a: StoryId
  readonly b: StoryId
  /** One is the shorter form of the other. */
  readonly isCut: boolean
  readonly pairs: readonly DuplicatePairView[]
}
/** A passage that stands twice in one story, or was set twice over itself. */
export interface InsideRow extends RowBase {
  readonly of: 'inside'
  readonly duplicate: DerivedDuplicate
  /** The machine has taken the second print out already. */
  readonly isCleaned: boolean
}
export type DuplicateRow = ClusterRow | VersionRow | InsideRow

/** Kinds a page is searched for by itself; what stands in several stories comes from the whole desk's list. */
export const INSIDE_KINDS: ReadonlySet<string> = new Set(['repeat', 'doubled-word', 'overprint'])

/**
 * The questions of the duplicates view in its order. Paragraph pairs between the two versions of a story are asked
 * once, with the stories, and not again paragraph by paragraph.
 */
export function buildRows(
  desk: Desk,
  list: DuplicateList | null,
  pages: readonly PageId[],
  derived: ReadonlyMap<PageId, PageDerived>,
  answers: DuplicateAnswers,
): readonly DuplicateRow[] {
  const rows: DuplicateRow[] = []
  if (list) {
    const between = versionPairs(desk, list)
    for (const version of list.versions) {
      const pairs = between.get(storyPair(version.a, version.b))
      const row = pairs && versionRow(desk, version, pairs, answers)
      if (row) rows.push(row)
    }
    for (const cluster of list.clusters) {
      if (cluster.pairs.every(({ a, b }) => between.has(storiesOfPair(desk, a, b)))) continue
      const row = clusterRow(desk, cluster, answers)
      if (row) rows.push(row)
    }
  }
  for (const page of pages) rows.push(...insideRows(desk, derived.get(page), answers))
  const byGroup = new Map<RowGroup, DuplicateRow[]>(ROW_GROUPS.map((group) => [group, []]))
  for (const row of rows) byGroup.get(row.group)?.push(row)
  return [...byGroup.values()].flat()
}

export function storyPair(a: StoryId, b: StoryId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function storiesOfPair(desk: Desk, a: BlockId, b: BlockId): string {
  return storyPair(desk.block.get(a)?.story ?? '', desk.block.get(b)?.story ?? '')
}

/**
 * The paragraph pairs between the stories of each version that is asked about as such. Two notices of one form are
 * not: they are two stories, and their paragraphs are asked about where differing figures come first.
 */
function versionPairs(desk: Desk, { clusters, versions }: DuplicateList): Map<string, DuplicatePairView[]> {
  const between = new Map<string, DuplicatePairView[]>()
  for (const { a, b } of versions) between.set(storyPair(a, b), [])
  for (const { pairs } of clusters) {
    for (const pair of pairs) between.get(storiesOfPair(desk, pair.a, pair.b))?.push(pair)
  }
  for (const [key, pairs] of between) {
    if (pairs.length > 0 && pairs.every(({ kind }) => kind === 'template')) between.delete(key)
  }
  return between
}

function clusterRow(desk: Desk, cluster: DuplicateCluster, answers: DuplicateAnswers): ClusterRow | undefined {
  const states = cluster.pairs.map((pair) => pairState(desk, answers, pair))
  const pairs = cluster.pairs.filter((_, k) => states[k] !== 'gone')
  const [first] = pairs
  if (!first) return undefined
  const standing = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const closest = pairs.reduce((best, pair) => (pair.similarity > best.similarity ? pair : best), first)
  return {
    of: 'cluster',
    key: cluster.key,
    group: cluster.template ? 'template' : closest.kind,
    state: states.includes('open') ? 'open' : 'decided',
    similarity: closest.similarity,
    blocks: cluster.blocks.filter((id) => standing.has(id)).toSorted((one, two) => compareBlocks(desk, one, two)),
    pairs,
  }
}

function versionRow(
  desk: Desk,
  version: DuplicateList['versions'][number],
  all: readonly DuplicatePairView[],
  answers: DuplicateAnswers,
): VersionRow | undefined {
  if (!desk.story.has(version.a) || !desk.story.has(version.b)) return undefined
  const [a = version.a, b = version.b] = [version.a, version.b].toSorted((one, two) => compareStories(desk, one, two))
  const subject = `version:${storyPair(version.a, version.b)}`
  const states = all.map((pair) => pairState(desk, answers, pair))
  const pairs = all.filter((_, k) => states[k] !== 'gone')
  const isDecided = closesQuestion(answers.get(subject)?.answer) || (states.length > 0 && !states.includes('open'))
  const isWhole = Math.min(version.ofA, version.ofB) > 0.999 && pairs.every(({ kind }) => kind === 'exact')
  const [only] = pairs
  return {
    of: 'version',
    key: subject,
    subject,
    group: isWhole ? 'exact' : 'version',
    state: isDecided ? 'decided' : 'open',
    similarity: pairs.length === 1 && only ? only.similarity : Math.max(version.ofA, version.ofB),
    blocks: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))],
    a,
    b,
    isCut: version.kind === 'cut',
    pairs,
  }
}

function insideRows(desk: Desk, derived: PageDerived | undefined, answers: DuplicateAnswers): InsideRow[] {
  return (derived?.duplicates ?? []).flatMap((duplicate): InsideRow[] => {
    if (!INSIDE_KINDS.has(duplicate.kind) || !stillStands(desk, duplicate)) return []
    const [place] = duplicate.places
    const block = place && desk.block.get(place.block)
    if (!block) return []
    const isCleaned =
      duplicate.kind === 'overprint' && readBlock(block).text.slice(place.start, place.end) !== duplicate.text
    const isDecided = isCleaned || closesQuestion(answers.get(duplicate.key)?.answer)
    return [
      {
        of: 'inside',
        key: `${duplicate.key} ${place.block} ${place.start}`,
        group: 'inside',
        state: isDecided ? 'decided' : 'open',
        similarity: duplicate.similarity,
        blocks: [...new Set(duplicate.places.map((one) => one.block))],
        duplicate,
        isCleaned,
      },
    ]
  })
}

/**
 * Paragraphs that repeat something, by their open questions: each counts once, in however many pairs it stands, and the
 * first of all its copies does not count. A hundred pages alike are a hundred repeats of their paragraphs and not five
 * thousand pairs of pages.
 */
export function countRepeats(desk: Desk, rows: readonly DuplicateRow[]): number {
  const repeats = new Set<BlockId>()
  for (const row of rows) {
    if (row.state !== 'open') continue
    if (row.of === 'version') {
      for (const id of row.blocks) if (desk.block.get(id)?.story === row.b) repeats.add(id)
    } else {
      const copies = row.of === 'cluster' ? row.blocks.slice(1) : row.blocks.slice(-1)
      for (const id of copies) repeats.add(id)
    }
  }
  return repeats.size
}

/** Derived data comes a moment after an edit: a passage whose copy has just been cut is not asked about again. */
function stillStands(desk: Desk, { kind, places, text }: DerivedDuplicate): boolean {
  return places.every((place) => {
    const block = desk.block.get(place.block)
    if (!block || block.story === null) return false
    const words = readBlock(block).text
    if (place.end > words.length) return false
    return kind !== 'doubled-word' || words.slice(place.start, place.end) === text
  })
}
