import { describe, expect, it } from 'vitest'
import { formatIssueDay } from './issue-day'

describe('formatIssueDay', () => {
  it('takes the weekday from the calendar', () => {
    expect(formatIssueDay({ date: '2025-06-12' }, 'zh-CN')).toBe('2025年6月12日 星期四')
    expect(formatIssueDay({ date: '2025-06-12' }, 'en')).toContain('Thu')
  })

  it('shows what it cannot read as it stands, and nothing for nothing', () => {
    expect(formatIssueDay({ date: '2025-13' }, 'en')).toBe('2025-13')
    expect(formatIssueDay({ date: null }, 'en')).toBeNull()
  })
})
