import type { Joint, PageLayout, ProposedStory, StoryRole, Unit } from '../../model/analysis'
import type { Piece } from '../../model/piece'
import type { Lexicon } from '../lexicon'
import { DEFAULT_STYLE, type HouseStyle } from '../page/house-style'
import { type PageLine, readLines } from '../page/lines'

/** Cuts pages into stories. Made once from a lexicon, used for any number of pages. */
export interface Segmenter {
  /** Every character of `raw` that is not white space lies in exactly one piece of exactly one unit. */
  segment(raw: string): PageLayout
}

export function createSegmenter(_lexicon: Lexicon, _style: HouseStyle = DEFAULT_STYLE): Segmenter {
  return { segment }
}

function segment(raw: string): PageLayout {
  const lines = readLines(raw)
  const joints: Joint[] = []
  const stories: ProposedStory[] = []
  let units: Unit<StoryRole>[] = []
  let group: PageLine[] = []
  let lastEnd = -1
  const close = (): void => {
    if (group.length) units.push(unitOf(raw, group))
    group = []
  }
  const closeStory = (): void => {
    close()
    if (units.length) stories.push({ units, confidence: 0.5, evidence: [] })
    units = []
  }
  for (const line of lines) {
    const previous = group.at(-1)
    const ended = previous ? /[。！？!?”」）)…]$/.test(raw.slice(previous.start, previous.end)) : true
    const joined = previous !== undefined && !ended && line.blanks === 0
    if (!joined) {
      close()
      if (isHead(raw, line) && units.some((unit) => unit.role === 'body')) closeStory()
    }
    if (lastEnd >= 0) {
      const kind = joined ? 'join' : group.length === 0 && units.length === 0 ? 'story' : 'break'
      if (kind !== 'story')
        joints.push({
          before: lastEnd,
          after: line.start,
          kind,
          other: joined ? 'break' : 'join',
          confidence: 0.6,
          evidence: [],
        })
    }
    group.push(line)
    lastEnd = line.end
  }
  closeStory()
  return {
    issue: { publication: null, place: null, date: null, weekday: null, page: null },
    stories,
    furniture: [],
    joints,
  }
}

function isHead(raw: string, line: PageLine): boolean {
  return line.blanks > 0 && line.width <= 60 && !/[。！？!?”」）)…，,；;]$/.test(raw.slice(line.start, line.end))
}

function unitOf(raw: string, group: readonly PageLine[]): Unit<StoryRole> {
  const pieces: Piece[] = []
  group.forEach((line, k) => {
    const previous = group[k - 1]
    if (previous) pieces.push({ start: previous.end, end: line.start, text: '', why: 'join' })
    pieces.push({ start: line.start, end: line.end, text: raw.slice(line.start, line.end) })
  })
  const only = group.length === 1 ? group[0] : undefined
  return { role: only && isHead(raw, only) ? 'headline' : 'body', pieces, confidence: 0.5, evidence: [] }
}
