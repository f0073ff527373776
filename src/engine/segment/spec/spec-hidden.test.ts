import { describe, expect, it } from 'vitest'
import { headOf, of, spell, stories } from './spec-bench'

const BRIDGE = [
  '本报讯（记者 陆知行）昨日，柳津大桥加固工程完工，封闭四个月的桥面恢复双向通行，过桥车辆限重三十吨。',
  '市公路中心介绍，工程更换了二百六十四根吊杆，桥头还添了两处观景平台，夜里亮灯到十点。',
]
const ORCHARD = [
  '“这棵树比我岁数还大。”石鼓村的果农尤长顺拍着一棵老梨树说。树干上钉着一块小木牌，写着编号和树龄。',
  '村里请来省农科院的专家，给一百八十六棵老梨树建了档案，嫁接的新枝去年头一回挂果，果子当天就订完了。',
]
const FINES = [
  '近日，有读者反映，停车扫码要先关注公众号，关掉三层广告才付得了钱，后面的车喇叭声响成一片。',
  '扫码停车图的是方便。把付钱的门槛当成拉客的门道，方便就变了味，管一管停车扫码的广告，正当其时。',
]

describe('stories that only their heads tell of', () => {
  it('S116 begins a story where a head left over speaks of a part of a text, at a blank line', () => {
    const heads = ['柳津大桥加固完工恢复通行', '', '百年老梨树 新枝头一回挂果', '', '停车扫码 别让广告拦路']
    const page = spell(...BRIDGE, '', ...ORCHARD, '', ...FINES, '', ...heads)
    expect(page.map((story) => [of(story, 'headline'), of(story, 'body')])).toEqual([
      [['柳津大桥加固完工恢复通行'], BRIDGE],
      [['百年老梨树 新枝头一回挂果'], ORCHARD],
      [['停车扫码 别让广告拦路'], FINES],
    ])
  })

  it('S116 begins one at a blank line, where the page has few of them, for a head that shares next to no word with it', () => {
    const heads = [
      '柳津大桥加固完工恢复通行',
      '',
      '老树发新枝 果香满村口（走村记）',
      '',
      '付钱的门槛与拉客的门道（街谈）',
      '',
    ]
    const traffic = '大桥建成已有三十一年，一头连着老城，一头连着开发区，早晚高峰每小时过车两千多辆。'
    const page = spell(...heads, ...BRIDGE, traffic, '', ...ORCHARD, '', ...FINES)
    expect(page.map((story) => [of(story, 'headline'), of(story, 'body')])).toEqual([
      [['柳津大桥加固完工恢复通行'], [...BRIDGE, traffic]],
      [['老树发新枝 果香满村口（走村记）'], ORCHARD],
      [['付钱的门槛与拉客的门道（街谈）'], FINES],
    ])
  })

  it('S116 parts a row of heads by the stories that the matching found, whether or not anything announces them', () => {
    const stories = [
      '据柳津港务处介绍，港区近日出台夜间进出港新规，渔船进出港须提前半小时报备，违者停航三日。',
      '新规还要求渔船装上定位仪，费用由港区补贴一半，渔民自付四百元，年底前装完。',
      '（本报柳津2月8日电）',
      '',
      '2月10日，柳津市委在抗旱动员会上说，众志成城就没有过不去的坎，全市干部要和群众站在一起。',
      '旱情是一场大考。干部把铺盖搬到村里，群众把水桶排到井边，凝聚起来的就是强大的力量。',
      '一瓢水也要分着用，这样的话听着朴素，里面有志气，也有情义，抗旱保苗的日子里处处听得到。',
      '',
      '上门办事不扰民，少跑空趟、少填表格，要街道和居民互相体谅，小事才能办成好事。',
      '门要轻轻地敲，话要慢慢地说，一本台账记清楚，就不必三天两头再来问。',
      '',
      '云岭小站建在海拔一千七百米的山口，每天经过的列车有二十六趟，停下来的只有两趟。',
      '站长马有德在山上守了十九个冬天，今年又是他值守，除夕的饺子是在值班室里包的。',
      '',
      '本报讯（记者 陆知行）昨日，市水利局安排重点水利工程复工，全市四十二处工程已有三十六处开工。',
      '局里给工地送去口罩和体温计，外地回来的民工先住单间，七天后上工。',
    ]
    const heads = [
      ['柳津港规范渔船夜间进出'],
      ['抗旱要有众志成城的劲头（漫谈）'],
      ['上门办事 小事要办细（街谈）'],
      ['云岭小站——', '守在山口的十九个冬天（春运路上）'],
      ['市水利局安排复工', '三十六处重点水利工程已经开工'],
    ]
    const page = spell(...heads.flat().flatMap((head) => [head, '']), ...stories)
    expect(page.map((story) => [...of(story, 'kicker'), ...of(story, 'headline')])).toEqual(heads)
  })

  it('S116 parts nothing for a short cross-head, or one that speaks of nothing in the text', () => {
    const page = (head: string) => spell(...BRIDGE, '', ...ORCHARD, '', '柳津大桥加固完工恢复通行', '', head)
    for (const head of ['老梨树建档', '秋粮收购价格每斤上调一角二分'])
      expect(page(head).map((story) => of(story, 'body'))[0]).toEqual([...BRIDGE, ...ORCHARD])
  })

  it('S117 ends a story at a jump to another page', () => {
    const rest = ['一年的账怎么算，村民心里有数。把账本摊开在太阳底下，干部少挨骂，事情好商量。', ...FINES]
    const page = spell('柳津大桥加固完工恢复通行', '', ...BRIDGE, '（下转第三版）', ...rest)
    expect(page.map((story) => of(story, 'body'))).toEqual([BRIDGE, rest])
  })

  it('S117 takes heads below a commentator for heads, and no poem', () => {
    const heads = [
      '停车扫码 别让广告拦路',
      '本报评论员',
      '柳津大桥加固完工恢复通行',
      '桥头新添两处观景平台',
      '百年老梨树新枝头一回挂果',
      '专家给一百多棵老树建档案',
    ]
    const page = spell(...FINES, '', ...BRIDGE, '', ...ORCHARD, '', ...heads)
    expect(page.flatMap((story) => of(story, 'body'))).toEqual([...FINES, ...BRIDGE, ...ORCHARD])
  })

  it('S118 goes on from the month to the day of a date, and from no month to another', () => {
    const upper = [
      '本报讯（记者 陆知行）入汛以来，清',
      '澜工务段建立雨前排查、雨中巡查、雨',
      '后复查机制，降雨量警戒制度执行得很',
      '严，宁可错停，不可盲行，截至7月',
    ]
    const bodies = (...lines: string[]) => of(spell('清澜工务段织密防洪网', '', ...upper, '', ...lines)[0], 'body')
    expect(bodies('15日，各单位累计启动防洪预警二百次', '。').length).toBe(1)
    expect(bodies('7月16日，职工在云岭线清理溜坍体。').length).toBe(2)
  })

  it('S118 begins a story below a head with each question to the paper', () => {
    const asks = (who: string) => `市民${who}来电：我家楼下的路灯坏了一个多星期，孩子下晚自习回来很不方便，该找谁修？`
    const answer = '市城市管理局答复：已于12月1日更换电缆120米，今后可记下灯杆上的编号，打热线电话反映。'
    const item = (head: string, who: string) => [head, asks(who), answer, '']
    const page = stories('有问必答', '', ...item('路灯不亮找谁修', '高先生'), ...item('老年卡能不能代办', '于大爷'))
    expect(page.map((story) => of(story, 'headline'))).toEqual([['路灯不亮找谁修'], ['老年卡能不能代办']])
  })

  it('S118 reads figures with what they say behind a dash as items, and rows one blank line apart as a table', () => {
    const figures = [
      '1286.4亿元——一季度全市货物进出口总额，',
      '同比增长6.9%，增速比去年四季度快。',
      '58.7%——民营企业进出口占全市总值的',
      '比重，较上年同期提高3.1个百分点。',
    ]
    const [trade] = spell('清澜外贸首季开门稳', '', ...figures)
    expect(of(trade, 'body')).toEqual([figures.slice(0, 2).join(''), figures.slice(2).join('')])
    const rows = ['生猪 每公斤12.40元 跌0.35元', '鸡蛋 每公斤7.10元 涨0.20元', '玉米 每公斤1.88元 平']
    const note = '（采价日期：3月19日 清澜农贸中心）'
    const [prices] = spell('本周收购价', '', ...rows.flatMap((row) => [row, '']), note)
    expect([of(prices, 'body'), of(prices, 'byline')]).toEqual([rows, [note]])
  })

  it('S118 takes an unindented line below a signature for a head where paragraphs are indented', () => {
    const brief = (...text: string[]) => text.map((line, k) => (k === 0 ? `　　${line}` : line))
    const page = stories(
      '煤矿工人的贴心人',
      ...brief('每天凌晨三点，青石煤矿第二', '食堂的灯就亮了，管理员姚凤英', '总是第一个到。（邱实）'),
      '简讯',
      ...brief('△丰水县广播站和县文化馆联', '合举办讲座，共讲十二讲，听众', '达两万多人次。（王树声）'),
      ...brief('△红岭市百货公司设立缺货登', '记簿，顾客要买的商品一时没有', '，就登记下来。（吴芳）'),
      '放宽政策 国营集体一齐上',
      '全国短途运输经验交流会在京结束',
      ...brief('新华社清澜九月十一日电 为期', '六天的交流会今天结束，会议要', '求各地放宽政策。'),
      ...brief('会议还要求简化办证手续，不', '准乱收费用。'),
    )
    expect(headOf(page.at(-1))).toEqual(['kicker: 放宽政策 国营集体一齐上', 'headline: 全国短途运输经验交流会在京结束'])
  })

  it('S119 finds the rest of a paragraph below another story by its full first line, where first lines are narrower', () => {
    /** A paragraph in a column of sixteen characters that has lost the indent of its first line. */
    const set = (text: string) => [text.slice(0, 14), ...(text.slice(14).match(/.{1,16}/gu) as string[])]
    const kiln = [
      '青石镇的老窑停火二十年，去年冬天镇里把它修好，请来六位老师傅带徒弟，第一炉瓷器上个月出窑，远近的人都赶来看。',
      '窑前的空地上摆开了三排木架，徒弟们把晾干的瓷坯一件一件码好，老师傅挨个敲一敲，听了又听，记在本子上，一天要听几百件，声音脆的',
      '火候还要再摸一摸，六十八岁的许长根说，他当年在这座窑前守了三十一年，如今又能听见柴火的声音了，心里踏实。',
    ]
    const [first, second, third] = kiln.map(set) as [string[], string[], string[]]
    const bus = set(
      '本报讯（记者 沈砚秋）昨日清晨，清澜市首条夜间公交线路结束试运行，正式对市民开放，沿途停靠十九个站点。',
    )
    const years = set(
      '老窑建在河湾里，当年烧出来的碗碟顺着水路运到下游三个县，最红火的时候窑工有两百多人，夜里火光映红半边天。',
    )
    const market = set(
      '镇里在窑旁边留出一片空地，打算办一个瓷器集市，逢五逢十开市，周边村子里会做陶的人家都可以来摆一个摊位。',
    )
    const more = set('市公交集团介绍，末班车推迟到凌晨一点，票价仍为两元，沿线的三家医院都设了站，站台上还装了照明灯。')
    const rest = ['大瓷坯放进头一窑，闷声闷气的都放到', '一边，留着教徒弟们认一认。']
    const page = spell(
      ...[
        '青石镇老窑重新点火',
        '',
        ...first,
        ...years,
        ...market,
        ...second,
        '',
        ...bus,
        ...more,
        '',
        ...rest,
        ...third,
        '',
      ],
      '清澜首条夜间公交开通',
    )
    expect(of(page[0], 'body')).toEqual([
      kiln[0],
      years.join(''),
      market.join(''),
      `${kiln[1]}${rest.join('')}`,
      kiln[2],
    ])
  })
})
