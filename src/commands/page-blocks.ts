import { generateNKeysBetween } from 'fractional-indexing'
import type { PageLayout, Role } from '../model/analysis'
import type { Block, Page } from '../model/document'
import type { Piece } from '../model/piece'
import { Claims } from './claims'
import type { CommandContext } from './command'
import type { Draft } from './draft'

/** A unit of a layout, with what it may claim. */
export interface UnitClaim {
  readonly role: Role
  readonly pieces: readonly Piece[]
  /** Its place in the reading order of the page: stories one after the other, then furniture. */
  readonly rank: number
}

/** What a layout hands out: the units of each story, those of the furniture, every character exactly once. */
export interface LayoutClaims {
  readonly stories: readonly (readonly UnitClaim[])[]
  readonly furniture: readonly UnitClaim[]
  /** The rank of the unit that the layout puts a raw character into, -1 for none, whoever may claim it. */
  rankAt(raw: number): number
}

/** Reads a layout's units as claims on what `kept` blocks leave of the page; leftovers become furniture. */
export function claimsOf(raw: string, layout: PageLayout, kept: readonly Block[]): LayoutClaims {
  const claims = new Claims(raw)
  for (const block of kept) claims.add(block.pieces)
  const ranks = new Int32Array(raw.length).fill(-1)
  let rank = 0
  const claim = (units: readonly Pick<UnitClaim, 'role' | 'pieces'>[]): UnitClaim[] =>
    units.flatMap((unit) => {
      for (const { start, end } of unit.pieces) ranks.fill(rank, start, end)
      const pieces = claims.takeFree(unit.pieces)
      rank++
      return pieces.length > 0 ? [{ role: unit.role, pieces, rank: rank - 1 }] : []
    })
  const stories = layout.stories.map((story) => claim(story.units))
  const furniture = claim(layout.furniture)
  const leftovers = claims.leftovers().map((pieces, k) => ({ role: 'other' as const, pieces, rank: rank + k }))
  return { stories, furniture: [...furniture, ...leftovers], rankAt: (at) => ranks[at] ?? -1 }
}

/** Fills a page that has no blocks yet with the stories and furniture of its layout. */
export function fillPage(draft: Draft, context: CommandContext, page: Page, layout: PageLayout): void {
  const { stories, furniture } = claimsOf(page.raw, layout, [])
  const filled = stories.filter((units) => units.length > 0)
  const keys = generateNKeysBetween(null, null, filled.length)
  filled.forEach((units, k) => {
    const story = context.newId()
    draft.put('story', { id: story, page: page.id, order: keys[k] ?? '', status: 'new' })
    addBlocks(draft, context, page, story, units)
  })
  addBlocks(draft, context, page, null, furniture)
}

function addBlocks(
  draft: Draft,
  context: CommandContext,
  page: Page,
  story: string | null,
  units: readonly UnitClaim[],
): void {
  const keys = generateNKeysBetween(null, null, units.length)
  units.forEach(({ role, pieces }, k) => {
    const id = context.newId()
    draft.put('block', { id, page: page.id, story, role, order: keys[k] ?? '', pieces, hand: [] })
  })
}
