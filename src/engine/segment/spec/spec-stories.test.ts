import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../model/piece'
import { segmenter, spell } from './spec-bench'

const bodyOf = (story: readonly string[] | undefined): string => story?.find((unit) => unit.startsWith('body')) ?? ''
const headlineOf = (story: readonly string[] | undefined): string | undefined =>
  story?.find((unit) => unit.startsWith('headline'))?.slice(10)

const BUS = '（记者 沈砚秋）昨日上午，清澜市首条夜间公交线路开通运营，全长十二公里，设站十九个。'
const FLOWER = '（记者 何晓渡）云麓县石桥镇三千亩油菜花进入盛花期，吸引了大批游客前来踏青赏花。'
const SCHOOL = '（记者 许棠）雁回区新建的三所小学今日开学，新增学位两千七百个，缓解了城区入学压力。'

describe('stories', () => {
  it('S18 begins a story at a dateline of any kind', () => {
    const openings = ['本报讯', '新华社清澜十八日电', '本报云麓3月2日电', '清澜晚报讯', '据新华社电']
    for (const opening of openings) {
      const stories = spell(`本报讯${BUS}`, '', `${opening}${FLOWER}`)
      expect(stories.length).toBe(2)
      expect(bodyOf(stories[1])).toContain(`body: ${opening}`)
    }
    const traditional = ['【本報訊】', '〔記者林佑安／雲山報導〕', '【記者許雅雯／海東報導】', '（中央社海東七日電）']
    for (const opening of traditional) {
      expect(
        spell('【本報訊】海瀾區議會昨日通過舊街市改建方案。', '', `${opening}雲山縣政府昨天公布校舍補強計畫。`).length,
      ).toBe(2)
    }
    const broken = spell(`本报讯${BUS}`, '', '本报云麓 3 月 2 日', '电 （记者 高立民）县里三千亩油菜', '花开了。')
    expect(broken.length).toBe(2)
  })

  it('S19 lets the page decide where its heads stand', () => {
    const before = spell('夜间公交开通', '', `本报讯${BUS}`, '', '油菜花盛放', '', `本报讯${FLOWER}`)
    const after = spell(`本报讯${BUS}`, '', '夜间公交开通', '', `本报讯${FLOWER}`, '', '油菜花盛放')
    expect(before.map(headlineOf)).toEqual(['夜间公交开通', '油菜花盛放'])
    expect(after.map(headlineOf)).toEqual(['夜间公交开通', '油菜花盛放'])
  })

  it('S20 matches collected heads to their bodies by what they say', () => {
    const heads = ['雁回区三所小学开学', '', '清澜夜间公交开通', '', '石桥油菜花进入盛花期']
    const stories = spell(`本报讯${BUS}`, '', `本报讯${FLOWER}`, '', `本报讯${SCHOOL}`, '', ...heads)
    expect(stories.map(headlineOf)).toEqual(['清澜夜间公交开通', '石桥油菜花进入盛花期', '雁回区三所小学开学'])
  })

  it('S21 makes each item under a label for briefs a story', () => {
    const stories = spell(
      '简讯',
      '',
      '●市总工会昨日举办职工心理健康讲座，一百二十人参加。',
      '●雁回区法院近日开展送法进校园活动，讲解未成年人保护法。',
    )
    expect(stories.filter((story) => story[0] !== '-').length).toBe(2)
  })

  it('S22 makes a photo with headline, caption and credit a story', () => {
    const stories = spell(
      '荷塘飘香',
      '',
      '盛夏时节，清澜市柳荫公园的荷花竞相绽放，吸引众多市民前来观赏。',
      '',
      '本报记者 叶知秋 摄',
      '',
      '夜间公交开通',
      '',
      `本报讯${BUS}`,
    )
    expect(stories[0]?.map((unit) => unit.split(':')[0])).toEqual(['headline', 'caption', 'credit'])
    expect(headlineOf(stories[1])).toBe('夜间公交开通')
  })

  it('S23 gives bylines and sign-offs to the text they stand with', () => {
    const text = '谷家的染坊开在道光年间，最兴盛的时候有伙计三十多人，染出的布顺着澜江一直卖到海边。'
    const [story] = spell('蓝印花布的记忆', '', '□本报记者 苏见微', '', text, '', '（江上青）')
    expect(story?.filter((unit) => unit.startsWith('byline'))).toEqual([
      'byline: □本报记者 苏见微',
      'byline: （江上青）',
    ])
    const [notice] = spell(
      '停水通知',
      '',
      '因管网改造，定于7月5日22时起对解放街片区停水，请居民提前储水。',
      '',
      '清澜市水务集团有限公司',
      '',
      '2023年6月30日',
    )
    expect(notice?.filter((unit) => unit.startsWith('byline')).length).toBe(2)
  })

  it('S24 reads the issue off running heads', () => {
    const issueOf = (head: string): unknown => segmenter.segment(`${head}\n\n夜间公交开通\n\n本报讯${BUS}`).issue
    expect(issueOf('清澜 2023年9月5日 星期二02')).toMatchObject({
      place: '清澜',
      date: '2023-09-05',
      weekday: 2,
      page: '02',
    })
    expect(issueOf('清澜日报 二〇二三年九月五日 星期二 第三版')).toMatchObject({
      publication: '清澜日报',
      date: '2023-09-05',
      page: '3',
    })
    expect(issueOf('海瀾公報 2022年4月8日 星期五 A12')).toMatchObject({
      publication: '海瀾公報',
      date: '2022-04-08',
      page: 'A12',
    })
    expect(issueOf('中華民國112年9月5日 星期二')).toMatchObject({ date: '2023-09-05', weekday: 2 })
  })

  it('S24 does not take a headline that counts something for a page number', () => {
    const [story] = spell('8人获见义勇为表彰', '', `本报讯${BUS}`)
    expect(headlineOf(story)).toBe('8人获见义勇为表彰')
  })

  it('S25 takes imprint and contents lines for furniture', () => {
    const last = spell(
      '夜间公交开通',
      '',
      `本报讯${BUS}`,
      '',
      '责任编辑：周越 版式：林小满',
      '年夜饭预订火爆 >>>5版',
    ).at(-1)
    expect(last).toEqual(['-', 'other: 责任编辑：周越 版式：林小满', 'other: 年夜饭预订火爆 >>>5版'])
  })

  it('S26 tells a jump line from a text that opens with one', () => {
    const [story] = spell('夜间公交开通', '', `(上接第1版)${FLOWER}`, '', '（下转第3版）')
    expect(story?.map((unit) => unit.split(':')[0])).toEqual(['headline', 'body', 'jump'])
  })

  it('S27 makes each row of a table a paragraph', () => {
    const [story] = spell(
      '本周蔬菜价格',
      '',
      '品种 本周 上周 涨跌',
      '白菜 1.20元 1.10元 0.10元',
      '土豆 1.60元 1.65元 -0.05元',
    )
    expect(story?.filter((unit) => unit.startsWith('body')).length).toBe(3)
  })

  it('S28 cuts a page that lost its line ends', () => {
    const long = `${FLOWER.slice(8)}赏花的人从早到晚络绎不绝，镇上的饭馆家家客满，乡亲们把自家的腊肉和米酒也搬到了路边，一天能卖出上千元。`
    const stories = spell(['夜间公交开通', `本报讯${BUS}${long}`, '油菜花盛放', `本报讯${FLOWER}${long}`].join('　　'))
    expect(stories.map(headlineOf)).toEqual(['夜间公交开通', '油菜花盛放'])
    const glued = spell(`夜间公交开通本报讯${BUS}${long}油菜花盛放本报讯${FLOWER}${long}`)
    expect(glued.map(headlineOf)).toEqual(['夜间公交开通', '油菜花盛放'])
  })

  it('S29 reads traditional script and keeps it', () => {
    const [story] = spell(
      '海瀾區議會通過舊街市改建',
      '',
      '【本報訊】海瀾區議會昨日通過舊街市改建方案，新街市樓高五層。',
      '',
      '本報記者何家輝攝',
    )
    expect(story?.[0]).toBe('headline: 海瀾區議會通過舊街市改建')
    expect(cleanText(segmenter.segment('責任編輯：梁小紅').furniture[0]?.pieces ?? [])).toBe('責任編輯：梁小紅')
  })
})
