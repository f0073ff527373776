import { describe, expect, it } from 'vitest'
import HUAICHENG from '../../../resources/samples/huaicheng-daily-05.txt?raw'
import { BUS, of, spell, stories } from './spec-bench'

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
})
