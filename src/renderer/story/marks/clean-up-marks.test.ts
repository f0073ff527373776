import { describe, expect, it } from 'vitest'
import type { Piece } from '../../../model/piece'
import { groupMarks, listCleanUps } from './clean-up-marks'

//                    0123456789
const RAW = '新建公园\n已建已建成\n广告\n七处。'

describe('listCleanUps', () => {
  it('marks a dropped overprint with its raw text and its place', () => {
    const pieces: Piece[] = [
      { start: 0, end: 4, text: '新建公园' },
      { start: 5, end: 7, text: '', why: 'overprint' },
      { start: 7, end: 10, text: '已建成' },
    ]
    expect(listCleanUps(pieces, RAW)).toEqual([{ kind: 'delete', span: [5, 7], raw: '已建', text: '', at: 4 }])
  })

  it('is silent about lines that follow each other', () => {
    const pieces: Piece[] = [
      { start: 0, end: 4, text: '新建公园' },
      { start: 4, end: 5, text: '', why: 'join' },
      { start: 5, end: 10, text: '已建已建成' },
    ]
    expect(listCleanUps(pieces, RAW)).toEqual([])
  })

  it('marks a paragraph that runs on behind something else', () => {
    const pieces: Piece[] = [
      { start: 5, end: 10, text: '已建已建成' },
      { start: 14, end: 17, text: '七处。' },
    ]
    expect(listCleanUps(pieces, RAW)).toEqual([{ kind: 'join', span: [10, 10], raw: '', text: '', at: 5 }])
  })

  it('draws hand-written words, closed and opened spaces, and changed signs each with its own mark', () => {
    const pieces: Piece[] = [
      { start: 0, end: 0, text: '今', why: 'hand' },
      { start: 0, end: 1, text: '', why: 'hand' },
      { start: 1, end: 2, text: '', why: 'spacing' },
      { start: 2, end: 3, text: ' 公', why: 'spacing' },
      { start: 3, end: 4, text: '，', why: 'punctuation' },
    ]
    expect(listCleanUps(pieces, RAW).map((mark) => mark.kind)).toEqual(['insert', 'delete', 'close', 'space', 'swap'])
  })
})

describe('groupMarks', () => {
  it('counts each kind once', () => {
    const marks = listCleanUps(
      [
        { start: 0, end: 1, text: '', why: 'overprint' },
        { start: 1, end: 2, text: '', why: 'overprint' },
      ],
      RAW,
    )
    expect(groupMarks(marks)).toEqual([{ kind: 'delete', count: 2 }])
  })
})
