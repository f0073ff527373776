import { expect, test } from 'vitest'
import { applyChanges, insertRecord } from './change'
import { checkDesk } from './check-desk'
import { type Block, type Desk, emptyDesk, type Page, type Story } from './document'

const PAGE: Page = {
  id: 'p1',
  name: 'p',
  order: 'a0',
  raw: '甲乙 丙\n',
  encoding: 'utf-8',
  lineEnds: 'lf',
  sha256: '',
  bytes: null,
  issue: { publication: null, place: null, date: null, weekday: null, page: null },
  issueByHand: false,
  encodingByHand: false,
  engine: '1',
}
const STORY: Story = { id: 's1', page: 'p1', order: 'a0', status: 'new' }

function block(id: string, start: number, end: number, rest: Partial<Block> = {}): Block {
  const pieces = [{ start, end, text: PAGE.raw.slice(start, end) }]
  return { id, page: 'p1', story: 's1', role: 'body', order: id, pieces, hand: [], ...rest }
}

function deskOf(blocks: readonly Block[], stories: readonly Story[] = [STORY], pages: readonly Page[] = [PAGE]): Desk {
  return applyChanges(emptyDesk(), [
    ...pages.map((page) => insertRecord('page', page)),
    ...stories.map((story) => insertRecord('story', story)),
    ...blocks.map((one) => insertRecord('block', one)),
  ])
}

test('a desk whose every character has one owner is sound; white space needs none', () => {
  expect(checkDesk(deskOf([block('b1', 0, 2), block('b2', 3, 4)]))).toEqual([])
})

test.each([
  ['lost', deskOf([block('b1', 0, 2)])],
  ['twice', deskOf([block('b1', 0, 2), block('b2', 1, 4)])],
  ['outside', deskOf([block('b1', 0, 9)])],
  ['no-story', deskOf([block('b1', 0, 4)], [])],
  ['empty-story', deskOf([block('b1', 0, 4)], [STORY, { ...STORY, id: 's2', order: 'a1' }])],
  ['no-page', deskOf([block('b1', 0, 4)], [STORY], [])],
  ['same-order', deskOf([block('b1', 0, 2), block('b2', 3, 4, { order: 'b1' })])],
  ['same-order', deskOf([block('b1', 0, 4, { order: '' })])],
  ['other-page', deskOf([block('b1', 0, 4)], [STORY, { ...STORY, page: 'p2' }].slice(1))],
])('finds %s', (code, desk) => {
  expect(checkDesk(desk).map((problem) => problem.code)).toContain(code)
})
