import { LIST_COLUMNS, type ListRow, type NewsroomList } from '../../bridge/newsroom-lists'
import { type OfficeHolderProblem, officeHolderProblem } from '../../model/office-holder'

/** Cells that tell rows apart, where it takes more than the first. */
const KEY_CELLS: Readonly<Partial<Record<NewsroomList, number>>> = {
  titles: 2,
  'office-holders': 4,
  'house-style': 2,
}

/**
 * What tells rows of a list apart: the name, the words, the unit; of titles kind and words together; of office-holders
 * all but the end and the note, since one person may hold one office twice; of the house style rule and mark.
 */
export function rowKey(list: NewsroomList, row: ListRow): string {
  const cells = KEY_CELLS[list] ?? 1
  return Array.from({ length: cells }, (_, k) => row[k] ?? '').join('\t')
}

/** The rows with `row` put in: in the place of one about the same, else at the end. */
export function withRow(list: NewsroomList, rows: readonly ListRow[], row: ListRow): ListRow[] {
  return withRows(list, rows, [row])
}

/** The rows with others put in; of two about the same the later one stays. */
export function withRows(list: NewsroomList, rows: readonly ListRow[], more: readonly ListRow[]): ListRow[] {
  const byKey = new Map(rows.map((row) => [rowKey(list, row), row]))
  for (const row of more) byKey.set(rowKey(list, row), row)
  return [...byKey.values()]
}

/** The rows without those about `key`. */
export function withoutRow(list: NewsroomList, rows: readonly ListRow[], key: string): ListRow[] {
  return rows.filter((row) => rowKey(list, row) !== key)
}

/** Rows that hold the words looked for, in any cell. */
export function findRows(rows: readonly ListRow[], wanted: string): readonly ListRow[] {
  const words = wanted.trim()
  return words === '' ? rows : rows.filter((row) => row.some((cell) => cell.includes(words)))
}

/** A row as long as its list has columns. */
export function fullRow(list: NewsroomList, row: ListRow): string[] {
  return LIST_COLUMNS[list].map((_, k) => row[k] ?? '')
}

/** What is wrong with a row being typed, as a word's key; undefined when it can be kept. */
export function checkRow(
  list: NewsroomList,
  row: ListRow,
): 'empty' | 'comment' | 'factor' | OfficeHolderProblem | undefined {
  const [first = '', second = '', third = ''] = row
  if (first.trim() === '' || (list === 'titles' && second.trim() === '')) return 'empty'
  if (first.startsWith('#')) return 'comment'
  if (list === 'office-holders') return officeHolderProblem(row)
  if (list === 'units' && third !== '' && !(Number(third) > 0 && Number.isFinite(Number(third)))) return 'factor'
  return undefined
}
