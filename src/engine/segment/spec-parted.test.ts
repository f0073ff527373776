import { describe, expect, it } from 'vitest'
import { headOf, spell } from './spec-bench'

const FLOOD = [
  '本报讯（记者 何晓渡）云渠省防汛指挥部昨日从救灾资金中划拨3.2亿元，用于沿江七县的灾后重建，',
  '资金将在三日之内拨付到位，由县财政局专户管理。',
]

const TALKS = [
  '本报讯（记者 许棠）昨天下午，东洲六国水务合作组织秘书长岳千帆在清澜市会见了各国代表，',
  '双方就上下游共享水文资料交换了意见。',
]

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
    const column = (text: string) => text.match(/.{1,14}/gu) ?? []
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
})
