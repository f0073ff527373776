import { describe, expect, it } from 'vitest'
import { isAcross, runOns } from './across-paragraphs'
import type { CheckedText } from './rule'

const text = (index: number, words: string, role: CheckedText['role'] = 'body'): CheckedText => ({
  index,
  role,
  text: words,
  tags: [{ type: 'number', start: 0, end: 2, text: words.slice(0, 2), value: { number: 1 }, confidence: 1 } as never],
})

describe('paragraphs read together', () => {
  it('joins short neighbours and tells the paragraph a place lies in', () => {
    const [joined, ...others] = runOns({
      texts: [text(3, '题', 'headline'), text(4, '渡口共300人。'), text(5, '其中男160人。'), text(6, '女150人。')],
    })
    expect(others).toEqual([])
    expect(joined?.text.text).toBe('渡口共300人。其中男160人。女150人。')
    expect(joined?.text.tags.map(({ start }) => start)).toEqual([0, 8, 16])
    expect(joined?.placeOf({ text: -1, start: 3, end: 7 })).toEqual({ text: 4, start: 3, end: 7 })
    expect(joined?.placeOf({ text: -1, start: 11, end: 15 })).toEqual({ text: 5, start: 3, end: 7 })
  })

  it('reads on with the next paragraphs where all are too long together', () => {
    const long = `${'河'.repeat(69)}。`
    const joined = runOns({ texts: [0, 1, 2, 3, 4, 5].map((index) => text(index, long)) })
    expect(joined.map(({ placeOf }) => placeOf({ text: -1, start: 71, end: 72 }).text)).toEqual([1, 4])
  })

  it('says whether numbers or dates stand in them, and leaves paragraphs without either alone', () => {
    const date = { ...text(0, '6月开工。'), tags: [{ type: 'date', start: 0, end: 2 } as never] }
    const kinds = (texts: CheckedText[]): string[][] => runOns({ texts }).map((joined) => [...joined.kinds])
    expect(kinds([text(0, '甲三。'), text(1, '乙四。'), text(2, '丙五。')])).toEqual([['figures']])
    expect(kinds([text(0, '甲三。'), text(1, '乙四。')])).toEqual([])
    expect(kinds([date, text(1, '乙四。')])).toEqual([['dates']])
    expect(kinds([text(0, '甲三。'), { ...text(1, '乙。'), tags: [] }])).toEqual([])
  })

  it('leaves alone what does not end as a sentence, what is no body text, and long paragraphs', () => {
    const rest = [text(2, '丙五。'), text(3, '丁六。')]
    expect(
      runOns({ texts: [text(0, '一等奖：'), text(1, '甲。'), ...rest] }).map(({ text: { text: all } }) => all),
    ).toEqual(['甲。丙五。丁六。'])
    expect(runOns({ texts: [text(0, '甲。'), text(1, '乙。', 'caption'), ...rest] })).toEqual([])
    const long = `${'河'.repeat(110)}。`
    expect(runOns({ texts: [text(0, long), text(1, long), text(2, long)] })).toEqual([])
  })

  it('knows what lies in several texts', () => {
    const place = { text: 1, start: 0, end: 1 }
    expect(isAcross([place, { ...place, start: 4, end: 5 }])).toBe(false)
    expect(isAcross([place, { ...place, text: 2 }])).toBe(true)
  })
})
