import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleanText } from '../model/piece'
import { createNewsroomEngine } from './newsroom-engine'
import { exportedRows, readNewsroomLists, saveNewsroomList } from './newsroom-folder'

const SHIPPED = join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'zh')
const freshFolder = () => mkdtempSync(join(tmpdir(), 'galley-lists-'))

test('lists are kept in the folder, which need not be there before', () => {
  const folder = join(freshFolder(), 'lexicons')
  expect(readNewsroomLists(folder, SHIPPED).rows.people).toEqual([])
  saveNewsroomList(folder, 'people', [['聂斫', '站长']])
  expect(readNewsroomLists(folder, SHIPPED)).toMatchObject({ rows: { people: [['聂斫', '站长']] }, problems: [] })
  expect(readdirSync(folder)).toEqual(['people.tsv'])
})

test('a file that cannot be read is told of, and kept when the list is written anew', () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'people.tsv'), 'name\n聂斫\n')
  expect(readNewsroomLists(folder, SHIPPED).problems).toEqual([{ list: 'people', code: 'header', line: 1 }])
  saveNewsroomList(folder, 'people', [['覃霈', '']])
  expect(readNewsroomLists(folder, SHIPPED)).toMatchObject({ rows: { people: [['覃霈']] }, problems: [] })
  expect(readFileSync(join(folder, 'people.tsv.unread'), 'utf8')).toContain('聂斫')
})

test('a name nobody could guess is read once the newsroom has it, and a barred one no more', () => {
  const folder = freshFolder()
  const names = () =>
    (
      createNewsroomEngine(SHIPPED, folder).tagger.tagStory(
        ['（记者 贺志明）昨天下午橐驼归赶到渡口，贺志明说水已退了。'],
        {
          reference: null,
        },
      )[0] ?? []
    )
      .filter(({ type }) => type === 'person')
      .map(({ text }) => text)
  expect(names()).toEqual(['贺志明', '贺志明'])
  saveNewsroomList(folder, 'people', [['橐驼归', '水文站站长']])
  saveNewsroomList(folder, 'not-names', [['贺志明']])
  expect(names()).toEqual(['橐驼归'])
})

test('a house style of the newsroom’s own lies over the shipped one, and can be read beside it', () => {
  const folder = freshFolder()
  saveNewsroomList(folder, 'house-style', [
    ['latin-spacing', '', 'keep', ''],
    ['widen', ',', '，', 'off'],
    ['replace', '﹏', '～', ''],
  ])
  const lists = readNewsroomLists(folder, SHIPPED)
  expect(lists.problems).toEqual([])
  expect(lists.rows['house-style']).toHaveLength(3)
  expect(lists.shippedStyle).toContainEqual(['widen', ',', '，'])
  expect(exportedRows(lists, 'house-style')).toHaveLength(lists.shippedStyle.length + 1)
  expect(exportedRows(lists, 'house-style')).toContainEqual(['widen', ',', '，', 'off'])
  const raw = '本报讯（记者 骆平）全市有 25 家企业,均已开工:八成达产﹏。'
  const clean = (own: string): string => {
    const [unit] = createNewsroomEngine(SHIPPED, own).segmenter.segment(raw).stories[0]?.units ?? []
    return cleanText(unit?.pieces ?? [])
  }
  expect(clean(freshFolder())).toBe('本报讯（记者 骆平）全市有25家企业，均已开工：八成达产﹏。')
  expect(clean(folder)).toBe('本报讯（记者 骆平）全市有 25 家企业,均已开工：八成达产～。')
})
