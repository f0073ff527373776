import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unpackZip } from './zip.mjs'

const UNIX = 3
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-zip-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function writeZip(): string {
  const path = join(folder, 'a.zip')
  const program = { os: UNIX, attrs: 0o100755 << 16 }
  const files = zipSync({
    'Top/program': [strToU8('x'.repeat(100_000)), program],
    'Top/stored': [strToU8('as it is'), { level: 0 }],
    'Top/empty': new Uint8Array(),
    'Top/resources/left.out': strToU8('no'),
  })
  writeFileSync(path, files)
  return path
}

test('files are unpacked under their new names, packed, stored or empty', async () => {
  await unpackZip(writeZip(), join(folder, 'out'), (name: string) =>
    name.includes('resources') ? undefined : name.slice(4),
  )
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['empty', 'program', 'stored'])
  expect(readFileSync(join(folder, 'out', 'program'), 'utf8')).toBe('x'.repeat(100_000))
  expect(readFileSync(join(folder, 'out', 'stored'), 'utf8')).toBe('as it is')
  expect(readFileSync(join(folder, 'out', 'empty'), 'utf8')).toBe('')
})

test('a program stays executable', async () => {
  await unpackZip(writeZip(), join(folder, 'out'), (name: string) => name)
  expect(statSync(join(folder, 'out', 'Top', 'program')).mode & 0o111).not.toBe(0)
})

test('a file that is no ZIP is refused', async () => {
  const path = join(folder, 'no.zip')
  writeFileSync(path, 'plain text')
  await expect(unpackZip(path, folder, (name: string) => name)).rejects.toThrow('not a ZIP file')
})
