/** What an editor waits for goes before what the window merely wants to know by and by. */
export type Urgency = 'now' | 'later'

interface Task {
  readonly run: () => Promise<void>
}

/**
 * Runs calls one at a time, each to its end before the next (but for those that let others pass by themselves), so that
 * nothing needs a lock. Between two calls the
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

  /** For a call that takes long, between two of its steps: what an editor waits for is run first. */
  async letUrgentPass(): Promise<void> {
    await turn()
    for (let task = this.#waiting.now.shift(); task; task = this.#waiting.now.shift()) await task.run()
  }

  /** The same for a call somebody waits for: one of those that can wait comes between as well, or they would all be held up. */
  async letOthersPass(): Promise<void> {
    await this.letUrgentPass()
    await this.#waiting.later.shift()?.run()
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true
    for (;;) {
      const task = this.#waiting.now.shift() ?? this.#waiting.later.shift()
      if (!task) break
      await task.run()
      await turn()
    }
    this.#isRunning = false
  }
}

/** The thread turns to its messages. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
