/**
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of every WINDOW neighbouring grams the one with the smallest
 * hash is kept. Which one that is depends on those characters alone, so any unbroken run of at least
 * GRAM + WINDOW - 1 characters that two texts share yields the same fingerprint in both: that is the guarantee the
 * index stands on.
 */
export const GRAM = 4
export const WINDOW = 4
/** An unbroken run of this many characters shared by two texts always shows. */
export const SURE_RUN = GRAM + WINDOW - 1

/** 32-bit hash of the gram that begins at `at`; never 0. */
function gramHash(text: string, at: number): number {
  let hash = Math.imul(text.charCodeAt(at), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ text.charCodeAt(at + 1), 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 13) ^ text.charCodeAt(at + 2), 0xc2b2ae3d)
  hash = Math.imul(hash ^ (hash >>> 15) ^ text.charCodeAt(at + 3), 0x27d4eb2f)
  hash = (hash ^ (hash >>> 16)) >>> 0
  return hash === 0 ? 1 : hash
}

/** Fingerprints in reading order; one that comes again within the text stands twice. */
export class Fingerprints {
  hashes = new Uint32Array(1024)
  count = 0
  private grams = new Uint32Array(1024)
  private last = ''

  /** Reads `text` (normalised), which is mostly searched for and put in at once. A text shorter than a gram has none. */
  read(text: string): void {
    if (text === this.last) return
    this.last = text
    this.count = 0
    const grams = text.length - GRAM + 1
    if (grams <= 0) return
    if (this.grams.length < grams) {
      this.grams = new Uint32Array(grams * 2)
      this.hashes = new Uint32Array(grams * 2)
    }
    const { grams: all, hashes } = this
    for (let k = 0; k < grams; k++) all[k] = gramHash(text, k)
    let kept = -1
    let count = 0
    const windows = Math.max(1, grams - WINDOW + 1)
    for (let from = 0; from < windows; from++) {
      const to = Math.min(grams, from + WINDOW)
      // The rightmost smallest, so that neighbouring windows agree as often as they can.
      let best = from
      for (let k = from + 1; k < to; k++) if ((all[k] as number) <= (all[best] as number)) best = k
      if (best !== kept) {
        hashes[count++] = all[best] as number
        kept = best
      }
    }
    this.count = count
  }
}
