import { create } from 'zustand'
import type { FigureRow } from '../../model/figures/figure-rows'

export const FIGURE_SCOPES = ['story', 'page', 'edition', 'desk'] as const
export type FigureScope = (typeof FIGURE_SCOPES)[number]

export const FIGURE_SORTS = ['urgency', 'place', 'value'] as const
export type FigureSort = (typeof FIGURE_SORTS)[number]

export const FACETS = ['type', 'status', 'rule', 'family', 'story'] as const
export type Facet = (typeof FACETS)[number]
export type FacetChoice = Readonly<Record<Facet, ReadonlySet<string>>>

/** The figure the keyboard is on: found again by its place, else by its number in the list. */
export interface FigureCursor {
  readonly block: string
  readonly start: number
  readonly at: number
}

/** Equal figures elsewhere, offered to be corrected the same way. */
export interface CorrectionOffer {
  readonly printed: string
  readonly replacement: string
  readonly rows: readonly FigureRow[]
}

interface FigureStore {
  readonly scope: FigureScope
  readonly sort: FigureSort
  readonly facets: FacetChoice
  readonly cursor: FigureCursor | null
  /** The correction is being typed in the cell of the figure under the cursor. */
  readonly isEditing: boolean
  /** The finding whose dismissal is being reasoned. */
  readonly dismissing: string | null
  readonly offer: CorrectionOffer | null
}

const NONE: ReadonlySet<string> = new Set()
/** People are listed when asked for: a checker of figures would wade through them. */
const DEFAULT_FACETS: FacetChoice = {
  type: new Set(['number', 'date', 'claim']),
  status: NONE,
  rule: NONE,
  family: NONE,
  story: NONE,
}

export const useFigureStore = create<FigureStore>()(() => ({
  scope: 'page',
  sort: 'urgency',
  facets: DEFAULT_FACETS,
  cursor: null,
  isEditing: false,
  dismissing: null,
  offer: null,
}))

export function clearFacets(): void {
  useFigureStore.setState({ facets: DEFAULT_FACETS })
}

export function toggleFacet(facet: Facet, value: string): void {
  useFigureStore.setState(({ facets }) => {
    const chosen = new Set(facets[facet])
    if (!chosen.delete(value)) chosen.add(value)
    return { facets: { ...facets, [facet]: chosen }, isEditing: false }
  })
}

export function setCursor(row: FigureRow | undefined, at: number): void {
  const cursor = row ? { block: row.block.id, start: row.tag.start, at } : null
  useFigureStore.setState({ cursor, isEditing: false, dismissing: null })
}
