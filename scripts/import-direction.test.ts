import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectPath } from './setup/project.mjs'

/** Imports that the direction of imports forbids, by the file that holds them. */
const FORBIDDEN: readonly [file: string, specifier: string][] = [
  ['src/model/probe.ts', '../engine/lexicon'],
  ['src/model/probe.ts', 'zod'],
  ['src/engine/tags/probe.ts', '../../commands/command'],
  ['src/engine/probe.ts', '../store/session'],
  ['src/engine/probe.ts', 'node:fs'],
  ['src/engine/page/probe.ts', 'node:fs/promises'],
  ['src/words/probe.ts', '../engine/lexicon'],
  ['src/commands/probe.ts', '../store/session'],
  ['src/commands/probe.ts', 'node:crypto'],
  ['src/formats/export/probe.ts', '../../engine/lexicon'],
  ['src/store/probe.ts', '../formats/export/text'],
  ['src/store/probe.ts', 'electron'],
  ['src/bridge/probe.ts', '../commands/command'],
  ['src/host/probe.ts', '../main/main'],
  ['src/renderer/list/probe.tsx', '../../store/session'],
  ['src/renderer/probe.tsx', '../main/main'],
  ['src/renderer/probe.tsx', 'node:path'],
  ['src/renderer/probe.tsx', 'electron'],
  ['src/cli/probe.ts', 'electron'],
]

const ALLOWED: readonly [file: string, specifier: string][] = [
  ['src/model/probe.ts', './span'],
  ['src/engine/tags/probe.ts', '../../model/span'],
  ['src/engine/tags/probe.ts', '../page/lines'],
  ['src/engine/checks/probe.ts', '../../words/sentence'],
  ['src/words/probe.ts', '../model/said'],
  ['src/commands/probe.ts', 'zod'],
  ['src/formats/import/probe.ts', 'iconv-lite'],
  ['src/store/probe.ts', 'node:fs/promises'],
  ['src/store/probe.ts', '../commands/command'],
  ['src/renderer/list/probe.tsx', 'react-aria-components'],
  ['src/renderer/list/probe.tsx', '../desk/desk-store'],
  ['src/main/probe.ts', 'electron'],
  ['src/cli/probe.ts', '../store/session'],
  ['src/engine/probe.test.ts', 'node:fs'],
]

/** `file:line` of every import Biome reports, for a small project of one import a line. */
let reported: ReadonlySet<string>
let folder: string

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'galley-imports-')))
  const lines = new Map<string, string[]>()
  for (const [file, specifier] of [...FORBIDDEN, ...ALLOWED]) {
    const statement = `import '${specifier}'`
    lines.set(file, [...(lines.get(file) ?? []), statement])
  }
  for (const [file, statements] of lines) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), statements.join('\n'))
  }
  for (const config of ['biome.json', 'biome-imports.json']) cpSync(projectPath(config), join(folder, config))
  const biome = projectPath('node_modules/@biomejs/biome/bin/biome')
  const args = ['lint', '--max-diagnostics=none', '--reporter=github', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' })
  reported = new Set(
    [...stdout.matchAll(/noRestrictedImports,file=([^,]+),line=(\d+)/g)].map(
      ([, file, line]) => `${relative(folder, file ?? '')}:${line}`,
    ),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The line of the probe file on which an import stands. */
function placeOf(file: string, specifier: string): string {
  const specifiers = [...FORBIDDEN, ...ALLOWED].filter(([other]) => other === file).map(([, other]) => other)
  return `${file}:${specifiers.indexOf(specifier) + 1}`
}

describe('the direction of imports', () => {
  test.each(FORBIDDEN)('%s may not import %s', (file, specifier) => {
    expect(reported).toContain(placeOf(file, specifier))
  })

  test.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(reported).not.toContain(placeOf(file, specifier))
  })
})
