import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../model/analysis'
import { growthOf } from '../../testing/growth-of'
import { findPattern } from './find-pattern'
import { compilePattern, type PatternProgram } from './pattern-program'
import { type PatternNode, parsePattern } from './pattern-syntax'
import { PatternTokens } from './pattern-tokens'

function compiled(pattern: string): PatternProgram {
  const program = compilePattern(pattern)
  if ('code' in program) throw new Error(`${pattern}: ${program.code} ${program.detail}`)
  return program
}

/** The words a pattern finds. Tags are written into the text: <person 李明>, <date 6月3日>, <number 30人>. */
function find(pattern: string, marked: string): string[] {
  const tags: Tag[] = []
  let text = ''
  for (const [, type, inside, plain] of marked.matchAll(/<(\w+) ([^>]*)>|([^<]+)/gu)) {
    const words = inside ?? plain ?? ''
    if (type) tags.push({ type, start: text.length, end: text.length + words.length, text: words } as unknown as Tag)
    text += words
  }
  return findPattern(compiled(pattern), new PatternTokens({ text, tags })).map(({ start, end }) =>
    text.slice(start, end),
  )
}

const problem = (pattern: string) => {
  const program = compilePattern(pattern)
  return 'code' in program ? `${program.code} ${program.detail}` : 'fine'
}

describe('a pattern', () => {
  it('finds plain words wherever they stand', () => {
    expect(find('截止目前', '截止目前共三人，截止目前仍无人。')).toEqual(['截止目前', '截止目前'])
    expect(find('截止目前', '截至目前')).toEqual([])
  })

  it('finds one of several wordings, the first that fits', () => {
    expect(find('(涉及|牵涉)到', '此案涉及到三人，牵涉到两家。')).toEqual(['涉及到', '牵涉到'])
    expect(find('甲|乙丙', '甲乙乙丙')).toEqual(['甲', '乙丙'])
    expect(find('凯旋(而|)归来', '凯旋归来，凯旋而归来')).toEqual(['凯旋归来', '凯旋而归来'])
  })

  it('takes a numeral whole, in digits or characters', () => {
    expect(find('约{number}左右', '约30左右，约三百二十左右，约1,200万左右')).toEqual([
      '约30左右',
      '约三百二十左右',
      '约1,200万左右',
    ])
    expect(find('0{number}', '100')).toEqual([])
    expect(find('{数字}元', '3.5万元')).toEqual(['3.5万元'])
  })

  it('takes people, dates and figures as the tagger sees them', () => {
    expect(find('{date}凌晨{gap 4}点', '<date 6月3日>凌晨约3点')).toEqual(['6月3日凌晨约3点'])
    expect(find('{person}同志们', '<person 李明>同志们')).toEqual(['李明同志们'])
    expect(find('{figure}人', '共有<number 30人>人')).toEqual(['30人人'])
    expect(find('{figure}人', '共有30人人')).toEqual([])
  })

  it('leaves a gap as short as may be, and never leaves the sentence', () => {
    expect(find('由{gap 8}负责', '由甲负责，由乙负责')).toEqual(['由甲负责', '由乙负责'])
    expect(find('由{gap 8}负责', '由甲。乙负责')).toEqual([])
    expect(find('由{gap 2}负责', '由甲乙丙负责')).toEqual([])
    expect(find('由{间隔 3}负责', '由负责')).toEqual(['由负责'])
  })

  it('heeds what must not stand before or behind', () => {
    expect(find('{notafter 叫}做为{not 难}', '做为老师，叫做为人，做为难')).toEqual(['做为'])
    expect(find('{start}记者', '记者问记者')).toEqual(['记者'])
    expect(find('。{end}', '标题。内。')).toEqual(['。'])
    expect(find('{前非 不}必需{后非 品}', '不必需，必需品，必需要')).toEqual(['必需'])
  })

  it('takes its own marks as words behind a backslash', () => {
    expect(find('\\(图\\)', '见(图)')).toEqual(['(图)'])
    expect(find('（图）', '见（图）')).toEqual(['（图）'])
  })

  it('finds letters and single characters', () => {
    expect(find('{letters}手机{han}', '5Ｇ手机、iPhone手机壳')).toEqual(['iPhone手机壳'])
  })
})

