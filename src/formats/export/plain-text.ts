import type { ExportFormat } from './export-format'
import type { ExportStory } from './export-story'

/** Stands between two stories of one file. */
const DIVIDER = '\n\n'

/**
 * Plain text as Chinese desks pass it on: the head line by line, an empty line, then one line a paragraph, running
 * text with two full-width spaces in front.
 */
export const plainText: ExportFormat = {
  id: 'text',
  extension: 'txt',
  write: (stories) => `${stories.map(writeStory).join(DIVIDER)}\n`,
}

function writeStory(story: ExportStory): string {
  const head = [story.label, story.kicker, story.headline, story.deck].filter((line) => line !== null)
  const body = story.paragraphs.map(({ role, text }) => (role === 'body' || role === 'summary' ? `　　${text}` : text))
  return [...head, ...(head.length > 0 ? [''] : []), ...body].join('\n')
}
