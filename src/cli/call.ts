import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Engine } from '../engine/engine'
import { LexiconError, type LexiconRow, type LexiconSources, readLexicon } from '../engine/lexicon'
import { readOwnRows, writeOwnList } from '../host/own-list'
import type { PageFile } from '../host/page-file'
import { isRefusal, type Refusal } from '../model/entry'
import { checkStyleRow } from '../model/style-row'
import { EXIT } from './exit-code'
import { findResources, loadEngine } from './load-engine'
import { readAll, type Streams } from './streams'

/** One run of the command line: its words, its streams, and the exit code gathered on the way. */
export class Call {
  #exit: number = EXIT.done
  #engine: Engine | undefined
  #ownRules = ''
  #ownLists: LexiconSources = {}

  constructor(
    readonly words: readonly string[],
    readonly streams: Streams,
    /** Path of the newsroom's house-style.tsv, whose rules come after the shipped ones. */
    private readonly houseStyle?: string,
  ) {}

  get exitCode(): number {
    return this.#exit
  }

  /** Made at first use: `info` and `--help` need no lexicons. */
  get engine(): Engine {
    this.#engine ??= loadEngine({ style: this.#ownRules, lists: this.#ownLists })
    return this.#engine
  }

  /** Reads the house style named; false, and a complaint, when it is none. */
  hasHouseStyle(): boolean {
    const file = this.houseStyle ?? ''
    try {
      const rows = readLexicon({ own: readFileSync(file, 'utf8').replace(/^\uFEFF/u, '') }).rows('own')
      const problem = styleProblem(rows)
      if (problem) this.complain(file, problem)
      this.#ownRules = rows.map(({ rule, from, to, state = '' }) => `${rule}\t${from}\t${to}\t${state}\n`).join('')
      return problem === undefined
    } catch (error) {
      this.complain(file, error instanceof LexiconError ? error.message : 'it cannot be read as a house style')
      return false
    }
  }

  /**
   * Has the engine know who holds which office, from a file of the newsroom's list. Rows that cannot be read are
   * complained about, each with its line; the others are used.
   */
  async takeOfficeHolders(file: string): Promise<void> {
    const { readPageFile } = await pageFiles()
    const page = await readPageFile(file)
    if (isRefusal(page)) {
      this.complain(file, page.message)
      return
    }
    const { rows, problems } = readOwnRows('office-holders', page.raw)
    for (const { code, line } of problems) this.complain(file, `line ${line}: ${OFFICE_PROBLEMS[code] ?? code}`)
    this.#ownLists = { 'office-holders': writeOwnList('office-holders', rows) }
  }

  /** Galley's own version, kept with the desk files it writes. */
  get version(): string {
    const file = join(dirname(findResources()), 'package.json')
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  }

  /** The code this call ends with is the worst any part of it named. */
  endsWith(code: number): void {
    this.#exit = Math.max(this.#exit, code)
  }

  /** Says on stderr what is wrong with a file; the others are still done. */
  complain(file: string, message: string): void {
    this.streams.err(`galley: ${file}: ${message}\n`)
    this.endsWith(EXIT.unreadable)
  }

  async printJson(value: unknown): Promise<void> {
    await this.streams.out(`${JSON.stringify(value)}\n`)
  }

  /** Reads one page; `-` is standard input. */
  async readPage(file: string): Promise<PageFile | Refusal> {
    const { pageFromBytes, readPageFile } = await pageFiles()
    if (file === '-') return pageFromBytes('-', await readAll(this.streams.stdin))
    return readPageFile(file)
  }

  /** Reads the pages named (a folder stands for the files in it), in order, complaining about those that are none. */
  async *readPages(files: readonly string[]): AsyncGenerator<{ file: string; page: PageFile }> {
    const { expandFolders } = await pageFiles()
    for (const file of await expandFolders(files)) {
      const page = await this.readPage(file)
      if (isRefusal(page)) this.complain(file, page.message)
      else yield { file, page }
    }
  }
}

/** Loaded with the tables of all encodings when the first file is read: `tag` reads none. */
function pageFiles(): Promise<typeof import('../host/page-file')> {
  return import('../host/page-file')
}

/** What is wrong with a house style; undefined when nothing is. */
function styleProblem(rows: readonly LexiconRow[]): string | undefined {
  if (rows.length === 0) return 'there is no rule in it: the first line names the columns rule, from, to, state'
  for (const { rule = '', from = '', to = '', state = '' } of rows) {
    const wrong = checkStyleRow(rule, from, to, state)
    if (wrong === 'rule') return `${rule || 'a line'}: there is no such rule, or its state is not off`
    if (wrong === 'mark') return `${rule} ${from} ${to}: only punctuation can be set otherwise, one mark as one to four`
  }
  return undefined
}

/** What is wrong with a row of the list of office-holders, and what to do. */
const OFFICE_PROBLEMS: Readonly<Record<string, string>> = {
  header:
    'the header must name tab-separated columns name, office, organisation, from, to, note (name and office at least)',
  cells: 'more cells than the header has columns, or a cell is too long: join or shorten them',
  empty: 'no name: add it',
  office: 'no office: add it',
  from: '"from" is no date: write 2021, 2021-03 or 2021-03-15',
  to: '"to" is no date: write 2024, 2024-05 or 2024-05-20, or leave it empty',
  order: '"to" is before "from": swap or mend them',
  comment: 'the row begins with #: take it away',
  'too-large': 'the list is too large: leave out who is long gone',
}
