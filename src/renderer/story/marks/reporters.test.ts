import { describe, expect, it } from 'vitest'
import type { DerivedTag } from '../../../bridge/page-derived'
import type { ShownBlock } from '../editor/shown-blocks'
import { readReporters } from './reporters'

const body = (id: string, text: string): ShownBlock => ({ id, role: 'body', text, isField: false, isFirst: true })

function person(text: string, name: string): DerivedTag {
  const start = text.indexOf(name)
  const value = { name }
  return { key: name, type: 'person', start, end: start + name.length, text: name, value, confidence: 1, evidence: [] }
}

describe('readReporters', () => {
  it('reads names and capacities in the opening credit', () => {
    const text = '本报讯（记者 沈砚秋 通讯员 陆知行）昨日，市长周明到场。'
    const tags = { a: [person(text, '沈砚秋'), person(text, '陆知行'), person(text, '周明')] }
    expect(readReporters([body('a', text)], tags)).toBe('沈砚秋　陆知行　记者、通讯员')
  })

  it('reads the credit behind the last words', () => {
    const text = '园内设有步道。（记者 贺兰因）'
    expect(readReporters([body('a', '开头。'), body('b', text)], { b: [person(text, '贺兰因')] })).toBe('贺兰因　记者')
  })

  it('does not take people in other brackets for reporters', () => {
    const text = '昨日，科长（罗一苇）到场，介绍了情况，又说了许多话，后来记者问起，他说（记者没有听清）不知道。'
    expect(readReporters([body('a', text), body('b', '完。')], { a: [person(text, '罗一苇')] })).toBe('')
  })
})
