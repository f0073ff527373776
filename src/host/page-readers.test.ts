import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { PageReaders, WORTH_A_THREAD } from './page-readers'
import { readInOrder } from './read-in-order'
import { startSourceThread } from './source-thread'
import type { SlowJob, SlowResult } from './testing/slow-reader'

const SCRIPT = new URL('testing/slow-reader.ts', import.meta.url).href
const MANY = 5 * WORTH_A_THREAD

interface Trial {
  readonly trouble?: (number: number) => SlowJob['trouble']
  readonly script?: string
  readonly threads?: number
  readonly failsHere?: number
}

/** Readers whose own thread waits for the others to be there (or gone), and takes its time over what troubles them. */
function readers({ script = SCRIPT, threads = 1, failsHere }: Trial) {
  const lost: string[] = []
  const there: Promise<unknown>[] = []
  const start = (): Worker => {
    const worker = startSourceThread(script)
    there.push(new Promise((resolve) => worker.once('message', resolve).once('exit', resolve)))
    return worker
  }
  const read = async ({ number, trouble }: SlowJob): Promise<SlowResult> => {
    await Promise.all(there)
    await wait(trouble ? 20 : 1)
    if (number === failsHere) throw new Error(`page ${number}`)
    return { double: 2 * number, inThread: false }
  }
  const onLost = (reason: string) => void lost.push(reason)
  const made = new PageReaders<SlowJob, SlowResult>({ read, startThread: start, mostThreads: threads, onLost })
  return { made, lost, started: () => there.length }
}

async function* jobs(count: number, trouble: Trial['trouble'] = () => undefined): AsyncGenerator<SlowJob> {
  for (let number = 0; number < count; number++) {
    const met = trouble(number)
    yield met ? { number, trouble: met } : { number }
  }
}

async function readAll(count: number, trial: Trial = {}) {
  const { made, lost, started } = readers(trial)
  const read: { number: number; double: number; inThread: boolean }[] = []
  for await (const { job, result } of readInOrder(jobs(count, trial.trouble), made)) {
    read.push({ number: job.number, ...result })
  }
  return { read, lost, started: started(), inThread: read.filter(({ inThread }) => inThread).length }
}

/** Of as many jobs, each read once and in its place. */
function expectAll(read: readonly { number: number; double: number }[], count: number): void {
  expect(read.map(({ number, double }) => [number, double])).toEqual(
    Array.from({ length: count }, (_, number) => [number, 2 * number]),
  )
}

describe('PageReaders', () => {
  it('reads many pages in another thread as well, in order', async () => {
    const { read, lost, started, inThread } = await readAll(MANY)
    expectAll(read, MANY)
    expect([lost, started]).toEqual([[], 1])
    expect(inThread).toBeGreaterThan(0)
    expect(inThread).toBeLessThan(MANY)
  })

  it('starts no thread for a few pages, however many threads there may be', async () => {
    const { read, started } = await readAll(WORTH_A_THREAD - 1, { threads: 3 })
    expectAll(read, WORTH_A_THREAD - 1)
    expect(started).toBe(0)
  })

  it('starts as many threads as it may when more pages wait', async () => {
    const { read, started } = await readAll(2 * MANY, { threads: 2 })
    expectAll(read, 2 * MANY)
    expect(started).toBe(2)
  })

  it('reads here what a thread could not read', async () => {
    const { read, lost } = await readAll(MANY, { trouble: () => 'fails in the thread' })
    expectAll(read, MANY)
    expect(read.every(({ inThread }) => !inThread)).toBe(true)
    expect(lost).toEqual([])
  })

  it('reads here what a thread left behind that has ended, says so once, and starts no other', async () => {
    const { read, lost, started } = await readAll(2 * MANY, {
      trouble: (number) => (number >= MANY && number < MANY + 5 ? 'ends the thread' : undefined),
    })
    expectAll(read, 2 * MANY)
    expect(started).toBe(1)
    expect(lost).toEqual([expect.stringContaining('7')])
  })

  it('reads everything here when a thread cannot be loaded', async () => {
    const { read, lost, started } = await readAll(MANY, { script: 'file:///nowhere.js' })
    expectAll(read, MANY)
    expect(started).toBe(1)
    expect(lost).toEqual([expect.stringContaining('nowhere.js')])
  })

  it('fails with the page that cannot be read anywhere, after all before it', async () => {
    const { made } = readers({ failsHere: 30 })
    const read: number[] = []
    const all = async () => {
      const troubled = jobs(MANY, (number) => (number === 30 ? 'fails in the thread' : undefined))
      for await (const { job } of readInOrder(troubled, made)) read.push(job.number)
    }
    await expect(all()).rejects.toThrow('page 30')
    expect(read).toEqual(Array.from({ length: 30 }, (_, number) => number))
  })
})

describe('readInOrder', () => {
  it('takes no more jobs than there is room for while nobody takes what was read', async () => {
    const { made } = readers({})
    let taken = 0
    const source = async function* () {
      for await (const job of jobs(MANY)) {
        taken++
        yield job
      }
    }
    const read = readInOrder(source(), made)
    await read.next()
    await wait(300)
    expect(taken).toBeLessThanOrEqual(made.room + 2)
    await read.return(undefined)
  })

  it('answers a job before the next one comes', async () => {
    const { made } = readers({})
    let release = (): void => undefined
    const source = async function* (): AsyncGenerator<SlowJob> {
      yield { number: 1 }
      await new Promise<void>((resolve) => {
        release = resolve
      })
      yield { number: 2 }
    }
    const read = readInOrder(source(), made)
    expect((await read.next()).value?.result.double).toBe(2)
    release()
    expect((await read.next()).value?.result.double).toBe(4)
    expect((await read.next()).done).toBe(true)
  })
})
