import { describe, expect, it } from 'vitest'
import { createStoryReader } from './story-reader'
import type { Tagger } from './tags/tagger'

const piece = (text: string) => [{ start: 0, end: text.length, text }]

function counting(): { tagger: Tagger; readonly calls: number } {
  let calls = 0
  return {
    tagger: {
      tagStory: (texts) => {
        calls++
        return texts.map(() => [])
      },
    },
    get calls() {
      return calls
    },
  }
}

describe('story reader', () => {
  const head = { role: 'headline' as const, pieces: piece('灯会开幕') }
  const body = { role: 'body' as const, pieces: piece('灯会昨天开幕。') }

  it('gives a story back as it was read while all its pieces are the same objects', () => {
    const bench = counting()
    const reader = createStoryReader(bench.tagger)
    const first = reader.read([head, body], 3, '2024-05-20')
    expect(reader.read([{ ...head }, { ...body }], 3, '2024-05-20')).toBe(first)
    expect(bench.calls).toBe(1)
    expect(first.texts.map(({ index, role, text }) => [index, role, text])).toEqual([
      [3, 'headline', '灯会开幕'],
      [4, 'body', '灯会昨天开幕。'],
    ])
  })

  it('says where the page has half-width marks that the clean text shows full-width', () => {
    const pieces = [
      { start: 0, end: 4, text: '灯会昨天' },
      { start: 4, end: 5, text: '，', why: 'width' as const },
      { start: 5, end: 8, text: '开幕。' },
    ]
    const story = createStoryReader(counting().tagger).read([{ role: 'body', pieces }], 0, null)
    expect(story.texts[0]?.widened).toEqual([4])
  })

  it.each([
    ['a paragraph is another', [head, { ...body, pieces: piece('灯会今天开幕。') }], 3, '2024-05-20'],
    ['a paragraph has another role', [head, { ...body, role: 'summary' as const }], 3, '2024-05-20'],
    ['a paragraph is gone', [head], 3, '2024-05-20'],
    ['the story has moved on its page', [head, body], 4, '2024-05-20'],
    ['the issue has another date', [head, body], 3, '2024-05-21'],
  ])('reads anew where %s', (_, units, first, reference) => {
    const bench = counting()
    const reader = createStoryReader(bench.tagger)
    const before = reader.read([head, body], 3, '2024-05-20')
    const after = reader.read(units, first, reference)
    expect(after).not.toBe(before)
    expect(after.texts.map(({ text }) => text)).toEqual(units.map(({ pieces }) => pieces.map((p) => p.text).join('')))
    expect(bench.calls).toBe(2)
  })

  it('keeps a text of a story that has changed elsewhere, unless its tags are others now', () => {
    const date = (text: string) => {
      const value = { from: '2024-05-19', to: '2024-05-19' }
      return { type: 'date' as const, start: 2, end: 4, text, value, confidence: 1, evidence: [] }
    }
    let told = '昨天'
    const tagger: Tagger = { tagStory: (texts) => texts.map((text) => (text === '灯会昨天开幕。' ? [date(told)] : [])) }
    const reader = createStoryReader(tagger)
    const [, before] = reader.read([head, body], 0, '2024-05-20').texts
    const [, kept] = reader.read([{ ...head, pieces: piece('灯会今开幕') }, body], 0, '2024-05-20').texts
    expect(kept).toBe(before)
    told = '昨日'
    const [, other] = reader.read([{ ...head, pieces: piece('灯会开幕了') }, body], 0, '2024-05-20').texts
    expect(other).not.toBe(before)
    expect(other?.tags[0]?.text).toBe('昨日')
  })
})
