import { describe, expect, it } from 'vitest'
import type { DerivedTag } from '../../../bridge/page-derived'
import type { Decision } from '../../../model/document'
import { paintTags, tagsAt } from './painted-tags'

const TEXT = '罗一苇说，剩余5处完工。'

function number(key: string, start: number, end: number): DerivedTag {
  const text = TEXT.slice(start, end)
  return { key, type: 'number', start, end, text, value: { unit: null }, confidence: 1, evidence: [] }
}

function decided(subject: string, answer: string): [string, Decision] {
  return [subject, { id: subject, kind: 'tag', subject, answer, about: '', by: '', at: '' }]
}

const none = new Map<string, Decision>()

describe('paintTags', () => {
  const tag = number('k', 7, 9)

  it('shows a tag where it was read', () => {
    expect(paintTags([tag], none, TEXT, TEXT)).toEqual([{ tag, type: 'number', start: 7, end: 9, isSure: false }])
  })

  it('leaves no trace of a rejected tag', () => {
    expect(paintTags([tag], new Map([decided('k', 'rejected')]), TEXT, TEXT)).toEqual([])
  })

  it('shows an accepted and a retyped tag as sure', () => {
    expect(paintTags([tag], new Map([decided('k', 'accepted')]), TEXT, TEXT)[0]).toMatchObject({
      type: 'number',
      isSure: true,
    })
    expect(paintTags([tag], new Map([decided('k', 'person')]), TEXT, TEXT)[0]).toMatchObject({
      type: 'person',
      isSure: true,
    })
  })

  it('moves with words typed before it, and goes when its own words change', () => {
    expect(paintTags([tag], none, TEXT, `昨天，${TEXT}`)[0]).toMatchObject({ start: 10, end: 12 })
    expect(paintTags([tag], none, TEXT, TEXT.replace('5处', '6处'))).toEqual([])
    expect(paintTags([tag], none, TEXT, TEXT.slice(0, 8))).toEqual([])
  })
})

describe('tagsAt', () => {
  it('gives the smallest tag first', () => {
    const tags = paintTags([number('wide', 5, 12), number('small', 7, 9)], none, TEXT, TEXT)
    expect(tagsAt(tags, 8).map((one) => one.tag.key)).toEqual(['small', 'wide'])
    expect(tagsAt(tags, 0)).toEqual([])
  })
})
