import type { CheckedText } from '../rule'
import type { PrintedFigure } from './printed-figure'

/** A stretch between full stops with its figures. */
export interface FigureSentence {
  readonly text: FigureText
  readonly start: number
  readonly end: number
  readonly figures: readonly PrintedFigure[]
}

/** One text of a story, folded to simplified script, cut into sentences. Offsets are those of the clean text. */
export interface FigureText {
  readonly source: CheckedText
  readonly folded: string
  readonly figures: readonly PrintedFigure[]
  readonly sentences: readonly FigureSentence[]
}

/** …，馆长说，…；…，又在附表中写明，…: from here on somebody else tells. */
const TELLER =
  /，(?=[^，。；：“”0-9]{1,14}(?:说|称|介绍|表示|透露|指出|算账|获悉|写明|写道|写着|载明|记载|显示|注明|标明|公布|通报)，)/u

/** The sentence of a text that a place is in; where two tell in it, so much as one of them does. */
export function sentenceOf({ sentences, folded }: FigureText, at: number): FigureSentence | undefined {
  const sentence = sentences.find(({ start, end }) => at >= start && at < end)
  if (!sentence) return undefined
  let { start, end } = sentence
  const turn = (from: number): number => {
    const next = folded.slice(from, sentence.end).search(TELLER)
    return next < 0 ? sentence.end : from + next + 1
  }
  end = turn(start)
  while (end <= at) [start, end] = [end, turn(end)]
  if (start === sentence.start && end === sentence.end) return sentence
  return { ...sentence, start, end, figures: sentence.figures.filter((one) => one.start >= start && one.end <= end) }
}
