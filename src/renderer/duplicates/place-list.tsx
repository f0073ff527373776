import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { BlockPlace } from '../../bridge/page-derived'
import { readBlock } from '../desk/block-text'
import { bandOf } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { rawLineOf, showPlace } from '../inspector/places'
import { useWords } from '../words/use-words'
import { textBlocks, whereOf } from './block-where'
import type { DuplicateRow } from './duplicate-rows'

/** Drawn at once; of a text set a hundred times the first are enough to go on from. */
const DRAWN = 30

/** Where each stands; a click shows it on the desk with its raw lines. */
export function PlaceList({ row }: { readonly row: DuplicateRow }) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const places = useMemo(() => placesOf(desk, row).slice(0, DRAWN), [desk, row])
  return (
    <section aria-label={say('dup.places')}>
      <h3 className="dup-section">
        <b>{say('dup.places')}</b>
        <span className="end">{say('dup.placesHint')}</span>
      </h3>
      {places.map((place) => (
        <PlaceRow key={`${place.block} ${place.start}`} place={place} />
      ))}
    </section>
  )
}

function PlaceRow({ place }: { readonly place: BlockPlace }) {
  const say = useWords()
  const desk = useDeskStore((store) => store.desk)
  const where = whereOf(desk, place.block)
  if (!where) return null
  const line = rawLineOf(where.block, place.start, place.end)
  const show = () => {
    showView('desk')
    showPlace(place)
  }
  return (
    <Button className="dup-place" onPress={show}>
      {where.number > 0 && <span className={`chip b-${bandOf(where.number)}`}>{where.number}</span>}
      <span className="song cut">{where.headline || say('list.noHeadline')}</span>
      <span className="small-text ink-3 cut">
        {where.pageName.full}
        {line !== undefined && ` · ${say('dup.line', { from: line })}`}
      </span>
    </Button>
  )
}

/** The places a question is about; of two stories the openings of their texts. */
export function placesOf(desk: Parameters<typeof textBlocks>[0], row: DuplicateRow): readonly BlockPlace[] {
  if (row.of === 'inside') return row.duplicate.places
  const ids = row.of === 'version' ? [row.a, row.b].map((story) => textBlocks(desk, story)[0]?.id ?? '') : row.blocks
  return ids.flatMap((id) => {
    const block = desk.block.get(id)
    return block ? [{ block: id, start: 0, end: readBlock(block).text.length }] : []
  })
}
