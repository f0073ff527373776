import { describe, expect, it } from 'vitest'
import type { Decision } from '../../model/document'
import { groupHandTags, handTagDecision } from '../../model/hand-tag'
import { placeHandTags } from './hand-tags'

const TEXT = '罗一苇说，罗一苇的话算数。'

/** The tags of block `b` as a desk with these decisions shows them in `text`. */
function shown(made: ReturnType<typeof handTagDecision>, text: string, block = 'b') {
  const decision: Decision = { ...made, id: made.subject, kind: 'tag', by: '', at: '' }
  return placeHandTags(groupHandTags(new Map([[made.subject, decision]])).get(block) ?? [], text)
}

describe('hand tags', () => {
  it('stand where they were put, told from the same words elsewhere', () => {
    const made = handTagDecision('person', 'b', TEXT, 5, 8)
    expect(shown(made, TEXT)).toMatchObject([{ type: 'person', start: 5, end: 8, isSure: true }])
    expect(shown(made, TEXT, 'other')).toEqual([])
  })

  it('move with their words and go with them', () => {
    const made = handTagDecision('person', 'b', TEXT, 5, 8)
    expect(shown(made, `昨日，${TEXT}`)[0]).toMatchObject({ start: 8, end: 11 })
    expect(shown(made, '没有了')).toEqual([])
  })

  it('are not made of an answer that is no tag', () => {
    const made = { subject: 'hand:b:|罗', answer: '{"type":"place"', about: '' }
    expect(shown(made, TEXT)).toEqual([])
  })
})
