import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ensureDisplay } from '../scripts/setup/display.mjs'
import { electronEnv, electronSwitches, findElectron } from '../scripts/setup/electron.mjs'
import { projectFolder } from '../scripts/setup/project.mjs'

export type LaunchOptions = {
  /** Where the app keeps settings and recovery files. A fresh folder, removed at the end, unless one is named. */
  userData?: string
  /** Arguments of the app: files to open, `--sample=PATH`, `--lang=en-US` … */
  args?: readonly string[]
  /** Added to the environment of the app. */
  env?: Readonly<Record<string, string>>
}

export type LaunchedGalley = { app: ElectronApplication; window: Page; userData: string }

/** Opens the built app (`npm run build` first) in the real Electron, and waits for its first window. */
export async function launchGalley({ userData, args = [], env = {} }: LaunchOptions = {}): Promise<LaunchedGalley> {
  const electron = findElectron()
  if (electron === undefined) throw new Error('There is no Electron yet: npm test or npm start fetches one.')
  const display = await ensureDisplay()
  const folder = userData ?? makeFreshFolder()
  // No executablePath: only an Electron that Playwright finds by itself (through the electron package) waits with its
  // windows until Playwright listens.
  if (electron.folder !== undefined) process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
  const app = await _electron.launch({
    args: [projectFolder, ...electronSwitches(display), '--disable-gpu', `--user-data-dir=${folder}`, ...args],
    env: { ...definedOnly(electronEnv(electron)), ...env },
    cwd: projectFolder,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return { app, window: await firstWindow(app), userData: folder }
}

/** What the main process said is the only trace of a start that failed. */
async function firstWindow(app: ElectronApplication): Promise<Page> {
  let said = ''
  const listen = (chunk: Buffer): void => {
    said += chunk.toString()
  }
  const { stdout, stderr } = app.process()
  stdout?.on('data', listen)
  stderr?.on('data', listen)
  try {
    return await app.firstWindow()
  } catch (cause) {
    throw new Error(`No window opened. The app said:\n${said}`, { cause })
  } finally {
    stdout?.off('data', listen)
    stderr?.off('data', listen)
  }
}

function makeFreshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined))
}
