import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, spell, stories } from './spec-bench'

const KILN = '青石镇的老窑已经停火二十年，去年冬天，镇里把它修好了，请来六位老师傅带徒弟，第一炉瓷器上个月出窑。'
const KILN_NEXT = '“火候还要再摸一摸。”六十八岁的许长根说，他当年在这座窑前守了三十一年，如今又能听见柴火的声音了。'
const BOOK = '沿河书屋去年借出图书一万二千册，今年又添了盲文书架，周末常常坐满了人，镇里打算再开两家。'

describe('texts of pictures, and how pages use blank lines', () => {
  it('S107 takes plain sentences about what is to be seen for texts of pictures', () => {
    const scenes = ['许长根在窑前给徒弟们讲解火候。', '老窑外景。']
    const [kiln] = spell('老窑新生', '', KILN, '', KILN_NEXT, '', ...scenes, '', '夜间公交开通', '', ...BUS)
    expect([of(kiln, 'body'), of(kiln, 'caption')]).toEqual([[KILN, KILN_NEXT], scenes])
    // Alone below the last head, far from its text.
    const far = spell(
      '书香飘进河边小镇',
      '',
      BOOK,
      '',
      '老窑新生',
      '',
      KILN,
      '',
      KILN_NEXT,
      '',
      '徒弟们在晾坯场上翻晒瓷坯。',
    )
    expect(far.flat().filter((unit) => unit.startsWith('caption'))).toEqual(['caption: 徒弟们在晾坯场上翻晒瓷坯。'])
    // Somebody doing something between two paragraphs.
    const [amid] = spell('老窑新生', '', KILN, '', '村民把瓷坯搬进窑里。', '', KILN_NEXT)
    expect([of(amid, 'body'), of(amid, 'caption')]).toEqual([[KILN, KILN_NEXT], ['村民把瓷坯搬进窑里。']])
    // What tells, argues, quotes or counts is text, however short.
    const ends = [
      '目前，老窑每月开一炉。',
      '镇里还将修一座瓷器馆。',
      '许长根说，火不能断。',
      '窑火映红夜空，瓷声唤醒山村。',
    ]
    for (const end of ends) expect(of(spell('老窑新生', '', KILN, '', end)[0], 'body')).toEqual([KILN, end])
  })

  it('S107 keeps a credit’s bracket whole, and knows （…提供） and 图片来源 for credits', () => {
    const museum = ['夜班公交车驶过滨江路。（清澜市公交', '集团供图）']
    const [bus] = spell('夜间公交开通', ...BUS, '', ...museum, '', '老窑新生', '', KILN)
    expect(of(bus, 'caption')).toEqual([museum.join('')])
    const given = '老窑重新点火，首日引来上千名游客。（镇文化站提供）'
    expect(of(spell('老窑新生', '', KILN, '', given)[0], 'caption')).toEqual([given])
    const [, credit] = [given, '图片来源：清澜市陶瓷博物馆提供']
    expect(of(spell('老窑新生', '', KILN, '', '▲老窑外景。', credit)[0], 'credit')).toEqual([credit])
  })

  it('S107 reads what tells its day over a credit, behind a comma, as the text of a picture', () => {
    const cut = ['老窑已经停火二十年，去年冬天镇里把它修好，', '请来六位老师傅带徒弟，第一炉瓷器上个月出窑。']
    const day = '6月18日，在青石镇老窑前，一批新出窑的瓷器装车发往省城。这批瓷器共三千件。'
    const [kiln] = spell('老窑新生', '', cut[0] as string, '', day, '', '许棠 摄', '', cut[1] as string, '', KILN_NEXT)
    expect([of(kiln, 'body'), of(kiln, 'caption')]).toEqual([[cut.join(''), KILN_NEXT], [day]])
  })

  it('S108 sees that blank lines part stories, and stand above heads, where a page uses them for nothing else', () => {
    const more = ['　　负责人说，接下来还会再听一听大家的意见，', '有话都可以留言。']
    const brief = (head: string, ...text: string[]) => [head, ...text, ...more, '']
    const tight = [
      ...brief('夜间公交开通', ...BUS, '　　市公交集团说，线路还会再添两条，方便医院', '和车站的夜班职工。'),
      ...brief('湖边步道修通', ...BUS, '　　步道全长六公里，沿途设了十二处座椅和三座', '公厕。'),
      ...brief('早市搬进大棚', ...BUS, '　　大棚里有摊位一百二十个，租金和原来一样，', '由市场统一打扫。'),
      '书屋停开半天',
      '沿河书屋昨晨停电，服务停了半天，三百多名读者',
      '改去别处。书屋负责人向读者致歉。',
      '　　电力部门午后修好了线路，傍晚读者又坐满了',
      '书桌。',
      '',
      '老窑六位师傅带徒　首炉瓷器出窑',
      '青石镇老窑去年冬天修好，六位老师',
      '傅带出了十一名徒弟。',
      '　　窑口每月开火两回，烧成的碗碟送到镇上的集',
      '市，一只卖八元。',
    ]
    expect(stories(...tight).map((story) => of(story, 'headline').join(''))).toEqual([
      '夜间公交开通',
      '湖边步道修通',
      '早市搬进大棚',
      '书屋停开半天',
      '老窑六位师傅带徒　首炉瓷器出窑',
    ])
  })

  it('S109 reads spaced dates, contents with P04, weather notices and long names for what they are', () => {
    expect(furniture('2 0 2 1 年 9 月 2 5 日 星 期 六', '', '夜间公交开通', '', ...BUS)[0]).toContain('running-head')
    const contents = ['老窑点火：六位师傅带徒弟 P04', '早市搬进大棚 租金不变 P05', '湖边步道修通 P06']
    expect(furniture(...contents, '', '夜间公交开通', '', ...BUS)[0]?.match(/P0[456]/g)).toHaveLength(3)
    expect(furniture('夜间公交开通', '', ...BUS, '', '今日天气：多云转小雨，9℃～16℃，东北风2到3级')).toHaveLength(1)
    const edited = '清澜晚报 文化周刊 2023年12月15日 星期五 B06 主编：石桂兰 投稿邮箱：ql@example.com'
    expect(furniture('夜间公交开通', '', ...BUS, '', edited)[0]).toContain('running-head')
    const [, credit] = ['', '记者陈柏翰/清澜报导']
    expect(of(spell('老窑新生', credit, KILN)[0], 'byline')).toEqual([credit])
    const long = '本报记者 哈斯额尔敦'
    expect(of(spell('老窑新生', '', long, '', KILN)[0], 'byline')).toEqual([long])
    // A figure that its page sets off with blanks opens a headline.
    const [loan] = spell('10 分钟放款 “清信贷”解小店燃眉之急', '', ...BUS)
    expect(of(loan, 'headline')).toHaveLength(1)
  })

  it('S110 lets another text begin below who signed the one above, with nothing between them', () => {
    const kiln = ['青石镇的老窑已经停火二十年，去年冬天，', '镇里把它修好了，第一炉瓷器上个月出窑。（林秀芝）']
    const night = ['夜里的书屋还亮着灯，沿河书屋把关门的钟', '点推迟到十点，读者可以坐到末班车来。（许棠）']
    const page = stories('老窑新生', ...kiln, '', ...night, '', '夜间公交开通', ...BUS)
    expect(page.map((story) => of(story, 'body').length)).toEqual([1, 1, 1])
    // What a reader signs is answered below.
    const ask = ['问：老窑修好以后，什么时候可以去看，要', '不要买票？（读者 林秀芝）']
    const [letter] = stories('老窑何时开放', ...ask, '', '答：老窑每逢周末开放，不收门票。', '', '夜间公交开通', ...BUS)
    expect(of(letter, 'body')).toHaveLength(2)
  })

  it('S111 takes words that could be a label for the headline of a story that has no other', () => {
    const [, picture] = stories(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '雪前抢收',
      '',
      '11月6日，青石镇农民在菜地里抢收白菜。',
      '',
      '许棠 摄',
    )
    expect(of(picture, 'headline')).toEqual(['雪前抢收'])
    const [, news] = stories('夜间公交开通', '', ...BUS, '', '图片新闻', '', '▲许长根在窑前修坯。 许棠 摄')
    expect(of(news, 'label')).toEqual(['图片新闻'])
  })

  it('S178 takes numbered texts set narrower than their story for those of its pictures', () => {
    const [only] = stories(
      '稻田里的丰收节',
      '',
      '本报记者 许棠 葛望 文/图',
      '',
      '在青石镇的万亩稻田里，金黄的稻浪一望无际，锣鼓声、笑声和收',
      '割机的轰鸣声汇成一片，从清早一直响到傍晚，看热闹的人站满了',
      '田埂，连邻镇的老人也搭车赶来。',
      '中午，百米长的丰收宴在村口摆开，新米饭、稻花鱼、糯米藕，道',
      '道都是田里的出产，客人坐了八十桌。',
      '',
      '①9月23日，收割机在青石镇万亩',
      '稻田里来回穿梭（无人机照片）。',
      '',
      '②割稻比赛现场，选手们你追我赶，',
      '挥镰如飞。',
      '',
      '③孩子们在晒场上摆出“丰收”字',
      '样。',
      '',
      '④78岁的葛桂花老人展示自己用稻',
      '草编织的吉祥物。',
    )
    expect(of(only, 'caption')).toHaveLength(4)
    expect(of(only, 'body')).toHaveLength(2)
  })

  it('S178 ends a poem at a label known for certain, and signs nothing with one in brackets', () => {
    const verses = ['没有一滴是多余的', '父亲弯下腰', '把一行行的绿', '写进泥土的信笺']
    const page = stories(
      '谷雨',
      '',
      '葛小满',
      '',
      ...verses,
      '',
      '布谷在远处催了又催',
      '像母亲喊我乳名',
      '',
      '书 评',
      '',
      '在尘土里辨认时代的脚印',
      '',
      ...BUS,
    )
    expect(of(page[0], 'body')).toHaveLength(6)
    expect(of(page[1], 'headline')).toEqual(['在尘土里辨认时代的脚印'])
    const [first] = stories('【县区动态】', '', '夜间公交开通', '', ...BUS, '', '周末书市迁到滨江广场', '', ...BUS)
    expect(of(first, 'byline')).toEqual([])
  })
})
