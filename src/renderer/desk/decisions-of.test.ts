import { expect, test } from 'vitest'
import type { Decision, DecisionKind } from '../../model/document'
import { decisionsOf } from './decisions-of'

function decision(id: string, kind: DecisionKind, subject: string, at = '2025-06-12T08:00:00Z'): Decision {
  return { id, kind, subject, answer: 'dismissed', about: '', by: '沈', at }
}

const desk = (...decisions: Decision[]) => ({ decision: new Map(decisions.map((one) => [one.id, one])) })

test('of two answers to one question the later holds', () => {
  const found = decisionsOf(
    desk(decision('1', 'finding', 'f'), decision('2', 'finding', 'f', '2025-06-12T09:00:00Z')),
    'finding',
  )
  expect([...found.values()].map(({ id }) => id)).toEqual(['2'])
})

test('a decision about something else leaves the answers the very same map; one more answer does not', () => {
  const answer = decision('1', 'finding', 'f')
  const before = decisionsOf(desk(answer), 'finding')
  expect(decisionsOf(desk(answer, decision('2', 'figure', 'k')), 'finding')).toBe(before)
  const after = decisionsOf(desk(answer, decision('3', 'finding', 'g')), 'finding')
  expect([...after.keys()]).toEqual(['f', 'g'])
})
