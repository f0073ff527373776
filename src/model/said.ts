/**
 * What fills a gap of a sentence. Words stand as the page prints them, whatever the language of the sentence; anything
 * that was worked out is given as what it is, and every language spells it in its own way.
 */
export type SaidValue =
  /** As printed, or in signs that read alike everywhere (12.5%). */
  | string
  /** A year, a small count: digits as they are. */
  | number
  /** A computed amount, with no more digits than a reader can use. */
  | { readonly amount: number }
  /** ISO dates; without its year where both sides are of one year. */
  | { readonly date: string }
  | { readonly monthDay: string }
  /** A small count in words: two. */
  | { readonly spelt: number }
  /** A date of a list, to the year, the month or the day: 2021-06. */
  | { readonly iso: string }
  /** 1 January … 12 December. */
  | { readonly month: number }
  /** 1 Monday … 7 Sunday, and the word the page has for it (星期, 周, 礼拜). */
  | { readonly weekday: number; readonly stem: string }
  /** A time of day, in minutes from midnight. */
  | { readonly clock: number }
  /** A day of the lunar calendar, the month negative where it is a leap one, with its Chinese name. */
  | { readonly lunar: string; readonly lunarMonth: number; readonly lunarDay: number }
  /** A row of things: named one behind the other, added up, or multiplied. */
  | { readonly row: readonly SaidValue[]; readonly as: 'list' | 'sum' | 'product' }
  /** A part of the sentence with words of its own. */
  | Said

/** A sentence as data: which one it is, and what is said in it. The words of a language make text of it. */
export interface Said {
  readonly key: string
  readonly values: Readonly<Record<string, SaidValue>>
}
