import { expect, test } from 'vitest'
import { cleanText, type Piece } from './piece'
import { cutAtClean, joinerBetween, joinPieces, partAtRaw, rawPieces } from './piece-seams'

test('Latin words and figures are joined with a space, Chinese with nothing', () => {
  expect(joinerBetween('two', 'weeks')).toBe(' ')
  expect(joinerBetween('第3', '4版')).toBe(' ')
  expect(joinerBetween('修好', '了')).toBe('')
  expect(joinerBetween('two', '周')).toBe('')
  expect(joinerBetween('two ', 'weeks')).toBe('')
  expect(joinerBetween('', 'weeks')).toBe('')
})

test('the raw text as pieces has its line ends closed, of whatever kind', () => {
  const raw = '甲\r\n乙 two\rweeks\n\n丙'
  expect(cleanText(rawPieces(raw, 0, raw.length))).toBe('甲乙 two weeks丙')
  expect(rawPieces(raw, 0, 4)).toEqual([
    { start: 0, end: 1, text: '甲' },
    { start: 1, end: 3, text: '', why: 'join' },
    { start: 3, end: 4, text: '乙' },
  ])
})

test('joined blocks look past dropped text at what meets', () => {
  const left: Piece[] = [
    { start: 0, end: 3, text: 'two' },
    { start: 3, end: 4, text: '', why: 'join' },
  ]
  expect(cleanText(joinPieces(left, [{ start: 9, end: 14, text: 'weeks' }]))).toBe('two weeks')
})

test('a cut takes the space between joined words along to neither side', () => {
  const pieces = rawPieces('two\nweeks', 0, 9)
  for (const offset of [3, 4]) {
    const [left, right] = cutAtClean(pieces, offset)
    expect([cleanText(left), cleanText(right)]).toEqual(['two', 'weeks'])
  }
})

test('pieces part where a raw stretch begins and ends, white space staying with what it follows', () => {
  const raw = '甲乙\n丙丁\n戊己'
  const runs = partAtRaw(raw, rawPieces(raw, 0, raw.length), 3, 6)
  expect(runs.map((run) => [run.inside, cleanText(run.pieces), run.pieces.length])).toEqual([
    [false, '甲乙', 2],
    [true, '丙丁', 2],
    [false, '戊己', 1],
  ])
})

test('a block read in another order than printed parts into as many runs as it needs', () => {
  const raw = '甲乙丙丁'
  const pieces: Piece[] = [
    { start: 2, end: 4, text: '丙丁' },
    { start: 0, end: 2, text: '甲乙' },
  ]
  expect(partAtRaw(raw, pieces, 1, 3).map((run) => [run.inside, cleanText(run.pieces)])).toEqual([
    [true, '丙'],
    [false, '丁甲'],
    [true, '乙'],
  ])
})

test('a cut through cleaned text shows the raw text again on both sides, through typed words keeps them whole', () => {
  const raw = '河 湾 通 车'
  const cleaned: Piece[] = [{ start: 0, end: 7, text: '河湾通车', why: 'spacing' }]
  expect(partAtRaw(raw, cleaned, 4, 7).map((run) => cleanText(run.pieces))).toEqual(['河 湾 ', '通 车'])
  const typed: Piece[] = [{ start: 0, end: 7, text: '河湾通车了', why: 'hand' }]
  expect(partAtRaw(raw, typed, 4, 7).map((run) => cleanText(run.pieces))).toEqual(['河湾通车了', ''])
})

test('a stretch that holds all of a block, or nothing of it, leaves it as it is', () => {
  const raw = '甲乙\n丙丁'
  const pieces = rawPieces(raw, 0, raw.length)
  expect(partAtRaw(raw, pieces, 0, 5)).toEqual([{ inside: true, pieces }])
})
