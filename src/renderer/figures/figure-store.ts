import { create } from 'zustand'
import { type FigureRow, figureId } from '../../model/figures/figure-rows'

export const FIGURE_SCOPES = ['story', 'page', 'edition', 'desk'] as const
export type FigureScope = (typeof FIGURE_SCOPES)[number]

/** The sheet, or the same figures drawn. */
export const FIGURE_LOOKS = ['sheet', 'pictures'] as const
export type FigureLook = (typeof FIGURE_LOOKS)[number]

export const FIGURE_SORTS = ['urgency', 'place', 'value', 'type', 'unit', 'status', 'finding'] as const
export type FigureSort = (typeof FIGURE_SORTS)[number]

export const FACETS = ['type', 'status', 'rule', 'severity', 'family', 'story'] as const
export type Facet = (typeof FACETS)[number]
export type FacetChoice = Readonly<Record<Facet, ReadonlySet<string>>>

/** The figure the keyboard is on: found again by its name, its place, else its number in the list. */
export interface FigureCursor {
  /** What the figure goes by. */
  readonly id: string
  readonly block: string
  readonly start: number
  readonly at: number
}

/** Equal figures elsewhere, offered to be corrected the same way. */
export interface CorrectionOffer {
  readonly printed: string
  readonly replacement: string
  readonly rows: readonly FigureRow[]
  /** The figure that was corrected, as it stood. */
  readonly corrected: FigureRow
}

interface FigureStore {
  readonly look: FigureLook
  readonly scope: FigureScope
  readonly sort: FigureSort
  readonly facets: FacetChoice
  /** Words a figure, its sentence or what it is about must hold; empty: any. */
  readonly find: string
  readonly cursor: FigureCursor | null
  /** The correction is being typed in the cell of the figure under the cursor. */
  readonly isEditing: boolean
  /** The handle of the finding whose dismissal is being reasoned. */
  readonly dismissing: string | null
  readonly offer: CorrectionOffer | null
}

const NONE: ReadonlySet<string> = new Set()
const NO_FACETS: Record<Facet, ReadonlySet<string>> = {
  type: NONE,
  status: NONE,
  rule: NONE,
  severity: NONE,
  family: NONE,
  story: NONE,
}
/** People are listed when asked for: a checker of figures would wade through them. */
const DEFAULT_FACETS = { ...NO_FACETS, type: new Set(['number', 'date', 'claim']) }

export const useFigureStore = create<FigureStore>()(() => ({
  look: 'sheet',
  scope: 'page',
  sort: 'urgency',
  facets: DEFAULT_FACETS,
  find: '',
  cursor: null,
  isEditing: false,
  dismissing: null,
  offer: null,
}))

/** Nothing is narrowed any more: people are listed too. */
export function clearFacets(): void {
  useFigureStore.setState({ facets: NO_FACETS, find: '', isEditing: false })
}

/** Takes one facet's choice away. */
export function clearFacet(facet: Facet): void {
  useFigureStore.setState(({ facets }) => ({ facets: { ...facets, [facet]: NONE }, isEditing: false }))
}

/** Shows the sheet narrowed to these values and to nothing else, with the keyboard on `row` or the first figure. */
export function showNarrowed(chosen: Partial<Record<Facet, readonly string[]>>, row?: FigureRow): void {
  const facets: Record<Facet, ReadonlySet<string>> = { ...DEFAULT_FACETS }
  for (const facet of FACETS) {
    const values = chosen[facet]
    if (values) facets[facet] = new Set(values)
  }
  const cursor = cursorOn(row)
  useFigureStore.setState({ look: 'sheet', facets, find: '', cursor, isEditing: false, dismissing: null })
}

export function toggleFacet(facet: Facet, value: string): void {
  useFigureStore.setState(({ facets }) => {
    const chosen = new Set(facets[facet])
    if (!chosen.delete(value)) chosen.add(value)
    return { facets: { ...facets, [facet]: chosen }, isEditing: false }
  })
}

export function cursorOn(row: FigureRow | undefined, at = 0): FigureCursor | null {
  return row ? { id: figureId(row), block: row.block.id, start: row.tag.start, at } : null
}

export function setCursor(row: FigureRow | undefined, at: number): void {
  useFigureStore.setState({ cursor: cursorOn(row, at), isEditing: false, dismissing: null })
}
