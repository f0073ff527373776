import { parsePartialDate } from './partial-date'

/** Columns of the newsroom's list of office-holders, as the header of its file names them. */
export const OFFICE_HOLDER_COLUMNS = ['name', 'office', 'organisation', 'from', 'to', 'note'] as const

/** What newsrooms write over these columns in their own sheets. */
export const OFFICE_HOLDER_HEADS: Readonly<Record<string, (typeof OFFICE_HOLDER_COLUMNS)[number]>> = {
  姓名: 'name',
  名字: 'name',
  职务: 'office',
  职位: 'office',
  title: 'office',
  单位: 'organisation',
  机构: 'organisation',
  organization: 'organisation',
  起: 'from',
  任职: 'from',
  到任: 'from',
  开始: 'from',
  止: 'to',
  离任: 'to',
  结束: 'to',
  备注: 'note',
  说明: 'note',
}

export type OfficeHolderProblem = 'empty' | 'office' | 'from' | 'to' | 'order'

/** An end that is not there yet, in words. */
const STILL = /^(?:至今|现在|现任|今|-|—|–)$/u

/** A row with its dates in ISO writing, and an end that only says “to this day” left out. Cells as the columns stand. */
export function tidyOfficeHolder(cells: readonly string[]): string[] {
  return OFFICE_HOLDER_COLUMNS.map((column, k) => {
    const cell = (cells[k] ?? '').trim()
    if (column === 'to' && STILL.test(cell)) return ''
    if (column === 'name') return cell.replace(/\s+/gu, '')
    return column === 'from' || column === 'to' ? (parsePartialDate(cell)?.iso ?? cell) : cell
  })
}

/** What is wrong with a row, by the cell it is in; undefined when it can be kept. */
export function officeHolderProblem(cells: readonly string[]): OfficeHolderProblem | undefined {
  const [name = '', office = '', , from = '', to = ''] = tidyOfficeHolder(cells)
  if (name === '') return 'empty'
  if (office === '') return 'office'
  const begun = parsePartialDate(from)
  const ended = parsePartialDate(to)
  if (from !== '' && !begun) return 'from'
  if (to !== '' && !ended) return 'to'
  return begun && ended && ended.last < begun.first ? 'order' : undefined
}
