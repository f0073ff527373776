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

  it('reads hundreds of millions in Chinese as a Chinese reader does', () => {
    const money = (number: number): Tag => ({ ...base, type: 'number', value: { number, unit: '元' } })
    expect(value(money(184_600_000_000))).toBe('1,846 亿 元')
    expect(value(money(112_645_678))).toBe('112,645,678 元')
    expect(sayTagValue(money(184_600_000_000), say, 'en')).toBe('184,600,000,000 元')
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
