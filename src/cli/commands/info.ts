import { describeDesk } from '../../store/info'
import { loadSql } from '../../store/sql'
import type { Call } from '../call'
import { EXIT, UsageError } from '../exit-code'

/** `galley info DESK.galley`: what the desk file holds and whether it is sound, as JSON. Reads, locks nothing. */
export async function info(call: Call): Promise<void> {
  const [path] = call.words
  if (!path || call.words.length > 1) throw new UsageError('info needs one desk file')
  const found = describeDesk(await loadSql(), path)
  await call.streams.out(`${JSON.stringify(found, null, 2)}\n`)
  if (found.sound) return
  for (const problem of found.problems) call.complain(path, problem)
  call.endsWith(EXIT.unreadable)
}
