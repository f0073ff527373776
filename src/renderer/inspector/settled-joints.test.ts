import { expect, test } from 'vitest'
import type { Joint } from '../../model/analysis'
import type { Block, Decision } from '../../model/document'
import { jointSubject } from '../../model/joint-subject'
import { settledJoints } from './settled-joints'

const RAW = '南岸的桥昨天\n修好了。\n行人可以通过。'

function joint(upper: string, lower: string): Joint {
  const before = RAW.indexOf(upper) + upper.length
  return { before, after: RAW.indexOf(lower), kind: 'join', other: 'break', confidence: 0.5, evidence: [] }
}

const FIRST = joint('昨天', '修好')
const SECOND = joint('好了。', '行人')

function answered({ before, after }: Joint, id: string): Decision {
  const subject = jointSubject(RAW, before, after)
  return { id, kind: 'joint', subject, answer: 'break', about: subject, by: '周岚', at: '2025-06-12T08:00:00Z' }
}

const blockOf = (from: number) =>
  ({ id: 'b', pieces: [{ start: from, end: RAW.length, text: RAW.slice(from) }] }) as unknown as Block

test('a story’s answered joints are listed in the order of the page, those nobody has answered are not', () => {
  const second = answered(SECOND, 'd2')
  const first = answered(FIRST, 'd1')
  const all = new Map([second, first].map((one) => [one.subject, one]))
  const ids = (decisions: ReadonlyMap<string, Decision>, block: Block) =>
    settledJoints([SECOND, FIRST], RAW, [block], decisions).map(({ decision }) => decision.id)
  expect(ids(all, blockOf(0))).toEqual(['d1', 'd2'])
  expect(ids(new Map([[second.subject, second]]), blockOf(0))).toEqual(['d2'])
  // The first stands in another story.
  expect(ids(all, blockOf(SECOND.after))).toEqual(['d2'])
})
