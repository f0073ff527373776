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
      const kept = blocks.filter((block) => block.hand.length > 0)
      const { stories, furniture } = claimsOf(page.raw, layout, kept)
      const owners = matchStories(page.raw, layout.stories, blocks)
      const spare = takeSpare(draft, blocks)
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
      orderStories(draft, page, order)
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

function takeSpare(draft: Draft, blocks: readonly Block[]): Map<string, Block> {
  const spare = new Map<string, Block>()
  for (const block of blocks) {
    if (block.hand.length > 0) continue
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

/** The page's stories as proposed; one that only a hand keeps together stays behind the story it stood behind. */
function orderStories(draft: Draft, page: Page, proposed: readonly StoryId[]): void {
  const order = [...proposed]
  let above: StoryId | undefined
  for (const { id: story, order: place } of draft.storiesOf(page.id)) {
    if (place === '') continue
    if (!order.includes(story)) order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, story)
    above = story
  }
  const keys = fillOrders(order.map((story) => draft.story(story).order || null))
  order.forEach((story, k) => {
    draft.setStory(story, { order: keys[k] ?? '' })
  })
}
