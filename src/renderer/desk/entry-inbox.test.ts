import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '../../model/entry'
import { applyWaiting, connectInbox, dropWaiting, receiveEntry } from './entry-inbox'

const entry = (seq: number): Entry => ({
  seq,
  at: '',
  by: '',
  command: 'page.import',
  args: null,
  changes: [],
  about: '',
  pages: [],
  stories: [],
})

describe('the inbox of entries', () => {
  const applied: number[][] = []
  beforeAll(() => {
    vi.useFakeTimers()
  })
  afterAll(() => {
    vi.useRealTimers()
  })
  beforeEach(() => {
    vi.advanceTimersByTime(10_000)
    applied.length = 0
    connectInbox((entries) => applied.push(entries.map(({ seq }) => seq)))
  })
  afterEach(dropWaiting)

  it('applies one entry at once and gathers those that follow closely', () => {
    for (const seq of [1, 2, 3]) receiveEntry(entry(seq))
    expect(applied).toEqual([[1]])
    vi.advanceTimersByTime(500)
    expect(applied).toEqual([[1], [2, 3]])
  })

  it('gives way to an answer that must find its entry applied', () => {
    receiveEntry(entry(1))
    receiveEntry(entry(2))
    applyWaiting()
    expect(applied).toEqual([[1], [2]])
    vi.advanceTimersByTime(500)
    expect(applied).toHaveLength(2)
  })

  it('forgets entries of a desk that is no longer shown', () => {
    receiveEntry(entry(1))
    receiveEntry(entry(2))
    dropWaiting()
    vi.advanceTimersByTime(500)
    expect(applied).toEqual([[1]])
  })
})
