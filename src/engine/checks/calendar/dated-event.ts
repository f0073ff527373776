import type { PrintedDate } from './dated-text'

/** What a text says happened on a date. Offsets count in the plain text. */
export interface DatedEvent {
  readonly kinds: readonly string[]
  readonly date: PrintedDate
  /** Date and verb together, in whichever order. */
  readonly start: number
  readonly end: number
  /** Where the verb begins. */
  readonly verb: number
  /** Who or what does it in words of its own clause; empty where the story's subject goes on. */
  readonly subject: string
  /** The subject, or the one carried on from the event before. */
  readonly topic: string
  /** Done by a court, by kin: no act of whom the text is about. */
  readonly byOthers: boolean
  /** The verb's clause up to the verb. */
  readonly gap: string
  /** 毕业后: the date may be later than the event. */
  readonly after: boolean
}
