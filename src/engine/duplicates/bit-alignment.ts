/**
 * Exact alignment of two short texts with one machine word for some thirty characters: the longest common subsequence
 * after Hyyrö (2004), the edit distance after Myers (JACM 1999) in Hyyrö's block form (2003), and an optimal edit
 * script read back from the stored columns. Cost: length of one text times words of the other.
 */

/** A stretch in which the two texts agree letter for letter, or one in which they do not. */
export interface Run {
  readonly equal: boolean
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Words of columns kept at once: 32 MB. */
const MOST_CELLS = 4_000_000

const reversed = (text: string): string => text.split('').reverse().join('')

/** Number of bits set. */
export function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The bit table of one pattern: for every letter of it, where it stands. Reused from pattern to pattern. */
class PatternBits {
  words = 0
  bits = new Int32Array(4096)
  /** Letter → offset of its row in `bits`; row 0 belongs to the letters the pattern lacks. */
  readonly rows = new Int32Array(0x10000)
  private letters: number[] = []

  constructor(private readonly wordSize: number) {}

  set(pattern: string): void {
    for (const letter of this.letters) this.rows[letter] = 0
    this.letters = []
    this.words = Math.max(1, Math.ceil(pattern.length / this.wordSize))
    const needed = this.words * (pattern.length + 1)
    if (this.bits.length < needed) this.bits = new Int32Array(needed * 2)
    else this.bits.fill(0, 0, needed)
    let next = this.words
    for (let at = 0, word = 0, bit = 0; at < pattern.length; at++) {
      const letter = pattern.charCodeAt(at)
      let row = this.rows[letter] as number
      if (row === 0) {
        row = next
        next += this.words
        this.rows[letter] = row
        this.letters.push(letter)
      }
      this.bits[row + word] = (this.bits[row + word] as number) | (1 << bit)
      if (++bit === this.wordSize) {
        bit = 0
        word++
      }
    }
  }
}

/** Aligns texts; holds buffers, so make one and keep it. */
export class BitAligner {
  // 31 bits a word leave room for the carry of the addition.
  private readonly common = new PatternBits(31)
  private readonly distance = new PatternBits(32)
  private v = new Int32Array(64)
  private pv = new Int32Array(64)
  private mv = new Int32Array(64)
  private pvColumns = new Int32Array(4096)
  private mvColumns = new Int32Array(4096)
  private commonPattern = ''

  /** Length of the longest common subsequence. Fastest when `a` stays the same from call to call. */
  commonLength(a: string, b: string): number {
    if (a !== this.commonPattern) {
      this.common.set(a)
      this.commonPattern = a
    }
    const { words, bits, rows } = this.common
    if (this.v.length < words) this.v = new Int32Array(words * 2)
    const { v } = this
    for (let w = 0; w < words; w++) v[w] = 0x7fffffff
    for (let k = 0; k < b.length; k++) {
      const row = rows[b.charCodeAt(k)] as number
      // A letter that `a` lacks changes nothing.
      if (row === 0) continue
      let carry = 0
      for (let w = 0; w < words; w++) {
        const value = v[w] as number
        const match = bits[row + w] as number
        const sum = (value + (value & match) + carry) | 0
        carry = sum >>> 31
        v[w] = (sum & 0x7fffffff) | (value & ~match)
      }
    }
    let ones = 0
    for (let w = 0; w < words; w++) ones += bitCount(v[w] as number)
    // Bits above the pattern's last letter stay set.
    return words * 31 - ones
  }

  /** Number of single-letter insertions, deletions and substitutions that turn `a` into `b`. */
  editDistance(a: string, b: string): number {
    if (a.length === 0) return b.length
    this.distance.set(a)
    return this.columns(a, b)
  }