describe('a pattern that cannot be read', () => {
  it.each([
    ['', 'empty '],
    ['  ', 'empty '],
    ['(甲|乙', 'bracket-open (甲|乙'],
    ['甲)', 'bracket-closed )'],
    ['甲{number', 'brace-open {number'],
    ['甲}', 'brace-closed }'],
    ['{名字}来', 'unknown-class {名字}'],
    ['甲{gap 0}乙', 'gap-size {gap 0}'],
    ['甲{gap 61}乙', 'gap-size {gap 61}'],
    ['甲{gap}乙', 'gap-size {gap}'],
    ['{gap 3}乙', 'gap-at-end {gap 3}乙'],
    ['甲({gap 3}|乙)', 'gap-at-end 甲({gap 3}|乙)'],
    ['甲{not }', 'no-words {not }'],
    ['(甲|)', 'matches-nothing (甲|)'],
    ['{not 甲}', 'matches-nothing {not 甲}'],
    ['甲'.repeat(301), 'too-long 300'],
    [`${'('.repeat(30)}甲`, `bracket-open ${'('.repeat(10)}甲`],
  ])('%s', (pattern, said) => {
    expect(problem(pattern)).toBe(said)
  })
})

/** All ends a node can have from `at`, in the order of preference: the plain, exponential reading of a pattern. */
function ends(node: PatternNode, text: string, at: number): number[] {
  switch (node.kind) {
    case 'text':
      return text.startsWith(node.text, at) ? [at + node.text.length] : []
    case 'row':
      return node.nodes.reduce((now, one) => now.flatMap((from) => ends(one, text, from)), [at])
    case 'choice':
      return node.nodes.flatMap((one) => ends(one, text, at))
    case 'gap':
      return Array.from({ length: node.most + 1 }, (_, k) => at + k).filter((end) => end <= text.length)
    case 'not':
      return node.words.some((word) => text.startsWith(word, at)) ? [] : [at]
    case 'notafter':
      return node.words.some((word) => text.endsWith(word, at)) ? [] : [at]
    default:
      return []
  }
}

function findPlainly(pattern: string, text: string): string[] {
  const node = parsePattern(pattern)
  if ('code' in node) throw new Error(pattern)
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const [end] = ends(node, text, at)
    if (end !== undefined) found.push(`${at}-${end}`)
    at = end ?? at + 1
  }
  return found
}

describe('the search', () => {
  it('finds what trying every way in turn finds (seed 20250612)', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab')
    const part = fc.oneof(
      { weight: 4, arbitrary: word },
      fc.tuple(word, word).map(([a, b]) => `(${a}|${b})`),
      fc.tuple(word, word).map(([a, b]) => `(${a}|${b}(a|b)|)`),
      fc.integer({ min: 1, max: 3 }).map((n) => `{gap ${n}}`),
      word.map((a) => `{not ${a}}`),
      word.map((a) => `{notafter ${a}}`),
    )
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 24 })
    let compared = 0
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), text, (parts, words) => {
        const program = compilePattern(parts.join(''))
        if ('code' in program) return
        compared++
        const found = findPattern(program, new PatternTokens({ text: words, tags: [] }))
        expect(found.map(({ start, end }) => `${start}-${end}`)).toEqual(findPlainly(parts.join(''), words))
      }),
      { seed: 20_250_612, numRuns: 4000 },
    )
    expect(compared).toBeGreaterThan(1500)
  })

  it('takes hardly longer a character on a long text than on a short one, where backtracking would blow up', () => {
    const program = compiled(`${'(a|aa|)'.repeat(12)}${'a{gap 20}'.repeat(3)}b`)
    const cost = (length: number) => {
      const tokens = new PatternTokens({ text: `${'a'.repeat(length)}。b`, tags: [] })
      return () => expect(findPattern(program, tokens)).toEqual([])
    }
    expect(growthOf(cost(1_000), cost(8_000), 32)).toBeLessThan(32)
  })
})
