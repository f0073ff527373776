import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ListProblem, ListRow, NewsroomList, NewsroomLists } from '../bridge/newsroom-lists'
import type { LexiconSources } from '../engine/lexicon'
import { isNewsroomList, readOwnList, writeOwnList } from './own-list'

interface OwnSources {
  readonly sources: LexiconSources
  readonly problems: readonly ListProblem[]
}

/** The files of the newsroom's folder; none where there is no such folder yet. */
export function readOwnSources(folder: string): OwnSources {
  const sources: Record<string, string> = {}
  const problems: ListProblem[] = []
  for (const file of namesIn(folder)) {
    const name = basename(file, '.tsv')
    try {
      sources[name] = readFileSync(join(folder, file), 'utf8')
    } catch {
      problems.push({ list: name, code: 'unreadable', line: 0 })
    }
  }
  return { sources, problems }
}

/**
 * The newsroom's lists as rows; a file that cannot be read counts as empty and is told of.
 * @param shipped the folder of the lexicons Galley comes with.
 */
export function readNewsroomLists(folder: string, shipped: string): NewsroomLists {
  const { sources, problems: unread } = readOwnSources(folder)
  const problems = [...unread]
  const rows: Record<NewsroomList, readonly ListRow[]> = {
    people: [],
    'office-holders': [],
    'not-names': [],
    titles: [],
    units: [],
    'house-style': [],
  }
  for (const [name, text] of Object.entries(sources)) {
    if (!isNewsroomList(name)) {
      problems.push({ list: name, code: 'unknown', line: 0 })
      continue
    }
    const read = readOwnList(name, text)
    if ('code' in read) problems.push(read)
    else rows[name] = read
  }
  return { rows, shippedStyle: readShippedStyle(shipped), problems }
}

/** The shipped rules; none where the installation is not whole, which the engine's start tells of. */
function readShippedStyle(shipped: string): readonly ListRow[] {
  try {
    const rows = readOwnList('house-style', readFileSync(join(shipped, 'house-style.tsv'), 'utf8'))
    return 'code' in rows ? [] : rows
  } catch {
    return []
  }
}

/** What goes into the file when a list is written out: of the house style all that holds, so that it can be edited. */
export function exportedRows({ rows, shippedStyle }: NewsroomLists, list: NewsroomList): readonly ListRow[] {
  if (list !== 'house-style') return rows[list]
  const byMark = new Map([...shippedStyle, ...rows[list]].map((row) => [`${row[0]} ${row[1]}`, row]))
  return [...byMark.values()]
}

/**
 * Writes one list, by way of a second file so that a full disk cannot leave half of one. A file that could not be
 * read is kept beside it under another name: it may hold a year's work with one tab too many.
 */
export function saveNewsroomList(folder: string, list: NewsroomList, rows: readonly ListRow[]): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${list}.tsv`)
  const old = readOwnSources(folder).sources[list]
  if (old !== undefined && 'code' in readOwnList(list, old)) renameSync(path, `${path}.unread`)
  writeFileSync(`${path}.new`, writeOwnList(list, rows))
  renameSync(`${path}.new`, path)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.tsv'))
      .sort()
  } catch {
    return []
  }
}
