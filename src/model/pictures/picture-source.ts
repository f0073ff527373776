import type { Severity } from '../analysis'
import type { PageId, StoryId } from '../document'
import type { FigureRow } from '../figures/figure-rows'
import type { FigureStatus } from '../figures/figure-status'
import type { Script } from '../script'

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
  /** The script it is printed in. */
  readonly lang: Script
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
      | 'earlierCount'
      | 'laterCount'
      | 'times'
      | 'longer'
      | 'comma'
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

/** What each page is called beside the others: `03版`; with its day, where there are pages of several. */
export function pageLabels({ pages }: PictureSource, voice: PictureVoice): ReadonlyMap<PageId, string> {
  const days = new Set(pages.map(({ date }) => date))
  const isOneYear = new Set(pages.map(({ date }) => date?.slice(0, 4))).size === 1
  return new Map(
    pages.map(({ id, name, date }) => {
      const page = voice.say('fig.pageMark', { page: name })
      const day = days.size > 1 && date !== null ? `${isOneYear ? date.slice(5) : date} ` : ''
      return [id, `${day}${page}`]
    }),
  )
}

/** Where figures stand, in short: `03版 稿 2`; of one page or story only what tells figures apart. */
export function createPlaceWords(source: PictureSource, voice: PictureVoice): (row: FigureRow) => string {
  const pages = pageLabels(source, voice)
  const stories = new Map(source.stories.map((story) => [story.id, story]))
  return (row) => {
    const story = stories.size > 1 ? stories.get(row.story) : undefined
    return [pages.size > 1 ? pages.get(row.page) : '', story ? voice.say('fig.storyMark', { n: story.number }) : '']
      .filter(Boolean)
      .join(' ')
  }
}
