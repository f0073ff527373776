import { request, settle } from '../bridge-client'
import { openPage } from '../desk/focus-store'
import { openDialog } from '../dialogs/dialog-store'
import { say } from '../words/use-words'

/**
 * Makes a page of the text on the clipboard. The window has no permission to read the clipboard unasked, so where that
 * is refused a field is opened to paste into.
 */
export async function pasteAsPage(): Promise<void> {
  const text = await readClipboard()
  if (text.trim() === '') openDialog({ kind: 'paste' })
  else await importText(text)
}

/** Brings text in as a page of its own and opens it; false when it was refused. */
export async function importText(text: string): Promise<boolean> {
  const time = new Date().toLocaleTimeString('zh-CN', { hour12: false, hour: '2-digit', minute: '2-digit' })
  const entry = await settle(request('import.text', { name: say('import.pasted', { time }), text }))
  if (!entry) return false
  const page = entry.changes.find((change) => change.table === 'page')
  if (page) openPage(page.id)
  return true
}

async function readClipboard(): Promise<string> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return ''
  }
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** The paste key outside a field of text makes a page. Returns a function that ends the listening. */
export function listenForPaste(): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (isEditable(event.target) || document.querySelector('[role="dialog"][data-modal], [role="alertdialog"]')) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '') return
    event.preventDefault()
    void importText(text)
  }
  document.addEventListener('paste', onPaste)
  return () => document.removeEventListener('paste', onPaste)
}
