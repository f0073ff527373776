/** What an editor waits for goes before what the window merely wants to know by and by. */
export type Urgency = 'now' | 'later'

interface Task {
  readonly run: () => Promise<void>
}

/**
 * Runs calls one at a time, each to its end before the next, so that nothing needs a lock. Between two calls the
 * thread turns to its messages, so a keystroke that comes in while a hundred pages wait to be looked at is next.
 */
export class CallQueue {
  readonly #waiting: Record<Urgency, Task[]> = { now: [], later: [] }
  #isRunning = false

  /** @param run must not throw: what goes wrong is its own to answer. */
  add(urgency: Urgency, run: () => Promise<void>): void {
    this.#waiting[urgency].push({ run })
    if (!this.#isRunning) void this.#runAll()
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true
    for (;;) {
      const task = this.#waiting.now.shift() ?? this.#waiting.later.shift()
      if (!task) break
      await task.run()
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#isRunning = false
  }
}
