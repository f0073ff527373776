import type { Lexicon } from '../../lexicon'
import type { Bonds } from '../lines/bonds'
import type { Stack, StackReading } from './stack'
import { reasonOf, type StackReason } from './stack-reason'
import { StackWeights, scoreReading, strongestTrait, type WeighedReading } from './stack-weights'
import { traitsOf } from './traits'

/** How a stack is best read. */
export interface ReadStack {
  readonly reading: StackReading
  /** Log-odds against the next best reading. */
  readonly margin: number
  /** What speaks most for this reading against the next best; none where nothing does. */
  readonly because: StackReason | undefined
}

export type StackReader = (stack: Stack) => ReadStack

/** Compiles `head-stacks.tsv` (`trait`, `weight`), which `npm run train` makes. */
export function createStackReader(lexicon: Lexicon, bonds: Bonds): StackReader {
  const weights = new Map<string, number>()
  for (const { trait = '', weight } of lexicon.rows('head-stacks')) weights.set(trait, Number(weight))
  const compiled = new StackWeights(weights)
  return (stack) => readStack(stack, compiled, bonds)
}

/**
 * Reads a stack by a log-linear model: every reading is the sum of its traits' weights, and the highest one is taken.
 * @param stack of two lines at least
 */
export function readStack(stack: Stack, weights: StackWeights, bonds: Bonds): ReadStack {
  const traits = weights.weigh(traitsOf(stack, bonds))
  const readings = weights.readingsOf(stack.lines.length)
  let best = readings[0] as WeighedReading
  let next = best
  let most = Number.NEGATIVE_INFINITY
  let second = most
  for (const reading of readings) {
    const score = scoreReading(traits, reading)
    if (score > most) {
      next = best
      second = most
      best = reading
      most = score
    } else if (score > second) {
      next = reading
      second = score
    }
  }
  const trait = strongestTrait(traits, best, next)
  return { reading: best.reading, margin: most - second, because: trait ? reasonOf(trait) : undefined }
}
