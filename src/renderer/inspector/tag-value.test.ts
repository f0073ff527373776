import { describe, expect, it } from 'vitest'
import type { Tag } from '../../model/analysis'
import type { Say } from '../words/use-words'
import { sayTagValue } from './tag-value'

const say: Say = (key, values) => `${key}${values ? `(${Object.values(values).join()})` : ''}`
const base = { start: 0, end: 1, text: '', confidence: 1, evidence: [] }
const value = (tag: Tag) => sayTagValue(tag, say, 'zh-CN')

describe('sayTagValue', () => {
  it('multiplies out and groups digits', () => {
    expect(value({ ...base, type: 'number', value: { number: 135400, unit: '人' } })).toBe('135,400 人')
    expect(value({ ...base, type: 'number', value: { number: 40, unit: '%' } })).toBe('40%')
  })

  it('shows an open range as open', () => {
    expect(value({ ...base, type: 'number', value: { min: 20, max: null, unit: '家' } })).toBe('20 – … 家')
    expect(value({ ...base, type: 'date', value: { from: '2024-05-01', to: null } })).toBe('2024-05-01 – …')
  })

  it('says nothing of a number that could not be read', () => {
    expect(value({ ...base, type: 'number', value: { unit: null } })).toBe('')
  })

  it('shows one day once, with its time', () => {
    expect(value({ ...base, type: 'date', value: { from: '2024-05-01', to: '2024-05-01', time: '14:30' } })).toBe(
      '2024-05-01 14:30',
    )
  })

  it('tells whom a short form stands for before its office', () => {
    expect(value({ ...base, type: 'person', value: { name: '老段', refers: '段明禾', role: '站长' } })).toBe(
      'value.refers(段明禾)',
    )
    expect(value({ ...base, type: 'person', value: { name: '段明禾', role: '站长' } })).toBe('站长')
  })
})
