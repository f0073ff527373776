import type { Worker } from 'node:worker_threads'
import type { FromReadingThread, ReadingOrder } from './reading-thread'

/**
 * As many pages must be waiting for one more thread to be started: it loads an engine and reads its first pages at a
 * tenth of the later speed. It costs some two seconds of processor and a hundred and fifty megabytes; on two cores that is
 * made up for from about forty pages, on more from about twenty.
 */
export const WORTH_A_THREAD = 32

/** Pages a thread is given ahead, so that it need not wait while this one is busy with a page of its own. */
const GIVEN_AHEAD = 3

export interface PageReadersOptions<Job, Result> {
  /** Reads a page in this thread. */
  read(job: Job): Result | Promise<Result>
  /** Starts a thread that reads as `read` does, see `serveReading`; without it all is read in this one. */
  readonly startThread?: (() => Worker) | undefined
  /** Threads beside this one. */
  readonly mostThreads: number
  /** A thread has ended by itself; nothing is lost by it. */
  readonly onLost?: (reason: string) => void
}

interface Task<Job, Result> {
  readonly job: Job
  resolve(result: Result | PromiseLike<Result>): void
  reject(error: unknown): void
}

interface ReadingThread<Job, Result> {
  readonly worker: Worker
  isReady: boolean
  readonly given: Map<number, Task<Job, Result>>
}

/**
 * Reads pages in this thread and in others. Whoever is free takes the next page; a thread that breaks off or fails gives
 * its pages back, and this one reads them.
 */
export class PageReaders<Job, Result> {
  readonly #options: PageReadersOptions<Job, Result>
  readonly #waiting: Task<Job, Result>[] = []
  readonly #threads = new Set<ReadingThread<Job, Result>>()
  /** Pages that threads have given back. */
  readonly #returned: Task<Job, Result>[] = []
  #mostThreads: number
  #isReading = false
  #lastId = 0

  constructor(options: PageReadersOptions<Job, Result>) {
    this.#options = options
    this.#mostThreads = options.startThread ? options.mostThreads : 0
  }

  /** Pages that may be under way at once; more would only be held in memory. */
  get room(): number {
    return WORTH_A_THREAD * Math.max(1, this.#mostThreads) + 1
  }

  read(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject })
      if (this.#waiting.length >= WORTH_A_THREAD * (this.#threads.size + 1)) this.#startThread()
      for (const thread of this.#threads) this.#give(thread)
      void this.#readHere()
    })
  }

  /** Ends the threads. What they were reading is no longer wanted. */
  async close(): Promise<void> {
    this.#mostThreads = 0
    const threads = [...this.#threads]
    this.#threads.clear()
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }

  async #readHere(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    for (;;) {
      // Between two pages what the threads have read is heard of, and they are given more.
      await new Promise((resolve) => setImmediate(resolve))
      const task = this.#returned.shift() ?? this.#waiting.shift()
      if (!task) break
      try {
        task.resolve(await this.#options.read(task.job))
      } catch (error) {
        task.reject(error)
      }
    }
    this.#isReading = false
  }

  #startThread(): void {
    const { startThread } = this.#options
    if (!startThread || this.#threads.size >= this.#mostThreads) return
    try {
      const thread: ReadingThread<Job, Result> = { worker: startThread(), isReady: false, given: new Map() }
      this.#threads.add(thread)
      thread.worker.on('message', (message: FromReadingThread<Result>) => this.#hear(thread, message))
      thread.worker.on('error', (error) => this.#lose(thread, error.message))
      thread.worker.on('exit', (code) => this.#lose(thread, `it ended with ${code}`))
    } catch (error) {
      this.#lost(error instanceof Error ? error.message : String(error))
    }
  }

  #give(thread: ReadingThread<Job, Result>): void {
    while (thread.isReady && thread.given.size < GIVEN_AHEAD) {
      const task = this.#waiting.shift()
      if (!task) return
      const order: ReadingOrder<Job> = { id: ++this.#lastId, job: task.job }
      thread.given.set(order.id, task)
      thread.worker.postMessage(order)
    }
  }

  #hear(thread: ReadingThread<Job, Result>, message: FromReadingThread<Result>): void {
    if ('ready' in message) {
      thread.isReady = true
    } else {
      const task = thread.given.get(message.id)
      thread.given.delete(message.id)
      if (task && 'failed' in message) this.#takeBack([task])
      else if (task && 'result' in message) task.resolve(message.result)
    }
    if (this.#threads.has(thread)) this.#give(thread)
  }

  #lose(thread: ReadingThread<Job, Result>, reason: string): void {
    if (!this.#threads.delete(thread)) return
    this.#lost(reason)
    this.#takeBack(thread.given.values())
  }

  /** What has ended one thread would end the next. */
  #lost(reason: string): void {
    this.#mostThreads = 0
    this.#options.onLost?.(reason)
  }

  #takeBack(tasks: Iterable<Task<Job, Result>>): void {
    this.#returned.push(...tasks)
    void this.#readHere()
  }
}