  /** An optimal edit script as runs that together cover both texts. */
  align(a: string, b: string): Run[] {
    let head = 0
    const shorter = Math.min(a.length, b.length)
    while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
    let tail = 0
    while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
    const runs = new RunBuilder()
    runs.pushBackwards(true, tail, tail)
    this.alignMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), runs)
    runs.pushBackwards(true, head, head)
    return runs.build()
  }

  private alignMiddle(a: string, b: string, runs: RunBuilder): void {
    if (a.length === 0 || b.length === 0) {
      runs.pushBackwards(false, a.length, b.length)
      return
    }
    this.distance.set(a)
    const { words } = this.distance
    const cells = b.length * words
    if (cells > MOST_CELLS && a.length > 1) {
      this.alignHalves(a, b, runs)
      return
    }
    if (this.pvColumns.length < cells) {
      this.pvColumns = new Int32Array(cells)
      this.mvColumns = new Int32Array(cells)
    }
    this.columns(a, b, (j) => {
      this.pvColumns.set(this.pv.subarray(0, words), j * words)
      this.mvColumns.set(this.mv.subarray(0, words), j * words)
    })
    let i = a.length
    let j = b.length
    while (i > 0 && j > 0) {
      const word = (i - 1) >>> 5
      const bit = 1 << ((i - 1) & 31)
      if (((this.pvColumns[(j - 1) * words + word] as number) & bit) !== 0) {
        i--
        runs.pushBackwards(false, 1, 0)
        continue
      }
      j--
      if (j > 0 && ((this.mvColumns[(j - 1) * words + word] as number) & bit) !== 0) {
        runs.pushBackwards(false, 0, 1)
      } else {
        i--
        runs.pushBackwards(a.charCodeAt(i) === b.charCodeAt(j), 1, 1)
      }
    }
    runs.pushBackwards(false, i, j)
  }

  /** Hirschberg (1975): for texts whose columns would fill the memory, finds where an optimal script cuts `b` in two. */
  private alignHalves(a: string, b: string, runs: RunBuilder): void {
    const half = a.length >> 1
    const ahead = this.prefixDistances(a.slice(0, half), b)
    const behind = this.prefixDistances(reversed(a.slice(half)), reversed(b))
    let cut = 0
    let least = Number.POSITIVE_INFINITY
    for (let j = 0; j <= b.length; j++) {
      const cost = (ahead[j] as number) + (behind[b.length - j] as number)
      if (cost < least) {
        least = cost
        cut = j
      }
    }
    this.alignMiddle(a.slice(half), b.slice(cut), runs)
    this.alignMiddle(a.slice(0, half), b.slice(0, cut), runs)
  }

  /** Distance of `a` to each beginning of `b`, by its length. */
  private prefixDistances(a: string, b: string): Int32Array {
    const distances = new Int32Array(b.length + 1)
    distances[0] = a.length
    this.distance.set(a)
    this.columns(a, b, (j, score) => {
      distances[j + 1] = score
    })
    return distances
  }

  /** Runs the columns of the distance matrix; returns the distance. `visit` sees each column and the score under it. */
  private columns(a: string, b: string, visit?: (j: number, score: number) => void): number {
    const { words, bits, rows } = this.distance
    if (this.pv.length < words) {
      this.pv = new Int32Array(words * 2)
      this.mv = new Int32Array(words * 2)
    }
    const { pv, mv } = this
    pv.fill(-1, 0, words)
    mv.fill(0, 0, words)
    const last = words - 1
    const lastBit = (a.length - 1) & 31
    let score = a.length
    for (let j = 0; j < b.length; j++) {
      const row = rows[b.charCodeAt(j)] as number
      let carry = 1
      for (let w = 0; w < words; w++) {
        let match = bits[row + w] as number
        const p = pv[w] as number
        const m = mv[w] as number
        const xv = match | m
        if (carry < 0) match |= 1
        const xh = ((((match & p) + p) | 0) ^ p) | match
        let ph = m | ~(xh | p)
        let mh = p & xh
        const top = w === last ? lastBit : 31
        const out = ((ph >>> top) & 1) - ((mh >>> top) & 1)
        ph <<= 1
        mh <<= 1
        if (carry < 0) mh |= 1
        else if (carry > 0) ph |= 1
        const nextP = mh | ~(xv | ph)
        const nextM = ph & xv
        pv[w] = nextP
        mv[w] = nextM
        carry = out
      }
      score += carry
      visit?.(j, score)
    }
    return score
  }
}

/** Collects runs from the texts' ends to their beginnings, merging like neighbours. */
class RunBuilder {
  private readonly parts: { equal: boolean; a: number; b: number }[] = []

  pushBackwards(equal: boolean, a: number, b: number): void {
    if (a === 0 && b === 0) return
    const last = this.parts.at(-1)
    if (last && last.equal === equal) {
      last.a += a
      last.b += b
    } else this.parts.push({ equal, a, b })
  }

  build(): Run[] {
    const runs: Run[] = []
    let aStart = 0
    let bStart = 0
    for (const part of this.parts.reverse()) {
      const aEnd = aStart + part.a
      const bEnd = bStart + part.b
      runs.push({ equal: part.equal, aStart, aEnd, bStart, bEnd })
      aStart = aEnd
      bStart = bEnd
    }
    return runs
  }
}
