import { describe, expect, it } from 'vitest'
import { furniture, spell } from './spec-bench'

const textOf = (story: readonly string[] | undefined, role: string): string | undefined =>
  story?.find((unit) => unit.startsWith(`${role}: `))?.slice(role.length + 2)

const NARROW = [
  '本报讯（记者 沈砚秋）昨日清晨，清澜',
  '市首条夜间公交线路结束试运行，正式对',
  '市民开放，沿途停靠十九个站点，末班车',
  '推迟到凌晨一点，票价仍为两元，老年卡',
  '可以照常使用。',
]

describe('the manners of different papers', () => {
  it('S36 takes the issue number under the paper’s name for its head, and the publisher for imprint', () => {
    const lines = ['2023年5月9日 星期二', '今日8版 第3021期', '清澜日报社出版 中共清澜市委机关报', '', '夜间公交开通']
    expect(furniture(...lines, '', ...NARROW)).toEqual([
      'running-head: 2023年5月9日 星期二　今日8版 第3021期',
      'other: 清澜日报社出版 中共清澜市委机关报',
    ])
    expect(spell('一批新书即将出版', '', ...NARROW).map((story) => textOf(story, 'headline'))).toEqual([
      '一批新书即将出版',
    ])
  })

  it('S37 ends a text at a remark in brackets behind its full stop', () => {
    const stories = spell(
      '夜间公交开通',
      '',
      ...NARROW,
      '会上还研究了线路延长事宜。（下转第三版）',
      '',
      '雁回湖：一片芦苇的回归',
      '',
      '□ 本报记者 林叙白',
      '',
      '深秋的雁回湖畔，成片的',
      '芦苇迎风摇摆，护湖员陶',
      '久安每天要沿着堤岸走上',
      '十几里路。',
    )
    expect(stories.map((story) => textOf(story, 'headline'))).toEqual(['夜间公交开通', '雁回湖：一片芦苇的回归'])
    expect(textOf(stories[1], 'body')).toMatch(/^深秋/)
  })

  it('S38 lifts a credited caption and a pulled sentence out of the paragraph they stand in', () => {
    const around = (...block: string[]): string[][] =>
      spell('夜间公交开通', '', ...NARROW.slice(0, 3), '', ...block, '', ...NARROW.slice(3))
    const caption = around('乘客在雁回站登上首班夜间公交', '车。（记者许棠摄）')
    expect(textOf(caption[0], 'caption')).toBe('乘客在雁回站登上首班夜间公交车。（记者许棠摄）')
    expect(textOf(caption[0], 'body')).toMatch(/末班车推迟到凌晨一点/)
    const quote = around('“下夜班再也不用走回家了。”')
    expect(textOf(quote[0], 'other')).toBe('“下夜班再也不用走回家了。”')
    expect(textOf(quote[0], 'body')).toMatch(/末班车推迟到凌晨一点/)
  })

  it('S39 weighs the width of a column as the page’s datelines show it', () => {
    const wide = [
      '本报讯（记者 何晓渡）云麓县石桥镇三千亩油菜花进入盛花',
      '期，吸引大批游客前来踏青，镇上的农家乐天天客满，村民',
      '忙得合不拢嘴，预计花期还有二十天左右。',
    ]
    const other = [
      '推开斑驳的木门，黄昏的光',
      '落在书架上。这座老院子原',
      '是谷仓，闲置了二十年，今',
      '年秋天改成了一间书店。',
    ]
    const stories = spell(
      '夜间公交开通',
      '',
      ...NARROW,
      '',
      '石桥油菜花盛放',
      '',
      ...wide,
      '',
      '老谷仓变书店 小两口等你来',
      '',
      ...other,
    )
    expect(stories.map((story) => textOf(story, 'headline'))).toEqual([
      '夜间公交开通',
      '石桥油菜花盛放',
      '老谷仓变书店 小两口等你来',
    ])
  })

  it('S40 makes each short text with a head of its own under a label for briefs a story', () => {
    const stories = spell(
      '夜间公交开通',
      '',
      ...NARROW,
      '',
      '短讯',
      '',
      '北渡口渔港休渔',
      '',
      '北渡口渔港今日起进入休渔',
      '期，为期三个半月，港内渔',
      '船全部停航。',
      '',
      '望海区图书馆延时',
      '',
      '望海区图书馆本周起延长开',
      '放时间，每晚九点闭馆，周',
      '末照常。',
    )
    expect(stories.slice(1, 3).map((story) => textOf(story, 'headline'))).toEqual([
      '北渡口渔港休渔',
      '望海区图书馆延时',
    ])
    expect(stories[3]).toEqual(['-', 'label: 短讯'])
  })

  it('S41 keeps the questions and answers of an interview in its text', () => {
    const stories = spell(
      '造桥人罗启山的四十年',
      '',
      '晚报：您是怎么走上这条路的？',
      '',
      '罗启山：我父亲就是造桥的，',
      '小时候跟着他住在工地上。',
      '',
      '晚报：最难的一座是哪座？',
      '',
      '罗启山：北渡大桥，水深流急，',
      '光是桥墩就做了三年。',
    )
    expect(stories.length).toBe(1)
    expect(stories[0]?.filter((unit) => unit.startsWith('body')).length).toBe(4)
  })

  it('S41 begins a paragraph with an answer, where who asked is named without a stop', () => {
    const asks = (what: string, who: string) =>
      `问：${what}，村里人各说各的，请教专家到底该怎么办才好？——柳津县读者 ${who}`
    const answers = (what: string) => `答：先看天时，再看苗情，${what}，不必着急打药，也不要一次浇透，隔五天看一回。`
    const lines = [
      asks('桃子采收前裂果', '康有林'),
      answers('前期少浇水'),
      asks('新买的豆粕发白', '佟女士'),
      answers('抓一把泡开看'),
    ]
    const [story] = spell('桃子裂果怎么防', ...lines)
    expect(story?.filter((unit) => unit.startsWith('body'))).toEqual(lines.map((line) => `body: ${line}`))
  })

  it('S42 takes an office’s name, or who issued it, below the last sentence for the signature', () => {
    const stories = spell(
      '停水通告',
      '',
      '因管网改造，六月三日八时至十六',
      '时，雁回路一带停止供水，请提前',
      '储水。',
      '',
      '清澜市水务局',
      '',
      '夜间公交开通',
      '',
      ...NARROW,
    )
    expect(textOf(stories[0], 'byline')).toBe('清澜市水务局')
    expect(stories.map((story) => textOf(story, 'headline'))).toEqual(['停水通告', '夜间公交开通'])
  })

  it('S43 reads 某某： over a line of speech as a headline of two lines', () => {
    const stories = spell('造桥人罗启山：', '跟江水打交道，急不得', '', '本报记者 许棠', '', ...NARROW)
    expect(textOf(stories[0], 'headline')).toBe('造桥人罗启山：跟江水打交道，急不得')
  })
})
