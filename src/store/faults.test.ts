import { expect, test } from 'vitest'
import { isSameDesk } from '../commands/testing/bench-desk'
import { checkDesk } from '../model/check-desk'
import type { Desk } from '../model/document'
import { type Entry, isRefusal } from '../model/entry'
import type { Session } from './session'
import { Disk, type PowerCut } from './testing/disk'
import { importPage, openSession, tryToOpen, typeText } from './testing/open-session'

/**
 * As SQLite tests itself: let the Nth call that writes fail, for every N there is, and prove each time that what was
 * acknowledged is there after the next start and that the desk is sound.
 */

const PATH = '/desks/monday.galley'
const POWER_CUTS: readonly PowerCut[] = ['everything', 'names-only', 'contents-only', 'nothing']

interface Run {
  readonly acknowledged: Entry[]
  /** The document after each number of entries. */
  readonly desks: Map<number, Desk>
  /** Saves that were acknowledged. */
  saves: number
}

/** An editor's day in small: open, import, type, save, type, save elsewhere in the day, undo, type. */
async function work(disk: Disk, run: Run): Promise<void> {
  const session = await tryToOpen(PATH, disk)
  if (isRefusal(session)) return
  try {
    run.desks.set(session.seq, session.desk)
    session.onEntry((entry) => {
      run.acknowledged.push(entry)
    })
    const steps: ((session: Session) => unknown)[] = [
      (it) => importPage(it),
      (it) => typeText(it, '一'),
      (it) => note(run, it),
      (it) => typeText(it, '二'),
      (it) => it.undo(),
      (it) => note(run, it),
      (it) => typeText(it, '三'),
    ]
    for (const step of steps) {
      try {
        step(session)
      } catch (error) {
        // A step that builds on one that failed cannot be done.
        if (!/EIO|no paragraph/.test(String(error))) throw error
      }
      run.desks.set(session.seq, session.desk)
    }
  } finally {
    session.close()
  }
}

function note(run: Run, session: Session): void {
  if (!isRefusal(session.save())) run.saves++
}

function newRun(): Run {
  return { acknowledged: [], desks: new Map(), saves: 0 }
}

/** Opens the desk after a failure; everything acknowledged must be there, and at most one entry more. */
async function expectNothingLost(disk: Disk, run: Run): Promise<void> {
  const session = await openSession(PATH, disk, { how: 'force' })
  try {
    expect(session.setAside?.code === undefined || session.setAside.code === 'journal-damaged').toBe(true)
    expect(checkDesk(session.desk)).toEqual([])
    const acknowledged = run.acknowledged.length
    expect(session.seq).toBeGreaterThanOrEqual(acknowledged)
    expect(session.seq).toBeLessThanOrEqual(acknowledged + 1)
    const known = run.desks.get(session.seq)
    if (known) expect(isSameDesk(session.desk, known)).toBe(true)
    const history = session.history()
    run.acknowledged.forEach((entry, k) => {
      expect(history[k]).toMatchObject({ seq: entry.seq, command: entry.command, about: entry.about })
    })
    // The desk can be worked on and saved as if nothing had happened.
    importPage(session)
    expect(session.save()).toMatchObject({ saved: true })
  } finally {
    session.close()
  }
}

async function callsOfAFullRun(): Promise<number> {
  const disk = new Disk()
  const run = newRun()
  await work(disk, run)
  expect(run.acknowledged.map((entry) => entry.command)).toEqual([
    'page.import',
    'text.replace',
    'text.replace',
    'undo',
    'text.replace',
  ])
  expect(run.saves).toBe(2)
  return disk.calls
}

test.each(POWER_CUTS)('a power cut at any call loses nothing acknowledged (kept: %s)', async (kept) => {
  const calls = await callsOfAFullRun()
  expect(calls).toBeGreaterThan(40)
  for (let call = 1; call <= calls; call++) {
    const disk = new Disk()
    disk.failOn(call, true)
    const run = newRun()
    await work(disk, run)
    expect(disk.hasFailed, `call ${call}`).toBe(true)
    await expectNothingLost(disk.afterPowerCut(kept), run)
  }
})

test('a single failing call at any place loses nothing acknowledged, and nothing refused comes back', async () => {
  const calls = await callsOfAFullRun()
  for (let call = 1; call <= calls; call++) {
    const disk = new Disk()
    disk.failOn(call, false)
    const run = newRun()
    await work(disk, run)
    const session = await openSession(PATH, disk, { how: 'force' })
    expect(session.seq, `call ${call}`).toBe(run.acknowledged.length)
    session.close()
    await expectNothingLost(disk, run)
  }
})
