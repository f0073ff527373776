import type { FigureSentence, FigureText } from './figure-text'
import { isSameMeasure, type PrintedFigure } from './printed-figure'

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

/** Characters that may stand between two sentences and change nothing: a sentence, or a short quotation and who said it. */
const LONGEST_BETWEEN = 50

/**
 * Two sentences read as one, where neither alone has figures enough: neighbours, and two with something short between them that has no figure,
 * or one of another measure than any of theirs (现场摆了12张桌子).
 */
export function pairsOfSentences(
  sentences: readonly FigureSentence[],
): { readonly pair: FigureSentence; readonly border: number }[] {
  const pairs: { readonly pair: FigureSentence; readonly border: number }[] = []
  for (const [k, sentence] of sentences.entries()) {
    if (sentence.figures.length === 0) continue
    const next = sentences[k + 1]
    if (next && next.figures.length > 0) {
      const pair = { ...sentence, end: next.end, figures: [...sentence.figures, ...next.figures] }
      pairs.push({ pair, border: next.start })
    }
    const further = furtherOn(sentences, k)
    if (further) pairs.push({ pair: behindEachOther(sentence, further), border: sentence.end - sentence.start })
  }
  return pairs
}

/** The sentence with figures behind what stands between. */
function furtherOn(sentences: readonly FigureSentence[], k: number): FigureSentence | undefined {
  const before = sentences[k]
  let between: PrintedFigure | undefined
  for (let j = k + 1; before && j < sentences.length; j++) {
    const sentence = sentences[j] as FigureSentence
    if (sentence.start - before.end > LONGEST_BETWEEN) return undefined
    const [figure, ...others] = sentence.figures
    if (!figure) continue
    const isNext = j === k + 1
    if (!isNext && !sentence.figures.some((one) => between && isSameMeasure(one, between))) return sentence
    if (between || others.length > 0 || before.figures.some((one) => isSameMeasure(one, figure))) return undefined
    between = figure
  }
  return undefined
}

/** Two sentences as if nothing stood between them. */
export function behindEachOther(before: FigureSentence, behind: FigureSentence): FigureSentence {
  const { text } = before
  const words = text.folded.slice(before.start, before.end)
  const folded = words + text.folded.slice(behind.start, behind.end)
  const figures = [
    ...before.figures.map((figure) => moved(figure, -before.start)),
    ...behind.figures.map((figure) => moved(figure, words.length - behind.start)),
  ]
  return { text: { ...text, folded, figures, sentences: [] }, start: 0, end: folded.length, figures }
}

/** Whether a sentence was put together of two that do not stand next to each other: less sure that they go together. */
export function isPutTogether({ text }: FigureSentence): boolean {
  return text.sentences.length === 0
}

function moved(figure: PrintedFigure, by: number): PrintedFigure {
  return { ...figure, start: figure.start + by, end: figure.end + by }
}
