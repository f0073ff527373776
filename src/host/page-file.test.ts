import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expandFolders } from './page-file'

const root = mkdtempSync(join(tmpdir(), 'galley-folder-'))
const issue = join(root, '6月12日')
mkdirSync(join(issue, '副刊'), { recursive: true })
mkdirSync(join(root, 'bare'))
for (const name of ['10.txt', '2.txt', '.hidden', 'desk.galley', 'desk.galley-journal', '副刊/5.txt']) {
  writeFileSync(join(issue, name), '文字')
}

describe('expandFolders', () => {
  it('puts the files of a folder and of the folders in it for the folder, 2 before 10, without side files', async () => {
    const single = join(root, 'a.txt')
    const expected = ['2.txt', '10.txt', '副刊/5.txt'].map((name) => join(issue, name))
    expect(await expandFolders([single, issue])).toEqual([single, ...expected])
  })

  it('leaves a folder without pages and a path that is not there to be refused by name', async () => {
    const paths = [join(root, 'bare'), join(root, 'gone')]
    expect(await expandFolders(paths)).toEqual(paths)
  })
})
