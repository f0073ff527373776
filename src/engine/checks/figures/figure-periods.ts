import type { FigureSentence, FigureText } from './figure-reader'

/** Sentences up to the full stop: 共300人，其中：男生160人；女生140人。 is one, semicolons or not. */
export function fullSentences(text: FigureText): readonly FigureSentence[] {
  if (!text.sentences.some(({ end }) => text.folded.charAt(end - 1) === '；')) return text.sentences
  const joined: FigureSentence[] = []
  let open: FigureSentence | undefined
  for (const sentence of text.sentences) {
    open = open ? { ...open, end: sentence.end, figures: [...open.figures, ...sentence.figures] } : sentence
    if (text.folded.charAt(sentence.end - 1) === '；') continue
    joined.push(open)
    open = undefined
  }
  if (open) joined.push(open)
  return joined
}

/** Two sentences read as one, where neither alone has figures enough. */
export function pairsOfSentences(
  sentences: readonly FigureSentence[],
): { readonly pair: FigureSentence; readonly border: number }[] {
  const pairs: { readonly pair: FigureSentence; readonly border: number }[] = []
  for (const [k, sentence] of sentences.entries()) {
    const next = sentences[k + 1]
    if (!next || sentence.figures.length === 0 || next.figures.length === 0) continue
    const pair = { ...sentence, end: next.end, figures: [...sentence.figures, ...next.figures] }
    pairs.push({ pair, border: next.start })
  }
  return pairs
}
