import {
  LIST_COLUMNS,
  type ListProblem,
  type ListRow,
  LONGEST_CELL,
  MOST_ROWS,
  NEWSROOM_LISTS,
  type NewsroomList,
  TITLE_KINDS,
} from '../bridge/newsroom-lists'

/** Characters of a list's file at most. */
const LONGEST_FILE = 4_000_000

export function isNewsroomList(name: string): name is NewsroomList {
  return (NEWSROOM_LISTS as readonly string[]).includes(name)
}

/**
 * Reads a list of the newsroom's own: the header, then a row a line, as in every lexicon file. One bad row and the
 * whole file is refused, with its line, since half a list is worse than a question.
 */
export function readOwnList(list: NewsroomList, text: string): readonly ListRow[] | ListProblem {
  if (text.length > LONGEST_FILE) return { list, code: 'too-large', line: 0 }
  const columns = LIST_COLUMNS[list]
  const rows: ListRow[] = []
  let hasHeader = false
  // A spreadsheet that saves as text puts a byte order mark in front.
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  for (const [k, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    if (!hasHeader) {
      if (cells.join('\t') !== columns.join('\t')) return { list, code: 'header', line: k + 1 }
      hasHeader = true
      continue
    }
    const code = checkListRow(list, cells)
    if (code) return { list, code, line: k + 1 }
    if (rows.length === MOST_ROWS) return { list, code: 'too-large', line: k + 1 }
    rows.push(cells)
  }
  return rows
}

/** What is wrong with a row; undefined when nothing is. */
export function checkListRow(list: NewsroomList, cells: ListRow): ListProblem['code'] | undefined {
  const [first = '', second = '', third = ''] = cells
  if (cells.length > LIST_COLUMNS[list].length) return 'cells'
  if (cells.some((cell) => cell.length > LONGEST_CELL || /[\t\r\n]/u.test(cell))) return 'cells'
  if (first === '') return 'empty'
  // The line would be taken for a comment, and the row be lost.
  if (first.startsWith('#')) return 'comment'
  if (list === 'titles') {
    if (!(TITLE_KINDS as readonly string[]).includes(first)) return 'kind'
    if (second === '') return 'empty'
  }
  if (list === 'units' && third !== '' && !(Number(third) > 0 && Number.isFinite(Number(third)))) return 'factor'
  return undefined
}

/** The file of a list: header, rows, a line end after each. */
export function writeOwnList(list: NewsroomList, rows: readonly ListRow[]): string {
  const lines = [LIST_COLUMNS[list], ...rows].map((cells) => cells.join('\t').trimEnd())
  return `${lines.join('\n')}\n`
}
