import { analysePage, fileLabel } from '../analyse-page'
import type { Call } from '../call'
import { UsageError } from '../exit-code'

/** `galley analyse FILE…`: one analysis a file, as JSON; several files as JSON Lines in the order given. */
export async function analyse(call: Call): Promise<void> {
  if (call.words.length === 0) throw new UsageError('analyse needs a FILE (- for standard input)')
  for await (const { file, page } of call.readPages(call.words)) {
    await call.printJson(analysePage(call.engine, fileLabel(file), page))
  }
}
