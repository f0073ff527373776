import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, segmenter, spell, stories } from './spec-bench'

const BRIDGE = ['一座桥', '横在两岸的目光里', '木头说话', '用榫卯的方言', '老人坐在桥上', '像一枚钉子', '钉住了']
const PEAK = ['石径盘空入翠微，', '苍岩独立接天扉。', '千村炊影随云散，', '一水帆痕带月归。']
const ABACUS = '父亲有一把算盘，紫檀木的框，黄铜包角，珠子被磨得油亮。那是他当会计时置下的，跟了他整整三十八年。'

describe('pages that hold more than news', () => {
  it('S96 reads rows of one build as rows, with the names of their columns above them', () => {
    const standings = ['名次 球队 胜 平 负 积分', '1 石桥队 5 1 0 16', '2 雁回队 4 1 1 13']
    const results = ['石桥队 4:0 望海队', '雁回队 2:1 桐湾队', '青浦队 3:3 龙安队']
    const [, round, table] = spell('石桥队四球大胜', ...BUS, '第六轮赛果', ...results, '积分榜', ...standings)
    expect([of(round, 'headline'), of(round, 'body')]).toEqual([['第六轮赛果'], results])
    expect([of(table, 'headline'), of(table, 'body')]).toEqual([['积分榜'], standings])
    const prices = ['五花肉 元/公斤 26.0 32.0', '草鱼 元/公斤 13.5 17.0', '鸡蛋 元/公斤 9.8 持平']
    const [market] = spell('本周菜价', '品名 单位 批发价 零售价', ...prices, '数据来源：清澜市物价局')
    expect(of(market, 'body')).toEqual(['品名 单位 批发价 零售价', ...prices])
    expect(of(market, 'byline')).toEqual(['数据来源：清澜市物价局'])
  })

  it('S97 finds poems that no blank line sets apart, each under its title and writer', () => {
    const page = ['风雨桥', '陆有根', ...BRIDGE, '七律·登苍岩', '黄启明', ...PEAK, '父亲的算盘', '潘 水 生', ABACUS]
    const [bridge, peak, abacus] = spell(...page)
    expect([of(bridge, 'headline'), of(bridge, 'byline'), of(bridge, 'body')]).toEqual([['风雨桥'], ['陆有根'], BRIDGE])
    expect([of(peak, 'headline'), of(peak, 'byline'), of(peak, 'body')]).toEqual([['七律·登苍岩'], ['黄启明'], PEAK])
    expect([of(abacus, 'headline'), of(abacus, 'body')]).toEqual([['父亲的算盘'], [ABACUS]])
    // Lines of prose that happen to end with commas are none.
    const prose = ['秋风从河面上吹来，', '带着稻谷的香，', '一直吹进院子。']
    const [story] = spell('河边的秋天', '陆有根', ABACUS, ...prose, ABACUS)
    expect(of(story, 'body')).toEqual([ABACUS, prose.join(''), ABACUS])
  })

  it('S98 keeps weather, hotlines, works of art and signatures of notices out of the heads', () => {
    const weather = ['今天：多云转阵雨，26～33℃，偏南风2级', '明天：中到大雨，25～30℃', '市气象台8月15日17时发布']
    const out = furniture('夜间公交开通', ...BUS, ...weather)
    expect(out).toEqual(weather.map((line) => `other: ${line}`))
    expect(furniture('刊登热线：0716-5821234', '', '夜间公交开通', '', ...BUS)).toEqual([
      'other: 刊登热线：0716-5821234',
    ])
    const power = ['8月18日7时至18时，城东线检修停电，', '影响范围：桥北村、石井村、新兴街。']
    const [cut, fair] = spell('停电预告', ...power, '清澜供电局', '周末书市迁到滨江广场', ...BUS)
    expect([of(cut, 'byline'), of(fair, 'headline')]).toEqual([['清澜供电局'], ['周末书市迁到滨江广场']])
    const [letter] = spell('站牌何时立起来', '编辑同志：', ...BUS.slice(1), '读者 周 桂 花', '', '城事短评', '', ...BUS)
    expect(of(letter, 'byline')).toEqual(['读者 周 桂 花'])
    const [essay] = spell('老屋', '', ABACUS, '', '《清溪图》（国画） 覃梅 作')
    expect(of(essay, 'credit')).toEqual(['《清溪图》（国画）覃梅 作'])
  })

  it('S99 takes a line without a stop, well short between two whole paragraphs, for a cross-head', () => {
    const column = ['县城和乡镇是消费的蓝海，去年全市乡村', '消费额快于城镇，增长百分之八。']
    const next = ['流通网络是县域商业的骨架，以县城为中', '心改造提升综合商贸中心。']
    const [essay] = spell(
      '让乡村活起来',
      '',
      ...column,
      '完善网络的打通',
      ...next,
      ...column,
      '丰富业态的办法',
      ...next,
    )
    expect(of(essay, 'subhead')).toEqual(['完善网络的打通', '丰富业态的办法'])
    expect(furniture('2', '综合', '编辑 石桂兰', '电话：0716-5820099', '夜间公交开通', ...BUS)).toEqual([
      'running-head: 2　综合',
      'other: 编辑 石桂兰',
      'other: 电话：0716-5820099',
    ])
  })

  it('S101 takes lines that begin alike, each between two paragraphs, for cross-heads', () => {
    const lines = (text: string): string[] => text.match(/.{1,17}/gu) ?? []
    const parts = [
      '基层的事情往往小而具体，又与群众的切身利益息息相关，一件都不能马虎。',
      '一个小区的停车难，背后是规划、产权、收费和执法等好几个环节的事。',
      '治理难在长效，也贵在长效，要把一个一个的经验变成一条一条的规矩。',
    ].map(lines)
    const heads = ['坚持问题导向，把准群众脉搏', '坚持系统观念，谋好整盘的棋', '坚持久久为功，健全长效机制']
    const [essay] = spell(
      '以小事破解难题',
      '',
      ...parts.flatMap((part, k) => [...part, heads[k] as string]),
      ...(parts[0] ?? []),
    )
    expect(of(essay, 'subhead')).toEqual(heads)
  })

  it('S102 takes the line above a reader’s question for display type', () => {
    const ask = '问：我今年五十八岁，吃了三年降压药，现在血压正常了，能不能停药？'
    const answer = '答：血压正常说明药在起作用，不能自行停药，请到医院复诊以后再定。'
    const page = spell('血压降下来了，药能停吗', ask, answer, '孩子个子矮，要打针吗', ask, answer).flat()
    expect(page).toContain('headline: 血压降下来了，药能停吗')
    expect(page).toContain('subhead: 孩子个子矮，要打针吗')
  })

  it('S103 makes a forecast with a headline and the years of a life rows, and tells who reports and who signs', () => {
    const days = ['今天白天：多云，最高气温28℃', '今天夜间：小雨，最低气温21℃']
    const [forecast] = spell('清澜三日天气', ...days, '', '夜间公交开通', '', ...BUS)
    expect([of(forecast, 'headline'), of(forecast, 'body')]).toEqual([['清澜三日天气'], days])
    const years = ['1936年9月 生于云麓县', '1958年7月 到石桥茶场工作', '1964年 发表古茶树调查报告']
    const [life] = spell('茶人年表', '', ...years, '', '夜间公交开通', '', ...BUS)
    expect(of(life, 'body')).toEqual(years)
    const [kiln] = spell('老窑新生', '本报记者 许棠 摄影报道', ABACUS)
    expect([of(kiln, 'byline'), of(kiln, 'credit')]).toEqual([['本报记者 许棠 摄影报道'], []])
    const sale = '有意竞买者请于11月21日前报名，联系电话：0716-5821234'
    const [auction] = spell('拍卖公告', sale, '清澜公信拍卖有限公司', '夜间公交开通', ...BUS)
    expect(of(auction, 'byline')).toEqual(['清澜公信拍卖有限公司'])
  })

  it('S104 begins a story at a label known for certain with a head below it, and at a label for briefs', () => {
    const cattle = '牲口是生产的重要本钱。有些社只顾入社，不顾喂养，这是不对的，各社的经验说明了这一点。'
    const abroad = '日本矿工举行二十四小时罢工，参加的有二十二万人。'
    const page = spell('夜间公交开通', `本报讯 ${cattle}`, '短评', '把牲口养好', cattle, '国际简讯', abroad)
    expect(page.map((story) => of(story, 'headline'))).toEqual([['夜间公交开通'], ['把牲口养好'], [], []])
    expect(of(page[2], 'body')).toEqual([abroad])
  })

  it('S105 ends a picture’s text at its credit where a paragraph has a line to itself, and knows the paper’s address', () => {
    const wine =
      '11月13日，在清澜国际会展中心，参会客商在品鉴葡萄酒。当日，第四届清澜葡萄酒博览会开幕，来自16个国家的企业参展。 本报记者 许棠 摄'
    const news = `本报讯（记者 许棠）${ABACUS}`
    const page = spell('夜间公交开通', news, wine, '清澜公布十名最美职工', '石桥茶场两人上榜', news).flat()
    expect(page.filter((unit) => unit.includes('最美职工'))).toEqual(['headline: 清澜公布十名最美职工石桥茶场两人上榜'])
    expect(furniture('清澜网 http://www.example.com', '夜间公交开通', ...BUS).length).toBe(1)
  })

  it('S106 reads advertisements as no captions, and writers by office and name, by long names, and two by two', () => {
    const flats = [
      '▲学府路三室两厅，精装，售价96万元，电话13800005630。',
      '▲河西新村车库出租，月租450元，电话0716-5530918。',
    ]
    const [sale] = spell('房产信息', ...flats, '', '夜间公交开通', '', ...BUS)
    expect(of(sale, 'body')).toEqual(flats)
    const [herders] = spell('赛马节上的年轻人', '本报记者 乌云毕力格 柳江 文/图', ABACUS)
    expect(of(herders, 'byline')).toEqual(['本报记者 乌云毕力格 柳江 文/图'])
    const [theory] = spell('让非遗焕发新生', '沈明月 罗承志', ABACUS)
    expect([of(theory, 'headline'), of(theory, 'byline')]).toEqual([['让非遗焕发新生'], ['沈明月 罗承志']])
    const [party] = spell('以党建破解老旧小区难题', '中共望海区委书记 戴云峰', ABACUS)
    expect(of(party, 'byline')).toEqual(['中共望海区委书记 戴云峰'])
  })

  it('S112 reads a masthead in one block, and what the law wants printed, as the paper’s own', () => {
    const masthead = [
      '清澜理工大学报',
      'QINGLAN LIGONG DAXUE BAO',
      '中共清澜理工大学委员会主办',
      '2021年6月15日 星期二',
      '第1089期 本期4版 内部资料 免费交流',
      '准印证号：（澜）字第02-031号',
      '校报邮箱：xiaobao@example.edu.cn',
    ]
    const page = spell(...masthead, '', '夜间公交开通', ...BUS)
    expect(page[0]).toContain('headline: 夜间公交开通')
    expect(page.flat().filter((unit) => /headline|kicker|deck|body|label/.test(unit))).toHaveLength(2)
    const front = ['2019年10月', '22', '星期二', '农历己亥年九月廿四', '', '夜间公交有了路线图', '', ...BUS]
    expect(stories(...front).map((story) => of(story, 'headline'))).toEqual([['夜间公交有了路线图']])
    const { issue } = segmenter.segment(front.join('\n'))
    expect([issue.date, issue.page]).toEqual(['2019-10-22', null])
    for (const own of ['国内统一连续出版物号', '本报微信公众号：qinglanwb', '温馨提示：本版内容仅供参考'])
      expect(furniture('夜间公交开通', '', ...BUS, '', own)).toEqual([`other: ${own}`])
    const letter = spell(
      '路灯何时亮',
      '编辑同志：县城东街共有路',
      '灯二十四盏，目前亮着的只有五',
      '盏，晚上走路全靠摸黑。',
    )
    expect(letter.flat().filter((unit) => unit.startsWith('other'))).toEqual([])
  })

  it('S113 finds heads in dense columns by what they cannot be: below a signature, above 案情, without a pause', () => {
    const briefs = [
      '全市新建竹林步道八十公里，带动周边',
      '八个乡镇的农家乐增收。（许棠）',
      '毛竹价格止跌',
      '据本报信息中心监测，本月中旬全市毛',
      '竹平均收购价每百斤二十五元八角。（覃梅）',
    ]
    expect(stories('竹林步道修通', ...briefs).map((story) => of(story, 'headline'))).toEqual([
      ['竹林步道修通'],
      ['毛竹价格止跌'],
    ])
    const [rider] = stories('以案释法', '骑手送餐途中摔伤，算不算工伤？', '【案情】', ABACUS, '【说法】', ABACUS)
    expect([of(rider, 'headline'), of(rider, 'subhead')]).toEqual([
      ['骑手送餐途中摔伤，算不算工伤？'],
      ['【案情】', '【说法】'],
    ])
    const show = ['镇里的老戏台昨晚又亮起了灯，台下坐满', '了人，戏唱到十点才散。']
    const late = ['“说好七点开戏，九点才敲锣，可大伙一个', '没走。”村干部折立志说。']
    expect(stories('老戏台亮灯', ...show, '', '送戏下乡误了时辰 大家等到月升', ...late).length).toBe(2)
    // A gap inside quotes parts no clauses.
    const slogan = ['本届戏剧节以“好戏连台 满城芳华”', '为主题，台下坐满了人，戏唱到十点才散。']
    expect(stories('老戏台亮灯', ...show, ...slogan).length).toBe(1)
    const profit = ['清澜股份近三年净利润', '2016 6,812', '2017 8,530', '2018 10,077']
    expect(of(stories('夜间公交开通', ...BUS, '', ...profit)[1], 'body')).toEqual(profit.slice(1))
  })

  it('S122 takes what a paper says to its readers, and who makes it by more names, for its own', () => {
    const notes = [
      '扫码看视频',
      '版权声明：未经授权不得转载',
      '监督电话：0716-8800110',
      '本版稿件由清澜市委宣传部提供',
      '值班总编：沈砚秋 值班主任：陆知行',
    ]
    for (const note of notes)
      expect(furniture('夜间公交开通', '', ...BUS, '', note).map((unit) => unit.replace(/^[^:]*: /, ''))).toEqual([
        note,
      ])
    const head = '■主编：沈砚秋 ■版式策划：许棠 ■责校：陆知行 2024年6月12日 星期三'
    expect(furniture(head, '', '夜间公交开通', '', ...BUS)[0]).toMatch(/^running-head: ■主编/u)
  })
})
