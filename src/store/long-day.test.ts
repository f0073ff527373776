import { expect, test } from 'vitest'
import { isSameDesk } from '../commands/testing/bench-desk'
import { randomCall } from '../commands/testing/random-call'
import { seededNumbers, throwDice } from '../commands/testing/seeded-dice'
import { checkDesk } from '../model/check-desk'
import { isRefusal } from '../model/entry'
import { Disk } from './testing/disk'
import { importPage, openSession } from './testing/open-session'

/** How often each kind of step came off, over all seeds. */
const done = { undo: 0, redo: 0, single: 0, restarts: 0 }

/** Seeds that once found a fault are added here. */
const SEEDS = [1, 2, 3, 1949, 20_231_105]

test.each(SEEDS)(
  'a long day of commands, undo, saves and restarts ends with the desk the editor saw (seed %i)',
  async (seed) => {
    const next = seededNumbers(seed)
    const path = '/d/day.galley'
    const disk = new Disk()
    let session = await openSession(path, disk)
    importPage(session)
    for (let step = 0; step < 250; step++) {
      const what = next(20)
      if (what < 11) {
        const { command, args } = randomCall(session, throwDice(next))
        // A day that ends with an empty desk proves little.
        if (command !== 'page.remove') session.runRequest(command, args)
      } else if (what < 14) done.undo += isRefusal(session.undo()) ? 0 : 1
      else if (what < 16) done.redo += isRefusal(session.redo()) ? 0 : 1
      else if (what < 18) done.single += isRefusal(session.undoEntry(1 + next(session.seq))) ? 0 : 1
      else if (what < 19) expect(session.save()).toMatchObject({ saved: true })
      else {
        const { desk, seq, undoable, redoable } = session
        session.close()
        session = await openSession(path, disk)
        expect(isSameDesk(session.desk, desk)).toBe(true)
        expect([session.seq, session.undoable, session.redoable]).toEqual([seq, undoable, redoable])
        expect(session.setAside).toBeUndefined()
        done.restarts++
      }
    }
    expect(checkDesk(session.desk)).toEqual([])
    while (session.undoable) expect(isRefusal(session.undo())).toBe(false)
    expect([session.desk.page.size, session.desk.block.size, session.desk.decision.size]).toEqual([0, 0, 0])
  },
)

test('those days had enough of everything to prove something', () => {
  expect(Math.min(...Object.values(done))).toBeGreaterThan(10)
})
