import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Joint } from '../../model/analysis'
import { isTraditional } from '../../model/script'
import type { Span } from '../../model/span'
import type { MenuPoint } from '../controls/menus'
import { setRawSelection, useFocusStore } from '../desk/focus-store'
import { useWords } from '../words/use-words'
import { JointFork } from './joint-fork'
import { useOpenJoint } from './joint-store'
import { LineMenu } from './line-menu'
import { MiniMap } from './mini-map'
import { useRawHighlights, useStoryNumbers } from './raw-highlights'
import { RawLineView } from './raw-line'
import { lineAt, type RawRow, widestLine } from './raw-lines'
import { isLineSelected, selectLines } from './raw-selection'
import { useRawKeys } from './use-raw-keys'
import { useRawPointer } from './use-raw-pointer'

/** `--lead-raw`: lines are never wrapped, so all are of one height. */
const LINE_PX = 20
/** Until it has been measured. */
const FORK_PX = 128
/** A full-width character of the raw page's type. */
const EM_PX = 14
/** Band and joint: what raw.css gives the gutter behind the number. */
const BESIDE_PX = 34
/** The number, set in 12 px, has room for two digits at least. */
const DIGIT_PX = 7
const NUMBER_PX = 24
/** How long a revealed place stays marked. */
const FLASH_MS = 1600

const NO_SPANS: readonly Span[] = []

interface RawScrollerProps {
  readonly page: string
  readonly raw: string
  readonly rows: readonly RawRow[]
}

/** The lines in view, the open fork between them, and the map of the whole page. */
export const RawScroller = memo(function RawScroller({ page, raw, rows }: RawScrollerProps) {
  const say = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<MenuPoint | null>(null)
  const selection = useFocusStore((store) => (store.rawSelection?.page === page ? store.rawSelection : null))
  const { joints, at } = useOpenJoint(page)
  const open = joints[at]
  const forkLine = open ? lineAt(rows, open.after) : -1
  const doubts = useMemo(() => doubtsByLine(joints, rows, open), [joints, rows, open])
  const virtual = useRawVirtualizer(scroller, rows.length, forkLine)
  const scrollToLine = useCallback(
    (line: number, align: 'auto' | 'center' | 'start' = 'auto') =>
      virtual.scrollToIndex(forkLine >= 0 && line >= forkLine ? line + 1 : line, { align }),
    [virtual, forkLine],
  )
  const flash = useReveal(page, rows, scrollToLine)
  useStoryStart(rows, virtual.range, scrollToLine)
  const highlights = useRawHighlights(page, flash)
  const numbers = useStoryNumbers()
  const pointer = useRawPointer({ page, rows, onMenu: setMenu })
  const onKeyDown = useRawKeys({ page, rows, scroller, open, scrollToLine, onMenu: setMenu })
  const script = useMemo(() => (isTraditional(raw) ? 'hant' : undefined), [raw])
  const number = Math.max(NUMBER_PX, String(rows.length).length * DIGIT_PX + 10)
  const width = useMemo(() => (widestLine(raw, rows) / 2) * EM_PX + BESIDE_PX + number, [raw, rows, number])

  return (
    <div className="raw-body" data-script={script}>
      <div
        ref={scroller}
        className="raw-scroller"
        role="listbox"
        aria-label={say('raw.lines')}
        aria-multiselectable
        aria-activedescendant={selection ? lineId(selection.head) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target !== event.currentTarget || selection || !event.target.matches(':focus-visible')) return
          const first = virtual.range?.startIndex ?? 0
          setRawSelection(selectLines(page, rows, first, first))
        }}
        {...pointer}
      >
        <div
          className="raw-lines"
          style={{ '--raw-number': `${number}px`, height: virtual.getTotalSize(), minWidth: width } as CSSProperties}
        >
          {virtual.getVirtualItems().map((item) => {
            const isFork = item.index === forkLine
            const line = forkLine >= 0 && item.index > forkLine ? item.index - 1 : item.index
            const row = rows[line]
            // Upper lines lie over lower ones: their joint marks hang down between the two.
            return (
              <div
                key={item.key}
                ref={isFork ? virtual.measureElement : undefined}
                data-index={item.index}
                className={isFork ? 'raw-slot fork-slot' : 'raw-slot'}
                style={{
                  transform: `translateY(${item.start}px)`,
                  zIndex: isFork ? rows.length + 2 : rows.length + 1 - line,
                }}
              >
                {isFork && open ? (
                  <JointFork joint={open} raw={raw} page={page} />
                ) : (
                  row && (
                    <RawLineView
                      id={lineId(line)}
                      raw={raw}
                      row={row}
                      line={line}
                      lines={rows.length}
                      number={row.story === null ? 0 : (numbers.get(row.story) ?? 0)}
                      isSelected={isLineSelected(selection, line)}
                      isCursor={selection?.head === line}
                      doubt={doubts.get(line)}
                      highlights={highlights}
                    />
                  )
                )}
              </div>
            )
          })}
        </div>
      </div>
      <MiniMap
        rows={rows}
        joints={joints}
        first={(virtual.scrollOffset ?? 0) / LINE_PX}
        inView={(virtual.scrollRect?.height ?? 0) / LINE_PX}
        onScroll={(line) => virtual.scrollToOffset(line * LINE_PX)}
      />
      <LineMenu at={menu} onClose={() => setMenu(null)} />
    </div>
  )
})

