/** How a language spells what a sentence was given as a value. */
export interface Spelling {
  amount(value: number): string
  /** A small count in words. */
  spelt(count: number): string
  date(year: number, month: number, day: number): string
  /** A date of a list, as far as it goes. */
  iso(date: string): string
  monthDay(month: number, day: number): string
  month(month: number): string
  /** @param stem the word the page has for the week, where a language has several. */
  weekday(weekday: number, stem: string): string
  clock(hour: number, minute: number): string
  /** @param month negative for a leap month. @param name the day's Chinese name. */
  lunar(month: number, day: number, name: string): string
  row(members: readonly string[], as: 'list' | 'sum' | 'product'): string
}
