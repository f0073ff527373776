import { describe, expect, it } from 'vitest'
import { findChange, resolveWish, wishAfterReplace } from './caret-wish'

const blocks = (...texts: string[]) => texts.map((text, k) => ({ id: 'abcd'[k] ?? '', text }))

describe('wishAfterReplace', () => {
  it('stands behind the words put in', () => {
    const wish = wishAfterReplace({ block: 'a', offset: 1 }, { block: 'a', offset: 1 }, '新词')
    expect(resolveWish(wish, blocks('甲新词乙'))).toEqual({ block: 'a', offset: 3 })
  })

  it('stands at the start of the paragraph that Enter opens, even an empty one', () => {
    const wish = wishAfterReplace({ block: 'a', offset: 2 }, { block: 'a', offset: 2 }, '\n')
    expect(resolveWish(wish, blocks('甲乙', '', '丙'))).toEqual({ block: 'b', offset: 0 })
  })

  it('stands behind the last line of a paste', () => {
    const wish = wishAfterReplace({ block: 'a', offset: 1 }, { block: 'a', offset: 1 }, '一\n二\n三三')
    expect(resolveWish(wish, blocks('甲一', '二', '三三乙'))).toEqual({ block: 'c', offset: 2 })
  })

  it('waits while the blocks are not there', () => {
    const wish = wishAfterReplace({ block: 'a', offset: 1 }, { block: 'a', offset: 1 }, '\n')
    expect(resolveWish(wish, blocks('甲乙', '丙'))).toBeUndefined()
    expect(resolveWish({ block: 'a', behind: 1, offset: 0 }, blocks('甲'))).toBeUndefined()
    expect(resolveWish({ block: 'x', behind: 0, offset: 0 }, blocks('甲'))).toBeUndefined()
  })
})

describe('findChange', () => {
  it('finds the end of what changed', () => {
    expect(findChange(blocks('甲乙', '丙丁'), blocks('甲乙', '丙新丁'))).toEqual({ block: 'b', offset: 2 })
    expect(findChange(blocks('甲乙丙'), blocks('甲丙'))).toEqual({ block: 'a', offset: 1 })
  })

  it('finds a block that came back, and the place of one that went', () => {
    expect(findChange(blocks('甲'), blocks('甲', '乙'))).toEqual({ block: 'b', offset: 0 })
    expect(findChange(blocks('甲', '乙'), blocks('甲'))).toEqual({ block: 'a', offset: 0 })
  })

  it('finds nothing in equal states', () => {
    expect(findChange(blocks('甲'), blocks('甲'))).toBeUndefined()
  })
})
