// Chromium's sandbox needs either user namespaces, which some systems deny to ordinary users, or a helper owned by root.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupProblem } from './report.mjs'
import { ask } from './run.mjs'

const SETUID = 0o4000

/** Throws with the commands to run where the window could not be sandboxed. Nothing is switched off in silence. */
export function checkSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0 || mayMakeNamespaces()) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper)
    if (uid === 0 && (mode & SETUID) !== 0) return
  }
  throw new SetupProblem(
    'This system does not let Electron build its sandbox. Allow it once, then run this again:',
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function mayMakeNamespaces() {
  // Ubuntu 24.04: namespaces can be made, but are stripped of every right.
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1') return false
  return ask('unshare', ['--user', 'true']) !== undefined
}
