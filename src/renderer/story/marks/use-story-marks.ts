import { useMemo, useRef } from 'react'
import type { DerivedFinding, DerivedTag, PageDerived } from '../../../bridge/page-derived'
import type { BlockId, Decision, Desk, Story } from '../../../model/document'
import { type PlacedHandTag, placeHandTags } from '../../../model/hand-tag'
import { cleanText } from '../../../model/piece'
import { decisionsOf } from '../../desk/decisions-of'
import { indexDesk } from '../../desk/desk-index'
import { useDeskStore } from '../../desk/desk-store'
import { openFindings } from '../../desk/open-questions'
import { INSIDE_KINDS } from '../../duplicates/duplicate-rows'
import { useDuplicateStore } from '../../duplicates/duplicate-store'
import { useShownBlocks } from '../editor/use-story-editor'
import { paintHandTags } from './hand-tags'
import type { Stretch } from './highlight-plan'
import { type PaintedTag, paintTags } from './painted-tags'

/** What there is to show in one story, as it was read last. */
export interface StoryMarks {
  /** Tags of a block at their places in `text`, its text in the editor. */
  tagsIn(block: BlockId, text: string): PaintedTag[]
  duplicatesIn(block: BlockId): readonly Stretch[]
  findingsIn(block: BlockId): readonly (Stretch & { readonly finding: DerivedFinding })[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly findings: readonly DerivedFinding[]
}

const NO_TAGS: readonly DerivedTag[] = []
const NO_HANDS: readonly PlacedHandTag[] = []
/** A paragraph that stands elsewhere too: all of it, however long it is by now. */
const WHOLE: readonly Stretch[] = [{ start: 0, end: Number.MAX_SAFE_INTEGER }]

/** Gathers tags, findings and duplicates of a story from what was derived of its page and what people decided. */
export function useStoryMarks(story: Story): StoryMarks {
  const derived = useDeskStore((store) => store.derived.get(story.page))
  const decided = useDeskStore((store) => store.desk.decision)
  const blocks = useShownBlocks(story.id)
  const readTexts = useReadTexts(derived)
  const alike = useDuplicateStore((store) => store.openBlocks)

  return useMemo(() => {
    const desk = useDeskStore.getState().desk
    const decisions = decisionsOf({ ...desk, decision: decided }, 'tag')
    const records = indexDesk(desk).blocksByStory.get(story.id) ?? []
    const byHand = placeHandTags(records, decisions)
    const texts = new Map(records.map((block) => [block.id, cleanText(block.pieces)]))
    const own = new Set(blocks.map((block) => block.id))
    const findings = openFindings(derived, decisionsOf({ ...desk, decision: decided }, 'finding')).filter((finding) =>
      finding.places.some((place) => own.has(place.block)),
    )
    const placed = new Map<BlockId, (Stretch & { readonly finding: DerivedFinding })[]>()
    for (const finding of findings) {
      for (const { block, start, end } of finding.places) {
        const list = placed.get(block)
        if (list) list.push({ start, end, finding })
        else placed.set(block, [{ start, end, finding }])
      }
    }
    const duplicates = new Map<BlockId, Stretch[]>()
    const settled = decisionsOf({ ...desk, decision: decided }, 'duplicate')
    for (const { key, kind, places } of derived?.duplicates ?? []) {
      // Whole paragraphs are known from the desk's list, with what was decided about them.
      if (settled.has(key) || !INSIDE_KINDS.has(kind)) continue
      for (const { block, start, end } of places)
        duplicates.set(block, [...(duplicates.get(block) ?? []), { start, end }])
    }
    return {
      tagsIn: (block, text) => {
        const tags = derived?.tags[block] ?? NO_TAGS
        const read = readTexts.get(block) ?? text
        const painted = paintTags(tags, decisions, read, text)
        const keys = new Set(tags.map((tag) => tag.key))
        const hands = (byHand.get(block) ?? NO_HANDS).filter(({ tag: { key } }) => !keys.has(key))
        return [...painted, ...paintHandTags(hands, texts.get(block) ?? text, text)]
      },
      duplicatesIn: (block) => (alike.has(block) ? WHOLE : (duplicates.get(block) ?? [])),
      findingsIn: (block) => placed.get(block) ?? [],
      decisions,
      findings,
    }
  }, [derived, decided, blocks, readTexts, alike, story.id])
}

/** The texts the tags were read from: those the mirror held when they came. */
function useReadTexts(derived: PageDerived | undefined): ReadonlyMap<BlockId, string> {
  const read = useRef<{ derived: PageDerived | undefined; texts: ReadonlyMap<BlockId, string> }>(null)
  if (read.current?.derived !== derived || !read.current) {
    read.current = { derived, texts: textsOf(useDeskStore.getState().desk, derived) }
  }
  return read.current.texts
}

function textsOf(desk: Desk, derived: PageDerived | undefined): ReadonlyMap<BlockId, string> {
  const texts = new Map<BlockId, string>()
  for (const id of Object.keys(derived?.tags ?? {})) {
    const block = desk.block.get(id)
    if (block) texts.set(id, cleanText(block.pieces))
  }
  return texts
}
