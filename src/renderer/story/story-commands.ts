import type { Role } from '../../model/analysis'
import type { BlockId, PageId, StoryId, StoryStatus } from '../../model/document'
import type { Entry } from '../../model/entry'
import type { Span } from '../../model/span'
import { runCommand } from '../bridge-client'
import type { FieldRole } from './editor/shown-blocks'
import type { TextPoint } from './editor/story-text'

/** Every command the story pane gives, with its arguments typed. Refusals are shown by the sender. */
type Sent = Promise<Entry | undefined>

function point({ block, offset }: TextPoint) {
  return { block, offset }
}

export function replaceText(from: TextPoint, to: TextPoint, text: string): Sent {
  return runCommand('text.replace', { from: point(from), to: point(to), text })
}

export function insertField(story: StoryId, role: FieldRole, before: BlockId | null, text: string): Sent {
  return runCommand('block.insert', { story, role, before, text })
}

export function joinBlock(block: BlockId): Sent {
  return runCommand('block.join', { block })
}

export function splitBlock(block: BlockId, offset: number): Sent {
  return runCommand('block.split', { block, offset })
}

export function moveBlocks(blocks: readonly BlockId[], story: StoryId | null, before: BlockId | null): Sent {
  return runCommand('block.move', { blocks: [...blocks], story, before })
}

export function setRole(blocks: readonly BlockId[], role: Role): Sent {
  return runCommand('block.setRole', { blocks: [...blocks], role })
}

export function splitStory(block: BlockId, offset?: number): Sent {
  return runCommand('story.split', offset ? { block, offset } : { block })
}

export function mergeStory(story: StoryId): Sent {
  return runCommand('story.merge', { story })
}

export function setStoryStatus(story: StoryId, status: StoryStatus): Sent {
  return runCommand('story.setStatus', { stories: [story], status })
}

export function revertCleanUp(block: BlockId, [start, end]: Span): Sent {
  return runCommand('cleanup.revert', { block, start, end })
}

export function revertAllCleanUps(block: BlockId): Sent {
  return runCommand('cleanup.revertAll', { block })
}

/** Whole lines of a raw page: raw offsets, half open. */
interface RawLines {
  readonly page: PageId
  readonly start: number
  readonly end: number
}

export function moveLines({ page, start, end }: RawLines, story: StoryId | null, before: BlockId | null): Sent {
  return runCommand('lines.move', { page, start, end, story, before })
}

export function setLinesRole({ page, start, end }: RawLines, role: Role): Sent {
  return runCommand('lines.setRole', { page, start, end, role })
}

export function decide(kind: 'tag' | 'finding', subject: string, answer: string, about: string): Sent {
  return runCommand('decision.make', { kind, subject, answer, about })
}
