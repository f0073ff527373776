import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $readCaret, $selectPoints, type CaretRange, isCollapsed, ordered } from './editor-caret'
import { $readBlocks } from './editor-text'
import type { TextPoint } from './story-text'

/** What the edits that go beyond one block are made into. */
export interface StructuralSender {
  /** The story's text between two points gives way to `text`, whose line ends open paragraphs. */
  replace(from: TextPoint, to: TextPoint, text: string): void
  /** Joins `block` with the one behind it. */
  join(block: string): void
}

const LINE_END = /\r\n|\r|\n/

/**
 * Lexical edits inside one block; whatever would change the blocks themselves goes to the document as a command and
 * comes back as a change of the mirror. All handlers run before Lexical's own and answer true to stop those.
 */
export function registerStructuralEdits(editor: LexicalEditor, sender: StructuralSender): () => void {
  const isLateEnter = watchCompositionEnd(editor)

  /** Replaces the selection by a command; false when it lies in one block and `text` is one line. */
  const $replaceSelection = (text: string): boolean => {
    const caret = $readCaret()
    if (!caret) return false
    if (caret.anchor.block === caret.focus.block && !LINE_END.test(text)) return false
    const { from, to } = ordered(caret)
    sender.replace(from, to, text)
    // The words come back behind what is replaced; until then the caret waits at its end.
    $selectPoints(to)
    return true
  }

  const $deleteAtEdge = (isBackward: boolean): boolean => {
    const caret = $readCaret()
    if (!caret) return true
    if (!isCollapsed(caret)) return $replaceSelection('')
    return $joinAtEdge(caret, isBackward, sender)
  }

  const $insert = (payload: InputEvent | string): boolean => {
    const text = textOf(payload)
    if (text === undefined) return false
    const caret = $readCaret()
    if (typeof payload === 'string' && caret && caret.anchor.block !== caret.focus.block) {
      // A composition begins over several blocks: they are joined by command while it goes on at their first place.
      const { from, to } = ordered(caret)
      sender.replace(from, to, '')
      $selectPoints(from)
      return false
    }
    return $replaceSelection(text)
  }

  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        // Ctrl+Enter and the like are the window's keys.
        if (event && (event.ctrlKey || event.metaKey || event.altKey)) return true
        event?.preventDefault()
        if (event && (event.isComposing || event.keyCode === 229 || isLateEnter())) return true
        // A composition that ends in a line end comes without an event; its Enter chose words, it does not split.
        if (event) $replaceSelection('\n')
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $replaceSelection('\n') || true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $replaceSelection('\n') || true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtEdge, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $deleteAtEdge, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $deleteAtEdge, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REMOVE_TEXT_COMMAND, () => $replaceSelection(''), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $insert, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault()
        const text = 'clipboardData' in event ? (event.clipboardData?.getData('text/plain') ?? '') : ''
        $insertText(text, $replaceSelection)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, (event) => $copy(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        $copy(event)
        const selection = $getSelection()
        if (!$replaceSelection('') && $isRangeSelection(selection)) selection.removeText()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DRAGSTART_COMMAND, (event) => stop(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const text = event.dataTransfer?.getData('text/plain') ?? ''
        if (text === '') return false
        event.preventDefault()
        $selectDropPoint(event)
        $insertText(text, $replaceSelection)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_TAB_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}

/** Backspace at a block's start, Delete at its end; false inside the block, where Lexical deletes. */
function $joinAtEdge({ anchor }: CaretRange, isBackward: boolean, sender: StructuralSender): boolean {
  const blocks = $readBlocks()
  const at = blocks.findIndex((block) => block.id === anchor.block)
  const block = blocks[at]
  if (!block || anchor.offset !== (isBackward ? 0 : block.text.length)) return false
  const upper = isBackward ? blocks[at - 1] : block
  if (upper) sender.join(upper.id)
  return true
}

function $insertText(text: string, $replaceSelection: (text: string) => boolean): void {
  const selection = $getSelection()
  const trimmed = text.replace(/(?:\r\n|\r|\n)+$/, '')
  if (trimmed !== '' && !$replaceSelection(trimmed) && $isRangeSelection(selection)) selection.insertText(trimmed)
}

/** The selected text, a line a block; empty fields give no line. */
export function $selectedText(): string {
  const caret = $readCaret()
  if (!caret || isCollapsed(caret)) return ''
  const { from, to } = ordered(caret)
  const blocks = $readBlocks()
  const first = blocks.findIndex((block) => block.id === from.block)
  const last = blocks.findIndex((block) => block.id === to.block)
  const lines = blocks.slice(first, last + 1).map(({ id, text }) => {
    return text.slice(id === from.block ? from.offset : 0, id === to.block ? to.offset : text.length)
  })
  return lines.filter((line) => line !== '' || lines.length === 1).join('\n')
}

function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const text = $selectedText()
  if (text === '') return true
  if (event && 'clipboardData' in event && event.clipboardData) {
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
  }
  return true
}

function textOf(payload: InputEvent | string): string | undefined {
  if (typeof payload === 'string') return payload
  return payload.dataTransfer?.getData('text/plain') || payload.data || undefined
}

function stop(event: Event): boolean {
  event.preventDefault()
  return true
}

function $selectDropPoint(event: DragEvent): void {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY)
  const selection = $getSelection()
  if (range && $isRangeSelection(selection)) selection.applyDOMRange(range)
}

/** An input method's Enter may still arrive as a plain key right behind the end of its composition. */
const LATE_ENTER_MS = 30

function watchCompositionEnd(editor: LexicalEditor): () => boolean {
  let endedAt = Number.NEGATIVE_INFINITY
  const note = () => {
    endedAt = performance.now()
  }
  editor.registerRootListener((root, before) => {
    before?.removeEventListener('compositionend', note)
    root?.addEventListener('compositionend', note)
  })
  return () => performance.now() - endedAt < LATE_ENTER_MS
}
