import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, spell } from './spec-bench'

const MILL = [
  '走进云麓县石桥镇的老磨坊，木轮还在水',
  '里慢慢转着，新磨的米粉装满了三只大',
  '缸，镇上的合作社去年靠它增收四十万元。',
]

describe('layouts of pages', () => {
  it('S44 begins a story where a text goes on from another page', () => {
    const inline = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '老磨坊转出新营生',
      '',
      `（上接第1版）${MILL[0]}`,
      ...MILL.slice(1),
    )
    expect(inline.map((story) => of(story, 'headline')[0])).toEqual(['夜间公交开通', '老磨坊转出新营生'])
    const apart = spell('夜间公交开通', '', ...BUS, '', '老磨坊转出新营生', '', '（上接第一版）', '', ...MILL)
    expect(of(apart[1], 'jump')).toEqual(['（上接第一版）'])
    expect(of(apart[1], 'headline')).toEqual(['老磨坊转出新营生'])
  })

  it('S45 reads a lead-in between headline and byline as a summary', () => {
    const [story] = spell(
      '老磨坊的四季',
      '',
      '一座水磨，三代磨坊人。连日来，本报记者走进石桥镇，记录老磨坊最后的冬天。',
      '',
      '□本报记者 高立民',
      '',
      ...MILL,
      '磨坊主人说，水磨转得慢，米粉才香。入冬以来，来买',
      '米粉的人排到了桥头。',
    )
    expect(of(story, 'summary')).toEqual(['一座水磨，三代磨坊人。连日来，本报记者走进石桥镇，记录老磨坊最后的冬天。'])
    expect(of(story, 'headline')).toEqual(['老磨坊的四季'])
  })

  it('S46 takes a short standing label off the headline below it, a label for briefs and a slogan off the story', () => {
    const [story] = spell('清澜时评', '', '夜班车不能只跑热闹路段', '', ...BUS)
    expect(of(story, 'label')).toEqual(['清澜时评'])
    expect(of(story, 'headline')).toEqual(['夜班车不能只跑热闹路段'])
    expect(furniture('奋进新征程 建功新时代', '', '夜间公交开通', '', ...BUS)).toEqual(['label: 奋进新征程 建功新时代'])
    expect(furniture('乡镇短讯', '', '石桥镇：老磨坊开门迎客', '', ...BUS)).toEqual(['label: 乡镇短讯'])
  })

  it('S47 keeps the lines of a poem', () => {
    const verses = ['先醒来的是水', '它把一冬的冰', '轻轻放在岸边', '像放下', '一件穿旧了的棉衣', '白鹭从南方来']
    const stories = spell('春到雁回湖（外一首）', '陆 野', '', ...verses, '', '夜间公交开通', '', ...BUS)
    expect(of(stories[0], 'body')).toEqual(verses)
    expect(of(stories[0], 'byline')).toEqual(['陆 野'])
  })

  it('S48 lifts a photo story out of the paragraph it stands in', () => {
    const stories = spell(
      '夜间公交开通',
      '',
      ...BUS.slice(0, 2),
      '',
      '秋收不忘防火',
      '',
      '10月7日，石桥镇护林员在山口向村民讲解防火条例。',
      '',
      '■本报记者 何晓渡 摄',
      '',
      '民开放，沿途停靠十九个站点，末班车',
      '推迟到凌晨一点，票价仍为两元。',
    )
    expect(of(stories[0], 'body').join('')).toContain('正式对民开放')
    expect(of(stories[1], 'headline')).toEqual(['秋收不忘防火'])
    expect(of(stories[1], 'caption')).toEqual(['10月7日，石桥镇护林员在山口向村民讲解防火条例。'])
  })

  it('S49 knows writers by their names alone and by their offices in brackets', () => {
    const [story] = spell('在小处下功夫 在实处见成效', '岳小川 许棠', '', ...MILL, '', '（作者单位：市社会科学院）')
    expect(of(story, 'byline')).toEqual(['岳小川 许棠', '（作者单位：市社会科学院）'])
  })

  it('S50 takes a text with its credit right below for the caption', () => {
    const [story] = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '9月4日深夜，乘客在雁回站登上首班夜间',
      '公交车。这条线路每天往返六班。',
      '本报记者 许棠 摄',
    )
    expect(of(story, 'caption')).toEqual(['9月4日深夜，乘客在雁回站登上首班夜间公交车。这条线路每天往返六班。'])
  })

  it('S51 finds the line ends of a page in one line by the pace of its gaps, figures and quotations included', () => {
    const lines = [
      '清晨六点，三十六岁的护林员高立民背起水壶和',
      '干粮，沿着父亲走过的山路开始巡山。“父',
      '亲常说，人看住火，山才看得住人。”他笑着说，',
      '这条山路有二十四里，来回要走五个多钟头，中',
      '间只有一处泉眼可以歇脚，冬天泉水还会结冰，',
      '2010年他接过望远镜，从此再没有离开这片林子，',
      '一年要穿坏五双鞋，女儿出生那天他还在山上。',
      '如今山上装了高清探头，瞭望塔里也通了网络，',
      '可他还是每天都要走上一遍，说走过才放得下心。',
      '林场的场长说，四十年来这片山没有起过一场火，',
      '林子的蓄积量翻了一番，连多年不见的白鹭也回',
      '来了，在泉眼边的老松树上搭起了十几个窝。',
    ]
    const stories = spell(['山路二十四里', '本报讯（记者 何晓渡）', ...lines].join(' '))
    const text = stories.flat().join('')
    expect(text).toContain('“父亲常说')
    expect(text).toContain('五个多钟头，中间只有')
    expect(text).toContain('结冰，2010年他接过')
  })

  it('S52 ends a text at a complete contact line and at the last row of a table', () => {
    const [story] = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '联系电话：0999-5208816',
      '',
      '线路 首班 末班 票价',
      '1路 22.10 0.40 2元',
      '2路 22.30 1.00 2元',
      '线路走向和站点以当天站牌公布的为准。',
    )
    const bodies = of(story, 'body')
    expect(bodies).toContain('联系电话：0999-5208816')
    expect(bodies.slice(-3)).toEqual([
      '1路 22.10 0.40 2元',
      '2路 22.30 1.00 2元',
      '线路走向和站点以当天站牌公布的为准。',
    ])
  })

  it('S53 parts a row of heads by the stories they speak of, and a picture’s head from the next text’s', () => {
    const stories = spell(
      ...BUS,
      '',
      '本报讯（记者 何晓渡）云麓县石桥镇三千',
      '亩油菜花进入盛花期，吸引了大批游客前',
      '来踏青赏花。',
      '',
      '夜间公交线路向市民开放',
      '',
      '石桥镇油菜花引来赏花客',
    )
    expect(stories.map((story) => of(story, 'headline')[0])).toEqual([
      '夜间公交线路向市民开放',
      '石桥镇油菜花引来赏花客',
    ])
  })
})
