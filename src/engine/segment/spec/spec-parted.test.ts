import { describe, expect, it } from 'vitest'
import { BUS, headOf, of, spell, stories } from './spec-bench'

const FLOOD = [
  '本报讯（记者 何晓渡）云渠省防汛指挥部昨日从救灾资金中划拨3.2亿元，用于沿江七县的灾后重建，',
  '资金将在三日之内拨付到位，由县财政局专户管理。',
]

const TALKS = [
  '本报讯（记者 许棠）昨天下午，东洲六国水务合作组织秘书长岳千帆在清澜市会见了各国代表，',
  '双方就上下游共享水文资料交换了意见。',
]

const column = (text: string): string[] => text.match(/.{1,14}/gu) ?? []

/** A paragraph with a line to itself. */
const LONG =
  '本报讯（记者 沈砚秋）昨日清晨，清澜市首条夜间公交线路结束试运行，正式对市民开放，沿途停靠十九个站点，末班车推迟到凌晨一点，票价仍为两元，老年卡照常使用。'

describe('heads whose words are parted', () => {
  it('S88 joins two lines that part a figure, a name or what no line ends with', () => {
    expect(headOf(spell('防汛指挥部从救灾资金中划拨3.2', '亿元用于沿江七县灾后重建', '', ...FLOOD)[0])).toEqual([
      'headline: 防汛指挥部从救灾资金中划拨3.2亿元用于沿江七县灾后重建',
    ])
    expect(headOf(spell('东洲六国水务合作组织秘', '书长会见各国代表', '', ...TALKS)[0])).toEqual([
      'headline: 东洲六国水务合作组织秘书长会见各国代表',
    ])
    expect(headOf(spell('岳千帆与六国代表就', '共享水文资料交换意见', '', ...TALKS)[0])).toEqual([
      'headline: 岳千帆与六国代表就共享水文资料交换意见',
    ])
  })

  it('S88 leaves a kicker over its headline where nothing is parted', () => {
    expect(headOf(spell('省防汛指挥部划拨救灾资金三亿元——', '沿江七县重建家园', '', ...FLOOD)[0])).toEqual([
      'kicker: 省防汛指挥部划拨救灾资金三亿元——',
      'headline: 沿江七县重建家园',
    ])
  })

  it('S89 reads a head as wide as its column, told again below, as a head', () => {
    const page = spell(
      ...column(
        '本报讯（记者 何晓渡）白鹭洲码头昨天恢复通航，首班渡轮载客二百余人。航道部门说，水位已经回落到警戒线以下。',
      ),
      '',
      '岳千帆分别会见雁回、石桥、',
      '云麓三县水务合作组织代表',
      ...column(
        '本报讯（记者 许棠）昨天下午，岳千帆在清澜市分别会见了雁回、石桥、云麓三县的水务合作组织代表，听取了意见。',
      ),
    )
    expect(page.map((story) => headOf(story))).toEqual([
      [],
      ['headline: 岳千帆分别会见雁回、石桥、云麓三县水务合作组织代表'],
    ])
  })

  it('S89 leaves the end of a column that was cut off to its text', () => {
    const page = spell(
      '本报讯（记者 何晓渡）白鹭洲码头昨',
      '天恢复通航，首班渡轮载客二百余人。',
      '',
      '航道部门负责人在现场说，往后每天开',
      '行十二班，末班船推迟到晚上九点，市',
      '本报讯（记者 许棠）云麓县石桥镇三',
      '千亩油菜花进入盛花期，吸引游客。',
    )
    expect(page[1]?.some((unit) => unit.includes('末班船'))).toBe(false)
  })

  it('S90 closes a line spaced out figures and all, and reads no page number into a headline', () => {
    const quake = ['本报讯（记者 许棠）雁回县强震遇难人数升至158人，搜救仍在进行。']
    expect(headOf(spell('雁 回 县 强 震 遇 难 人', '数 升 至 1 5 8 人', '', ...quake)[0])).toEqual([
      'headline: 雁回县强震遇难人数升至158人',
    ])
    const trade = ['本报讯（记者 许棠）记者从省统计局获悉，10月份我省中小企业生产经营持续改善，新增订单上升。']
    expect(headOf(spell('10 月份我省中小企', '业生产经营持续改善', '', ...trade)[0])).toEqual([
      'headline: 10月份我省中小企业生产经营持续改善',
    ])
    const visit = ['本报讯（记者 许棠）岳千帆昨天在清澜市会见了第78届水务大会主席石敬之。']
    expect(headOf(spell('岳千帆会见第78', '届水务大会主席', '', ...visit)[0])).toEqual([
      'headline: 岳千帆会见第78届水务大会主席',
    ])
  })

  it('S91 reads ragged lines without a stop as heads, above a text and below one, with no blank line between', () => {
    const page = spell(
      '土地流转之后，地里长什么？',
      '“非粮化”苗头要警惕',
      '闻人越',
      ...column(
        '最近笔者在基层采访时发现，一些企业流转土地以后不种粮食种花卉，某县去年流转耕地八万亩，种粮的不到四成。',
      ),
      ...column('究其原因，一亩玉米除去成本收入不过四五百元，每亩流转费就要六百元。建议有关部门健全准入制度。'),
      '',
      ...column(
        '本报讯（记者 许棠）七月十九日傍晚，新寨村遭受二十多分钟冰雹袭击，全村一千三百亩烤烟受灾，保险公司连夜查勘定损。',
      ),
      '一亩保费十三块 绝收最高赔一千二百元',
      '烤烟遭雹灾 保险来兜底',
      '新寨村九十户烟农获赔偿',
    )
    expect(page.map((story) => headOf(story))).toEqual([
      ['kicker: 土地流转之后，地里长什么？', 'headline: “非粮化”苗头要警惕'],
      [
        'kicker: 一亩保费十三块 绝收最高赔一千二百元',
        'headline: 烤烟遭雹灾 保险来兜底',
        'deck: 新寨村九十户烟农获赔偿',
      ],
    ])
    expect(of(page[0], 'byline')).toEqual(['闻人越'])
  })

  it('S91 reads short lines between two texts as a head where the page has no blank lines', () => {
    const page = spell(
      ...column(
        '本报讯（记者 许棠）市百货公司节日前备足货源，缝纫机自行车比去年同期增加两成，毛线货源达七万公斤，门市部二十日起延长营业时间两小时。',
      ),
      '市百货公司备足节日商品',
      '紧俏货增两成',
      ...column(
        '本报讯（记者 何晓渡）沱湖县广播站九月三日举办通讯员学习班，四十五名农村通讯员参加学习，省电台编辑应邀讲课。',
      ),
      '县广播站培训通讯员',
    )
    expect(page.map((story) => of(story, 'body').some((text) => text.includes('备足节日商品')))).toEqual([false, false])
    expect(headOf(page[0]).join('')).toContain('市百货公司备足节日商品')
  })

  it('S91 keeps the head of the next text out of a poem', () => {
    const page = spell(
      '本报讯（记者 许棠）四十三名队员在东洲水利枢纽工地昼夜轮班，提前十一天立起最后一座铁塔。',
      '本报记者 权洪波',
      '青春在一线',
      '河滩上“点灯人”',
      '——记东洲水利枢纽青年突击队',
      '',
      '青年话题',
      '别让打卡式旅游',
      '透支了健康',
      '闻人越',
      '三十个小时走完六个景点，最近在大学生中火了起来。年轻人想看更大的世界，这份热情没有错。',
    )
    expect(page.flat().filter((unit) => unit.startsWith('body')).length).toBe(2)
  })

  it('S92 reads who wrote it in any order, and rare surnames behind the word', () => {
    const story = (line: string) =>
      spell(
        '社区设立调解工作室',
        line,
        '六十八岁的褚大爷是桃源社区的义务调解员，九年里记满了三十一本笔记，化解了五百多起纠纷。',
      )[0]
    for (const line of ['通讯员 计小萍 本报记者 柯以群', '实习生 鲍璐 本报记者 柯以群', '通讯员 计小萍'])
      expect(of(story(line), 'byline')).toEqual([line])
    expect(of(story('通讯员 队伍壮大'), 'byline')).toEqual([])
  })

  it('S115 reads who reports from where, and whose letter it is and what they are, as bylines', () => {
    const text =
      '【本報訊】清瀾市議會昨日以十票贊成、三票反對通過修正案，明年元旦起調高最低時薪，全市約有十四萬名勞工受惠。'
    for (const line of [
      '本報記者苗立昕／清瀾報導',
      '編譯范以安／綜合外電',
      '◎彭立強／公車駕駛（清瀾市）',
      '◎文／陸懷真（護理師）',
    ])
      expect(of(spell('清瀾最低時薪明年調高', line, text)[0], 'byline')).toEqual([line])
    expect(of(spell('清瀾最低時薪明年調高', '◎調薪／公車駕駛先加', text)[0], 'byline')).toEqual([])
  })

  it('S93 lets a picture’s text and a sentence pulled out stand inside a paragraph that has a line to itself', () => {
    const upper = '“仪器下得快了容易缠绕，慢了又耽误后面的井。”班长车永康说，测试工干的就是个细活儿，差了一米，'
    const above = '市民郁大姐说，站台搬走以后没有人告诉她，她在原来的路口足足等了将近二十分钟，问了三位路人才弄明'
    const page = (first: string, between: string, second: string) =>
      spell('夜间公交开通', '', LONG, '', first, '', between, '', second, '', LONG.slice(11))[0]
    const picture = page(upper, '测试班员工冒着严寒在井场调试绞车。孟繁荣 摄', '整条曲线就得重来。')
    expect(of(picture, 'body')).toContain(`${upper}整条曲线就得重来。`)
    expect(of(picture, 'caption')).toEqual(['测试班员工冒着严寒在井场调试绞车。孟繁荣 摄'])
    const pulled = page(above, '几步路的提醒，难住了谁。', '白站台已经搬了家。')
    expect(of(pulled, 'body')).toContain(`${above}白站台已经搬了家。`)
    expect(of(pulled, 'other')).toEqual(['几步路的提醒，难住了谁。'])
    // What the words above go on with is text.
    const text = page(above, '白站台已经搬了家。', '几步路的提醒，难住了谁。')
    expect(of(text, 'body')).toContain(`${above}白站台已经搬了家。`)
  })

  it('S94 reads who was there, by title and name, as the deck', () => {
    const text = [
      '',
      '本报讯（记者 许棠）4月18日，全县春耕生产现场会在青坪镇召开。',
      '县长蒲光祖说，要抢抓农时，种足种好。',
    ]
    expect(headOf(spell('全县春耕生产现场会召开', '县长蒲光祖出席并讲话', ...text)[0])).toEqual([
      'headline: 全县春耕生产现场会召开',
      'deck: 县长蒲光祖出席并讲话',
    ])
    const lamp = ['', '本报讯（记者 许棠）昨晚七时，后湖三路的二十六盏路灯重新亮起，居民打来电话报喜。']
    expect(headOf(spell('断头路的路灯亮了', '本报17日报道引起区城管局重视', ...lamp)[0])).toEqual([
      'headline: 断头路的路灯亮了',
      'deck: 本报17日报道引起区城管局重视',
    ])
    // What somebody attends is the news itself.
    expect(
      headOf(
        spell(
          '蒲光祖出席青坪镇水利枢',
          '纽奠基仪式',
          '',
          '本报讯（记者 许棠）4月18日，县长蒲光祖出席青坪镇水利枢纽奠基仪式。',
        )[0],
      ),
    ).toEqual(['headline: 蒲光祖出席青坪镇水利枢纽奠基仪式'])
  })

  it('S95 reads who it is about, with a colon, as the upper line of a head between two texts', () => {
    const page = spell(
      '云麓县石桥镇油菜花开',
      LONG,
      '身边好人',
      '退役军人石敬之：',
      '洪水里的“摆渡人”',
      '7月19日凌晨，一场暴雨突袭青坪镇，河水两小时涨了三米，石敬之划着自家的木船，一趟一趟接出了被困的四十多位乡亲，手掌磨掉了一层皮。',
    )
    expect(page[1]?.filter((unit) => unit.startsWith('body'))).toHaveLength(1)
    expect(headOf(page[1]).join('')).toContain('洪水里的“摆渡人”')
  })

  it('S155 keeps a text without a dateline that tells of the head above in its story, where most stories are dated', () => {
    const dated = (head: string) => [head, '', ...BUS, '']
    const page = stories(
      ...dated('夜间公交开通'),
      '井水变浑，净水站来帮忙',
      '',
      '本报讯（记者 石远）入汛以来，青石镇',
      '多个村的井水变浑，镇里在三个村口搭起',
      '净水站，村民提桶就能接水，不用花钱。',
      '村民对水质有疑问的，可以向县疾控中心申',
      '请检测，检测由双方一同取样，费用由镇里',
      '承担，结果三天内贴在村务公开栏里，异议',
      '可以再送省城复检。',
      '',
      '巷子里有“水管家”',
      '',
      '今年，七十岁的何长根当上了“水管家”，',
      '巷子里谁家老人提不动，他用三轮车送到门',
      '口，净水站的钥匙挂在腰间。昨天下午，记',
      '者看见他蹲在台阶上洗滤芯，这活儿每隔一',
      '周就要做一次，两只手冻得通红。',
      '',
      ...dated('湖边步道修通'),
      ...dated('早市搬进大棚'),
    )
    expect(page.map((story) => headOf(story).length)).toEqual([1, 1, 1, 1])
    expect(of(page[1], 'subhead')).toEqual(['巷子里有“水管家”'])
  })
})
