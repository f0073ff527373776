import { expect, it } from 'vitest'
import { alignStories } from './story-alignment'

const pair = (a: string, b: string, similarity = 1) => ({ a, b, similarity })
const lines = (...args: Parameters<typeof alignStories>) =>
  alignStories(...args).map(({ a, b }) => `${a ?? '–'} ${b ?? '–'}`)

it('sets paragraphs that belong together beside each other and leaves gaps where one side has none', () => {
  const pairs = [pair('l1', 'r1'), pair('r3', 'l3')]
  expect(lines(['l1', 'l2', 'l3'], ['r1', 'r2', 'r3', 'r4'], pairs)).toEqual(['l1 r1', 'l2 –', '– r2', 'l3 r3', '– r4'])
})

it('follows the left story where paragraphs have changed places, and shows each once', () => {
  expect(lines(['l1', 'l2'], ['r1', 'r2', 'r3'], [pair('l1', 'r2'), pair('l2', 'r1')])).toEqual([
    'l1 r2',
    'l2 r1',
    '– r3',
  ])
})

it('gives a paragraph to the one most like it', () => {
  expect(lines(['l1', 'l2'], ['r1'], [pair('l1', 'r1', 0.8), pair('l2', 'r1', 0.9)])).toEqual(['l1 –', 'l2 r1'])
})
