import type { DuplicatePairView } from '../../bridge/duplicate-list'
import type { Decision, Desk } from '../../model/document'
import { decisionsOf } from '../desk/decisions-of'

/** Answers to whether two texts are one; `drop-a` means that a is the one to go. */
export type DuplicateAnswer = 'keep-both' | 'drop-a' | 'drop-b' | 'not-a-duplicate'

/** Where a question about two texts stands: `gone` when one of them no longer stands in a story. */
export type QuestionState = 'open' | 'decided' | 'gone'

/** What people have said about texts printed twice, by the keys of the questions. */
export type DuplicateAnswers = ReadonlyMap<string, Decision>

export function readAnswers(desk: Pick<Desk, 'decision'>): DuplicateAnswers {
  return decisionsOf(desk, 'duplicate')
}

/** An answer that leaves both texts where they are. One to drop a copy settles nothing about copies still standing. */
export function closesQuestion(answer: string | undefined): boolean {
  return answer === 'keep-both' || answer === 'not-a-duplicate'
}

export function pairState(
  desk: Pick<Desk, 'block'>,
  answers: DuplicateAnswers,
  { a, b, key }: Pick<DuplicatePairView, 'a' | 'b' | 'key'>,
): QuestionState {
  const one = desk.block.get(a)
  const two = desk.block.get(b)
  if (!one || !two || one.story === null || two.story === null) return 'gone'
  return closesQuestion(answers.get(key)?.answer) ? 'decided' : 'open'
}
