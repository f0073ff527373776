import { expect, test } from 'vitest'
import { numeralWords } from './numeral-words'

test('hundreds of millions are read by 亿 in Chinese, and digit by digit elsewhere', () => {
  const chinese = numeralWords('zh-CN')
  expect([184_600_000_000, 100_000_000, 1_126_540_000].map(chinese)).toEqual(['1,846 亿', '1 亿', '11.2654 亿'])
  expect(numeralWords('en')(184_600_000_000)).toBe('184,600,000,000')
})

test('what 亿 would take many decimals for, and what is less, stands in digits', () => {
  expect([112_645_678, 46_000, 0.5].map(numeralWords('zh-CN'))).toEqual(['112,645,678', '46,000', '0.5'])
})
