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
import { OFFICE_HOLDER_HEADS, officeHolderProblem, tidyOfficeHolder } from '../model/office-holder'
import { checkStyleRow } from '../model/style-row'

/** Characters of a list's file at most. */
const LONGEST_FILE = 4_000_000

export function isNewsroomList(name: string): name is NewsroomList {
  return (NEWSROOM_LISTS as readonly string[]).includes(name)
}

/** What a file of a list holds: the rows that can be kept, and those that cannot with their lines. */
export interface OwnRows {
  readonly rows: readonly ListRow[]
  readonly problems: readonly ListProblem[]
}

/** Problems told at most: a file of another kind has one in every line. */
const MOST_PROBLEMS = 200

/**
 * Reads a list of the newsroom's own: the header, then a row a line, as in every lexicon file. One bad row and the
 * whole file is refused, with its line, since half a list is worse than a question.
 */
export function readOwnList(list: NewsroomList, text: string): readonly ListRow[] | ListProblem {
  const { rows, problems } = readOwnRows(list, text)
  const [problem] = problems
  if (!problem) return rows
  const { code, line } = problem
  return { list, code, line }
}

/** As `readOwnList`, for a person to look at: every row that can be kept, and every one that cannot. */
export function readOwnRows(list: NewsroomList, text: string): OwnRows {
  if (text.length > LONGEST_FILE) return { rows: [], problems: [{ list, code: 'too-large', line: 0 }] }
  const rows: ListRow[] = []
  const problems: ListProblem[] = []
  let order: readonly number[] | undefined
  let width = 0
  // A spreadsheet that saves as text puts a byte order mark in front.
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  for (const [k, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => unquoted(cell.trim()))
    if (!order) {
      order = columnOrder(list, cells)
      width = cells.length
      if (!order) return { rows, problems: [{ list, code: 'header', line: k + 1 }] }
      continue
    }
    const inOrder = isHeaded(list) ? order.map((at) => cells[at] ?? '') : cells
    const isWide = isHeaded(list) && cells.length > width
    const code = rows.length === MOST_ROWS ? 'too-large' : isWide ? 'cells' : checkListRow(list, inOrder)
    if (!code) rows.push(list === 'office-holders' ? tidyOfficeHolder(inOrder) : inOrder)
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ list, code, line: k + 1, row: line.slice(0, LONGEST_CELL) })
    if (code === 'too-large') break
  }
  return { rows, problems }
}

/** Lists whose columns newsrooms keep in sheets of their own, under their own heads and in any order. */
function isHeaded(list: NewsroomList): boolean {
  return list === 'office-holders'
}

/** Where in a row of the file each column of the list stands (-1: nowhere); undefined when the header is another's. */
function columnOrder(list: NewsroomList, heads: readonly string[]): readonly number[] | undefined {
  const columns: readonly string[] = LIST_COLUMNS[list]
  if (!isHeaded(list)) return heads.join('\t') === columns.join('\t') ? columns.map((_, k) => k) : undefined
  const named = heads.map((head) => OFFICE_HOLDER_HEADS[head.toLowerCase()] ?? head.toLowerCase())
  const isKnown = named.every((head, k) => columns.includes(head) && named.indexOf(head) === k)
  if (!isKnown || !named.includes('name') || !named.includes('office')) return undefined
  return columns.map((column) => named.indexOf(column))
}

/** A cell without the quotation marks a spreadsheet puts around one that holds some. */
function unquoted(cell: string): string {
  return /^".*"$/u.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** What is wrong with a row; undefined when nothing is. */
export function checkListRow(list: NewsroomList, cells: ListRow): ListProblem['code'] | undefined {
  const [first = '', second = '', third = '', fourth = ''] = cells
  if (cells.length > LIST_COLUMNS[list].length) return 'cells'
  if (cells.some((cell) => cell.length > LONGEST_CELL || /[\t\r\n]/u.test(cell))) return 'cells'
  if (first === '') return 'empty'
  // The line would be taken for a comment, and the row be lost.
  if (first.startsWith('#')) return 'comment'
  if (list === 'office-holders') return officeHolderProblem(cells)
  if (list === 'house-style') return checkStyleRow(first, second, third, fourth)
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
