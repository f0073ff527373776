import { describe, expect, it } from 'vitest'
import { of, spell } from './spec-bench'

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
})
