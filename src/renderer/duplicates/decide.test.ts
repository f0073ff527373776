import { describe, expect, it } from 'vitest'
import { decideArgs } from './decide'
import type { ClusterRow, InsideRow, VersionRow } from './duplicate-rows'
import { pairOf, smallDesk } from './testing/small-desk'

const desk = smallDesk('甲: 头一段', '乙: 头一段', '丙: 头一段')
const base = { state: 'open', similarity: 1 } as const
const cluster: ClusterRow = {
  ...base,
  of: 'cluster',
  key: 'c',
  group: 'exact',
  blocks: ['b1', 'b2', 'b3'],
  pairs: [pairOf('b2', 'b1'), pairOf('b2', 'b3')],
}
const shown = { left: 'b1', right: 'b2', key: 'b2-b1' }

describe('an answer about two paragraphs', () => {
  it('that keeps the left drops the right, named as the list names them', () => {
    expect(decideArgs(desk, cluster, shown, 'left', false, '')).toEqual({
      answers: [{ subject: 'b2-b1', answer: 'drop-a' }],
      drop: ['b2'],
      cut: [],
      ignore: [],
      about: '头一段',
    })
    expect(decideArgs(desk, cluster, shown, 'right', false, '')).toMatchObject({
      answers: [{ subject: 'b2-b1', answer: 'drop-b' }],
      drop: ['b1'],
    })
  })

  it('for all members at once keeps one and drops the others', () => {
    const args = decideArgs(desk, cluster, shown, 'left', true, '')
    expect(args?.drop).toEqual(['b2', 'b3'])
    expect(args?.answers.map(({ subject }) => subject)).toEqual(['b2-b1', 'b2-b3'])
    expect(decideArgs(desk, cluster, shown, 'both', true, '')).toMatchObject({
      answers: [{ answer: 'keep-both' }, { answer: 'keep-both' }],
      drop: [],
    })
  })

  it('that ignores the text names the paragraphs it stands in', () => {
    expect(decideArgs(desk, cluster, shown, 'ignore', false, '')).toMatchObject({ answers: [], ignore: ['b1', 'b2'] })
  })

  it('waits until the two are compared', () => {
    expect(decideArgs(desk, cluster, undefined, 'both', false, '')).toBeUndefined()
  })
})

describe('an answer about a story in two versions', () => {
  it('drops the whole of one, and settles the paragraph pairs with it', () => {
    const row: VersionRow = {
      ...base,
      of: 'version',
      key: 'v',
      subject: 'version:甲 乙',
      group: 'version',
      blocks: ['b1', 'b2'],
      a: '甲',
      b: '乙',
      isCut: false,
      pairs: [pairOf('b1', 'b2')],
    }
    expect(decideArgs(desk, row, undefined, 'left', false, '渡口')).toMatchObject({
      answers: [
        { subject: 'version:甲 乙', answer: 'drop-b' },
        { subject: 'b1-b2', answer: 'drop-b' },
      ],
      drop: ['b2'],
      about: '渡口',
    })
  })
})

describe('an answer about a passage inside a story', () => {
  const row = (places: InsideRow['duplicate']['places']): InsideRow => ({
    ...base,
    of: 'inside',
    key: 'k',
    group: 'inside',
    blocks: ['b1'],
    duplicate: { key: 'k', kind: 'repeat', places, text: '疫苗疫苗', similarity: 1 },
    isCleaned: false,
  })

  it('cuts the second of two places, or the first', () => {
    const two = row([
      { block: 'b1', start: 0, end: 2 },
      { block: 'b1', start: 5, end: 7 },
    ])
    expect(decideArgs(desk, two, undefined, 'left', false, '')?.cut).toEqual([{ block: 'b1', start: 5, end: 7 }])
    expect(decideArgs(desk, two, undefined, 'right', false, '')?.cut).toEqual([{ block: 'b1', start: 0, end: 2 }])
  })

  it('cuts one half of a doubled word', () => {
    const one = row([{ block: 'b1', start: 2, end: 6 }])
    expect(decideArgs(desk, one, undefined, 'left', false, '')?.cut).toEqual([{ block: 'b1', start: 4, end: 6 }])
  })

  it('cannot ignore it for good', () => {
    expect(decideArgs(desk, row([{ block: 'b1', start: 2, end: 6 }]), undefined, 'ignore', false, '')).toBeUndefined()
  })
})
