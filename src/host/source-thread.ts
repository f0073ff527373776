import { Worker } from 'node:worker_threads'
import { READING_THREAD } from './reading-thread'

/**
 * Runs a TypeScript file of the project as it stands in a thread like the app's desk worker, for measurements and tests.
 * A thread does not read TypeScript by itself, as the process does that `npm run bench` starts.
 */
export function startSourceThread(url: string, workerData?: unknown): Worker {
  const run = `import('tsx/esm/api').then(({ register }) => { register(); return import('${url}') })`
  return new Worker(run, { eval: true, workerData, resourceLimits: READING_THREAD })
}
