import type { Lexicon } from '../../lexicon'
import type { Bonds } from '../bonds'
import { readingsOf, type Stack, type StackReading } from './stack'
import { reasonOf, type StackReason } from './stack-reason'
import { readingTraits, traitsOf } from './traits'

/** How a stack is best read. */
export interface ReadStack {
  readonly reading: StackReading
  /** Log-odds against the next best reading. */
  readonly margin: number
  /** What speaks most for this reading against the next best; none where nothing does. */
  readonly because: StackReason | undefined
}

export type StackReader = (stack: Stack) => ReadStack

/** Natural log weights by trait. */
export type TraitWeights = ReadonlyMap<string, number>

/** Compiles `head-stacks.tsv` (`trait`, `weight`), which `npm run train` makes. */
export function createStackReader(lexicon: Lexicon, bonds: Bonds): StackReader {
  const weights = new Map<string, number>()
  for (const { trait = '', weight } of lexicon.rows('head-stacks')) weights.set(trait, Number(weight))
  return (stack) => readStack(stack, weights, bonds)
}

/**
 * Reads a stack by a log-linear model: every reading is the sum of its traits' weights, and the highest one is taken.
 * @param stack of two lines at least
 */
export function readStack(stack: Stack, weights: TraitWeights, bonds: Bonds): ReadStack {
  const traits = traitsOf(stack, bonds)
  const readings = readingsOf(stack.lines.length).map((reading) => {
    const own = readingTraits(traits, reading)
    let score = 0
    for (const trait of own) score += weights.get(trait) ?? 0
    return { reading, own, score }
  })
  readings.sort((a, b) => b.score - a.score)
  const best = readings[0] as Scored
  const next = readings[1] as Scored
  return { reading: best.reading, margin: best.score - next.score, because: strongest(best, next, weights) }
}

interface Scored {
  readonly reading: StackReading
  readonly own: readonly string[]
  readonly score: number
}

function strongest(best: Scored, next: Scored, weights: TraitWeights): StackReason | undefined {
  const against = new Set(next.own)
  let trait = ''
  let most = 0
  for (const own of best.own) {
    const weight = weights.get(own) ?? 0
    if (weight > most && !against.has(own)) {
      most = weight
      trait = own
    }
  }
  return trait ? reasonOf(trait) : undefined
}
