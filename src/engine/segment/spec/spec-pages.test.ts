import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, segmenter, stories as spell } from './spec-bench'

/** The same as a file gives it that keeps one line a paragraph. */
const LONG = BUS.join('')
const MILL =
  '云麓县石桥镇的老磨坊里，木轮还在水里慢慢转着，新磨的米粉装满了三只大缸。镇上的合作社去年靠它增收四十万元，今年又添了两盘石磨。'

describe('what pages of many papers do', () => {
  it('S60 tells a running head without its date by paper, page, section and number of the issue', () => {
    for (const head of [
      'A11 体育 清澜晨报',
      '清澜时报 地方综合',
      '2 综合新闻 ZONGHEXINWEN',
      '清澜日报 文化周刊·风物 第612期',
      '清澜晚报 A05 民生',
    ])
      expect(
        furniture(head, '夜间公交开通', '', ...BUS)
          .join('')
          .replace(/ /g, ''),
      ).toBe(`running-head:${head}`.replace(/ /g, ''))
    expect(furniture('清澜 夜间公交 3路', '', ...BUS)).toEqual([])
  })

  it('S61 reads a short text between a headline and a dateline as a summary', () => {
    const stories = spell(
      '夜间公交开通首日',
      '昨日起，清澜市夜班市民回家有了公交车，末班推迟到凌晨一点。',
      '',
      ...BUS,
      '市公交集团说，下半年还将再开两条线路。',
    )
    expect(stories).toHaveLength(1)
    expect(of(stories[0], 'summary')).toEqual(['昨日起，清澜市夜班市民回家有了公交车，末班推迟到凌晨一点。'])
  })

  it('S62 tells a contents list by the pages behind its headlines', () => {
    const list = furniture('夜间公交开通', '', ...BUS, '', '导读', '老磨坊转出新营生 2版', '石桥镇油菜花开 5版')
    expect(list.every((unit) => unit.startsWith('other: '))).toBe(true)
    expect(list.join('').replace(/ /g, '')).toContain('老磨坊转出新营生2版')
    expect(spell('夜间公交开通', '', ...BUS, '', '导读', '老磨坊转出新营生 2版', '石桥镇油菜花开 5版')).toHaveLength(1)
  })

  it('S63 takes a line behind a sign that recurs for an item, and 【…】 under a label for briefs for a brief', () => {
    const [story] = spell(
      '供求信息',
      '●云麓县石桥镇何先生有红薯苗二十万株出售，每株一角二分。电话：13900001111',
      '●清澜县柳行合作社求购干花生秧五百吨，含水率在百分之十二以下。电话：13900002222',
      '●望川县全女士转让九成新谷物烘干塔一座，日处理六十吨。电话：13900003333',
    )
    expect(of(story, 'headline')).toEqual(['供求信息'])
    expect(of(story, 'body')).toHaveLength(3)
    const briefs = spell(
      '夜间公交开通',
      '',
      LONG,
      '',
      '短讯',
      '【清澜汽车】公告称，七月新能源汽车销量两万辆，比上年同期增长一成。',
      '【云麓药业】公告称，控股子公司的新药获准进入临床试验。',
    )
    expect(briefs).toHaveLength(3)
  })

  it('S64 lets the bare name of a reporter credited elsewhere sign the brief above it', () => {
    const stories = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '社区短波',
      '◆石桥社区 前天上午，社区请来牙科医',
      '生义诊，六十位老人检查了牙齿。',
      '沈砚秋',
      '◆柳行社区 昨天下午，居民用旧书换绿',
      '植，一百二十盆花半天换完。',
      '沈砚秋',
      '◆望川社区 上周末，社区把闲置的车棚改',
      '成图书角，居民捐书四百册。',
      '沈砚秋',
    )
    expect(stories).toHaveLength(4)
    expect(stories.slice(1).map((story) => of(story, 'byline'))).toEqual([['沈砚秋'], ['沈砚秋'], ['沈砚秋']])
  })

  it('S65 weighs a line below display type as display: a headline with a comma between kicker and deck', () => {
    const [story] = spell(
      '骗子冒充校长 财务室里拦下一笔汇款',
      '四十万元，差六分钟就汇走了',
      '警方：凡要求转账，一律电话核实',
      '',
      MILL,
      '磨坊主人说，水磨转得慢，米粉才香，入冬以来，来买米粉的人排到了桥头。县里打算明年春天在桥边修一处小广场。',
    )
    expect(of(story, 'headline').concat(of(story, 'deck'), of(story, 'kicker')).join('')).toContain('差六分钟就汇走了')
    expect(of(story, 'body')).toHaveLength(2)
  })

  it('S66 keeps each row of a roll or a programme a paragraph', () => {
    const [roll] = spell('安全标兵光荣榜', '一矿：何立民 沈砚秋', '二矿：高立民 柳行之', '三矿：全望川 何晓渡')
    expect(of(roll, 'body')).toEqual(['一矿：何立民 沈砚秋', '二矿：高立民 柳行之', '三矿：全望川 何晓渡'])
    const [programme] = spell('清澜一套节目预报', '7:00 早安清澜', '12:00 午间新闻', '19:45 电视剧：老磨坊')
    expect(of(programme, 'body')).toHaveLength(3)
  })

  it('S67 reads three lines of one block as kicker, headline and deck', () => {
    const [story] = spell('桥洞下、屋顶上、厂房里……', '“边角料”变身运动场', '全市三年新增二百处健身场地', '', ...BUS)
    expect([of(story, 'kicker'), of(story, 'headline'), of(story, 'deck')]).toEqual([
      ['桥洞下、屋顶上、厂房里……'],
      ['“边角料”变身运动场'],
      ['全市三年新增二百处健身场地'],
    ])
  })

  it('S68 reads a place with a colon above a headline as its kicker, and who is where in a picture as its text', () => {
    const [story] = spell('石桥镇：', '老磨坊转出新营生', '', ...BUS)
    expect([of(story, 'kicker'), of(story, 'headline')]).toEqual([['石桥镇：'], ['老磨坊转出新营生']])
    const captions = spell('县长何立民（左）清晨陪三位长者登上首', '班夜间公交。', '', '夜间公交开通', '', ...BUS)
    expect(captions.flatMap((each) => of(each, 'caption'))).toEqual([
      '县长何立民（左）清晨陪三位长者登上首班夜间公交。',
    ])
  })

  it('S70 takes a section’s name between date, paper and page number at the page’s edge for the running head', () => {
    const heads = furniture('2024年4月24日 星期三', '文化', '清澜日报', '5', '', '夜间公交开通', '', ...BUS)
    expect(heads.map((head) => head.replace(/[ \u3000]/g, ''))).toEqual([
      'running-head:2024年4月24日星期三文化清澜日报5',
    ])
    expect(furniture('2024年4月24日 星期三', '夜间公交开通', '', ...BUS)).toEqual([
      'running-head: 2024年4月24日 星期三',
    ])
  })

  it('S71 keeps the letter, who wrote it, and what was found out about it one story', () => {
    const stories = spell(
      '夜班车为何不停北渡口',
      '',
      '我们住在北渡口，每晚下班都要走两公里去赶车，盼着有关部门管一管。',
      '',
      '北渡口居民 何立民',
      '',
      '编后：记者就此联系了公交公司。该公司表示，本月底前将在北渡口增设一站。',
    )
    expect(stories.length).toBe(1)
    expect(of(stories[0], 'body').length).toBe(2)
  })

  it('S72 reads issuer and date on one line, and who told and who wrote it down, as bylines', () => {
    const notice = spell(
      '公 告',
      '',
      '因北渡大桥维修，自2024年10月9日起禁止货车通行，请绕行。',
      '清澜市公路管理中心 2024年9月24日',
    )
    expect(of(notice[0], 'byline')).toEqual(['清澜市公路管理中心2024年9月24日'])
    const told = spell('夜班车上', '', ...BUS, '', '（口述：夜班司机 何立民 整理：沈砚秋）')
    expect(of(told[0], 'byline')).toEqual(['（口述：夜班司机 何立民 整理：沈砚秋）'])
  })

  it('S73 knows a dateline whatever the paper calls itself', () => {
    const stories = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '新江文化讯（记者 沈砚秋）由',
      '',
      '清澜市话剧院排演的话剧昨晚首演，连演三场。',
    )
    expect(stories.length).toBe(2)
    expect(of(stories[1], 'body').length).toBe(1)
  })

  it('S74 keeps a numbered line below the headline a cross-head', () => {
    const [story] = spell(
      '夜间公交三件事',
      '',
      '一、抓好安全',
      '司机每晚上岗前都要查车。',
      '二、抓好服务',
      '每辆车上都备着雨伞。',
    )
    expect([of(story, 'headline'), of(story, 'subhead')]).toEqual([
      ['夜间公交三件事'],
      ['一、抓好安全', '二、抓好服务'],
    ])
  })

  it('S75 knows the head of a page by a year of the Republic before its weekday', () => {
    const { issue, furniture: heads } = segmenter.segment(
      ['B2 地方新聞 113年6月13日 星期四 清瀾時報', '', ...BUS].join('\n'),
    )
    expect(heads.map(({ role }) => role)).toEqual(['running-head'])
    expect([issue.date, issue.weekday]).toEqual(['2024-06-13', 4])
  })

  it('S76 leaves the words that name the speaker with the speech, where a column breaks them too', () => {
    const [story] = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '“以前下了夜班只能走回家，现在车就停在',
      '厂门口不远处，一路能省下两里多的路。”',
      '清澜市北渡口造船公司女焊工何秋月',
      '说。',
    )
    expect(of(story, 'body').length).toBe(2)
    expect(of(story, 'body')[1]).toContain('何秋月说。')
  })

  it('S77 takes a picture that tells its own news for a story, and one of a text near or far for that text’s', () => {
    const page = (...picture: string[]) => [
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '老磨坊增收四十万元',
      '',
      `本报讯（记者 许棠）${MILL}`,
      '',
      ...picture,
      '本报记者 许棠 摄',
    ]
    const alone = spell(...page('5月8日，雁回镇中心小学的孩子们在田里学插秧。该校开设农事课已有三年。'))
    expect(alone.map((story) => of(story, 'caption').length)).toEqual([0, 0, 1])
    const news = spell(
      ...page('雁回镇中心小学的孩子们在田里学插秧，脚下都是泥水。该校开设农事课已有三年，孩子们个个会插秧。'),
    )
    expect(news.map((story) => of(story, 'caption').length)).toEqual([0, 0, 1])
    const far = spell(...page('5月8日深夜，清澜市首条夜间公交线路的末班车停靠北站。'))
    expect(far.map((story) => of(story, 'caption').length)).toEqual([1, 0])
    const seen = spell(...page('图为孩子们在田里学插秧。'))
    expect(seen.map((story) => of(story, 'caption').length)).toEqual([0, 1])
  })
})
