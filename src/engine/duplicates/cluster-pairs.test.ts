import { expect, it } from 'vitest'
import { clusterPairs } from './cluster-pairs'
import type { DuplicatePair, PairKind } from './duplicate-pair'

const pair = (a: string, b: string, kind: PairKind): DuplicatePair => ({ a, b, kind, similarity: 0.9 })

it('D30 puts what hangs together into one cluster', () => {
  const pairs = [pair('a', 'b', 'exact'), pair('x', 'y', 'near'), pair('c', 'b', 'contains'), pair('d', 'c', 'near')]
  expect(clusterPairs(pairs).map(({ ids }) => ids)).toEqual([
    ['a', 'b', 'c', 'd'],
    ['x', 'y'],
  ])
})

it('D30 keeps templates apart and puts them first', () => {
  const pairs = [pair('a', 'b', 'near'), pair('b', 'c', 'template')]
  expect(clusterPairs(pairs)).toEqual([
    { template: true, ids: ['b', 'c'], pairs: [pairs[1]] },
    { template: false, ids: ['a', 'b'], pairs: [pairs[0]] },
  ])
})

it('D30 holds a chain of ten thousand', () => {
  const pairs = Array.from({ length: 10000 }, (_, k) => pair(`${k + 1}`, `${k}`, 'near'))
  expect(clusterPairs(pairs)).toHaveLength(1)
})
