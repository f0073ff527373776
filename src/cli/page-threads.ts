import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Refusal } from '../model/entry'
import type { OwnSources } from './load-engine'

/** What a thread makes of a file: the bytes of its line of output, or why it is no page. */
export type ThreadRead = Uint8Array | Refusal

/**
 * A thread has the lexicons to itself, and its own code to warm up, which takes as long as some hundred pages: with less
 * text than this for each, one thread is as soon done as two.
 */
const BYTES_PER_THREAD = 500_000
/** Each thread holds an engine of its own, some 200 MB with the pages it has in hand. */
const MOST_THREADS = 4
/** Pages handed to a thread before the first of them is written: a long page does not leave the other threads idle. */
const PAGES_AHEAD = 8

/** How many threads are worth starting for these files; 1 says that the main thread does as well. */
export async function countThreads(files: readonly string[]): Promise<number> {
  const sizes = files.map((file) =>
    stat(file)
      .then(({ size }) => size)
      .catch(() => 0),
  )
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  const most = Math.min(availableParallelism(), MOST_THREADS, files.length)
  return Math.max(1, Math.min(most, Math.floor(bytes / BYTES_PER_THREAD)))
}

/** Reads pages in several threads at once and yields what they make of each, in the order given. */
export async function* readInThreads(
  files: readonly string[],
  { script, count, own }: { readonly script: URL; readonly count: number; readonly own: OwnSources },
): AsyncGenerator<{ readonly file: string; readonly read: ThreadRead }> {
  const threads = Array.from({ length: count }, () => new PageThread(script, own))
  const underWay: Promise<ThreadRead>[] = []
  const handOut = (file: string | undefined): void => {
    if (file === undefined) return
    const idlest = threads.reduce((best, thread) => (thread.load < best.load ? thread : best))
    underWay.push(idlest.read(file))
  }
  try {
    const ahead = count * PAGES_AHEAD
    for (const file of files.slice(0, ahead)) handOut(file)
    for (const [k, file] of files.entries()) {
      const read = (await underWay.shift()) as ThreadRead
      handOut(files[k + ahead])
      yield { file, read }
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

interface Waiting {
  readonly file: string
  resolve(read: ThreadRead): void
  reject(error: Error): void
}

/** A thread that reads one page after another (`page-thread`), as the main thread sees it. */
class PageThread {
  readonly #worker: Worker
  /** In the order asked, which is the order answered. */
  readonly #waiting: Waiting[] = []
  #ended: Error | undefined

  constructor(script: URL, own: OwnSources) {
    this.#worker = new Worker(script, { workerData: own })
    this.#worker.on('message', (read: ThreadRead) => this.#waiting.shift()?.resolve(read))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code) => {
      this.#end(new Error(`the thread reading ${this.#waiting[0]?.file ?? 'pages'} has ended with code ${code}`))
    })
  }

  /** Pages it has still to read. */
  get load(): number {
    return this.#waiting.length
  }

  read(file: string): Promise<ThreadRead> {
    const answer = new Promise<ThreadRead>((resolve, reject) => {
      if (this.#ended) return reject(this.#ended)
      this.#waiting.push({ file, resolve, reject })
      this.#worker.postMessage(file)
    })
    // Told when its turn to be written comes; until then nobody hears of it.
    answer.catch(() => undefined)
    return answer
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  /** What an error in reading a page says is what it would have said in the main thread. */
  #end(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended)
  }
}
