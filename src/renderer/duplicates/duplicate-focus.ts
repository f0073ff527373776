import { create } from 'zustand'
import type { BlockId } from '../../model/document'
import { showView } from '../frame/view-store'
import type { DuplicateRow, RowGroup } from './duplicate-rows'

export type DuplicateSieve = 'open' | 'decided' | 'standing'

/** What the editor looks at in the duplicates view. */
interface DuplicateFocus {
  readonly sieve: DuplicateSieve
  /** Null shows all kinds. */
  readonly group: RowGroup | null
  readonly row: string | null
  /** The row's place when it was last shown: if it goes, what stands there now is shown. */
  readonly place: number
  /** Members of a cluster chosen by hand. */
  readonly left: BlockId | null
  readonly right: BlockId | null
  /** All members of a cluster are decided about at one go. */
  readonly isWhole: boolean
  /** The span of the explanation that is pointed at, `pair at`. */
  readonly difference: string | null
}

const NOTHING_CHOSEN = { left: null, right: null, isWhole: false, difference: null } as const

export const useDuplicateFocus = create<DuplicateFocus>()(() => ({
  sieve: 'open',
  group: null,
  row: null,
  place: 0,
  ...NOTHING_CHOSEN,
}))

export function chooseSieve(sieve: DuplicateSieve): void {
  useDuplicateFocus.setState({ sieve, row: null, place: 0, ...NOTHING_CHOSEN })
}

export function chooseGroup(group: RowGroup | null): void {
  useDuplicateFocus.setState({ group, row: null, place: 0, ...NOTHING_CHOSEN })
}

export function chooseRow(row: string | null, place: number): void {
  useDuplicateFocus.setState({ row, place, ...NOTHING_CHOSEN })
}

export function chooseMember(side: 'left' | 'right', block: BlockId): void {
  useDuplicateFocus.setState({ [side]: block, difference: null })
}

export function setWhole(isWhole: boolean): void {
  useDuplicateFocus.setState({ isWhole })
}

export function pointAtDifference(difference: string | null): void {
  useDuplicateFocus.setState({ difference })
}

/** Opens the view at a question. */
export function showDuplicate({ key, state }: DuplicateRow): void {
  useDuplicateFocus.setState({ sieve: state, group: null, row: key, place: 0, ...NOTHING_CHOSEN })
  showView('duplicates')
}

/** The rows the list shows, and which of them is open in the middle. */
export function shownRows(
  rows: readonly DuplicateRow[],
  { sieve, group, row, place }: Pick<DuplicateFocus, 'sieve' | 'group' | 'row' | 'place'>,
): { readonly shown: readonly DuplicateRow[]; readonly at: number } {
  const shown = rows.filter((one) => one.state === sieve && (group === null || one.group === group))
  const found = row === null ? -1 : shown.findIndex((one) => one.key === row)
  return { shown, at: found >= 0 ? found : Math.min(place, shown.length - 1) }
}
