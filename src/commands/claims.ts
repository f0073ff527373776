import { type Piece, tidyPieces } from '../model/piece'
import { rawPieces } from '../model/piece-seams'
import { isBlank, isWhiteSpace } from '../model/white-space'

/**
 * Who has which character of a page. The promise that every character belongs to exactly one block is the engine's,
 * but a desk must keep it even where a layout breaks it: what is claimed already is not given out again, and what
 * nobody claims is handed over as leftovers.
 */
export class Claims {
  private readonly taken: Uint8Array

  constructor(private readonly raw: string) {
    this.taken = new Uint8Array(raw.length)
  }

  /** Claims all of `pieces`. */
  add(pieces: readonly Piece[]): void {
    for (const { start, end } of pieces) this.taken.fill(1, start, end)
  }

  /** Claims what is still free of `pieces` and returns it; pieces that lose a part show the rest as it stands. */
  takeFree(pieces: readonly Piece[]): Piece[] {
    const free: Piece[] = []
    for (const piece of pieces) {
      if (this.isFree(piece)) free.push(piece)
      else free.push(...this.freePartsOf(piece))
    }
    const claimsText = free.some(({ start, end }) => !isBlank(this.raw, start, end))
    if (!claimsText) return []
    this.add(free)
    return tidyPieces(free)
  }

  /** The lines, or parts of lines, that hold more than white space and that nobody has claimed. */
  leftovers(): Piece[][] {
    const found: Piece[][] = []
    let at = 0
    while (at < this.raw.length) {
      let next = at
      while (next < this.raw.length && this.isLoose(next)) next++
      if (next > at && !isBlank(this.raw, at, next))
        found.push([{ start: at, end: next, text: this.raw.slice(at, next) }])
      at = Math.max(next, at + 1)
    }
    return found
  }

  private isLoose(at: number): boolean {
    const code = this.raw.charCodeAt(at)
    return this.taken[at] === 0 && code !== 0x0a && code !== 0x0d
  }

  private isFree({ start, end }: Piece): boolean {
    for (let i = start; i < end; i++) if (this.taken[i] === 1 && !isWhiteSpace(this.raw.charCodeAt(i))) return false
    return true
  }

  private freePartsOf({ start, end }: Piece): Piece[] {
    const parts: Piece[] = []
    let at = start
    while (at < end) {
      let next = at
      while (next < end && this.taken[next] === this.taken[at]) next++
      if (this.taken[at] === 0) parts.push(...rawPieces(this.raw, at, next))
      at = next
    }
    return parts
  }
}
