import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNewsroomEngine } from './newsroom-engine'
import { readNewsroomLists, saveNewsroomList } from './newsroom-folder'

const SHIPPED = join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'zh')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'galley-lists-'))

test('lists are kept in the folder, which need not be there before', () => {
  const folder = join(freshFolder(), 'lexicons')
  expect(readNewsroomLists(folder).rows.people).toEqual([])
  saveNewsroomList(folder, 'people', [['聂斫', '站长']])
  expect(readNewsroomLists(folder)).toMatchObject({ rows: { people: [['聂斫', '站长']] }, problems: [] })
  expect(readdirSync(folder)).toEqual(['people.tsv'])
})

test('a file that cannot be read is told of, and kept when the list is written anew', () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'people.tsv'), 'name\n聂斫\n')
  expect(readNewsroomLists(folder).problems).toEqual([{ list: 'people', code: 'header', line: 1 }])
  saveNewsroomList(folder, 'people', [['覃霈', '']])
  expect(readNewsroomLists(folder)).toMatchObject({ rows: { people: [['覃霈']] }, problems: [] })
  expect(readFileSync(join(folder, 'people.tsv.unread'), 'utf8')).toContain('聂斫')
})

test('a name nobody could guess is read once the newsroom has it, and a barred one no more', () => {
  const folder = freshFolder()
  const names = () =>
    (
      createNewsroomEngine(SHIPPED, folder).tagger.tagStory(['昨天下午橐驼归赶到渡口，贺志明说水已退了。'], {
        reference: null,
      })[0] ?? []
    )
      .filter(({ type }) => type === 'person')
      .map(({ text }) => text)
  expect(names()).toEqual(['贺志明'])
  saveNewsroomList(folder, 'people', [['橐驼归', '水文站站长']])
  saveNewsroomList(folder, 'not-names', [['贺志明']])
  expect(names()).toEqual(['橐驼归'])
})
