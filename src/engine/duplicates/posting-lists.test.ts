import { expect, it } from 'vitest'
import { PostingLists } from './posting-lists'

/** The paragraphs `mark` reaches, in the order it met them. */
function marked(lists: PostingLists, key: number, limit = 1000): number[] {
  const masks = new Int32Array(10000)
  const touched = new Int32Array(10000)
  const length = lists.mark(lists.find(key), 1, masks, touched, 0, limit)
  return [...touched.slice(0, length)]
}

it('D16 keeps every paragraph of a key, once', () => {
  const lists = new PostingLists()
  for (let k = 0; k < 300; k++) {
    lists.add(7, k)
    lists.add(7, k)
    lists.add(1000 + k, k)
  }
  expect(marked(lists, 7)).toEqual(Array.from({ length: 300 }, (_, k) => k))
  expect(marked(lists, 1299)).toEqual([299])
  expect(lists.find(5)).toBe(0)
})

it('D16 reads the newest entries where there are too many', () => {
  const lists = new PostingLists()
  for (let k = 0; k < 5000; k++) lists.add(7, k)
  expect(marked(lists, 7, 3)).toEqual([4997, 4998, 4999])
  expect(marked(lists, 7, 1024)).toEqual(Array.from({ length: 1024 }, (_, k) => 3976 + k))
})

it('grows without losing a key, whatever its highest bit', () => {
  const lists = new PostingLists()
  const key = (k: number): number => (Math.imul(k + 1, 0x9e3779b1) >>> 0) | 1
  for (let k = 0; k < 200000; k++) lists.add(key(k), k % 9000)
  for (let k = 0; k < 200000; k += 997) expect(marked(lists, key(k))).toContain(k % 9000)
})
