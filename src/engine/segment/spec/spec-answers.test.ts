import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, spell, stories } from './spec-bench'

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

  it('S165 lets the name that signs a text run over to a line of its own', () => {
    const briefs = [
      '校园简讯',
      '',
      '春耕讲座开到田头',
      '本报讯 县农技站昨日在石桥镇开',
      '讲春耕第一课，六十名农户到场听',
      '讲。（沈砚秋）',
      '图书换书集市周末开',
      '本报讯 县图书馆周末举行换书集',
      '市，每人限带五本，旧书换新书。',
      '（贾莹）',
    ]
    const texts = stories(...briefs).flatMap((story) => of(story, 'body'))
    expect(texts.at(-1)).toContain('旧书换新书。（贾莹）')
    // Where no other text ends so, the line is set by itself.
    const alone = stories(...briefs.slice(6), '')
    expect(of(alone[0], 'byline').join('')).toContain('贾莹')
  })

  it('S165 knows pupils and their teachers', () => {
    const [essay] = stories(
      '爸爸的旧自行车',
      '初一（5）班 汪小米',
      '车棚的角落里，停着爸爸的旧自行',
      '车，铃铛早就哑了，可爸爸舍不得',
      '扔。',
      '指导老师：祁敏',
    )
    expect(of(essay, 'byline')).toEqual(['初一（5）班 汪小米', '指导老师：祁敏'])
  })

  it('S166 takes items below 内容提要 for the summary', () => {
    const [bus] = stories(
      '乡村客车还能开多久',
      '内容提要',
      '●全市乡村客运线路二百一十二条',
      '近四成客流不足十年前的三分之一',
      '●定制公交让两条线路扭亏',
      ...NEWS,
    )
    expect(of(bus, 'summary').join('')).toContain('定制公交让两条线路扭亏')
    expect(of(bus, 'body').join('')).toMatch(/^本报讯/)
  })

  it('S167 reads notices one below the other', () => {
    const [mourned, closed] = stories(
      '沉痛悼念温玉琴老师',
      '清澜市第一中学退休教师温玉琴同',
      '志于六月三十日逝世，不举行告别',
      '仪式。',
      '清澜市第一中学',
      '',
      '关于东环路北段交通管制的通告',
      '因热力管网抢修，东环路北段定于',
      '2021年12月6日（星期一）上',
      '午九时起封闭，请车辆绕行。',
      '清澜市公安局交通管理支队',
      '2021年12月2日',
    )
    expect(of(mourned, 'byline')).toEqual(['清澜市第一中学'])
    expect(of(closed, 'headline')).toEqual(['关于东环路北段交通管制的通告'])
    expect(of(closed, 'body').join('')).toContain('（星期一）上午九时起')
  })

  it('S167 finds heads of two parts, and heads above the running head at the end', () => {
    const list = [
      '三合镇老渠返老还童 旱田喝上放心水',
      '禁毒宣传进校园 青春护航成长',
      '夜市摆岗位 求职像赶集',
      '夏茶变废为宝',
    ]
    const units = spell(...NEWS, '', ...NEWS.slice(0, 3), '', ...list, '', '清澜日报 3 2022年5月24日 星期二').flat()
    for (const head of list)
      expect(units.find((unit) => unit.replace(/[\s　]/g, '').includes(head.replace(/ /g, '')))).not.toMatch(/^body/)
  })

  it('S168 tells heads from the texts of pictures by gaps and colons', () => {
    const heads = ['女童绊倒缝三针 乡代批豆腐渣 公所：月底修好', '志愿者进大棚 一天栽下三千株']
    for (const head of heads) {
      const [, walk] = stories('夜班车开到凌晨', ...NEWS, head, ...NEWS.slice(0, 3))
      expect(of(walk, 'caption')).toEqual([])
      expect([...of(walk, 'headline'), ...of(walk, 'kicker'), ...of(walk, 'deck')].join('')).toContain(head.slice(0, 6))
    }
  })

  it('S168 finds the texts of numbered pictures, and items behind ▲', () => {
    const texts = [
      '①清晨，航拍的海丰盐场像一块调色板。结晶池在晨光里发亮。',
      '②盐工老尚在结晶池里扒盐。他从十六岁起就在这里干活。',
      '③傍晚，传送带把新盐送上盐垛。今年预计产盐九万吨。',
    ]
    const [salt] = stories(
      '盐田里的收白人',
      '',
      '本报记者 汤一帆 文/图',
      '',
      '立夏过后，盐场进入一年中最忙的时候。',
      '',
      ...texts,
    )
    expect(of(salt, 'caption')).toEqual(texts)
    const letters = ['路灯', '站牌', '盲道'].map(
      (what, k) =>
        `▲第${k + 1}条街上的${what}坏了一年多，一直没有人来修，来往的居民很不方便，希望主管部门尽快派人检修，早日用上。`,
    )
    const units = spell('来信摘登', '', ...letters, '', '夜间公交开通', '', ...BUS).flat()
    expect(units.filter((unit) => unit.startsWith('caption'))).toEqual([])
  })

  it('S168 puts who publishes the paper among the imprint', () => {
    const top = ['澄江日报', '2023年11月8日 星期三', '第11826期 今日8版 澄江日报社出版']
    expect(furniture(...top, '', '夜间公交开通', '', ...BUS)).toContain('other: 第11826期 今日8版 澄江日报社出版')
  })

  it('S176 takes lines out of the column that say before a colon who they are about, where several do', () => {
    const page = stories(
      '豆粕价格为何高开低走',
      '本报讯（记者 沈砚秋）昨日记者走访清',
      '澜市饲料市场，豆粕每吨报价比上周回落',
      '八十元，成交清淡。',
      '经销商：手里没货，不敢多进',
      '“节前没敢囤，怕砸在手里。”在清澜做',
      '了二十年生意的葛望告诉记者，眼下随进',
      '随卖，赚的是辛苦钱。',
      '养殖户：吃多少买多少',
      '石桥镇的陆怀谷养着三百头猪，他说价钱',
      '一天一变，只好吃多少买多少。',
    )
    const set = page.flatMap((story) => [...of(story, 'headline'), ...of(story, 'subhead')])
    expect(set).toEqual(['豆粕价格为何高开低走', '经销商：手里没货，不敢多进', '养殖户：吃多少买多少'])
  })

  it('S176 heads a forecast and the notice right below its rows', () => {
    const page = stories(
      '夜间公交开通',
      ...BUS,
      '',
      '三日天气',
      '今天 多云转阴 3～8℃ 北风3～4级',
      '明天 雨夹雪 -4～3℃ 北风4～5级',
      '后天 阴转多云 -3～5℃ 北风3级',
      '',
      '关于柳荫路雨污分流工程施工',
      '实行交通管制的通告',
      '为确保柳荫路雨污分流工程顺利施工，',
      '自2月13日起对柳荫路实行分段封闭，',
      '过境车辆请绕行。',
      '清澜市公安局交通警察支队',
      '2023年2月8日',
    )
    expect(page.map((story) => of(story, 'headline').join(''))).toEqual([
      '夜间公交开通',
      '三日天气',
      '关于柳荫路雨污分流工程施工实行交通管制的通告',
    ])
  })

  it('S177 takes a block that ends with its column’s name for a head, below a long signature too', () => {
    const page = stories(
      '夜间公交开通',
      '',
      ...BUS,
      '（综合本报记者沈砚秋、葛望、陆怀谷、',
      '闻筝、柳如是报道）',
      '',
      '年化四个点的理财产品越来越少见了',
      '收益往下走，闲钱怎么打理（理财课）',
      '',
      '近来到清澜市各家银行打理闲钱的市民发',
      '现，收益不如从前，年化四个点的理财产',
      '品已经难找。',
    )
    expect(page.map((story) => [...of(story, 'kicker'), ...of(story, 'headline')].join(' '))).toEqual([
      '夜间公交开通',
      '年化四个点的理财产品越来越少见了 收益往下走，闲钱怎么打理（理财课）',
    ])
    const long = '（综合本报记者沈砚秋、葛望、陆怀谷、闻筝、韦芦生、叶知秋、桑榆、司徒兰、欧阳青、祁望、卜晴报道）'
    const text = `本报讯（记者 沈砚秋）昨日清晨，清澜市首条夜间公交线路结束试运行，${'正式对市民开放，'.repeat(3)}末班车推迟到凌晨一点。`
    const [first, second] = stories('夜间公交开通', text, long, '骑手的一天（街巷谈）', text)
    expect(of(first, 'byline')).toEqual([long])
    expect(of(second, 'headline')).toEqual(['骑手的一天（街巷谈）'])
  })
})
