import { useMemo } from 'react'
import type { DuplicateExplanation } from '../../bridge/duplicate-list'
import type { Block, BlockId, Desk } from '../../model/document'
import { readBlock } from '../desk/block-text'
import { useDeskStore } from '../desk/desk-store'
import { textBlocks } from './block-where'
import type { ShownPair } from './decide'
import { countDifferences, type DifferenceCounts, listDifferences, type ValueDifference } from './difference-list'
import { useDuplicateFocus } from './duplicate-focus'
import type { ClusterRow, DuplicateRow } from './duplicate-rows'
import { explanationKey, useExplanations } from './explanations'
import { closesQuestion, type DuplicateAnswers } from './pair-answers'
import { type AlignedParagraphs, alignStories } from './story-alignment'

/** One line of the comparison, with how its two sides differ where that is known. */
export interface ComparedParagraphs extends AlignedParagraphs {
  readonly key: string
  readonly explanation: DuplicateExplanation | undefined
}

/** What stands in the middle of the view. */
export interface Comparison {
  readonly left: readonly Block[]
  readonly right: readonly Block[]
  readonly paragraphs: readonly ComparedParagraphs[]
  readonly differences: readonly (ValueDifference & { readonly id: string })[]
  readonly counts: DifferenceCounts
  /** Paragraphs that the left and the right side lack. */
  readonly fewer: { readonly left: number; readonly right: number }
  /** The two members of a cluster that are shown; undefined for stories and passages. */
  readonly pair: ShownPair | undefined
}

const NO_PAIRS: readonly AlignedParagraphs[] = []

/** The members of a cluster to show: those chosen, else the first pair still to be decided. */
export function shownMembers(
  row: ClusterRow,
  answers: DuplicateAnswers,
  chosen: { readonly left: BlockId | null; readonly right: BlockId | null },
): { readonly a: BlockId; readonly b: BlockId } | undefined {
  const open = row.pairs.find(({ key }) => !closesQuestion(answers.get(key)?.answer)) ?? row.pairs[0]
  if (!open) return undefined
  // The earlier on the left, as the list names them.
  const [first, second] = row.blocks.indexOf(open.a) <= row.blocks.indexOf(open.b) ? [open.a, open.b] : [open.b, open.a]
  const a = chosen.left !== null && row.blocks.includes(chosen.left) ? chosen.left : first
  const b = chosen.right !== null && row.blocks.includes(chosen.right) ? chosen.right : second
  if (a !== b) return { a, b }
  const other = chosen.right === null ? row.blocks.find((id) => id !== a) : undefined
  return other ? { a, b: other } : { a: first === b ? second : first, b }
}

/** Sets the two sides of a question beside each other; undefined for a passage inside a story. */
export function useComparison(row: DuplicateRow | undefined, answers: DuplicateAnswers): Comparison | undefined {
  const desk = useDeskStore((store) => store.desk)
  const left = useDuplicateFocus((store) => store.left)
  const right = useDuplicateFocus((store) => store.right)
  const aligned = useMemo(() => {
    if (!row || row.of === 'inside') return NO_PAIRS
    if (row.of === 'cluster') {
      const members = shownMembers(row, answers, { left, right })
      return members ? [members] : NO_PAIRS
    }
    const ids = (story: string) => textBlocks(desk, story).map(({ id }) => id)
    return alignStories(ids(row.a), ids(row.b), row.pairs)
  }, [row, answers, left, right, desk])
  const pairs = useMemo(() => aligned.flatMap(({ a, b }) => (a === null || b === null ? [] : [{ a, b }])), [aligned])
  const explanations = useExplanations(pairs)
  if (!row || row.of === 'inside' || aligned.length === 0) return undefined
  return compare(desk, row, aligned, explanations)
}

function compare(
  desk: Desk,
  row: DuplicateRow,
  aligned: readonly AlignedParagraphs[],
  explanations: ReadonlyMap<string, DuplicateExplanation>,
): Comparison {
  const paragraphs = aligned.map(({ a, b }): ComparedParagraphs => {
    const key = explanationKey({ a: a ?? '', b: b ?? '' })
    return { a, b, key, explanation: explanations.get(key) }
  })
  const textOf = (id: BlockId | null) => {
    const block = id === null ? undefined : desk.block.get(id)
    return block ? readBlock(block).text : ''
  }
  const differences = paragraphs.flatMap(({ a, b, key, explanation }) =>
    explanation
      ? listDifferences(textOf(a), textOf(b), explanation.spans).map((one) => ({ ...one, id: `${key} ${one.at}` }))
      : [],
  )
  const counts = { figure: 0, date: 0, name: 0, text: 0 }
  for (const { explanation } of paragraphs) {
    const own = countDifferences(explanation?.spans ?? [])
    for (const kind of ['figure', 'date', 'name', 'text'] as const) counts[kind] += own[kind]
  }
  const blocks = (ids: readonly (BlockId | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (desk.block.get(id) ?? [])))
  const [only] = paragraphs
  return {
    left: blocks(aligned.map(({ a }) => a)),
    right: blocks(aligned.map(({ b }) => b)),
    paragraphs,
    differences,
    counts,
    fewer: {
      left: aligned.filter(({ a }) => a === null).length,
      right: aligned.filter(({ b }) => b === null).length,
    },
    pair: row.of === 'cluster' && only?.a && only.b ? shownPair(row, only.a, only.b, only.explanation) : undefined,
  }
}

/** Of a large cluster not every two members are a pair of the list; the key of such two comes with their comparison. */
function shownPair(
  row: ClusterRow,
  left: BlockId,
  right: BlockId,
  explanation: DuplicateExplanation | undefined,
): ShownPair | undefined {
  const listed = row.pairs.find(({ a, b }) => (a === left && b === right) || (a === right && b === left))
  const key = listed?.key ?? explanation?.key
  return key === undefined ? undefined : { left, right, key }
}
