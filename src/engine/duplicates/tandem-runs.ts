/** A stretch printed twice in a row, both copies included. */
export interface TandemRun {
  readonly start: number
  readonly end: number
}

/** Characters of a stretch from which it is looked for here; shorter ones are doubled words. */
const SHORTEST = 13
const GRAM = 8
/** Of a rolling hash: what each step multiplies by, and what the oldest character has been multiplied by. */
const FACTOR = 0x01000193
const OLDEST = Array.from({ length: GRAM - 1 }).reduce<number>((power) => Math.imul(power, FACTOR), 1)

/**
 * Finds long stretches that are followed by themselves at once, wherever they begin and end (…全市范围内开展全市范围内
 * 开展…): a line set twice, or text pasted twice. Each gram is looked up where it last stood, so the work is linear.
 */
export function findTandemRuns(text: string): TandemRun[] {
  const found: TandemRun[] = []
  if (!mayRepeat(text)) return found
  const seen = new Map<string, number>()
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM)
    const before = seen.get(gram)
    seen.set(gram, at)
    const length = before === undefined ? 0 : at - before
    if (before === undefined || length < SHORTEST || before < (found.at(-1)?.end ?? 0)) continue
    if (!text.startsWith(text.slice(before, at), at) || /^[\s\d\p{P}]*$/u.test(text.slice(before, at))) continue
    found.push({ start: before, end: at + length })
    at += length - 1
  }
  return found
}

/** Hashes met in a text, by their last bits; `round` tells whose they are, so that nothing has to be cleared. */
const SLOT_BITS = 13
const SLOTS = 1 << SLOT_BITS
const hashes = new Int32Array(SLOTS)
const rounds = new Int32Array(SLOTS)
let round = 0

/** Whether some gram may come again: at most texts none does, which numbers tell much sooner than stretches of text. */
function mayRepeat(text: string): boolean {
  // A text that would fill the slots is looked through as it stands.
  if (text.length > SLOTS / 2) return true
  round++
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    if (at >= GRAM) hash = (hash - Math.imul(text.charCodeAt(at - GRAM), OLDEST)) | 0
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at)) | 0
    if (at < GRAM - 1) continue
    let slot = Math.imul(hash, FACTOR) >>> (32 - SLOT_BITS)
    for (; rounds[slot] === round; slot = (slot + 1) % SLOTS) if (hashes[slot] === hash) return true
    rounds[slot] = round
    hashes[slot] = hash
  }
  return false
}
