import { describe, expect, it } from 'vitest'
import { furniture, headOf, of, segmenter, stories } from './spec-bench'

/** Two paragraphs in a column of fifteen characters; the last line of the first is short. */
const NEWS = [
  '本报讯（记者 沈砚秋）昨日清晨，',
  '清澜市首条夜间公交线路结束试运',
  '行，沿途停靠十九个站点。',
  '公交集团介绍，末班车推迟到凌晨',
  '一点，票价仍为两元，学生和老人',
  '凭证乘车优惠一半。',
]

/** A text without a dateline, in the same column. */
const LIGHTS = [
  '梧桐巷的居民说，巷口的两盏灯坏',
  '了半个多月，晚上回家要打手电。',
  '有老人因此绊倒，摔伤了手腕，在',
  '家里躺了十天。',
]

/** A paragraph set in a column of fourteen characters, its first line indented. */
function column(text: string): string[] {
  const lines = [`　　${text.slice(0, 12)}`]
  for (let at = 12; at < text.length; at += 14) lines.push(text.slice(at, at + 14))
  return lines
}

describe('what stands at the top of a page, and right over a text', () => {
  it('S179 takes the lines over the first dateline for the head, questions and commas and all', () => {
    const [first, ...rest] = stories(
      '05 2024年6月21日 星期五 清澜日报 城事',
      '天黑以后，回家的车还等得到吗？',
      '今秋，夜班车一直开到凌晨一点钟',
      ...NEWS,
    )
    expect(rest).toEqual([])
    expect(headOf(first).join('')).toContain('天黑以后，回家的车还等得到吗')
    expect(headOf(first).join('')).toContain('今秋，夜班车一直开到凌晨一点钟')
    expect(of(first, 'body')[0]).toMatch(/^本报讯/)
  })

  it('S179 reads no summary there', () => {
    const [first] = stories(
      'A12 城事 2024年6月21日 星期五 清澜晚报',
      '街坊等足三刻钟 末班车不见踪影',
      '夜归人两难 公交集团决定加开班次',
      ...NEWS,
    )
    expect(of(first, 'summary')).toEqual([])
    expect(headOf(first)).toHaveLength(2)
  })

  it('S179 takes a line short of its column over a blank line for the head', () => {
    const [first] = stories('A02 评论 清澜晚报 2024年6月21日 星期五', '把路灯修到人心里', '', ...LIGHTS, ...LIGHTS)
    expect(headOf(first)).toEqual(['headline: 把路灯修到人心里'])
  })

  it('S179 leaves a text that a page begins with as it is', () => {
    const [first] = stories('05 2024年6月21日 星期五 清澜日报 城事', ...LIGHTS, '夜班车开到凌晨', ...NEWS)
    expect(of(first, 'body').join('')).toContain('梧桐巷的居民说')
  })

  it('S180 takes two or three characters between headline and text for the writer', () => {
    const [first] = stories('清澜时评', '少一点“剪彩” 多一点“剪枝”', '晚 禾', ...LIGHTS, ...LIGHTS)
    expect(of(first, 'byline')).toEqual(['晚 禾'])
  })

  it('S181 knows a running head by a day of the Republic with dots, by the section with its telephone, by where to write', () => {
    for (const head of [
      '生活 C4 98.3.15 星期日',
      '社会·民生 新闻热线：8800 1100',
      '读者之声 B08 2008年11月6日 星期四 编辑：何望舒 来信请寄：清澜市报业路16号',
    ]) {
      expect(furniture(head, '', '夜班车开到凌晨', '', ...NEWS)[0]).toMatch(/^(?:running-head|other): /)
      expect(stories(head, '', '夜班车开到凌晨', '', ...NEWS)).toHaveLength(1)
    }
    const { issue } = segmenter.segment(['生活 C4 98.3.15 星期日', '', '夜班车开到凌晨', '', ...NEWS].join('\n'))
    expect(issue).toMatchObject({ date: '2009-03-15', place: null, page: 'C4' })
  })

  it('S181 takes who reports for a byline where a blank line parts them from the text', () => {
    const [first] = stories(
      '夜班車開到凌晨',
      '',
      '【記者沈硯秋、韋小舟／連線報導】',
      '',
      '清瀾市首條夜間公車結束試運行，沿途停',
      '靠十九個站點，末班車推遲到凌晨一點，票價',
      '仍為二十元，學生和老人憑證搭乘優惠一半，下',
      '月起再加開兩條路線，公車集團昨天說，乘客比',
      '預計多了三成。',
    )
    expect(of(first, 'byline').join('')).toContain('沈硯秋、韋小舟')
  })

  it('S182 takes a line that is not indented, over one that is, for a head', () => {
    const all = stories(
      '夜班车开到凌晨',
      ...column('本报讯 （记者 沈砚秋）昨日清晨，清澜市首条夜间公交线路结束试运行，沿途停靠十九个站点。'),
      ...column('公交集团介绍，末班车推迟到凌晨一点，票价仍为两元，学生和老人凭证乘车优惠一半。'),
      '韦小舟 摄',
      '《巷口点灯人》一书出版',
      ...column('由清澜学院教授邵远航主编的《巷口点灯人》，最近由清澜出版社出版。全书二十万字。'),
      ...column('书中写了四十二位在夜里做工的人，有老人，也有学徒，附有手绘的街巷图十九幅。'),
    )
    expect(all.flatMap(headOf)).toContain('headline: 《巷口点灯人》一书出版')
  })

  it('S182 sees a head over what somebody asks the paper, and over 即日起', () => {
    const all = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '路灯“白天亮晚上黑”已修复',
      '市民来电：梧桐巷近一个月来路灯',
      '白天亮、晚上黑，看不清路。',
      '市区新增四处“潮汐停车位”一览',
      '即日起，文昌小学、妇幼保健院等',
      '四处周边增设停车位一百七十六个',
      '，每天两个时段可免费停放。',
    )
    expect(all.flatMap((one) => of(one, 'body')).join('')).not.toContain('路灯“白天亮晚上黑”已修复')
    expect(all.flatMap((one) => of(one, 'body')).join('')).not.toContain('潮汐停车位')
  })

  it('S183 takes the paragraph right above a photographer for the picture, where the text above it has ended', () => {
    const [first] = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '一连五日的清澜书展下周三开幕，',
      '工作人员昨日赶搭展台。大会预计',
      '今年入场人次可突破十万。',
      '（本报记者 韦小舟摄）',
    )
    expect(of(first, 'body').join('')).not.toContain('书展')
  })

  it('S183 leaves a line to its paragraph where the next one begins with 说：', () => {
    const [first] = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '陈立言回头对车上乘客',
      '说：“末班车要再等十几分钟，我',
      '想请大家先坐一坐，耽误大家了。”',
    )
    expect(of(first, 'subhead')).toEqual([])
    expect(of(first, 'body').join('')).toContain('陈立言回头对车上乘客说：')
  })

  it('S183 finds a head below the name that ends a caption, and one with a comma below a label', () => {
    const all = stories(
      '夜班车开到凌晨',
      ...NEWS,
      '昨日，书展的学生在展台前体验拓',
      '印。 本报记者 韦小舟 摄',
      '一条短信牵出旧日的善款',
      '“欠条阿姨”等来还钱的人',
      '本报讯（记者 萧云）昨日，住在梧',
      '桐巷的邵玉珍收到一条短信，看了',
      '三遍，才想起发短信的人是谁。',
      '寻人寻物',
      '银镯子丢在出租车上了，失主急寻',
      '4月7日晚9点左右，市民韦女士带',
      '着孩子从火车站打车回家，下车时',
      '把一个红布袋落在了后座。',
    )
    const bodies = all.flatMap((one) => of(one, 'body')).join('')
    expect(bodies).not.toContain('一条短信牵出')
    expect(bodies).not.toContain('银镯子')
  })

  it('S184 names the poems under one title, as many as it says', () => {
    const verses = ['父亲把它从墙上取下来', '像取下一个睡着的孩子', '铁醒了', '土也就醒了']
    const more = ['去年的泥还在梁上', '你只添了一口', '就把一座村庄', '重新粘好']
    const page = (title: string, ...parts: string[][]): string[] =>
      stories(title, '谷一川', ...parts.flat(), '', '夜班车开到凌晨', ...NEWS).flatMap((one) => of(one, 'subhead'))
    expect(page('春分两题（组诗）', ['犁', ...verses], ['燕子', ...more])).toEqual(['犁', '燕子'])
    expect(page('秋天的信（外一首）', verses, ['燕子', ...more])).toEqual(['燕子'])
    expect(page('秋天的信', verses, ['燕子', ...more])).toEqual([])
  })
})
