import { isRefusal } from '../../model/entry'
import type { Call } from '../call'
import { UsageError } from '../exit-code'
import { readPages } from '../read-pages'

/** `galley analyse FILE…`: one analysis a file, as JSON; several files as JSON Lines in the order given. */
export async function analyse(call: Call): Promise<void> {
  if (call.words.length === 0) throw new UsageError('analyse needs a FILE (- for standard input)')
  for await (const { job, result } of readPages(call, 'analyse', call.files(call.words))) {
    if (isRefusal(result)) call.complain(job.file, result.message)
    else await call.streams.out(result)
  }
}
