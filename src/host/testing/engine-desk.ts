import { join } from 'node:path'
import { runCommand } from '../../commands/command-table'
import { createEngine, ENGINE_VERSION } from '../../engine/engine'
import { applyChanges, type Change } from '../../model/change'
import { type Desk, emptyDesk } from '../../model/document'
import { isRefusal } from '../../model/entry'
import { readLexiconFolder } from '../lexicon-folder'
import { pageFromBytes } from '../page-file'

const LEXICONS = join(import.meta.dirname, '..', '..', '..', 'resources', 'lexicons', 'zh')

/** The engine as the app ships it, with nothing of a newsroom's own. */
export const engine = createEngine(readLexiconFolder(LEXICONS))

/** A desk for tests of what is worked out from pages: they are read as files are, and laid out by the real engine. */
export class EngineDesk {
  desk: Desk = emptyDesk()
  #ids = 0

  importPage(name: string, text: string): void {
    const page = pageFromBytes(name, Buffer.from(text))
    if (isRefusal(page)) throw new Error(page.message)
    this.run('page.import', page)
  }

  /** Runs a command that must succeed. */
  run(command: string, args: unknown): readonly Change[] {
    const outcome = runCommand(this.desk, command, args, {
      now: '2025-06-12T06:00:00Z',
      by: '周岚',
      newId: () => `i${++this.#ids}`,
      layout: (raw) => engine.segmenter.segment(raw),
      engineVersion: ENGINE_VERSION,
    })
    if (isRefusal(outcome)) throw new Error(outcome.message)
    this.apply(outcome.changes)
    return outcome.changes
  }

  /** What follows a desk overrides this, as the app's worker lets it follow. */
  apply(changes: readonly Change[]): void {
    this.desk = applyChanges(this.desk, changes)
  }
}
