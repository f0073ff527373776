// Builds are skipped while nothing they are made of has changed: a stamp beside the output holds a checksum of the input.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder, projectPath } from './project.mjs'

/** The two things that are built: their inputs (files and folders of the clone) and what must exist afterwards. */
export const targets = {
  app: {
    inputs: ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
    outputs: ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'],
    stamp: 'out/app.stamp',
  },
  cli: {
    inputs: ['src', 'cli.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
    outputs: ['out/cli/galley.js'],
    stamp: 'out/cli.stamp',
  },
}

/** Folders of src that do not go into the command line: a change there need not build it anew. */
const APP_ONLY = ['src/renderer', 'src/preload', 'src/main']

/** Whether the target was built from just these inputs. */
export function isBuilt(target) {
  if (target.outputs.some((path) => !existsSync(projectPath(path)))) return false
  const stamp = projectPath(target.stamp)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === checksum(target)
}

/** Runs `build`, and stamps the target if it answers true. The checksum is of the inputs as they were before. */
export async function buildAndStamp(target, build) {
  const stamp = projectPath(target.stamp)
  const before = checksum(target)
  rmSync(stamp, { force: true })
  if (!(await build())) return false
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, before)
  return true
}

function checksum(target) {
  const hash = createHash('sha1')
  for (const input of target.inputs) {
    for (const path of listFiles(input, target === targets.cli ? APP_ONLY : [])) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(projectFolder, path)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function listFiles(path, leftOut) {
  if (leftOut.includes(path) || /\.(test|bench)\.tsx?$/.test(path)) return []
  const absolute = join(projectFolder, path)
  if (!statSync(absolute).isDirectory()) return [path]
  const entries = readdirSync(absolute).sort()
  return entries.flatMap((name) => listFiles(`${path}/${name}`, leftOut))
}
