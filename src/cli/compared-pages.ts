import type { CheckSettings } from '../engine/checks/checker'
import { PageComparison, tellConflict } from '../engine/checks/compare-pages'
import { SAME_METRIC } from '../engine/checks/rules/metrics/same-metric'
import type { Engine } from '../engine/engine'
import { type PageUnits, readStories } from '../engine/read-page'
import type { PageFile } from '../host/page-file'
import type { Severity } from '../model/analysis'
import { editionKey } from '../model/edition'
import { rawSpansOf } from '../model/piece'

/** A finding between two files of one call, told at one of them. */
export interface FindingBetween {
  readonly file: string
  /** 1-based line of the page as it came. */
  readonly line: number
  readonly rule: string
  readonly severity: Severity
  readonly message: string
}

interface Held {
  readonly file: string
  readonly raw: string
  readonly units: PageUnits
}

/** The pages of one call, compared with each other as those of a desk are. */
export class ComparedPages {
  readonly #engine: Engine
  readonly #severity: Severity | 'off'
  readonly #comparison = new PageComparison()
  /** By the number of the page in the call, six digits, so that sides come in the order the files were given. */
  readonly #held = new Map<string, Held>()

  constructor(engine: Engine, { severities }: CheckSettings) {
    this.#engine = engine
    this.#severity = severities[SAME_METRIC.id] ?? SAME_METRIC.severity
  }

  add(file: string, { raw }: PageFile, units: PageUnits): void {
    if (this.#severity === 'off') return
    const id = String(this.#held.size).padStart(6, '0')
    this.#held.set(id, { file, raw, units })
    const stories = readStories(this.#engine, units).stories.map((story) => this.#engine.metrics.read(story))
    this.#comparison.update(id, { edition: editionKey(units), stories })
  }

  /** Every finding at both of its pages, page by page. */
  findings(): FindingBetween[] {
    const severity = this.#severity
    if (severity === 'off') return []
    return this.#comparison.ids().flatMap((id) =>
      this.#comparison.conflictsOf(id).flatMap((conflict): FindingBetween[] => {
        const own = conflict.sides.find(({ page }) => page === id)
        const other = conflict.sides.find(({ page }) => page !== id)
        const [here, there] = [this.#held.get(id), this.#held.get(other?.page ?? '')]
        if (!own || !other || !here || !there) return []
        const said = tellConflict(conflict.sides, [], conflict).message
        const message = `${said}（${there.file}:${lineOf(there, other.mention.figure.place)}）`
        const line = lineOf(here, own.mention.figure.place)
        return [{ file: here.file, line, rule: SAME_METRIC.id, severity, message }]
      }),
    )
  }
}

function lineOf({ raw, units }: Held, place: { text: number; start: number; end: number }): number {
  const unit = units.stories.flat()[place.text]
  const [first] = rawSpansOf(unit?.pieces ?? [], place.start, place.end)
  return raw.slice(0, first?.[0] ?? 0).split(/\r\n|\r|\n/u).length
}
