import type { PageReading, PageUnits, ReadUnit } from '../engine/read-page'
import type { IssueFacts, StoryRole, Tag } from '../model/analysis'
import { isHeadRole } from '../model/analysis'
import { cleanText, type Piece, rawSpans, rawSpansOf } from '../model/piece'
import { pushSpan, type Span } from '../model/span'

/** The JSON of the command line's contract. Spans are `[start, end)` in UTF-16 code units of the page's raw text. */
export interface AnalysisJson {
  readonly galley: 1
  readonly source: {
    readonly file: string
    readonly encoding: string
    readonly length: number
    readonly sha256: string
  }
  readonly issue: IssueFacts
  readonly stories: readonly StoryJson[]
  readonly furniture: readonly TextJson[]
  readonly tags: readonly TagJson[]
  readonly duplicates: readonly DuplicateJson[]
  readonly findings: readonly FindingJson[]
}

interface TextJson {
  readonly role?: string
  readonly text: string
  readonly spans: readonly Span[]
}

interface StoryJson {
  readonly id: string
  readonly label: TextJson | null
  readonly kicker: TextJson | null
  readonly headline: TextJson | null
  readonly deck: TextJson | null
  readonly byline: readonly { readonly name: string; readonly role: string | null; readonly spans: readonly Span[] }[]
  readonly dateline: {
    readonly source: string | null
    readonly place: string | null
    readonly date: string | null
    readonly kind: string
  } | null
  readonly paragraphs: readonly TextJson[]
}

export interface TagJson {
  readonly type: Tag['type']
  readonly text: string
  readonly spans: readonly Span[]
  readonly value: unknown
  readonly confidence: number
}

export interface DuplicateJson {
  readonly kind: string
  readonly spans: readonly Span[]
  readonly text: string
  readonly similarity: number
}

export interface FindingJson {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly spans: readonly Span[]
}

export function analysisJson(
  source: AnalysisJson['source'],
  raw: string,
  page: PageUnits,
  reading: PageReading,
): AnalysisJson {
  const units = [...page.stories.flat(), ...page.furniture]
  let first = 0
  const stories = page.stories.map((story, k) => {
    const json = storyJson(`s${k + 1}`, raw, story, reading, k, first)
    first += story.length
    return json
  })
  return {
    galley: 1,
    source,
    issue: page.issue,
    stories,
    furniture: page.furniture.map((unit) => ({ role: unit.role, ...textJson([unit]) })),
    tags: reading.tags.flatMap((tags, k) => tags.map((tag) => tagJson(tag, raw, units[k]?.pieces ?? []))),
    duplicates: duplicatesJson(raw, units, reading),
    findings: reading.findings.map(({ rule, severity, message, places }) => {
      const spans = places.flatMap(({ text, start, end }) => placeSpans(raw, units[text]?.pieces ?? [], start, end))
      return { rule, severity, message, spans }
    }),
  }
}

function storyJson(
  id: string,
  raw: string,
  units: readonly ReadUnit[],
  reading: PageReading,
  index: number,
  first: number,
): StoryJson {
  const head = (role: StoryRole): TextJson | null => {
    const parts = units.filter((unit) => unit.role === role)
    return parts.length > 0 ? textJson(parts) : null
  }
  const { byline = [], dateline } = reading.credits[index] ?? {}
  return {
    id,
    label: head('label'),
    kicker: head('kicker'),
    headline: head('headline'),
    deck: head('deck'),
    byline: byline.map(({ name, role, text, start, end }) => {
      return { name, role, spans: placeSpans(raw, units[text - first]?.pieces ?? [], start, end) }
    }),
    dateline: dateline
      ? { source: dateline.source, place: dateline.place, date: dateline.date, kind: dateline.kind }
      : null,
    paragraphs: units
      .filter((unit) => !isHeadRole(unit.role))
      .map((unit) => ({ role: unit.role, ...textJson([unit]) })),
  }
}

function textJson(parts: readonly ReadUnit[]): TextJson {
  const text = parts.map((part) => cleanText(part.pieces)).join('　')
  return { text, spans: parts.flatMap((part) => rawSpans(part.pieces)) }
}

/** A tag with its raw spans, and no more of its value than the contract names. */
export function tagJson(tag: Tag, raw: string, pieces: readonly Piece[]): TagJson {
  const { type, text, confidence } = tag
  return { type, text, spans: placeSpans(raw, pieces, tag.start, tag.end), value: valueJson(tag), confidence }
}

function valueJson(tag: Tag): unknown {
  if (tag.type === 'person') {
    const { refers: _, ...value } = tag.value
    return value
  }
  if (tag.type === 'number') {
    const { family: _, label: __, ...value } = tag.value
    return value
  }
  return tag.value
}

/** A stretch of clean text in the raw page: one span a line piece, no white space at the edges. */
export function placeSpans(raw: string, pieces: readonly Piece[], start: number, end: number): Span[] {
  const spans: Span[] = []
  for (const [from, to] of rawSpansOf(pieces, start, end)) {
    let at = from
    while (at < to) {
      const lineEnd = nextLineEnd(raw, at, to)
      const trimmed = trimSpan(raw, [at, lineEnd])
      if (trimmed) pushSpan(spans, trimmed)
      at = lineEnd + 1
    }
  }
  return spans
}

function nextLineEnd(raw: string, from: number, to: number): number {
  let at = from
  while (at < to && raw[at] !== '\n' && raw[at] !== '\r') at++
  return at
}

function trimSpan(raw: string, [start, end]: Span): Span | undefined {
  let from = start
  let to = end
  while (from < to && /\s/u.test(raw[from] as string)) from++
  while (to > from && /\s/u.test(raw[to - 1] as string)) to--
  return from < to ? [from, to] : undefined
}

function duplicatesJson(raw: string, units: readonly ReadUnit[], reading: PageReading): DuplicateJson[] {
  const inText = reading.duplicates.map(({ kind, places, text, similarity }) => {
    const spans = places.flatMap(({ text: unit, start, end }) => {
      const [hull] = hulls(placeSpans(raw, units[unit]?.pieces ?? [], start, end))
      return hull ? [hull] : []
    })
    return { kind, spans, text, similarity }
  })
  const overprints = reading.overprints.map(({ span }) => {
    return { kind: 'overprint', spans: [span], text: raw.slice(...span).replace(/\s+/gu, ''), similarity: 1 }
  })
  return [...inText, ...overprints]
}

/** One span from the first to the last of several: an occurrence that breaks over lines counts as one. */
function hulls(spans: readonly Span[]): Span[] {
  const first = spans[0]
  if (!first) return []
  return [[first[0], Math.max(...spans.map(([, end]) => end))]]
}
