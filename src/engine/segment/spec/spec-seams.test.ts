import { describe, expect, it } from 'vitest'
import type { PageLayout } from '../../../model/analysis'
import { createSegmenter } from '../segmenter'
import { readShippedLexicon } from '../simulator/read-corpus'
import { spellLayout } from '../simulator/spell-layout'

const segmenter = createSegmenter(readShippedLexicon())
const layoutOf = (...lines: string[]): PageLayout => segmenter.segment(lines.join('\n'))

const spell = spellLayout

const NEWS_A = ['本报讯（记者 沈砚秋）昨日上午，清澜', '市首条夜间公交线路开通运营，全长十二公', '里，设站十九个。']
const NEWS_B = ['本报讯（记者 何晓渡）云麓县石桥镇的', '三千亩油菜花进入盛花期，吸引了大批游客', '前来踏青赏花。']

describe('seams', () => {
  it('S2 reads every kind of line end alike', () => {
    const lines = [...NEWS_A, '', '夜间公交线路开通', '', ...NEWS_B, '', '石桥油菜花盛放']
    const expected = spell(segmenter.segment(lines.join('\n')))
    for (const end of ['\r\n', '\r', '\u2028']) expect(spell(segmenter.segment(lines.join(end)))).toEqual(expected)
  })

  it('S3 gives a story at most one unit of each head role', () => {
    const layout = layoutOf('市政协召开会议', '', '共商古城保护', '', '关永年主持', '', '专题', '', ...NEWS_A)
    for (const story of layout.stories) {
      for (const role of ['label', 'kicker', 'headline', 'deck']) {
        expect(story.units.filter((unit) => unit.role === role).length).toBeLessThanOrEqual(1)
      }
    }
  })

  it('S4 joins lines that break off in mid-sentence, over a blank line too', () => {
    const [story] = spell(layoutOf(NEWS_A[0] as string, NEWS_A[1] as string, '', NEWS_A[2] as string))
    expect(story).toEqual([
      'body: 本报讯（记者 沈砚秋）昨日上午，清澜市首条夜间公交线路开通运营，全长十二公里，设站十九个。',
    ])
  })

  it('S5 begins a paragraph below a short last line without a blank line', () => {
    const [story] = spell(layoutOf(...NEWS_A, '线路每晚九时发车，末班到零时三十分，票', '价两元，老人和学生减半。'))
    expect(story?.length).toBe(2)
  })

  const paragraphs = (starts: number): string[] => {
    const lines: string[] = []
    for (let k = 0; k < 6; k++) {
      lines.push(
        '村里的老人说起那年修渠的事情仍'.slice(0, 17 - starts),
        '然十分激动他们用肩膀扛起了一块',
        '又一块石头终于在冬天修成了。',
      )
    }
    return lines
  }
  it('S6 tells a new paragraph from one that goes on by the width of the lower line', () => {
    const lines = paragraphs(4)
    lines.push(
      '后来水来了人们奔走相告唱',
      '起了山歌整个村子都热闹得很了。',
      '直到今天说起这件事情大家还总是',
      '忘不了。',
    )
    const [story] = spell(layoutOf(...lines))
    expect(story?.at(-1)).toContain('热闹得很了。直到今天')
  })

  it('S7 goes by the indents the file kept', () => {
    const lines = [
      '　　清澜江从雪山脚下一路奔流而来到了',
      '平原才放慢了脚步人们沿江筑屋而居。',
      '　　清澜江两岸的芦苇在秋风中起伏着。',
      '　　春天江水上涨渔船从下游逆流而上。',
      '渔人把鱼卖给镇上的饭馆换回了盐巴。',
      '　　到了冬天江面结上一层薄冰孩子们在',
      '岸边嬉戏。',
    ]
    const [story] = spell(layoutOf(...lines))
    expect(story?.length).toBe(4)
  })

  it('S8 carries a paragraph on below a label that cuts into it', () => {
    const [story] = spell(
      layoutOf(
        '本报讯(记者 苏见微)近日,清澜市图书馆新馆正式开放,新馆藏书八十万册,设有少儿阅览区、古籍修',
        '',
        '民生关注',
        '',
        '复室和自习室,每天接待读者约四千人。',
      ),
    )
    expect(story?.[0]).toBe('label: 民生关注')
    expect(story?.[1]).toContain('古籍修复室')
  })

  it('S9 keeps the speaker with the speech', () => {
    const [story] = spell(
      layoutOf(
        ...NEWS_A,
        '“以前下了晚班只能打车回家，每个月要多',
        '花三四百块钱，现在省下来了，真好。”',
        '家住桐湾小区的居民许文娟说。',
      ),
    )
    expect(story?.[1]).toMatch(/真好。”家住桐湾/)
  })

  it('S10 puts a figure together that the line end cut', () => {
    const [story] = spell(layoutOf('本报讯（记者 骆平）全市参保人数达到39', '344人，比去年同期增长百分之五。'))
    expect(story?.[0]).toContain('39344人')
  })

  it('S11 lists every seam with its other reading, confidence and evidence', () => {
    const layout = layoutOf(...NEWS_A, '线路每晚九时发车，末班到零时三十分，票', '价两元。')
    expect(layout.joints.map((joint) => joint.kind)).toEqual(['join', 'join', 'break', 'join'])
    for (const joint of layout.joints) {
      expect(joint.other).not.toBe(joint.kind)
      expect(joint.confidence).toBeGreaterThan(0.75)
      expect(joint.evidence.every((evidence) => /^[a-z]+(-[a-z]+)*$/.test(evidence.code))).toBe(true)
    }
  })
})

