import { describe, expect, it } from 'vitest'
import { BUS, headOf, of, spell, stories } from './spec-bench'

/** A text to the end of its column: nothing but its words parts it from what stands below. */
const FULL = [
  '青石镇的老窑停火二十年，去年冬天镇里',
  '把它修好，请来六位老师傅带徒弟，烧出',
  '的第一炉瓷器上个月出窑，卖到了省城。',
]

describe('pictures beside texts, and lines of heads that look like text', () => {
  it('S150 takes the sentence right above a photographer’s name for the picture’s text', () => {
    const shown = ['许长根手上的茧还没有褪，又守在窑前看', '火候了。']
    const [tight] = spell('老窑新生', ...FULL, ...shown, '本报记者 许棠 摄')
    expect([of(tight, 'body'), of(tight, 'caption')]).toEqual([[FULL.join('')], [shown.join('')]])
    // In a paragraph of its own, whatever it tells.
    const told = '老窑旁的晾坯场今年又添了3排木架。'
    const [apart] = spell('老窑新生', '', ...BUS, '', ...FULL, '', told, '', '本报记者 许棠 摄')
    expect([of(apart, 'body'), of(apart, 'caption')]).toEqual([[BUS.join(''), FULL.join('')], [told]])
    // Who drew one may be named below a text that has no other words for it.
    expect(of(spell('老窑新生', '', ...BUS, '', ...FULL, '', told, '', '许棠 制图')[0], 'caption')).toEqual([])
  })

  it('S150 lets who is shown where in a picture stand inside a paragraph that goes on below', () => {
    const cut = [...BUS, '青石镇老窑停火二十年，去年冬天镇里', '把它修好，请来许长根当技术员，让他带']
    const rest = ['着六位徒弟一起看火候，去年共烧瓷器1.1', '万件。']
    const [kiln] = spell('老窑新生', '', ...cut, '', '许长根（右）指导徒弟修坯。', '', ...rest)
    expect(of(kiln, 'caption')).toEqual(['许长根（右）指导徒弟修坯。'])
    expect(of(kiln, 'body')).toHaveLength(2)
  })

  it('S150 gives a head below a text and its picture, set close to each other, to the text', () => {
    const end = ['（记者许棠摄）', '', '许长根讲解火候 老窑看修坯子', '']
    const page = stories(...BUS, '', '夜间公交开通', '', ...FULL, '许长根在窑前讲解怎样看火候和修坯子。', ...end)
    expect(page.map((story) => headOf(story))).toEqual([
      ['headline: 夜间公交开通'],
      ['headline: 许长根讲解火候 老窑看修坯子'],
    ])
  })

  it('S151 reads a question between blank lines over a headline and its dateline as a line of the head', () => {
    const asks = '井水变浑，村里的“净水站”怎么还不开？'
    const [, water] = stories('老窑新生', '', ...FULL, '', asks, '', '镇水管站：月底前通水', '', ...BUS)
    expect(headOf(water).join()).toContain(asks)
  })

  it('S151 knows two lines above a dateline for a head where the last leaves a place free, and 4 月 1日起 for no row', () => {
    const head = ['省级非遗“青石瓷刻”有了年轻的传人', '“00后”姑娘回乡开起瓷刻铺子']
    const [, craft] = stories('老窑新生', ...FULL, ...head, ...BUS)
    expect(headOf(craft)).toHaveLength(2)
    const dated = ['4 月 1日起夜间公交', '无需换乘直达车站']
    const [, bus] = stories('老窑新生', '', ...FULL, '', ...dated, '', ...BUS)
    expect(headOf(bus)).toEqual(['headline: 4月1日起夜间公交无需换乘直达车站'])
  })

  it('S152 ends a head of a row with the deck that its dash shows', () => {
    const kiln = '青石镇老窑停火二十年，去年冬天重新点火，六位师傅带徒弟烧瓷。'
    const book = '沿河书屋添了盲文书架，一年借出图书一万二千册，读者坐满了屋。'
    const row = ['老窑新生', '', '——青石镇老窑点火记', '', '天色一暗 门里就亮', '', '沿河书屋添了新书架']
    const page = stories(...row, '', kiln, '', kiln, '', '（许棠）', '', book, '', book, '', '（林秀芝）')
    expect(headOf(page[0]).join()).not.toContain('天色一暗')
    expect(headOf(page[1]).join()).toContain('沿河书屋')
  })

  it('S153 reads all who made an inquiry, named together, as its byline', () => {
    for (const by of ['□本报调研组', '本报联合采访组', '清澜日报赴青石采访小组'])
      expect(of(spell('老窑新生', '', by, '', ...FULL)[0], 'byline')).toEqual([by])
  })

  it('S156 reads what is numbered line by line (3路 …) as rows', () => {
    const lines = [
      '3路 改经青石大道 末班车20:00',
      '6路 暂停运营，可改乘2路 末班车19:00',
      '8路 照常，加2个班次 末班车20:30',
    ]
    const [notice] = spell(
      '夜间公交开通',
      '',
      ...BUS,
      '',
      '调整线路如下：',
      ...lines,
      '',
      '请乘客相互转告，合理安排出行。',
    )
    expect(of(notice, 'body').slice(2, 5)).toEqual(lines)
  })

  it('S156 reads results of matches without a gap, one below the other, as rows', () => {
    const lines = ['青石矿工2比1桥北铁路', '云麓茶农0比0清澜港务', '石桥中学3比2柳溪纺织']
    const [results] = spell('夜间公交开通', '', ...BUS, '', '昨日赛果如下：', ...lines)
    expect(of(results, 'body').slice(-3)).toEqual(lines)
  })

  it('S158 takes the line below a label known for certain for the headline, though it has a label’s words', () => {
    const letter = ['　　编辑同志：我们住在清澜市东环路旁边，路', '口车多，孩子上学过街很不方便。']
    const page = spell('夜间公交开通', '', ...BUS, '', '读者来信', '盼东环路口早日装上红绿灯', ...letter, '读者 汤长林')
    expect(page.map((story) => of(story, 'headline'))).toEqual([['夜间公交开通'], ['盼东环路口早日装上红绿灯']])
  })

  it('S159 lets a byline below a text with a dateline open the next story', () => {
    const reading = ['本报讯（记者 钟子墨）昨日，清澜市图书馆发', '布阅读报告，今年借出图书三十万册次。']
    const guard = ['天刚蒙蒙亮，莫振声就背上水壶出了门，翻过', '两道山梁，才到他守了二十七年的林区。']
    const heads = [
      '夜间公交开通',
      '',
      '清澜市图书馆发布阅读报告',
      '',
      '守好林子 也守好林下的日子',
      '——记护林员莫振声',
      '',
    ]
    const two = ['本报讯（记者 何晓渡）石桥镇的油菜花进入盛', '花期，前来踏青赏花的游客一天有三千多人。']
    const lines = ['石桥油菜花盛放', '', ...heads, ...BUS, '', ...two, '', ...reading]
    const page = spell(...lines, '', '□本报记者 乔桂林', '', ...guard)
    expect(page.map((story) => of(story, 'body').at(0)?.slice(-6))).toContain('七年的林区。')
  })

  it('S159 takes short lines between blank lines above a photographer’s name for the picture’s text', () => {
    const shown = ['许长根出窑后展示', '老窑的瓷碗。']
    const [kiln] = spell(
      '老窑新生',
      '',
      ...BUS,
      '',
      ...FULL,
      '',
      ...shown,
      '',
      '本报记者 许棠 摄',
      '',
      '石桥油菜花盛放',
      '',
      ...BUS,
    )
    expect(of(kiln, 'caption')).toEqual([shown.join('')])
  })

  it('S159 lets no head below a picture be cut for it where the text above tells of the same', () => {
    const shown = ['六位师傅带徒弟烧出第一炉瓷器。', '', '本报记者 许棠 摄']
    const flowers = ['本报讯（记者 何晓渡）石桥镇的油菜花进入盛', '花期，每天有三千多人前来踏青。']
    const heads = ['石桥油菜花盛放', '', '一天迎来三千游客']
    const page = spell('老窑新生', '', ...BUS, '', ...FULL, '', ...shown, '', ...heads, '', ...flowers)
    expect(page.map((story) => [...of(story, 'kicker'), ...of(story, 'headline'), ...of(story, 'deck')])).toEqual([
      ['老窑新生'],
      ['石桥油菜花盛放', '一天迎来三千游客'],
    ])
  })
})
