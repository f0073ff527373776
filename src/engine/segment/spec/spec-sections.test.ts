import { describe, expect, it } from 'vitest'
import HUAICHENG from '../../../../resources/samples/huaicheng-daily-05.txt?raw'
import { BUS, headOf, of, spell, stories } from './spec-bench'

/** What sums up a story, set wider than it. */
const SUMMED = [
  '从县城往西三十里，有一条始修于明代的石板路，当地人叫它官马',
  '大道。三年前，一群本地人开始清理它，这条路又有了脚步声。',
]

const headlines = (...lines: string[]): string[] => spell(...lines).flatMap((story) => of(story, 'headline'))

const KILN = [
  '青石镇的老窑停了三十年，去年冬天又冒了烟。守窑人岳千帆领着六位老师傅，把塌了的窑口一块砖一块砖地砌了回去。',
  '岳千帆说，老窑烧的是本地的红泥，火候全凭眼睛看。第一炉出窑那天，镇上的老人都来了，有人捧着碗舍不得放下。',
]
const PUPILS = [
  '守窑人岳千帆最发愁的是没有徒弟。老窑的活又脏又累，老师傅们的手艺眼看就要断了。今年春天，镇上的中学开了陶艺课。',
  '岳千帆每周去两趟，教孩子们揉红泥、看火候。如今老窑收了十一名徒弟，最小的只有十六岁。',
]
const FERRY = [
  '白鹭洲的渡船从前一天只开四班，误了末班就要绕二十里的桥。上个月航运公司添了两条新船，早晚各加三班。',
  '船工许棠在这条江上开了二十年船，她说水位低的时候要贴着北岸走，碰上大雾宁可不开，也不能抢那一刻钟。',
]
/** A paragraph with a line to itself. */
const LONG = KILN.join('')

