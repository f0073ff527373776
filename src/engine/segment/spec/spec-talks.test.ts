import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, stories } from './spec-bench'

describe('several texts under one head', () => {
  const talk = (whom: string) => [
    `新华社临京1月4日电 1月4日，外交大臣贺松年应约同${whom}通电话，`,
    '就地区局势交换意见。双方同意继续保持沟通，推动局势缓和。',
  ]

  it('S169 leaves reports of one place and day under the one head above them', () => {
    const page = stories(
      '夜间公交开通',
      ...BUS,
      '贺松年分别同岭国和芒国外长通话',
      ...talk('岭国外长桑多'),
      ...talk('芒国外长加西'),
      '周末书市迁到滨江广场',
      ...BUS,
    )
    expect(page.map((story) => of(story, 'headline').join(''))).toEqual([
      '夜间公交开通',
      '贺松年分别同岭国和芒国外长通话',
      '周末书市迁到滨江广场',
    ])
    expect(of(page[1], 'body')).toHaveLength(2)
  })

  it('S169 takes lines with a comma inside, again and again, for cross-heads', () => {
    const column = (text: string): string[] => text.match(/.{1,12}/g) ?? []
    const [bank, ...rest] = stories(
      '临京商业银行服务外贸企业',
      '',
      '支部架起连心桥',
      '',
      ...column('近年来，临京商业银行把支部建在网点，柜台前设起党员岗，跨境结算排队的时间短了一半。'),
      '',
      '学习形式多样，提升年轻人的业务水平',
      '',
      ...column('“读书会隔周一次，谁都要讲。”分行办公室的陆怀谷说，讲稿贴上墙，新来的人照着讲，老人给他们挑毛病。'),
      ...column('去年办了二十六期，结成师徒四十对，有三人考下了单证师，一人到总行讲课。'),
      '',
      '加强监督和制度建设，坚守廉洁的底线',
      '',
      ...column('放款要过三道手，每一道都留下签字。纪检组每季翻一遍合同，发现疑点当天约谈。'),
      ...column('三年里退回礼金十一万元，谈话七十人次，没有出过一笔坏账，审计连年打了优等。'),
      '',
      '发挥党员先锋作用，服务一批跨境项目',
      '',
      ...column('在岭国和芒国，分行的党员跟着工程队住进板房，白天跑结算，夜里教工人汇款回家。'),
      ...column('临京商业银行的党员岗已经设到三处海外工地，柜台排队的时间也短了一半。'),
    )
    expect(rest).toEqual([])
    expect(of(bank, 'subhead')).toHaveLength(3)
  })

  it('S170 reads a hotline page: what is asked under its head, and the paper’s own lines', () => {
    const page = [
      'A06 民生 南屏都市报 2021年7月14日 星期三',
      '',
      '热线回音',
      '',
      '热线：0779-3312345 本期值班记者：邱凌',
      '',
      '灵活就业人员能在居住地参加医保吗',
      '',
      '市民韦先生：我在桂雅路开小店，户口在外县，',
      '想在这里参加医保，不知道要带哪些材料？',
      '',
      '市医保局回复：持居住证就可以办理，带上身份',
      '证到街道的窗口填一张表，当天生效。',
      '',
      '小区充电桩收费为何一度涨了三毛？',
      '',
      '市民黄女士：小区的充电桩从七月起每度涨了三',
      '毛，事先没有通知，邻居们都不明白。',
      '',
      '市发改局回复：服务费由经营者自定，应当提前',
      '公示。已责成物业补贴公告，多收的退还。',
    ]
    const found = stories(...page)
    expect(found.map((story) => of(story, 'headline').join(''))).toEqual([
      '灵活就业人员能在居住地参加医保吗',
      '小区充电桩收费为何一度涨了三毛？',
    ])
    expect(furniture(...page).join('')).toContain('other: 热线：0779-3312345')
  })

  it('S170 finds a notice’s headline over two lines, and one line that its text tells again', () => {
    const [notice, hills] = stories(
      '安渠晚报 2024年11月29日 星期五',
      '关于人民路高架桥维修期间',
      '实行交通管制的通告',
      '为确保人民路高架桥维修顺利，决',
      '定在施工期间实行交通管制。',
      '狮子山郊野公园行山径封闭维修',
      '渔农署宣布，下周起狮子山郊野公',
      '园内一段行山径因巩固斜坡须暂时',
      '封闭，游人可改行麦径第五段。',
    )
    expect(of(notice, 'headline')).toEqual(['关于人民路高架桥维修期间实行交通管制的通告'])
    expect(of(hills, 'headline')).toEqual(['狮子山郊野公园行山径封闭维修'])
  })

  it('S171 knows folio lines without a day, and what stands above 编辑同志', () => {
    for (const folio of ['03 法治在线 淮岭法治报', '芦花 07 副刊']) {
      const found = furniture(folio, '', '夜间公交开通', '', ...BUS).map((unit) => unit.replace(/\s/g, ''))
      expect(found).toContain(`running-head:${folio.replace(/\s/g, '')}`)
    }
    const [, letter] = stories(
      '夜间公交开通',
      '本报讯（记者 沈砚秋）昨日清晨',
      '清澜市首条夜间公交线路结束试运',
      '行，沿途停靠十九个站点。',
      '公共汽车的末班车应当准点开出去',
      '编辑同志：我是清澜市的一个夜班',
      '工人，每天深夜下班要坐八路公共',
      '汽车回家，可是末班车常常早走。',
    )
    expect(of(letter, 'headline')).toEqual(['公共汽车的末班车应当准点开出去'])
    const [menu] = stories('扫码点餐不该成了唯一选择', '', ...BUS)
    expect(of(menu, 'headline')).toEqual(['扫码点餐不该成了唯一选择'])
  })

  it('S172 finds heads as wide as their column over texts that open as reports do', () => {
    const found = stories(
      '早市搬进新棚',
      '本报讯（记者 沈砚秋）昨日起，青',
      '石桥早市的摊主全部搬进新建成的大',
      '棚，首日有二百多户开张。',
      '（记者 葛望）',
      '老粮站里长出一座乡村图书馆来',
      '记者昨日从云麓县文化馆获悉，停用',
      '多年的粮站已改成图书馆，藏书两万',
      '册，免费开放。（陆遥）',
      '石塘口滩涂发现5只小青脚鹬',
      '护鸟队员日前在石塘口滩涂巡护时，',
      '拍到5只小青脚鹬，这是当地头一回',
      '有记录。',
      '文体',
      '山歌剧《茶花渡》首演票两天售完',
      '9月4日，县剧团的山歌剧《茶花渡》',
      '在清澜影剧院首演，千余张票早已售',
      '完。',
    )
    expect(found.flatMap((story) => of(story, 'headline'))).toEqual([
      '早市搬进新棚',
      '老粮站里长出一座乡村图书馆来',
      '石塘口滩涂发现5只小青脚鹬',
      '山歌剧《茶花渡》首演票两天售完',
    ])
  })

  it('S172 leaves a sentence alone that breaks off before its day', () => {
    const [only] = stories(
      '早市搬进新棚',
      '本报讯（记者 沈砚秋）昨日起，青',
      '石桥早市的摊主全部搬进新建成的大',
      '棚。市场管理方为摊主减租的办法自',
      '9月1日起施行，到年底为止。',
    )
    expect(of(only, 'headline')).toEqual(['早市搬进新棚'])
    expect(of(only, 'subhead')).toEqual([])
  })

  it('S173 knows small labels, who signs an essay, and what the paper asks for', () => {
    const [essay] = stories(
      '满庭芳',
      '',
      '外婆的豆腐担子',
      '',
      '柳林小学四（2）班 葛小满 指导教师：闻筝',
      '',
      '我的外婆卖了一辈子豆腐。每天天不亮，她就挑着担子出门，整条青石巷都听得见她的吆喝声。',
      '',
      '如今外婆挑不动了，可是巷子里的人见了她，还是要问一声：今天有豆腐吗？',
    )
    expect(of(essay, 'headline')).toEqual(['外婆的豆腐担子'])
    expect(of(essay, 'byline')).toEqual(['柳林小学四（2）班 葛小满 指导教师：闻筝'])
    expect(of(essay, 'kicker')).toEqual([])
    const asked = '本报摄影部长期征集反映街巷生活的图片 投稿信箱：tp@sample.cn'
    const folio = '03版：综合新闻 2020年11月30日 星期一 清澜日报'
    const rest = furniture(folio, '', '夜间公交开通', '', ...BUS, '', asked).map((unit) => unit.replace(/\s/g, ''))
    expect(rest).toContain(`other:${asked.replace(/\s/g, '')}`)
    expect(rest).toContain(`running-head:${folio.replace(/\s/g, '')}`)
  })

  it('S174 takes lines over texts as short as briefs for headlines', () => {
    const found = stories(
      '便民栏',
      '',
      '公益电影周六开映',
      '清澜影剧院周六上午放映两场老电影，',
      '市民可凭身份证领票入场，每场限二百',
      '人。',
      '老街修鞋摊换了地方',
      '原在石桥头的修鞋摊搬到菜场东门，每',
      '天八时出摊，中午不歇。',
      '图书馆闭馆三天',
      '县图书馆因更换书架，本周三至周五闭',
      '馆，到期图书顺延归还。',
    )
    expect(found.flatMap((story) => of(story, 'headline'))).toEqual([
      '公益电影周六开映',
      '老街修鞋摊换了地方',
      '图书馆闭馆三天',
    ])
  })

  it('S175 ends a paragraph with a signature that the column cut', () => {
    const page = stories(
      '夜间公交开通',
      ...BUS,
      '',
      '柳林小学竹笛队谢幕后合影。（柳林',
      '小学提供）',
      '石塘口的海堤被浪掀开一角。（记者',
      '沈砚秋摄影）',
      '',
      '周末书市迁到滨江广场',
      ...BUS,
    )
    expect(page.flatMap((story) => of(story, 'caption'))).toEqual([
      '柳林小学竹笛队谢幕后合影。（柳林小学提供）',
      '石塘口的海堤被浪掀开一角。（记者沈砚秋摄影）',
    ])
  })

  it('S175 reads the texts of numbered pictures on from one credit to the next', () => {
    const [only] = stories(
      '晒秋',
      '',
      ...BUS,
      '',
      '① 俯瞰石塘村，屋顶晒满了玉米和辣椒，像打翻了的颜料',
      '盘。',
      '本报记者 沈砚秋 摄',
      '',
      '② 七十岁的村民葛桂花把柿子一个个串起来，今年收了三',
      '千多斤。',
      '③ 游客在晒谷场上等着拍日落。',
      '葛望 摄',
      '',
      '④ 收工的路上。',
      '③④ 通讯员 葛望 摄',
    )
    expect(of(only, 'caption')).toHaveLength(4)
    expect(of(only, 'credit')).toEqual(['本报记者 沈砚秋 摄', '葛望 摄', '③④ 通讯员 葛望 摄'])
  })
})
