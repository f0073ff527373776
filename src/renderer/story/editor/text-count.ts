export interface TextCount {
  /** Characters that are not white space; a character outside the basic plane is one. */
  readonly characters: number
  /** The same without punctuation and symbols. */
  readonly withoutPunctuation: number
}

const WHITE = /\s/u
const PUNCTUATION = /[\p{P}\p{S}]/u

/** Counts 字 as newsrooms do: every printed character, and how many of them are not punctuation. Linear. */
export function countText(text: string): TextCount {
  let characters = 0
  let punctuation = 0
  for (const character of text) {
    if (WHITE.test(character)) continue
    characters += 1
    if (PUNCTUATION.test(character)) punctuation += 1
  }
  return { characters, withoutPunctuation: characters - punctuation }
}

/**
 * Lines a paragraph takes in a column of `measure` full-width characters. Western characters count half; `indent` is
 * that of the first line. An estimate to within the line-breaking rules, for text that is not on the screen.
 */
export function countLines(text: string, measure: number, indent: number): number {
  let halves = indent * 2
  for (const character of text) halves += (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2
  return text === '' ? 0 : Math.max(1, Math.ceil(halves / (measure * 2)))
}
