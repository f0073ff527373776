import type { PatternProgram, Step } from './pattern-program'
import type { PatternClass } from './pattern-syntax'
import type { PatternTokens } from './pattern-tokens'

/** What a class or gap of the pattern met, in the order of the pattern. */
export interface Capture {
  readonly name: PatternClass | 'gap'
  readonly start: number
  readonly end: number
}

export interface PatternMatch {
  readonly start: number
  readonly end: number
  readonly captures: readonly Capture[]
}

/** Captures so far, newest first; threads share their tails. */
interface Chain {
  readonly capture: Capture
  readonly before: Chain | null
}

/** A way through the pattern that fits the text so far. `until` > 0: it waits for the end of a thing it has begun. */
interface Thread {
  readonly step: number
  readonly start: number
  readonly until: number
  readonly gapFrom: number
  readonly captures: Chain | null
}

/** A gap never reaches over the end of a sentence. */
const SENTENCE_ENDS = '。！？；!?;\n'

/**
 * Every place of a text that a pattern fits, from left to right, none overlapping another; of the ways to fit from one
 * place, alternatives in the order written and gaps as short as may be. All ways are followed side by side, one character
 * at a time, and of two at the same step only the first goes on (R. Cox, "Regular Expression Matching: the Virtual Machine
 * Approach", after R. Pike), so the work is the text's length times the pattern's whatever either holds.
 */
export function findPattern(program: PatternProgram, tokens: PatternTokens): PatternMatch[] {
  const { text } = tokens
  if (program.needed && !program.needed.some((words) => text.includes(words))) return []
  const found: PatternMatch[] = []
  let from = 0
  while (from < text.length) {
    const match = new Search(program.steps, tokens, from).run()
    if (!match) break
    found.push(match)
    from = match.end
  }
  return found
}

class Search {
  readonly #marks: Int32Array
  #match: PatternMatch | undefined

  constructor(
    private readonly steps: readonly Step[],
    private readonly tokens: PatternTokens,
    private readonly from: number,
  ) {
    this.#marks = new Int32Array(steps.length).fill(-1)
  }

  /** The first match from `from` on. */
  run(): PatternMatch | undefined {
    const { text } = this.tokens
    const [first] = this.steps
    let now: Thread[] = []
    for (let at = this.from; at <= text.length; at++) {
      if (!this.#match && at < text.length && (first?.op !== 'code' || first.code === text.charCodeAt(at))) {
        this.#follow(now, 0, at, at, 0, null)
      }
      if (now.length === 0) {
        if (this.#match) break
        continue
      }
      const next: Thread[] = []
      for (const thread of now) if (this.#advance(thread, next, at)) break
      now = next
    }
    return this.#match
  }

  /** Takes a thread over the character at `at`. True when it has met the whole pattern: threads behind it give way. */
  #advance(thread: Thread, next: Thread[], at: number): boolean {
    const step = this.steps[thread.step]
    const { text } = this.tokens
    if (step?.op === 'found') {
      this.#match = { start: thread.start, end: at, captures: listOf(thread.captures) }
      return true
    }
    if (at >= text.length) return false
    if (step?.op === 'code') {
      if (step.code === text.charCodeAt(at)) this.#onward(thread, next, at)
    } else if (step?.op === 'any') {
      if (!SENTENCE_ENDS.includes(text.charAt(at))) this.#onward(thread, next, at)
    } else if (step?.op === 'class') {
      const end = thread.until || this.tokens.endOf(step.name, at)
      if (end === undefined) return false
      // The thing began where the thread first stood at this step.
      const begun = thread.until ? thread.gapFrom : at
      if (end > at + 1) next.push({ ...thread, until: end, gapFrom: begun })
      else {
        const capture = { name: step.name, start: begun, end }
        this.#follow(next, thread.step + 1, at + 1, thread.start, 0, { capture, before: thread.captures })
      }
    }
    return false
  }

  #onward({ step, start, gapFrom, captures }: Thread, next: Thread[], at: number): void {
    this.#follow(next, step + 1, at + 1, start, gapFrom, captures)
  }

  /**
   * Adds the ways on from a step that take no character, in their order; a step is entered once at a place. It calls
   * itself as deep as a pattern has steps, some hundreds.
   */
  #follow(list: Thread[], index: number, at: number, start: number, gapFrom: number, captures: Chain | null): void {
    if (this.#marks[index] === at) return
    this.#marks[index] = at
    const step = this.steps[index]
    switch (step?.op) {
      case 'fork':
        this.#follow(list, step.first, at, start, gapFrom, captures)
        this.#follow(list, step.second, at, start, gapFrom, captures)
        break
      case 'goto':
        this.#follow(list, step.next, at, start, gapFrom, captures)
        break
      case 'gap-begins':
        this.#follow(list, index + 1, at, start, at, captures)
        break
      case 'gap-ends': {
        const capture = { name: 'gap' as const, start: gapFrom, end: at }
        this.#follow(list, index + 1, at, start, 0, { capture, before: captures })
        break
      }
      case 'not':
      case 'notafter':
      case 'edge':
        if (this.#holds(step, at)) this.#follow(list, index + 1, at, start, gapFrom, captures)
        break
      default:
        list.push({ step: index, start, until: 0, gapFrom, captures })
    }
  }

  #holds(step: Extract<Step, { op: 'not' | 'notafter' | 'edge' }>, at: number): boolean {
    const { text } = this.tokens
    if (step.op === 'edge') return at === (step.name === 'start' ? 0 : text.length)
    if (step.op === 'not') return !step.words.some((words) => text.startsWith(words, at))
    return !step.words.some((words) => text.endsWith(words, at))
  }
}

function listOf(chain: Chain | null): Capture[] {
  const list: Capture[] = []
  for (let one = chain; one; one = one.before) list.push(one.capture)
  return list.reverse()
}
