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
import type { BlockId, StoryId } from '../../model/document'
import type { Entry } from '../../model/entry'
import { setBlocks, setCaret } from '../desk/focus-store'
import { showNotice } from '../notice-store'
import { type BlockLook, BlockNode } from './block-node'
import { type CaretWish, findChange, resolveWish, wishAfterReplace } from './caret-wish'
import { $readCaret, $selectPoints, isCollapsed, ordered } from './editor-caret'
import { $isShown, $patchBlocks, $readBlocks, $renameBlocks, type EditorBlock, type TargetBlock } from './editor-text'
import { fieldOf, type ShownBlock } from './shown-blocks'
import { insertField, joinBlock, replaceText } from './story-commands'
import { createPointMap, type Pin, type TextPoint } from './story-text'
import { $selectedText, registerStructuralEdits } from './structural-edits'
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
  private readonly unregister: () => void
  private mirror: StoryMirror | undefined
  private wish: CaretWish | undefined
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
    this.unregister = mergeRegister(
      registerPlainText(this.lexical),
      registerStructuralEdits(this.lexical, {
        replace: (from, to, text) => void this.replace(from, to, text),
        join: (block) => void this.join(block),
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

  /** Sends what was typed; see TypingSession.commit. */
  flush(): Promise<void> {
    window.clearTimeout(this.pause)
    this.pause = undefined
    this.typingSince = undefined
    return this.typing.commit()
  }

  /** Brings the document's state into the editor, with newer typing and the caret kept. */
  receive(mirror: StoryMirror): void {
    this.mirror = mirror
    // The text under a composition belongs to the input method; the change is taken in when it ends.
    this.isWaiting = this.lexical.isComposing()
    if (this.isWaiting) return
    const hadTyping = this.typing.hasTyping()
    const wished = this.takeWish(mirror.blocks)
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

  private takeWish(blocks: readonly ShownBlock[]): GrantedWish | undefined {
    const { wish } = this
    const point = wish && resolveWish(wish, blocks)
    if (!point) return undefined
    this.wish = undefined
    return { point, waitsAt: wish.waitsAt }
  }

  /** Sends the typing, then replaces; a field that is not a block yet has no text the document could replace. */
  private async replace(from: TextPoint, to: TextPoint, text: string): Promise<void> {
    const committed = this.flush()
    const [start, end] = this.withoutFields(from, to)
    if (!start || !end) return void (await committed)
    await this.wishing(wishAfterReplace(start, end, text), replaceText(start, end, text))
  }

  /** Keeps a wish while its command is on its way, and no longer. */
  private async wishing(wish: CaretWish, answer: Promise<Entry | undefined>): Promise<void> {
    this.wish = wish
    const entry = await answer
    const isOver = !entry || (this.mirror?.seq ?? 0) >= entry.seq
    if (isOver && this.wish === wish) this.wish = undefined
  }

  /** The part of a range that lies in blocks: empty fields at its ends are passed over. */
  private withoutFields(from: TextPoint, to: TextPoint): [TextPoint?, TextPoint?] {
    const blocks = this.read()
    const first = blocks.findIndex((block) => block.id === from.block)
    const last = blocks.findIndex((block) => block.id === to.block)
    const inside = blocks.slice(first, last + 1).filter((block) => fieldOf(block.id) === undefined)
    const upper = inside[0]
    const lower = inside.at(-1)
    return [
      upper && (upper.id === from.block ? from : { block: upper.id, offset: 0 }),
      lower && (lower.id === to.block ? to : { block: lower.id, offset: lower.text.length }),
    ]
  }

  private async join(block: BlockId): Promise<void> {
    void this.flush()
    const blocks = this.read()
    const upper = blocks.find((one) => one.id === block)
    const lower = blocks[blocks.findIndex((one) => one.id === block) + 1]
    if (!upper || !lower || fieldOf(upper.id) || fieldOf(lower.id) || !this.canJoin(upper.id, lower.id)) return
    await this.wishing({ block, behind: 0, offset: upper.text.length }, joinBlock(block))
  }

  /** A headline and the text under it are joined by no key: that would be a slip, not a wish. */
  private canJoin(upper: BlockId, lower: BlockId): boolean {
    const shown = new Map(this.mirror?.blocks.map((block) => [block.id, block]))
    const above = shown.get(upper)
    const below = shown.get(lower)
    return !above || !below || above.isField === below.isField || above.text === '' || below.text === ''
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

interface GrantedWish {
  readonly point: TextPoint
  readonly waitsAt: TextPoint | undefined
}

function pinOf({ point, waitsAt }: GrantedWish): Pin | undefined {
  return waitsAt && { from: waitsAt, to: point }
}

/** The wished place, behind what was typed while the caret waited for it. */
function placeOfWish({ point, waitsAt }: GrantedWish, caret: TextPoint, hadTyping: boolean): TextPoint | undefined {
  if (!hadTyping) return point
  const typed = waitsAt?.block === caret.block ? caret.offset - waitsAt.offset : -1
  return typed < 0 ? undefined : { block: point.block, offset: point.offset + typed }
}

function $blocksBetween({ from, to }: { readonly from: TextPoint; readonly to: TextPoint }): BlockId[] {
  const ids = $readBlocks().map((block) => block.id)
  return ids.slice(ids.indexOf(from.block), ids.indexOf(to.block) + 1).filter((id) => fieldOf(id) === undefined)
}
