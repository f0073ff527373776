import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useWords } from '../words/use-words'
import { ClusterRow } from './cluster-row'
import { chooseRow } from './duplicate-focus'
import type { DuplicateRow, RowGroup } from './duplicate-rows'
import { stepKey } from './step-key'

type ListItem =
  | { readonly of: 'head'; readonly group: RowGroup; readonly count: number }
  | { readonly of: 'row'; readonly row: DuplicateRow; readonly at: number }

const HEAD_PX = 28
const ROW_PX = 44
/** Rows a page of the keyboard moves by. */
const PAGE = 10

/** The questions by group; only the rows in view are drawn. */
export function ClusterList({ rows, at }: { readonly rows: readonly DuplicateRow[]; readonly at: number }) {
  const say = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const items = useMemo(() => withHeads(rows), [rows])
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (k) => (items[k]?.of === 'head' ? HEAD_PX : ROW_PX),
    overscan: 8,
  })
  const place = items.findIndex((item) => item.of === 'row' && item.at === at)
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place === 1 ? 0 : place)
  }, [place, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepKey(event, at, rows.length, PAGE)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    chooseRow(rows[next]?.key ?? null, next)
  }

  return (
    <div
      ref={scroller}
      className="dup-list"
      role="listbox"
      tabIndex={0}
      aria-label={say('dup.list')}
      aria-activedescendant={at >= 0 ? `dup-row-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const item = items[index]
          if (!item) return null
          const style = { top: start, height: size }
          return item.of === 'head' ? (
            <div key={`head ${item.group}`} className="dup-group" role="presentation" style={style}>
              <b>{say(`dup.group.${item.group}`)}</b>
              {item.count}
              {item.group === 'template' && <span className="group-note cut">{say('dup.templateFirst')}</span>}
            </div>
          ) : (
            <ClusterRow key={item.row.key} row={item.row} at={item.at} isSelected={item.at === at} style={style} />
          )
        })}
      </div>
    </div>
  )
}

function withHeads(rows: readonly DuplicateRow[]): ListItem[] {
  const items: ListItem[] = []
  let group: RowGroup | undefined
  rows.forEach((row, at) => {
    if (row.group !== group) {
      group = row.group
      items.push({ of: 'head', group, count: rows.filter((other) => other.group === row.group).length })
    }
    items.push({ of: 'row', row, at })
  })
  return items
}
