import type { Severity } from '../analysis'
import type { PageId, StoryId } from '../document'
import type { FigureRow } from '../figures/figure-rows'
import type { FigureStatus } from '../figures/figure-status'

export interface PicturePage {
  readonly id: PageId
  /** As short as lists call it. */
  readonly name: string
  /** ISO date of the issue. */
  readonly date: string | null
}

export interface PictureStory {
  readonly id: StoryId
  readonly page: PageId
  /** Counted on its page, from 1. */
  readonly number: number
  readonly headline: string
}

/** What pictures are drawn of: a story, a page, an edition or a desk. All in reading order. */
export interface PictureSource {
  readonly pages: readonly PicturePage[]
  readonly stories: readonly PictureStory[]
  readonly rows: readonly FigureRow[]
}

/** The words pictures say, as the interface's table has them. */
export type PictureWord =
  | `fig.status.${FigureStatus}`
  | `severity.${Severity}`
  | 'fig.storyMark'
  | 'fig.pageMark'
  | 'fig.noHeadline'
  | `pic.${
      | 'total'
      | 'done'
      | 'segment'
      | 'legend'
      | 'ruleBar'
      | 'severityBar'
      | 'issue'
      | 'past'
      | 'future'
      | 'datePoint'
      | 'dateSpan'
      | 'dateCluster'
      | 'clusterLabel'
      | 'earlier'
      | 'later'
      | 'times'
      | 'overview'
      | 'hasFinding'
      | 'value'
      | 'differs'
      | 'more'}`

/** Says the pictures' words in one language. */
export interface PictureVoice {
  readonly language: string
  say(key: PictureWord, values?: Readonly<Record<string, string | number>>): string
  /** A rule's words, or its id where it has none. */
  rule(rule: string): string
}

/** Where figures stand, in short: `03版 稿 2`; of one page or story only what tells figures apart. */
export function createPlaceWords(source: PictureSource, voice: PictureVoice): (row: FigureRow) => string {
  const pages = new Map(source.pages.map((page) => [page.id, page]))
  const stories = new Map(source.stories.map((story) => [story.id, story]))
  return (row) => {
    const page = pages.size > 1 ? pages.get(row.page) : undefined
    const story = stories.size > 1 ? stories.get(row.story) : undefined
    return [
      page ? voice.say('fig.pageMark', { page: page.name }) : '',
      story ? voice.say('fig.storyMark', { n: story.number }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }
}
