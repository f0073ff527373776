import { describe, expect, it } from 'vitest'
import { createPointMap, rebaseTyping } from './story-text'

const block = (id: string, text: string) => ({ id, text })

describe('createPointMap', () => {
  it('keeps a caret in an untouched block wherever the block goes', () => {
    const before = [block('a', '甲乙丙'), block('b', '丁戊己'), block('c', '庚辛')]
    const after = [block('b', '丁戊己'), block('a', '甲乙丙'), block('c', '庚辛')]
    expect(createPointMap(before, after)({ block: 'a', offset: 2 })).toEqual({ block: 'a', offset: 2 })
  })

  it('carries the caret at a split to the start of the new block', () => {
    const before = [block('a', '甲乙丙丁')]
    const after = [block('a', '甲乙'), block('n', '丙丁')]
    const map = createPointMap(before, after)
    expect(map({ block: 'a', offset: 2 })).toEqual({ block: 'n', offset: 0 })
    expect(map({ block: 'a', offset: 3 })).toEqual({ block: 'n', offset: 1 })
    expect(map({ block: 'a', offset: 1 })).toEqual({ block: 'a', offset: 1 })
  })

  it('carries the caret of a block joined to the one above to the seam', () => {
    const before = [block('a', '甲乙'), block('b', '丙丁')]
    const after = [block('a', '甲乙丙丁')]
    const map = createPointMap(before, after)
    expect(map({ block: 'b', offset: 0 })).toEqual({ block: 'a', offset: 2 })
    expect(map({ block: 'b', offset: 1 })).toEqual({ block: 'a', offset: 3 })
  })

  it('puts the caret behind the words that replaced a selection over several blocks', () => {
    const before = [block('a', '甲乙丙'), block('b', '丁'), block('c', '戊己庚')]
    const after = [block('a', '甲新己庚')]
    expect(createPointMap(before, after)({ block: 'c', offset: 1 })).toEqual({ block: 'a', offset: 2 })
  })

  it('compares each block with itself when several change at once', () => {
    const before = [block('a', '甲乙'), block('b', '丙丁'), block('c', '戊己')]
    const after = [block('a', '甲甲乙'), block('b', '丙丁'), block('c', '戊己己')]
    expect(createPointMap(before, after)({ block: 'c', offset: 1 })).toEqual({ block: 'c', offset: 1 })
    expect(createPointMap(before, after)({ block: 'a', offset: 2 })).toEqual({ block: 'a', offset: 3 })
  })

  it('answers nothing for a block it never held', () => {
    expect(createPointMap([block('a', '甲')], [block('a', '乙')])({ block: 'x', offset: 0 })).toBeUndefined()
  })
})

describe('rebaseTyping', () => {
  const base = [block('a', '甲乙丙丁'), block('b', '戊己')]

  it('takes the document as it is when nothing was typed', () => {
    const mirror = [block('a', '甲乙丙'), block('b', '戊己')]
    expect(rebaseTyping(base, base, mirror)).toEqual(mirror)
  })

  it('keeps words typed while a split was on its way, behind the seam', () => {
    const local = [block('a', '甲乙新丙丁'), block('b', '戊己')]
    const mirror = [block('a', '甲乙'), block('n', '丙丁'), block('b', '戊己')]
    expect(rebaseTyping(base, local, mirror)).toEqual([block('a', '甲乙'), block('n', '新丙丁'), block('b', '戊己')])
  })

  it('keeps words typed into a block that was joined to the one above meanwhile', () => {
    const local = [block('a', '甲乙丙丁'), block('b', '戊新己')]
    const mirror = [block('a', '甲乙丙丁戊己')]
    expect(rebaseTyping(base, local, mirror)).toEqual([block('a', '甲乙丙丁戊新己')])
  })

  it('keeps typing in one block while another is changed', () => {
    const local = [block('a', '甲乙丙丁'), block('b', '戊己新')]
    const mirror = [block('a', '甲'), block('b', '戊己')]
    expect(rebaseTyping(base, local, mirror)).toEqual([block('a', '甲'), block('b', '戊己新')])
  })

  it('keeps the new words when the document took out the place they were typed over', () => {
    const local = [block('a', '甲新丁'), block('b', '戊己')]
    const mirror = [block('a', '甲丁'), block('b', '戊己')]
    expect(rebaseTyping(base, local, mirror)).toEqual([block('a', '甲新丁'), block('b', '戊己')])
  })

  it('types into the empty block that Enter opened at the end of another', () => {
    const local = [block('a', '甲乙丙丁新'), block('b', '戊己')]
    const mirror = [block('a', '甲乙丙丁'), block('n', ''), block('b', '戊己')]
    const pin = { from: { block: 'a', offset: 4 }, to: { block: 'n', offset: 0 } }
    expect(rebaseTyping(base, local, mirror, pin)).toEqual([
      block('a', '甲乙丙丁'),
      block('n', '新'),
      block('b', '戊己'),
    ])
  })

  it('keeps typing in two blocks', () => {
    const local = [block('a', '新甲乙丙丁'), block('b', '戊己新')]
    const mirror = [block('a', '甲乙丙丁'), block('n', '插入'), block('b', '戊己')]
    expect(rebaseTyping(base, local, mirror)).toEqual([
      block('a', '新甲乙丙丁'),
      block('n', '插入'),
      block('b', '戊己新'),
    ])
  })
})
