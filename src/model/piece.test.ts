import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cleanLength,
  cleanOffsetOf,
  cleanText,
  cutPieces,
  droppedPieces,
  type Piece,
  rawSpans,
  rawSpansOf,
  replaceText,
  tidyPieces,
} from './piece'

//            0123456 78 9
const RAW = '昨日昨日，南岸\n通车。'
const PIECES: readonly Piece[] = [
  { start: 0, end: 2, text: '昨日' },
  { start: 2, end: 4, text: '', why: 'overprint' },
  { start: 4, end: 7, text: '，南岸' },
  { start: 7, end: 8, text: '', why: 'join' },
  { start: 8, end: 11, text: '通车。' },
]

test('the clean text is what the pieces spell, the claim what they cover', () => {
  expect(cleanText(PIECES)).toBe('昨日，南岸通车。')
  expect(cleanLength(PIECES)).toBe(8)
  expect(rawSpans(PIECES)).toEqual([[0, RAW.length]])
})

test('a mention broken over lines has one raw span a line', () => {
  expect(rawSpansOf(PIECES, 3, 7)).toEqual([
    [5, 7],
    [8, 10],
  ])
})

test('rewritten text answers with all of its raw range', () => {
  expect(rawSpansOf([{ start: 0, end: 5, text: '通车', why: 'spacing' }], 1, 2)).toEqual([[0, 5]])
})

test('a raw offset is found in the clean text; dropped text answers with the place it was dropped from', () => {
  expect(cleanOffsetOf(PIECES, 5)).toBe(3)
  expect(cleanOffsetOf(PIECES, 3)).toBe(2)
  expect(cleanOffsetOf(PIECES, 11)).toBeUndefined()
})

test('a cut at dropped text leaves it on the left', () => {
  const [left, right] = cutPieces(PIECES, 2)
  expect(left).toEqual(PIECES.slice(0, 2))
  expect(right).toEqual(PIECES.slice(2))
})

test('words typed where nothing was claim nothing, and going they leave nothing', () => {
  const typed = replaceText(PIECES, 2, 2, '下午')
  expect(cleanText(typed)).toBe('昨日下午，南岸通车。')
  expect(rawSpans(typed)).toEqual(rawSpans(PIECES))
  expect(replaceText(typed, 2, 4, '')).toEqual(PIECES)
})

test('pieces that say the same are merged, dropped line ends are kept apart', () => {
  expect(
    tidyPieces([
      { start: 0, end: 2, text: '甲乙' },
      { start: 2, end: 2, text: '' },
      { start: 2, end: 3, text: '丙' },
      { start: 3, end: 4, text: '', why: 'join' },
      { start: 4, end: 5, text: '', why: 'join' },
    ]),
  ).toEqual([
    { start: 0, end: 3, text: '甲乙丙' },
    { start: 3, end: 4, text: '', why: 'join' },
    { start: 4, end: 5, text: '', why: 'join' },
  ])
})

test('dropped pieces claim what they claimed and show nothing', () => {
  expect(droppedPieces(PIECES)).toEqual([{ start: 0, end: 11, text: '', why: 'hand' }])
})

test('any edits give the text a plain string would have, and never lose a claim', () => {
  const edit = fc.record({ from: fc.nat(20), length: fc.nat(6), text: fc.constantFrom('', '甲', '乙丙', 'a b') })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let pieces: readonly Piece[] = PIECES
      let text = cleanText(PIECES)
      for (const { from, length, text: words } of edits) {
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        pieces = replaceText(pieces, start, end, words)
        text = text.slice(0, start) + words + text.slice(end)
        expect(cleanText(pieces)).toBe(text)
        const claimed = pieces.flatMap((piece) =>
          Array.from({ length: piece.end - piece.start }, (_, k) => piece.start + k),
        )
        expect(claimed.sort((a, b) => a - b)).toEqual([...RAW].map((_, k) => k))
      }
    }),
    { seed: 1898, numRuns: 300 },
  )
})
