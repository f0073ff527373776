import { basename } from 'node:path'
import type { ImportProgress } from '../bridge/bridge'
import type { Encoding } from '../formats/import/decode-page'
import { type PageFile, readPageFile } from '../host/page-file'
import { isRefusal, type Refusal, refuse } from '../model/entry'

/** How often the window hears of progress. */
const REPORT_MS = 100

export interface ImportHost {
  /** Puts one page into the desk; the answer is its id. */
  add(page: PageFile): string | Refusal
  report(progress: ImportProgress): void
  /** Milliseconds; only differences matter. */
  now(): number
}

/** Loads pages one after another, giving way to the editor's own requests between any two. */
export class ImportJob {
  #cancelled = false

  constructor(
    readonly number: number,
    readonly paths: readonly string[],
    readonly encoding: Encoding | undefined,
    readonly host: ImportHost,
  ) {}

  /** Pages already in stay in. */
  cancel(): void {
    this.#cancelled = true
  }

  /** A page that brings the engine down is skipped like any other that cannot be read: the rest still load. */
  #add(page: PageFile): string | Refusal {
    try {
      return this.host.add(page)
    } catch (error) {
      return refuse('failed', error instanceof Error ? error.message : String(error))
    }
  }

  async run(): Promise<void> {
    const { paths, host } = this
    const started = host.now()
    const skipped: { file: string; code: string; message: string }[] = []
    const pages: string[] = []
    let reported = Number.NEGATIVE_INFINITY
    const report = (done: number, state: ImportProgress['state']): void => {
      const now = host.now()
      if (state === 'running' && now - reported < REPORT_MS) return
      reported = now
      const secondsLeft = done > 0 ? ((now - started) / done / 1000) * (paths.length - done) : null
      const current = basename(paths[Math.min(done, paths.length - 1)] ?? '')
      const shown = { skipped: [...skipped], pages: [...pages] }
      host.report({ job: this.number, done, total: paths.length, current, secondsLeft, state, ...shown })
    }
    report(0, 'running')
    for (const [k, path] of paths.entries()) {
      if (this.#cancelled) return report(k, 'cancelled')
      const page = await readPageFile(path, this.encoding)
      if (this.#cancelled) return report(k, 'cancelled')
      const added = isRefusal(page) ? page : this.#add(page)
      if (isRefusal(added)) skipped.push({ file: path, code: added.refused, message: added.message })
      else pages.push(added)
      report(k + 1, 'running')
      // Lets a keystroke waiting behind this job go first.
      await new Promise((resolve) => setImmediate(resolve))
    }
    report(paths.length, 'done')
  }
}
