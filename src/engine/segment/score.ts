import type { Evidence } from '../../model/analysis'

/** Adds up evidence in log-odds; keeps the reasons only when asked, since most sums are tried and thrown away. */
export class Score {
  total = 0
  readonly evidence: Evidence[] | undefined

  constructor(keep: boolean) {
    this.evidence = keep ? [] : undefined
  }

  /** `weight` in natural log-odds, positive for the judgement in question. */
  add(code: string, weight: number, detail?: string): void {
    if (weight === 0) return
    this.total += weight
    this.evidence?.push(detail === undefined ? { code, weight } : { code, weight, detail })
  }
}

/** Probability from log-odds. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** log σ(x): what a judgement with log-odds `x` costs when it is taken, never above 0. */
export function logSigmoid(x: number): number {
  return x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x))
}
