import { type CSSProperties, memo, useMemo } from 'react'
import type { Block, BlockId, Desk } from '../../model/document'
import { readBlock } from '../desk/block-text'
import { useDeskStore } from '../desk/desk-store'
import { type Say, useWords } from '../words/use-words'
import { textBlocks, titleOf, whereOf } from './block-where'
import { countDifferences } from './difference-list'
import { chooseRow } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { type BlockPair, useExplanations } from './explanations'
import { formatSimilarity } from './format-similarity'

interface ClusterRowProps {
  readonly row: DuplicateRow
  readonly at: number
  readonly isSelected: boolean
  readonly style: CSSProperties
}

/** A question in the list: what it is about, how alike, where, and how many values differ. */
export const ClusterRow = memo(function ClusterRow({ row, at, isSelected, style }: ClusterRowProps) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  return (
    <div
      id={`dup-row-${at}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className={isSelected ? 'dup-row selected' : 'dup-row'}
      style={style}
      onPointerDown={(event) => event.button === 0 && chooseRow(row.key, at)}
    >
      <span className="title cut">{titleOf(desk, row)}</span>
      <span className="alike">{sayAlike(row, say)}</span>
      <span className="where cut">{sayPlaces(desk, row, say)}</span>
      <DifferingCounts row={row} />
    </div>
  )
})

function sayPlaces(desk: Desk, row: DuplicateRow, say: Say): string {
  const sayOne = (id: BlockId | undefined) => {
    const where = whereOf(desk, id)
    return where ? say('dup.where', { page: where.pageName.number, story: where.number }) : ''
  }
  const [first, second] =
    row.of === 'version' ? [row.a, row.b].map((story) => textBlocks(desk, story)[0]?.id) : row.blocks
  if (second === undefined || row.of === 'inside') return sayOne(first)
  const isHeld = row.group === 'contains' || (row.of === 'version' && row.isCut)
  const sign = row.group === 'exact' ? '＝' : isHeld ? '⊂' : '↔'
  const pair = isHeld && !isFirstShorter(desk, row, first, second) ? [second, first] : [first, second]
  const all = row.of === 'cluster' && row.blocks.length > 2 ? ` ${say('dup.more', { count: row.blocks.length })}` : ''
  return `${pair.map(sayOne).join(` ${sign} `)}${all}`
}

function isFirstShorter(desk: Desk, row: DuplicateRow, first: BlockId | undefined, second: BlockId): boolean {
  const lengthOf = (blocks: readonly (Block | undefined)[]) =>
    blocks.reduce((sum, block) => sum + (block ? readBlock(block).text.length : 0), 0)
  if (row.of === 'version') return lengthOf(textBlocks(desk, row.a)) <= lengthOf(textBlocks(desk, row.b))
  return lengthOf([first === undefined ? undefined : desk.block.get(first)]) <= lengthOf([desk.block.get(second)])
}

function sayAlike(row: DuplicateRow, say: Say): string {
  if (row.of === 'inside') return row.isCleaned ? say('dup.cleaned') : say(`duplicate.${row.duplicate.kind}`)
  return row.group === 'exact' ? say('dup.allTheSame') : formatSimilarity(row.similarity)
}

const NO_PAIRS: readonly BlockPair[] = []

/** Pairs of a story in two versions that are looked through for the list. */
const COUNTED = 12

/** Worked out for the rows in view: of a cluster for its first pair, of two stories for all their paragraphs. */
function DifferingCounts({ row }: { readonly row: DuplicateRow }) {
  const say = useWords()
  const pairs = useMemo(() => {
    if (row.of === 'inside' || row.group === 'exact') return NO_PAIRS
    return row.pairs.slice(0, row.of === 'version' ? COUNTED : 1).map(({ a, b }) => ({ a, b }))
  }, [row])
  const explanations = useExplanations(pairs)
  const counts = countDifferences([...explanations.values()].flatMap(({ spans }) => spans))
  const parts = (['figure', 'date', 'name'] as const).filter((kind) => counts[kind] > 0)
  return (
    <span className="differing">
      {parts.map((kind) => (
        <span key={kind}>{say(`dup.count.${kind}`, { n: counts[kind] })}</span>
      ))}
    </span>
  )
}
