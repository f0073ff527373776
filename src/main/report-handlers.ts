import { writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import { isRefusal, refuse } from '../model/entry'
import type { DeskWindows } from './desk-windows'
import type { RequestHandlers } from './guard'
import type { PreferenceFile } from './preferences'
import { printPdf } from './print-pdf'

/** Writing the fact-check report. `shown` takes the files written, which a window may have shown. */
export function reportHandlers(
  windows: DeskWindows,
  preferences: PreferenceFile,
  shown: Set<string>,
): Pick<RequestHandlers, 'report.write'> {
  return {
    'report.write': async ({ scope, format }, event) => {
      const { worker, browser } = windows.of(event.sender)
      const { language } = windows
      const named = await worker.call('report.name', { scope, language })
      if (isRefusal(named)) return named
      const filters = [{ name: format.toUpperCase(), extensions: [format] }]
      const { filePath } = await dialog.showSaveDialog(browser, { defaultPath: `${named.name}.${format}`, filters })
      if (!filePath) return { cancelled: true }
      const path = filePath.toLowerCase().endsWith(`.${format}`) ? filePath : `${filePath}.${format}`
      const built = await worker.call('report.build', { scope, format, by: preferences.values.person, language })
      if (isRefusal(built)) return built
      try {
        await writeFile(path, format === 'pdf' ? await printPdf(String(built.data), built.footer) : built.data)
      } catch (error) {
        return refuse('not-written', error instanceof Error ? error.message : String(error))
      }
      shown.add(path)
      return { written: path }
    },
  }
}
