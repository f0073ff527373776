import { Button } from 'react-aria-components'
import type { FigureRow } from '../../model/figures/figure-rows'
import { readBlock } from '../desk/block-text'
import { indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { usePageNames } from '../list/page-names'
import { useWords } from '../words/use-words'
import { openAtDesk, sameElsewhere } from './figure-acts'

/** Places shown; a figure told oftener is counted. */
const SHOWN = 6
const AROUND = 7

/** The same figure in headline, caption or another story. */
export function SamePlaces({ row, all }: { readonly row: FigureRow; readonly all: readonly FigureRow[] }) {
  const say = useWords()
  const pages = usePageNames()
  const numbers = useDeskStore((store) => indexDesk(store.desk).numberByStory)
  const others = sameElsewhere(row, all)
  if (others.length === 0) return null
  return (
    <section className="fig-same" aria-label={say('fig.same')}>
      <h3 className="fig-section">
        {say('fig.same')}
        <span>{others.length}</span>
        <span className="aside">{say('fig.sameHint')}</span>
      </h3>
      {others.slice(0, SHOWN).map((other) => {
        const { text } = readBlock(other.block)
        const { start, end } = other.tag
        const page = pages.get(other.page)
        const where = [
          other.page === row.page ? undefined : page && say('fig.pageMark', { page: page.number }),
          say('fig.storyMark', { n: numbers.get(other.story) ?? 0 }),
          say(`role.${other.block.role}`),
        ]
        return (
          <Button key={`${other.block.id} ${start}`} className="fig-same-row" onPress={() => openAtDesk(other)}>
            <span className="song cut grow">
              {text.slice(Math.max(0, start - AROUND), start)}
              <b>{text.slice(start, end)}</b>
              {text.slice(end, end + AROUND)}
            </span>
            <span className="small-text ink-3">{where.filter(Boolean).join(' ')}</span>
          </Button>
        )
      })}
    </section>
  )
}
