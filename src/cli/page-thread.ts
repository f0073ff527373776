import { parentPort, workerData } from 'node:worker_threads'
import { readPageFile } from '../host/page-file'
import { isRefusal } from '../model/entry'
import { analysePage, fileLabel } from './analyse-page'
import { loadEngine, type OwnSources } from './load-engine'
import type { ThreadRead } from './page-threads'

/**
 * A thread of `galley analyse` over many pages: reads a page whole and hands back the finished line of output, as bytes
 * that change hands without being copied. Pages are done one after another in the order asked.
 */
const port = parentPort
if (!port) throw new Error('pages are read in a thread of their own')

const engine = loadEngine(workerData as OwnSources)
const encoder = new TextEncoder()

async function read(file: string): Promise<void> {
  const page = await readPageFile(file)
  if (isRefusal(page)) return answer(page)
  const line = encoder.encode(`${JSON.stringify(analysePage(engine, fileLabel(file), page))}\n`)
  answer(line, line.buffer)
}

function answer(read: ThreadRead, handedOver?: ArrayBuffer): void {
  port?.postMessage(read, handedOver ? [handedOver] : [])
}

let before = Promise.resolve()
// A page that brings the engine down brings the thread down: the main thread hears of it as the thread's error.
port.on('message', (file: string) => {
  before = before.then(() => read(file))
})
