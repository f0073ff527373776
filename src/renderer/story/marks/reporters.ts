import type { DerivedTag } from '../../../bridge/page-derived'
import type { ShownBlock } from '../editor/shown-blocks'

/** Full-width, as between the names of a byline in print. */
const BETWEEN = '\u3000'

/** The brackets a newspaper signs a story in, at its opening (本报讯（记者 …）) or behind its last words. */
const CREDIT = /[（(]([^（()）]{2,60})[）)]/gu
const CAPACITY = /记者|通讯员|記者|通訊員|摄影报道|文\/图|文／图/gu

/** Characters into the first paragraph within which the opening credit must begin. */
const OPENING = 24

/**
 * The names a story is signed with inside its text, for the byline field while the story has no byline of its own:
 * names, then capacities, on one line; empty when there are none.
 */
export function readReporters(
  blocks: readonly ShownBlock[],
  tags: Readonly<Record<string, readonly DerivedTag[]>>,
): string {
  const body = blocks.filter((block) => block.role === 'body')
  const first = body[0]
  const last = body.at(-1)
  const names: string[] = []
  const capacities: string[] = []
  for (const block of new Set([first, last])) {
    if (!block) continue
    for (const [start, end] of creditsOf(block.text, block === first, block === last)) {
      capacities.push(...(block.text.slice(start, end).match(CAPACITY) ?? []))
      for (const tag of tags[block.id] ?? []) {
        if (tag.type === 'person' && start <= tag.start && tag.end <= end) names.push(tag.text.replace(/\s/gu, ''))
      }
    }
  }
  if (names.length === 0) return ''
  return [...new Set(names), [...new Set(capacities)].join('、')].filter(Boolean).join(BETWEEN)
}

function creditsOf(text: string, isFirst: boolean, isLast: boolean): [number, number][] {
  const credits: [number, number][] = []
  for (const match of text.matchAll(CREDIT)) {
    const end = match.index + match[0].length
    const isPlaced = (isFirst && match.index <= OPENING) || (isLast && end >= text.trimEnd().length)
    if (isPlaced && match[1]?.match(CAPACITY)) credits.push([match.index, end])
  }
  return credits
}
