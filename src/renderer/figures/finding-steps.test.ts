import { describe, expect, test } from 'vitest'
import type { FigureRow } from '../../model/figures/figure-rows'
import { type FindingWalk, stepToFinding } from './finding-steps'

const FINDING = { rule: 'parts-total', severity: 'error', message: '', places: [] } as const

/** A figure of a page; `key` names what is open about it. */
function row(page: string, start: number, key?: string): FigureRow {
  return {
    key: `${page}-${start}`,
    kind: 'number',
    page,
    story: `${page}s`,
    block: { id: `b-${page}`, page, story: `${page}s`, role: 'body', order: 'a', pieces: [], hand: [] },
    tag: {
      type: 'number',
      start,
      end: start + 2,
      text: '12',
      value: { number: 12, unit: null },
      confidence: 1,
      evidence: [],
    },
    sentence: { start: 0, end: 9, text: '' },
    findings: key === undefined ? [] : [{ ...FINDING, key }],
    urgency: 0,
    status: 'unchecked',
  }
}

const ALL = [row('p1', 1), row('p1', 4), row('p2', 1), row('p2', 4, 'f'), row('p2', 8, 'g'), row('p3', 1, 'h')]

function walk(more: Partial<FindingWalk> = {}): FindingWalk {
  const unitOf = ({ page }: FigureRow) => page
  const shown = ALL.filter((one) => one.page === 'p1')
  return { shown, at: 0, all: ALL, unitOf, unit: 'p1', list: (rows) => rows, isRead: true, ...more }
}

const place = (step: ReturnType<typeof stepToFinding>) => (step.kind === 'none' ? step.code : step.row.key)

describe('the key that walks from finding to finding', () => {
  test('goes round those shown', () => {
    const shown = ALL.slice(2, 5)
    const at = (from: number, way: 1 | -1) => stepToFinding(walk({ shown, at: from, unit: 'p2' }), way)
    expect(at(1, 1)).toMatchObject({ kind: 'here', at: 2 })
    expect(at(2, 1)).toMatchObject({ kind: 'here', at: 1 })
    expect(at(1, -1)).toMatchObject({ kind: 'here', at: 2 })
  })

  test('leads on to the next page with findings, or backwards to the last finding before', () => {
    expect(stepToFinding(walk(), 1)).toMatchObject({ kind: 'there', row: { key: 'p2-4' } })
    expect(place(stepToFinding(walk(), -1))).toBe('p3-1')
    expect(place(stepToFinding(walk({ all: ALL.slice(0, 5) }), -1))).toBe('p2-8')
  })

  test('takes the first of the next page in the order it will be shown in', () => {
    expect(place(stepToFinding(walk({ list: (rows) => rows.toReversed() }), 1))).toBe('p2-8')
  })

  test('says that nothing is open, that a filter hides it, or that pages are still being read', () => {
    const none = { all: ALL.slice(0, 3) }
    expect(stepToFinding(walk(none), 1)).toMatchObject({ kind: 'none', code: 'no-findings' })
    expect(stepToFinding(walk({ ...none, isRead: false }), 1)).toMatchObject({ code: 'still-reading' })
    expect(stepToFinding(walk({ list: () => [] }), 1)).toMatchObject({ code: 'findings-hidden', hidden: 3 })
    expect(stepToFinding(walk({ unitOf: null, shown: ALL.slice(0, 3) }), 1)).toMatchObject({ code: 'findings-hidden' })
  })
})
