/**
 * Standing matter learnt by frequency: a short text (a byline, a column label, a contact line) that stands five times
 * or more is furniture of the paper, not a duplicate. A long one never is: an advertisement set five times is news to
 * the editor.
 */
export const BOILERPLATE_COPIES = 5
/** Longest normalised text that can be boilerplate, in letters. */
export const BOILERPLATE_LETTERS = 40

/** Counts wordings and knows which are standing matter, by count or because an editor said so. */
export class Boilerplate {
  private readonly counts = new Map<string, number>()
  private readonly said = new Map<string, boolean>()

  /** One copy more (or, with -1, less) of a normalised text. */
  count(text: string, by: 1 | -1 = 1): void {
    if (text.length > BOILERPLATE_LETTERS) return
    const count = (this.counts.get(text) ?? 0) + by
    if (count > 0) this.counts.set(text, count)
    else this.counts.delete(text)
  }

  /** Whether enough short texts may still come to make this one boilerplate. */
  canBe(text: string): boolean {
    return text.length <= BOILERPLATE_LETTERS
  }

  has(text: string): boolean {
    return this.said.get(text) ?? (this.counts.get(text) ?? 0) >= BOILERPLATE_COPIES
  }

  /** An editor's word goes before the count; `undefined` takes it back. Holds for texts of any length. */
  say(text: string, isBoilerplate: boolean | undefined): void {
    if (isBoilerplate === undefined) this.said.delete(text)
    else this.said.set(text, isBoilerplate)
  }

  /** All standing matter, most frequent first, and what the editor has switched off. */
  list(): { readonly text: string; readonly copies: number; readonly on: boolean; readonly learnt: boolean }[] {
    const texts = new Set(this.said.keys())
    for (const [text, count] of this.counts) if (count >= BOILERPLATE_COPIES) texts.add(text)
    return [...texts]
      .map((text) => {
        const copies = this.counts.get(text) ?? 0
        return { text, copies, on: this.has(text), learnt: copies >= BOILERPLATE_COPIES }
      })
      .sort((a, b) => b.copies - a.copies || (a.text < b.text ? -1 : 1))
  }

  /** What the editor has said, to keep in the desk file. */
  sayings(): [text: string, isBoilerplate: boolean][] {
    return [...this.said]
  }
}
