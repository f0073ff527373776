import { readFile, writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import { refuse } from '../model/entry'
import type { DeskWindows } from './desk-windows'
import type { RequestHandlers } from './guard'

type RuleRequest = 'rule.list' | 'rule.try' | 'rule.read' | 'rule.write'

const TABLE_FILTER = [{ name: 'TSV', extensions: ['tsv', 'txt'] }]
/** Rules can also be taken over from another desk. */
const RULES_FILTER = [{ name: 'TSV, Galley', extensions: ['tsv', 'txt', 'galley'] }]

/** The newsroom's own rules: files here, everything about them in the desk's worker. `shown` takes the files written. */
export function ruleHandlers(windows: DeskWindows, shown: Set<string>): Pick<RequestHandlers, RuleRequest> {
  return {
    'rule.list': (_, event) => windows.of(event.sender).worker.call('rule.list', null),
    'rule.try': (args, event) => windows.of(event.sender).worker.call('rule.try', args),
    'rule.read': async (_, event) => {
      const { browser, worker } = windows.of(event.sender)
      const { filePaths } = await dialog.showOpenDialog(browser, { properties: ['openFile'], filters: RULES_FILTER })
      const [path] = filePaths
      if (!path) return { cancelled: true }
      let bytes: Uint8Array
      try {
        bytes = await readFile(path)
      } catch (error) {
        return refuse('unreadable', error instanceof Error ? error.message : String(error))
      }
      return worker.call('rule.read', { bytes })
    },
    'rule.write': async (_, event) => {
      const { browser, worker } = windows.of(event.sender)
      const { filePath } = await dialog.showSaveDialog(browser, { defaultPath: 'rules.tsv', filters: TABLE_FILTER })
      if (!filePath) return { cancelled: true }
      try {
        await writeFile(filePath, await worker.call('rule.table', null))
      } catch (error) {
        return refuse('not-written', error instanceof Error ? error.message : String(error))
      }
      shown.add(filePath)
      return { written: filePath }
    },
  }
}
