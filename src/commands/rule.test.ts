import { expect, test } from 'vitest'
import { type NewsroomRule, newsroomRules, setSeverities } from '../model/newsroom-rule'
import { BenchDesk } from './testing/bench-desk'

function rule(id: string, fields: Partial<NewsroomRule> = {}) {
  const { wrong = ['截止目前共三人'], right = [], ...rest } = fields
  const words = {
    pattern: '截止目前',
    message: '应为“截至目前”',
    replacement: '截至目前',
    severity: 'error',
    on: true,
  } as const
  return { id, ...words, ...rest, wrong: [...wrong], right: [...right] }
}

const rulesOf = (bench: BenchDesk) => newsroomRules(bench.desk.setting)

test('rules stand in the order they were made in, and one changed keeps its place', () => {
  const bench = new BenchDesk()
  bench.run('rule.save', { rule: rule('b') })
  bench.run('rule.import', { rules: [rule('a'), rule('c')] })
  bench.run('rule.save', { rule: rule('a', { message: '另写' }) })
  expect(rulesOf(bench).map(({ id, message }) => `${id} ${message}`)).toEqual([
    'b 应为“截至目前”',
    'a 另写',
    'c 应为“截至目前”',
  ])
  bench.run('rule.remove', { id: 'b' })
  expect(rulesOf(bench).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('of two rules of one id in an import the later stays', () => {
  const bench = new BenchDesk()
  bench.run('rule.import', { rules: [rule('a', { message: '先' }), rule('a', { message: '后' })] })
  expect(rulesOf(bench).map(({ message }) => message)).toEqual(['后'])
})

test('the severity of a check is set, set back, and all of them reset', () => {
  const bench = new BenchDesk()
  bench.run('rule.setSeverity', { rule: 'weekday-mismatch', severity: 'note' })
  bench.run('rule.setSeverity', { rule: 'unit-slip', severity: 'off' })
  expect(setSeverities(bench.desk.setting)).toEqual({ 'weekday-mismatch': 'note', 'unit-slip': 'off' })
  bench.run('rule.setSeverity', { rule: 'unit-slip', severity: null })
  expect(setSeverities(bench.desk.setting)).toEqual({ 'weekday-mismatch': 'note' })
  expect(bench.refusal('rule.setSeverity', { rule: 'unit-slip', severity: null })).toBe('nothing-to-do')
  bench.run('rule.resetSeverities', {})
  expect(setSeverities(bench.desk.setting)).toEqual({})
})

test('the severity of an own rule is its own; off leaves it for the day it is switched on again', () => {
  const bench = new BenchDesk()
  bench.run('rule.save', { rule: rule('a') })
  bench.run('rule.setSeverity', { rule: 'own-a', severity: 'off' })
  expect(rulesOf(bench)).toMatchObject([{ severity: 'error', on: false }])
  bench.run('rule.setSeverity', { rule: 'own-a', severity: 'note' })
  expect(rulesOf(bench)).toMatchObject([{ severity: 'note', on: true }])
  expect(bench.refusal('rule.setSeverity', { rule: 'own-b', severity: 'note' })).toBe('no-such-rule')
})

test('refuses fields that could not stand in a row of a table', () => {
  const bench = new BenchDesk()
  expect(bench.refusal('rule.save', { rule: rule('a', { message: '两\n行' }) })).toBe('bad-arguments')
  expect(bench.refusal('rule.save', { rule: rule('a b') })).toBe('bad-arguments')
  expect(bench.refusal('rule.remove', { id: 'nowhere' })).toBe('no-such-rule')
})
