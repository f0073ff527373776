import { describe, expect, it } from 'vitest'
import type { DerivedTag, PageDerived } from '../../../bridge/page-derived'
import { tagsInScope } from './same-tags'

function person(key: string, text: string): DerivedTag {
  return { key, type: 'person', start: 0, end: 3, text, value: { name: text }, confidence: 1, evidence: [] }
}

function page(id: string, tags: PageDerived['tags']): [string, Pick<PageDerived, 'tags'>] {
  return [id, { tags }]
}

describe('tagsInScope', () => {
  const tag = person('1', '罗一苇')
  const derived = new Map([
    page('p', { a: [tag, person('2', '罗一苇'), person('3', '周明')], b: [person('2', '罗一苇')] }),
    page('q', { c: [person('4', '罗一苇')] }),
  ])
  const keys = (scope: 'one' | 'page' | 'desk') => tagsInScope(tag, scope, 'p', derived).map((one) => one.key)

  it('answers for the tag alone, its page or the whole desk, each key once', () => {
    expect(keys('one')).toEqual(['1'])
    expect(keys('page')).toEqual(['1', '2'])
    expect(keys('desk')).toEqual(['1', '2', '4'])
  })

  it('does not take a figure for a person of the same words', () => {
    const figure: DerivedTag = { ...tag, key: '9', type: 'number', value: { unit: null } }
    expect(tagsInScope(figure, 'desk', 'p', derived).map((one) => one.key)).toEqual(['9'])
  })
})
