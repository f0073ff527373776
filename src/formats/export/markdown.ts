import { assertNever } from '../../model/assert-never'
import type { ExportFormat } from './export-format'
import { type ExportStory, type ExportText, storyTitle } from './export-story'

/**
 * Markdown: UTF-8, LF, one H1 a story, an empty line between paragraphs, no hard wraps, no leading full-width spaces.
 * A file with one story starts with YAML front matter; several stories in one file are divided by a rule.
 */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  write: (stories) => {
    const [only] = stories
    if (only && stories.length === 1) return `${frontMatter(only)}\n${writeStory(only)}\n`
    return `${stories.map(writeStory).join('\n\n---\n\n')}\n`
  },
}

function frontMatter(story: ExportStory): string {
  const { issue, name } = story.page
  const fields: [string, string | null][] = [
    ['title', story.headline],
    ['kicker', story.kicker],
    ['subtitle', story.deck],
    ['label', story.label],
    ['source', issue.publication ?? issue.place],
    ['date', issue.date],
    ['page', issue.page],
    ['file', name],
  ]
  const lines = fields.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${quote(value)}`]))
  return ['---', ...lines, '---', ''].join('\n')
}

/** A double-quoted YAML scalar, which JSON's string form is. */
function quote(value: string): string {
  return JSON.stringify(value)
}

function writeStory(story: ExportStory): string {
  const parts: string[] = []
  if (story.label) parts.push(`*${escapeMarkup(story.label)}*`)
  if (story.kicker) parts.push(`**${escapeMarkup(story.kicker)}**`)
  parts.push(`# ${escapeMarkup(storyTitle(story))}`)
  if (story.deck) parts.push(`**${escapeMarkup(story.deck)}**`)
  return [...parts, ...story.paragraphs.map(writeParagraph)].join('\n\n')
}

function writeParagraph({ role, text }: ExportText): string {
  const words = escapeMarkup(text)
  switch (role) {
    case 'body':
    case 'other':
    case 'byline':
    case 'jump':
    case 'label':
    case 'kicker':
    case 'headline':
    case 'deck':
      return words
    case 'subhead':
      return `## ${words}`
    case 'summary':
      return `> ${words}`
    case 'caption':
    case 'credit':
      return `*${words}*`
    default:
      return assertNever(role, 'role')
  }
}

/** Characters that would be read as markup; the ones that matter only at the start of a line are escaped there. */
function escapeMarkup(text: string): string {
  return text
    .replace(/[\\`*_<>[\]]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
}
