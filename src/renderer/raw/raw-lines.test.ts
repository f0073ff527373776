import { describe, expect, it } from 'vitest'
import type { Role } from '../../model/analysis'
import type { Block } from '../../model/document'
import type { Piece } from '../../model/piece'
import { cutLine } from './line-parts'
import { buildRows, lineAt, splitLines, widestLine } from './raw-lines'

const RAW = '本报讯 河口镇新桥\n今日通车。\n城事栏\n全长两公里。\n\n新桥通车'
const lines = splitLines(RAW)

function piece(text: string, from = 0, extra: Partial<Piece> = {}): Piece {
  const start = RAW.indexOf(text, from)
  return { start, end: start + text.length, text, ...extra }
}

function block(id: string, story: string | null, role: Role, pieces: Piece[]): Block {
  return { id, page: 'p', story, role, order: id, pieces, hand: [] }
}

const blocks = [
  block('a', 's', 'body', [piece('本报讯 河口镇新桥'), piece('今日通车。'), piece('全长两公里。')]),
  block('b', null, 'label', [piece('城事栏')]),
  block('c', 's', 'headline', [piece('新桥', 20), piece('通车', 20, { text: '' })]),
]

describe('splitLines', () => {
  it('takes CRLF as one line end and CR as one', () => {
    expect(splitLines('甲\r\n乙\r丙')).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
      { start: 5, end: 6 },
    ])
  })

  it('gives an empty page one line, and no line after a last line end', () => {
    expect(splitLines('')).toHaveLength(1)
    expect(splitLines('甲\n')).toHaveLength(1)
  })
})

describe('buildRows', () => {
  const rows = buildRows(RAW, lines, blocks)

  it('threads the lines of a paragraph, dotted over what comes between', () => {
    expect(rows.map((row) => row.thread)).toEqual(['join', 'far', 'none', 'none', 'none', 'none'])
  })

  it('flags a story at its start and where it goes on after furniture', () => {
    expect(rows.map((row) => row.isFlagged)).toEqual([true, false, false, true, false, false])
    expect(rows[2]?.isFurniture).toBe(true)
  })

  it('prints roles of all but running text, on the last line of the unit', () => {
    expect(rows.map((row) => row.role)).toEqual([null, null, 'label', null, null, 'headline'])
  })

  it('keeps dropped text in its place, marked', () => {
    expect(rows[5]?.segments.map(({ isDropped }) => isDropped)).toEqual([false, true])
  })

  it('marks where one paragraph ends and the next begins', () => {
    const two = [block('x', 's', 'body', [piece('本报讯 河口镇新桥')]), block('y', 's', 'body', [piece('今日通车。')])]
    expect(buildRows(RAW, lines, two)[0]?.endsParagraph).toBe(true)
    expect(rows[0]?.endsParagraph).toBe(false)
  })
})

describe('lineAt', () => {
  it('finds the line of an offset, its line end included', () => {
    expect(lineAt(lines, 0)).toBe(0)
    expect(lineAt(lines, lines[0]?.end ?? 0)).toBe(0)
    expect(lineAt(lines, lines[1]?.start ?? 0)).toBe(1)
    expect(lineAt(lines, RAW.length)).toBe(5)
  })
})

describe('widestLine', () => {
  it('counts full-width characters as two halves', () => {
    expect(widestLine('abc\n甲乙', splitLines('abc\n甲乙'))).toBe(4)
  })
})

describe('cutLine', () => {
  it('cuts where a highlight begins and ends inside a line', () => {
    const [row] = buildRows(RAW, lines, blocks)
    const parts = row ? cutLine(row, { lit: [[0, 40]], exact: [[4, 7]] }) : []
    expect(parts.map(({ start, end, isExact }) => [RAW.slice(start, end), isExact])).toEqual([
      ['本报讯 ', false],
      ['河口镇', true],
      ['新桥', false],
    ])
    expect(parts.every((part) => part.isLit)).toBe(true)
  })
})