describe('sections of one story, and what stands between stories', () => {
  it('S140 takes a line over a text that goes on about the same thing for a cross-head, over another for a headline', () => {
    const page = (head: string, body: string[]) => headlines('老窑又冒了烟', '', ...KILN, '', head, '', ...body)
    expect(page('六位师傅带出十一名红泥手艺徒弟', PUPILS)).toEqual(['老窑又冒了烟'])
    expect(page('江上渡船早晚加密', FERRY)).toEqual(['老窑又冒了烟', '江上渡船早晚加密'])
  })

  it('S140 leaves what stands below a label alone to the story above it, whatever it tells of', () => {
    const [first] = stories(...HUAICHENG.split('\n'))
    expect(of(first, 'body')).toContain('运菜车辆凭证免费停放，冷库储存每吨补贴80元。')
  })

  it('S141 takes a letter-spaced line below a finished text and a blank line for a head, as wide as its column or not', () => {
    const kiln = [
      '青石镇的老窑停了三十年，去年冬天又冒',
      '了烟。守窑人领着六位老师傅，把塌了的',
      '窑口一块砖一块砖地砌了回去。',
    ]
    const wide = '青石镇六位老师傅一年带出十一名新徒弟'
    expect(headlines('夜间公交开通', '', ...BUS, '', [...wide].join(' '), ...kiln)).toEqual(['夜间公交开通', wide])
    const [, kilns] = spell('夜间公交开通', '', BUS.join(''), '', '六 位 老 师 傅 、', '十 一 名 徒 弟', '', ...KILN)
    expect(of(kilns, 'headline')).toEqual(['六位老师傅、十一名徒弟'])
  })

  it('S142 goes on behind a label that cuts a paragraph anywhere, where every paragraph has a line to itself', () => {
    const rest =
      '看，第一炉出窑那天，镇上的老人都来了，有人捧着碗舍不得放下，有人当场就要拜师，说这门手艺不能断在自己手里。'
    const [story] = spell('老窑又冒了烟', '', LONG, '', '船工许棠说，火候全凭眼睛', '', '暖新闻', '', rest, '', LONG)
    expect(of(story, 'body')).toContain(`船工许棠说，火候全凭眼睛${rest}`)
  })

  it('S143 leaves the first cross-head below a summary that says so, and a byline, to the story they stand in', () => {
    const about = (what: string) => [
      `${what}的手续，从前要跑三个窗口，如今一张表就办完了，窗口的人`,
      '还会告诉你下一步去哪里，不用再来回打听。',
    ]
    const [story] = spell(
      '办事怎么变快了',
      '',
      '核心提示：今年三月，清澜市把四十一项手续并到一个窗口，',
      '半年过去，市民觉得怎么样，记者走访了六个窗口。',
      '',
      '□晨报记者 许棠',
      '',
      '窗口少了 跑得也少了',
      '',
      ...about('开店'),
      ...about('迁户口'),
      '',
      '老人不会填 有人替他填',
      '',
      ...about('给老人办'),
      ...about('给孩子办'),
    )
    expect(of(story, 'subhead')).toEqual(['窗口少了 跑得也少了', '老人不会填 有人替他填'])
  })

  it('S144 takes lines built alike (退：…, 岸：…, 进：…) for cross-heads of one story, whatever each tells of', () => {
    const page = (...heads: [string, string, string]) =>
      spell(
        '一座江边小城的退与进',
        '',
        ...KILN,
        '',
        heads[0],
        '',
        ...PUPILS,
        '',
        heads[1],
        '',
        ...FERRY,
        '',
        heads[2],
        '',
        ...KILN,
      )
    expect(of(page('退：算清总账', '岸：江上渡船早晚都加密', '进：新厂从哪里来')[0], 'subhead').length).toBe(3)
    expect(page('算清总账', '白鹭洲江上渡船早晚都加密', '新厂从哪里来').length).toBeGreaterThan(1)
  })

  it('S144 takes pairs of short lines, with a blank line between them or none, for cross-heads where there are several', () => {
    const page = (gap: string[], ...pairs: [string, string][]) =>
      headlines(
        '老窑又冒了烟',
        '',
        ...KILN,
        '',
        ...pairs.flatMap(([upper, lower]) => [upper, ...gap, lower, '', ...PUPILS, '']),
      )
    const pairs: [string, string][] = [
      ['揉红泥的孩子', '十六岁进窑'],
      ['守窑人不愁了', '徒弟排成排'],
      ['每周去两趟', '课堂有窑火'],
    ]
    expect(page([''], ...pairs)).toEqual(['老窑又冒了烟'])
    expect(page([], ...pairs)).toEqual(['老窑又冒了烟'])
  })

  it('S160 measures a short text below a narrower column by its own lines', () => {
    const narrow = [
      '市区三个办证大厅',
      '周六照常办公，周',
      '日不办理，请市民',
      '提前预约，带好证',
      '件。大厅备有免费',
      '停车位，开到晚上',
      '九点。',
    ]
    const notice = [
      '因配合青石大桥引桥管线迁改，定于6月12',
      '日22时至次日6时对以下区域停水：滨河南路',
      '（青石桥至体育场路）两侧单位和居民用户、',
      '锦绣花园小区、水岸名邸小区和石桥新村。',
    ]
    const wide = [
      '本报讯（记者 何晓渡）石桥镇的油菜花进入',
      '盛花期，前来踏青赏花的游客一天有三千多人',
      '，镇里腾出两处空地停车，志愿者守在路口指',
      '路，村民在自家门口摆出茶水和农家点心，周',
      '末还有山歌。',
    ]
    const page = spell('石桥油菜花盛放', '', ...wide, '', '周六照常办公', '', ...narrow, '', '停水通知', '', ...notice)
    expect(of(page.at(-1), 'headline')).toEqual(['停水通知'])
    expect(of(page.at(-1), 'body')).toEqual([notice.join('')])
  })

  it('S160 takes a paragraph below a byline, set to a column of its own, for the summary', () => {
    const text = [
      '九月的一天清晨，薄雾还没有散，六十二',
      '岁的岑炳南背起竹篓，沿着屋后的石阶往',
      '山上走，露水打湿了他的裤脚。',
    ]
    const [road] = spell('石板路上的脚步', '', '□本报记者 闻立群', '', ...SUMMED, '', ...text)
    expect([of(road, 'summary'), of(road, 'body')]).toEqual([[SUMMED.join('')], [text.join('')]])
  })

  it('S161 reads ragged lines right above a byline as its head, and all heads of a page where they stand together', () => {
    const head = ['深读·古驿道', '一条荒草没膝的石道，串起七个村寨', '石板路上 走来新驿客']
    const text = [
      '从县城往西三十里，有一条始修于明代的石',
      '板路，当地人叫它官马大道，挑夫走了几百',
      '年，如今又有了脚步声。',
    ]
    const [road] = spell(
      '06 深读 2025年9月19日 星期五 泷江日报',
      ...head,
      '□本报记者 闻立群 文/图',
      '',
      ...SUMMED,
      '',
      ...text,
      ...text,
    )
    expect(headOf(road)).toEqual([`label: ${head[0]}`, `kicker: ${head[1]}`, `headline: ${head[2]}`])
    const dated = (words: string) => [
      `本报讯（记者 骆川）昨天，${words}，`,
      '市民可以到窗口询问，有关部门说，',
      '还会再听一听大家的意见，尽快答复',
      '各位读者。',
    ]
    const page = spell(
      ...dated('院里充电棚通电'),
      ...dated('图书馆延长开放'),
      ...dated('新车补安全带的'),
      ...dated('公交线路改道了'),
      '民生直通车',
      '停了三年 院里充电棚通电了',
      '首批四十八个口投用 充满一次一元',
      '市图书馆总馆暑期延长开放到晚十点',
      '七座新车少了一条安全带',
      '商家答应补装安全带并补偿两千块钱',
      '轨道施工 三条公交线路周六改道',
      '只绕两站',
    )
    expect(page.flatMap((story) => of(story, 'body')).length).toBe(4)
  })
})
