import { describe, expect, it } from 'vitest'
import type { Unit } from '../../model/analysis'
import { cleanText } from '../../model/piece'
import { readLexicon } from '../lexicon'
import { createSegmenter } from '../segment/segmenter'
import { readShippedLexicon } from '../segment/simulator/read-corpus'
import { readHouseStyle } from './house-style'
import { overprintSpans } from './overprint'

const segmenter = createSegmenter(readShippedLexicon())
const unitsOf = (raw: string): readonly Unit[] => {
  const layout = segmenter.segment(raw)
  return [...layout.stories.flatMap((story) => story.units), ...layout.furniture]
}
const clean = (raw: string): string =>
  unitsOf(raw)
    .map((unit) => cleanText(unit.pieces))
    .join('|')
const reasons = (raw: string): string[] =>
  unitsOf(raw).flatMap((unit) => unit.pieces.flatMap((piece) => piece.why ?? []))

describe('clean-up', () => {
  it('S30 closes line ends between Han and keeps words apart', () => {
    expect(clean('本报讯（记者 骆平）清澜港昨日\n迎来今年第一百艘外轮。')).toBe(
      '本报讯（记者 骆平）清澜港昨日迎来今年第一百艘外轮。',
    )
    expect(clean('本报讯（记者 骆平）比赛名称定为Qinglan\nOpen，每年举办一次。')).toContain('Qinglan Open')
    expect(reasons('本报讯（记者 骆平）清澜港昨日\n迎来外轮。')).toContain('join')
  })

  it('S31 drops second prints and leaves doubled words alone', () => {
    expect(clean('近日近日，，柳荫公园的荷花竞相绽放柳荫公园的荷花竞相绽放。。')).toBe('近日，柳荫公园的荷花竞相绽放。')
    expect(clean('近近日日，，荷荷花花开开')).toBe('近日，荷花开')
    expect(clean('荷塘飘香迎客来荷塘飘香迎客来')).toBe('荷塘飘香迎客来')
    expect(clean('荷塘飘香迎客来\n荷塘飘香迎客来')).toBe('荷塘飘香迎客来')
    const speech = '大家高高兴兴来，平平安安回，干干净净过年。'
    expect(clean(speech)).toBe(speech)
    const names = '会议讨论研究研究所的搬迁方案，并听取了意见。'
    expect(clean(names)).toBe(names)
  })

  it('tells where text is printed twice, one hull a raw line', () => {
    const raw = '11月3日11月3日，，环卫工人清扫落叶环卫工人清扫落叶。。 本报记者本报记者 王英王英 摄摄'
    const hulls = unitsOf(raw).flatMap((unit) => overprintSpans(unit))
    expect(hulls).toEqual([[0, raw.length]])
  })

  it('S32 closes letter-spacing, not the gaps that mean something', () => {
    expect(clean('清 澜 公 交 ，开 通 夜 线')).toBe('清澜公交，开通夜线')
    expect(clean('一氧化碳浓度 1.9 毫 克/立 方 米 ，同 比 改 善')).toBe('一氧化碳浓度1.9毫克/立方米，同比改善')
    expect(clean('见缝插绿 推窗见园')).toBe('见缝插绿 推窗见园')
    expect(clean('□本报记者 王 坤 李 娜 张 伟 赵 敏')).toBe('□本报记者 王 坤 李 娜 张 伟 赵 敏')
  })

  it('S33 sets punctuation after the house style, figures and quotations untouched', () => {
    expect(clean('本报讯(记者 苏见微)近日,我市办证(照)提速:1,200人受益。')).toBe(
      '本报讯（记者 苏见微）近日，我市办证（照）提速：1,200人受益。',
    )
    expect(clean('会议18:30开始，他说：“好,真好(掌声)⋯⋯”')).toContain('18:30开始，他说：“好,真好(掌声)⋯⋯”')
    expect(clean('本报讯（记者 骆平）5 月 17 日，第 25个活动日开幕⋯⋯')).toBe(
      '本报讯（记者 骆平）5月17日，第25个活动日开幕……',
    )
    expect(clean('联系电话：高曼 0471- 4933380。')).toContain('0471- 4933380')
  })

  it('S33 does as the newsroom says', () => {
    const lexicon = readLexicon({ 'house-style': 'rule\tfrom\tto\nlatin-spacing\t\tkeep\n' })
    const raw = '本报讯（记者 骆平）全市有 25 家企业,均已开工。'
    const layout = createSegmenter(readShippedLexicon(), readHouseStyle(lexicon)).segment(raw)
    expect(cleanText(layout.stories[0]?.units[0]?.pieces ?? [])).toBe(raw)
  })

  it('S34 drops stray control characters', () => {
    const raw = '本报讯（记者 骆平）清澜\u0007港昨日迎来\u200b外轮。'
    expect(clean(raw)).toBe('本报讯（记者 骆平）清澜港昨日迎来外轮。')
    expect(reasons(raw).filter((why) => why === 'control').length).toBe(2)
  })
})
