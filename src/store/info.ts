import type { SqlJsStatic } from 'sql.js'
import { checkDesk } from '../model/check-desk'
import { cleanText } from '../model/piece'
import { DeskFile } from './desk-file'
import { type Files, nodeFiles } from './files'
import { findHolder } from './lock'
import { CannotOpen, errorCode, type OpenProblem, reasonOf } from './outcome'
import { recover } from './recovery'
import { countCharacters } from './rows'
import { journalPath } from './side-files'

/** What a desk file holds, and whether it is sound. */
export interface DeskInfo {
  readonly path: string
  readonly uuid: string
  /** Version of the file's tables. */
  readonly format: number
  /** Name and version of the program that saved it last. */
  readonly application: string
  /** ISO time of the last save, null before the first. */
  readonly savedAt: string | null
  readonly bytes: number
  readonly pages: number
  readonly stories: number
  readonly paragraphs: number
  /** Of clean text, white space not counted. */
  readonly characters: number
  readonly decisions: number
  readonly entries: number
  /** Entries in the journal that the next opening brings back; counted in all figures above. */
  readonly unsaved: number
  /** Process that has the desk open, null when none has. */
  readonly openIn: string | null
  readonly sound: boolean
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[]
}

export interface NoDeskInfo {
  readonly path: string
  readonly sound: false
  readonly problem: OpenProblem
  readonly problems: readonly string[]
}

/** Reads a desk file, with its journal, without locking or writing anything. */
export function describeDesk(sql: SqlJsStatic, path: string, files: Files = nodeFiles): DeskInfo | NoDeskInfo {
  try {
    if (!files.stamp(path)) throw new CannotOpen('missing', `there is no file ${path}`)
    const bytes = files.read(path)
    return describeFile(DeskFile.read(sql, bytes), path, bytes.length, files)
  } catch (error) {
    if (error instanceof CannotOpen) {
      return { path, sound: false, problem: error.problem, problems: [error.message] }
    }
    if (!errorCode(error)) throw error
    return { path, sound: false, problem: 'unreadable', problems: [reasonOf(error)] }
  }
}

function describeFile(file: DeskFile, path: string, bytes: number, files: Files): DeskInfo {
  try {
    const { uuid, seq } = file
    const { desk, entries, setAside } = recover(files, journalPath(path), { desk: file.readDesk(), uuid, seq }, false)
    const holder = findHolder(files, path)
    const problems = checkDesk(desk).map(({ code, page, message }) => `${code}: page ${page}: ${message}`)
    if (setAside) problems.push(`${setAside.code}: ${setAside.message}`)
    return {
      path,
      uuid,
      format: file.format,
      application: file.meta('application') ?? '',
      savedAt: file.meta('saved-at') ?? null,
      bytes,
      pages: desk.page.size,
      stories: desk.story.size,
      paragraphs: desk.block.size,
      characters: [...desk.block.values()].reduce((sum, block) => sum + countCharacters(cleanText(block.pieces)), 0),
      decisions: desk.decision.size,
      entries: seq + entries.length,
      unsaved: entries.length,
      openIn: holder ? `process ${holder.pid} on ${holder.host}` : null,
      sound: problems.length === 0,
      problems,
    }
  } finally {
    file.close()
  }
}
