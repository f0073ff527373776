import { describe, expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { createPairJudge } from './judge-pair'
import { createNormaliser } from './normal-text'

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))
const judge = createPairJudge(lexicon)
const { normalise } = createNormaliser()
const kindOf = (a: string, b: string) => judge.judge(normalise(a), normalise(b))?.kind
const differences = (a: string, b: string): string[] => {
  const [one, two] = [normalise(a), normalise(b)]
  return judge
    .differences(one, two)
    .map((at) => `${at.kind} ${one.slice(at.aStart, at.aEnd)}≠${two.slice(at.bStart, at.bEnd)}`)
}

const FERRY =
  '停航四个月的西河渡口昨天恢复通航，首班渡轮清晨从柳津码头开出，十二分钟后抵达对岸的石鼓码头，两岸居民不必再绕行上游大桥。'
const RULE = '市交通运输局提醒，遇六级以上大风或能见度不足时渡轮停航。'
const STORY = '渡口始建于上世纪中叶，曾是两岸唯一的客运通道，老船工在这里守了大半辈子。'

describe('kinds of pairs', () => {
  it('D5 a text with a few words changed is near, with its exact similarity', () => {
    const edited = FERRY.replace('清晨', '早上').replace('居民', '村民')
    const judgement = judge.judge(normalise(FERRY), normalise(edited))
    expect(judgement?.kind).toBe('near')
    expect(judgement?.similarity).toBeCloseTo(1 - 3 / normalise(FERRY).length, 10)
  })

  it('D5 texts that share half of their letters are nothing', () => {
    expect(kindOf(FERRY + STORY, FERRY + RULE + RULE)).toBe(undefined)
  })

  it('D6 a sentence lost in the midst leaves the texts near', () => {
    expect(kindOf(FERRY + RULE + STORY, FERRY + STORY)).toBe('near')
  })

  it('D7 a text that stands whole in a longer one is contained, whichever comes first', () => {
    expect(kindOf(STORY, RULE + FERRY + STORY)).toBe('contains')
    expect(judge.judge(normalise(RULE + FERRY + STORY), normalise(STORY))).toEqual({ kind: 'contains', similarity: 1 })
  })

  it('D7 letters strewn over a long text are not contained in it', () => {
    const strewn = [...FERRY].map((letter) => `${letter}江心`).join('')
    expect(kindOf(FERRY, strewn)).toBe(undefined)
  })

  it('D8 texts that differ in figures, dates and names only are a template', () => {
    const a = '石鼓街道6月15日停水12小时，请居民提前储水，咨询电话3312045，联系人贺鸣。'
    const b = '石鼓街道6月18日停水8小时，请居民提前储水，咨询电话3312045，联系人方霁云。'
    expect(kindOf(a, b)).toBe('template')
    expect(differences(a, b)).toEqual(['date 15≠18', 'figure 12≠8', 'name 贺鸣≠方霁云'])
  })

  it('D8 one other word makes it an edited text', () => {
    expect(
      kindOf(
        '石鼓街道6月15日停水12小时，请居民提前储水并相互转告。',
        '石鼓街道6月18日停水8小时，请村民提前储水并相互转告。',
      ),
    ).toBe('near')
  })

  it('D9 two forecasts with all figures new are a template in spite of a word', () => {
    const a =
      '今天白天晴转多云，偏北风3级，最高气温21度，夜间偏北风逐渐减弱，最低气温9度，请市民注意添加衣物，出行带好雨具。'
    const b =
      '今天白天小雨转多云，偏北风5级，最高气温17度，夜间偏北风逐渐减弱，最低气温4度，请市民注意添加衣物，出行带好雨具。'
    expect(kindOf(a, b)).toBe('template')
  })

  it('D9 a text touched up here and there stays an edited text, though its figures differ', () => {
    const a = '本月12日起，柳津码头新增渡轮3班，预计每日多运旅客480人次，站长请大家错峰出行，看管好老人和孩子。'
    const b = '本月15日起，柳津码头加开渡轮5班，估计每日多运乘客620人次，站方请大家错峰出行，照看好老人和孩子。'
    expect(kindOf(a, b)).toBe('near')
  })

  it('D10 the same figure in other writing is no difference in substance', () => {
    const a = '学生和七十岁以上老人免票，其余乘客每人两元，年票每张一百二十元。'
    const b = '学生和70岁以上老人免票，其余乘客每人2元，年票每张120元。'
    expect(differences(a, b).every((line) => line.startsWith('same-value'))).toBe(true)
  })

  it('D11 a misprint in a word is no change of name, one beside a title is', () => {
    const road = '这条高速公路全长四十公里，沿线的乡镇都将受益，预计年底建成。'
    expect(kindOf(road, road.replace('高速', '高凤'))).toBe('near')
    const keeper = '渡口管理站站长方霁云介绍说，新投用的渡轮每天往返多班，票价不变。'
    expect(differences(keeper, keeper.replace('方霁云', '方霁芸'))).toEqual(['name 方霁云≠方霁芸'])
  })

  it('D11 another place is another name', () => {
    expect(differences('工程连接云渡县和柳津镇，全长九公里。', '工程连接石鼓县和西河镇，全长九公里。')).toEqual([
      'name 云渡≠石鼓',
      'name 柳津≠西河',
    ])
  })

  it('D12 a common byline and a common stock sentence make no pair', () => {
    const stock = '本报讯（记者贺鸣　通讯员方霁云）各部门要加强领导，明确责任，狠抓落实。'
    expect(kindOf(stock + FERRY, stock + STORY + RULE)).toBe(undefined)
  })
})
