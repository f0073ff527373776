import { Worker } from 'node:worker_threads'
import type { WindowEventName, WindowEvents } from '../bridge/bridge'
import { writeFailure } from '../bridge/failure'
import { READING_THREAD } from '../host/reading-thread'
import type { FromWorker, WorkerArgs, WorkerCallName, WorkerResult, WorkerStart } from './worker-messages'

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

/**
 * A desk worker as the main process sees it. The desk file, its journal and the engine live in a thread of their own,
 * so that opening a hundred pages or writing a large desk never holds up a window.
 */
export class WorkerClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #ended: Error | undefined
  /** An answer has come: the thread was loaded, and has broken off since if it ends. */
  #hasAnswered = false

  constructor(
    script: string,
    start: WorkerStart,
    onEvent: (name: WindowEventName, payload: WindowEvents[WindowEventName]) => void,
  ) {
    this.#worker = new Worker(script, { workerData: start, resourceLimits: READING_THREAD })
    this.#worker.on('message', (message: FromWorker) => {
      if ('event' in message) onEvent(message.event, message.payload)
      else this.#answer(message)
    })
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('the desk worker has ended')))
  }

  call<N extends WorkerCallName>(name: N, args: WorkerArgs<N>): Promise<WorkerResult<N>> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
      this.#worker.postMessage({ id, name, args })
    })
  }

  /** Ends the thread. Everything acknowledged is in the journal, whatever it was doing. */
  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  #answer(message: Exclude<FromWorker, { event: WindowEventName }>): void {
    this.#hasAnswered = true
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if ('failure' in message) waiting?.reject(new Error(message.failure))
    else waiting?.resolve(message.result)
  }

  #end(error: Error): void {
    const code = this.#hasAnswered ? 'worker-ended' : 'worker-not-started'
    this.#ended ??= new Error(writeFailure(code, error.message), { cause: error })
    for (const waiting of this.#waiting.values()) waiting.reject(this.#ended)
    this.#waiting.clear()
  }
}
