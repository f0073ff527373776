import { describe, expect, test } from 'vitest'
import { linearScale, roundTicks } from './scale'

describe('a linear scale', () => {
  test('maps ends to ends, and a stretch of no length to the middle', () => {
    const scale = linearScale(10, 20, 100, 300)
    expect([scale.at(10), scale.at(15), scale.at(20)]).toEqual([100, 200, 300])
    expect(linearScale(5, 5, 0, 80).at(5)).toBe(40)
  })
})

describe('round ticks', () => {
  test.each([
    [0, 26, 5, [0, 10, 20, 30]],
    [0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [640, 980, 6, [600, 700, 800, 900, 1000]],
    [-3, 3, 4, [-4, -2, 0, 2, 4]],
    [0, 7_200_000, 4, [0, 5_000_000, 10_000_000]],
  ])('from %d to %d in about %d', (from, to, most, ticks) => {
    expect(roundTicks(from, to, most)).toEqual(ticks)
  })

  test('hold both ends, in steps of 1, 2 or 5, for lengths of any size', () => {
    for (let k = 0; k < 400; k++) {
      const from = Math.round(Math.sin(k) * 10 ** (k % 7)) / 100
      const to = from + Math.abs(Math.cos(k * 3)) * 10 ** (k % 9)
      const ticks = roundTicks(from, to, 6)
      const [first = 0, second = 0] = ticks
      // What no eye could tell from the tick may lie beyond it.
      const hair = (second - first) * 1e-6
      expect(first).toBeLessThanOrEqual(from + hair)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(to - hair)
      expect(ticks.length).toBeLessThanOrEqual(9)
      expect(['1', '2', '5']).toContain(String(Number((second - first).toPrecision(6)).toExponential()).charAt(0))
    }
  })

  test('count whole things in whole steps', () => {
    expect(roundTicks(0, 1, 8, true)).toEqual([0, 1])
    expect(roundTicks(12, 13, 8, true)).toEqual([12, 13])
    expect(roundTicks(0, 0, 8, true)).toEqual([0, 1])
  })

  test('give two marks where there is but one value', () => {
    expect(roundTicks(5, 5, 5).length).toBeGreaterThanOrEqual(2)
    expect(roundTicks(0, 0, 5).every(Number.isFinite)).toBe(true)
  })
})
