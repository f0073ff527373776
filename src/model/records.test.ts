import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Records } from './records'

test('records behave as a map, and no version changes under a later one', () => {
  const step = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(fc.nat(9), { nil: undefined })))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const versions: { records: Records<number>; map: Map<string, number> }[] = []
      let records = Records.empty<number>()
      let map = new Map<string, number>()
      for (const entries of steps) {
        records = records.with(entries)
        map = new Map(map)
        for (const [key, value] of entries) value === undefined ? map.delete(key) : map.set(key, value)
        versions.push({ records, map })
      }
      for (const version of versions) {
        expect(new Map(version.records)).toEqual(version.map)
        expect(version.records.size).toBe(version.map.size)
        expect([...version.records.values()].sort()).toEqual([...version.map.values()].sort())
        expect([...version.records.keys()].every((key) => version.records.has(key))).toBe(true)
      }
    }),
    { seed: 42, numRuns: 200 },
  )
})

test('keys of objects are no keys of records', () => {
  const records = Records.from([['a', 1]])
  expect(records.get('toString')).toBeUndefined()
  expect(records.has('__proto__')).toBe(false)
})
