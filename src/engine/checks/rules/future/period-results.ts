import { FUTURE, OFFERED } from './future-words'

/** How it stands against another time: 比2024年的40亿千瓦时增长5%, 比二季度多40万吨, 较常年偏多三成. */
const AGAINST =
  /(?:同比|环比|[比较](?:[^，。；]{0,6}(?:[12]\d{3}年|去年|上年|前年|上月|上季度?|上学期|[\d一二三四]季度|上半年|\d{1,2}月份?|常年|往年|上[一个]|前一|同期)[^，。；]{0,14}?))[^，。；\d]{0,6}(?:增|减|多|少|升|降|涨|跌|高|低|下滑|回落|翻|快|慢)[^，。；\d]{0,4}(?:[\d一二三四五六七八九十百两半近约超逾成倍番]|$)/u
/** 完成全年计划的51%, 双过半; 创十年新高. */
const ACCOMPLISHED =
  /完成[^，。；\d]{0,8}(?:计划|任务|目标)的(?:\d|百分之)|双过半|过半|半年红|开门红|创[^，。；]{0,8}(?:新高|新低|之最|纪录)|刷新[^，。；]{0,8}纪录/u
/** What is counted as it happens, and by nobody beforehand. */
const HAPPENED =
  '接待|受理|审结|执结|结案|办结|破获|查[处获]|抓获|抢修|抢救|救[助治起]|接[诊警]|调解|成交|售出|卖出|收购|采收|收割|采摘|发送|运送|运[输抵]|通行|过境|出入境|查验|外借|借阅|借出|迎[来客]|揽客|涌入|加油|捐[出款]'
/** What may be set beforehand as well, where nothing sums it up. */
const DONE =
  '处置|入库|征收|收[到缴治获入]|盈利|销售|吞吐|办理|签约|破土|种下|栽下|修复|发放|登记|充电|发电|供[水气]|用[电水气]|生产|产[出蛋奶煤]|出栏|实现|完成|吸引'
/** 共接待, 共审结, 一共卖出了, 累计查处: summed up. */
const SUMMED = new RegExp(
  `(?:共|累计|合计|总共|总计)(?:${HAPPENED}|${DONE}|[\\u4e00-\\u9fff]{2,4}(?=了|过))了?[^，。；]{0,12}\\d|(?:日均|平均每[天日周月]|[户人车]均增收)[^，。；\\d]{0,8}\\d`,
  'u',
)
/** 接待读者18.6万人次, 卖出柚子60万斤: days told one by one are summed up without 共 too. */
const HAPPENED_SO_OFTEN = new RegExp(`(?:${HAPPENED})了?[^，。；\\d]{0,10}\\d[\\d.]*[万亿]?[余多]?(?![：:])`, 'u')
/** 进出口总值达86亿元，增长18.2%: against the same time a year ago, said or not. */
const VALUE_GREW =
  /\d[\d.]*[万亿]*[\u4e00-\u9fff]{1,4}，(?:增长|下降|减少|增加)(?:了|约|近)?\d[\d.]*%(?!左右|以上|以内)/u
/** 全市用电量达到42亿千瓦时, 快递业务量突破3亿件. */
const REACHED = /(?:[量额值]|收入)(?:达到?|突破|超过?)了?[^，。；\d]{0,4}\d/u
/** A rate or a standard is set for a year; 收购粮食18万吨，比2024年增长20% is what became of it. */
const COMPARED_SUM = new RegExp(`(?:${HAPPENED}|${DONE})[^，。；]{0,14}\\d[^。；]{0,12}${AGAINST.source}`, 'u')
/** 未发生一起安全事故: known when all the days are over. */
const NOTHING_HAPPENED = /(?:未|没有?|无)(?:再)?(?:发生|出现|接到|收到)(?:过)?(?:一[起例场次件]|任何)/u
/** What is set beforehand may be told with figures and comparisons as well. */
export const SET =
  /目标|任务|指标|确保|须|安排|推出|提供|投放|开设|增[设开]|加开|开行|招[生聘]|名额|指南|预案|要|设有|预算|备[下足好货]|[共]设|排定|配额|额度|规划|计划|标准|缴费|法定|放假|联赛|赛季|上调|下调|调[高低]|中标|订单/u
/** Moods and estimates are published of months that have only begun. */
export const FORESEEN = /景气|信心|初值|初步|预测|预估|预期|预判|预想|估计|估算|展望|预警|订单|有望|或达|料|看好/u
/** 占全年计划的51%: so much of the plan has been done. */
const OF_PLAN = /(?:占|完成|达到?)[^，。；]{0,8}(?:计划|目标|任务|预期)|任务过半/gu
/** 抢修94起，…, 门票收入: no day to come and no sale. */
const NO_PLAN = /(?<=\d[余多]?)起|门票(?=收入)/gu
/** 截至目前, 已, 日前: up to today. */
const SO_FAR =
  /截[至止]|目前|至今|以来|迄今|已(?!经?连)|昨|今[天日]|近日|日前|上[周旬]|上月(?!多|少|增|减|同期)|去年(?!同期|同日|的|[春暑寒]|全年|度|多|少|增|减|上半年|下半年)|前年|往年(?!同期)|历年|前\d+[天日个]|首[日周月]|头[\d一两三四五][天日]/u

/** How surely figures of a period say that it is over: a day or two, a month, a quarter, a year. */
export type PeriodKind = 'days' | 'month' | 'quarters' | 'year'

/** Where the words tell what is known only when a period is over; undefined where they do not. */
export function resultAt(told: string, kind: PeriodKind): number | undefined {
  const signs: readonly RegExp[] = {
    days: [AGAINST, ACCOMPLISHED, SUMMED, HAPPENED_SO_OFTEN, NOTHING_HAPPENED],
    // Of a month people speak before it is over: 六月共卖出3200张.
    month: [AGAINST, ACCOMPLISHED],
    quarters: [AGAINST, ACCOMPLISHED, SUMMED, VALUE_GREW],
    year: [COMPARED_SUM, ACCOMPLISHED, SUMMED, REACHED, NOTHING_HAPPENED],
  }[kind]
  const found = signs.map((sign) => told.search(sign)).filter((at) => at >= 0)
  return found.length === 0 ? undefined : Math.min(...found)
}

/** Whether the words look ahead, set a goal, foresee, or count only so far. */
export function isNoResult(words: string): boolean {
  const rest = words.replace(OF_PLAN, '').replace(NO_PLAN, '')
  return [FUTURE, OFFERED, SET, SO_FAR].some((sign) => sign.test(rest))
}
