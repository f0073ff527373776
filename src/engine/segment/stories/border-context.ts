import type { LabelScore } from '../lines/labels'
import type { PlanNode } from '../nodes'
import type { StackReader } from '../stacks/stack-reader'
import type { Likeness } from './likeness'

/** Numbers the border judgements are made of. */
export interface BorderContext {
  readonly nodes: readonly PlanNode[]
  readonly likeness: Likeness
  /** By node index, the head number in `likeness` of clusters and captions; −1 for the rest. */
  readonly heads: Int32Array
  /** By node index, the body number in `likeness` of texts and captions; −1 for the rest. */
  readonly bodies: Int32Array
  readonly isLabel: LabelScore
  readonly readStack: StackReader
}
