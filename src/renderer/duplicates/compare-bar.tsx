import { useWords } from '../words/use-words'
import type { DuplicateRow } from './duplicate-rows'
import { formatSimilarity } from './format-similarity'
import type { Comparison } from './shown-comparison'

interface CompareBarProps {
  readonly row: DuplicateRow
  readonly comparison: Comparison | undefined
  readonly at: number
  readonly total: number
}

/** Over the comparison: the kind, how alike, how many differences of which sort, and how far the list is done. */
export function CompareBar({ row, comparison, at, total }: CompareBarProps) {
  const say = useWords()
  const { counts, fewer } = comparison ?? {}
  const [only] = comparison?.paragraphs ?? []
  const similarity =
    comparison?.paragraphs.length === 1 && only?.explanation ? only.explanation.similarity : row.similarity
  return (
    <div className="compare-bar">
      <b>{row.of === 'inside' ? say(`duplicate.${row.duplicate.kind}`) : say(`dup.group.${row.group}`)}</b>
      {row.of !== 'inside' && (
        <span className="ink-2">
          {say('dup.same')} <b>{formatSimilarity(similarity)}</b>
        </span>
      )}
      {counts &&
        (['figure', 'date', 'name', 'text'] as const)
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <span key={kind} className={kind === 'text' ? 'ink-2' : 'asks'}>
              {say(`dup.differ.${kind}`)} {kind === 'text' ? counts[kind] : <b>{counts[kind]}</b>}
            </span>
          ))}
      {fewer && fewer.left > 0 && <span className="ink-2">{say('dup.fewer.left', { count: fewer.left })}</span>}
      {fewer && fewer.right > 0 && <span className="ink-2">{say('dup.fewer.right', { count: fewer.right })}</span>}
      <span className="ink-2 end">{say('dup.at', { at: at + 1, total })}</span>
    </div>
  )
}
