import { describe, expect, it } from 'vitest'
import { growthOf } from './growth-of'

function work(steps: number): number {
  let sum = 0
  for (let k = 0; k < steps; k++) sum = (Math.imul(sum, 31) + k) | 0
  return sum
}

describe('growthOf', () => {
  const steps = 4_000_000

  it('stays small where eight times as much is done', () => {
    expect(
      growthOf(
        () => work(steps),
        () => work(steps * 8),
        24,
      ),
    ).toBeLessThan(24)
  })

  it('tells sixty-four times as much', () => {
    expect(
      growthOf(
        () => work(steps),
        () => work(steps * 64),
        24,
      ),
    ).toBeGreaterThan(24)
  })
})
