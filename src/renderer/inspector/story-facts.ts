import { useMemo } from 'react'
import type { DerivedDuplicate, DerivedFinding, DerivedTag, PageDerived } from '../../bridge/page-derived'
import type { Block, Decision, StoryId } from '../../model/document'
import { decisionsOf } from '../desk/decisions-of'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { useOpenQuestions } from '../desk/open-questions'

/** A tag with the block it stands in. */
export interface PlacedTag {
  readonly tag: DerivedTag
  readonly block: Block
}

/** What the machine says of one story, and what people have answered. */
export interface StoryFacts {
  readonly story: StoryId | null
  readonly blocks: readonly Block[]
  /** In reading order; rejected ones too. */
  readonly tags: readonly PlacedTag[]
  readonly duplicates: readonly DerivedDuplicate[]
  readonly findings: readonly DerivedFinding[]
  readonly tagDecisions: ReadonlyMap<string, Decision>
  readonly findingDecisions: ReadonlyMap<string, Decision>
  readonly jointDecisions: ReadonlyMap<string, Decision>
  /** Open questions, doubtful joints among them. */
  readonly open: number
}

const NO_BLOCKS: readonly Block[] = []

export function useStoryFacts(story: StoryId | null): StoryFacts {
  const desk = useDeskStore((store) => store.desk)
  const decisions = useDeskStore((store) => store.desk.decision)
  const page = story === null ? undefined : desk.story.get(story)?.page
  const derived = useDeskStore((store) => (page === undefined ? undefined : store.derived.get(page)))
  const blocks = (story === null ? undefined : indexDesk(desk).blocksByStory.get(story)) ?? NO_BLOCKS
  const open = useOpenQuestions(story)
  const said = useMemo(() => readStory(derived, blocks), [derived, blocks])
  return useMemo(
    () => ({
      ...said,
      story,
      blocks,
      open,
      tagDecisions: decisionsOf({ decision: decisions }, 'tag'),
      findingDecisions: decisionsOf({ decision: decisions }, 'finding'),
      jointDecisions: decisionsOf({ decision: decisions }, 'joint'),
    }),
    [said, story, blocks, open, decisions],
  )
}

/** The part of a page's derived data that is about these blocks. */
export function readStory(
  derived: PageDerived | undefined,
  blocks: readonly Block[],
): Pick<StoryFacts, 'tags' | 'duplicates' | 'findings'> {
  if (!derived) return { tags: [], duplicates: [], findings: [] }
  const ids = new Set(blocks.map((block) => block.id))
  const isHere = ({ places }: { readonly places: readonly { readonly block: string }[] }) =>
    places.some((place) => ids.has(place.block))
  return {
    tags: blocks.flatMap((block) => (derived.tags[block.id] ?? []).map((tag) => ({ tag, block }))),
    duplicates: derived.duplicates.filter(isHere),
    findings: derived.findings.filter(isHere),
  }
}
