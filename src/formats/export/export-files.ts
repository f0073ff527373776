import type { ExportFormat } from './export-format'
import { type ExportStory, storyTitle } from './export-story'

export interface ExportFile {
  /** File name with extension, safe on every system, unlike any other of the same export. */
  readonly name: string
  readonly text: string
}

/** The files an export writes: one a story, or one for all of them. No stories, no files. */
export function exportFiles(stories: readonly ExportStory[], format: ExportFormat, together: boolean): ExportFile[] {
  if (stories.length === 0) return []
  const taken = new Set<string>()
  if (together) {
    const [first] = stories
    const pages = new Set(stories.map((story) => story.page.name))
    const name = pages.size === 1 && first ? baseName(first.page.name) : 'stories'
    return [{ name: fileName(name, format, taken), text: format.write(stories) }]
  }
  return stories.map((story) => {
    const name = `${baseName(story.page.name)}-${String(story.number).padStart(2, '0')} ${storyTitle(story)}`
    return { name: fileName(name, format, taken), text: format.write([story]) }
  })
}

/** Long enough to know a story by, short enough for systems that count bytes (255) in UTF-8. */
const LONGEST_NAME = 60

function fileName(name: string, format: ExportFormat, taken: Set<string>): string {
  const safe = [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/gu, ' ')]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  // Windows and macOS take names that differ in case alone for one and the same.
  for (let n = 1; ; n++) {
    const candidate = `${safe || 'story'}${n > 1 ? ` (${n})` : ''}.${format.extension}`
    if (taken.has(candidate.toLowerCase())) continue
    taken.add(candidate.toLowerCase())
    return candidate
  }
}

function baseName(name: string): string {
  return name.replace(/\.[^.]{1,8}$/u, '')
}
