/**
 * What was read of texts by themselves, each kept with an object that stands for its text as long as the text is what it
 * was (the pieces of a paragraph): after a keystroke the other paragraphs of the story need not be read again.
 */
export class KeptReadings<T> {
  readonly #known = new WeakMap<object, Kept<T>>()

  /**
   * @param keeper none for a text that nobody asks for again.
   * @param how whatever else the reading hangs on, spelt.
   */
  read(keeper: object | undefined, text: string, how: string, read: () => T): T {
    if (!keeper) return read()
    const before = this.#known.get(keeper)
    if (before && before.text === text && before.how === how) return before.reading
    const reading = read()
    this.#known.set(keeper, { text, how, reading })
    return reading
  }
}

interface Kept<T> {
  readonly text: string
  readonly how: string
  readonly reading: T
}
