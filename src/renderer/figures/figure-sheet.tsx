import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { type FigureRow, figureId } from '../../model/figures/figure-rows'
import { countChecked } from '../../model/figures/figure-status'
import { bandOf, indexDesk } from '../desk/desk-index'
import { useDeskStore } from '../desk/desk-store'
import { usePageNames } from '../list/page-names'
import { headlineOf } from '../list/story-headline'
import { usePageLang } from '../story/page-script'
import { useWords } from '../words/use-words'
import { correctFigure } from './figure-acts'
import { dropDraft } from './figure-drafts'
import type { FigureGroup } from './figure-filter'
import { FigureRowView, type RowHands } from './figure-row-view'
import { setCursor, useFigureStore } from './figure-store'
import './figure-sheet.css'

const ROW_PX = 28
const GROUP_PX = 32
const OVERSCAN = 12

type Item =
  | { readonly group: FigureGroup; readonly row?: undefined }
  | { readonly row: FigureRow; readonly at: number; readonly group?: undefined }

interface FigureSheetProps {
  readonly groups: readonly FigureGroup[]
  readonly all: readonly FigureRow[]
  /** The row under the cursor, counted through all groups; -1 for none. */
  readonly at: number
  readonly hasPages: boolean
}

/** The virtual table, grouped by story. */
export function FigureSheet({ groups, all, at, hasPages }: FigureSheetProps) {
  const say = useWords()
  const isEditing = useFigureStore((store) => store.isEditing)
  const scroller = useRef<HTMLDivElement>(null)
  const items = useMemo(() => listItems(groups), [groups])
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (k) => (items[k]?.group ? GROUP_PX : ROW_PX),
    getItemKey: (k) => keyOf(items[k], k),
    overscan: OVERSCAN,
  })
  const current = items.findIndex((item) => item.row !== undefined && item.at === at)
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current === 1 ? 0 : current, { align: 'auto' })
  }, [current, virtual])
  // One set of hands for all rows, so that a moving cursor draws two of them anew and not all in view.
  const hands = useMemo((): RowHands => {
    const leave = () => {
      useFigureStore.setState({ isEditing: false })
      scroller.current?.focus()
    }
    return {
      select: setCursor,
      // The keys are the sheet's again at once: what is typed next must not end in a cell about to close.
      correct: (row, text) => {
        leave()
        void correctFigure(row, text, all).then((isDone) => isDone && dropDraft('correction', figureId(row)))
      },
      leave,
    }
  }, [all])

  return (
    <div className="fig-table">
      <SheetHead />
      <div
        ref={scroller}
        className="fig-scroller"
        role="listbox"
        aria-label={say('fig.title')}
        aria-activedescendant={at >= 0 ? rowId(at) : undefined}
        tabIndex={0}
      >
        {items.length === 0 && <p className="empty fig-empty">{say(hasPages ? 'fig.nothing' : 'fig.noPages')}</p>}
        <div className="fig-lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index]
            return (
              <div key={key} className="fig-slot" style={{ transform: `translateY(${start}px)` }}>
                {item?.group && <GroupRow group={item.group} />}
                {item?.row && (
                  <FigureRowView
                    id={rowId(item.at)}
                    row={item.row}
                    at={item.at}
                    isSelected={item.at === at}
                    isEditing={isEditing && item.at === at}
                    hands={hands}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function listItems(groups: readonly FigureGroup[]): readonly Item[] {
  let at = 0
  return groups.flatMap((group): Item[] => [{ group }, ...group.rows.map((row) => ({ row, at: at++ }))])
}

function keyOf(item: Item | undefined, k: number): string | number {
  if (!item) return k
  return item.group ? `group ${item.group.story}` : `${item.row.page} ${figureId(item.row)}`
}

const rowId = (at: number) => `figure-${at}`

function SheetHead() {
  const say = useWords()
  return (
    <div className="fig-head" aria-hidden="true">
      <span />
      <span>{say('fig.column.printed')}</span>
      <span className="right">{say('fig.column.value')}</span>
      <span>{say('fig.column.label')}</span>
      <span>{say('fig.column.sentence')}</span>
      <span className="right">{say('fig.column.line')}</span>
      <span>{say('fig.column.finding')}</span>
    </div>
  )
}

function GroupRow({ group }: { readonly group: FigureGroup }) {
  const say = useWords()
  const scope = useFigureStore((store) => store.scope)
  const page = usePageNames().get(group.page)
  const number = useDeskStore((store) => indexDesk(store.desk).numberByStory.get(group.story) ?? 0)
  const headline = useDeskStore((store) => headlineOf(indexDesk(store.desk).blocksByStory.get(group.story) ?? []))
  return (
    <div className="fig-group" lang={usePageLang(group.page)}>
      <span className={`chip b-${bandOf(number)}`}>{number}</span>
      <b className="cut">{headline || say('fig.noHeadline')}</b>
      {(scope === 'desk' || scope === 'edition') && page && (
        <span className="ink-3 small-text">{say('fig.pageMark', { page: page.number })}</span>
      )}
      <span className="n">
        {say('fig.checked')} {countChecked(group.rows)} / {group.rows.length}
      </span>
    </div>
  )
}
