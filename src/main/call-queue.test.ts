import { describe, expect, it } from 'vitest'
import { CallQueue } from './call-queue'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('CallQueue', () => {
  it('runs one call at a time, urgent ones before those that can wait, each kind in its order', async () => {
    const queue = new CallQueue()
    const log: string[] = []
    const task = (name: string) => async () => {
      log.push(`${name}(`)
      await turn()
      log.push(`)${name}`)
    }
    queue.add('later', task('a'))
    queue.add('later', task('b'))
    queue.add('now', task('x'))
    queue.add('now', task('y'))
    for (let i = 0; i < 20; i++) await turn()
    expect(log.join(' ')).toBe('a( )a x( )x y( )y b( )b')
  })

  it('takes an urgent call that comes in meanwhile before the next one that can wait', async () => {
    const queue = new CallQueue()
    const log: string[] = []
    for (let i = 0; i < 5; i++) queue.add('later', async () => void log.push(`page ${i}`))
    setImmediate(() => queue.add('now', async () => void log.push('key')))
    for (let i = 0; i < 20; i++) await turn()
    expect(log.indexOf('key')).toBeLessThan(3)
    expect(log).toHaveLength(6)
  })

  it('runs urgent calls between the steps of one that lets them pass, and no others', async () => {
    const queue = new CallQueue()
    const log: string[] = []
    queue.add('later', async () => {
      log.push('first step')
      await queue.letUrgentPass()
      log.push('second step')
    })
    queue.add('later', async () => void log.push('page'))
    queue.add('now', async () => void log.push('key'))
    for (let i = 0; i < 20; i++) await turn()
    expect(log).toEqual(['first step', 'key', 'second step', 'page'])
  })

  it('runs one call that can wait between the steps of one that lets all others pass', async () => {
    const queue = new CallQueue()
    const log: string[] = []
    queue.add('now', async () => {
      log.push('first step')
      await queue.letOthersPass()
      log.push('second step')
    })
    for (const page of ['page 1', 'page 2']) queue.add('later', async () => void log.push(page))
    queue.add('now', async () => void log.push('key'))
    for (let i = 0; i < 20; i++) await turn()
    expect(log).toEqual(['first step', 'key', 'page 1', 'second step', 'page 2'])
  })

  it('goes on after it has been empty', async () => {
    const queue = new CallQueue()
    const log: number[] = []
    queue.add('now', async () => void log.push(1))
    for (let i = 0; i < 5; i++) await turn()
    queue.add('later', async () => void log.push(2))
    for (let i = 0; i < 5; i++) await turn()
    expect(log).toEqual([1, 2])
  })
})
