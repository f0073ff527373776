import { expect, test } from 'vitest'
import type { DerivedTag } from '../../bridge/page-derived'
import type { PersonValue } from '../../model/analysis'
import { type Block, type Decision, type Desk, emptyDesk, type Page, type Story } from '../../model/document'
import { alikeNames } from './alike-names'
import { moveMentions } from './moved-mentions'
import type { Mention } from './people-mentions'
import { mentionSubject } from './person-subject'
import { openQuestions, readRegister } from './read-register'
import { isSameOffice } from './same-office'

/** A person as a story names them: the words, the full name where they are short, the role. */
interface Named extends Partial<PersonValue> {
  readonly text: string
}

const ISSUE = { publication: null, place: null, date: null, weekday: null, page: null }

/** A desk with a page for each story given, a block a mention. */
function deskOf(
  stories: readonly (readonly Named[])[],
  decisions: readonly Partial<Decision>[] = [],
  dates: readonly (string | null)[] = [],
) {
  const page = new Map<string, Page>()
  const story = new Map<string, Story>()
  const block = new Map<string, Block>()
  const derived = new Map<string, { tags: Record<string, DerivedTag[]> }>()
  stories.forEach((people, s) => {
    const [p, id] = [`p${s}`, `s${s}`]
    const common = {
      encoding: 'utf-8',
      lineEnds: 'lf',
      sha256: '',
      bytes: null,
      issueByHand: false,
      encodingByHand: false,
      engine: '',
    } as const
    page.set(p, {
      id: p,
      name: p,
      order: `a${s}`,
      raw: people.map(({ text }) => text).join('\n'),
      issue: { ...ISSUE, date: dates[s] ?? null },
      ...common,
    })
    story.set(id, { id, page: p, order: 'a', status: 'new' })
    const tags: Record<string, DerivedTag[]> = {}
    people.forEach(({ text, ...value }, k) => {
      const b = `${id}b${k}`
      block.set(b, {
        id: b,
        page: p,
        story: id,
        role: 'body',
        order: `a${k}`,
        pieces: [{ start: 0, end: text.length, text }],
        hand: [],
      })
      const tag = { start: 0, end: text.length, text, confidence: 1, evidence: [], key: b } as const
      tags[b] = [{ ...tag, type: 'person', value: { name: text, ...value } }]
    })
    derived.set(p, { tags })
  })
  const decision = new Map(
    decisions.map((one, k): [string, Decision] => [
      `d${k}`,
      { id: `d${k}`, kind: 'person', subject: '', answer: '', about: '', by: '', at: '', ...one },
    ]),
  )
  const desk: Desk = { ...emptyDesk(), page, story, block, decision }
  return readRegister(desk, derived, decision)
}

const HE = { text: '贺兰因', role: '市园林绿化中心主任' }
const HE_OTHER = { text: '贺兰因', role: '市水务局局长' }

test('a person has one entry over all stories, with every role and how often', () => {
  const [he, ...others] = deskOf([[HE, { text: '贺主任', refers: '贺兰因' }], [{ text: '贺兰因', role: '主任' }]])
  expect(others).toEqual([])
  expect(he).toMatchObject({ name: '贺兰因', stories: 2, firstPage: 'p0', lastPage: 'p1', questions: [] })
  expect(he?.mentions.map(({ text, isShort }) => [text, isShort])).toEqual([
    ['贺兰因', false],
    ['贺主任', true],
    ['贺兰因', false],
  ])
  expect(he?.roles).toEqual([
    { role: '市园林绿化中心主任', mentions: 1, stories: 1 },
    { role: '主任', mentions: 1, stories: 1 },
  ])
})

test('half names are one entry a story', () => {
  const li = { text: '李女士', partial: true } as const
  expect(deskOf([[li, li], [li]]).map(({ mentions, isPartial }) => [mentions.length, isPartial])).toEqual([
    [2, true],
    [1, true],
  ])
})

test('two offices of one name are asked about until somebody answers', () => {
  const stories = [[HE], [HE, HE_OTHER]]
  const subject = '贺兰因/市园林绿化中心主任|贺兰因/市水务局局长'
  const [asked] = deskOf(stories)
  expect(asked?.questions).toEqual([{ kind: 'roles', subject, sides: ['市园林绿化中心主任', '市水务局局长'] }])
  const [same] = deskOf(stories, [{ subject, answer: 'same' }])
  expect(same).toMatchObject({ questions: [], mentions: { length: 3 }, answers: [{ id: 'd0' }] })
  const different = deskOf(stories, [{ subject, answer: 'different' }])
  expect(different.map(({ handle, mentions, questions }) => [handle, mentions.length, questions.length])).toEqual([
    ['贺兰因/市园林绿化中心主任', 2, 0],
    ['贺兰因/市水务局局长', 1, 0],
  ])
})

test('mentions without a role go with the person of their story', () => {
  const subject = '贺兰因/市园林绿化中心主任|贺兰因/市水务局局长'
  const people = deskOf(
    [
      [HE, HE],
      [HE_OTHER, { text: '贺兰因' }],
    ],
    [{ subject, answer: 'different' }],
  )
  expect(people.map(({ mentions }) => mentions.map(({ story }) => story))).toEqual([
    ['s0', 's0'],
    ['s1', 's1'],
  ])
})

