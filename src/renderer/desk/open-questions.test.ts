import { describe, expect, it } from 'vitest'
import type { PageDerived } from '../../bridge/page-derived'
import type { Block, Decision } from '../../model/document'
import { jointSubject } from '../../model/joint-subject'
import { indexOfOpen } from '../raw/joint-index'
import { decisionsOf } from './decisions-of'
import { countQuestions, doubtfulJoints, openFindings } from './open-questions'

const RAW = '第一行文字\n第二行文字\n第三行文字'
const joint = (before: number, after: number, confidence: number) =>
  ({ before, after, kind: 'join', other: 'break', confidence, evidence: [] }) as const
const derived: PageDerived = {
  page: 'p',
  seq: 1,
  tags: {},
  duplicates: [],
  findings: [
    {
      key: 'f1',
      rule: 'weekday-mismatch',
      severity: 'error',
      message: '',
      places: [{ block: 'b1', start: 0, end: 1 }],
    },
    {
      key: 'f2',
      rule: 'weekday-mismatch',
      severity: 'error',
      message: '',
      places: [{ block: 'b2', start: 0, end: 1 }],
    },
  ],
  joints: [joint(11, 12, 0.5), joint(5, 6, 0.6), joint(0, 1, 0.9)],
  inferred: null,
}
const decision = (kind: Decision['kind'], subject: string, at = '2025-01-01'): Decision => ({
  id: `${kind}-${subject}-${at}`,
  kind,
  subject,
  answer: at,
  about: '',
  by: '',
  at,
})
const block = (id: string, story: string, start: number, end: number): Block => ({
  id,
  page: 'p',
  story,
  role: 'body',
  order: id,
  pieces: [{ start, end, text: RAW.slice(start, end) }],
  hand: [],
})

describe('doubtfulJoints', () => {
  it('lists the unsure ones in the order of the page', () => {
    expect(doubtfulJoints(derived, RAW, new Map()).map(({ after }) => after)).toEqual([6, 12])
  })

  it('leaves out what a person has answered, by what stands on both sides', () => {
    const decisions = new Map([[jointSubject(RAW, 5, 6), decision('joint', 'x')]])
    expect(doubtfulJoints(derived, RAW, decisions).map(({ after }) => after)).toEqual([12])
  })
})

describe('indexOfOpen', () => {
  const joints = [joint(5, 6, 0.5), joint(11, 12, 0.5)]
  it('opens the first until one is chosen, then the chosen or the next after it', () => {
    expect(indexOfOpen(joints, null)).toBe(0)
    expect(indexOfOpen(joints, 12)).toBe(1)
    expect(indexOfOpen(joints, 7)).toBe(1)
  })
  it('begins again past the last', () => {
    expect(indexOfOpen(joints, 99)).toBe(0)
    expect(indexOfOpen([], 3)).toBe(-1)
  })
})

describe('decisionsOf', () => {
  it('takes the latest of several answers to one question', () => {
    const records = [
      decision('finding', 'f1', '2025-01-02'),
      decision('finding', 'f1'),
      decision('tag', 'f1', '2025-01-03'),
    ]
    const desk = { decision: new Map(records.map((record) => [record.id, record])) }
    expect(decisionsOf(desk, 'finding').get('f1')?.at).toBe('2025-01-02')
  })
})

describe('countQuestions', () => {
  it('counts doubtful joints and open findings by story', () => {
    const blocks = [block('b1', 's1', 0, 11), block('b2', 's2', 12, 17)]
    const findings = openFindings(derived, new Map([['f1', decision('finding', 'f1')]]))
    const counts = countQuestions(doubtfulJoints(derived, RAW, new Map()), findings, blocks)
    expect([...counts]).toEqual([
      ['s1', 1],
      ['s2', 2],
    ])
  })
})
