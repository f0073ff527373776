import { describe, expect, it } from 'vitest'
import { BUS, furniture, of, stories as spell } from './spec-bench'

/** Paragraphs of one feature, as a narrow column prints them. */
const SCHOOL = [
  '山路十八弯。六月二日，记者来到雁回镇',
  '北渡小学，何秋月正站在校门口等着，身',
  '后的国旗在风里响着。何秋月已经教了三',
  '十四年书。',
]
const FIRST_YEARS = [
  '一九九〇年，十九岁的何秋月来到北渡小',
  '学，三间土房，两块水泥抹的黑板，就是',
  '她的讲台。五年后，何秋月被送去县里进',
  '修，回来时学校已经有了新房。',
]
const RIVER = [
  '北渡小学有一半孩子住在对岸，早些年没',
  '有桥，何秋月每天早晚都要到河边接送，',
  '雨天就一个一个地背过去。二十年间背过',
  '河的孩子不下三百个。',
]
const FAIR = [
  '清澜市春季农资下乡活动昨天开始，二十',
  '六家企业把种子、化肥送到田头，当天卖',
  '出各类农资四十七吨，农技人员现场解答',
  '了一百多个问题，下一站是石桥镇。',
]

describe('what stands in doubt', () => {
  it('S78 keeps a cross-head inside where the words above it go on below', () => {
    const [story, ...others] = spell(
      '最后一届毕业生',
      '',
      '本报记者 沈砚秋',
      '',
      ...SCHOOL,
      '',
      '三间土房两块黑板就是讲台',
      '',
      ...FIRST_YEARS,
      ...RIVER,
    )
    expect(others).toEqual([])
    expect(of(story, 'subhead')).toEqual(['三间土房两块黑板就是讲台'])
  })

  it('S79 reads blocks in a row that neither end nor go on as collected heads, as wide as the column and with commas', () => {
    const page = spell(
      ...BUS,
      '',
      `本报讯（记者 许棠）${(FAIR[0] as string).slice(0, 10)}`,
      ...FAIR.slice(1),
      '',
      '夜间公交十九个站点为何停到一点整呢',
      '记者探访后，末班车昨日已经坐满乘客',
      '',
      '四十七吨种子化肥送到田间',
      '',
      '雁回路一带今晚停水八小时',
      '',
      `本报讯（记者 沈砚秋）雁回路今晚停水，`,
      '请沿线居民提前储水。',
    )
    const heads = page.map((story) => ['kicker', 'headline', 'deck'].flatMap((role) => of(story, role)).join(''))
    expect(heads).toEqual([
      '夜间公交十九个站点为何停到一点整呢记者探访后，末班车昨日已经坐满乘客',
      '四十七吨种子化肥送到田间',
      '雁回路一带今晚停水八小时',
    ])
  })

  it('S80 finds the headline of a text in the middle of its paragraph', () => {
    const page = spell(
      '首条夜间公交线路开通',
      '',
      ...BUS,
      '',
      `本报讯（记者 许棠）${FAIR[0]}`,
      FAIR[1] as string,
      '',
      '四十七吨种子化肥送到田头',
      '',
      ...FAIR.slice(2),
      '',
      '雁回路一带今晚停水',
      '',
      `本报讯（记者 沈砚秋）雁回路今晚停水，`,
      '请沿线居民提前储水。',
    )
    expect(page.map((story) => of(story, 'headline'))).toEqual([
      ['首条夜间公交线路开通'],
      ['四十七吨种子化肥送到田头'],
      ['雁回路一带今晚停水'],
    ])
  })

  it('S81 takes a question alone above a speaker for a cross-head', () => {
    const [story] = spell(
      '医保的事这样办',
      '',
      ...BUS,
      '',
      '去外地带孙子，看病怎么报销呢？',
      '',
      '读者何女士：我下个月去北渡帮女儿带孩',
      '子，在那边看病能不能直接结算呢。',
      '',
      '断缴三个月，可以补缴吗？',
      '',
      '读者许先生：我去年有三个月没有缴，现',
      '在还能不能补上，要带什么材料去。',
    )
    expect(of(story, 'subhead')).toEqual(['去外地带孙子，看病怎么报销呢？', '断缴三个月，可以补缴吗？'])
  })

  it('S83 leaves what became of a letter, and the parts of a case, in the story', () => {
    const [letter, next, ...others] = spell(
      '充电桩何时通电',
      '',
      '编辑同志：',
      ...FAIR,
      '',
      '清澜市 卢建平',
      '',
      '【记者追踪】',
      '',
      ...RIVER,
      '',
      '寻找当年的恩人',
      '',
      '编辑同志：',
      ...FIRST_YEARS,
      '',
      '陶玉芬',
      '',
      '编者的话',
      '',
      '一句谢谢，在心里放了二十年，我们愿意和',
      '她一起等。',
    )
    expect(others).toEqual([])
    expect([of(letter, 'byline'), of(letter, 'subhead')]).toEqual([['清澜市 卢建平'], ['【记者追踪】']])
    expect([of(next, 'byline'), of(next, 'subhead')]).toEqual([['陶玉芬'], ['编者的话']])
    const [trial] = spell('群主没管好群要担责吗', '', '案情', '', ...RIVER, '', '说法', '', ...FAIR)
    expect(of(trial, 'subhead')).toEqual(['案情', '说法'])
  })

  it('S84 reads a title cut from its name as text, and dated text over the head of a picture as its caption', () => {
    const [story] = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '清澜市公共交通集团公司营运部副主任桑志',
      '',
      '文介绍，夜间公交沿途停靠十九个站点，末',
      '班车推迟到凌晨一点。',
    )
    expect(of(story, 'subhead')).toEqual([])
    expect(of(story, 'body')[1]).toContain('副主任桑志文介绍')
    const page = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '10月7日，在省运会女排半决赛中，清澜队在网前争球。最终，清澜队以三比二险胜。',
      '',
      '本报记者 许棠 摄',
      '',
      '激战网前',
    )
    expect(of(page[1], 'headline')).toEqual(['激战网前'])
    expect(of(page[1], 'caption').length).toBe(1)
  })

  it('S85 finds heads on pages without blank lines: below a text above a dateline, above a letter, below a label', () => {
    const page = spell(
      ...BUS,
      '机关车位晚上开放，居民每月八十元',
      '错时共享盘活沉睡车位',
      '',
      `本报讯（记者 许棠）${(FAIR[0] as string).slice(0, 10)}`,
      ...FAIR.slice(1),
      '下一站到石桥镇卖种子',
    )
    expect(page.map((story) => ['kicker', 'headline', 'deck'].flatMap((role) => of(story, role)).join(''))).toEqual([
      '机关车位晚上开放，居民每月八十元错时共享盘活沉睡车位',
      '下一站到石桥镇卖种子',
    ])
    const [first, letter] = spell('夜间公交开通', ...BUS, '', '金鹿牌洗衣机为何三天两头坏掉呢', '编辑同志：', ...FAIR)
    expect([of(first, 'headline'), of(letter, 'headline')]).toEqual([
      ['夜间公交开通'],
      ['金鹿牌洗衣机为何三天两头坏掉呢'],
    ])
    const [, told] = spell('夜间公交开通', '', ...BUS, '', '今日视点', '警惕形象工程伤了农民的一片心', ...FAIR)
    expect(of(told, 'headline')).toEqual(['警惕形象工程伤了农民的一片心'])
  })

  it('S86 tells verses, quotations set apart, results and rows from heads', () => {
    const page = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '两袋大米。',
      '民警提醒，夏季高温，市民',
      '遛狗要拴绳。',
      '',
      '爱犬走失报了警',
      '原来是老人收留',
      '',
      '试用期被公司辞退了',
      '能要求赔偿吗',
      '',
      '本报讯（记者 沈砚秋）雁回路今晚停水，',
      '请沿线居民提前储水。',
    )
    expect(page.flatMap((story) => of(story, 'headline')).join('')).toContain('能要求赔偿吗')
    const [quoted] = spell('守壁画的人', '', ...BUS, '', '“修复不是一锤', '子买卖的事。”', '', ...RIVER)
    expect(of(quoted, 'other')).toEqual(['“修复不是一锤子买卖的事。”'])
    const [cup] = spell('女排冠军杯战报', '', ...BUS, '', '海岳3比2东江', '辽东3比0皖南', '沪江3比2闽海')
    expect([of(cup, 'headline'), of(cup, 'subhead')]).toEqual([['女排冠军杯战报'], []])
    const [match] = spell('海岳男排主场3比1胜江南队', '', ...BUS)
    expect(of(match, 'headline')).toEqual(['海岳男排主场3比1胜江南队'])
    const [tight] = spell('北渡口岸三十年', ...BUS, '一条水道，打通门户', ...FAIR, '一座港口，带活片区', ...RIVER)
    expect(of(tight, 'subhead')).toEqual(['一条水道，打通门户', '一座港口，带活片区'])
  })

  it('S87 tells what a campaign is about from what somebody did, and numbered questions from text', () => {
    const [campaign] = spell('察民情 解民忧 暖民心', '北渡口通了自来水', '', ...BUS)
    expect([of(campaign, 'kicker'), of(campaign, 'headline')]).toEqual([[], ['北渡口通了自来水']])
    const [deed] = spell('减玉米 增杂粮 闯市场', '石桥镇高粱红了农家日子', '', ...BUS)
    expect([of(deed, 'kicker'), of(deed, 'headline')]).toEqual([['减玉米 增杂粮 闯市场'], ['石桥镇高粱红了农家日子']])
    const [asked] = spell('敬老院为何住满了', ...BUS, '一问：为啥这么火？', ...FAIR, '二问：下一步咋办？', ...RIVER)
    expect(of(asked, 'subhead')).toEqual(['一问：为啥这么火？', '二问：下一步咋办？'])
  })

  it('S82 knows short lines by their words', () => {
    const page = spell(
      '盲道不该断头',
      '',
      '编辑同志：',
      ...FAIR,
      '清澜市 何 秋',
      '',
      '公 告',
      '',
      '许远山：本院受理原告清澜市石桥公司诉',
      '你一案，依法向你公告送达起诉状副本，',
      '自公告之日起三十日即视为送达。',
      '清澜市人民法院',
      '',
      '新闻热线：0716-8800110',
    )
    expect(page.map((story) => of(story, 'headline'))).toEqual([['盲道不该断头'], ['公 告']])
    expect(of(page[0], 'byline')).toEqual(['清澜市 何 秋'])
    expect(of(page[0], 'body')[0]).toBe('编辑同志：')
    expect(furniture('夜间公交开通', '', ...BUS, '', '新闻热线：0716-8800110')).toEqual([
      'other: 新闻热线：0716-8800110',
    ])
    const [story] = spell('楼上漏水谁来赔', '', ...BUS, '', '法官说法', '', ...FAIR)
    expect(of(story, 'subhead')).toEqual(['法官说法'])
  })
})
