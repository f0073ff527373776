import type { LabelScore } from '../lines/labels'
import type { DisplayUnit } from './display-units'
import {
  type DisplayRole,
  isDashed,
  labelOf,
  MANY,
  type Rest,
  restRole,
  scoreCaption,
  scoreDeck,
  scoreHeadline,
  scoreKicker,
  scoreTwoUnits,
} from './head-roles'

export interface HeadReading {
  readonly roles: readonly DisplayRole[]
  readonly score: number
  /** Distance to the best reading with another headline. */
  readonly margin: number
}

const LONGEST_KICKER = 2
const LONGEST_HEADLINE = 2
const LONGEST_DECK = 3

/**
 * The best reading of a cluster as [kicker] headline [deck], with captions, labels and cross-heads about it. Every
 * window is weighed; clusters are short.
 */
export function readHead(units: readonly DisplayUnit[], isLabel: LabelScore): HeadReading {
  const windows = new HeadWindows(units, isLabel)
  const n = units.length
  let best: HeadWindow | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  let restSum = 0
  for (const { score } of windows.rest) restSum += score
  for (let h = 0; h < n; h++) {
    // In a long row (a list, verses) the head stands at one of its ends.
    if (h >= MANY && h < n - MANY) continue
    for (let hn = 1; hn <= LONGEST_HEADLINE && h + hn <= n; hn++) {
      windows.setHeadline(h, hn)
      for (let kn = 0; kn <= LONGEST_KICKER && h - kn >= 0; kn++) {
        const kicked = windows.addKickers(kn)
        for (let dn = 0; dn <= LONGEST_DECK && h + hn + dn <= n; dn++) {
          const score = restSum + windows.addDecks(kicked, dn)
          if (score <= bestScore) {
            second = Math.max(second, score)
            continue
          }
          second = bestScore
          bestScore = score
          best = { h, hn, kn, dn }
        }
      }
    }
  }
  if (!best) return { roles: [], score: 0, margin: 0 }
  if (bestScore < restSum) return { roles: windows.restRoles(), score: restSum, margin: restSum - bestScore }
  return { roles: windows.rolesOf(best), score: bestScore, margin: Math.min(8, bestScore - second) }
}

/** A place in a cluster: the headline's first unit, and how many units headline, kicker above and deck below have. */
interface HeadWindow {
  readonly h: number
  readonly hn: number
  readonly kn: number
  readonly dn: number
}

/** Whether a cluster holds captions and nothing else; in most some unit reads as none, and no window need be weighed. */
export function holdsCaptions(units: readonly DisplayUnit[], isLabel: LabelScore): boolean {
  for (const unit of units) {
    if (restRole(unit, labelOf(unit, isLabel), scoreCaption(unit, units), units).role !== 'caption') return false
  }
  return readHead(units, isLabel).roles.every((role) => role === 'caption')
}

/**
 * The windows of one cluster: [kicker] headline [deck] at every place. What a unit says in itself is read once, and what
 * it says beside a headline once for that headline, since the windows about it are many.
 */
class HeadWindows {
  readonly rest: readonly Rest[]
  private readonly labels: readonly number[]
  private readonly captions: readonly number[]
  private readonly headlines: number[] = []
  private readonly decks: number[] = []
  private h = 0
  private hn = 1
  private headWidth = 0
  private headline = 0

  constructor(
    private readonly units: readonly DisplayUnit[],
    isLabel: LabelScore,
  ) {
    const labels: number[] = []
    const captions: number[] = []
    const rest: Rest[] = []
    for (const unit of units) {
      const label = labelOf(unit, isLabel)
      const caption = scoreCaption(unit, units)
      labels.push(label)
      captions.push(caption)
      rest.push(restRole(unit, label, caption, units))
    }
    this.labels = labels
    this.captions = captions
    this.rest = rest
  }

  /** Takes `hn` units from `h` on for the headline. */
  setHeadline(h: number, hn: number): void {
    const { units } = this
    this.h = h
    this.hn = hn
    this.headWidth = 0
    this.headline = 0
    this.decks.length = 0
    for (let u = h; u < h + hn; u++) {
      const unit = units[u] as DisplayUnit
      this.headWidth = Math.max(this.headWidth, unit.width)
      this.headline += this.headlineOf(u) - this.restOf(u)
      if (u > h) this.headline += scoreTwoUnits(units[u - 1] as DisplayUnit, unit)
    }
  }

  /** The score of the headline with `kn` units above it as kickers. */
  addKickers(kn: number): number {
    const { units, h } = this
    let score = this.headline
    for (let u = h - kn; u < h; u++) {
      const unit = units[u] as DisplayUnit
      const label = this.labels[u] as number
      score += scoreKicker(unit, units[h] as DisplayUnit, this.headWidth, label) - this.restOf(u)
      if ((this.captions[u] as number) > 0) score -= 2
      // What ends in a dash leads into the next line, and that is the headline.
      if (u + 1 < h && unit.text.endsWith('——')) score -= 4
    }
    return kn === 2 ? score - 1 : score
  }

  /** `score` with `dn` units below the headline as decks. */
  addDecks(kicked: number, dn: number): number {
    const { units } = this
    const first = this.h + this.hn
    let score = kicked
    // A second deck without a dash is mostly a headline misread.
    if (dn >= 2 && !isDashed(units[first] as DisplayUnit)) score -= 1.2
    for (let u = first; u < first + dn; u++) {
      const unit = units[u] as DisplayUnit
      score += this.deckOf(u) - this.restOf(u)
      if ((this.captions[u] as number) > 0) score -= 2.5
      // What stands right above ——… is the headline, no other deck.
      if (u > first && isDashed(unit) && !isDashed(units[u - 1] as DisplayUnit)) score -= 4
      const label = this.labels[u] as number
      if (label >= 2) score -= label
    }
    return score
  }

  rolesOf({ h, hn, kn, dn }: HeadWindow): DisplayRole[] {
    const roles = this.restRoles()
    for (let u = h - kn; u < h + hn + dn; u++) roles[u] = u < h ? 'kicker' : u < h + hn ? 'headline' : 'deck'
    return roles
  }

  /** What the units are when none is part of a head. */
  restRoles(): DisplayRole[] {
    const roles: DisplayRole[] = []
    for (const { role } of this.rest) roles.push(role)
    return roles
  }

  private restOf(u: number): number {
    return (this.rest[u] as Rest).score
  }

  private headlineOf(u: number): number {
    this.headlines[u] ??= scoreHeadline(
      this.units[u] as DisplayUnit,
      this.units,
      this.labels[u] as number,
      this.captions[u] as number,
    )
    return this.headlines[u]
  }

  private deckOf(u: number): number {
    const { units, h, headWidth } = this
    const first = h + this.hn
    this.decks[u - first] ??= scoreDeck(units[u] as DisplayUnit, units[h] as DisplayUnit, headWidth, u === first)
    return this.decks[u - first] as number
  }
}
