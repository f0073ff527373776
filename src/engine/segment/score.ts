import type { Evidence } from '../../model/analysis'

/** Evidence already spelled out: most reasons recur with the same weight thousands of times a page. */
export type EvidenceStore = Map<string, Evidence>

/** Adds up evidence in log-odds. */
export interface Score {
  total: number
  /** Whether reasons, and so their details, are wanted. */
  readonly keeps: boolean
  /** `weight` in natural log-odds, positive for the judgement in question. */
  add(code: string, weight: number, detail?: string): void
}

/** The sum alone: most are tried and thrown away. So small a method is written into the rules that call it. */
export class Sum implements Score {
  total = 0
  readonly keeps = false

  add(_code: string, weight: number): void {
    this.total += weight
  }
}

/** A sum with its reasons. */
export class KeptScore implements Score {
  total = 0
  readonly keeps = true
  private count = 0
  private readonly found: Evidence[] = []

  constructor(private readonly store: EvidenceStore) {}

  /** Begins another sum: one score serves for all seams of a page. */
  reset(): void {
    this.total = 0
    this.count = 0
  }

  add(code: string, weight: number, detail?: string): void {
    if (weight === 0) return
    this.total += weight
    // The seam before mostly had the same reason at the same place.
    const before = this.found[this.count]
    if (before && detail === undefined && isSame(before, code, weight)) {
      this.count++
      return
    }
    let evidence = detail === undefined ? this.store.get(code) : { code, weight, detail }
    if (!evidence || evidence.weight !== weight) {
      evidence = { code, weight }
      this.store.set(code, evidence)
    }
    this.found[this.count++] = evidence
  }

  /** The reasons, in an array no longer than they are: a page has thousands. */
  evidence(): Evidence[] {
    return this.found.slice(0, this.count)
  }
}

function isSame(evidence: Evidence, code: string, weight: number): boolean {
  return evidence.code === code && evidence.weight === weight && evidence.detail === undefined
}

/** Where heads stand on a page: before their bodies or after them. */
export type Layout = 'before' | 'after'

/** Reasons under both layouts, one judgement's behind the other's: a page has thousands of small lists of them. */
export class ReasonLog {
  readonly codes: string[] = []
  readonly before: number[] = []
  readonly after: number[] = []
}

/** Adds up evidence under both layouts at once, since only few reasons differ; they are spelled out for one in the end. */
export class LayoutScore {
  private sumBefore = 0
  private sumAfter = 0
  private readonly from: number
  private to: number

  constructor(private readonly log: ReasonLog) {
    this.from = log.codes.length
    this.to = this.from
  }

  /** All of a score's evidence is added before another score of its log is begun. */
  add(code: string, before: number, after: number = before): void {
    this.sumBefore += before
    this.sumAfter += after
    const { log } = this
    log.codes.push(code)
    log.before.push(before)
    log.after.push(after)
    this.to++
  }

  total(layout: Layout): number {
    return layout === 'before' ? this.sumBefore : this.sumAfter
  }

  /** The reasons for the sum under one layout. */
  spellOut(layout: Layout, store: EvidenceStore): Evidence[] {
    const score = new KeptScore(store)
    const weights = layout === 'before' ? this.log.before : this.log.after
    for (let k = this.from; k < this.to; k++) score.add(this.log.codes[k] as string, weights[k] as number)
    return score.evidence()
  }
}

/**
 * Answers of a function that is asked for the same values again and again: sums of few weights recur on every page, and six
 * in seven of them need no exponential.
 */
class Remembered {
  private readonly asked = new Float64Array(4096).fill(Number.NaN)
  private readonly answers = new Float64Array(4096)

  constructor(private readonly compute: (x: number) => number) {}

  of(x: number): number {
    bitsOf[0] = x
    const slot = Math.imul((words[0] as number) ^ Math.imul(words[1] as number, 31), 0x9e3779b1) >>> 20
    if (this.asked[slot] !== x) {
      this.asked[slot] = x
      this.answers[slot] = this.compute(x)
    }
    return this.answers[slot] as number
  }
}

const bitsOf = new Float64Array(1)
const words = new Int32Array(bitsOf.buffer)
const sigmoids = new Remembered((x) => 1 / (1 + Math.exp(-x)))
const doubts = new Remembered((x) => Math.log1p(Math.exp(-x)))

/** Probability from log-odds. */
export function sigmoid(x: number): number {
  return sigmoids.of(x)
}

/** log σ(x): what a judgement with log-odds `x` costs when it is taken, never above 0. */
export function logSigmoid(x: number): number {
  return Math.min(0, x) - doubtOf(x)
}

/** What either judgement costs at log-odds `x` or −`x`, besides what the less likely one costs more. */
export function doubtOf(x: number): number {
  return doubts.of(Math.abs(x))
}
