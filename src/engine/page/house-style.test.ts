import { describe, expect, it } from 'vitest'
import { cleanText } from '../../model/piece'
import { checkStyleRow } from '../../model/style-row'
import { houseStyleOf } from './house-style'
import { styleSample } from './restyle'

const row = (rule: string, from: string, to: string, state = '') => ({ rule, from, to, state })
const clean = (text: string, ...rows: ReturnType<typeof row>[]): string =>
  cleanText(styleSample(text, houseStyleOf(rows)))

describe('house style', () => {
  it('lets a later row about the same mark hold, and off switch a rule off', () => {
    const shipped = [row('latin-spacing', '', 'close'), row('widen', ',', '，'), row('replace', '⋯', '…')]
    expect(clean('共 25 家,均已开工⋯⋯', ...shipped)).toBe('共25家，均已开工……')
    expect(clean('共 25 家,均已开工⋯⋯', ...shipped, row('latin-spacing', '', 'keep'))).toBe('共 25 家，均已开工……')
    expect(clean('共 25 家,均已开工⋯⋯', ...shipped, row('widen', ',', '，', 'off'))).toBe('共25家,均已开工……')
    expect(clean('共 25 家,均已开工⋯⋯', ...shipped, row('replace', '⋯', '…', 'off'), row('widen', ',', '、'))).toBe(
      '共25家、均已开工⋯⋯',
    )
  })

  it('takes marks only: neither letters nor figures nor Han can be set otherwise', () => {
    expect(checkStyleRow('replace', '～', '—', '')).toBeUndefined()
    expect(checkStyleRow('widen', ',', '，', 'off')).toBeUndefined()
    expect(checkStyleRow('narrow', ',', '，', '')).toBe('rule')
    expect(checkStyleRow('widen', ',', '，', 'no')).toBe('rule')
    for (const [from, to] of [
      ['3', '三'],
      ['王', '汪'],
      ['a', 'ａ'],
      ['，', '和'],
      ['，', '3'],
      ['，', ''],
      ['，，', '，'],
      [' ', '，'],
      ['，', '，'.repeat(5)],
    ] as const) {
      expect(checkStyleRow('replace', from, to, ''), `${from} → ${to}`).toBe('mark')
    }
    expect(clean('王坤3岁，', row('replace', '3', '三'), row('replace', '王', '汪'))).toBe('王坤3岁，')
  })

  it('alters no figure, name or quotation, whatever a newsroom asks for', () => {
    const greedy = [...'·.,:%+-—～/×￥$°℃"'].flatMap((sign) => [row('widen', sign, '！'), row('replace', sign, '！')])
    for (const text of [
      '约翰·史密斯说',
      '阿不都·热依木到会',
      '比赛18:30开始',
      '1,200人参加',
      '增长3.5%，',
      '气温-3℃至5℃',
      '2012—2013年',
      '价格￥20',
      '8～10天',
      '他说：“好,真好.”',
      '「一.二」',
    ]) {
      expect(clean(text, ...greedy), text).toBe(text)
    }
  })
})
