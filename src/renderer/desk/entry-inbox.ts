import type { Entry } from '../../model/entry'

/**
 * Entries on their way into the mirror. One by itself is applied at once; while many come in a row (an import writes
 * one a page) they are gathered, so that the window is drawn a few times a second instead of once for each, and on a
 * desk so large that drawing takes long, less often still: half of the time is the editor's.
 */
const GATHER_MS = 120

let apply: ((entries: readonly Entry[]) => void) | undefined
let waiting: Entry[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let appliedAt = Number.NEGATIVE_INFINITY
/** How long the last entries kept the window busy, drawing included. */
let drawMs = 0

/** Says what is done with the entries. */
export function connectInbox(applyEntries: (entries: readonly Entry[]) => void): void {
  apply = applyEntries
}

export function receiveEntry(entry: Entry): void {
  waiting.push(entry)
  if (timer !== undefined) return
  const restMs = appliedAt + Math.max(GATHER_MS, drawMs) - performance.now()
  if (restMs <= 0) applyWaiting()
  else timer = setTimeout(applyWaiting, restMs)
}

/** Applies what has come in. Called too before the answer to a command is acted on: its entry came just before. */
export function applyWaiting(): void {
  const entries = waiting
  dropWaiting()
  if (entries.length === 0) return
  const began = performance.now()
  apply?.(entries)
  appliedAt = performance.now()
  // Runs behind what drawing has been scheduled.
  setTimeout(() => {
    appliedAt = performance.now()
    drawMs = appliedAt - began
  })
}

/** Another desk is shown: entries of the one before are no longer wanted. */
export function dropWaiting(): void {
  clearTimeout(timer)
  timer = undefined
  waiting = []
}
