import { registerPlainText } from '@lexical/plain-text'
import {
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_END_TAG,
  createEditor,
  type EditorUpdateOptions,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
  type UpdateListenerPayload,
} from 'lexical'
import type { BlockId, StoryId } from '../../../model/document'
import { setBlocks, setCaret } from '../../desk/focus-store'
import { showNotice } from '../../notice-store'
import { insertField, replaceText } from '../story-commands'
import { type BlockLook, BlockNode } from './block-node'
import { findChange } from './caret-wish'
import { $selectedText } from './copy-text'
import { $readCaret, $selectPoints, isCollapsed, ordered } from './editor-caret'
import { $isShown, $patchBlocks, $readBlocks, $renameBlocks, type EditorBlock, type TargetBlock } from './editor-text'
import { fieldOf, type ShownBlock } from './shown-blocks'
import { createPointMap, type TextPoint } from './story-text'
import { registerStructuralEdits } from './structural-edits'
import { pinOf, placeOfWish, StructuralFlow } from './structural-flow'
import { TypingSession } from './typing-session'

/** A pause after which typing becomes an entry, and how long it may go on without one. */
const PAUSE_MS = 1000
const LONGEST_MS = 5000

/** Marks updates that bring the document into the editor, as against typing. */
export const MIRROR_TAG = 'galley-mirror'

/** The story as the mirror holds it. */
export interface StoryMirror {
  readonly blocks: readonly ShownBlock[]
  readonly seq: number
  /** The last entry took something back: the caret goes to what it changed. */
  readonly isUndo: boolean
  lookOf(block: ShownBlock, next: ShownBlock | undefined): BlockLook
}

/** One story in Lexical, kept in step with the document both ways. Made for a story and thrown away with it. */
export class StoryEditor {
  readonly lexical: LexicalEditor
  private readonly typing: TypingSession
  private readonly flow: StructuralFlow
  private readonly unregister: () => void
  private mirror: StoryMirror | undefined
  private isWaiting = false
  private pause: number | undefined
  private typedTo: TextPoint | undefined
  private typingSince: number | undefined

  constructor(readonly story: StoryId) {
    this.lexical = createEditor({
      namespace: 'galley-story',
      nodes: [BlockNode],
      onError: (error) => showNotice({ kind: 'failure', code: 'failed', message: error.message }),
    })
    this.typing = new TypingSession(
      { read: () => this.read(), isComposing: () => this.lexical.isComposing() },
      {
        replace: (block, from, to, text) => replaceText({ block, offset: from }, { block, offset: to }, text),
        insert: (field, text) => insertField(this.story, field, this.blockBehind(field), text),
      },
    )
    this.flow = new StructuralFlow({
      read: () => this.read(),
      commitTyping: () => void this.typing.commit(),
      seq: () => (this.isWaiting ? 0 : (this.mirror?.seq ?? 0)),
      canJoin: (upper, lower) => this.canJoin(upper, lower),
    })
    this.unregister = mergeRegister(
      registerPlainText(this.lexical),
      registerStructuralEdits(this.lexical, {
        flow: this.flow,
        isField: (block) => this.shown(block)?.isField ?? fieldOf(block) !== undefined,
      }),
      this.lexical.registerUpdateListener((update) => this.onUpdate(update)),
    )
  }

  read(): EditorBlock[] {
    return this.lexical.getEditorState().read($readBlocks)
  }

  caret(): TextPoint | undefined {
    const caret = this.lexical.getEditorState().read($readCaret)
    return caret && ordered(caret).from
  }

  /** Puts the caret, or a selection, into the text and the keyboard with it. */
  select(anchor: TextPoint, focus: TextPoint = anchor): void {
    this.lexical.update(() => $selectPoints(anchor, focus), { discrete: true })
    this.takeKeyboard()
  }

  /** Gives the keyboard back to the text, its caret where it was. */
  takeKeyboard(): void {
    this.lexical.getRootElement()?.focus({ preventScroll: true })
  }

  /** Lets keys pressed after an action wait until its changes are in the text. */
  follow(answer: unknown): unknown {
    if (answer instanceof Promise) this.flow.follow(answer)
    return answer
  }

  /** Sends what was typed, once the blocks it was typed into are as the editor shows them; see TypingSession.commit. */
  async flush(): Promise<void> {
    window.clearTimeout(this.pause)
    this.pause = undefined
    this.typingSince = undefined
    if (this.flow.isBusy()) await this.flow.idle()
    await this.typing.commit()
  }

