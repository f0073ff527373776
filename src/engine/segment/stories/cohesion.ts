import { Char, classOf } from '../../page/char-class'
import type { Element } from '../elements'
import { startingWith } from '../lines/pattern'

/** Words that take up what was told before: no story opens with them. */
export const CONTINUES = startingWith(
  /^(?:截至(?:目前|发稿)|据了解|据悉|据介绍|据统计|此外|另外|同时，|与此同时|目前，|下一步|接下来|此前|随后|对此|为此|其中|他[说还在的，]|她[说还在的，]|该[项案县市区局校院公]|会议(?:强调|指出|要求|认为)|编后[：:])/,
)

/** How much of either text is looked at, code units: what goes on does so at the seam. */
const REACH = 200

/** Slots for the pairs of one side, four times as many as there can be. */
const SLOTS = 1024
const keys = new Int32Array(SLOTS)
const stamps = new Int32Array(SLOTS)
let stamp = 0

/**
 * What it says how far two texts go on about one thing, and the share of pairs from which it says so, for `REACH` code units
 * and how much less for fewer. Fitted to 940 seams in and between stories written for the project, which want 24 for the
 * weight; most of that the other evidence knows as well.
 */
const WEIGHT = 10
const BY_CHANCE = 0.31
const LESS_BY_CHANCE = 0.083
/** No more than this: sections of one story may each tell of something else, and items of one kind be worded alike. */
const MOST_APART = 2.2
const MOST_ON = 3

/**
 * Log-odds that two texts, one after the other, go on about one thing: the pairs of characters at the end of the upper that
 * come back at the beginning of the lower, damped, against their length (after TextTiling, Hearst 1997, with pairs of
 * characters for words), and against what two stories share by chance.
 */
export function cohesion(upper: readonly Element[], lower: readonly Element[]): number {
  stamp++
  const above = new PairCount()
  for (let k = upper.length - 1; k >= 0 && above.length < REACH; k--) {
    const { lines } = upper[k] as Element
    for (let i = lines.length - 1; i >= 0 && above.length < REACH; i--) above.note((lines[i] as { text: string }).text)
  }
  const below = new PairCount()
  for (let k = 0; k < lower.length && below.length < REACH; k++) {
    for (const { text } of (lower[k] as Element).lines) {
      if (below.length >= REACH) break
      below.find(text)
    }
  }
  const length = Math.max(1, Math.min(REACH, above.length, below.length))
  const share = Math.log1p(below.found) / Math.log(50 + length)
  const chance = Math.max(0, BY_CHANCE - LESS_BY_CHANCE * Math.log(REACH / length))
  return Math.max(-MOST_APART, Math.min(MOST_ON, WEIGHT * (length / REACH) ** 0.3 * (share - chance)))
}

/**
 * Log-odds of a new story where a short line stands between two texts, by the longer of them: briefs have 60 to 150
 * characters, what stands between two cross-heads has hundreds. Counted on 140 such lines of pages written for the project.
 */
export function textsAbout(upper: { length: number }, lower: { length: number }): number {
  const longer = Math.max(upper.length, lower.length)
  return longer < 100 ? 2.4 : longer < 150 ? 1.2 : 0
}

/** Reads lines of one side: notes their pairs, or looks for those noted and takes each away. */
class PairCount {
  length = 0
  found = 0

  note(text: string): void {
    this.length += text.length
    eachPair(text, (pair) => {
      const slot = slotOf(pair)
      keys[slot] = pair
      stamps[slot] = stamp
    })
  }

  find(text: string): void {
    this.length += text.length
    eachPair(text, (pair) => {
      const slot = slotOf(pair)
      if (stamps[slot] !== stamp || keys[slot] !== pair) return
      keys[slot] = 0
      this.found++
    })
  }
}

function eachPair(text: string, take: (pair: number) => void): void {
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const han = classOf(code) === Char.han
    if (han && before) take((before << 16) | code)
    before = han ? code : 0
  }
}

/** The slot of a pair, or the first free one after it. */
function slotOf(pair: number): number {
  let slot = Math.imul(pair, 0x9e3779b1) >>> 22
  while (stamps[slot] === stamp && keys[slot] !== pair) slot = (slot + 1) & (SLOTS - 1)
  return slot
}
