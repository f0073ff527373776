import type { PageDerived } from '../bridge/page-derived'
import type { Engine } from '../engine/engine'
import { derivePage } from '../host/derive-page'
import type { DeskComparison } from '../host/desk-comparison'
import type { PageLayout } from '../model/analysis'
import { type DeskScope, pagesInScope } from '../model/desk-scope'
import type { Desk, PageId } from '../model/document'

/** The machine's cut of a page depends on its raw text alone, so it is kept until that is another. */
interface Kept {
  readonly raw: string
  readonly layout: PageLayout
}

/** Whoever has the engine: the newsroom's lists may change, and with them the engine is another. */
export interface EngineHost {
  readonly engine: Engine
}

/** The desk as it stands, after which entry. */
export interface ReadState {
  readonly desk: Desk
  readonly seq: number
}

/** One state of a desk with what the machine thinks of its pages. */
export interface DeskReading {
  readonly desk: Desk
  readonly derived: ReadonlyMap<PageId, PageDerived>
}

/** Somebody types on: by then everything has been read but the last words, and is read in one go. */
const LAST_PASS = 3

/** Cuts kept at most; a desk with more pages works them out again when they are looked at. */
const MOST_KEPT = 200

/** What the machine thinks of the pages of a desk, worked out when a window asks. */
export class PageViews {
  readonly #host: EngineHost
  readonly #comparison: DeskComparison
  readonly #kept = new Map<PageId, Kept>()

  constructor(host: EngineHost, comparison: DeskComparison) {
    this.#host = host
    this.#comparison = comparison
  }

  derive(desk: Desk, page: PageId, seq: number): PageDerived {
    const { engine } = this.#host
    const derived = derivePage(desk, page, engine, this.#layout(page, desk.page.get(page)?.raw ?? ''), seq)
    const against = this.#comparison.findingsOf(desk, page, engine)
    return against.length > 0 ? { ...derived, findings: [...derived.findings, ...against] } : derived
  }

  /**
   * Reads in small steps what a report of `scope` tells of: every page of the desk compared with the others, and those
   * of the scope as they are derived. Entries may come in between two steps; then what they touched is read again, so
   * that the report is of one state of the desk.
   */
  *readForReport(now: () => ReadState, scope: DeskScope): Generator<undefined, DeskReading> {
    for (let pass = 1; ; pass++) {
      const { desk } = now()
      const derived = new Map<PageId, PageDerived>()
      for (const id of desk.page.keys()) {
        this.#comparison.readPage(now().desk, id, this.#host.engine)
        if (pass < LAST_PASS) yield
      }
      for (const { id } of pagesInScope(desk, scope)) {
        const { desk: current, seq } = now()
        derived.set(id, this.derive(current, id, seq))
        if (pass < LAST_PASS) yield
      }
      if (now().desk === desk) return { desk, derived }
    }
  }

  /** Another desk has come in, or another engine. */
  clear(): void {
    this.#kept.clear()
    this.#comparison.clear()
  }

  #layout(page: PageId, raw: string): PageLayout {
    const kept = this.#kept.get(page)
    if (kept?.raw === raw) return kept.layout
    const layout = this.#host.engine.segmenter.segment(raw)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(page, { raw, layout })
    return layout
  }
}
