import { expect, test } from 'vitest'
import type { Block, Decision } from '../../model/document'
import type { PlacedFinding } from '../../model/figures/figure-rows'
import { withFindings } from './person-findings'
import { isAsked, openQuestions, type PersonEntry } from './read-register'

const mention = (start: number, end: number) =>
  ({ block: { id: 'b' } as Block, start, end }) as PersonEntry['mentions'][number]
const entry = (name: string, start: number) =>
  ({ name, mentions: [mention(start, start + 3)], questions: [], findings: [] }) as unknown as PersonEntry
const finding = (key: string, rule: string, start: number): PlacedFinding => {
  return { key, rule, severity: 'query', message: '', places: [{ block: 'b', start, end: start + 3 }] }
}

const people = [entry('纪云岭', 0), entry('邓海波', 10)]
const derived = new Map([['p', { findings: [finding('f', 'office-holder', 1), finding('g', 'unit-slip', 10)] }]])

test('what a check has against a title is asked of its person, until somebody answers', () => {
  const [ji, deng] = withFindings(people, { decision: new Map() }, derived)
  expect([ji, deng].map((one) => one?.findings.map(({ key }) => key))).toEqual([['f'], []])
  expect([ji, deng].map((one) => one && isAsked(one))).toEqual([true, false])
  expect(openQuestions([ji, deng].filter((one) => one !== undefined))).toBe(1)
  const answer: Decision = { id: 'd', kind: 'finding', subject: 'f', answer: 'dismissed', about: '', by: '', at: '' }
  expect(withFindings(people, { decision: new Map([['d', answer]]) }, derived)).toEqual(people)
})
