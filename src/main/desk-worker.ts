import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { writeFailure } from '../bridge/failure'
import { createNewsroomEngine } from '../host/newsroom-engine'
import { loadSql } from '../store/sql'
import { CallQueue } from './call-queue'
import { DeskKeeper } from './desk-keeper'
import { workerHandlers } from './worker-handlers'
import type { FromWorker, ToWorker, WorkerCallName, WorkerStart } from './worker-messages'

/**
 * A window's worker: the session and the engine, away from the main process's event loop.
 */
const start = workerData as WorkerStart
const port = parentPort
if (!port) throw new Error('the desk worker runs in a thread of its own')

/** A keystroke may have to wait for a save this much longer; the tables it fills are for other tools only. */
const DERIVE_MS = 200

const post = (message: FromWorker): void => port.postMessage(message)
const queue = new CallQueue()

async function begin() {
  const sql = await loadSql({ wasmBinary: new Uint8Array(readFileSync(start.sqlWasm)).buffer })
  let person = start.person
  const engine = () => createNewsroomEngine(start.lexicons, start.ownLexicons)
  const host = {
    engine: engine(),
    sql,
    appVersion: start.version,
    deriveForMs: DERIVE_MS,
    person: () => person,
  }
  const keeper = new DeskKeeper(host, (event, payload) => post({ event, payload }))
  return workerHandlers(keeper, host, {
    send: (event, payload) => post({ event, payload }),
    letUrgentPass: () => queue.letUrgentPass(),
    letOthersPass: () => queue.letOthersPass(),
    renewEngine: () => {
      host.engine = engine()
    },
    setPerson: (name) => {
      person = name
    },
  })
}

/** What the machine thinks is shown when it is ready; everything else is waited for. */
const DERIVED: ReadonlySet<WorkerCallName> = new Set(['page.derive', 'duplicates.list', 'duplicates.explain'])

const begun = begin()
// Told with every call that meets it, so nobody need hear of it here.
begun.catch(() => undefined)

/** Without lexicons or the desk file's library nothing can be done: a broken installation, and said as one. */
function notStarted(error: unknown): never {
  throw new Error(writeFailure('worker-not-started', error instanceof Error ? error.message : String(error)))
}

port.on('message', ({ id, name, args }: ToWorker) => {
  queue.add(DERIVED.has(name) ? 'later' : 'now', async () => {
    try {
      const handlers = (await begun.catch(notStarted)) as Record<WorkerCallName, (args: never) => unknown>
      post({ id, result: await handlers[name](args as never) })
    } catch (error) {
      post({ id, failure: error instanceof Error ? error.message : String(error) })
    }
  })
})
