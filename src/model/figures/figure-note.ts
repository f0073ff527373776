import type { BlockId, PageId } from '../document'

/** Where a figure was found confirmed: words of the checker's own, an address, or a document by name. */
export interface FigureSource {
  readonly kind: 'note' | 'link' | 'document'
  readonly text: string
}

/**
 * What a decision about a figure remembers beside its answer: enough to find the figure again after the words around
 * it have changed, to tell whether they have, and what was printed where the figure was corrected.
 */
export interface FigureNote {
  readonly page: PageId
  readonly block: BlockId
  /** Offset into the block's clean text at the time. */
  readonly start: number
  /** The figure as it stood when it was decided about (the new one, where it was corrected). */
  readonly text: string
  /** The figure as printed, where it is another by now. */
  readonly printed?: string
  readonly sentence: string
  readonly source?: FigureSource
}

const SOURCE_KINDS: readonly string[] = ['note', 'link', 'document']

export function writeFigureNote(note: FigureNote): string {
  return JSON.stringify(note)
}

/** Reads the note of a decision of kind `figure`; undefined when it is none of ours. */
export function readFigureNote(note: string | undefined): FigureNote | undefined {
  if (note === undefined) return undefined
  const value = parse(note)
  if (!isRecord(value)) return undefined
  const { page, block, start, text, printed, sentence, source } = value
  if (typeof page !== 'string' || typeof block !== 'string' || typeof start !== 'number') return undefined
  if (typeof text !== 'string' || typeof sentence !== 'string') return undefined
  const read = readSource(source)
  return {
    page,
    block,
    start,
    text,
    sentence,
    ...(typeof printed === 'string' ? { printed } : {}),
    ...(read ? { source: read } : {}),
  }
}

function readSource(value: unknown): FigureSource | undefined {
  if (!isRecord(value) || typeof value.text !== 'string' || typeof value.kind !== 'string') return undefined
  return SOURCE_KINDS.includes(value.kind) ? { kind: value.kind as FigureSource['kind'], text: value.text } : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
