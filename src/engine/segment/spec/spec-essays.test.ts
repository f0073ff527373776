import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headOf, of, stories } from './spec-bench'

/** A comment as a column prints it, its first lines two em narrower; `last` is its last line. */
const comment = (...end: string[]): string[] => [
  '清晨六点，柳荫巷的早餐铺子已经排起了',
  '长队。铺子的主人姓鲁，做了三十年豆腐脑，街',
  '坊们都说，这一碗热乎气是巷子里的闹钟。',
  '去年巷子改造，施工方原打算把沿街的铺',
  '面一并拆去。社区开了四次会，把居民的意见一',
  '条一条写在纸上，最后图纸改了七处，铺子留了',
  '下来，路也宽了。',
  ...end,
]

/** What may stand above: a report that ends with its last sentence. */
const REPORT = [
  '水厂新管线通水',
  '本报讯（记者 沈砚秋）昨日清晨，清澜市北',
  '岸水厂的新管线开始向老城区供水，沿线十九个',
  '小区的水压随之提高，维修人员要在三天里逐户',
  '检查阀门，确保居民用水不受影响。',
]

describe('comments and essays, which open with no dateline', () => {
  it('S123 reads a signature that its column breaks over several lines as one byline', () => {
    const [first, second] = stories(
      '一碗豆腐脑里的治理',
      ...comment('（作者为清澜市社会治理研究中心主任、清澜大学', '公共管理学院副教授）'),
      '',
      '水厂新管线通水',
      '',
      ...REPORT.slice(1),
    )
    expect(of(first, 'byline')).toEqual(['（作者为清澜市社会治理研究中心主任、清澜大学公共管理学院副教授）'])
    expect(of(first, 'body').at(-1)).toBe(
      '去年巷子改造，施工方原打算把沿街的铺面一并拆去。社区开了四次会，把居民的意见一条一条写在纸上，最后图纸改了七处，铺子留了下来，路也宽了。',
    )
    expect(of(second, 'headline')).toEqual(['水厂新管线通水'])
    // 以下简称… explains a word of the text, and signs nothing.
    const [open] = stories(
      '一碗豆腐脑里的治理',
      ...comment('（清澜市社会治理研究中心、清澜大学公共管理学', '院的调查以下简称“调查”）'),
    )
    expect(of(open, 'byline')).toEqual([])
  })

  it('S123 knows a dateline whose day has its year', () => {
    const found = stories(
      ...REPORT,
      '',
      '鲁守田同志逝世',
      '',
      '新华社清澜2023年12月31日电 清澜市水利局原',
      '局长鲁守田同志因病医治无效，在清澜逝世。',
    )
    expect(found.map((story) => of(story, 'headline'))).toEqual([['水厂新管线通水'], ['鲁守田同志逝世']])
  })

  it('S124 takes a line with the name of its column at its end for the head of a new story', () => {
    for (const head of [
      '豆腐脑铺子为什么留得下来（街巷观察）',
      '“留下这碗热乎气”（柳荫夜话）',
      '好图纸都是改出来的（城事·民生一线）',
    ])
      expect(stories(...REPORT, head, ...comment()).map((story) => of(story, 'headline'))).toEqual([
        ['水厂新管线通水'],
        [head],
      ])
    // An explanation at the end of a first line.
    const lines = ['监测中心当天的供水公报（以下简称公报）', '说，连续三个月的抽检结果都在国家标准之内。']
    const body = stories(...REPORT, ...lines).map((story) => of(story, 'headline'))
    expect(body).toEqual([['水厂新管线通水']])
  })

  it('S125 finds the summary that ends without a stop between headline and text', () => {
    const summary = ['改造图纸要问住在巷子里的人，把意见写在', '纸上、画进图里，老巷子才能既宽敞又有烟火气']
    const [story] = stories(
      '豆腐脑铺子为什么留得下来',
      '',
      summary[0] as string,
      '纸上、画进图里，老巷子才有烟火气',
      ...comment(),
    )
    expect(of(story, 'summary')).toEqual(['改造图纸要问住在巷子里的人，把意见写在纸上、画进图里，老巷子才有烟火气'])
    expect(of(story, 'body')[0]).toMatch(/^清晨六点/)
    // Its last line may be full below the name of its column, and only there.
    const named = stories('豆腐脑铺子为什么留得下来（街巷观察）', '', ...summary, ...comment(...comment(...comment())))
    expect(of(named[0], 'summary')).toEqual([summary.join('')])
  })

  it('S125 begins a story with a summary where its head stands elsewhere, and leaves a finished paragraph alone', () => {
    const lines = ['改造图纸要问住在巷子里的人，把意见写在', '纸上、画进图里，画得慢，老巷子才有烟火气']
    const found = stories(
      '水厂新管线通水',
      '',
      '豆腐脑铺子为什么留得下来（街巷观察）',
      '',
      ...REPORT.slice(1),
      '',
      lines[0] as string,
      '纸上、画进图里，老巷子才有烟火气',
      ...comment(),
    )
    expect(found.map((story) => of(story, 'summary').length)).toEqual([0, 1])
    const [whole] = stories(
      '豆腐脑铺子为什么留得下来',
      '',
      lines[0] as string,
      '纸上，老巷子才有烟火气。',
      ...comment(),
    )
    expect(of(whole, 'summary')).toEqual([])
  })

  it('S125 knows it where each paragraph has a line to itself', () => {
    const summary = '改造图纸要问住在巷子里的人，把意见写在纸上、画进图里，老巷子才能既宽敞又有烟火气'
    const text = comment().join('')
    const [story] = stories('豆腐脑铺子为什么留得下来（街巷观察）', '', summary, text, text.replace('鲁', '陶'))
    expect(of(story, 'summary')).toEqual([summary])
  })

  it('S126 sets who it is about over the headline, below a text as well', () => {
    const about = (kicker: string, head: string, ...gap: string[]): string[][] =>
      stories(...REPORT, ...gap, kicker, ...gap, head, ...gap, ...comment())
    for (const [kicker, head] of [
      ['鲁守田：', '三十年一碗豆腐脑（巷子里的人）'],
      ['柳荫巷居民：', '我们的铺子留下来了'],
      ['市住建局、市城管局要求：', '改造图纸先问居民'],
    ] as const) {
      expect(about(kicker, head, '').map((story) => of(story, 'kicker'))).toEqual([[], [kicker]])
      expect(headOf(about(kicker, head)[1]).join('').replace(/\w+: /g, '')).toBe(kicker + head)
    }
    expect(about('具体安排如下：', '四月起每天早六点开门', '').flatMap((story) => of(story, 'kicker'))).toEqual([])
  })

  it('S127 takes a short line between blank lines for a head where cross-heads stand close to their texts', () => {
    const page = (...gap: string[]): string[][] =>
      stories(
        ...REPORT,
        '',
        '三十年一碗豆腐脑（巷子里的人）',
        '',
        ...comment(...comment()),
        '铺子搬回来了',
        ...comment(...comment()),
        ...gap,
        '河边的新渡口',
        ...gap,
        '青石镇的渡口停了十二年，今年春天又开了。',
        '摆渡的是退伍军人陶久安，他把旧船修了三个月，',
        '又在船头装了扩音器，好让对岸听见。',
        '渡口一天开八趟，赶集的日子再加两趟，学',
        '生和老人不收钱，镇里每月补贴他一千八百元。',
        '',
        '好图纸都是改出来的（街巷观察）',
        '',
        ...comment(...comment()),
      )
    expect(page('').map((story) => of(story, 'headline').join(''))).toEqual([
      '水厂新管线通水',
      '三十年一碗豆腐脑（巷子里的人）',
      '河边的新渡口',
      '好图纸都是改出来的（街巷观察）',
    ])
    expect(page().flatMap((story) => of(story, 'subhead'))).toEqual(['铺子搬回来了', '河边的新渡口'])
  })

  it('S124 knows the column behind a cry or speech, and below a kicker', () => {
    const head = '巷子里的人，了不起！（柳荫夜话）'
    const [, kicked] = stories(...REPORT, '柳荫巷改造问计居民', head, ...comment())
    expect(headOf(kicked).join('').replace(/\w+: /g, '')).toBe(`柳荫巷改造问计居民${head}`)
    const [, quoted] = stories(...REPORT, '', '“铺子留下了，心就安了！”（街巷观察）', '', ...comment())
    expect(of(quoted, 'headline')).toEqual(['“铺子留下了，心就安了！”（街巷观察）'])
  })

  it('S125 takes no lines of a text for a summary that go on below its dateline', () => {
    const page = stories(...readFileSync('resources/samples/yundu-evening-03.txt', 'utf8').split('\n'))
    expect(page).toHaveLength(4)
    expect(page.flatMap((story) => of(story, 'summary'))).toEqual([])
  })

  it('S128 leaves a text that shows its reader to the picture in its story', () => {
    const text = ['青石镇的渡口停了十二年，今年春天又开了，摆', '渡的是退伍军人陶久安（见图，青石镇政府供图）。']
    const [story] = stories('河边的新渡口', '', ...text, ...comment())
    expect(of(story, 'body')[0]).toBe(text.join(''))
    expect(of(story, 'caption')).toEqual([])
  })

  it('S129 keeps reports from several places under one head where blank lines part stories', () => {
    const from = (place: string): string[] => [
      `据新华社${place}2月5日电 当地的渡口当天全`,
      '部恢复通航，船工们清晨五点就到了码头，先把',
      '缆绳和救生衣检查一遍，再请第一批乘客上船。',
    ]
    const page = (...gap: string[]): string[][] =>
      stories(
        ...REPORT,
        '',
        '各地渡口恢复通航',
        '',
        ...from('青石'),
        ...gap,
        ...from('云麓'),
        '',
        '好图纸都是改出来的（街巷观察）',
        '',
        ...comment(...comment(...comment(...comment()))),
      )
    expect(page().map((story) => of(story, 'headline').join(''))).toEqual([
      '水厂新管线通水',
      '各地渡口恢复通航',
      '好图纸都是改出来的（街巷观察）',
    ])
    expect(page('')).toHaveLength(4)
  })
})
