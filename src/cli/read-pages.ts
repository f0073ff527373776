import { availableParallelism } from 'node:os'
import { PageReaders } from '../host/page-readers'
import { readInOrder } from '../host/read-in-order'
import type { Call } from './call'
import { type OwnChecks, pageWork, type WorkJob, type WorkName, type WorkResult } from './page-work'

/** More would hold as many engines, some hundred megabytes each, and find little left to read. */
const MOST_THREADS = 4

const AS_THEY_COME: OwnChecks = { severities: {}, rules: [] }

/** Reads pages for a command in as many threads as the machine has cores, if they are many; results come in order. */
export function readPages<N extends WorkName>(
  call: Call,
  work: N,
  jobs: AsyncIterable<WorkJob<N>>,
  checks: OwnChecks = AS_THEY_COME,
): AsyncGenerator<{ readonly job: WorkJob<N>; readonly result: WorkResult<N> }> {
  const { startThread, own } = call
  let read: ((job: WorkJob<N>) => Promise<WorkResult<N>>) | undefined
  const readers = new PageReaders<WorkJob<N>, WorkResult<N>>({
    read: (job) => {
      read ??= pageWork(call.engine, checks)[work]
      return read(job)
    },
    startThread: startThread && (() => startThread({ work, own, checks })),
    mostThreads: Math.min(availableParallelism(), MOST_THREADS) - 1,
    onLost: (reason) =>
      call.streams.err(`galley: a reading thread has ended, its pages are read in the first: ${reason}\n`),
  })
  return readInOrder(jobs, readers)
}
