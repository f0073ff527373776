import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewsroomRule } from '../../model/newsroom-rule'
import { readRuleTable, writeRuleTable } from './rule-table'

const HEAD = 'id\tpattern\tmessage\tseverity\tstate\twrong\tright\treplacement'
const told = (text: string) => readRuleTable(text).problems.map(({ row, code, detail }) => `${row} ${code} ${detail}`)

describe('a table of rules', () => {
  it('is read with its examples, one after another in a cell', () => {
    const { rules, problems } = readRuleTable(
      `${HEAD}\njz\t截止目前\t应为“截至目前”\terror\ton\t截止目前|截止目前仍\t截至目前\t截至目前\n`,
    )
    expect(problems).toEqual([])
    expect(rules).toEqual([
      {
        id: 'jz',
        pattern: '截止目前',
        message: '应为“截至目前”',
        severity: 'error',
        on: true,
        wrong: ['截止目前', '截止目前仍'],
        right: ['截至目前'],
        replacement: '截至目前',
      },
    ])
  })

  it('may have Chinese heads in any order, and columns left out or of the newsroom’s own', () => {
    const { rules } = readRuleTable('\uFEFF说明\t句式\t备注\t级别\r\n应为“账号”\t帐号\t2024年定\t提示\r\n')
    expect(rules).toMatchObject([{ id: '帐号', pattern: '帐号', message: '应为“账号”', severity: 'note', on: true }])
  })

  it('tells every bad row with its number, and reads the others', () => {
    const rows = [
      'a\t甲\t说\tbad',
      'b\t\t说\terror',
      'c\t丙\t\terror',
      'd e\t丁\t说\terror',
      'f\t己\t说\terror\t也许',
      'g\t庚\t说\terror\ton\t\t\t\t多一格',
      'h\t辛\t说\terror',
      'h\t壬\t说\terror',
      '',
      `i\t${'长'.repeat(301)}\t说`,
    ]
    expect(told([HEAD, ...rows].join('\n'))).toEqual([
      '2 severity bad',
      '3 no-pattern 说',
      '4 no-message 丙',
      '5 id d e',
      '6 state 也许',
      '7 cells 多一格',
      '9 id-twice h (8)',
      `11 too-long ${'长'.repeat(20)}…`,
    ])
    expect(readRuleTable([HEAD, ...rows].join('\n')).rules.map(({ id }) => id)).toEqual(['h'])
    expect(readRuleTable([HEAD, ...rows].join('\n')).problems[0]?.text).toBe('a\t甲\t说\tbad')
  })

  it('is nothing without a head that names pattern and message', () => {
    expect(told('截止目前\t应为“截至目前”\n')).toEqual(['1 head 截止目前 应为“截至目前”'])
    expect(readRuleTable('')).toEqual({ rules: [], problems: [] })
  })

  it('of severity off is kept for the day it is switched on', () => {
    expect(readRuleTable('pattern\tmessage\tseverity\n甲\t说\t停用\n').rules).toMatchObject([
      { severity: 'query', on: false },
    ])
  })

  it('reads back whatever it has written (seed 7)', () => {
    const field = fc
      .string({ unit: fc.constantFrom('甲', '|', '\\', '"', '#', ' ', '{', 'a', '（'), minLength: 1, maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    const rule: fc.Arbitrary<NewsroomRule> = fc.record({
      id: fc.integer({ min: 0, max: 99_999 }).map((n) => `r${n}`),
      pattern: field,
      message: field,
      severity: fc.constantFrom('error' as const, 'query' as const, 'note' as const),
      on: fc.boolean(),
      wrong: fc.array(field, { maxLength: 3 }),
      right: fc.array(field, { maxLength: 3 }),
      replacement: fc.oneof(fc.constant(''), field),
    })
    fc.assert(
      fc.property(fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 5 }), (rules) => {
        expect(readRuleTable(writeRuleTable(rules))).toEqual({ rules, problems: [] })
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
