import { $readCaret, isCollapsed, ordered } from './editor-caret'
import { $readBlocks } from './editor-text'

/** The selected text, a line a block; empty fields give no line. To be called inside a Lexical update or read. */
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

/** Puts the selected text on the clipboard as plain text: the marks over it are not part of it. */
export function $copySelection(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const text = $selectedText()
  if (text !== '' && event && 'clipboardData' in event && event.clipboardData) {
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
  }
  return true
}
