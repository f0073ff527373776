import { describe, expect, it } from 'vitest'
import type { Block } from '../../model/document'
import { listCleanUps } from './clean-ups'

const RAW = '近日近日，河口\n镇 复 航'
const block: Block = {
  id: 'b',
  page: 'p',
  story: 's',
  role: 'body',
  order: 'a',
  hand: [],
  pieces: [
    { start: 0, end: 2, text: '', why: 'overprint' },
    { start: 2, end: 7, text: '近日，河口' },
    { start: 7, end: 8, text: '', why: 'join' },
    { start: 8, end: 9, text: '镇' },
    { start: 9, end: 12, text: '复航', why: 'spacing' },
    { start: 12, end: 13, text: '通', why: 'hand' },
  ],
}

describe('listCleanUps', () => {
  const kinds = listCleanUps(RAW, [block])

  it('lists by kind what the machine did and leaves out the hand', () => {
    expect(kinds.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['join', 1],
      ['overprint', 1],
      ['spacing', 1],
    ])
  })

  it('lists a join over an interruption, which no raw text stands for', () => {
    const raw = '河口\n广告\n镇复航'
    const joined: Block = {
      ...block,
      pieces: [
        { start: 0, end: 2, text: '河口' },
        { start: 6, end: 9, text: '镇复航' },
      ],
    }
    const [joins] = listCleanUps(raw, [joined])
    expect(joins?.items).toMatchObject([{ isFar: true, at: 2, before: '河口', after: '镇复航' }])
    // A blank line between two lines is no interruption.
    const near = { ...joined, pieces: [joined.pieces[0], { start: 3, end: 5, text: '广告' }] } as Block
    expect(listCleanUps(raw, [near])).toEqual([])
  })

  it('no longer lists a join once the paragraph is cut there', () => {
    const cut = { ...block, pieces: block.pieces.slice(0, 3) }
    expect(listCleanUps(RAW, [cut]).map(({ kind }) => kind)).toEqual(['overprint'])
  })

  it('says what stood there, what stands there and where', () => {
    expect(kinds[2]?.items[0]).toMatchObject({ raw: ' 复 ', text: '复航', at: 6 })
    expect(kinds[0]?.items[0]).toMatchObject({ before: '近日，河口', after: '镇复航通' })
  })
})
