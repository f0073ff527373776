import { describe, expect, it } from 'vitest'
import type { PageItem } from './list-model'
import { placeOfStory, scrollToShow } from './row-place'

const page = (id: string, ...stories: string[]) =>
  ({ id, stories: stories.map((story) => ({ id: story })) }) as unknown as PageItem
const items = [page('p1', 'a', 'b'), page('p2', 'c'), page('p3', 'd', 'e')]

describe('placeOfStory', () => {
  it('counts only the stories of open pages', () => {
    expect(placeOfStory(items, (id) => id !== 'p2', 'e')).toEqual({ top: 28 + 88 + 28 + 28 + 44, bottom: 260 })
  })

  it('knows no place for a story of a closed page', () => {
    expect(placeOfStory(items, () => false, 'a')).toBeUndefined()
  })
})

describe('scrollToShow', () => {
  it('scrolls only when the row is out of view', () => {
    expect(scrollToShow({ top: 100, bottom: 144 }, 50, 400)).toBeUndefined()
    expect(scrollToShow({ top: 100, bottom: 144 }, 200, 400)).toBe(72)
    expect(scrollToShow({ top: 600, bottom: 644 }, 0, 400)).toBe(288)
  })
})
