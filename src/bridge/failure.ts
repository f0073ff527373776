/**
 * A failure that the interface has words for, on its way through a message that can carry nothing but a text.
 * `worker-not-started` the engine or the desk file's library could not be loaded · `worker-ended` the desk's own thread
 * broke off in the midst of work.
 */
export const FAILURES = ['worker-not-started', 'worker-ended'] as const
export type FailureCode = (typeof FAILURES)[number]

const MARK = 'galley-failure'

export function writeFailure(code: FailureCode, detail: string): string {
  return `${MARK} ${code}: ${detail}`
}

/** Reads an error's message as it arrives in a window; `failed` for one without a code. */
export function readFailure(message: string): { readonly code: FailureCode | 'failed'; readonly detail: string } {
  for (const code of FAILURES) {
    const told = `${MARK} ${code}: `
    const at = message.indexOf(told)
    if (at >= 0) return { code, detail: message.slice(at + told.length) }
  }
  // What Electron puts in front of an error from the other side says nothing to an editor.
  return { code: 'failed', detail: message.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/u, '') }
}
