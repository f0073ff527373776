import { expect, test } from 'vitest'
import { askedAfter, placeIn, shownPeople } from './people-focus'
import type { PersonEntry } from './read-register'

function person(name: string, mentions: number, more: Partial<PersonEntry> = {}): PersonEntry {
  return {
    handle: name,
    name,
    spellings: [{ name, mentions }],
    roles: [],
    mentions: new Array(mentions).fill(null) as PersonEntry['mentions'],
    stories: 1,
    firstPage: 'p',
    lastPage: 'p',
    isPartial: false,
    questions: [],
    findings: [],
    answers: [],
    ...more,
  }
}

const QUESTION = { kind: 'names', subject: 'a|b', sides: ['a', 'b'] } as const
const PEOPLE = [
  person('周其然', 1),
  person('李女士', 2, { isPartial: true }),
  person('安澜', 3, { questions: [QUESTION], roles: [{ role: '站长', mentions: 1, stories: 1 }] }),
]
const names = (...wish: Parameters<typeof shownPeople>) => shownPeople(...wish).map(({ name }) => name)

test('people are sieved, found by name or role, and sorted', () => {
  expect(names(PEOPLE, { sieve: 'named', sort: 'place', filter: '' })).toEqual(['周其然', '安澜'])
  expect(names(PEOPLE, { sieve: 'named', sort: 'asked', filter: '' })).toEqual(['安澜', '周其然'])
  expect(names(PEOPLE, { sieve: 'named', sort: 'mentions', filter: '' })).toEqual(['安澜', '周其然'])
  expect(names(PEOPLE, { sieve: 'open', sort: 'place', filter: '' })).toEqual(['安澜'])
  expect(names(PEOPLE, { sieve: 'partial', sort: 'place', filter: '' })).toEqual(['李女士'])
  expect(names(PEOPLE, { sieve: 'named', sort: 'place', filter: ' 站长 ' })).toEqual(['安澜'])
  expect(names(PEOPLE, { sieve: 'named', sort: 'place', filter: '其' })).toEqual(['周其然'])
})

test('the next person takes the place of one that is gone', () => {
  expect(placeIn(PEOPLE, '安澜', 0)).toBe(2)
  expect(placeIn(PEOPLE, '贺鸣', 1)).toBe(1)
  expect(placeIn(PEOPLE, null, 9)).toBe(2)
  expect(placeIn([], '安澜', 0)).toBe(-1)
})

test('once a question is answered the next person asked about comes up, round the end', () => {
  const asked = (...subjects: string[]) =>
    person('某', 1, { questions: subjects.map((subject) => ({ ...QUESTION, subject })) })
  // The other person of the question answered is not asked about any more.
  expect(askedAfter([asked('a'), asked('a'), person('安澜', 1), asked('b')], 0, 'a')).toBe(3)
  expect(askedAfter([asked('b'), person('安澜', 1), asked('a')], 2, 'a')).toBe(0)
  expect(askedAfter([asked('a', 'b'), asked('c')], 0, 'a')).toBeUndefined()
  expect(askedAfter([asked('a'), person('安澜', 1)], 0, 'a')).toBeUndefined()
})
