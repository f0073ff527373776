import { describe, expect, it } from 'vitest'
import { applyChanges, insertRecord } from '../../model/change'
import { type Block, emptyDesk } from '../../model/document'
import { bandOf, indexDesk } from './desk-index'

const block = (id: string, page: string, story: string | null): Block => ({
  id,
  page,
  story,
  role: 'body',
  order: id,
  pieces: [],
  hand: [],
})

describe('indexDesk', () => {
  const desk = applyChanges(emptyDesk(), [
    insertRecord('story', { id: 's2', page: 'p1', order: 'b', status: 'new' }),
    insertRecord('story', { id: 's1', page: 'p1', order: 'a', status: 'new' }),
    insertRecord('block', block('b2', 'p1', 's1')),
    insertRecord('block', block('b1', 'p1', 's1')),
    insertRecord('block', block('b3', 'p1', null)),
  ])
  const index = indexDesk(desk)

  it('numbers stories and lists blocks in reading order, furniture by page only', () => {
    expect([...index.numberByStory]).toEqual([
      ['s1', 1],
      ['s2', 2],
    ])
    expect(index.blocksByStory.get('s1')?.map(({ id }) => id)).toEqual(['b1', 'b2'])
    expect(index.blocksByPage.get('p1')).toHaveLength(3)
  })

  it('keeps the lists in which nothing changed', () => {
    const next = indexDesk(applyChanges(desk, [insertRecord('block', block('b4', 'p2', 's2'))]))
    expect(next.blocksByStory.get('s1')).toBe(index.blocksByStory.get('s1'))
    expect(next.numberByStory).toBe(index.numberByStory)
    expect(next.blocksByStory.get('s2')?.map(({ id }) => id)).toEqual(['b4'])
  })
})

describe('bandOf', () => {
  it('takes the first band again for story 11', () => {
    expect([1, 10, 11].map(bandOf)).toEqual([1, 10, 1])
  })
})
