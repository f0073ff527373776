import type { DatedText } from '../../calendar/dated-text'
import type { Moment } from './moments'

/** A moment told in a text that may begin or end a stretch. */
export interface Told {
  readonly text: DatedText
  readonly moment: Moment
  /** The rest of its sentence. */
  readonly words: string
}

/** A stretch by the two moments it lies between. */
export interface NamedStretch {
  readonly first: Told
  readonly last: Told
  /** Every moment told before the amount: any two of them may be the ones it lies between. */
  readonly told: readonly Moment[]
  /** Read off the events, which the amount does not name: only what is told as the whole lies between. */
  readonly isRead?: boolean
}
