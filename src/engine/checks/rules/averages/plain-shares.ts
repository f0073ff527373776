import type { AverageFrame } from '../../figures/averages/average-frame'
import type { FigureSentence } from '../../figures/figure-text'
import { isPlain, isSameMeasure, type PrintedFigure } from '../../figures/printed-figure'

/** 三名护工照看42位老人，平均一人照看12位: who serves and who is served are both people. */
const SERVES = /^[\u4e00-\u9fff]{1,5}?(照看|照料|照顾|护理|服务|负责|带教|带|教|管|对接|帮扶|联系|结对|资助|辅导)了?$/u
const EACH_SERVES =
  /^[\u4e00-\u9fff]{0,4}，(?:平均)?(?:每(?:名|位|人|个人)?|一人|人均|一个人)(?:平均)?[\u4e00-\u9fff]{0,4}?$/u
/** 七天骑完560公里，一天骑九十公里: the same verb, told of one of the days. */
const DAYS_VERB = /^[，]?(?:里|内|一共|总共|共|就|只|才){0,2}([\u4e00-\u9fff])(?:[\u4e00-\u9fff]{0,2})$/u
const ONE_DAY = /^，(?:平均)?(?:一|每)[天日]([\u4e00-\u9fff])[\u4e00-\u9fff]?$/u
/** 一季度共花了450元，平均每月180元: how many months a period has. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/(?<!前[两二三])季度|三个月/u, 3],
  [/[上下]半年|半年/u, 6],
  [/全年|一年|去年/u, 12],
]
const BY_MONTH = /^，(?:平均)?(?:每(?:个)?月|月均|一个月)(?:平均)?[\u4e00-\u9fff]{0,4}$/u
const NO_WHOLE = /其中|累计|比|增|减|超|每|均|最|差|以上|以下/u
const SLACK = 0.04
/** Further off it is no average of this. */
const FARTHEST = 2.6
const LEAD = 18

/** Averages told in so few words that no frame of heads, total and average is read. */
export function readPlainShares(sentence: FigureSentence): AverageFrame[] {
  const { text, start, figures } = sentence
  const { folded } = text
  return figures.flatMap((average, k) => {
    const [heads, total] = [figures[k - 2], figures[k - 1]]
    if (!total || ![average, total].every((one) => isPlain(one) && !one.rough)) return []
    if (!isSameMeasure(average, total)) return []
    const between = folded.slice(total.end, average.start)
    const lead = folded.slice(Math.max(start, total.start - LEAD), total.start)
    if (heads && isPlain(heads) && !heads.rough) {
      const across = folded.slice(heads.end, total.start)
      const isServed =
        heads.measure === '人' && SERVES.test(across) && EACH_SERVES.test(between) && total.value > heads.value
      if (isServed || isOfDays(heads, across, between)) return told(average, total, heads, heads.number, between)
    }
    const months = BY_MONTH.test(between) && !NO_WHOLE.test(lead) ? monthsOf(lead) : undefined
    return months ? told(average, total, { ...total, printed: months.printed }, months.count, between) : []
  })
}

function isOfDays(heads: PrintedFigure, across: string, between: string): boolean {
  const [verb, again] = [DAYS_VERB.exec(across)?.[1], ONE_DAY.exec(between)?.[1]]
  return heads.unit === '天' && verb !== undefined && verb === again
}

function monthsOf(lead: string): { readonly printed: string; readonly count: number } | undefined {
  const last = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('。')) + 1)
  for (const [period, count] of MONTHS) {
    const match = period.exec(last)
    if (match) return { printed: match[0], count }
  }
  return undefined
}

function told(
  average: PrintedFigure,
  total: PrintedFigure,
  heads: PrintedFigure,
  count: number,
  between: string,
): AverageFrame[] {
  const value = total.value / count
  const off = average.value / value
  const isRight = average.low <= value * (1 + SLACK) && average.high >= value * (1 - SLACK)
  if (isRight || off > FARTHEST || off < 1 / FARTHEST || count < 2) return []
  return [{ average, total, heads, word: between.replace(/^[\u4e00-\u9fff]*，/u, ''), value }]
}
