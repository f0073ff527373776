import { behindLast } from '../behind-last'
import type { PrintedFigure } from './printed-figure'

/** Nouns that say what kind of figure they are of, by the families that may stand for them. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:人数|人口|客流量?|人次|人员|职工|员工|学员|学生|游客|观众|旅客)$/u, ['people', 'visit', 'count']],
  [/(?:户数|农户)$/u, ['household', 'count']],
  [/面积$/u, ['area']],
  [
    /(?:价格?|单价|均价|产值|金额|款额|收入|支出|利润|成本|投资|资金|营收|税收|销售额|交易额|成交额|工资|薪酬)$/u,
    ['money'],
  ],
  [/(?:时间|用时|时长|工期|周期|耗时)$/u, ['time']],
  [/(?:里程|长度|高度|宽度)$/u, ['length']],
  [/(?:亩产|单产)$/u, ['mass', 'count']],
  [/(?:占比|比重|比例|[^效]率)$/u, ['share']],
]
const TYPED = new Set(KINDS.flatMap(([, families]) => families))
/** 起数, 家数: a measure word with 数 counts what is counted by it. */
const COUNTED_BY = /([起件家个辆台艘架座所间套册部张场次宗例头只棵])数$/u

/** Whether the noun that ends `words` is of another kind than the figure: 面积 beside 180户. */
export function namesOtherKind(words: string, { family, unit, measure }: PrintedFigure): boolean {
  const counted = COUNTED_BY.exec(words)?.[1]
  if (counted) return unit !== '' && !unit.includes(counted)
  const kind = KINDS.find(([noun]) => noun.test(words))
  if (!kind) return false
  const is = family === '' ? (measure === '人' ? 'people' : '') : family
  return TYPED.has(is) && !kind[1].includes(is)
}

const FROM_VERB = /(?:同比|环比|(?<!占)比(?!重|例)|较|则|也|又|已|共|更)?[增减升降上下涨跌提缩翻多少高低是为达].*$/u

/** The noun a change is stated of, as far as its clause names one: 户数 in 户数增长. */
export function nounOf(words: string): string {
  return behindLast(words, '，。；、').replace(FROM_VERB, '')
}
