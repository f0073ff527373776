import { isRefusal } from '../../model/entry'
import { analysePage, fileLabel } from '../analyse-page'
import type { Call } from '../call'
import { UsageError } from '../exit-code'
import { countThreads, readInThreads } from '../page-threads'

/** `galley analyse FILE…`: one analysis a file, as JSON; several files as JSON Lines in the order given. */
export async function analyse(call: Call): Promise<void> {
  if (call.words.length === 0) throw new UsageError('analyse needs a FILE (- for standard input)')
  const { pageThread } = call.streams
  // Standard input is the main thread's.
  if (pageThread && !call.words.includes('-')) {
    const files = await call.listFiles(call.words)
    const count = await countThreads(files)
    if (count > 1) return analyseInThreads(call, files, pageThread, count)
  }
  for await (const { file, page } of call.readPages(call.words)) {
    await call.printJson(analysePage(call.engine, fileLabel(file), page))
  }
}

/** As many pages at once as there are threads; this one only writes what they have found, in the order given. */
async function analyseInThreads(call: Call, files: readonly string[], script: URL, count: number): Promise<void> {
  for await (const { file, read } of readInThreads(files, { script, count, own: call.ownSources })) {
    if (isRefusal(read)) call.complain(file, read.message)
    else await call.streams.out(read)
  }
}