  /** Brings the document's state into the editor, with newer typing and the caret kept. */
  receive(mirror: StoryMirror): void {
    this.mirror = mirror
    // The text under a composition belongs to the input method; the change is taken in when it ends.
    this.isWaiting = this.lexical.isComposing()
    if (this.isWaiting) return
    const hadTyping = this.typing.hasTyping()
    const wished = this.flow.takeWish(mirror.blocks)
    const { blocks, names } = this.typing.receive(mirror, wished && pinOf(wished))
    const texts = new Map(blocks.map((block) => [block.id, block.text]))
    const target = mirror.blocks.map((block, k): TargetBlock => {
      const look = mirror.lookOf(block, mirror.blocks[k + 1])
      return { id: block.id, text: texts.get(block.id) ?? block.text, look }
    })
    const options: EditorUpdateOptions = { discrete: true, tag: [MIRROR_TAG, ...this.selectionTags()] }
    this.lexical.update(() => {
      $renameBlocks(names)
      if ($isShown(target)) return
      const caret = $readCaret()
      const old = $readBlocks()
      $patchBlocks(target)
      if (!caret) return
      const waited = wished && placeOfWish(wished, caret.anchor, hadTyping)
      const changed = mirror.isUndo && !hadTyping ? findChange(old, target) : undefined
      const map = createPointMap(old, target)
      const anchor = waited ?? changed ?? map(caret.anchor)
      const focus = waited ?? changed ?? map(caret.focus)
      if (anchor && focus) $selectPoints(anchor, focus)
      else $setSelection(null)
    }, options)
    this.flow.settle()
  }

  /** Selecting in the DOM would take the keyboard from wherever it is. */
  private selectionTags(): string[] {
    return this.hasKeyboard() ? [] : [SKIP_DOM_SELECTION_TAG]
  }

  /** Lexical's own undo never runs: its keys go to the desk's history. Returns a function that ends the listening. */
  onUndo(run: (action: 'history.undo' | 'history.redo') => void): () => void {
    const asking = (action: 'history.undo' | 'history.redo') => () => {
      run(action)
      return true
    }
    return mergeRegister(
      this.lexical.registerCommand(UNDO_COMMAND, asking('history.undo'), COMMAND_PRIORITY_HIGH),
      this.lexical.registerCommand(REDO_COMMAND, asking('history.redo'), COMMAND_PRIORITY_HIGH),
    )
  }

  hasKeyboard(): boolean {
    const root = this.lexical.getRootElement()
    return root !== null && root === document.activeElement
  }

  /** A headline and the text under it are joined by no key: that would be a slip, not a wish. */
  private canJoin(upper: BlockId, lower: BlockId): boolean {
    const above = this.shown(upper)
    const below = this.shown(lower)
    return !above || !below || above.isField === below.isField || above.text === '' || below.text === ''
  }

  private shown(block: string): ShownBlock | undefined {
    return this.mirror?.blocks.find((one) => one.id === block)
  }

  private blockBehind(field: string): BlockId | null {
    const blocks = this.read()
    const at = blocks.findIndex((block) => fieldOf(block.id) === field)
    return blocks.slice(at + 1).find((block) => fieldOf(block.id) === undefined)?.id ?? null
  }

  private onUpdate({ dirtyLeaves, dirtyElements, tags, editorState }: UpdateListenerPayload): void {
    if (tags.has(COMPOSITION_END_TAG) && this.isWaiting && this.mirror) {
      queueMicrotask(() => this.mirror && this.receive(this.mirror))
    }
    if (!tags.has(MIRROR_TAG)) {
      const isTyping = (dirtyLeaves.size > 0 || dirtyElements.size > 0) && this.typing.hasTyping()
      if (isTyping) this.noteTyping()
      else if (this.pause !== undefined && this.hasJumped()) void this.flush()
    }
    this.typedTo = this.caret()
    editorState.read(() => {
      const caret = $readCaret()
      if (!caret) return
      const isText = fieldOf(caret.focus.block) === undefined
      setCaret(isText ? caret.focus : null, isCollapsed(caret) ? '' : $selectedText())
      setBlocks(caret.anchor.block === caret.focus.block ? [] : $blocksBetween(ordered(caret)))
    })
  }

  /** Whether the caret went elsewhere by itself; after each key it is also reported where the key has left it. */
  private hasJumped(): boolean {
    const caret = this.caret()
    const { typedTo } = this
    if (this.lexical.isComposing() || !caret || !typedTo) return false
    return caret.block !== typedTo.block || caret.offset !== typedTo.offset
  }

  private noteTyping(): void {
    const now = performance.now()
    this.typingSince ??= now
    window.clearTimeout(this.pause)
    const left = Math.max(0, LONGEST_MS - (now - this.typingSince))
    this.pause = window.setTimeout(() => void this.flush(), Math.min(PAUSE_MS, left))
  }

  dispose(): void {
    void this.flush()
    this.unregister()
    this.lexical.setRootElement(null)
  }
}

function $blocksBetween({ from, to }: { readonly from: TextPoint; readonly to: TextPoint }): BlockId[] {
  const ids = $readBlocks().map((block) => block.id)
  return ids.slice(ids.indexOf(from.block), ids.indexOf(to.block) + 1).filter((id) => fieldOf(id) === undefined)
}
