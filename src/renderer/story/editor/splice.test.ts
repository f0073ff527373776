import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySplice, findSplice, isInsidePair, mapOffset } from './splice'

describe('findSplice', () => {
  it('finds nothing between equal texts', () => {
    expect(findSplice('新建公园', '新建公园')).toBeUndefined()
  })

  it('finds what was typed, taken out and replaced', () => {
    expect(findSplice('新建公园', '新建口袋公园')).toEqual({ from: 2, to: 2, text: '口袋' })
    expect(findSplice('新建口袋公园', '新建公园')).toEqual({ from: 2, to: 4, text: '' })
    expect(findSplice('建成12处', '建成11处')).toEqual({ from: 3, to: 4, text: '1' })
  })

  it('does not count a repeated character twice', () => {
    expect(findSplice('哈哈', '哈哈哈')).toEqual({ from: 2, to: 2, text: '哈' })
    expect(findSplice('哈哈哈', '哈哈')).toEqual({ from: 2, to: 3, text: '' })
  })

  it('replaces a character outside the basic plane whole', () => {
    expect(findSplice('𠮷野家', '𠮶野家')).toEqual({ from: 0, to: 2, text: '𠮶' })
    // Same second half, other first half.
    expect(findSplice('a\u{20BB7}b', 'a\u{203B7}b')).toEqual({ from: 1, to: 3, text: '\u{203B7}' })
  })

  it('gives back the text for any two texts and never cuts a character', () => {
    const text = fc.string({ unit: fc.constantFrom('公', '园', '1', '𠮷', '𠮶', '\u{203B7}'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = findSplice(before, after)
        if (!splice) return before === after
        const clean = !isInsidePair(before, splice.from) && !isInsidePair(before, splice.to)
        return clean && applySplice(before, splice) === after
      }),
      { seed: 20230612, numRuns: 2000 },
    )
  })
})

describe('mapOffset', () => {
  const splice = { from: 3, to: 5, text: '四字新词' }
  it('leaves what stands before, shifts what stands behind', () => {
    expect(mapOffset(2, splice)).toBe(2)
    expect(mapOffset(5, splice)).toBe(7)
    expect(mapOffset(9, splice)).toBe(11)
  })

  it('puts what stood inside behind the new text', () => {
    expect(mapOffset(3, splice)).toBe(7)
    expect(mapOffset(4, splice)).toBe(7)
  })
})
