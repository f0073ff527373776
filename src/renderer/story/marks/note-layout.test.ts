import { describe, expect, it } from 'vitest'
import { layOutNotes } from './note-layout'

const note = (key: string, top: number, height = 40) => ({ key, top, height })

describe('layOutNotes', () => {
  it('lets notes with room between them stand where they wish', () => {
    expect([...layOutNotes([note('a', 0), note('b', 100)], 4)]).toEqual([
      ['a', 0],
      ['b', 100],
    ])
  })

  it('moves a note down, and what follows it too', () => {
    const tops = layOutNotes([note('a', 0), note('b', 10), note('c', 60)], 4)
    expect([tops.get('a'), tops.get('b'), tops.get('c')]).toEqual([0, 44, 88])
  })

  it('places by wish, not by the order given, and keeps the order of equals', () => {
    const tops = layOutNotes([note('late', 50), note('first', 0), note('second', 0)], 0)
    expect([tops.get('first'), tops.get('second'), tops.get('late')]).toEqual([0, 40, 80])
  })
})
