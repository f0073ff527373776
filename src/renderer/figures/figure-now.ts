import { type FigureRow, figureId } from '../../model/figures/figure-rows'
import { whenRead } from '../desk/derived-pages'
import { useDeskStore } from '../desk/desk-store'
import { rowsOfPage } from './use-figure-rows'

let last: Promise<unknown> = Promise.resolve()

/**
 * Carries acts on figures out one after another. What a checker types while a correction is under way is about the
 * figure as the correction leaves it, and would be refused over the text before.
 */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const next = last.then(act, act)
  last = next.catch(() => undefined)
  return next
}

/** The rows of a page as the desk stands. */
export function rowsNow(page: FigureRow['page']): readonly FigureRow[] {
  const { desk, derived } = useDeskStore.getState()
  return rowsOfPage(desk, page, derived.get(page))
}

/**
 * The figure a row was drawn for as it stands now, waiting until the machine has read what was written since; the row
 * itself where that figure is gone, for the command to refuse.
 */
export async function figureNow(row: FigureRow): Promise<FigureRow> {
  if (useDeskStore.getState().desk.block.get(row.block.id) !== row.block) await whenRead(row.page)
  return sameFigure(row, rowsNow(row.page)) ?? row
}

/** By what it goes by; else the nearest of the same words in the paragraph. */
function sameFigure(row: FigureRow, rows: readonly FigureRow[]): FigureRow | undefined {
  const same = rows.find(({ key }) => key === row.key) ?? rows.find((other) => figureId(other) === figureId(row))
  return same ?? nearestOf(row, row.tag.text, rows)
}

/** The figure of these words nearest to where `row` stood. */
export function nearestOf(row: FigureRow, text: string, rows: readonly FigureRow[]): FigureRow | undefined {
  return rows
    .filter((other) => other.block.id === row.block.id && other.tag.text === text)
    .sort((a, b) => Math.abs(a.tag.start - row.tag.start) - Math.abs(b.tag.start - row.tag.start))[0]
}
