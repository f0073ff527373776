import type { Sentence } from '../../../../words/sentence'
import type { PrintedFigure } from '../../figures/printed-figure'

/** A figure greater than the whole it is a part of. */
export interface ImpossiblePart {
  /** The part first, then the whole where it is printed apart. */
  readonly spans: readonly Pick<PrintedFigure, 'start' | 'end'>[]
  readonly says: Sentence
}
