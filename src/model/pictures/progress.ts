import type { PageId, StoryId } from '../document'
import type { FigureRow } from '../figures/figure-rows'
import type { FigureStatus } from '../figures/figure-status'
import type { PictureSource } from './picture-source'

/** From what is settled over what is in doubt to what nobody has looked at: the order of a bar's parts. */
export const PROGRESS_ORDER: readonly FigureStatus[] = [
  'verified',
  'corrected',
  'not-a-figure',
  'query',
  'disputed',
  'stale',
  'unchecked',
]

const SETTLED: readonly FigureStatus[] = ['verified', 'corrected', 'not-a-figure']

export type StatusCounts = Readonly<Record<FigureStatus, number>>

/** How far the checking of one thing is. */
export interface Progress {
  readonly counts: StatusCounts
  readonly total: number
  /** Figures that need nobody any more. */
  readonly done: number
}

export interface StoryProgress extends Progress {
  readonly story: StoryId
}
export interface PageProgress extends Progress {
  readonly page: PageId
}

export interface PictureProgress {
  readonly all: Progress
  readonly pages: readonly PageProgress[]
  readonly stories: readonly StoryProgress[]
}

/** People are names, not figures: the sheet lists them only when asked to, and nobody's progress waits for them. */
export function isCounted(row: FigureRow): boolean {
  return row.kind !== 'person'
}

/** Counts figures by status: all, per page, per story; pages and stories without figures are left out. */
export function countProgress({ pages, stories, rows }: PictureSource): PictureProgress {
  const counted = rows.filter(isCounted)
  const byPage = new Map<PageId, FigureRow[]>()
  const byStory = new Map<StoryId, FigureRow[]>()
  for (const row of counted) {
    push(byPage, row.page, row)
    push(byStory, row.story, row)
  }
  return {
    all: progressOf(counted),
    pages: pages.flatMap(({ id }) => {
      const own = byPage.get(id)
      return own ? [{ page: id, ...progressOf(own) }] : []
    }),
    stories: stories.flatMap(({ id }) => {
      const own = byStory.get(id)
      return own ? [{ story: id, ...progressOf(own) }] : []
    }),
  }
}

/** The `most` with most left to check, in the order they came in. */
export function mostUnchecked<P extends Progress>(list: readonly P[], most: number): readonly P[] {
  if (list.length <= most) return list
  const kept = new Set(list.toSorted((a, b) => b.total - b.done - (a.total - a.done)).slice(0, most))
  return list.filter((one) => kept.has(one))
}

function push<K>(map: Map<K, FigureRow[]>, key: K, row: FigureRow): void {
  const list = map.get(key)
  if (list) list.push(row)
  else map.set(key, [row])
}

function progressOf(rows: readonly FigureRow[]): Progress {
  const counts: Record<FigureStatus, number> = {
    unchecked: 0,
    verified: 0,
    corrected: 0,
    disputed: 0,
    query: 0,
    'not-a-figure': 0,
    stale: 0,
  }
  for (const { status } of rows) counts[status]++
  return { counts, total: rows.length, done: SETTLED.reduce((sum, status) => sum + counts[status], 0) }
}
