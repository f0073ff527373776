import { type MessagePort, parentPort, type ResourceLimits } from 'node:worker_threads'

/**
 * What a thread that reads page after page is given. Reading a page makes many objects that are gone when the page is
 * read; with little room for young objects V8 looks again and again which of them are still wanted, and takes for old
 * what only lives until the end of the page.
 */
export const READING_THREAD: ResourceLimits = { maxYoungGenerationSizeMb: 96 }

/** A page to be read in a thread; the answer bears its number. */
export interface ReadingOrder<Job> {
  readonly id: number
  readonly job: Job
}

/** What a reading thread says: that it is there, what it has read, or that it could not read something. */
export type FromReadingThread<Result> =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly failed: true }

/**
 * The thread's end of `PageReaders`: reads one job after another, in the order they come. What cannot be read is handed
 * back: the other end reads it itself, and so fails as it would have without a thread.
 * @param read whose engine is made already, for the first page is not to wait for it.
 */
export function serveReading<Job, Result>(read: (job: Job) => Result | Promise<Result>): void {
  const port = threadPort()
  const post = (message: FromReadingThread<Result>): void => port.postMessage(message)
  let last: Promise<void> = Promise.resolve()
  const answer = async ({ id, job }: ReadingOrder<Job>): Promise<void> => {
    try {
      post({ id, result: await read(job) })
    } catch {
      post({ id, failed: true })
    }
  }
  port.on('message', (order: ReadingOrder<Job>) => {
    last = last.then(() => answer(order))
  })
  post({ ready: true })
}

function threadPort(): MessagePort {
  if (!parentPort) throw new Error('pages are served in a thread of their own')
  return parentPort
}
