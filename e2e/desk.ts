import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { projectFolder } from '../scripts/setup/project.mjs'

export const SAMPLES = {
  evening: join(projectFolder, 'resources', 'samples', 'yundu-evening-03.txt'),
  daily: join(projectFolder, 'resources', 'samples', 'jianghe-daily-01.txt'),
  overprint: join(projectFolder, 'resources', 'samples', 'huaicheng-daily-05.txt'),
} as const

/** Speaks Chinese whatever the machine does. */
export const CHINESE = ['--lang=zh-CN']

export function freshFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `galley-e2e-${name}-`))
}

/** Puts pages into a folder of their own; the answer is their paths, in the order given. */
export function writePages(folder: string, texts: Readonly<Record<string, string>>): string[] {
  const home = freshFolder(folder)
  return Object.entries(texts).map(([name, text]) => {
    const path = join(home, name)
    writeFileSync(path, text)
    return path
  })
}

/** What a file says; nothing before it is there, so that it can be waited for. */
export function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** The strip of views in the title bar. */
export function views(window: Page): Locator {
  return window.getByRole('navigation', { name: '视图' })
}

/** The stories of the open page, as the list names them: number and headline. */
export function storyRows(window: Page): Locator {
  return window.getByRole('treegrid').locator('[aria-level="2"]')
}

export async function headlines(window: Page): Promise<string[]> {
  const names = await storyRows(window).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.replace(/^\d+ /, '').replace(/, [^,]*$/, ''))
}

/** Waits until the list shows this many stories. */
export async function expectStories(window: Page, count: number): Promise<void> {
  await expect(storyRows(window)).toHaveCount(count)
}

export function sheet(window: Page): Locator {
  return window.getByRole('textbox', { name: '稿件文字' })
}

/** A paragraph of the open story by words it holds. */
export function paragraph(window: Page, words: string): Locator {
  return sheet(window).locator('p, h1, h2', { hasText: words })
}

/** The system's dialogs cannot be clicked from a test: this is the answer the next one gives. */
export async function answerDialog(
  app: ElectronApplication,
  answer: { save?: string; open?: readonly string[] },
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const canceled = false
    dialog.showSaveDialog = async () => ({ canceled, filePath: given.save ?? '' })
    dialog.showOpenDialog = async () => ({ canceled, filePaths: [...(given.open ?? [])] })
  }, answer)
}

/** Runs an action by the name the palette finds it under. */
export async function runFromPalette(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+K')
  await window.keyboard.type(words)
  await window.keyboard.press('Enter')
}

/** Resolves once the desk file is written: nothing waits in the journal. */
export async function waitUntilSaved(window: Page): Promise<void> {
  await expect(window.getByRole('banner')).toContainText(/已存 \d/)
}

/** Drops a file or a folder of the disk onto the middle of the window. */
export async function dropOnto(window: Page, path: string): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
  await session.detach()
}
