import { useEffect, useMemo, useState } from 'react'
import type { StoryEditor } from './editor/story-editor'

/** Where a block stands on the sheet: pixels from the sheet's top. */
export interface BlockBox {
  readonly top: number
  readonly height: number
}

export interface SheetGeometry {
  readonly boxes: ReadonlyMap<string, BlockBox>
  /** The right margin has room for notes. */
  readonly isWide: boolean
  /** Calls `listener` after every measurement, also when no block has moved. Returns a function that ends it. */
  onMeasured(listener: () => void): () => void
}

/** Widths of the right margin, as in the design: notes need this much, else only their signs are shown. */
const NOTES_PX = 120

/**
 * Measures the blocks once a frame after the text, the width or the fonts have changed. Everything in the margins is
 * placed by it, so that the text itself stays free of foreign elements. While one types inside a line nothing moves
 * and nothing is drawn again.
 */
export function useSheetGeometry(editor: StoryEditor | null, page: HTMLElement | null): SheetGeometry {
  const [listeners] = useState(() => new Set<() => void>())
  const [measured, setMeasured] = useState<Pick<SheetGeometry, 'boxes' | 'isWide'>>({ boxes: new Map(), isWide: true })

  useEffect(() => {
    if (!editor || !page) return
    let frame = 0
    const measure = () => {
      frame = 0
      const root = editor.lexical.getRootElement()
      const scroller = page.parentElement
      if (!root || !scroller) return
      const isWide = scroller.clientWidth - (root.offsetLeft + root.offsetWidth) >= NOTES_PX
      const boxes = measureBlocks(root)
      setMeasured((old) => (old.isWide === isWide && isSameBoxes(old.boxes, boxes) ? old : { boxes, isWide }))
      for (const listener of listeners) listener()
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(measure)
    }
    const sizes = new ResizeObserver(schedule)
    sizes.observe(page)
    if (page.parentElement) sizes.observe(page.parentElement)
    document.fonts.addEventListener('loadingdone', schedule)
    const endUpdates = editor.lexical.registerUpdateListener(schedule)
    schedule()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      document.fonts.removeEventListener('loadingdone', schedule)
      endUpdates()
    }
  }, [editor, page, listeners])

  return useMemo(
    () => ({
      ...measured,
      onMeasured: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }),
    [measured, listeners],
  )
}

function isSameBoxes(a: ReadonlyMap<string, BlockBox>, b: ReadonlyMap<string, BlockBox>): boolean {
  if (a.size !== b.size) return false
  for (const [id, box] of b) {
    const old = a.get(id)
    if (old?.top !== box.top || old.height !== box.height) return false
  }
  return true
}

function measureBlocks(root: HTMLElement): Map<string, BlockBox> {
  const boxes = new Map<string, BlockBox>()
  for (const [id, child] of blockElements(root)) boxes.set(id, { top: child.offsetTop, height: child.offsetHeight })
  return boxes
}

/** The elements of all blocks on the sheet, by block id, in reading order. */
export function blockElements(root: HTMLElement): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>()
  for (const child of root.children) {
    if (child instanceof HTMLElement && child.dataset.block) elements.set(child.dataset.block, child)
  }
  return elements
}

/** The element of a block, undefined while it is not on the sheet. */
export function blockElement(editor: StoryEditor, block: string): HTMLElement | undefined {
  const root = editor.lexical.getRootElement()
  for (const child of root?.children ?? []) {
    if (child instanceof HTMLElement && child.dataset.block === block) return child
  }
  return undefined
}

/** The text node of a block's element; undefined while the block is empty. */
export function textNodeOf(element: Element): Text | undefined {
  const node = element.querySelector('[data-lexical-text]')?.firstChild
  return node instanceof Text ? node : undefined
}

/** A range over clean text `[start, end)` of a block, cut to the text there is. */
export function rangeIn(editor: StoryEditor, block: string, start: number, end: number): Range | undefined {
  const element = blockElement(editor, block)
  return element && rangeOver(element, start, end)
}

/** The same, in a block's element. */
export function rangeOver(element: HTMLElement, start: number, end: number): Range | undefined {
  const node = textNodeOf(element)
  if (!node) return undefined
  const range = document.createRange()
  range.setStart(node, Math.min(start, node.data.length))
  range.setEnd(node, Math.min(end, node.data.length))
  return range
}
