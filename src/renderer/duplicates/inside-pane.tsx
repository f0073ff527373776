import type { ReactNode } from 'react'
import type { BlockPlace } from '../../bridge/page-derived'
import { readBlock } from '../desk/block-text'
import { useDeskStore } from '../desk/desk-store'
import { useWords } from '../words/use-words'
import type { InsideRow } from './duplicate-rows'
import { SideHead } from './side-head'

/** A passage that stands twice, in its sentences: the first occurrence on grey, the one that is asked about in red. */
export function InsidePane({ row }: { readonly row: InsideRow }) {
  const desk = useDeskStore((store) => store.desk)
  const blocks = row.blocks.flatMap((id) => desk.block.get(id) ?? [])
  return (
    <div className="pair inside" key={row.key}>
      <SideHead side="left" blocks={blocks} members={[]} />
      {blocks.map((block) => (
        <p key={block.id} className="pair-text left printed">
          <Passages text={readBlock(block).text} row={row} block={block.id} />
        </p>
      ))}
      {row.isCleaned && <CleanedNote text={row.duplicate.text} />}
    </div>
  )
}

function CleanedNote({ text }: { readonly text: string }) {
  const say = useWords()
  return (
    <p className="pair-text left cleaned">
      {say('duplicate.overprint')}
      <s className="song">{text}</s>
    </p>
  )
}

function Passages({ text, row, block }: { readonly text: string; readonly row: InsideRow; readonly block: string }) {
  const parts: ReactNode[] = []
  let done = 0
  for (const { start, end, isSecond } of passagesIn(row, block, text.length)) {
    if (start < done) continue
    parts.push(text.slice(done, start))
    parts.push(
      <span key={start} className={isSecond ? 'differs value' : 'differs text'}>
        {text.slice(start, end)}
      </span>,
    )
    done = end
  }
  parts.push(text.slice(done))
  return parts
}

/** The stretches to mark in one block, in order. Of a doubled word the second half is the one asked about. */
function passagesIn({ duplicate, isCleaned }: InsideRow, block: string, length: number) {
  const halves = (place: BlockPlace) => {
    const middle = place.start + Math.floor((place.end - place.start) / 2)
    return [
      { ...place, end: middle, isSecond: false },
      { ...place, start: middle, isSecond: true },
    ]
  }
  const [only] = duplicate.places
  const places =
    duplicate.places.length === 1 && only && !isCleaned
      ? halves(only)
      : duplicate.places.map((place, k) => ({ ...place, isSecond: k > 0 }))
  return places
    .filter((place) => place.block === block && place.end <= length)
    .toSorted((one, two) => one.start - two.start)
}
