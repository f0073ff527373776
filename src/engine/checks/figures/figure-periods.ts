import type { FigureSentence, FigureText } from './figure-reader'

/** Sentences up to the full stop: 共300人，其中：男生160人；女生140人。 is one, semicolons or not. */
export function fullSentences(text: FigureText): FigureSentence[] {
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

/** Two full sentences read as one, where neither alone has figures enough. */
export function pairsOfSentences(text: FigureText): { readonly pair: FigureSentence; readonly border: number }[] {
  const sentences = fullSentences(text)
  return sentences.flatMap((sentence, k) => {
    const next = sentences[k + 1]
    if (!next || sentence.figures.length === 0 || next.figures.length === 0) return []
    const pair = { ...sentence, end: next.end, figures: [...sentence.figures, ...next.figures] }
    return [{ pair, border: next.start }]
  })
}
