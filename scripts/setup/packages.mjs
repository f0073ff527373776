// The packages of package-lock.json, installed when node_modules does not hold just these.
import { projectPath, readJson } from './project.mjs'
import { SetupProblem, step } from './report.mjs'
import { lastLines, runNpm } from './run.mjs'

const OLDEST_NODE = [20, 19]

/** Refuses a Node the packages cannot run on, before they fail in ways nobody understands. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupProblem(
    `Galley needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}.`,
    'Install a newer one: https://nodejs.org/en/download',
  )
}

/**
 * Whether node_modules agrees with the lockfile. npm writes its own list of what it installed as the last thing of an
 * installation, so a broken-off one does not count. Optional packages may be absent: they are for other systems.
 */
export function arePackagesInstalled() {
  const wanted = readJson(projectPath('package-lock.json'))?.packages
  const installed = readJson(projectPath('node_modules', '.package-lock.json'))?.packages
  if (wanted === undefined || installed === undefined) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    return installed[path] === undefined ? Boolean(optional || devOptional) : installed[path].version === version
  })
}

/** Installs the packages where they are missing or of other versions. */
export async function ensurePackages() {
  checkNode()
  if (arePackagesInstalled()) return
  await step('packages: npm ci', async () => {
    // --include=dev: with NODE_ENV=production npm would leave out what the build needs.
    const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code === 0) return
    throw new SetupProblem(
      'The packages could not be installed: npm ci failed.',
      `${lastLines(output)}\nCheck the connection to the npm registry (npm ping), then run the command again.`,
    )
  })
}
