import { Worker } from 'node:worker_threads'
import { READING_THREAD } from './reading-thread'

/**
 * Runs a measurement in a thread like the app's desk worker. A thread does not read TypeScript by itself, as the process
 * does that `npm run bench` starts.
 */
export function startBenchThread(url: string): Worker {
  const run = `import('tsx/esm/api').then(({ register }) => { register(); return import('${url}') })`
  return new Worker(run, { eval: true, resourceLimits: READING_THREAD })
}
