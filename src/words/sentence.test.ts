import { describe, expect, it } from 'vitest'
import type { SaidValue } from '../model/said'
import { sayFinding, says, sentence, spell } from './sentence'

/** A value in both languages. */
const both = (value: SaidValue) => [spell('zh-CN', value), spell('en', value)]

describe('the spelling of values', () => {
  it.each<[string, SaidValue, string, string]>([
    ['words as printed', '三人', '三人', '三人'],
    ['a year', 1954, '1954', '1954'],
    ['an amount', { amount: 3500 }, '3500', '3,500'],
    ['a great amount', { amount: 1_234_567 }, '123.4567万', '1,234,567'],
    ['a day', { date: '2024-08-14' }, '2024年8月14日', '14 August 2024'],
    ['a day of the year', { monthDay: '2024-08-04' }, '8月4日', '4 August'],
    ['a month', { month: 5 }, '5月', 'May'],
    ['a weekday', { weekday: 6, stem: '周' }, '周六', 'Saturday'],
    ['a time of day', { clock: 15 * 60 + 5 }, '15时5分', '15:05'],
    ['a full hour', { clock: 15 * 60 }, '15时', '15:00'],
    ['a count in words', { spelt: 2 }, '两', 'two'],
    ['a month of a list', { iso: '2021-06' }, '2021-06', 'June 2021'],
    ['a day of a list', { iso: '2021-06-05' }, '2021-06-05', '5 June 2021'],
    [
      'a lunar day',
      { lunar: '正月初二', lunarMonth: 1, lunarDay: 2 },
      '农历正月初二',
      'the 2nd of the 1st lunar month',
    ],
    [
      'a day of a leap month',
      { lunar: '闰六月十一', lunarMonth: -6, lunarDay: 11 },
      '农历闰六月十一',
      'the 11th of the leap 6th lunar month',
    ],
    ['a list', { row: ['1、', '3、'], as: 'list' }, '1、、3、', '1, 3'],
    ['a sum', { row: [{ amount: 1500 }, '60张'], as: 'sum' }, '1500＋60张', '1,500 + 60张'],
    ['a word with forms', says('says.points', { count: 1 }), '1个百分点', '1 percentage point'],
    ['the other form', says('says.points', { count: 0.5 }), '0.5个百分点', '0.5 percentage points'],
  ])('%s', (_, value, chinese, english) => {
    expect(both(value)).toEqual([chinese, english])
  })
})

describe('sentences', () => {
  const told = says('says.weekday-mismatch', {
    day: { date: '2024-05-18' },
    weekday: { weekday: 6, stem: '星期' },
    printed: '星期日',
  })

  it('are made from the template of their language', () => {
    expect(sentence('zh-CN', told)).toBe('2024年5月18日是星期六，印作星期日')
    expect(sentence('en', told)).toBe('18 May 2024 is a Saturday; printed “星期日”')
  })

  it('hold parts that are sentences themselves', () => {
    const slip = says('says.slip.swapped', {})
    const metric = says('says.same-metric', {
      metric: says('says.metric', { name: '产值' }),
      first: '2719亿元',
      second: '2791亿元',
      slip,
    })
    expect(sentence('en', metric)).toBe('Two values for “产值”: 2719亿元 → 2791亿元: two digits swapped')
  })

  it('need all that their template asks for', () => {
    // @ts-expect-error: printed is missing
    says('says.relative-date', { base: '', word: '', expected: '' })
    // @ts-expect-error: there is no such template
    says('says.nothing', {})
  })

  it('are the finding’s own words where a rule of the newsroom’s own found it', () => {
    expect(sayFinding('en', { message: '应写作“截至”' })).toBe('应写作“截至”')
    expect(sayFinding('en', { message: '…', says: told })).toBe(sentence('en', told))
  })
})
