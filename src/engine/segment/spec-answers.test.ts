import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, stories } from './spec-bench'

/** Two paragraphs in a column of fifteen characters; the last line of the first is short. */
const NEWS = [
  '本报讯（记者 沈砚秋）昨日清晨，',
  '清澜市首条夜间公交线路结束试运',
  '行，沿途停靠十九个站点。',
  '公交集团介绍，末班车推迟到凌晨',
  '一点，票价仍为两元，学生和老人',
  '凭证乘车优惠一半。',
]

describe('questions, notices and what stands beside them', () => {
  it('S162 leaves an answer with the question that somebody signed', () => {
    const [letter, ...rest] = stories(
      '血压降下来了 药能不能停',
      '问：我今年六十一岁，吃降压药已',
      '有四年。近来血压一直正常，可以',
      '把药停掉吗？',
      '读者 侯先生',
      '答：不建议自行停药。停药以后血',
      '压多半会回升，应当请医生看过再',
      '慢慢减量。',
      '清澜市医院主任医师 邵远航',
    )
    expect(rest).toEqual([])
    expect(of(letter, 'body')).toHaveLength(2)
    expect(of(letter, 'body')[1]).toContain('答：不建议自行停药')
  })

  it('S162 tells a contents list by pages in words, and an editor by the address', () => {
    const list = ['今日导读', '', '老磨坊转出新营生 第二版', '', '石桥镇油菜花开 第五版']
    const own = '编辑：成远 电子信箱：qinglan@news.example'
    const out = furniture('夜间公交开通', '', ...BUS, '', ...list, '', own)
      .join('')
      .replace(/[\s　]/g, '')
    expect(out).toContain('老磨坊转出新营生第二版')
    expect(out).toContain('石桥镇油菜花开第五版')
    expect(out).toContain('编辑：成远')
    expect(stories('夜间公交开通', '', ...BUS, '', ...list, '', own)).toHaveLength(1)
  })

  it('S163 takes what stands right above a dateline for its head, though it tells of people at something', () => {
    const [, books] = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '志愿者为工地孩子送来千册读物',
      '“小候鸟”图书角走进安置房',
      '本报讯（记者 萧云）昨日，清澜图',
      '书馆的志愿者把一千册读物送到安',
      '置房工地，建起了“小候鸟”图书',
      '角。',
    )
    expect(of(books, 'caption')).toEqual([])
    expect([...of(books, 'kicker'), ...of(books, 'headline')].join('')).toContain('“小候鸟”图书角走进安置房')
  })

  it('S163 finds the headline of a notice between two texts', () => {
    const [, notice] = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '清澜市自来水公司停水公告',
      '因建设路供水管道迁改，定于六月',
      '三日二十二时至次日六时，对沿线',
      '居民停止供水，敬请谅解。',
      '清澜市自来水公司',
      '2017年6月1日',
    )
    expect(of(notice, 'headline')).toEqual(['清澜市自来水公司停水公告'])
    expect(of(notice, 'byline').join('')).toContain('2017年6月1日')
    // A full line is a line of its text, whatever word ends it.
    const [bus] = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '清澜市公共交通集团昨天发布公告',
      '说，两条线路同时调整，请乘客留',
      '意站牌。',
    )
    expect(of(bus, 'body').join('')).toContain('发布公告说，两条线路')
  })

  it('S163 reads a head over a text that opens with speech', () => {
    const [cramp] = stories(
      '清澜晚报 2018年12月18日 星期二 健康',
      '',
      '半夜腿抽筋 补钙未必管用',
      '这几种“抽筋”当心是血管报警',
      '“我天天吃钙片，怎么夜里腿还抽',
      '筋？”昨天上午，在清澜市医院血',
      '管外科门诊，六十一岁的退休工人',
      '老倪愁眉苦脸地说。',
    )
    expect(of(cramp, 'body')).toEqual([
      '“我天天吃钙片，怎么夜里腿还抽筋？”昨天上午，在清澜市医院血管外科门诊，六十一岁的退休工人老倪愁眉苦脸地说。',
    ])
  })

  it('S164 begins a paragraph at a line wider than the column above', () => {
    const wide = ['6月19日，游客在清澜县东湖湿地公园骑行。入夏以来，', '该县建成环湖绿道二十六公里，带动周边农家乐。']
    const [bus] = stories(
      '夜班车开到凌晨',
      ...NEWS.slice(0, -1),
      '均凭证乘车，上车时请主动出示。',
      '',
      ...wide,
      '霍思远 摄',
    )
    expect(of(bus, 'caption')).toEqual([wide.join('')])
  })
})
