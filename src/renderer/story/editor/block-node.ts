import {
  $applyNodeReplacement,
  $getNodeByKey,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  ParagraphNode,
} from 'lexical'
import type { Role } from '../../../model/analysis'

/** How a block shows: plain data, compared by value. */
export interface BlockLook {
  readonly role: Role
  /** Words in the left margin; empty when the role needs none. */
  readonly label: string
  /** Shown while the block is empty. */
  readonly placeholder: string
  /** The placeholder is not an invitation but what the machine has read off the text. */
  readonly isReading: boolean
  /** The last of the fields over the story: the rule stands under it. */
  readonly endsHead: boolean
}

const NO_LOOK: BlockLook = { role: 'body', label: '', placeholder: '', isReading: false, endsHead: false }

/** A block of the document in the editor: one paragraph with one text node. */
export class BlockNode extends ParagraphNode {
  __block = ''
  __look: BlockLook = NO_LOOK

  override $config() {
    return this.config('galley-block', { extends: ParagraphNode })
  }

  override afterCloneFrom(from: this): void {
    super.afterCloneFrom(from)
    this.__block = from.__block
    this.__look = from.__look
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement(elementOf(this.__look.role))
    drawLook(dom, this)
    return dom
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    if (elementOf(before.__look.role) !== elementOf(this.__look.role)) return true
    if (before.__look !== this.__look || before.__block !== this.__block) drawLook(dom, this)
    return false
  }

  /** The block's id, or that of a field which has no block yet (see fieldId). */
  getBlock(): string {
    return this.getLatest().__block
  }

  getLook(): BlockLook {
    return this.getLatest().__look
  }

  show(block: string, look: BlockLook): void {
    if (this.getBlock() === block && isSameLook(this.getLook(), look)) return
    const writable = this.getWritable()
    writable.__block = block
    writable.__look = look
  }

  /** Enter and Backspace at the start are commands of the document; Lexical's own ways of them never run. */
  override insertNewAfter(): ParagraphNode {
    return this
  }

  override collapseAtStart(): boolean {
    return true
  }
}

export function $createBlockNode(block: string, look: BlockLook): BlockNode {
  const node = $applyNodeReplacement(new BlockNode())
  node.__block = block
  node.__look = look
  return node
}

export function $isBlockNode(node: LexicalNode | null | undefined): node is BlockNode {
  return node instanceof BlockNode
}

/** The block node that holds the node of `key`, or is it. */
export function $findBlockNode(key: NodeKey): BlockNode | undefined {
  let node: LexicalNode | null = $getNodeByKey(key)
  while (node && !$isBlockNode(node)) node = node.getParent()
  return node ?? undefined
}

function elementOf(role: Role): 'h1' | 'h2' | 'p' {
  return role === 'headline' ? 'h1' : role === 'subhead' ? 'h2' : 'p'
}

function drawLook(dom: HTMLElement, node: BlockNode): void {
  const { role, label, placeholder, isReading, endsHead } = node.__look
  dom.className = `block ${role}${isReading ? ' reading' : ''}${endsHead ? ' ends-head' : ''}`
  dom.dataset.block = node.__block
  setData(dom, 'label', label)
  setData(dom, 'placeholder', placeholder)
}

function setData(dom: HTMLElement, name: string, value: string): void {
  if (value) dom.dataset[name] = value
  else delete dom.dataset[name]
}

export function isSameLook(a: BlockLook, b: BlockLook): boolean {
  return (
    a.role === b.role &&
    a.label === b.label &&
    a.placeholder === b.placeholder &&
    a.isReading === b.isReading &&
    a.endsHead === b.endsHead
  )
}
