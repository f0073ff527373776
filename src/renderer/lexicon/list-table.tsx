import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { ListRow } from '../../bridge/newsroom-lists'
import { IconButton, PlainButton } from '../controls/buttons'
import { Icon } from '../controls/icon'
import { useWords } from '../words/use-words'
import { writeList } from './lexicon-store'
import { findRows, fullRow, rowKey, withoutRow, withRow, withRows } from './list-rows'
import { RowForm } from './row-form'
import { SHOWN_COLUMNS, type TableList, useCellWords } from './shown-columns'

const ROW_PX = 32
/** What stands beside the word a row is about. */
const QUIET: ReadonlySet<string> = new Set(['role', 'kind', 'organisation', 'from', 'to', 'note'])

/** A list's rows: a field to find one, a row to add one, each editable in its place. */
export function ListTable({ list, rows }: { readonly list: TableList; readonly rows: readonly ListRow[] }) {
  const say = useWords()
  const [wanted, setWanted] = useState('')
  const [edited, setEdited] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => findRows(rows, wanted), [rows, wanted])
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  })

  const change = (key: string, row: ListRow) => {
    setEdited(null)
    const isRenamed = rowKey(list, row) !== key
    const next = rows.map((old) => (rowKey(list, old) === key ? row : old))
    // A row renamed to another's name takes that one's place.
    void writeList(list, isRenamed ? withRows(list, next, [row]) : next)
  }

  return (
    <>
      <div className="lexicon-head">
        <SearchField className="field" aria-label={say('lexicon.find')} value={wanted} onChange={setWanted}>
          <Icon name="search" look="small" />
          <Input placeholder={say('lexicon.find')} />
        </SearchField>
      </div>
      <RowForm
        key={list}
        list={list}
        label={say('lexicon.add')}
        onDone={(row) => void writeList(list, withRow(list, rows, row))}
      />
      <div className="lexicon-rows" ref={scroller}>
        {shown.length === 0 && (
          <p className="empty lexicon-empty">{say(rows.length === 0 ? 'lexicon.empty' : 'lexicon.noneFound')}</p>
        )}
        <ul aria-label={say(`lexicon.list.${list}`)} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            if (!row) return null
            const key = rowKey(list, row)
            return (
              <li key={key} style={{ top: start, height: ROW_PX }}>
                {edited === key ? (
                  <RowForm
                    list={list}
                    row={row}
                    label={say('lexicon.keep')}
                    onDone={(next) => change(key, next)}
                    onCancel={() => setEdited(null)}
                  />
                ) : (
                  <ShownRow
                    list={list}
                    row={row}
                    onEdit={() => setEdited(key)}
                    onRemove={() => void writeList(list, withoutRow(list, rows, key))}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}

interface ShownRowProps {
  readonly list: TableList
  readonly row: ListRow
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function ShownRow({ list, row, onEdit, onRemove }: ShownRowProps) {
  const say = useWords()
  const sayCell = useCellWords()
  const cells = fullRow(list, row)
  const name = list === 'titles' ? cells[1] : cells[0]
  return (
    <div className={`lexicon-row of-${list}`}>
      {SHOWN_COLUMNS[list].map((column, k) => (
        <span key={column} className={QUIET.has(column) ? 'cut ink-2' : 'cut'}>
          {sayCell(column, cells[k] ?? '')}
        </span>
      ))}
      <span className="lexicon-acts">
        <PlainButton look="plain" aria-label={say('lexicon.editRow', { name: name ?? '' })} onPress={onEdit}>
          {say('lexicon.edit')}
        </PlainButton>
        <IconButton icon="close" label={say('lexicon.removeRow', { name: name ?? '' })} onPress={onRemove} />
      </span>
    </div>
  )
}
