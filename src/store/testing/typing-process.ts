import { writeSync } from 'node:fs'
import { isRefusal } from '../../model/entry'
import { importPage, openSession, typeText } from './open-session'

/**
 * A process that types into the desk named on its command line until somebody kills it, writing the number of each
 * entry to standard output once it is acknowledged. Every tenth time it saves.
 */
const session = await openSession(process.argv[2] ?? '')
importPage(session)
for (;;) {
  const entry = typeText(session, '字')
  if (isRefusal(entry)) throw new Error(entry.message)
  writeSync(1, `${entry.seq}\n`)
  if (entry.seq % 10 === 0) session.save()
}
