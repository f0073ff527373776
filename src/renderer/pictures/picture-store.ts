import { create } from 'zustand'
import type { StoryId } from '../../model/document'
import type { FigureRow } from '../../model/figures/figure-rows'
import type { MetricSort } from '../../model/pictures/metrics'

interface PictureStore {
  /** The figures a mark stood for when it was opened, by their keys; the panel shows the one at `at`. */
  readonly chosen: readonly string[]
  readonly at: number
  /** The story the time axis is narrowed to. */
  readonly story: StoryId | null
  readonly metric: string | null
  readonly metricSort: MetricSort
}

export const usePictureStore = create<PictureStore>()(() => ({
  chosen: [],
  at: 0,
  story: null,
  metric: null,
  metricSort: 'disagreement',
}))

/** A figure by where it stands: rows are made anew with every decision. */
export function rowKey({ block, tag, kind }: FigureRow): string {
  return `${block.id} ${tag.start} ${kind}`
}

export function chooseRows(rows: readonly FigureRow[]): void {
  usePictureStore.setState({ chosen: rows.map(rowKey), at: 0 })
}
