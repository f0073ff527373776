// Where things lie. Set-up scripts run before `npm ci` has, so everything in scripts/setup uses Node's builtins alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, whatever the working directory is. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** A path inside the clone. */
export function projectPath(...parts) {
  return join(projectFolder, ...parts)
}

/** The contents of a JSON file, or undefined where there is none or it is broken. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
