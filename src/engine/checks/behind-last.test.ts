import { describe, expect, it } from 'vitest'
import { behindLast } from './behind-last'

describe('behindLast', () => {
  it('gives the words behind the last of the marks, whichever it is', () => {
    expect(behindLast('柳河县今年修路，其中：县道', '，：')).toBe('县道')
    expect(behindLast('柳河县今年修路，其中：县道', '，。')).toBe('其中：县道')
  })

  it('gives all words where none stands, none where one is the last', () => {
    expect(behindLast('县道12公里', '，。')).toBe('县道12公里')
    expect(behindLast('县道，', '，。')).toBe('')
    expect(behindLast('', '，。')).toBe('')
  })

  it('reads as a pattern would', () => {
    for (const words of ['甲，乙。丙', '𠮷，𠮷', '，，', '甲0乙', '12。'])
      expect(behindLast(words, '，。0')).toBe(/[^，。0]*$/u.exec(words)?.[0])
  })
})
