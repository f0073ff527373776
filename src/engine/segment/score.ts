import type { Evidence } from '../../model/analysis'

/** Evidence already spelled out: most reasons recur with the same weight thousands of times a page. */
export type EvidenceStore = Map<string, Evidence>

/** Adds up evidence in log-odds; keeps the reasons only when given a store, since most sums are tried and thrown away. */
export class Score {
  total = 0
  readonly evidence: Evidence[] | undefined

  constructor(private readonly store?: EvidenceStore) {
    this.evidence = store ? [] : undefined
  }

  /** `weight` in natural log-odds, positive for the judgement in question. */
  add(code: string, weight: number, detail?: string): void {
    if (weight === 0) return
    this.total += weight
    if (!this.evidence || !this.store) return
    if (detail !== undefined) {
      this.evidence.push({ code, weight, detail })
      return
    }
    let evidence = this.store.get(code)
    if (!evidence || evidence.weight !== weight) {
      evidence = { code, weight }
      this.store.set(code, evidence)
    }
    this.evidence.push(evidence)
  }
}

/** Where heads stand on a page: before their bodies or after them. */
export type Layout = 'before' | 'after'

/** Adds up evidence under both layouts at once, since only few reasons differ; they are spelled out for one in the end. */
export class LayoutScore {
  private readonly codes: string[] = []
  private readonly before: number[] = []
  private readonly after: number[] = []
  private sumBefore = 0
  private sumAfter = 0

  add(code: string, before: number, after: number = before): void {
    this.sumBefore += before
    this.sumAfter += after
    this.codes.push(code)
    this.before.push(before)
    this.after.push(after)
  }

  total(layout: Layout): number {
    return layout === 'before' ? this.sumBefore : this.sumAfter
  }

  /** The same sum with its reasons. */
  spellOut(layout: Layout, store: EvidenceStore): Score {
    const score = new Score(store)
    const weights = layout === 'before' ? this.before : this.after
    this.codes.forEach((code, k) => {
      score.add(code, weights[k] as number)
    })
    return score
  }
}

/** Probability from log-odds. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** log σ(x): what a judgement with log-odds `x` costs when it is taken, never above 0. */
export function logSigmoid(x: number): number {
  return Math.min(0, x) - doubtOf(x)
}

/** What either judgement costs at log-odds `x` or −`x`, besides what the less likely one costs more. */
export function doubtOf(x: number): number {
  return Math.log1p(Math.exp(-Math.abs(x)))
}
