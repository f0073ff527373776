import { describe, expect, it } from 'vitest'
import { splitPlace } from './split-place'

const blocks = [
  { id: 'h', text: '主题' },
  { id: 'a', text: '第一句。第二句。' },
  { id: 'b', text: '第三句。' },
]

describe('splitPlace', () => {
  it('splits before the paragraph the caret is in', () => {
    expect(splitPlace(blocks, { block: 'b', offset: 2 })).toEqual({ block: 'b', offset: 0 })
    expect(splitPlace(blocks, { block: 'b', offset: 0 })).toEqual({ block: 'b', offset: 0 })
  })

  it('cuts the paragraph behind a sentence', () => {
    expect(splitPlace(blocks, { block: 'a', offset: 4 })).toEqual({ block: 'a', offset: 4 })
  })

  it('splits before the next paragraph when the caret stands at the end of one', () => {
    expect(splitPlace(blocks, { block: 'a', offset: 8 })).toEqual({ block: 'b', offset: 0 })
  })

  it('cuts the first block where the caret is, since nothing stands above it', () => {
    expect(splitPlace(blocks, { block: 'h', offset: 1 })).toEqual({ block: 'h', offset: 1 })
    expect(splitPlace(blocks, { block: 'h', offset: 0 })).toBeUndefined()
    expect(splitPlace([{ id: 'x', text: '完。' }], { block: 'x', offset: 2 })).toBeUndefined()
  })
})
