import { workerData } from 'node:worker_threads'
import { serveReading } from '../host/reading-thread'
import { loadEngine } from './load-engine'
import { type PageThreadStart, pageWork, type WorkJob, type WorkName, type WorkResult } from './page-work'

/*
 * What a thread runs that reads pages for a call of the command line.
 */
const { work, own, checks } = workerData as PageThreadStart
const engine = loadEngine(own)
const read: (job: never) => Promise<WorkResult<WorkName>> = pageWork(engine, checks)[work]
// Made before the first page comes.
engine.segmenter.segment('')
engine.checker.check({ stories: [], reference: null })
serveReading((job: WorkJob<WorkName>) => read(job as never))