describe('display lines', () => {
  it('S12 makes one headline of two lines of one width', () => {
    const [story] = spell(layoutOf('夜间公交线路开通', '方便市民下班回家', '', ...NEWS_A))
    expect(story?.[0]).toBe('headline: 夜间公交线路开通　方便市民下班回家')
  })

  it('S13 goes by dashes', () => {
    const [story] = spell(
      layoutOf('夜间出行有了新选择——', '', '首条夜间公交线路开通', '', '——记清澜公交二公司', '', ...NEWS_A),
    )
    expect(story?.slice(0, 3).map((unit) => unit.split(':')[0])).toEqual(['kicker', 'headline', 'deck'])
  })

  it('S14 knows what kickers and decks are made of', () => {
    const [story] = spell(
      layoutOf('罗启明在北渡新区调研时强调', '', '以项目突破带动产业跃升', '', '顾长青陪同', '', ...NEWS_A),
    )
    expect(story?.slice(0, 3)).toEqual([
      'kicker: 罗启明在北渡新区调研时强调',
      'headline: 以项目突破带动产业跃升',
      'deck: 顾长青陪同',
    ])
  })

  it('S15 reads letter-spaced headlines', () => {
    const [story] = spell(layoutOf(...NEWS_A, '', '夜 间 公 交 线 路 开 通'))
    expect(story?.[0]).toBe('headline: 夜间公交线路开通')
  })

  it('S16 keeps cross-heads in their story', () => {
    const text =
      '清澜江边的老街上住着三十多位老手艺人，他们白天做活，晚上教徒弟，日子过得平静而踏实，一过就是四十多年。'
    const stories = spell(
      layoutOf(
        '老街手艺人',
        '',
        '□本报记者 苏见微',
        '',
        text,
        '',
        '一把刻刀',
        '',
        text,
        '',
        '两代传人',
        '',
        text,
        '',
        '三条街坊',
        '',
        text,
      ),
    )
    expect(stories.length).toBe(1)
    expect(stories[0]?.filter((unit) => unit.startsWith('subhead')).length).toBe(3)
  })

  it('S17 leaves a slogan that heads no story to the furniture', () => {
    const last = spell(
      layoutOf(...NEWS_A, '', '夜间公交线路开通', '', '奋斗百年路 启航新征程', '学党史 悟思想 办实事 开新局'),
    ).at(-1)
    expect(last?.[0]).toBe('-')
    expect(last?.[1]).toMatch(/^label/)
  })

  const WHOLE = [
    '柳溪镇的老茶亭立在青石古道边上，过去',
    '是挑夫和货郎歇脚喝茶的地方，亭子里的',
    '石凳磨得发亮，墙上还留着当年的水牌和',
    '账目。镇上去年拨出专款，请来工匠照原',
    '样翻修，换了屋瓦，补了石阶。',
  ]
  /** First lines a little narrower, as where an indent was lost. */
  const NARROW = ['柳溪镇的老茶亭立在青石古道边，过去', ...WHOLE.slice(1)]
  it('S157 goes on behind a full line that would be a paragraph by itself', () => {
    const [story] = spell(
      layoutOf(
        ...NARROW,
        ...NARROW,
        ...NARROW,
        '守亭的郭老伯今年七十八，当过脚夫。',
        '三十岁那年山里通了公路，挑担的人一',
        '天比一天少，茶亭眼看就要塌了，郭老伯',
        '把家里的木料搬来，一根一根换上去。',
        ...NARROW,
      ),
    )
    expect(story?.filter((unit) => unit.startsWith('body')).length).toBe(5)
  })

  it('S157 begins a paragraph behind a full line where both are as long as the page has them', () => {
    const [story] = spell(
      layoutOf(
        ...WHOLE.slice(0, 4),
        '样翻修，钱都花在明处，镇长汪逢春说。',
        '会议议定，茶亭今后每逢集日免费供应茶',
        '水，所需茶叶由镇里的合作社送来，柴火',
        '由各村轮流出，值守的老人每月领一份补',
        '贴，账目每季度在亭子里张贴公布。',
        ...WHOLE,
      ),
    )
    expect(story?.filter((unit) => unit.startsWith('body')).length).toBe(3)
  })
})
