import type { ReactNode } from 'react'
import type { DuplicateExplanation } from '../../bridge/duplicate-list'
import { useDuplicateFocus } from './duplicate-focus'

type AlignedSpan = DuplicateExplanation['spans'][number]

/** How a stretch of one side looks; `caret` says that the other side has words here. */
export type Look = 'plain' | 'value' | 'text' | 'same' | 'caret' | 'value-caret'

const VALUES: ReadonlySet<AlignedSpan['kind']> = new Set(['figure', 'date', 'name'])

export function lookOf({ kind, a, b }: AlignedSpan, side: 'a' | 'b'): Look {
  const own = side === 'a' ? a : b
  const other = side === 'a' ? b : a
  const isEmpty = own[0] === own[1]
  if (kind === 'equal') return 'plain'
  if (isEmpty) return VALUES.has(kind) ? 'value-caret' : 'caret'
  if (VALUES.has(kind)) return 'value'
  if (kind === 'same-value') return 'same'
  // Width and punctuation: said the same in other signs, unless the other side has none.
  if (kind === 'format' && other[0] !== other[1]) return 'same'
  return 'text'
}

/** Words beside which a caret would say nothing new: that something differs here is seen already. */
function isOtherWords(span: AlignedSpan, side: 'a' | 'b'): boolean {
  return lookOf(span, side) === 'text'
}

interface MarkedTextProps {
  readonly text: string
  readonly spans: DuplicateExplanation['spans']
  readonly side: 'a' | 'b'
  /** Tells this pair's differences from those of others in the view. */
  readonly pair: string
}

/** One side of a pair, with what the other side has otherwise marked in it. */
export function MarkedText({ text, spans, side, pair }: MarkedTextProps) {
  const current = useDuplicateFocus((store) => store.difference)
  return spans.map((span, k): ReactNode => {
    const [start, end] = side === 'a' ? span.a : span.b
    const look = lookOf(span, side)
    if (look === 'caret' && [spans[k - 1], spans[k + 1]].some((next) => next && isOtherWords(next, side))) return null
    const words = text.slice(start, end)
    if (look === 'plain') return words
    const id = `${pair} ${k}`
    const isNow = current === id
    return (
      <span key={id} className={isNow ? `differs ${look} now` : `differs ${look}`} data-difference={id}>
        {words}
      </span>
    )
  })
}
