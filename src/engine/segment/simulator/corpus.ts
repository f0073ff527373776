import type { StoryRole } from '../../../model/analysis'

/** A part of a clean story: one headline, one paragraph, one caption. */
export interface CleanPart {
  readonly role: StoryRole
  readonly text: string
}

/** A clean story as an editor would hand it to the typesetter. */
export interface CleanStory {
  readonly id: string
  /** news, brief, feature, notice, photo … : how pages may use it. */
  readonly kind: string
  readonly parts: readonly CleanPart[]
}

const ROLES: Record<string, StoryRole> = {
  L: 'label',
  K: 'kicker',
  H: 'headline',
  D: 'deck',
  B: 'byline',
  P: 'body',
  M: 'summary',
  S: 'subhead',
  C: 'caption',
  R: 'credit',
  Y: 'byline',
}

/**
 * Reads a corpus file: `# id kind` opens a story, every other line is a part, its letter first (K kicker, H headline,
 * D deck, B byline, P paragraph, M summary, S cross-head, C caption, R credit, Y sign-off, L label).
 */
export function parseCorpus(text: string): CleanStory[] {
  const stories: { id: string; kind: string; parts: CleanPart[] }[] = []
  for (const line of text.split('\n')) {
    if (!line.trim()) continue
    if (line.startsWith('# ')) {
      const [id = '', kind = ''] = line.slice(2).split(' ')
      stories.push({ id, kind, parts: [] })
      continue
    }
    const role = ROLES[line.charAt(0)]
    if (!role || line.charAt(1) !== ' ') throw new Error(`corpus: cannot read ${line.slice(0, 20)}`)
    stories.at(-1)?.parts.push({ role, text: line.slice(2) })
  }
  return stories
}

/** Whether the story's first paragraph announces itself (本报讯 …), so that it can be told apart without a headline. */
export function hasDateline(story: CleanStory): boolean {
  const body = story.parts.find((part) => part.role === 'body')
  return body !== undefined && /^(?:本报|新华社|【本報訊】|〔記者|【記者|（中央社)/.test(body.text)
}
