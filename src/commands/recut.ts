import { z } from 'zod'
import type { Block, Page, StoryId } from '../model/document'
import { id } from './arguments'
import { type CommandContext, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { fillOrders } from './order-keys'
import { claimsOf, type UnitClaim } from './page-blocks'
import { matchStories } from './story-match'
import { firstRawOf } from './story-near'

/**
 * Cuts a page again with the engine as it is now. What a person has decided stays: a block with any mark of the hand
 * keeps its text, role, seams and story, and the rest of the page is proposed anew around it. A proposed story goes
 * on as the story it shares most text with, so that its status and the decisions about it stay with it.
 */
export const pageRecut = defineCommand({
  schema: z.strictObject({ page: id }),
  run: (desk, args, context) =>
    drafted(desk, (draft) => {
      const page = draft.page(args.page)
      const layout = context.layout(page.raw)
      const blocks = draft.pageBlocks(page.id)
      const kept = blocks.filter((block) => isDecided(draft, block))
      const { stories, furniture } = claimsOf(page.raw, layout, kept)
      const owners = matchStories(page.raw, layout.stories, blocks)
      const spare = takeSpare(draft, blocks, kept)
      const recut: Recut = { draft, context, page, spare }
      const order: StoryId[] = []
      stories.forEach((units, k) => {
        const story = owners[k] ?? (units.length > 0 ? context.newId() : undefined)
        if (story === undefined) return
        order.push(story)
        if (!owners[k]) draft.put('story', { id: story, page: page.id, order: '', status: 'new' })
        refill(recut, story, units)
      })
      refill(recut, null, furniture)
      orderStories(draft, page, order, kept.length > 0)
      const issue = page.issueByHand ? page.issue : layout.issue
      draft.put('page', { ...page, issue, engine: context.engineVersion })
    }),
  about: (desk, args) => desk.page.get(args.page)?.name ?? '',
})

interface Recut {
  readonly draft: Draft
  readonly context: CommandContext
  readonly page: Page
  /** Blocks no hand has touched, by their pieces: taken up again where the new cut has a unit of the very same. */
  readonly spare: Map<string, Block>
}

/** A story that somebody has checked is decided as a whole, whether or not it needed a correction. */
function isDecided(draft: Draft, block: Block): boolean {
  if (block.hand.length > 0) return true
  const status = block.story === null ? 'new' : draft.story(block.story).status
  return status !== 'new' && status !== 'working'
}

function takeSpare(draft: Draft, blocks: readonly Block[], kept: readonly Block[]): Map<string, Block> {
  const spare = new Map<string, Block>()
  const decided = new Set(kept)
  for (const block of blocks) {
    if (decided.has(block)) continue
    spare.set(JSON.stringify(block.pieces), block)
    draft.remove('block', block.id)
  }
  return spare
}

/** Puts `units` among the blocks that a story (or the furniture) has kept, each before what is printed below it. */
function refill({ draft, context, page, spare }: Recut, story: StoryId | null, units: readonly UnitClaim[]): void {
  const sequence: Block[] = draft.sequence(page.id, story)
  const orders = new Map<string, string | null>(sequence.map((block) => [block.id, block.order]))
  let at = 0
  for (const { role, pieces } of units) {
    const key = JSON.stringify(pieces)
    const old = spare.get(key)
    spare.delete(key)
    const block: Block = { id: old?.id ?? context.newId(), page: page.id, story, role, order: '', pieces, hand: [] }
    orders.set(block.id, old && old.story === story ? old.order : null)
    const raw = firstRawOf(pieces) ?? 0
    while (at < sequence.length && (firstRawOf(sequence[at]?.pieces ?? []) ?? 0) < raw) at++
    sequence.splice(at, 0, block)
    at++
  }
  const filled = fillOrders(sequence.map((block) => orders.get(block.id) ?? null))
  sequence.forEach((block, k) => {
    draft.put('block', { ...block, order: filled[k] ?? block.order })
  })
}

/**
 * The page's stories as proposed; one that only a hand keeps together stays behind the story it stood behind. On a
 * page that a person has worked on the stories there are keep their order, and new ones come in where proposed.
 */
function orderStories(draft: Draft, page: Page, proposed: readonly StoryId[], worked: boolean): void {
  const current = draft
    .storiesOf(page.id)
    .filter((story) => story.order !== '')
    .map((story) => story.id)
  const order = worked ? insertMissing(current, proposed) : insertMissing(proposed, current)
  const keys = fillOrders(order.map((story) => draft.story(story).order || null))
  order.forEach((story, k) => {
    draft.setStory(story, { order: keys[k] ?? '' })
  })
}

/** `list` with what only `other` has put in behind what it follows there. */
function insertMissing(list: readonly StoryId[], other: readonly StoryId[]): StoryId[] {
  const merged = [...list]
  other.forEach((story, k) => {
    if (!merged.includes(story)) merged.splice(merged.indexOf(other[k - 1] ?? '') + 1, 0, story)
  })
  return merged
}
