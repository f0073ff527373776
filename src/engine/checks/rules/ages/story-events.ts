import type { DatedEvent } from '../../calendar/dated-event'
import { readDatedEvents } from '../../calendar/dated-events'
import type { DatedText, DateReader } from '../../calendar/dated-text'
import type { EventLexicon } from '../../calendar/event-lexicon'
import type { CheckedStory } from '../../rule'

/** An event of a story, with the text that tells it. */
export interface StoryEvent {
  readonly text: DatedText
  readonly event: DatedEvent
}

/** The dated events of a story, read when they are first asked for. */
export interface StoryEvents {
  readonly lexicon: EventLexicon
  all(): readonly StoryEvent[]
}

export function eventsOfStory(story: CheckedStory, dates: DateReader, lexicon: EventLexicon): StoryEvents {
  let read: StoryEvent[] | undefined
  return {
    lexicon,
    all: () => {
      read ??= dates.read(story).flatMap((text) => readDatedEvents(text, lexicon).map((event) => ({ text, event })))
      return read
    },
  }
}
