/** Tries before the time is held to grow so: a busy machine may spoil some, but not all of them. */
const TRIES = 8
/** Least processor time of the shorter reading, in milliseconds, that says anything. */
const LEAST = 2

/**
 * How many times as much processor time the long reading takes as the short one: the least of several tries, up to the
 * first that stays within `most`. No clock is read, so what else runs on the machine does not count; a reading whose
 * time grows with the square of its text exceeds `most` at every try.
 */
export function growthOf(short: () => unknown, long: () => unknown, most: number): number {
  short()
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < TRIES && least > most; k++) {
    const before = timeOf(short)
    least = Math.min(least, timeOf(long) / Math.max(before, LEAST))
  }
  return least
}

function timeOf(read: () => unknown): number {
  const from = process.cpuUsage()
  read()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}
