import { Button } from 'react-aria-components'
import type { Block } from '../../model/document'
import { Icon } from '../controls/icon'
import { useDeskStore } from '../desk/desk-store'
import { SectionHead } from '../inspector/section-head'
import { useWords } from '../words/use-words'
import { titleOf, whereOf } from './block-where'
import { showDuplicate } from './duplicate-focus'
import type { DuplicateRow } from './duplicate-rows'
import { useDuplicateStore } from './duplicate-store'
import { formatSimilarity } from './format-similarity'

/** For the inspector: what of a story stands in others too, each with the way to the duplicates view. */
export function StoryQuestions({ blocks }: { readonly blocks: readonly Block[] }) {
  const say = useWords()
  const rows = useStoryQuestions(blocks)
  if (rows.length === 0) return null
  return (
    <section aria-label={say('dup.inStory')}>
      <SectionHead title={say('dup.inStory')} count={rows.length} />
      {rows.map((row) => (
        <QuestionCard key={row.key} row={row} own={blocks} />
      ))}
    </section>
  )
}

/** Open questions over several stories that these blocks are part of. */
export function useStoryQuestions(blocks: readonly Block[]): readonly DuplicateRow[] {
  const rows = useDuplicateStore((store) => store.rows)
  const open = useDuplicateStore((store) => store.openBlocks)
  const own = new Set(blocks.filter(({ id }) => open.has(id)).map(({ id }) => id))
  if (own.size === 0) return []
  return rows.filter((row) => row.of !== 'inside' && row.state === 'open' && row.blocks.some((id) => own.has(id)))
}

function QuestionCard({ row, own }: { readonly row: DuplicateRow; readonly own: readonly Block[] }) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const others = row.blocks.filter((id) => !own.some((block) => block.id === id))
  const where = whereOf(desk, others[0])
  return (
    <article className="finding">
      <div className="top">
        <span className="kind">{say(`dup.group.${row.group}`)}</span>
        {row.similarity < 1 && <span className="ink-3 small-text">{formatSimilarity(row.similarity)}</span>}
      </div>
      <p className="quote clamp">{titleOf(desk, row)}</p>
      <div className="places">
        {where && (
          <span className="ink-3 small-text">
            {say('dup.where', { page: where.pageName.number, story: where.number })}
            {others.length > 1 && row.of === 'cluster' && ` ${say('dup.more', { count: row.blocks.length })}`}
          </span>
        )}
        <Button className="place-button" onPress={() => showDuplicate(row)}>
          {say('dup.openView')} <Icon name="goto" look="small" />
        </Button>
      </div>
    </article>
  )
}
