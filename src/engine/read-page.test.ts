import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLexiconFolder } from '../host/lexicon-folder'
import { createEngine } from './engine'
import { readPage } from './read-page'

const engine = createEngine(readLexiconFolder(join(import.meta.dirname, '../../resources/lexicons/zh')))

it('reads a page of notices that are all alike, a pair of them for every two', () => {
  const text =
    '河湾路老邮局旁的小店因店主年事已高对外转让，店面朝南，水电齐全，有意者请在每天下午到店里找柜台后的人面谈。'
  const stories = Array.from({ length: 700 }, () => {
    return [{ role: 'body' as const, pieces: [{ start: 0, end: text.length, text }] }]
  })
  const issue = { publication: null, place: null, date: '2024-05-06', weekday: null, page: null }
  const { duplicates } = readPage(engine, { issue, stories, furniture: [] })
  expect(duplicates.length).toBe((700 * 699) / 2)
})
