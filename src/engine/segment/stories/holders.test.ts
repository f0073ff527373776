import { describe, expect, it } from 'vitest'
import { Holders } from './holders'

function listed(holders: Holders, list: number): number[] {
  const bodies: number[] = []
  for (let at = holders.first[list] as number; at >= 0; at = holders.next[at] as number)
    bodies.push(holders.body[at] as number)
  return bodies
}

describe('lists of bodies', () => {
  it('hold each body once, in order, however many lists and bodies there are', () => {
    const holders = new Holders()
    for (let list = 0; list < 3000; list++) holders.begin()
    for (let body = 0; body < 5; body++)
      for (let list = body; list < 3000; list++) {
        holders.add(list, body)
        holders.add(list, body)
      }
    expect(listed(holders, 2)).toEqual([0, 1, 2])
    expect(listed(holders, 2999)).toEqual([0, 1, 2, 3, 4])
    expect([0, 2, 2999].map((list) => holders.count[list])).toEqual([1, 3, 5])
  })

  it('are empty again once they were given up', () => {
    const holders = new Holders()
    holders.begin()
    holders.add(0, 7)
    holders.clear()
    holders.begin()
    expect(listed(holders, 0)).toEqual([])
    expect(holders.count[0]).toBe(0)
  })
})
