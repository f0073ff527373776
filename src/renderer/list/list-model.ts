import { isSame } from '../../model/change'
import type { Page, Story, StoryStatus } from '../../model/document'
import { readBlock } from '../desk/block-text'
import type { DeskIndex } from '../desk/desk-index'
import type { PageQuestions } from '../desk/open-questions'
import { namePage, type PageName } from './page-names'
import { headlineOf } from './story-headline'

/** Which stories the list shows. */
export type Sieve = 'all' | 'working' | 'open'

export interface StoryItem {
  readonly id: string
  readonly story: Story
  readonly number: number
  readonly headline: string
  readonly characters: number
}

export interface PageItem {
  readonly id: string
  readonly page: Page
  readonly name: PageName
  /** All stories checked or further, and there is at least one. */
  readonly isDone: boolean
  /** Stories of the page, those left out by the sieve too. */
  readonly count: number
  readonly stories: readonly StoryItem[]
}

const DONE: readonly StoryStatus[] = ['checked', 'ready', 'exported']

interface Wish {
  readonly filter: string
  readonly sieve: Sieve
  /** Read only where the sieve asks for them: pages are read one after another, and each new count would draw the list. */
  readonly questions: ReadonlyMap<string, PageQuestions>
}

/**
 * The list as it is drawn: all pages with their stories; with a filter or a sieve only pages that have something to
 * show. Every word of the filter must occur in the headline or the text, two-character words included.
 */
export function buildList(index: DeskIndex, { filter, sieve, questions }: Wish): readonly PageItem[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const items = index.pages.map((page, k): PageItem => {
    const stories = index.storiesByPage.get(page.id) ?? []
    const asked = questions.get(page.id)?.byStory
    return {
      id: page.id,
      page,
      name: namePage(page, k + 1),
      isDone: stories.length > 0 && stories.every((story) => DONE.includes(story.status)),
      count: stories.length,
      stories: stories
        .filter(({ id }) => sieve !== 'open' || (asked?.get(id) ?? 0) > 0)
        .map((story) => storyItem(index, story))
        .filter((item) => isWanted(index, item, wanted, sieve)),
    }
  })
  return wanted.length === 0 && sieve === 'all' ? items : items.filter((item) => item.stories.length > 0)
}

function storyItem(index: DeskIndex, story: Story): StoryItem {
  const blocks = index.blocksByStory.get(story.id) ?? []
  return {
    id: story.id,
    story,
    number: index.numberByStory.get(story.id) ?? 0,
    headline: headlineOf(blocks),
    characters: blocks.reduce((sum, block) => sum + readBlock(block).count.characters, 0),
  }
}

function isWanted(index: DeskIndex, item: StoryItem, wanted: readonly string[], sieve: Sieve): boolean {
  if (sieve === 'working' && item.story.status !== 'working') return false
  if (wanted.length === 0) return true
  const text = (index.blocksByStory.get(item.id) ?? [])
    .map((block) => readBlock(block).text)
    .join('\n')
    .toLowerCase()
  return wanted.every((word) => text.includes(word))
}

/** `next` with every item that says the same as before taken over from `before`, so that only what changed is drawn. */
export function keepItems(before: readonly PageItem[], next: readonly PageItem[]): readonly PageItem[] {
  const pages = new Map(before.map((item) => [item.id, item]))
  return next.map((item) => {
    const old = pages.get(item.id)
    if (!old) return item
    const stories = new Map(old.stories.map((story) => [story.id, story]))
    const kept = { ...item, stories: item.stories.map((story) => same(stories.get(story.id), story)) }
    return same(old, kept)
  })
}

function same<T>(before: T | undefined, next: T): T {
  return before !== undefined && isSame(before, next) ? before : next
}
