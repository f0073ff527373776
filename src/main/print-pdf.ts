import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'

/**
 * Prints a page of HTML as PDF in a hidden window that can run nothing and keeps nothing: sandboxed, without scripts,
 * in a session of its own. The page comes from a file, since a long one does not fit into an address.
 * @param footer HTML for the foot of every sheet; Chromium fills in the page numbers.
 */
export async function printPdf(html: string, footer?: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-report-'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, contextIsolation: true, partition: 'report' },
  })
  try {
    const path = join(folder, 'report.html')
    await writeFile(path, html)
    await window.loadFile(path)
    const numbered =
      footer === undefined ? {} : { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer }
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, ...numbered })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
