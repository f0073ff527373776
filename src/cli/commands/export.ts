import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportFiles } from '../../formats/export/export-files'
import { EXPORT_FORMATS, findExportFormat } from '../../formats/export/export-formats'
import { type ExportStory, exportStories as readStories } from '../../formats/export/export-story'
import { type Desk, pagesOf, storiesOf } from '../../model/document'
import { isRefusal } from '../../model/entry'
import type { Call } from '../call'
import { readDeskFile } from '../desk'
import { UsageError } from '../exit-code'
import { deskOfPage } from '../page-desk'

/**
 * `galley export DESK.galley|FILE --to FORMAT --out DIR [--story ID]`: clean stories, a file each. The desk file is
 * only read. A story is named by its id in the desk, or s1, s2 … in the order of the pages.
 */
export async function exportStories(call: Call): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...call.words],
    options: { to: { type: 'string' }, out: { type: 'string' }, story: { type: 'string' } },
    allowPositionals: true,
  })
  const [source] = positionals
  if (!source || positionals.length > 1) throw new UsageError('export needs one desk file or page')
  if (!values.out) throw new UsageError('export needs --out DIR')
  const format = findExportFormat(values.to ?? '')
  if (!format) throw new UsageError(`--to takes one of: ${EXPORT_FORMATS.map(({ id }) => id).join(', ')}`)
  const desk = source.toLowerCase().endsWith('.galley')
    ? await readDeskFile(call, source)
    : await readPage(call, source)
  if (!desk) return
  const stories = chosenStories(desk, values.story)
  if (stories.length === 0 && values.story !== undefined) {
    return call.complain(source, `there is no story ${values.story}: galley info lists them`)
  }
  write(call, values.out, exportFiles(stories, format, false))
}

async function readPage(call: Call, file: string): Promise<Desk | undefined> {
  const page = await call.readPage(file)
  const desk = isRefusal(page) ? page : deskOfPage(call.engine, page)
  if (!isRefusal(desk)) return desk
  call.complain(file, desk.message)
  return undefined
}

function chosenStories(desk: Desk, wanted: string | undefined): ExportStory[] {
  const ids = pagesOf(desk).flatMap((page) => storiesOf(desk, page.id).map((story) => story.id))
  const chosen = wanted === undefined ? ids : ids.filter((id, k) => id === wanted || `s${k + 1}` === wanted)
  return readStories(desk, chosen)
}

function write(call: Call, folder: string, files: readonly { name: string; text: string }[]): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, text } of files) {
      writeFileSync(join(folder, name), text)
      call.streams.err(`wrote ${join(folder, name)}\n`)
    }
  } catch (error) {
    call.complain(folder, `nothing can be written there: ${(error as Error).message}`)
  }
}
