import { describe, expect, it } from 'vitest'
import { charSet, endingWith, holdsOneOf, Seam, startingWith } from './pattern'

/** Every text of one and two of these characters. */
const CHARS = ['一', '二', '，', '：', 'a', 'Z', '0', '9', '-', '.', '/', ']', '（', '摄']
const TEXTS = ['', ...CHARS, ...CHARS.flatMap((one) => CHARS.map((other) => one + other))]

describe('patterns bound to an edge', () => {
  const starts: RegExp[] = [
    /^一/,
    /^(?:一二|，|[0-9]{1,2})/,
    /^[a-z]?(?:一|二)*：/,
    /^(?!一)[一二]，?/,
    /^（?(?:[\u4e00-\u9fff]{0,2}摄)?[\]./-]+/,
    /^[^一]{2}|^.摄$/,
    /^(?:a{0,1}Z{0}0|-)/,
  ]
  it.each(starts)('test as the pattern itself does: %s', (pattern) => {
    const quick = startingWith(pattern)
    for (const text of TEXTS) expect(quick.test(text), text).toBe(pattern.test(text))
  })

  const ends: RegExp[] = [
    /一$/,
    /(?:一二|，|[0-9]{1,2})$/,
    /一(?:摄(?!Z))?[）：]*$/,
    /[一二](?<!一)-?$/,
    /.{0,2}[^0-9]$|9(?:a|Z)?$/,
  ]
  it.each(ends)('test as the pattern itself does: %s', (pattern) => {
    const quick = endingWith(pattern)
    for (const text of TEXTS) expect(quick.test(text), text).toBe(pattern.test(text))
  })

  it('spare the search where the first character tells', () => {
    const pattern = /^(?:一|二[0-9])/
    pattern.test = () => {
      throw new Error('searched')
    }
    expect(startingWith(pattern).test('三')).toBe(false)
    expect(() => startingWith(pattern).test('二')).toThrow('searched')
  })

  it('are refused where no character tells', () => {
    expect(() => startingWith(/^a?/)).toThrow('no character tells')
    expect(() => endingWith(/a$/i)).toThrow('no character tells')
    expect(() => startingWith(/^\d/)).toThrow('not read')
  })

  it('hold the characters of a set', () => {
    const set = charSet('一a')
    expect([...'一ab'].map((char) => set.has(char.charCodeAt(0)))).toEqual([true, true, false])
    expect(['二a', '二b', ''].map((text) => holdsOneOf(text, set))).toEqual([true, false, false])
  })
})

describe('a seam of two patterns', () => {
  const upper = /(?:一|二摄?)(?:a)?/
  const lower = /[，：]?(?:0|9Z)/
  const both = new RegExp(upper.source + lower.source)
  const seam = new Seam(upper, lower)
  const texts = TEXTS.flatMap((text) => [text, `一${text}`, `二摄${text}0`, `${text}a：9Z`])

  it('stands wherever the patterns match one behind the other', () => {
    for (const text of texts) if (both.test(text)) expect(seam.mayStandIn(text), text).toBe(true)
    expect(texts.filter((text) => both.test(text)).length).toBeGreaterThan(20)
  })

  it('is told by two characters, as far as it is looked for', () => {
    expect(seam.mayStandIn('0一')).toBe(false)
    expect(seam.mayStandIn('。。a0')).toBe(true)
    expect(seam.mayStandIn('。。a0', 3)).toBe(false)
  })
})
