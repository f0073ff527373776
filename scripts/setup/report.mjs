// What a person reads while the set-up works: one line a step, with the time it took. Everything goes to stderr, so that
// `npm run galley` keeps stdout for galley's own output.

/** Something that cannot be set up. `how` says what the reader can do about it. */
export class SetupProblem extends Error {
  constructor(what, how) {
    super(what)
    this.how = how
  }
}

/** Prints one line. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Announces a piece of work, does it, and says how long it took. */
export async function step(what, work) {
  say(`· ${what} …`)
  const startedMs = performance.now()
  const result = await work()
  say(`  done in ${formatSeconds(performance.now() - startedMs)}`)
  return result
}

/** `3.4 s`, `2 min 05 s` */
export function formatSeconds(durationMs) {
  const seconds = durationMs / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`
}

/** Prints a problem the way every script here does: what is wrong, then what to do. */
export function sayProblem(problem) {
  if (!(problem instanceof SetupProblem)) throw problem
  say(`\n✗ ${problem.message}`)
  for (const line of problem.how.split('\n')) say(`  ${line}`)
}
