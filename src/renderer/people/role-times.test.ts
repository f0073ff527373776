import { expect, test } from 'vitest'
import type { Page } from '../../model/document'
import type { Mention } from './people-mentions'
import type { PersonEntry } from './read-register'
import { personTimes } from './role-times'

const pages = new Map<string, Page>(
  ['2025-01-01', '2025-01-11', null].map((date, k) => {
    const issue = { publication: null, place: null, date, weekday: null, page: null }
    return [`p${k}`, { id: `p${k}`, issue } as unknown as Page]
  }),
)

function person(...mentions: (readonly [page: string, role?: string])[]): PersonEntry {
  const roles = [...new Set(mentions.flatMap(([, role]) => role ?? []))]
  return {
    spellings: [{ name: '沈砚秋', mentions: mentions.length }],
    roles: roles.map((role) => ({ role, mentions: 1, stories: 1 })),
    mentions: mentions.map(([page, role]) => ({ page, role }) as unknown as Mention),
  } as unknown as PersonEntry
}

test('roles stand on the days of the pages that print them; a page without a date stands nowhere', () => {
  const times = personTimes(person(['p0', '馆长'], ['p1', '馆长'], ['p1', '局长'], ['p2', '局长']), pages, [])
  expect(times).toMatchObject({
    axis: { from: '2025-01-01', to: '2025-01-11' },
    first: '2025-01-01',
    last: '2025-01-11',
  })
  expect(times.roles).toEqual([
    { role: '馆长', marks: [0, 1], first: '2025-01-01', last: '2025-01-11' },
    { role: '局长', marks: [1], first: '2025-01-11', last: '2025-01-11' },
  ])
})

test('the list’s terms lie on the same axis, open ones to its end', () => {
  const holders = [
    ['沈砚秋', '馆长', '市文化馆', '2024-12-22', '2025-01', '调任'],
    ['沈砚秋', '局长', '', '2025-01-06'],
    ['贺鸣', '局长', '', '2020'],
  ]
  const { axis, terms } = personTimes(person(['p0', '馆长']), pages, holders)
  expect(axis).toEqual({ from: '2024-12-22', to: '2025-01-31' })
  expect(terms).toEqual([
    { title: '市文化馆馆长', from: '2024-12-22', to: '2025-01', note: '调任', start: 0, end: 1 },
    { title: '局长', from: '2025-01-06', to: '', note: '', start: 15 / 40, end: 1 },
  ])
})

test('one day makes no axis', () => {
  expect(personTimes(person(['p0', '馆长'], ['p0']), pages, []).axis).toBeNull()
})
