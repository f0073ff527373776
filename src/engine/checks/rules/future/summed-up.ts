import type { DatedText, PrintedDate } from '../../calendar/dated-text'
import { FUTURE } from './future-words'

/** What has opened on the day, and what its first month came to: 1月15日通车的铁路，开通首月已发送旅客90万. */
const OPENED =
  /^(?:正式|全线|全面|建成)?(?:通车|开通|投产|开业|开馆|投用|启用|运营|运行|上映|上线|开播|开园|开放|揭牌|成立)的[^，。；]{1,24}，(?:[^，。；\d]{0,6})(?:首[日周月季年]|第一[周年]|[一两三四五六]个?[月周]来?|以来|至今|后)[^，。；]{0,8}(?:已|共|累计)[^，。；]{0,8}\d/u
/** Those who took part, counted: 4月28日举行的渡海泳共有3960人下水. */
const HELD =
  /^(?:举[行办]|进行|召开|开[赛跑]|鸣枪)的[^，。；]{2,24}?(?:共有?|吸引了?|有)[约近]?[\d.,，]+万?余?[名人位支队对][^，。；]{0,8}(?:下水|参[加赛与]|出[战席发]|完赛|登场|同场|到场|观看|起跑|角逐|竞技|同游)/u
/** And how it ended, told in the same breath or the next. */
const ENDED =
  /创[^，。；]{0,8}(?:新高|之冠|纪录|之最)|(?:冠|亚|季)军|夺[冠得魁]|折桂|成绩(?:为|是)|以\d+[时分小]|当[天日][^，。；]{0,8}有|无须送|送[医院]|受伤|完赛/u
/** 公布比赛成绩，选出特优12件: what came out of it. */
const RESULTS =
  /^(?:上午|下午|晚上?)?(?:公布|揭晓|发布|宣布)[^，。；]{2,24}(?:成绩|结果|名单|得主|奖项)，(?:[^。；]*，)?(?:共|合计)?(?:收件|选出|评出|收到|征得|由[^，。；]{2,14}(?:获|拿|夺|摘|包办|囊括))/u
/** 5月31日闭展，两个月里迎来观众5.2万人次: all of the time summed up. */
const CLOSED =
  /^(?:闭[展幕馆园]|结束|落幕|收官|谢幕|撤展|收摊)，(?:[^，。；]{0,8}(?:里|内|间|期间)|共|累计|总共|前后)[^，。；]{0,6}(?:迎来|接待|吸引|售出|卖出|展出|演出|收到)[^，。；]{0,10}\d/u

const LONGEST = 100

/** Whether the sentence behind a day, with the one after it, sums up what can be counted only when it is over. */
export function isSummedUp({ plain }: DatedText, date: PrintedDate, before: string, end: number): boolean {
  if (!date.isDay || FUTURE.test(before)) return false
  const told = plain.slice(date.end, Math.min(end, date.end + LONGEST))
  if (FUTURE.test(told)) return false
  if (OPENED.test(told) || RESULTS.test(told) || CLOSED.test(told)) return true
  return HELD.test(told) && ENDED.test(told + plain.slice(end, end + LONGEST))
}
