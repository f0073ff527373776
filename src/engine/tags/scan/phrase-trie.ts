import { foldCode, type Scan, SPACE } from './fold'

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value: T | undefined
}

export interface Match<T> {
  readonly end: number
  readonly value: T
}

/**
 * Words with what they mean, looked up at a place in the text. Reading costs the length of the longest word that
 * begins there, never more, so a search over a text is linear.
 */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), value: undefined }
  private readonly first = new Uint8Array(0x10000)

  add(word: string, value: T): void {
    let node = this.root
    for (let i = 0; i < word.length; i++) {
      const code = foldCode(word.charCodeAt(i))
      if (i === 0) this.first[code] = 1
      let next = node.next.get(code)
      if (!next) {
        next = { next: new Map(), value: undefined }
        node.next.set(code, next)
      }
      node = next
    }
    node.value ??= value
  }

  /** Whether any word begins with this folded code. */
  begins(code: number): boolean {
    return this.first[code] === 1
  }

  /** The longest word that begins at `i`. With `spaced`, single blanks between its characters do not count (立 方 米). */
  longest(scan: Scan, i: number, spaced = false): Match<T> | undefined {
    const { codes, length } = scan
    if (i >= length || this.first[codes[i] ?? 0] !== 1) return undefined
    let node: Node<T> | undefined = this.root
    let found: Match<T> | undefined
    for (let at = i; at < length; at++) {
      const code = codes[at] ?? 0
      if (spaced && code === SPACE && at > i && codes[at - 1] !== SPACE) continue
      node = node.next.get(code)
      if (!node) break
      if (node.value !== undefined) found = { end: at + 1, value: node.value }
    }
    return found
  }
}
