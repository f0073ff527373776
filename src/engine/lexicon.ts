/**
 * Lexicons are TSV files a newsroom can read and extend. The host (main process, command line, test) reads the files
 * and hands their text in, so the engine needs no file system; each capability compiles what it needs from them once,
 * when it is created.
 */

/** File name without `.tsv` → the file's text. */
export type LexiconSources = Readonly<Record<string, string>>

export type LexiconRow = Readonly<Record<string, string>>

export interface Lexicon {
  /** The rows of one file, by column name; empty when there is no such file. */
  rows(name: string): readonly LexiconRow[]
}

/** A lexicon file that cannot be read, with the file and line in its message. */
export class LexiconError extends Error {
  override name = 'LexiconError'
}

/**
 * Reads lexicon files. A file starts with a header row; `#` begins a comment line; empty lines are passed over.
 * Cells are separated by tabs and taken without surrounding blanks.
 * @throws {LexiconError} when a row has more cells than the header has columns.
 */
export function readLexicon(sources: LexiconSources): Lexicon {
  const tables = new Map<string, readonly LexiconRow[]>()
  for (const [name, text] of Object.entries(sources)) tables.set(name, readTable(name, text))
  return { rows: (name) => tables.get(name) ?? [] }
}

function readTable(name: string, text: string): LexiconRow[] {
  const rows: LexiconRow[] = []
  let columns: string[] | undefined
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('#') || line.trim() === '') return
    const cells = line.split('\t').map((cell) => cell.trim())
    if (!columns) {
      columns = cells
      return
    }
    if (cells.length > columns.length) {
      throw new LexiconError(
        `${name}.tsv line ${index + 1}: ${cells.length} cells, but the header names ${columns.length} columns`,
      )
    }
    const row: Record<string, string> = {}
    for (let k = 0; k < columns.length; k++) row[columns[k] as string] = cells[k] ?? ''
    rows.push(row)
  })
  return rows
}
