import { describe, expect, it } from 'vitest'
import { splitLines } from './raw-lines'
import { isLineSelected, lineAfterKey, selectLines } from './raw-selection'

const lines = splitLines('甲乙\n丙丁\n戊己')

describe('selectLines', () => {
  it('spans from the first line to the last, whichever end moves', () => {
    expect(selectLines('p', lines, 2, 1)).toEqual({ page: 'p', anchor: 2, head: 1, start: 3, end: 8 })
  })

  it('stays on the page', () => {
    expect(selectLines('p', lines, 0, 9)?.head).toBe(2)
    expect(selectLines('p', [], 0, 0)).toBeNull()
  })
})

describe('isLineSelected', () => {
  it('holds for every line between anchor and head', () => {
    const selection = selectLines('p', lines, 2, 1)
    expect([0, 1, 2].map((line) => isLineSelected(selection, line))).toEqual([false, true, true])
  })
})

describe('lineAfterKey', () => {
  it('moves by lines and by pages and stops at the ends', () => {
    expect(lineAfterKey('ArrowDown', 2, 3, 10)).toBe(2)
    expect(lineAfterKey('PageUp', 30, 100, 20)).toBe(10)
    expect(lineAfterKey('End', 0, 100, 20)).toBe(99)
    expect(lineAfterKey('Enter', 0, 100, 20)).toBeUndefined()
  })
})
