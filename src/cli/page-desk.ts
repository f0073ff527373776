import { runCommand } from '../commands/command-table'
import { ENGINE_VERSION, type Engine } from '../engine/engine'
import type { PageFile } from '../host/page-file'
import { applyChanges } from '../model/change'
import { type Desk, emptyDesk } from '../model/document'
import { isRefusal, type Refusal } from '../model/entry'

/** A desk that holds one page, in memory only: what importing it would make. */
export function deskOfPage(engine: Engine, page: PageFile): Desk | Refusal {
  let last = 0
  const outcome = runCommand(emptyDesk(), 'page.import', page, {
    now: new Date(0).toISOString(),
    by: '',
    newId: () => String(++last),
    layout: (raw) => engine.segmenter.segment(raw),
    engineVersion: ENGINE_VERSION,
  })
  return isRefusal(outcome) ? outcome : applyChanges(emptyDesk(), outcome.changes)
}
