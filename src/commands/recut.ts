import { z } from 'zod'
import type { Block, BlockId, Page, StoryId } from '../model/document'
import { id } from './arguments'
import { type CommandContext, defineCommand } from './command'
import { type Draft, drafted } from './draft'
import { fillOrders } from './order-keys'
import { claimsOf, type UnitClaim } from './page-blocks'
import { isSettled, restyleBlocks } from './restyle'
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
      const { stories, furniture, rankAt } = claimsOf(page.raw, layout, kept)
      const owners = matchStories(page.raw, layout.stories, blocks)
      const places = placesIn(draft, page, rankAt)
      const recut: Recut = { draft, context, page, places, spare: takeSpare(draft, blocks, kept) }
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
      // What the machine proposes now follows the house style already.
      restyleBlocks(draft, context, page, kept)
      const issue = page.issueByHand ? page.issue : layout.issue
      draft.put('page', { ...page, issue, engine: context.engineVersion })
    }),
  about: (desk, args) => desk.page.get(args.page)?.name ?? '',
})

interface Recut {
  readonly draft: Draft
  readonly context: CommandContext
  readonly page: Page
  readonly places: ReadonlyMap<BlockId, Place>
  /** Blocks no hand has touched, by their pieces: taken up again where the new cut has a unit of the very same. */
  readonly spare: Map<string, Block>
}

function isDecided(draft: Draft, block: Block): boolean {
  return block.hand.length > 0 || isSettled(draft, block)
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

/** Where a block that was there before the cut belongs among the units of the new one. */
interface Place {
  /** That of the unit its text is in, or that of the block it stood behind. */
  readonly rank: number
  /** Raw offset of its text, undefined for a block that goes by what it stood behind. */
  readonly raw: number | undefined
}

/**
 * The places of all blocks of a page. A block that was moved into its story from elsewhere, and one typed by hand,
 * stays behind what it stood behind.
 */
function placesIn(draft: Draft, page: Page, rankAt: (raw: number) => number): Map<BlockId, Place> {
  const places = new Map<BlockId, Place>()
  for (const story of [...draft.storiesOf(page.id).map(({ id: one }) => one), null]) {
    const sequence = draft.sequence(page.id, story)
    let rank = -1
    for (const block of sequence) {
      const raw = firstRawOf(block.pieces)
      const own = raw === undefined || block.hand.includes('story') ? -1 : rankAt(raw)
      if (own >= 0) rank = own
      places.set(block.id, { rank, raw: own >= 0 ? raw : undefined })
    }
  }
  return places
}

/** Puts `units` among the blocks that a story (or the furniture) has kept, in the new reading order. */
function refill(recut: Recut, story: StoryId | null, units: readonly UnitClaim[]): void {
  const { draft, context, page, places, spare } = recut
  const sequence: Block[] = draft.sequence(page.id, story)
  const orders = new Map<string, string | null>(sequence.map((block) => [block.id, block.order]))
  let at = 0
  for (const unit of units) {
    const { role, pieces } = unit
    const key = JSON.stringify(pieces)
    const old = spare.get(key)
    spare.delete(key)
    const block: Block = { id: old?.id ?? context.newId(), page: page.id, story, role, order: '', pieces, hand: [] }
    orders.set(block.id, old && old.story === story ? old.order : null)
    while (at < sequence.length && isBefore(places.get(sequence[at]?.id ?? ''), unit)) at++
    sequence.splice(at, 0, block)
    at++
  }
  const filled = fillOrders(sequence.map((block) => orders.get(block.id) ?? null))
  sequence.forEach((block, k) => {
    draft.put('block', { ...block, order: filled[k] ?? block.order })
  })
}

function isBefore(place: Place | undefined, unit: UnitClaim): boolean {
  if (!place) return false
  if (place.rank !== unit.rank) return place.rank < unit.rank
  return place.raw !== undefined && place.raw < (firstRawOf(unit.pieces) ?? 0)
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
