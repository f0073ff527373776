import { isHeadRole, type Role } from '../../../model/analysis'
import type { Block } from '../../../model/document'
import { cleanText } from '../../../model/piece'

/** A block as the sheet shows it; a field that has no block yet is one too, empty. */
export interface ShownBlock {
  readonly id: string
  readonly role: Role
  readonly text: string
  /** One of the fields over the story. */
  readonly isField: boolean
  /** The first of its role among the fields: it alone carries the label. */
  readonly isFirst: boolean
}

/** The fields over a story, top to bottom; each keeps its place when empty. */
export const FIELD_ROLES = ['label', 'kicker', 'headline', 'deck', 'byline'] as const
export type FieldRole = (typeof FIELD_ROLES)[number]

const FIELD = 'field:'

/** Stands for a block's id while a field is empty and the document has no block for it. */
export function fieldId(role: FieldRole): string {
  return FIELD + role
}

/** The role of an empty field's id; undefined for the id of a block. */
export function fieldOf(id: string): FieldRole | undefined {
  return id.startsWith(FIELD) ? FIELD_ROLES.find((role) => fieldId(role) === id) : undefined
}

/**
 * A story's blocks in the order of the sheet: fields first, empty ones in their places, then the text as it reads.
 * A byline counts as a field where it stands right under the headlines; further down it is a line of the text.
 */
export function showBlocks(blocks: readonly Block[]): ShownBlock[] {
  const text = blocks.filter((block) => !isHeadRole(block.role))
  const bylines = text.findIndex((block) => block.role !== 'byline')
  const fieldBylines = text.slice(0, bylines < 0 ? text.length : bylines)
  const shown: ShownBlock[] = []
  for (const role of FIELD_ROLES) {
    const own = role === 'byline' ? fieldBylines : blocks.filter((block) => block.role === role)
    if (own.length === 0) shown.push({ id: fieldId(role), role, text: '', isField: true, isFirst: true })
    own.forEach((block, k) => {
      shown.push({ id: block.id, role, text: cleanText(block.pieces), isField: true, isFirst: k === 0 })
    })
  }
  for (const block of text.slice(fieldBylines.length)) {
    shown.push({ id: block.id, role: block.role, text: cleanText(block.pieces), isField: false, isFirst: true })
  }
  return shown
}
