import { isRefusal, type Refusal, refuse } from '../model/entry'
import type { Streams } from './streams'
import { readLines } from './streams'

export interface TextItem {
  readonly id: string | number
  readonly text: string
  /** ISO date against which the text's dates are resolved. */
  readonly reference?: string
}

/** Reads one line of `--jsonl` input. The refusal says what the line lacks. */
export function parseTextItem(line: string): TextItem | Refusal {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('not-json', 'this line is no JSON')
  }
  const { id, text, reference } = (value ?? {}) as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return refuse('no-id', '"id" must be a string or a number')
  if (typeof text !== 'string') return refuse('no-text', '"text" must be a string')
  if (reference === undefined || reference === null) return { id, text }
  if (typeof reference !== 'string' || !isIsoDate(reference)) {
    return refuse('bad-reference', '"reference" must be a date such as 2025-06-12')
  }
  return { id, text, reference }
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/**
 * The items on standard input, in order: JSON Lines, or (plain) one text a line whose id is its line number.
 * A line that is no item is reported by `onBad` and passed over.
 */
export async function* readItems(
  streams: Streams,
  jsonl: boolean,
  onBad: (message: string) => void,
): AsyncGenerator<TextItem> {
  let number = 0
  for await (const line of readLines(streams.stdin)) {
    number++
    if (!jsonl) {
      yield { id: number, text: line }
      continue
    }
    if (line.trim() === '') continue
    const item = parseTextItem(line)
    if (isRefusal(item)) onBad(`-: line ${number}: ${item.message}`)
    else yield item
  }
}
