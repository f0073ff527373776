import { describe, expect, test } from 'vitest'
import { type Flag, type FlagPlace, layFlags, layStretches } from './lanes'

const ROOM = { left: 0, right: 1000, lanes: 6 }

/** Labels or leaders that meet, in words; none where the picture can be read. */
function collisions(flags: readonly Flag[], places: readonly FlagPlace[]): string[] {
  const found: string[] = []
  places.forEach(({ lane, from }, k) => {
    const to = from + (flags[k]?.width ?? 0)
    places.forEach((other, j) => {
      if (j === k) return
      const x = flags[j]?.x ?? 0
      if (j > k && other.lane === lane && other.from < to && from < other.from + (flags[j]?.width ?? 0)) {
        found.push(`label ${k} meets label ${j}`)
      }
      if (other.lane > lane && x > from && x < to) found.push(`leader ${j} crosses label ${k}`)
    })
    if (from < ROOM.left - 4 || to > ROOM.right + 4) found.push(`label ${k} leaves the picture`)
  })
  return found
}

describe('labels over an axis', () => {
  test('stand side by side where there is room, and zigzag where there is less', () => {
    const wide = [100, 300, 500].map((x) => ({ x, width: 60 }))
    expect(layFlags(wide, ROOM)?.map(({ lane }) => lane)).toEqual([0, 0, 0])
    const close = [100, 145, 190, 235].map((x) => ({ x, width: 60 }))
    expect(layFlags(close, ROOM)?.map(({ lane }) => lane)).toEqual([0, 1, 0, 1])
  })

  test('stand as stairs where they are closer than half a label', () => {
    const flags = [100, 110, 120, 130].map((x) => ({ x, width: 80 }))
    const places = layFlags(flags, ROOM) ?? []
    expect(places).toHaveLength(4)
    expect(collisions(flags, places)).toEqual([])
  })

  test('find no room where there are more than the lanes hold', () => {
    expect(
      layFlags(
        Array.from({ length: 9 }, (_, k) => ({ x: 500 + k, width: 80 })),
        ROOM,
      ),
    ).toBeUndefined()
  })

  test('keep inside at both ends', () => {
    const flags = [
      { x: 2, width: 90 },
      { x: 998, width: 90 },
    ]
    expect(collisions(flags, layFlags(flags, ROOM) ?? [])).toEqual([])
  })

  test('never meet, however they fall', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed / 2147483648
    }
    let laid = 0
    for (let round = 0; round < 300; round++) {
      const flags = Array.from({ length: 2 + Math.floor(random() * 14) }, () => {
        return { x: 20 + random() * 950, width: 20 + random() * 110 }
      }).sort((a, b) => a.x - b.x)
      const places = layFlags(flags, ROOM)
      if (!places) continue
      laid++
      expect(collisions(flags, places)).toEqual([])
    }
    expect(laid).toBeGreaterThan(200)
  })
})

test('stretches take the first lane in which they are alone', () => {
  const stretches = [
    { from: 0, to: 100 },
    { from: 50, to: 80 },
    { from: 120, to: 200 },
    { from: 90, to: 95 },
  ]
  expect(layStretches(stretches, 3)).toEqual([0, 1, 0, 1])
  expect(layStretches(stretches, 1)).toBeUndefined()
})
