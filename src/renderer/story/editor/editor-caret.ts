import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical'
import { $findBlockNode, $isBlockNode, type BlockNode } from './block-node'
import type { TextPoint } from './story-text'

/** The editor's selection in the document's terms. All to be called inside a Lexical update or read. */
export interface CaretRange {
  readonly anchor: TextPoint
  readonly focus: TextPoint
  readonly isBackward: boolean
}

export function $readCaret(): CaretRange | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const anchor = $pointOf(selection.anchor)
  const focus = $pointOf(selection.focus)
  return anchor && focus && { anchor, focus, isBackward: selection.isBackward() }
}

/** The range in reading order. */
export function ordered({ anchor, focus, isBackward }: CaretRange): {
  readonly from: TextPoint
  readonly to: TextPoint
} {
  return isBackward ? { from: focus, to: anchor } : { from: anchor, to: focus }
}

export function isCollapsed({ anchor, focus }: CaretRange): boolean {
  return anchor.block === focus.block && anchor.offset === focus.offset
}

function $pointOf(point: PointType): TextPoint | undefined {
  const node = point.getNode()
  if ($isRootNode(node)) return $pointOfRoot(point.offset)
  const block = $findBlockNode(node.getKey())
  if (!block) return undefined
  let offset = point.type === 'text' ? point.offset : 0
  const sibling: LexicalNode | null =
    point.type === 'text'
      ? node.getPreviousSibling()
      : $isElementNode(node)
        ? node.getChildAtIndex(point.offset - 1)
        : null
  for (let before = sibling; before; before = before.getPreviousSibling()) offset += before.getTextContentSize()
  return { block: block.getBlock(), offset }
}

function $pointOfRoot(index: number): TextPoint | undefined {
  const child = $getRoot().getChildAtIndex(index)
  if ($isBlockNode(child)) return { block: child.getBlock(), offset: 0 }
  const last = $getRoot().getLastChild()
  return $isBlockNode(last) ? { block: last.getBlock(), offset: last.getTextContentSize() } : undefined
}

export function $findBlock(id: string): BlockNode | undefined {
  return $getRoot()
    .getChildren()
    .find((node): node is BlockNode => $isBlockNode(node) && node.getBlock() === id)
}

/** Selects from `anchor` to `focus`; a point whose block is not there leaves the selection as it is. */
export function $selectPoints(anchor: TextPoint, focus: TextPoint = anchor): void {
  const selection = $createRangeSelection()
  const isPlaced = $placePoint(selection.anchor, anchor) && $placePoint(selection.focus, focus)
  if (isPlaced) $setSelection(selection)
}

function $placePoint(point: PointType, { block, offset }: TextPoint): boolean {
  const node = $findBlock(block)
  if (!node) return false
  let left = offset
  for (const child of node.getChildren()) {
    const size = child.getTextContentSize()
    if ($isTextNode(child) && left <= size) {
      point.set(child.getKey(), left, 'text')
      return true
    }
    left -= size
  }
  const last = node.getLastChild()
  if ($isTextNode(last)) point.set(last.getKey(), last.getTextContentSize(), 'text')
  else point.set(node.getKey(), 0, 'element')
  return true
}
