import {
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
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
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $copySelection } from './copy-text'
import { $readCaret, $selectPoints, type CaretRange, isCollapsed, ordered } from './editor-caret'
import { $readBlocks } from './editor-text'
import { watchCompositionEnd } from './late-enter'
import type { StructuralFlow } from './structural-flow'

/** Where edits that go beyond one block are sent. */
export interface StructuralPort {
  readonly flow: StructuralFlow
  /** Whether a block is one of the fields over the story, where Enter goes to the next one. */
  isField(block: string): boolean
}

const LINE_END = /\r\n|\r|\n/

/**
 * Lexical edits inside one block; whatever would change the blocks themselves goes to the document as a command and
 * comes back as a change of the mirror. All handlers run before Lexical's own and answer true to stop those.
 */
export function registerStructuralEdits(editor: LexicalEditor, { flow, isField }: StructuralPort): () => void {
  const lateEnter = watchCompositionEnd(editor)

  /** Replaces the selection by a command; false when it lies in one block and `text` is one line. */
  const $replaceSelection = (text: string): boolean => {
    const caret = $readCaret()
    if (!caret) return false
    if (caret.anchor.block === caret.focus.block && !LINE_END.test(text)) return false
    const { from, to } = ordered(caret)
    flow.replace(from, to, text)
    // The words come back behind what is replaced; until then the caret waits at its end.
    $selectPoints(to)
    return true
  }

  const $enter = (): void => {
    const caret = $readCaret()
    if (!caret) return
    if (!isCollapsed(caret) || !isField(caret.anchor.block)) $replaceSelection('\n')
    else if (!$goToNextField(caret)) $replaceSelection('\n')
  }

  const $insertText = (text: string): void => {
    const trimmed = text.replace(/(?:\r\n|\r|\n)+$/, '')
    if (trimmed === '' || $replaceSelection(trimmed)) return
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(trimmed)
  }

  /** Runs `edit` now, or after the edits that are on their way. */
  const whenFree = (edit: () => void): true => {
    if (flow.isBusy()) flow.defer(() => editor.update(edit, { discrete: true }))
    else edit()
    return true
  }

  const deletion = (command: LexicalCommand<boolean>) =>
    editor.registerCommand(
      command,
      (isBackward) => {
        if (flow.isBusy()) return whenFree(() => editor.dispatchCommand(command, isBackward))
        const caret = $readCaret()
        if (!caret) return true
        return isCollapsed(caret) ? $joinAtEdge(caret, isBackward, flow) : $replaceSelection('')
      },
      COMMAND_PRIORITY_HIGH,
    )

  const enter = () => whenFree($enter)

  return mergeRegister(
    lateEnter.stop,
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        // Ctrl+Enter and the like are the window's keys.
        if (event && (event.ctrlKey || event.metaKey || event.altKey)) return true
        event?.preventDefault()
        // An Enter that chooses words, or ends a composition (it comes without an event then), does not split.
        if (!event || event.isComposing || event.keyCode === 229 || lateEnter.isLate()) return true
        return enter()
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, enter, COMMAND_PRIORITY_HIGH),
    deletion(DELETE_CHARACTER_COMMAND),
    deletion(DELETE_WORD_COMMAND),
    deletion(DELETE_LINE_COMMAND),
    editor.registerCommand(REMOVE_TEXT_COMMAND, () => $replaceSelection(''), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (!flow.hasWaiting() || event.inputType !== 'insertText' || !event.data) return false
        const { data } = event
        event.preventDefault()
        return whenFree(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data))
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (payload) => {
        const caret = $readCaret()
        if (editor.isComposing() && caret && caret.anchor.block !== caret.focus.block) {
          // A composition begins over several blocks: they go by command while it goes on at their first place.
          const { from, to } = ordered(caret)
          flow.replace(from, to, '')
          $selectPoints(from)
          return false
        }
        const text = textOf(payload)
        return text !== undefined && $replaceSelection(text)
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        event.preventDefault()
        const text = 'clipboardData' in event ? (event.clipboardData?.getData('text/plain') ?? '') : ''
        return whenFree(() => $insertText(text))
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, $copySelection, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        $copySelection(event)
        return whenFree(() => {
          const selection = $getSelection()
          if (!$replaceSelection('') && $isRangeSelection(selection)) selection.removeText()
        })
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DRAGSTART_COMMAND, stop, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const text = event.dataTransfer?.getData('text/plain') ?? ''
        if (text === '') return false
        event.preventDefault()
        $selectDropPoint(event)
        return whenFree(() => $insertText(text))
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_TAB_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}

/** Enter at a field's edge opens no paragraph between the fields: it goes on to the next. */
function $goToNextField({ anchor }: CaretRange): boolean {
  const blocks = $readBlocks()
  const at = blocks.findIndex((block) => block.id === anchor.block)
  const block = blocks[at]
  if (!block || (anchor.offset > 0 && anchor.offset < block.text.length)) return false
  const next = blocks[at + 1]
  if (next) $selectPoints({ block: next.id, offset: 0 })
  return true
}

/** Backspace at a block's start, Delete at its end; false inside the block, where Lexical deletes. */
function $joinAtEdge({ anchor }: CaretRange, isBackward: boolean, flow: StructuralFlow): boolean {
  const blocks = $readBlocks()
  const at = blocks.findIndex((block) => block.id === anchor.block)
  const block = blocks[at]
  if (!block || anchor.offset !== (isBackward ? 0 : block.text.length)) return false
  const upper = isBackward ? blocks[at - 1] : block
  if (upper) flow.join(upper.id)
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
