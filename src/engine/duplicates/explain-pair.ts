import type { Span } from '../../model/span'
import type { Lexicon } from '../lexicon'
import type { DifferenceKind } from './differences'
import type { PairKind } from './duplicate-pair'
import { createPairJudge } from './judge-pair'
import { createNormaliser, type NormalText } from './normal-text'

/**
 * A stretch of both texts. `equal` letter for letter · `format` differs in width, punctuation or white space only ·
 * `same-value` a figure written otherwise (七十岁, 70岁) · `figure`, `date`, `name` differ in substance · `text` other
 * words, or words on one side only (the other side's span is then empty and says where they are missing).
 */
export interface AlignedSpan {
  readonly kind: 'equal' | 'format' | DifferenceKind
  readonly a: Span
  readonly b: Span
}

export interface Explanation {
  /** Undefined when the two are not alike. */
  readonly kind: PairKind | undefined
  /** As in the pair; for texts that are not alike, the edit similarity. */
  readonly similarity: number
  /** In order, without gaps: together they cover both texts. */
  readonly spans: readonly AlignedSpan[]
}

/** Explains pairs for the side-by-side view. */
export interface PairExplainer {
  explain(a: string, b: string): Explanation
}

export function createPairExplainer(lexicon: Lexicon): PairExplainer {
  const normaliser = createNormaliser()
  const judge = createPairJudge(lexicon)
  return {
    explain(a, b) {
      const one = normaliser.trace(a)
      const two = normaliser.trace(b)
      const judgement = judge.judge(one.text, two.text)
      const spans = new SpanBuilder(a, one, b, two)
      for (const at of judge.differences(one.text, two.text)) {
        spans.agreeUntil(at.aStart, at.bStart)
        spans.differUntil(at.kind, at.aEnd, at.bEnd)
      }
      return {
        kind: judgement?.kind,
        similarity: judgement?.similarity ?? judge.similarity(one.text, two.text),
        spans: spans.finish(),
      }
    },
  }
}

/** Turns stretches of the normalised texts into stretches of the texts as printed. */
class SpanBuilder {
  private readonly spans: AlignedSpan[] = []
  // How far the normalised (i, j) and the printed (aAt, bAt) texts are done.
  private i = 0
  private j = 0
  private aAt = 0
  private bAt = 0

  constructor(
    private readonly a: string,
    private readonly one: NormalText,
    private readonly b: string,
    private readonly two: NormalText,
  ) {}

  /** The normalised texts agree up to these letters; what stands between the letters may differ. */
  agreeUntil(i: number, j: number): void {
    while (this.i < i && this.j < j) {
      const aLetter = this.one.at[this.i++] as number
      const bLetter = this.two.at[this.j++] as number
      this.passCommonMarks(aLetter, bLetter)
      this.push(undefined, aLetter, bLetter)
      // Letters that are one printed character (㎡) are passed with the first of them.
      this.push(undefined, Math.max(this.aAt, aLetter + 1), Math.max(this.bAt, bLetter + 1))
    }
  }

  /** They differ from here to these letters. */
  differUntil(kind: DifferenceKind, i: number, j: number): void {
    const aGap = this.one.at[this.i] ?? this.a.length
    const bGap = this.two.at[this.j] ?? this.b.length
    this.passCommonMarks(aGap, bGap)
    // Where one side has no letters, its marks belong to what comes next.
    this.push(undefined, i > this.i ? aGap : this.aAt, j > this.j ? bGap : this.bAt)
    this.push(
      kind,
      i > this.i ? (this.one.at[i - 1] as number) + 1 : this.aAt,
      j > this.j ? (this.two.at[j - 1] as number) + 1 : this.bAt,
    )
    this.i = i
    this.j = j
  }

  finish(): AlignedSpan[] {
    this.agreeUntil(this.one.text.length, this.two.text.length)
    this.passCommonMarks(this.a.length, this.b.length)
    this.push(undefined, this.a.length, this.b.length)
    return this.spans
  }

  /** Passes the marks between two letters as far as they are the same on both sides. */
  private passCommonMarks(aTo: number, bTo: number): void {
    let length = 0
    const most = Math.min(aTo - this.aAt, bTo - this.bAt)
    while (length < most && this.a[this.aAt + length] === this.b[this.bAt + length]) length++
    this.push(undefined, this.aAt + length, this.bAt + length)
  }

  /** Without a kind: `equal` or `format`, as the printed texts are. */
  private push(kind: DifferenceKind | undefined, aTo: number, bTo: number): void {
    const aEnd = Math.max(this.aAt, aTo)
    const bEnd = Math.max(this.bAt, bTo)
    if (aEnd === this.aAt && bEnd === this.bAt) return
    const is = kind ?? (this.a.slice(this.aAt, aEnd) === this.b.slice(this.bAt, bEnd) ? 'equal' : 'format')
    const last = this.spans.at(-1)
    if (last && last.kind === is && (is === 'equal' || is === 'format')) {
      this.spans[this.spans.length - 1] = { kind: is, a: [last.a[0], aEnd], b: [last.b[0], bEnd] }
    } else this.spans.push({ kind: is, a: [this.aAt, aEnd], b: [this.bAt, bEnd] })
    this.aAt = aEnd
    this.bAt = bEnd
  }
}
