import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { DeskLock, findHolder, type LockHolder } from './lock'
import { lockPath } from './side-files'
import { Disk } from './testing/disk'

const DESK = '/d/x.galley'

/** Longer ago than any test process has been running. */
const LONG_AGO_MS = 1_000_000_000_000

function lockedBy(holder: Partial<LockHolder> | string): Disk {
  const disk = new Disk()
  const whole = { pid: process.pid, host: hostname(), startedMs: LONG_AGO_MS, token: 't' }
  disk.put(lockPath(DESK), Buffer.from(typeof holder === 'string' ? holder : JSON.stringify({ ...whole, ...holder })))
  return disk
}

test('a lock is held until it is released', () => {
  const disk = new Disk()
  const lock = DeskLock.take(disk, DESK, false)
  expect(lock.isHeld()).toBe(true)
  expect(() => DeskLock.take(disk, DESK, false)).toThrow('open in another window')
  lock.release()
  expect(disk.paths()).toEqual([])
  expect(DeskLock.take(disk, DESK, false).isHeld()).toBe(true)
})

test('a lock left by an earlier process of the same number is taken over', () => {
  const disk = lockedBy({})
  expect(findHolder(disk, DESK)).toBeUndefined()
  expect(DeskLock.take(disk, DESK, false).isHeld()).toBe(true)
})

test('a lock left by a process that is gone is taken over', () => {
  // No system gives out numbers as high as this one.
  expect(DeskLock.take(lockedBy({ pid: 2 ** 30 }), DESK, false).isHeld()).toBe(true)
})

test('a lock from another machine holds, since nobody can tell from here', () => {
  const disk = lockedBy({ host: 'another-desk', pid: 2 ** 30 })
  expect(() => DeskLock.take(disk, DESK, false)).toThrow('another-desk')
  expect(findHolder(disk, DESK)).toMatchObject({ host: 'another-desk' })
})

test.each(['', '{"pid":1', 'null', '{"pid":"1"}'])(
  'a lock file whose writing was cut short does not hold (%j)',
  (text) => {
    expect(DeskLock.take(lockedBy(text), DESK, false).isHeld()).toBe(true)
  },
)

test('a lock taken by force is lost to its old holder, who leaves the new one in place', () => {
  const disk = new Disk()
  const loser = DeskLock.take(disk, DESK, false)
  const winner = DeskLock.take(disk, DESK, true)
  expect(loser.isHeld()).toBe(false)
  loser.release()
  expect(winner.isHeld()).toBe(true)
})
