import { expect, test } from 'vitest'
import type { NumberTag, NumberValue, Severity, Tag } from '../analysis'
import { figureUrgency } from './figure-urgency'

function number(text: string, value: Partial<NumberValue>): NumberTag {
  return {
    type: 'number',
    start: 0,
    end: text.length,
    text,
    value: { unit: null, ...value },
    confidence: 1,
    evidence: [],
  }
}

function urgency(sentence: string, tag: Tag, more: { findings?: Severity[]; isRepeated?: boolean } = {}): number {
  const at = sentence.indexOf(tag.text)
  return figureUrgency({ tag, sentence, at, isHeadline: false, isRepeated: false, findings: [], ...more })
}

const park = number('12处', { number: 12, unit: '处' })
const money = number('3亿元', { number: 3e8, unit: '元', family: 'money' })

test('what is contradicted comes before everything else, errors before queries', () => {
  const plain = urgency('今年新建公园12处。', park, { findings: ['query'] })
  expect(plain).toBeGreaterThan(urgency('投资增长到3亿元，全国最大。', money))
  expect(urgency('今年新建公园12处。', park, { findings: ['note', 'error'] })).toBeGreaterThan(plain)
})

test('money, comparisons and superlatives each weigh more than a plain figure', () => {
  const plain = urgency('今年新建公园12处。', park)
  expect(urgency('投资3亿元。', money)).toBeGreaterThan(plain)
  expect(urgency('公园增加到12处。', park)).toBeGreaterThan(plain)
  expect(urgency('首次建成公园12处。', park)).toBeGreaterThan(urgency('公园增加到12处。', park))
  expect(urgency('首次建成公园12处，投资翻了一番。', park)).toBeGreaterThan(plain)
})

test('a superlative far from the figure is not about it', () => {
  const far = '这是全市最大的公园之外的另一片绿地，四面都是居民小区和学校，里面种了12处。'
  expect(urgency(far, park)).toBe(urgency('里面种了12处。', park))
})

test('bare and rough figures, ordinals and repetitions step back; names come last', () => {
  const plain = urgency('新建公园12处。', park)
  expect(urgency('新建公园约12处。', number('约12处', { number: 12, unit: '处', approx: true }))).toBeLessThan(plain)
  expect(urgency('读到12。', number('12', { number: 12 }))).toBeLessThan(plain)
  expect(urgency('新建公园12处。', park, { isRepeated: true })).toBeLessThan(plain)
  const person: Tag = {
    type: 'person',
    start: 0,
    end: 3,
    text: '周其然',
    value: { name: '周其然' },
    confidence: 1,
    evidence: [],
  }
  expect(urgency('周其然说，公园增长一倍。', person)).toBeLessThan(urgency('读到12。', number('12', { number: 12 })))
})
