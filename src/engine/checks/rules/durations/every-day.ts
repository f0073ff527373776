import { sentenceStart } from '../../calendar/sentences'
import type { TimeAmount } from './time-amounts'

/** 天天超过37摄氏度, 滴雨未下, 一天没歇: of all the days there are. */
const EVERY =
  /天天|日日|每[天日][^，。；]{0,10}都|每[天日](?:坚持|清晨|早[上晨]|傍晚|晚上|夜里)[^，。；]{1,10}，|滴雨[未没]|[未没][下落见]过?(?:一[场滴]|半点|有效)?[^，。；]{0,3}[雨雪]|一天(?:也|都)?[没不未](?:歇|停|落|断|休|缺|误|耽搁|间断)|[无没]有?一[天日](?:间断|缺|停|歇|落下|休|晴|不)|从(?:未|没有?)(?:间断|停|歇|缺)|每个交易日/u
/** 连续高温日数达, 连续打卡, 出勤: what counts them. */
const COUNTS =
  /(?:[连接]连?续?|累计|总共|一共|共)[^，。；：、\d]{0,8}$|[日天]数[^，。；：\d]{0,8}$|(?:出勤|上班|巡查|值守|坚守|打卡)了?$/u
/** A part, another time, another place. */
const OTHER =
  /其中|最长|最多|分别|加上|连同|除|不含|另|此前|之前|上个?[月周]|纪录|记录|历史|常年|轮|调|往年|去年|同期|本月|全[年月]|超过?|以上|[东西南北中]部|山区|县|镇|乡|区|打破|追平|刷新[^，。]{0,6}的/u
const BEHIND = /^(?:以上|左右|多|的(?:纪录|记录|最|历史))/u

/** Whether an amount counts the days of a stretch every one of which was so: 从7月21日到8月3日天天…，连续高温日数达9天. */
export function isOfEveryDay(plain: string, { start, end, unit }: TimeAmount): boolean {
  if (unit !== '天' || BEHIND.test(plain.slice(end, end + 6))) return false
  const told = plain.slice(sentenceStart(plain, start), start)
  const every = EVERY.exec(told)
  if (!every) return false
  const behind = told.slice(every.index + every[0].length)
  const clause = told.slice(told.lastIndexOf('，') + 1)
  return COUNTS.test(clause) && !OTHER.test(behind.slice(behind.indexOf('，') + 1)) && !/除|隔[天日]/u.test(told)
}
