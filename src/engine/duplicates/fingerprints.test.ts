import { expect, it } from 'vitest'
import { Fingerprints, SURE_RUN } from './fingerprints'

it('D14 an unbroken run of seven letters always has a common fingerprint (random texts, fixed seed)', () => {
  let state = 99
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
  const random = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(0x4e00 + next(3000))).join('')
  const prints = new Fingerprints()
  const read = (text: string): number[] => {
    prints.read(text)
    return [...prints.hashes.slice(0, prints.count)]
  }
  for (let k = 0; k < 500; k++) {
    const run = random(SURE_RUN)
    const one = new Set(read(random(next(30)) + run + random(next(30))))
    const other = read(random(next(30)) + run + random(next(30)))
    expect(other.some((hash) => one.has(hash))).toBe(true)
  }
})

it('a text shorter than a gram has no fingerprint, and the next text is not confused by it', () => {
  const prints = new Fingerprints()
  prints.read('柳津渡口通航')
  const count = prints.count
  prints.read('柳津')
  expect(prints.count).toBe(0)
  prints.read('柳津渡口通航')
  expect(prints.count).toBe(count)
})
