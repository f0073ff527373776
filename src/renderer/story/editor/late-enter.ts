import type { LexicalEditor } from 'lexical'

/** An input method's Enter may still arrive as a plain key right behind the end of its composition. */
const LATE_ENTER_MS = 30

/** Tells whether an Enter that comes now was meant for the input method. */
export function watchCompositionEnd(editor: LexicalEditor): {
  readonly isLate: () => boolean
  readonly stop: () => void
} {
  let endedAt = Number.NEGATIVE_INFINITY
  const note = () => {
    endedAt = performance.now()
  }
  const stop = editor.registerRootListener((root) => {
    root?.addEventListener('compositionend', note)
    return () => root?.removeEventListener('compositionend', note)
  })
  return { isLate: () => performance.now() - endedAt < LATE_ENTER_MS, stop }
}
