import { isRefusal } from '../../model/entry'
import type { Call } from '../call'
import { openDeskFile } from '../desk'
import { UsageError } from '../exit-code'

/** `galley import DESK.galley FILE…`: loads pages into a desk file, cut into stories; the file is made if missing. */
export async function importPages(call: Call): Promise<void> {
  const [desk, ...files] = call.words
  if (!desk || files.length === 0) throw new UsageError('import needs a desk file and at least one FILE')
  const session = await openDeskFile(call, desk, { create: true, how: 'plain' })
  if (!session) return
  try {
    for await (const { file, page } of call.readPages(files)) {
      const entry = session.run('page.import', page)
      if (isRefusal(entry)) call.complain(file, entry.message)
      else call.streams.err(`imported ${file}\n`)
    }
    const saved = session.save()
    if (isRefusal(saved)) call.complain(desk, saved.message)
  } finally {
    session.close()
  }
}
