import { bitCount } from './bit-alignment'
import { Fingerprints } from './fingerprints'
import { PostingLists } from './posting-lists'

/** Fingerprints a segment holds when a text is long enough. */
const FINGERPRINTS_A_SEGMENT = 4
const FEWEST_SEGMENTS = 4
/** One bit each in a 32-bit mask. */
const MOST_SEGMENTS = 30
/** Share of the segments in reach that must show a common fingerprint; with few segments chance weighs more. */
const COVER = 0.45
const COVER_OF_FEW = 0.4
const FEW_SEGMENTS = 12
/** A text with fewer fingerprints than this (some 40 letters) is too short for shares: one in common is enough. */
const FEW_FINGERPRINTS = 16
/**
 * Share of the shorter text's bigrams that must stand in the longer one. One changed letter spoils two bigrams at
 * most, so a text with 22 % of its letters changed keeps 56 %: nothing that is near is lost here.
 */
const BIGRAM_SHARE = 0.5
/** Entries read for one segment, rarest fingerprints first; the rarest is always read. */
const SEGMENT_BUDGET = 768
/** An odd multiplier spreads neighbouring letters. */
const SPREAD = 0x9e3779b1
/** Newest entries read of one fingerprint's list: bounds the work for stock phrases. */
const LIST_LIMIT = 1024

/**
 * Finds, among texts put in before, those worth an exact comparison with a new one.
 *
 * The problem is not to find what two texts have in common but to leave out the thousands that share one stock
 * sentence. A count of common fingerprints cannot tell a copy with every fifth letter changed from a text that shares
 * a sentence; *where* they stand can. So a text is cut into segments of some ten letters, each common fingerprint
 * marks its segment, and a candidate must show in two fifths of them or more: an edited copy shows almost everywhere, a
 * shared sentence in one place. `SPEC.md` states what can be missed.
 */
export class CandidateSearch {
  private readonly texts: string[] = []
  private counts = new Int32Array(1024)
  private masks = new Int32Array(1024)
  private touched = new Int32Array(1024)
  private lists = new Int32Array(256)
  private lengths = new Int32Array(256)
  private readonly postings = new PostingLists()
  private readonly prints = new Fingerprints()
  /** One bit for each bigram hash; small enough to stay in the nearest cache. */
  private readonly bigrams = new Int32Array(1 << 11)

  /** Puts a normalised text in; returns its number, one up from the last. */
  add(text: string): number {
    const number = this.texts.length
    if (number >= this.counts.length) this.grow()
    this.texts.push(text)
    const { prints } = this
    prints.read(text)
    this.counts[number] = prints.count
    for (let k = 0; k < prints.count; k++) this.postings.add(prints.hashes[k] as number, number)
    return number
  }

  /** Numbers of the texts worth comparing with `text`, in no particular order. */
  search(text: string): number[] {
    const { masks, touched, counts } = this
    this.prints.read(text)
    const count = this.prints.count
    if (count === 0) return []
    const segments = segmentsOf(count)
    const length = this.markSegments(segments)
    this.setBigrams(text, true)
    const found: number[] = []
    for (let k = 0; k < length; k++) {
      const other = touched[k] as number
      const mask = masks[other] as number
      masks[other] = 0
      const its = counts[other] as number
      const reach = its >= count ? segments : (segments * its) / count
      const least = Math.min(its, count) < FEW_FINGERPRINTS ? 1 : coverOf(segments) * reach
      if (bitCount(mask) >= least && this.sharesBigrams(text, this.texts[other] as string)) found.push(other)
    }
    this.setBigrams(text, false)
    return found
  }

  private markSegments(segments: number): number {
    const { prints, postings, masks, touched } = this
    const count = prints.count
    if (this.lists.length < count) {
      this.lists = new Int32Array(count * 2)
      this.lengths = new Int32Array(count * 2)
    }
    const { lists, lengths } = this
    for (let k = 0; k < count; k++) {
      const list = postings.find(prints.hashes[k] as number)
      lists[k] = list
      lengths[k] = Math.min(LIST_LIMIT, postings.length(list))
    }
    let length = 0
    let from = 0
    for (let segment = 0; segment < segments; segment++) {
      const to = Math.floor(((segment + 1) * count) / segments)
      let spent = 0
      for (let turn = 0; turn < to - from; turn++) {
        let rarest = -1
        for (let k = from; k < to; k++) {
          if (lists[k] !== 0 && (rarest < 0 || (lengths[k] as number) < (lengths[rarest] as number))) rarest = k
        }
        if (rarest < 0) break
        spent += lengths[rarest] as number
        if (turn > 0 && spent > SEGMENT_BUDGET) break
        length = postings.mark(lists[rarest] as number, 1 << segment, masks, touched, length, LIST_LIMIT)
        lists[rarest] = 0
      }
      from = to
    }
    return length
  }

  /** Sets (or clears) the bits of a text's bigrams. */
  private setBigrams(text: string, on: boolean): void {
    const { bigrams } = this
    let before = Math.imul(text.charCodeAt(0), SPREAD)
    for (let k = 1; k < text.length; k++) {
      const letter = Math.imul(text.charCodeAt(k), SPREAD)
      const hash = ((before << 7) ^ (before >>> 25) ^ letter) >>> 16
      bigrams[hash >>> 5] = on ? (bigrams[hash >>> 5] as number) | (1 << (hash & 31)) : 0
      before = letter
    }
  }

  /** Whether enough of the shorter text's bigrams stand in the other: `text` is the one whose bits are set. */
  private sharesBigrams(text: string, its: string): boolean {
    const { bigrams } = this
    const needed = BIGRAM_SHARE * (Math.min(text.length, its.length) - 1)
    let mayMiss = its.length - 1 - needed
    let before = Math.imul(its.charCodeAt(0), SPREAD)
    for (let k = 1; k < its.length; k++) {
      const letter = Math.imul(its.charCodeAt(k), SPREAD)
      const hash = ((before << 7) ^ (before >>> 25) ^ letter) >>> 16
      if ((((bigrams[hash >>> 5] as number) >>> (hash & 31)) & 1) === 0 && --mayMiss < 0) return false
      before = letter
    }
    return true
  }

  private grow(): void {
    const size = this.counts.length * 2
    const counts = new Int32Array(size)
    counts.set(this.counts)
    this.counts = counts
    this.masks = new Int32Array(size)
    this.touched = new Int32Array(size)
  }
}

const coverOf = (segments: number): number => (segments <= FEW_SEGMENTS ? COVER_OF_FEW : COVER)

function segmentsOf(fingerprints: number): number {
  const wanted = Math.max(FEWEST_SEGMENTS, Math.floor(fingerprints / FINGERPRINTS_A_SEGMENT))
  return Math.min(fingerprints, MOST_SEGMENTS, wanted)
}
