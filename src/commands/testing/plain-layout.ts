import type { PageLayout, ProposedStory, Unit } from '../../model/analysis'
import type { Piece } from '../../model/piece'
import { rawPieces } from '../../model/piece-seams'
import { isBlank } from '../../model/white-space'

/**
 * A cut simple enough to predict, for tests: lines that begin with `#` are headlines and open a story, lines that
 * begin with `=` are running heads, blank lines end paragraphs, other lines are joined to the paragraph above.
 */
export function plainLayout(raw: string): PageLayout {
  const stories: Unit<ProposedStory['units'][number]['role']>[][] = []
  const furniture: Unit<'running-head'>[] = []
  let paragraph: Piece[] | undefined
  let at = 0
  for (const line of raw.split(/(?<=\n|\r(?!\n))/)) {
    const start = at
    const end = at + line.length
    at = end
    const first = line.trimStart()[0]
    if (isBlank(raw, start, end)) {
      paragraph = undefined
    } else if (first === '=') {
      furniture.push({ role: 'running-head', pieces: rawPieces(raw, start, end), confidence: 1, evidence: [] })
      paragraph = undefined
    } else if (first === '#' || stories.length === 0) {
      stories.push([{ role: 'headline', pieces: rawPieces(raw, start, end), confidence: 1, evidence: [] }])
      paragraph = undefined
    } else if (paragraph) {
      paragraph.push(...rawPieces(raw, start, end))
    } else {
      paragraph = rawPieces(raw, start, end)
      stories.at(-1)?.push({ role: 'body', pieces: paragraph, confidence: 1, evidence: [] })
    }
  }
  return {
    issue: { publication: '河湾日报', place: null, date: null, weekday: null, page: null },
    stories: stories.map((units) => ({ units, confidence: 1, evidence: [] })),
    furniture,
    joints: [],
  }
}
