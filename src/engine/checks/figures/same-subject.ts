import { withoutPeriods } from './period-words'

/**
 * Whether words between two figures of a comparison go on about the same thing. A list of all that may stand there
 * (同比, 又, 大幅, 较上年同期, 其产值) is never complete, so the words are taken away that cannot name a subject, and
 * what is left has to be said before or to be a word for any amount (数量, 占比).
 */
const COMPARED =
  /同比|环比|占比|比重|所占比例|比例|比率|按年|按季|按月|相比之下|(?:比|较|与|同|和|相较于?|对比)(?:·|起)(?:相比|比|末|底|初|时|的|水平|数)*(?:[的，])?|(?:比|较)起来|相比|前后/gu
const FILLER =
  /一次性?|一口气|一下|硬?生生|硬是|陡然|骤然|猛然|突然|忽然|此番|这一?[次回]|[本此]次|[前先]后|[两三]次|等于|算[下起]来|短期|短时间|转眼|瞬间|顿时|立刻|随即|迅速|快速|逐[步年渐]|稳步|直线|几乎|差不多|反倒|反而|合计|实际|前者|[正刚恰]好|顺利|成功|提前|月度|季度|周度|单月|单季|一下子|幅度|增幅|涨幅|降幅|跌幅|升幅|增速|减幅|总体|整体|期间|累计|总共|一共|共计|合计|整整|足足|实现|超过|达到|已经|就是|也就是|大幅|明显|显著|小幅|略有|略微|直接|而且|并且|高达|多达|近乎|将近|接近|超出|大约|不到|不足|至少|竟然|只有|一举|出现|有所|呈现|继续|持续|进一步|再度|首次|同步|相应|随之|因此|由此|从而|平均|每(?:张|斤|个|本|件|头|只|辆|度|桶|袋|箱|份|次|班|趟|升|台|套|棵|株|平方米|立方米)|每人|每吨|每公斤|每亩|每户|每月|每天|两年|三年|四年|五年|六年|七年|八年|九年|十年|全年|一年|几年|短短|不过|但是|虽然|最终|连续|分别|其中|数据显示|意味着|相当于|换言之|扩大|得到|大|猛|暴|激|(?<![产性功技智节储动职效])能|可|(?<![社机])会|到|净|共|又|约|近|超|逾|达|为|了|内|间|已|即|略|同|均|都|也|并|且|仅|只|(?<![人天英])才(?!能)|竟|但|却|则|而|还|更|再|后|的|是|有|，|（|）|：|、|。|；|—|“|”|·|一|年|末|底|起|就|这|可/gu
/** 上年同期1.6亿元。董秘表示，同比增长18%: who says it is no new subject. */
const SPEAKER = /(?<=[。；])[^，。；]{1,14}(?:说|表示|介绍|称|指出|认为|透露|看来)，/gu
/** Words for an amount of whatever was spoken of. */
const GENERIC =
  /^(?:数量|总量|总数|人数|户数|件数|规模|金额|总额|数额|价格|均价|单价|占比|比重|比例|所占比例|面积|产量|水平|标准|时间|用时|成本|该数字|这一数字|数字|数据|该指标|指标|该比例|客流|客流量|幅|额|量|数|值|价|率|度)?$/u

/** @param words between the two figures, up to the change word; @param subject what stood before them. */
export function turnsToNothingElse(words: string, subject: string): boolean {
  if (words === '') return true
  const rest = withoutPeriods(words.replace(SPEAKER, '')).replace(SPAN, '·').replace(COMPARED, '·')
  // 比全省平均水平, 比计划: a base of its own.
  if (/[比较]/u.test(rest)) return false
  return rest
    .replace(FILLER, '·')
    .split('·')
    .every((run) => GENERIC.test(run) || isSaidAgain(run, subject))
}

/** How the same is said of flows: 卖出960台 makes 销量. */
const SAID_AS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:总?销量|销售量|销售额|销售收入|成交量|卖出量)$/u, /[卖售销]/u],
  [/^(?:总产量|总产|产量|产出|出产量|收成)$/u, /产|收获|收割|出栏|捕捞|采摘/u],
  [/^(?:客流量?|游客量|接待量|到访量|客运量|发送量|运量|旅客量|人气)$/u, /接待|游客|旅客|发送|到访|入园|客流|观众/u],
  [/^(?:发案量?|案发数|立案数|案件量|收案量|受案数|起数)$/u, /案|起/u],
  [
    /^(?:报名人数|报考人数|参赛人数|求职人数|招生人数|录取人数|参保人数|就诊人数)$/u,
    /报名|报考|参赛|求职|招生|录取|参保|就诊/u,
  ],
  [/^(?:收入|营收|收益|进账|票房)$/u, /收入|卖|营业|营收|票房|进账/u],
  [/^(?:单产|亩产|平均亩产|亩产量)$/u, /[亩单]产/u],
  [/^(?:用时|耗时|时长|时间)$/u, /小时|分钟|[天日]/u],
  [/^(?:处理量|接单量|订单|单量|揽收量|投递量)$/u, /处理|接单|订单|揽收|投递|件/u],
]
const SPAN =
  /(?<![0-9])(?:不到|不足|最?近|约|短短|仅仅?|才|过去|这|前后|后)?[一二两三四五六七八九十半几数0-9]{1,3}个?多?(?:小时|天|周|星期|月|季度|年)(?:多|左右)?(?:时间)?(?:内|间|里|来|以来|后|下来|之内|之间)?/gu

/** 订单960台: 订单量 is no other subject. */
function isSaidAgain(run: string, subject: string): boolean {
  if (subject.includes(run)) return !isOfRate(run, subject)
  const bare = run
    .replace(/^(?:单日|日均|月均|年均|平均|全年|当日|总)/u, '')
    .replace(/(?<=..)(?:总[量数额]|数量|价格|规模|面积|人数|金额|[量数额价])$/u, '')
  // 充电桩 is not what 充电量 is of.
  const at = bare === run || bare.length < 2 ? -1 : subject.lastIndexOf(bare)
  const behind = subject.slice(at + bare.length)
  const told = /^(?:[^\u4e00-\u9fff]|[由从达为有共只仅约近尚的是已了增减升降量数额价人卖售收产出在发接])/u
  if (at >= 0 && (behind === '' || told.test(behind)) && /^[^，。；]{0,10}(?:[0-9]|$)/u.test(behind)) return true
  return SAID_AS.some(([noun, evidence]) => noun.test(run) && evidence.test(subject))
}

const RATES = ['率', '占比', '比重', '比例', '份额', '占有率']

/** 毛利率由20%提高到25%，毛利增长40%: what the rate is of is another figure. */
function isOfRate(run: string, subject: string): boolean {
  return run.length > 1 && RATES.some((rate) => subject.includes(run + rate))
}
