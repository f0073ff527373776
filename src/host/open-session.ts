import { ENGINE_VERSION, type Engine } from '../engine/engine'
import { readHouseStyle } from '../engine/page/house-style'
import { restylePieces } from '../engine/page/restyle'
import type { PageLayout } from '../model/analysis'
import type { PageId } from '../model/document'
import type { Derive } from '../store/derived'
import type { OpenHow, OpenRefusal } from '../store/outcome'
import { Session } from '../store/session'
import type { SqlJsStatic } from '../store/sql'
import { derivePage } from './derive-page'

export interface SessionHost {
  /** Read anew each time: it is another once the newsroom's lists are. */
  readonly engine: Engine
  readonly sql: SqlJsStatic
  readonly appVersion: string
  person(): string
  /** How long a save may work out what the machine makes of changed pages; the rest waits for the next save. */
  readonly deriveForMs?: number
}

/** Opens (or makes) a desk file with the engine behind it: the same for the app's worker and the command line. */
export function openSession(
  path: string,
  host: SessionHost,
  wish: { create: boolean; how: OpenHow },
): Promise<Session | OpenRefusal> {
  return Session.open({
    path,
    create: wish.create,
    how: wish.how,
    sql: host.sql,
    appVersion: host.appVersion,
    engineVersion: ENGINE_VERSION,
    layout: (raw) => host.engine.segmenter.segment(raw),
    restyle: (raw, pieces) => restylePieces(raw, pieces, readHouseStyle(host.engine.lexicon)),
    person: () => host.person(),
    derive: deriveRows(host),
    deriveForMs: host.deriveForMs,
  })
}

/** The machine's view of a page, as rows for whoever reads the desk file with another tool. */
function deriveRows(host: SessionHost): Derive {
  return (desk, page) => {
    const derived = derivePage(desk, page, host.engine, NO_LAYOUT, 0)
    const places = (list: readonly { block: string; start: number; end: number }[]) =>
      list.map(({ block, start, end }) => ({ paragraph: block, start, end }))
    const rejected = new Set<string>()
    for (const { kind, subject, answer } of desk.decision.values()) {
      if (kind === 'tag' && answer === 'rejected') rejected.add(subject)
    }
    return {
      tags: Object.entries(derived.tags).flatMap(([paragraph, tags]) =>
        tags.filter(({ key }) => !rejected.has(key)).map((tag) => ({ paragraph, tag })),
      ),
      duplicates: derived.duplicates.map((one) => ({ ...one, places: places(one.places) })),
      findings: derived.findings.map((one) => ({ ...one, confidence: 1, places: places(one.places) })),
    }
  }
}

/** The tables hold what is printed and tagged; the machine's own cut is not among them. */
const NO_LAYOUT: PageLayout = {
  issue: { publication: null, place: null, date: null, weekday: null, page: null },
  stories: [],
  furniture: [],
  joints: [],
}

/** The page an import put into the desk. */
export function importedPage(changes: readonly { table: string; id: string; before: unknown }[]): PageId {
  const change = changes.find(({ table, before }) => table === 'page' && before === null)
  if (!change) throw new Error('an import that brought no page')
  return change.id
}
