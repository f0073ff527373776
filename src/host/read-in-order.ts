import type { PageReaders } from './page-readers'

/**
 * What is read of jobs, in the order they come, each as soon as it and those before it are read. No more than the
 * readers have room for are under way, so that a thousand pages are not all in memory; and none waits for a job that has
 * not come yet.
 */
export async function* readInOrder<Job, Result>(
  jobs: AsyncIterable<Job>,
  readers: PageReaders<Job, Result>,
): AsyncGenerator<{ readonly job: Job; readonly result: Result }> {
  const source = jobs[Symbol.asyncIterator]()
  const underWay: { readonly job: Job; readonly reading: Promise<Result> }[] = []
  const nextJob = () => source.next().then((next) => ({ next }))
  let coming: ReturnType<typeof nextJob> | undefined = nextJob()
  try {
    while (coming || underWay.length > 0) {
      const [first] = underWay
      const waits: Promise<{ next: IteratorResult<Job> } | { job: Job; result: Result }>[] = []
      if (coming && underWay.length < readers.room) waits.push(coming)
      if (first) waits.push(first.reading.then((result) => ({ job: first.job, result })))
      const come = await Promise.race(waits)
      if ('result' in come) {
        underWay.shift()
        yield come
      } else if (come.next.done) {
        coming = undefined
      } else {
        const job = come.next.value
        const reading = readers.read(job)
        // Told when its turn comes; until then nobody listens.
        reading.catch(() => undefined)
        underWay.push({ job, reading })
        coming = nextJob()
      }
    }
  } finally {
    // Not waited for: a source that waits for its next job would end only with it.
    if (coming) void source.return?.()
    await readers.close()
  }
}