test('names one character apart are asked about once, joined or left apart as somebody says', () => {
  const stories = [[HE], [{ text: '贺兰茵' }]]
  const asked = deskOf(stories)
  expect(asked.map(({ questions }) => questions.map(({ sides }) => sides))).toEqual([
    [['贺兰因', '贺兰茵']],
    [['贺兰茵', '贺兰因']],
  ])
  expect(openQuestions(asked)).toBe(1)
  const [subject = ''] = asked[0]?.questions.map((question) => question.subject) ?? []
  const joined = deskOf(stories, [{ subject, answer: 'same' }])
  expect(joined).toHaveLength(1)
  expect(joined[0]?.spellings).toEqual([
    { name: '贺兰因', mentions: 1 },
    { name: '贺兰茵', mentions: 1 },
  ])
  expect(openQuestions(deskOf(stories, [{ subject, answer: 'different' }]))).toBe(0)
  expect(deskOf(stories, [{ subject, answer: 'different' }])).toHaveLength(2)
})

test('one mention is split off, joined by others, given back, and merged again', () => {
  const stories = [[HE, { text: '贺兰因' }], [{ text: '贺兰因' }]]
  const split = (key: string, answer = '贺兰因#2') => ({ subject: mentionSubject(key), answer, about: '贺兰因说' })
  const shape = (...made: Partial<Decision>[]) =>
    deskOf(stories, made).map(({ handle, name, mentions, answers }) => [
      handle,
      name,
      mentions.map(({ block }) => block.id).join(),
      answers.length,
    ])
  expect(shape(split('s0b1'))).toEqual([
    ['贺兰因', '贺兰因', 's0b0,s1b0', 1],
    ['贺兰因#2', '贺兰因', 's0b1', 1],
  ])
  expect(shape(split('s0b1'), split('s1b0')).map(([handle, , own]) => [handle, own])).toEqual([
    ['贺兰因', 's0b0'],
    ['贺兰因#2', 's0b1,s1b0'],
  ])
  // The first mention of all may be the other person's; the name alone still means the one it was taken from.
  expect(shape(split('s0b0'))[0]?.slice(0, 3)).toEqual(['贺兰因', '贺兰因', 's0b1,s1b0'])
  expect(shape(split('s0b1', '贺兰因')).map(([, , own]) => own)).toEqual(['s0b0,s0b1,s1b0'])
  const merged = shape(split('s0b1'), { subject: '贺兰因|贺兰因#2', answer: 'same' })
  expect(merged.map(([handle, , own]) => [handle, own])).toEqual([['贺兰因', 's0b0,s0b1,s1b0']])
})

test('a mention split off is found again by its place on the raw page when its key is another', () => {
  const at = (start: number, words: string) => `tag:${JSON.stringify(['p0', 'person', words, [[start, start + 3]]])}`
  const mention = (key: string) => ({ key, name: '贺兰因', page: 'p0', story: 's' }) as unknown as Mention
  const mentions = [mention(at(10, '贺兰因')), mention(at(40, '贺兰因'))]
  const group = { handle: '贺兰因', name: '贺兰因', mentions, roles: [] }
  const made = [{ subject: mentionSubject(at(41, '兰因')), answer: '贺兰因#2' }] as unknown as Decision[]
  expect(moveMentions([group], made).map(({ handle, mentions: own }) => [handle, own])).toEqual([
    ['贺兰因', [mentions[0]]],
    ['贺兰因#2', [mentions[1]]],
  ])
})

test('the reporter who is the page editor too raises no question; a chief editor does', () => {
  const rolesOf = (role: string) => deskOf([[{ text: '贺兰因', role: '本报记者' }], [{ text: '贺兰因', role }]])
  expect(rolesOf('编辑')[0]?.questions).toEqual([])
  expect(rolesOf('总编辑')[0]?.questions).toHaveLength(1)
})

test('rejected names are no people', () => {
  expect(deskOf([[{ text: '高分' }]], [{ kind: 'tag', subject: 's0b0', answer: 'rejected' }])).toEqual([])
})

test.each([
  ['局长', '市教育局局长', true],
  ['市委书记、市长', '市长', true],
  ['市长', '副市长', false],
  ['编辑', '总编辑', false],
  ['记者', '本报记者', true],
  ['水务局局长', '教育局局长', false],
  ['少年棋手', '9岁棋手', true],
])('%s and %s may be one office: %s', (a, b, same) => {
  expect(isSameOffice(a, b)).toBe(same)
  expect(isSameOffice(b, a)).toBe(same)
})

test.each([
  ['沈砚秋', '沈岩秋', [], [], true],
  ['沈砚秋', '沉砚秋', [], [], false],
  ['沈砚秋', '沉砚秋', ['站长'], ['渡口站长'], true],
  ['沈砚秋', '陆砚秋', ['记者'], ['本报记者'], false],
  ['沈砚秋', '陆砚秋', ['通讯员'], ['通讯员'], false],
  ['王芳', '王方', ['记者'], ['记者'], false],
  ['王芳', '王方', ['本报记者'], ['本报记者'], false],
  ['王芳', '王方', ['县水务局局长'], ['县水务局局长'], true],
  ['斯琴巴特尔', '斯琴巴特', [], [], true],
  ['斯琴巴特尔', '斯琴高娃', [], [], false],
])('%s and %s (roles %j, %j) are asked about: %s', (a, b, one, two, asked) => {
  const pairs = alikeNames([
    { name: a, roles: one },
    { name: b, roles: two },
  ])
  expect(pairs).toEqual(asked ? [[a, b]] : [])
})

test('first and last seen go by the day of issue, whatever order the pages came in', () => {
  const dates = ['2025-06-12', '2022-01-02', null]
  const [he] = deskOf([[HE], [HE], [HE]], [], dates)
  expect(he).toMatchObject({ firstPage: 'p1', lastPage: 'p0' })
})
