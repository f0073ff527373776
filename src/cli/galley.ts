import '../host/v8-flags'
import { Worker } from 'node:worker_threads'
import { READING_THREAD } from '../host/reading-thread'
import type { StartThread } from './page-work'
import { runGalley } from './run-galley'
import { processStreams } from './streams'

// A reader that has seen enough (`galley tag | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// Beside this file once both are built.
const threadScript = new URL('page-thread.js', import.meta.url)
const startThread: StartThread = (workerData) =>
  new Worker(threadScript, { workerData, resourceLimits: READING_THREAD })

process.exitCode = await runGalley(process.argv.slice(2), processStreams, startThread)
