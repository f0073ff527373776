import { readFile, writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import type { ListRow } from '../bridge/newsroom-lists'
import { houseStyleOf } from '../engine/page/house-style'
import { styleSample } from '../engine/page/restyle'
import { decodePage } from '../formats/import/decode-page'
import { exportedRows, readNewsroomLists, saveNewsroomList } from '../host/newsroom-folder'
import { checkListRow, readOwnRows, writeOwnList } from '../host/own-list'
import { isRefusal, refuse } from '../model/entry'
import { cleanText } from '../model/piece'
import type { DeskWindows } from './desk-windows'
import type { RequestHandlers } from './guard'
import { places } from './places'

type LexiconRequest = 'style.sample' | 'lexicon.read' | 'lexicon.write' | 'lexicon.import' | 'lexicon.export'

/**
 * The newsroom's own lists: files of the app's own folder, the same for all its windows, so that a list taught in one
 * is known in each. `shown` takes the files written, which a window may have shown.
 */
export function lexiconHandlers(windows: DeskWindows, shown: Set<string>): Pick<RequestHandlers, LexiconRequest> {
  return {
    'lexicon.read': async () => readNewsroomLists(places.ownLexicons, places.lexicons),
    'lexicon.write': async ({ list, rows }) => {
      const wrong = rows.find((cells) => checkListRow(list, cells) !== undefined)
      if (wrong) return refuse('bad-row', wrong.join(' '))
      try {
        saveNewsroomList(places.ownLexicons, list, rows)
      } catch (error) {
        return refuse('not-written', error instanceof Error ? error.message : String(error))
      }
      await Promise.all(windows.all.map(({ worker }) => worker.call('engine.renew', null)))
      // Read only now: another row may have been written while the engines were being made.
      const lists = readNewsroomLists(places.ownLexicons, places.lexicons)
      for (const window of windows.all) window.send('lexicon.changed', lists)
      return lists
    },
    'lexicon.import': async ({ list }, event) => {
      const { browser } = windows.of(event.sender)
      const { filePaths } = await dialog.showOpenDialog(browser, { properties: ['openFile'], filters: LIST_FILTER })
      const [path] = filePaths
      if (!path) return { cancelled: true }
      try {
        // Spreadsheets save text as UTF-16 or in the system's own encoding.
        const decoded = decodePage(await readFile(path))
        if (!isRefusal(decoded)) return readOwnRows(list, decoded.text)
      } catch {
        // Told below.
      }
      return { rows: [], problems: [{ list, code: 'unreadable', line: 0 }] }
    },
    'style.sample': async ({ samples }) => ({ texts: samples.map(({ text, rows }) => setText(text, rows)) }),
    'lexicon.export': async ({ list }, event) => {
      const { browser } = windows.of(event.sender)
      const { filePath } = await dialog.showSaveDialog(browser, { defaultPath: `${list}.tsv`, filters: LIST_FILTER })
      if (!filePath) return { cancelled: true }
      try {
        await writeFile(
          filePath,
          writeOwnList(list, exportedRows(readNewsroomLists(places.ownLexicons, places.lexicons), list)),
        )
      } catch (error) {
        return refuse('not-written', error instanceof Error ? error.message : String(error))
      }
      shown.add(filePath)
      return { written: filePath }
    },
  }
}

/** A text as clean-up sets it under just these rules, line by line. */
function setText(text: string, rows: readonly ListRow[]): string {
  const style = houseStyleOf(rows.map(([rule = '', from = '', to = '', state = '']) => ({ rule, from, to, state })))
  return text
    .split('\n')
    .map((line) => cleanText(styleSample(line, style)))
    .join('\n')
}

const LIST_FILTER = [{ name: 'TSV', extensions: ['tsv', 'txt'] }]
