import type { Block, Decision } from '../document'
import type { KeyedTag } from './figure-rows'
import { type FigurePlace, figureNoteOf } from './figure-status'
import { sentenceAt } from './sentence'

/** Words that are listed without being a figure: `value` holds nothing. */
export type ClaimTag = KeyedTag & { readonly isClaim: true }

export function claimTag(key: string, start: number, text: string): ClaimTag {
  const end = start + text.length
  return { type: 'number', key, start, end, text, value: { unit: null }, confidence: 1, evidence: [], isClaim: true }
}

export interface CorrectedWords {
  /** Corrections that are no figure any more (960人次 made 若干人次): listed still, or nobody would see what was printed. */
  readonly claims: readonly ClaimTag[]
  /** Figures in which the machine reads more or less than was typed (约1000人 of 约1000人左右), by where they start. */
  readonly places: ReadonlyMap<number, Pick<FigurePlace, 'key' | 'start' | 'text'>>
}

/** The corrections of a block, `text`, that none of its `tags` has exactly the words of. */
export function correctedWords(
  block: Block,
  text: string,
  tags: readonly KeyedTag[],
  decisions: readonly Decision[],
): CorrectedWords {
  const claims: ClaimTag[] = []
  const places = new Map<number, Pick<FigurePlace, 'key' | 'start' | 'text'>>()
  const keys = new Set(decisions.flatMap(({ kind, subject }) => (kind === 'figure' ? [subject] : [])))
  for (const decision of decisions) {
    const note = decision.kind === 'figure' && decision.answer === 'corrected' ? figureNoteOf(decision) : undefined
    if (!note || note.block !== block.id) continue
    const start = nearest(text, note.text, note.start, note.sentence)
    if (start === undefined) continue
    const end = start + note.text.length
    const over = tags.filter((tag) => tag.start < end && start < tag.end)
    if (over.some((tag) => tag.text === note.text || tag.key === decision.subject)) continue
    const free = over.find((tag) => !keys.has(tag.key) && !places.has(tag.start))
    if (free) places.set(free.start, { key: decision.subject, start, text: note.text })
    else if (over.length === 0) claims.push(claimTag(decision.subject, start, note.text))
  }
  return { claims, places }
}

/** Where `words` stand, in the sentence they were decided in before elsewhere, the nearest to `at` first. */
function nearest(text: string, words: string, at: number, sentence: string): number | undefined {
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const isSame = sentenceAt(text, start, start + words.length).text === sentence
    const way = Math.abs(start - at) + (isSame ? 0 : 1e8)
    if (way < least) [best, least] = [start, way]
  }
  return best
}
