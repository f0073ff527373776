/** What the process ends with; the worst of several stands. */
export const EXIT = { done: 0, findings: 1, usage: 2, unreadable: 3 } as const

/** A call whose words are off. */
export class UsageError extends Error {
  override name = 'UsageError'
}
