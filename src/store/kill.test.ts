import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDesk } from '../model/check-desk'
import { cleanText } from '../model/piece'
import { openSession, tryToOpen } from './testing/open-session'

const folder = mkdtempSync(join(tmpdir(), 'galley-kill-'))

beforeAll(async () => {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('src/store/testing/typing-process.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'typing-process.mjs' } },
    },
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Lets a process type until it has acknowledged `entries` entries, kills it, returns the last one it acknowledged. */
async function typeAndKill(desk: string, entries: number): Promise<number> {
  const child = spawn(process.execPath, [join(folder, 'typing-process.mjs'), desk], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (output.split('\n').length > entries) child.kill('SIGKILL')
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
  // The last line may have been cut short; every whole one was acknowledged.
  return Number(output.split('\n').at(-2))
}

test.each([3, 25, 61])('everything acknowledged is there after kill -9 (after %i entries)', async (entries) => {
  const desk = join(folder, `killed-${entries}.galley`)
  const acknowledged = await typeAndKill(desk, entries)
  expect(acknowledged).toBeGreaterThanOrEqual(entries)
  const session = await openSession(desk)
  expect(session.seq).toBeGreaterThanOrEqual(acknowledged)
  expect(session.setAside === undefined || session.setAside.code === 'journal-damaged').toBe(true)
  expect(checkDesk(session.desk)).toEqual([])
  const typed = [...session.desk.block.values()].map((block) => cleanText(block.pieces)).join('')
  // Entry 1 imported the page, each of the others typed one character.
  expect([...typed].filter((character) => character === '字')).toHaveLength(session.seq - 1)
  session.close()
})

test('a desk that a living process has open is locked', async () => {
  const desk = join(folder, 'living.galley')
  const child = spawn(process.execPath, [join(folder, 'typing-process.mjs'), desk], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  expect(await tryToOpen(desk)).toMatchObject({ refused: 'locked', choices: ['copy', 'force'] })
  const copy = await openSession(desk, undefined, { how: 'copy' })
  expect(copy.isCopy).toBe(true)
  expect(copy.desk.page.size).toBe(1)
  copy.close()
  child.kill('SIGKILL')
  await once(child, 'close')
  const session = await openSession(desk)
  expect(session.isCopy).toBe(false)
  session.close()
})
