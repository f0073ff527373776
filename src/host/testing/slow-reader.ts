import { serveReading } from '../reading-thread'

/** A thread for tests: "reads" a number by doubling it, and has its weak moments, as `SlowJob` says. */
export interface SlowJob {
  readonly number: number
  /** Of whoever reads it: a mistake in the page's own reading fails wherever it is read. */
  readonly trouble?: 'fails in the thread' | 'ends the thread'
}

export type SlowResult = { readonly double: number; readonly inThread: boolean }

serveReading<SlowJob, SlowResult>(({ number, trouble }) => {
  if (trouble === 'fails in the thread') throw new Error('no')
  if (trouble === 'ends the thread') process.exit(7)
  return { double: 2 * number, inThread: true }
})
