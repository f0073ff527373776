import { useMemo } from 'react'
import { isHeadRole } from '../../model/analysis'
import type { Block, StoryId } from '../../model/document'
import { readBlock } from '../desk/block-text'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { countLines } from '../story/editor/text-count'

export interface StoryCounts {
  readonly characters: number
  readonly withoutPunctuation: number
  /** Lines the paragraphs take at the measure. */
  readonly lines: number
}

/** First lines are indented by two characters. */
const INDENT = 2

/** Counts a story's text; titles count as text but take no lines. */
export function countStory(blocks: readonly Block[], measure: number): StoryCounts {
  let characters = 0
  let withoutPunctuation = 0
  let lines = 0
  for (const block of blocks) {
    const { text, count } = readBlock(block)
    characters += count.characters
    withoutPunctuation += count.withoutPunctuation
    if (!isHeadRole(block.role)) lines += countLines(text, measure, block.role === 'body' ? INDENT : 0)
  }
  return { characters, withoutPunctuation, lines }
}

export function useStoryCounts(story: StoryId | null, measure: number): StoryCounts | undefined {
  const desk = useDeskStore((store) => store.desk)
  const blocks = story === null ? undefined : indexDesk(desk).blocksByStory.get(story)
  return useMemo(() => blocks && countStory(blocks, measure), [blocks, measure])
}
