import { useEffect, useState } from 'react'
import type { StoryEditor } from './story-editor'

/** Where a block stands on the sheet: pixels from the sheet's top. */
export interface BlockBox {
  readonly id: string
  readonly top: number
  readonly height: number
}

export interface SheetGeometry {
  readonly boxes: readonly BlockBox[]
  /** The right margin has room for notes. */
  readonly isWide: boolean
  /** Counts measurements: whatever stands beside the text is placed anew with each. */
  readonly turn: number
}

/** Widths of the right margin, as in the design: notes need this much, else only their signs are shown. */
const NOTES_PX = 120

/**
 * Measures the blocks once a frame after the text, the width or the fonts have changed. Everything in the margins is
 * placed by it, so that the text itself stays free of foreign elements.
 */
export function useSheetGeometry(editor: StoryEditor | null, page: HTMLElement | null): SheetGeometry {
  const [geometry, setGeometry] = useState<SheetGeometry>({ boxes: [], isWide: true, turn: 0 })

  useEffect(() => {
    if (!editor || !page) return
    let frame = 0
    const measure = () => {
      frame = 0
      const root = editor.lexical.getRootElement()
      const scroller = page.parentElement
      if (!root || !scroller) return
      const right = scroller.clientWidth - (root.offsetLeft + root.offsetWidth)
      const boxes = measureBlocks(root)
      setGeometry(({ turn }) => ({ boxes, isWide: right >= NOTES_PX, turn: turn + 1 }))
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
  }, [editor, page])

  return geometry
}

function measureBlocks(root: HTMLElement): BlockBox[] {
  const boxes: BlockBox[] = []
  for (const child of root.children) {
    if (!(child instanceof HTMLElement)) continue
    const id = child.dataset.block
    if (id) boxes.push({ id, top: child.offsetTop, height: child.offsetHeight })
  }
  return boxes
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
  const node = element && textNodeOf(element)
  if (!node) return undefined
  const range = document.createRange()
  range.setStart(node, Math.min(start, node.data.length))
  range.setEnd(node, Math.min(end, node.data.length))
  return range
}
