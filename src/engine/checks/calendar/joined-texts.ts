import type { DatedText } from './dated-text'

/** Two paragraphs that follow one another, read as one text; `border` is where the second begins. */
export interface JoinedText {
  readonly text: DatedText
  readonly border: number
}

/** Joins two texts: offsets of the second count on, and a stretch across the border is that of its first text. */
export function joinTexts(upper: DatedText, lower: DatedText): JoinedText {
  const border = upper.plain.length
  const moved = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: one.start + border,
    end: one.end + border,
  })
  return {
    border,
    text: {
      source: upper.source,
      plain: upper.plain + lower.plain,
      dates: [...upper.dates, ...lower.dates.map(moved)],
      people: [...upper.people, ...lower.people.map(moved)],
      place: (start, end) =>
        start >= border ? lower.place(start - border, end - border) : upper.place(start, Math.min(end, border)),
    },
  }
}
