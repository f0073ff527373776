import { describe, expect, it } from 'vitest'
import type { RawRow } from './raw-lines'
import { findStretches } from './stretches'

const row = (story: string | null, isFlagged = false): RawRow => ({
  start: 0,
  end: 0,
  segments: [],
  story,
  isFurniture: false,
  isFlagged,
  role: null,
  thread: 'none',
  endsParagraph: false,
})

describe('findStretches', () => {
  it('closes blank lines inside a story and breaks where it is interrupted', () => {
    const rows = [row('a', true), row(null), row('a'), row('b', true), row('a', true)]
    expect(
      findStretches(
        rows,
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
      ),
    ).toEqual([
      { number: 1, from: 0, to: 3 },
      { number: 2, from: 3, to: 4 },
      { number: 1, from: 4, to: 5 },
    ])
  })
})
