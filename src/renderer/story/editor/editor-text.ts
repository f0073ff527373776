import { $createTextNode, $getRoot, $isTextNode, type LexicalNode, type NodeKey } from 'lexical'
import { $createBlockNode, $isBlockNode, type BlockLook, type BlockNode, isSameLook } from './block-node'
import type { BlockText } from './story-text'

/** Reading the editor's text and bringing it to what it should be. All to be called inside a Lexical update or read. */

export interface EditorBlock extends BlockText {
  readonly key: NodeKey
}

export interface TargetBlock extends BlockText {
  readonly look: BlockLook
}

export function $readBlocks(): EditorBlock[] {
  const blocks: EditorBlock[] = []
  for (const node of $getRoot().getChildren()) {
    if ($isBlockNode(node)) blocks.push({ key: node.getKey(), id: node.getBlock(), text: node.getTextContent() })
  }
  return blocks
}

/** Whether the editor shows `target` already, texts and looks. */
export function $isShown(target: readonly TargetBlock[]): boolean {
  const nodes = $getRoot().getChildren()
  return (
    nodes.length === target.length &&
    nodes.every((node, k) => {
      const want = target[k]
      return (
        $isBlockNode(node) &&
        want !== undefined &&
        node.getBlock() === want.id &&
        isSameLook(node.getLook(), want.look) &&
        node.getTextContent() === want.text
      )
    })
  )
}

/** Renames blocks in place, so that a field that has just become a block keeps its node and whatever is typed in it. */
export function $renameBlocks(names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return
  for (const node of $getRoot().getChildren()) {
    if (!$isBlockNode(node)) continue
    const name = names.get(node.getBlock())
    if (name !== undefined) node.show(name, node.getLook())
  }
}

/** Brings the editor's blocks to `target`. Nodes are kept by block id; what is as it should be is not touched. */
export function $patchBlocks(target: readonly TargetBlock[]): void {
  const root = $getRoot()
  const nodes = new Map<string, BlockNode>()
  for (const node of root.getChildren()) {
    if ($isBlockNode(node) && !nodes.has(node.getBlock())) nodes.set(node.getBlock(), node)
    else node.remove(true)
  }
  const wanted = new Set(target.map((block) => block.id))
  for (const [id, node] of nodes) {
    if (wanted.has(id)) continue
    node.remove(true)
    nodes.delete(id)
  }
  let cursor: LexicalNode | null = root.getFirstChild()
  for (const block of target) {
    const known = nodes.get(block.id)
    const node = known ?? $createBlockNode(block.id, block.look)
    if (known?.is(cursor)) cursor = known.getNextSibling()
    else if (cursor) cursor.insertBefore(node, false)
    else root.append(node)
    node.show(block.id, block.look)
    $setBlockText(node, block.text)
  }
}

function $setBlockText(node: BlockNode, text: string): void {
  if (node.getTextContent() === text) return
  const [first, ...rest] = node.getChildren()
  for (const other of rest) other.remove(true)
  if (text === '') first?.remove(true)
  else if ($isTextNode(first)) first.setTextContent(text)
  else {
    first?.remove(true)
    node.append($createTextNode(text))
  }
}