const lineId = (line: number): string => `raw-line-${line}`

function useRawVirtualizer(scroller: RefObject<HTMLDivElement | null>, lines: number, forkLine: number) {
  const hasFork = forkLine >= 0
  return useVirtualizer({
    count: lines + (hasFork ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === forkLine ? FORK_PX : LINE_PX),
    getItemKey: (index) => (index === forkLine ? `fork-${forkLine}` : hasFork && index > forkLine ? index - 1 : index),
    overscan: 12,
    paddingStart: 8,
    paddingEnd: 24,
  })
}

/** Doubtful joints that are not open, by the line above them. */
function doubtsByLine(joints: readonly Joint[], rows: readonly RawRow[], open: Joint | undefined): Map<number, Joint> {
  const byLine = new Map<number, Joint>()
  for (const joint of joints) if (joint !== open) byLine.set(lineAt(rows, joint.before - 1), joint)
  return byLine
}

/** A story opened from elsewhere brings its first line into view, unless a part of it is on the screen already. */
function useStoryStart(
  rows: readonly RawRow[],
  range: { readonly startIndex: number; readonly endIndex: number } | null,
  scrollToLine: (line: number, align: 'start') => void,
): void {
  const story = useFocusStore((store) => store.story)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (story === null || range === null || shown.current === story) return
    shown.current = story
    const first = rows.findIndex((row) => row.story === story)
    const isInView = rows.slice(range.startIndex, range.endIndex + 1).some((row) => row.story === story)
    if (first >= 0 && !isInView) scrollToLine(first, 'start')
  }, [story, rows, range, scrollToLine])
}

/** Scrolls to what another pane asks to see and answers with its spans while they are marked. */
function useReveal(
  page: string,
  rows: readonly RawRow[],
  scrollToLine: (line: number, align: 'center') => void,
): readonly Span[] {
  const reveal = useFocusStore((store) => store.rawReveal)
  const [shown, setShown] = useState<{ turn: number; spans: readonly Span[] } | null>(null)
  const done = useRef(0)
  useEffect(() => {
    if (reveal?.page !== page || done.current === reveal.turn) return
    done.current = reveal.turn
    const [first] = reveal.spans
    if (first) scrollToLine(lineAt(rows, first[0]), 'center')
    setShown({ turn: reveal.turn, spans: reveal.spans })
  }, [reveal, page, rows, scrollToLine])
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(null), FLASH_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return shown?.spans ?? NO_SPANS
}
