import { describe, expect, it } from 'vitest'
import type { Role } from '../../model/analysis'
import { type Block, type Desk, emptyDesk, type Page, type Story } from '../../model/document'
import { indexDesk } from '../desk/desk-index'
import { buildList } from './list-model'
import { headlineOf } from './story-headline'

const issue = { publication: null, place: null, date: null, weekday: null, page: null }
const page = (id: string, name: string, number: string | null = null): Page => ({
  id,
  name,
  order: id,
  raw: '',
  encoding: 'utf-8',
  lineEnds: 'lf',
  sha256: '',
  bytes: null,
  issueByHand: false,
  encodingByHand: false,
  issue: { ...issue, page: number },
  engine: '0',
})
const story = (id: string, on: string, status: Story['status'] = 'new'): Story => ({ id, page: on, order: id, status })
const block = (id: string, of: string, role: Role, text: string): Block => ({
  id,
  page: 'p1',
  story: of,
  role,
  order: id,
  pieces: [{ start: 0, end: text.length, text }],
  hand: [],
})

function byId<R extends { id: string }>(records: R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}

const desk: Desk = {
  ...emptyDesk(),
  page: byId([page('p1', '河口晚报.txt', '03'), page('p2', '空版.txt')]),
  story: byId([story('s1', 'p1', 'checked'), story('s2', 'p1', 'working')]),
  block: byId([
    block('b1', 's1', 'headline', '渡口复航'),
    block('b2', 's1', 'body', '停航两年的渡口今日复航。'),
    block('b3', 's2', 'body', '图书馆延长开放时间，夜读者添座。'),
  ]),
}
const index = indexDesk(desk)
const list = (filter: string, sieve: 'all' | 'working' | 'open' = 'all', open = new Map<string, number>()) =>
  buildList(index, { filter, sieve, questions: new Map([['p1', { byStory: open, total: open.size }]]) })

describe('buildList', () => {
  it('shows all pages, numbered as printed or else by place', () => {
    expect(list('').map(({ name }) => name.full)).toEqual(['03 河口晚报', '02 空版'])
  })

  it('finds a two-character word in the text, and leaves out pages without a hit', () => {
    const found = list('夜读')
    expect(found.map(({ id }) => id)).toEqual(['p1'])
    expect(found[0]?.stories.map(({ id, number }) => [id, number])).toEqual([['s2', 2]])
  })

  it('wants all words of the filter', () => {
    expect(list('渡口 夜读')).toEqual([])
    expect(list('渡口 复航')[0]?.stories).toHaveLength(1)
  })

  it('sieves by status and by open questions', () => {
    expect(list('', 'working')[0]?.stories.map(({ id }) => id)).toEqual(['s2'])
    expect(list('', 'open', new Map([['s1', 3]]))[0]?.stories.map(({ id }) => id)).toEqual(['s1'])
  })

  it('calls a page done when all its stories are checked', () => {
    expect(list('')[0]?.isDone).toBe(false)
  })
})

describe('headlineOf', () => {
  it('takes the first words of a story without a headline', () => {
    expect(headlineOf(index.blocksByStory.get('s2') ?? [])).toBe('图书馆延长开放时间，夜读者添座。')
    expect(headlineOf(index.blocksByStory.get('s1') ?? [])).toBe('渡口复航')
  })
})
