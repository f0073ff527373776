import type { PageDerived } from '../bridge/page-derived'
import type { Engine } from '../engine/engine'
import { derivePage } from '../host/derive-page'
import type { DeskComparison } from '../host/desk-comparison'
import type { PageLayout } from '../model/analysis'
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

  /** Has every page of the desk compared with the others: a report is of what all of them say. */
  compareAll(desk: Desk): void {
    this.#comparison.readAll(desk, this.#host.engine)
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
