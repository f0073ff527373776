import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../model/entry'
import { decodePage, ENCODINGS, lineEndsOf } from './decode-page'

const simplified = [
  '云渡晚报 2025年6月12日 星期四 03版',
  '',
  '本报讯（记者 沈砚秋）昨日，记者从市园林绿化中心获悉，今年城区新建',
  '口袋公园12处，总面积4.6万平方米，已建成7处，其余年底前开放。',
].join('\r\n')

const traditional = [
  '【本報訊】市區電車昨日恢復行駛，首班車由碼頭開出時乘客約有八十人。',
  '電車公司發言人說，沿線二十一個車站的候車亭已經全部重新油漆。',
].join('\n')

function decoded(bytes: Uint8Array) {
  const result = decodePage(bytes)
  if (isRefusal(result)) throw new Error(result.message)
  return result
}

describe('decodePage', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
    it(`recognises simplified text in ${encoding} and gives it back letter for letter`, () => {
      const page = decoded(iconv.encode(simplified, encoding))
      expect(page.encoding).toBe(encoding)
      expect(page.text).toBe(simplified)
      expect(page.lossless).toBe(true)
      expect(page.lineEnds).toBe('crlf')
    })
  }

  for (const encoding of ['utf-8', 'big5', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
    it(`recognises traditional text in ${encoding}`, () => {
      const page = decoded(iconv.encode(traditional, encoding))
      expect(page.encoding).toBe(encoding)
      expect(page.text).toBe(traditional)
    })
  }

  it('keeps a byte order mark as the first character', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const page = decoded(iconv.encode(simplified, encoding, { addBOM: true }))
      expect(page.encoding).toBe(encoding)
      expect(page.text).toBe(`\ufeff${simplified}`)
    }
  })

  it('reads in the encoding the editor chose, right or wrong, and knows when bytes would be lost', () => {
    const bytes = iconv.encode(simplified, 'gb18030')
    for (const encoding of ENCODINGS) {
      const page = decodePage(bytes, encoding)
      if (isRefusal(page)) continue
      expect(page.encoding).toBe(encoding)
      expect(page.lossless).toBe(iconv.encode(page.text, encoding).equals(bytes))
    }
    const wrong = decodePage(bytes, 'utf-8')
    expect(!isRefusal(wrong) && wrong.lossless).toBe(false)
  })

  it('refuses what is no page, and says what it is', () => {
    const cases: [Uint8Array, string, RegExp][] = [
      [new Uint8Array(0), 'empty', /empty/],
      [Buffer.from(' \r\n\u3000\n'), 'empty', /white space/],
      [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not-text', /PNG/],
      [Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0]), 'not-text', /ZIP/],
      [new Uint8Array(1_000_000), 'not-text', /binary/],
      [new Uint8Array(65 * 1024 * 1024), 'too-large', /65 MB/],
    ]
    for (const [bytes, code, message] of cases) {
      const result = decodePage(bytes)
      if (!isRefusal(result)) throw new Error(`${code} was taken for a page`)
      expect(result.refused).toBe(code)
      expect(result.message).toMatch(message)
    }
  })

  it('refuses bytes that no encoding can read', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 7919) % 128))
    const result = decodePage(noise)
    expect(isRefusal(result) && result.refused).toBe('bad-encoding')
  })
})

describe('lineEndsOf', () => {
  it('names what a text uses', () => {
    expect(['a', 'a\nb', 'a\r\nb', 'a\rb', 'a\nb\r\nc'].map(lineEndsOf)).toEqual(['none', 'lf', 'crlf', 'cr', 'mixed'])
  })
})
