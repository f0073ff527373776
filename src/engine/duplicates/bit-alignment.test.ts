import { describe, expect, it } from 'vitest'
import { BitAligner } from './bit-alignment'

/** The textbook tables, to check against. */
function slowDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same))
    }
    row = next
  }
  return row[b.length] as number
}
function slowCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (let i = 1; i <= a.length; i++) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) {
      next.push(a[i - 1] === b[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number))
    }
    row = next
  }
  return row[b.length] as number
}

/** A small seeded generator, so that every run sees the same texts. */
function randomTexts(seed: number): () => string {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
  return () => Array.from({ length: next(140) }, () => '水电停供通知请居民'[next(9)]).join('')
}

describe('bit-parallel alignment', () => {
  const aligner = new BitAligner()

  it('gives the same distance and common length as the textbook tables (random texts, fixed seed)', () => {
    const text = randomTexts(20260612)
    for (let k = 0; k < 300; k++) {
      const a = text()
      const b = text()
      expect(aligner.editDistance(a, b), `${a} / ${b}`).toBe(slowDistance(a, b))
      expect(aligner.commonLength(a, b), `${a} / ${b}`).toBe(slowCommon(a, b))
    }
  })

  it('reads back runs that cover both texts and cost no more than the distance', () => {
    const text = randomTexts(7)
    for (let k = 0; k < 300; k++) {
      const a = text()
      const b = text()
      let cost = 0
      let i = 0
      let j = 0
      for (const run of aligner.align(a, b)) {
        expect([run.aStart, run.bStart]).toEqual([i, j])
        if (run.equal) expect(a.slice(run.aStart, run.aEnd)).toBe(b.slice(run.bStart, run.bEnd))
        else cost += Math.max(run.aEnd - run.aStart, run.bEnd - run.bStart)
        i = run.aEnd
        j = run.bEnd
      }
      expect([i, j]).toEqual([a.length, b.length])
      expect(cost).toBeLessThanOrEqual(slowDistance(a, b))
    }
  })

  it('aligns texts too long to keep whole, at the same cost', () => {
    const text = randomTexts(3)
    const long = Array.from({ length: 240 }, text).join('')
    const other = `${long.slice(500, 4000)}电${long.slice(4001, 9000)}${long.slice(9100)}停水`
    const runs = aligner.align(long, other)
    const cost = runs.reduce((sum, r) => sum + (r.equal ? 0 : Math.max(r.aEnd - r.aStart, r.bEnd - r.bStart)), 0)
    expect(long.length).toBeGreaterThan(12000)
    expect(cost).toBeLessThanOrEqual(aligner.editDistance(long, other))
    expect([runs.at(-1)?.aEnd, runs.at(-1)?.bEnd]).toEqual([long.length, other.length])
  })

  it('aligns empty texts', () => {
    expect(aligner.editDistance('', '停水')).toBe(2)
    expect(aligner.editDistance('停水', '')).toBe(2)
    expect(aligner.commonLength('', '停水')).toBe(0)
    expect(aligner.align('', '')).toEqual([])
  })
})
