import { describe, expect, it } from 'vitest'
import { readShippedLexicon } from '../segment/simulator/read-corpus'
import { Char, classOf } from './char-class'
import { createFold } from './fold'
import { LineReader, type PageLine } from './lines'

function readLines(raw: string): PageLine[] {
  const reader = new LineReader(Uint16Array.from(raw, (_, i) => raw.charCodeAt(i)))
  const lines: PageLine[] = []
  for (let line = reader.next(); line; line = reader.next()) lines.push(line)
  return lines
}

describe('lines', () => {
  it('reads LF, CRLF, CR and form feed, and counts blank lines', () => {
    const lines = readLines('甲乙\r\n\r\n  丙\r丁\n\u3000\n\f戊')
    expect(lines.map(({ n, start, end, blanks, indent }) => ({ n, start, end, blanks, indent }))).toEqual([
      { n: 1, start: 0, end: 2, blanks: 0, indent: 0 },
      { n: 3, start: 8, end: 9, blanks: 1, indent: 2 },
      { n: 4, start: 10, end: 11, blanks: 0, indent: 0 },
      { n: 7, start: 15, end: 16, blanks: 2, indent: 0 },
    ])
  })

  it('measures in half ems: Han two, figures one, full-width signs two', () => {
    expect(readLines('清澜2023年，')[0]?.width).toBe(12)
  })

  it('calls white space exactly what the language does', () => {
    for (let code = 0; code < 65536; code++) {
      expect(classOf(code) === Char.space, `U+${code.toString(16)}`).toBe(/\s/.test(String.fromCharCode(code)))
    }
  })
})

describe('fold', () => {
  it('reads script and width in one form without moving anything', () => {
    const fold = createFold(readShippedLexicon())
    const raw = '【本報訊】記者「何家輝」報導(Ａ１)︵攝︶'
    expect(fold(raw)).toBe('【本报讯】记者“何家辉”报导（A1）（摄）')
    expect(fold(raw).length).toBe(raw.length)
  })
})
