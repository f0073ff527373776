import { withoutPeriods } from './period-words'

/**
 * Whether words between two figures of a comparison go on about the same thing. A list of all that may stand there
 * (同比, 又, 大幅, 较上年同期, 其产值) is never complete, so the words are taken away that cannot name a subject, and
 * what is left has to be said before or to be a word for any amount (数量, 占比).
 */
const COMPARED =
  /同比|环比|占比|比重|所占比例|比例|比率|按年|按季|按月|相比之下|(?:比|较|与|同|和|相较于?|对比)(?:·|起)(?:相比|比|末|底|初|时|的|水平|数)*(?:[的，])?|(?:比|较)起来|相比|前后/gu
const FILLER =
  /一下子|幅度|增幅|涨幅|降幅|跌幅|升幅|增速|减幅|总体|整体|期间|累计|总共|一共|共计|合计|整整|足足|实现|超过|达到|已经|就是|也就是|大幅|明显|显著|小幅|略有|略微|直接|而且|并且|高达|多达|近乎|将近|接近|超出|大约|不到|不足|至少|竟然|只有|一举|出现|有所|呈现|继续|持续|进一步|再度|首次|同步|相应|随之|因此|由此|从而|平均|每人|每吨|每公斤|每亩|每户|每月|每天|两年|三年|四年|五年|六年|七年|八年|九年|十年|全年|一年|几年|短短|不过|但是|虽然|最终|连续|分别|其中|数据显示|意味着|相当于|换言之|扩大|得到|大|猛|暴|激|能|可|会|到|净|共|又|约|近|超|逾|达|为|了|内|间|已|即|略|同|均|都|也|并|且|仅|只|竟|但|却|则|而|还|更|再|后|的|是|有|，|（|）|：|、|。|；|—|“|”|·|一|年|末|底|起|就|这|可/gu
/** 上年同期1.6亿元。董秘表示，同比增长18%: who says it is no new subject. */
const SPEAKER = /(?<=[。；])[^，。；]{1,14}(?:说|表示|介绍|称|指出|认为|透露|看来)，/gu
/** Words for an amount of whatever was spoken of. */
const GENERIC =
  /^(?:数量|总量|总数|人数|户数|件数|规模|金额|总额|数额|价格|均价|单价|占比|比重|比例|所占比例|面积|产量|水平|标准|时间|用时|成本|该数字|这一数字|数字|数据|该指标|指标|该比例|客流|客流量|幅|额|量|数|值|价|率|度)?$/u

/** @param words between the two figures, up to the change word; @param subject what stood before them. */
export function turnsToNothingElse(words: string, subject: string): boolean {
  const rest = withoutPeriods(words.replace(SPEAKER, '')).replace(COMPARED, '·')
  // 比全省平均水平, 比计划: a base of its own.
  if (/[比较]/u.test(rest)) return false
  return rest
    .replace(FILLER, '·')
    .split('·')
    .every((run) => GENERIC.test(run) || isSaidAgain(run, subject))
}

/** 订单960台: 订单量 is no other subject. */
function isSaidAgain(run: string, subject: string): boolean {
  const bare = run.replace(/(?<=..)(?:总[量数额]|数量|价格|规模|面积|人数|金额|[量数额价])$/u, '')
  return (subject.includes(run) || subject.includes(bare)) && !isOfRate(run, subject)
}

/** 毛利率由20%提高到25%，毛利增长40%: what the rate is of is another figure. */
function isOfRate(run: string, subject: string): boolean {
  return run.length > 1 && subject.includes(`${run}率`)
}
