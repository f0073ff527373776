import type { Bonds } from '../lines/bonds'
import { readingsOf } from './stack'
import type { TraitWeights } from './stack-weights'
import type { Example } from './training-text'
import { readingTraits, traitsOf } from './traits'

/** How often a trait is seen before it is weighed. */
const FEWEST = 4
/** Rounds over all examples, the step of a weight, and how strongly it is held to where it began. */
const ROUNDS = 8
const STEP = 0.1
const HOLD = 0.005
const HOLD_CONVENTION = 0.2

/** Weights below this decide nothing and are not kept. */
const LEAST_WEIGHT = 0.02

/**
 * What all papers agree on, however rare in the training text: —— in front is a deck's, at the end a kicker's; what is open
 * at the end of a line is closed in the next of the same headline; type spaced out to the width beside it is the same
 * headline's; a word or figure that one line begins the next one ends; who was there stands in a deck; a
 * column's name in brackets ends a headline. A kicker or deck too long for a line is cut like a headline.
 */
const CONVENTIONS: TraitWeights = new Map([
  ['H:dash-first', -4],
  ['K:dash-first', -4],
  ['D:dash-first', 2],
  ['H:dash-last', -4],
  ['D:dash-last', -3],
  ['K:dash-last', 2],
  ['K:ends-colon', 1],
  ['K:place-alone', 3],
  ['K:bare-place', 2.5],
  ['H:bare-place', -1.5],
  ['h:bare-place', -1],
  ['D:bare-place', -1],
  ['K:office', 1],
  ['H:office', -1],
  ['K:event-alone', 1.5],
  ['H:event-alone', -1],
  ['HH:speech', 3],
  ['D:ends-colon', -3],
  ['D:picks-up', 2],
  ['H:picks-up', -1.5],
  ['K:says-verb', 2],
  ['H:says-verb', -1.5],
  ['KH:task', 1.5],
  ['HH:open', 3],
  ['KH:open', -3],
  ['HD:open', -3],
  ['HH:justified', 4],
  ['KH:justified', -2.5],
  ['HD:justified', -1],
  ['HH:notice', 4],
  ['KH:notice', -3],
  ['HD:notice', -3],
  ['HH:sp11', 3],
  ['KH:sp11', -2],
  ['HD:sp11', -2],
  ['HH:tie2', 1.5],
  ['HH:run4', 3],
  ['KH:run4', -2],
  ['HD:run4', -2],
  ['HH:run3', 2],
  ['KH:run3', -1.5],
  ['HD:run3', -1.5],
  ['D:who', 2.5],
  ['H:who', -2],
  ['h:who', -1.5],
  ['HH:figure-cut', 4],
  ['KH:figure-cut', -3],
  ['HD:figure-cut', -3],
  ['HH:hangs', 2],
  ['KH:hangs', -1],
  ['HD:hangs', -2],
  ['HH:starts2', 2],
  ['KH:starts2', -1],
  ['HD:starts2', -1],
  ['H:column', 1],
  ['h:column', 1],
  ['K:column', -3],
  ['HH:below-column', -3],
  ['HD:second-act', 2],
  ['D:column', -3],
  ...['KK', 'DD'].flatMap((joint): [string, number][] => [
    [`${joint}:open`, 3],
    [`${joint}:tie2`, 1.5],
    [`${joint}:run4`, 3],
    [`${joint}:run3`, 2],
    [`${joint}:figure-cut`, 4],
    [`${joint}:hangs`, 2],
    [`${joint}:starts2`, 2],
  ]),
])

/** What a joint says of the words it parts. */
const OF_WORDS = /:(?:tie|run|starts|figure-cut|hangs)/

/**
 * Learns the weights of the stack model: the likelihood of the editors' readings against all others of the same stack is
 * made as high as it gets, weights held near to where they began (multinomial logistic regression; AdaGrad, Duchi et al.
 * 2011). The same examples in the same order give the same weights.
 */
export function trainStacks(examples: readonly Example[], bonds: Bonds): TraitWeights {
  const seen = new Map<string, number>()
  const all = examples.map(({ stack, reading, cut }) => {
    const traits = traitsOf(stack, bonds)
    const readings = readingsOf(stack.lines.length)
    const right = readings.findIndex((one) => one.kickers === reading.kickers && one.headlines === reading.headlines)
    const candidates = readings.map((one) => readingTraits(traits, one))
    for (const trait of new Set(candidates.flat())) seen.set(trait, (seen.get(trait) ?? 0) + 1)
    return { right, candidates, cut }
  })
  const isKept = (trait: string) => (seen.get(trait) ?? 0) >= FEWEST
  const kept = all.map(({ right, candidates, cut }) => ({
    right,
    candidates: candidates.map((one) => one.filter(isKept)),
    cut,
  }))
  const learner = new Learner()
  for (let round = 0; round < ROUNDS; round++) for (const one of kept) learner.learn(one.candidates, one.right, one.cut)
  return new Map([...learner.weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT))
}

class Learner {
  readonly weights = new Map<string, number>(CONVENTIONS)
  /** By trait, the sum of the squares of its gradients so far. */
  private readonly squares = new Map<string, number>()

  learn(candidates: readonly (readonly string[])[], right: number, cut?: boolean): void {
    const scores = candidates.map((traits) => traits.reduce((sum, trait) => sum + (this.weights.get(trait) ?? 0), 0))
    const most = Math.max(...scores)
    const odds = scores.map((score) => Math.exp(score - most))
    const total = odds.reduce((sum, one) => sum + one, 0)
    const gradient = new Map<string, number>()
    candidates.forEach((traits, k) => {
      const pull = (k === right ? 1 : 0) - (odds[k] as number) / total
      for (const trait of traits) gradient.set(trait, (gradient.get(trait) ?? 0) + pull)
    })
    for (const [trait, pull] of gradient) {
      if (cut && !OF_WORDS.test(trait)) continue
      const weight = this.weights.get(trait) ?? 0
      const begun = CONVENTIONS.get(trait)
      const step = pull - (begun === undefined ? HOLD : HOLD_CONVENTION) * (weight - (begun ?? 0))
      const square = (this.squares.get(trait) ?? 0.01) + step * step
      this.squares.set(trait, square)
      this.weights.set(trait, weight + (STEP * step) / Math.sqrt(square))
    }
  }
}
