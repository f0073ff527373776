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
}

/** What a layout hands out: the units of each story, those of the furniture, every character exactly once. */
export interface LayoutClaims {
  readonly stories: readonly (readonly UnitClaim[])[]
  readonly furniture: readonly UnitClaim[]
}

/** Reads a layout's units as claims on what `kept` blocks leave of the page; leftovers become furniture. */
export function claimsOf(raw: string, layout: PageLayout, kept: readonly Block[]): LayoutClaims {
  const claims = new Claims(raw)
  for (const block of kept) claims.add(block.pieces)
  const claim = (units: readonly UnitClaim[]): UnitClaim[] =>
    units
      .map(({ role, pieces }) => ({ role, pieces: claims.takeFree(pieces) }))
      .filter((unit) => unit.pieces.length > 0)
  const stories = layout.stories.map((story) => claim(story.units))
  const furniture = claim(layout.furniture)
  const leftovers = claims.leftovers().map((pieces) => ({ role: 'other' as const, pieces }))
  return { stories, furniture: [...furniture, ...leftovers] }
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
