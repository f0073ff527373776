import { expect, test } from 'vitest'
import { applyChanges, ChangeConflict, insertRecord, invertChanges, isSame, removeRecord, updateRecord } from './change'
import { type Block, blocksOf, emptyDesk, pageBlocks, type Story, storiesOf } from './document'

const STORY: Story = { id: 's1', page: 'p1', order: 'a0', status: 'new' }
const BLOCK: Block = { id: 'b1', page: 'p1', story: 's1', role: 'body', order: 'a0', pieces: [], hand: [] }
const START = applyChanges(emptyDesk(), [insertRecord('story', STORY), insertRecord('block', BLOCK)])

test('an update holds only the fields that differ, with both sides', () => {
  expect(updateRecord('block', BLOCK, { role: 'caption', order: 'a0' })).toEqual({
    table: 'block',
    id: 'b1',
    before: { role: 'body' },
    after: { role: 'caption' },
  })
  expect(updateRecord('block', BLOCK, { pieces: [], hand: [] })).toBeUndefined()
})

test('applied changes leave the old document as it was and share what they do not touch', () => {
  const next = applyChanges(START, [removeRecord('block', BLOCK)])
  expect(next.block.size).toBe(0)
  expect(START.block.get('b1')).toBe(BLOCK)
  expect(next.story).toBe(START.story)
})

test('several changes of one record follow one another, and go back in reverse', () => {
  const moved = { ...BLOCK, story: null }
  const changes = [
    removeRecord('block', BLOCK),
    insertRecord('block', moved),
    updateRecord('block', moved, { role: 'other' }) ?? removeRecord('block', moved),
  ]
  const next = applyChanges(START, changes)
  expect(next.block.get('b1')).toEqual({ ...moved, role: 'other' })
  expect(applyChanges(next, invertChanges(changes)).block.get('b1')).toEqual(BLOCK)
})

test('a change that does not fit stops everything', () => {
  const other = { ...BLOCK, role: 'caption' as const }
  expect(() => applyChanges(START, [insertRecord('block', BLOCK)])).toThrow(ChangeConflict)
  expect(() => applyChanges(START, [removeRecord('block', other)])).toThrow('role is not what it was')
  expect(() => applyChanges(START, [removeRecord('block', { ...BLOCK, id: 'b2' })])).toThrow('is not there')
})

test('stories and blocks are found by page and story in every version', () => {
  const ids = (records: readonly { id: string }[]) => records.map((record) => record.id)
  expect(ids(blocksOf(START, 's1'))).toEqual(['b1'])
  const second: Block = { ...BLOCK, id: 'b2', order: 'Zz' }
  const next = applyChanges(START, [
    insertRecord('block', second),
    insertRecord('story', { ...STORY, id: 's2', order: 'Zz' }),
  ])
  expect(ids(blocksOf(next, 's1'))).toEqual(['b2', 'b1'])
  expect(ids(storiesOf(next, 'p1'))).toEqual(['s2', 's1'])
  const moved = updateRecord('block', BLOCK, { story: 's2' })
  const last = applyChanges(next, moved ? [moved, removeRecord('block', second)] : [])
  expect(ids(blocksOf(last, 's1'))).toEqual([])
  expect(ids(blocksOf(last, 's2'))).toEqual(['b1'])
  expect(ids(pageBlocks(last, 'p1'))).toEqual(['b1'])
  expect(ids(blocksOf(START, 's1'))).toEqual(['b1'])
})

test('plain data is the same when JSON would be, whatever the order of keys', () => {
  expect(isSame({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true)
  expect(isSame([1], { 0: 1 })).toBe(false)
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSame(null, {})).toBe(false)
})
