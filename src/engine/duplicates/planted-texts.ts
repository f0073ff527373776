/**
 * Invented paragraphs with planted copies, for tests and measurements: rows of words from the word list in random
 * order, which share nothing but the words. The same seed gives the same texts.
 */
export class PlantedTexts {
  private state: number

  constructor(
    private readonly words: readonly string[],
    seed: number,
  ) {
    this.state = seed >>> 0
  }

  /** A whole number from 0 up to, not including, `below`. */
  random(below: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    // The low bits of this generator repeat soon.
    return Math.floor((((this.state ^ (this.state >>> 15)) >>> 0) / 4294967296) * below)
  }

  sentence(): string {
    let text = ''
    const count = 7 + this.random(12)
    for (let k = 0; k < count; k++) text += (k === count >> 1 ? '，' : '') + this.words[this.random(this.words.length)]
    return `${text}。`
  }

  sentences(count: number): string[] {
    return Array.from({ length: count }, () => this.sentence())
  }

  paragraph(): string {
    return this.sentences(3 + this.random(4)).join('')
  }

  /** A copy with `share` of its characters substituted (three of five), dropped or inserted before. */
  edited(text: string, share: number): string {
    const characters = [...text]
    const places = new Set<number>()
    const wanted = Math.max(1, Math.round(share * characters.length))
    while (places.size < wanted) places.add(this.random(characters.length))
    return characters
      .map((character, k) => {
        if (!places.has(k)) return character
        const other = (this.words[this.random(this.words.length)] as string)[0] as string
        const how = this.random(5)
        return how < 3 ? other : how === 3 ? '' : other + character
      })
      .join('')
  }
}
