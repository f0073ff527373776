import { describe, expect, it } from 'vitest'
import type { DerivedTag } from '../../../bridge/page-derived'
import { type BlockMarks, cutOut, planHighlights } from './highlight-plan'
import type { PaintedTag } from './painted-tags'

const NOTHING: BlockMarks = {
  tags: [],
  hidden: new Set(),
  hoveredTag: null,
  findings: [],
  duplicates: [],
  passages: [],
}

function tag(start: number, end: number, isSure = false): PaintedTag {
  const derived: DerivedTag = {
    key: `${start}`,
    type: 'date',
    start,
    end,
    text: '',
    value: { from: null, to: null },
    confidence: 1,
    evidence: [],
  }
  return { tag: derived, type: 'date', start, end, isSure }
}

describe('planHighlights', () => {
  it('draws a tag by its type and whether it is sure', () => {
    const plan = planHighlights({ ...NOTHING, tags: [tag(0, 3), tag(5, 8, true)] }, 20)
    expect(plan).toEqual([
      { name: 'tag-date', start: 0, end: 3 },
      { name: 'tag-date-sure', start: 5, end: 8 },
    ])
  })

  it('gives the place of a tag in a finding to the wave', () => {
    const plan = planHighlights({ ...NOTHING, tags: [tag(2, 4)], findings: [{ start: 0, end: 6, isNow: true }] }, 20)
    expect(plan).toEqual([
      { name: 'finding-now', start: 0, end: 6 },
      { name: 'finding', start: 0, end: 6 },
    ])
  })

  it('finds the findings over a tag among many, a long one that began far before it too', () => {
    const many = Array.from({ length: 50 }, (_, k) => ({ start: k * 10, end: k * 10 + 4, isNow: false }))
    const tags = [tag(201, 206), tag(307, 309)]
    const lines = (findings: BlockMarks['findings']) =>
      planHighlights({ ...NOTHING, tags, findings }, 1000).filter(({ name }) => name === 'tag-date')
    expect(lines(many.toReversed())).toEqual([
      { name: 'tag-date', start: 204, end: 206 },
      { name: 'tag-date', start: 307, end: 309 },
    ])
    expect(lines([...many, { start: 5, end: 308, isNow: false }])).toEqual([{ name: 'tag-date', start: 308, end: 309 }])
  })

  it('leaves hidden types out and tints the tag pointed at', () => {
    expect(planHighlights({ ...NOTHING, tags: [tag(0, 3)], hidden: new Set(['date']) }, 20)).toEqual([])
    expect(planHighlights({ ...NOTHING, tags: [tag(0, 3)], hoveredTag: '0' }, 20)).toEqual([
      { name: 'tag-date-hover', start: 0, end: 3 },
      { name: 'tag-date-sure', start: 0, end: 3 },
    ])
  })

  it('stays inside the text', () => {
    expect(
      planHighlights({ ...NOTHING, passages: [{ start: 3, end: 99 }], duplicates: [{ start: 8, end: 9 }] }, 5),
    ).toEqual([{ name: 'passage', start: 3, end: 5 }])
  })
})

describe('cutOut', () => {
  it('keeps what lies on both sides of a hole', () => {
    expect(cutOut({ start: 0, end: 10 }, [{ start: 3, end: 5 }])).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 10 },
    ])
  })
})
