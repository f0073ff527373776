import { PLACES, type Place, placesOf } from './places'
import { readingsOf, type StackReading } from './stack'
import type { StackTraits } from './traits'

/** Natural log weights by trait of a reading: `K:w16`, `KH:even`, `=KHD`. */
export type TraitWeights = ReadonlyMap<string, number>

/** The weights of a stack's traits by line and by joint, as `StackTraits` has their names; those that weigh nothing are left out. */
export interface WeighedTraits {
  readonly own: readonly (readonly WeighedTrait[])[]
  readonly joints: readonly (readonly WeighedTrait[])[]
}

interface WeighedTrait {
  /** By place: `K:w16`, `KH:even`. */
  readonly names: readonly string[]
  /** By place (`PLACES`), 0 where it says nothing. */
  readonly weights: Float64Array
}

/** A way to read stacks of some length, and where it puts their traits. */
export interface WeighedReading {
  readonly reading: StackReading
  /** `ReadingPlaces`, as indices of `PLACES`. */
  readonly own: readonly number[]
  readonly joints: readonly number[]
  readonly shape: string
  readonly shapeWeight: number
}

/**
 * Weights compiled for reading: a stack's traits are looked up once, not once for each of its readings, in which they differ
 * by their places only.
 */
export class StackWeights {
  private readonly traits = new Map<string, WeighedTrait>()
  /** By number of lines. */
  private readonly readings: (readonly WeighedReading[])[] = []

  constructor(private readonly weights: TraitWeights) {
    for (const [trait, weight] of weights) {
      const colon = trait.indexOf(':')
      const place = PLACES.indexOf(trait.slice(0, Math.max(0, colon)) as Place)
      if (place < 0) continue
      const name = trait.slice(colon + 1)
      const weighed = this.traits.get(name) ?? {
        names: PLACES.map((one) => `${one}:${name}`),
        weights: new Float64Array(PLACES.length),
      }
      weighed.weights[place] = weight
      this.traits.set(name, weighed)
    }
  }

  weigh({ own, joints }: StackTraits): WeighedTraits {
    return { own: own.map((names) => this.known(names)), joints: joints.map((names) => this.known(names)) }
  }

  private known(names: readonly string[]): WeighedTrait[] {
    const found: WeighedTrait[] = []
    for (const name of names) {
      const trait = this.traits.get(name)
      if (trait) found.push(trait)
    }
    return found
  }

  /** All ways to read a stack of so many lines. */
  readingsOf(lines: number): readonly WeighedReading[] {
    this.readings[lines] ??= readingsOf(lines).map((reading) => {
      const places = placesOf(reading, lines)
      return {
        reading,
        own: places.own.map((place) => PLACES.indexOf(place)),
        joints: places.joints.map((place) => PLACES.indexOf(place)),
        shape: places.shape,
        shapeWeight: this.weights.get(places.shape) ?? 0,
      }
    })
    return this.readings[lines]
  }
}

/** The sum of all weights of a reading. */
export function scoreReading({ own, joints }: WeighedTraits, reading: WeighedReading): number {
  let score = 0
  for (let i = 0; i < own.length; i++) {
    score = addWeights(score, own[i] as readonly WeighedTrait[], reading.own[i] as number)
    if (i > 0) score = addWeights(score, joints[i - 1] as readonly WeighedTrait[], reading.joints[i - 1] as number)
  }
  return score + reading.shapeWeight
}

function addWeights(before: number, traits: readonly WeighedTrait[], place: number): number {
  let score = before
  for (const { weights } of traits) score += weights[place] as number
  return score
}

/** The trait that speaks most for `best` and is none of `next`, behind its place; empty where there is none. */
export function strongestTrait(traits: WeighedTraits, best: WeighedReading, next: WeighedReading): string {
  const strongest: Strongest = { trait: '', weight: 0 }
  for (let i = 0; i < traits.own.length; i++) {
    takeStrongest(strongest, traits.own, best.own, next.own, i)
    if (i > 0) takeStrongest(strongest, traits.joints, best.joints, next.joints, i - 1)
  }
  return best.shapeWeight > strongest.weight ? best.shape : strongest.trait
}

interface Strongest {
  trait: string
  weight: number
}

function takeStrongest(
  strongest: Strongest,
  traits: readonly (readonly WeighedTrait[])[],
  places: readonly number[],
  others: readonly number[],
  i: number,
): void {
  const place = places[i] as number
  for (const trait of traits[i] as readonly WeighedTrait[]) {
    const weight = trait.weights[place] as number
    if (weight <= strongest.weight || isAmong(traits, others, trait, place)) continue
    strongest.weight = weight
    strongest.trait = trait.names[place] as string
  }
}

/** Whether a trait stands at a place of such a kind. */
function isAmong(
  traits: readonly (readonly WeighedTrait[])[],
  places: readonly number[],
  trait: WeighedTrait,
  place: number,
): boolean {
  for (let i = 0; i < places.length; i++)
    if (places[i] === place && (traits[i] as readonly WeighedTrait[]).includes(trait)) return true
  return false
}
