import { describe, expect, it } from 'vitest'
import type { Block } from '../../model/document'
import { oneKeyCorrection } from './one-key-correction'

/** What one key would put for `printed`, the first place of a finding of this rule. */
function correct(rule: string, printed: string, expected?: string): string | undefined {
  const text = `共${printed}。`
  const block: Block = {
    id: 'b',
    page: 'p',
    story: 's',
    role: 'body',
    order: 'a',
    pieces: [{ start: 0, end: text.length, text }],
    hand: [],
  }
  const places = [{ block: 'b', start: 1, end: 1 + printed.length }]
  return oneKeyCorrection(
    { rule, places, ...(expected === undefined ? {} : { expected }) },
    { block: new Map([['b', block]]) },
  )
}

describe('oneKeyCorrection', () => {
  it('offers a figure for a figure, a weekday for a weekday, points for per cent', () => {
    expect(correct('parts-total', '12处', '11处')).toBe('11处')
    expect(correct('change-percent', '40%', '50%')).toBe('50%')
    expect(correct('weekday-mismatch', '星期日', '星期三')).toBe('星期三')
    expect(correct('percent-point', '5%', '5个百分点')).toBe('5个百分点')
    expect(correct('festival-date', '6月10日', '5月31日')).toBe('5月31日')
    expect(correct('direction-word', '-5.2%', '5.2%')).toBe('5.2%')
  })

  it('offers the set form where a rule of form marks exactly what it replaces', () => {
    expect(correct('punctuation-style', '...', '……')).toBe('……')
    expect(correct('numeral-style', '七、八', '七八')).toBe('七八')
  })

  it('offers what a rule of the newsroom’s own suggests, whatever it found', () => {
    expect(correct('own-jiezhi', '截止6月12日', '截至6月12日')).toBe('截至6月12日')
    expect(correct('own-jiezhi', '水份')).toBeUndefined()
  })

  it('offers nothing where the words marked are not what is expected', () => {
    expect(correct('direction-word', '5.2%', '下降至')).toBeUndefined()
    expect(correct('place-wrong-province', '长沙市', '湖南省')).toBeUndefined()
    expect(correct('weekday-mismatch', '三', '星期四')).toBeUndefined()
    expect(correct('count-list', '五项', '4')).toBeUndefined()
    expect(correct('edition-count', '第十二届', '第11届')).toBeUndefined()
    expect(correct('parts-total', '12处')).toBeUndefined()
    expect(correct('parts-total', '11处', '11处')).toBeUndefined()
  })
})
