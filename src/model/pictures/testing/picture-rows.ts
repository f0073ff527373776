import type { DateValue, NumberValue } from '../../analysis'
import type { FigureRow, PlacedFinding } from '../../figures/figure-rows'
import type { PictureSource, PictureVoice } from '../picture-source'

interface RowWish {
  readonly page?: string
  readonly story?: string
  readonly start?: number
  readonly text?: string
  readonly status?: FigureRow['status']
  readonly findings?: readonly PlacedFinding[]
}

let made = 0

function rowOf(kind: FigureRow['kind'], tag: FigureRow['tag'], wish: RowWish): FigureRow {
  const { page = 'p1', story = 's1', status = 'unchecked', findings = [] } = wish
  const text = tag.text
  return {
    key: `k${made}`,
    kind,
    page,
    story,
    block: { id: `b-${story}`, page, story, role: 'body', order: 'a', pieces: [], hand: [] },
    tag,
    sentence: { start: tag.start, end: tag.end, text },
    findings,
    urgency: 0,
    status,
  }
}

/** A number told in a story; each row stands behind the one made before it. */
export function numberRow(value: NumberValue, wish: RowWish = {}): FigureRow {
  const start = wish.start ?? made++ * 10
  const text = wish.text ?? `${value.number ?? `${value.min}–${value.max}`}${value.unit ?? ''}`
  const tag = { type: 'number', start, end: start + text.length, text, value, confidence: 1, evidence: [] } as const
  return rowOf('number', tag, wish)
}

export function dateRow(value: DateValue, wish: RowWish = {}): FigureRow {
  const start = wish.start ?? made++ * 10
  const text = wish.text ?? 'some day'
  const tag = { type: 'date', start, end: start + text.length, text, value, confidence: 1, evidence: [] } as const
  return rowOf('date', tag, wish)
}

/** A day of the calendar. */
export function dayRow(iso: string, wish: RowWish = {}): FigureRow {
  return dateRow({ from: iso, to: iso }, { text: iso, ...wish })
}

export function finding(key: string, rule: string, severity: PlacedFinding['severity'] = 'query'): PlacedFinding {
  return { key, rule, severity, message: `about ${key}`, places: [] }
}

/** The rows with the pages and stories they stand in, the issue of 12 June 2025. */
export function sourceOf(rows: readonly FigureRow[]): PictureSource {
  const stories = new Map(rows.map(({ story, page }) => [story, page]))
  const numbers = new Map<string, number>()
  return {
    pages: [...new Set(rows.map(({ page }) => page))].map((id) => ({ id, name: id, date: '2025-06-12' })),
    stories: [...stories].map(([id, page]) => {
      const number = (numbers.get(page) ?? 0) + 1
      numbers.set(page, number)
      return { id, page, number, headline: `Headline ${id}`, lang: 'zh-Hans' }
    }),
    rows,
  }
}

/** Says keys with their values, so that a test sees both. */
export const PLAIN_VOICE: PictureVoice = {
  language: 'en',
  say: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  rule: (rule) => rule,
}
